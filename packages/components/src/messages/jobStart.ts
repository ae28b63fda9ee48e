import { defineMessages } from './bundle.ts';
import { jobStart } from './en/jobStart.ts';

/** What the dialogs say that start work on devices; fetched with the first of them. */
export const jobStartMessages = defineMessages('jobStart', jobStart, {
  de: () => import('./de/jobStart.ts'),
  ar: () => import('./ar/jobStart.ts'),
});
