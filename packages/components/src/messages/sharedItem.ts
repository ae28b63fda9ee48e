import { defineMessages } from './bundle.ts';
import { sharedItem } from './en/sharedItem.ts';

export const sharedItemMessages = defineMessages('sharedItem', sharedItem, {
  de: () => import('./de/sharedItem.ts'),
  ar: () => import('./ar/sharedItem.ts'),
});
