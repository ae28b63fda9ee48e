import { defineMessages } from './bundle.ts';
import { jobConfirm } from './en/jobConfirm.ts';

/** What is asked before work that disturbs people or cannot be undone. */
export const jobConfirmMessages = defineMessages('jobConfirm', jobConfirm, {
  de: () => import('./de/jobConfirm.ts'),
  ar: () => import('./ar/jobConfirm.ts'),
});
