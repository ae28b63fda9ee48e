import { defineMessages } from './bundle.ts';
import { live } from './en/live.ts';

export const liveMessages = defineMessages('live', live, {
  de: () => import('./de/live.ts'),
  ar: () => import('./ar/live.ts'),
});
