import { defineMessages } from './bundle.ts';
import { remove } from './en/remove.ts';

export const removeMessages = defineMessages('remove', remove, {
  de: () => import('./de/remove.ts'),
  ar: () => import('./ar/remove.ts'),
});
