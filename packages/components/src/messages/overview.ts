import { defineMessages } from './bundle.ts';
import { overview } from './en/overview.ts';

export const overviewMessages = defineMessages('overview', overview, {
  de: () => import('./de/overview.ts'),
  ar: () => import('./ar/overview.ts'),
});
