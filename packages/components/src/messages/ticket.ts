import { defineMessages } from './bundle.ts';
import { ticket } from './en/ticket.ts';

export const ticketMessages = defineMessages('ticket', ticket, {
  de: () => import('./de/ticket.ts'),
  ar: () => import('./ar/ticket.ts'),
});
