import { defineMessages } from './bundle.ts';
import { common } from './en/common.ts';

/** Words that every part of the product uses. */
export const commonMessages = defineMessages('common', common, {
  de: () => import('./de/common.ts'),
  ar: () => import('./ar/common.ts'),
});
