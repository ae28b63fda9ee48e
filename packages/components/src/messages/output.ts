import { defineMessages } from './bundle.ts';
import { output } from './en/output.ts';

export const outputMessages = defineMessages('output', output, {
  de: () => import('./de/output.ts'),
  ar: () => import('./ar/output.ts'),
});
