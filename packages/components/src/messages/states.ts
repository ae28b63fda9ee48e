import { defineMessages } from './bundle.ts';
import { states } from './en/states.ts';

/** What is shown in place of content: empty, failed, forbidden, offline. */
export const statesMessages = defineMessages('states', states, {
  de: () => import('./de/states.ts'),
  ar: () => import('./ar/states.ts'),
});
