import { defineMessages } from './bundle.ts';
import { recordPages } from './en/recordPages.ts';

export const recordPagesMessages = defineMessages('recordPages', recordPages, {
  de: () => import('./de/recordPages.ts'),
  ar: () => import('./ar/recordPages.ts'),
});
