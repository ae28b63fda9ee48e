import { defineMessages } from './bundle.ts';
import { merge } from './en/merge.ts';

/** Two contacts or two customers that are one. */
export const mergeMessages = defineMessages('merge', merge, {
  de: () => import('./de/merge.ts'),
  ar: () => import('./ar/merge.ts'),
});
