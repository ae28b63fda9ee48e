import { defineMessages } from './bundle.ts';
import { jobs } from './en/jobs.ts';

export const jobsMessages = defineMessages('jobs', jobs, {
  de: () => import('./de/jobs.ts'),
  ar: () => import('./ar/jobs.ts'),
});
