import { defineMessages } from './bundle.ts';
import { bin } from './en/bin.ts';

/** What was deleted in the last 24 hours. */
export const binMessages = defineMessages('bin', bin, {
  de: () => import('./de/bin.ts'),
  ar: () => import('./ar/bin.ts'),
});
