import type { NewTicket } from '@customer-hub/server/parts/database/collections/ticket-row';
import type { TicketText } from './ticket-texts.ts';
import type { Language } from './words.ts';

/** A seeded ticket with the texts of its conversation. */
export interface MadeTicket {
  row: NewTicket;
  text: Pick<TicketText, 'body' | 'answer'>;
  language: Language;
}
