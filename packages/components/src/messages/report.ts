import { defineMessages } from './bundle.ts';
import { report } from './en/report.ts';

export const reportMessages = defineMessages('report', report, {
  de: () => import('./de/report.ts'),
  ar: () => import('./ar/report.ts'),
});
