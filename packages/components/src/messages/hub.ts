import { defineMessages } from './bundle.ts';
import { hub } from './en/hub.ts';

export const hubMessages = defineMessages('hub', hub, {
  de: () => import('./de/hub.ts'),
  ar: () => import('./ar/hub.ts'),
});
