import { defineMessages } from './bundle.ts';
import { jobDetail } from './en/jobDetail.ts';

export const jobDetailMessages = defineMessages('jobDetail', jobDetail, {
  de: () => import('./de/jobDetail.ts'),
  ar: () => import('./ar/jobDetail.ts'),
});
