import { defineMessages } from './bundle.ts';
import { deviceEvents } from './en/deviceEvents.ts';

export const deviceEventsMessages = defineMessages('deviceEvents', deviceEvents, {
  de: () => import('./de/deviceEvents.ts'),
  ar: () => import('./ar/deviceEvents.ts'),
});
