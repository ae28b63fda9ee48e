import { defineMessages } from './bundle.ts';
import { tickets } from './en/tickets.ts';

export const ticketsMessages = defineMessages('tickets', tickets, {
  de: () => import('./de/tickets.ts'),
  ar: () => import('./ar/tickets.ts'),
});
