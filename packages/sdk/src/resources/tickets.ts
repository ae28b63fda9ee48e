import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type {
  BulkResults,
  Ticket,
  TicketAssistance,
  TicketAssistInput,
  TicketBulk,
  TicketComment,
  TicketCommentInput,
  TicketInput,
  TicketPatch,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Requests of a customer: their SLA clock, their conversation [TKT, OTK]. */
export const tickets = (client: Client) => ({
  /** `q` looks into the title only. The starred choices of the tab (no spam, open and pending) are the caller's to send [TKT-24 to TKT-29]. */
  list: (customerId: string, query?: Query<'listTickets'>, options?: RequestOptions): ListRequest<Ticket> =>
    client.list('listTickets', path`/customers/${customerId}/tickets`, options, query),
  /** Tickets of all customers, also by the customer's rank [RNK-03]. */
  listAll: (query?: Query<'listAllTickets'>, options?: RequestOptions): ListRequest<Ticket> =>
    client.list('listAllTickets', path`/tickets`, options, query),
  /** `description` becomes the first comment. */
  create: (customerId: string, input: TicketInput, options?: RequestOptions): Promise<Ticket> =>
    client.post('createTicket', path`/customers/${customerId}/tickets`, options, input),
  /** @throws NotFoundError */
  get: (ticketId: string, options?: RequestOptions): Promise<Ticket> =>
    client.get('getTicket', path`/tickets/${ticketId}`, options),
  /**
   * Sends the etag of `ticket`.
   * @throws ConflictError `ticket_deleted`: only another status brings a deleted ticket back
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  update: (ticket: Versioned, changes: TicketPatch, options?: RequestOptions): Promise<Ticket> =>
    client.patch('updateTicket', path`/tickets/${ticket.id}`, options, changes, ticket),
  /** The conversation, oldest first, internal notes among it. */
  comments: (
    ticketId: string,
    query?: Query<'listTicketComments'>,
    options?: RequestOptions,
  ): ListRequest<TicketComment> =>
    client.list('listTicketComments', path`/tickets/${ticketId}/comments`, options, query),
  /** Answers, or writes an internal note; may change the status and book time in the same step. The ticket's etag changes. */
  comment: (ticketId: string, input: TicketCommentInput, options?: RequestOptions): Promise<TicketComment> =>
    client.post('createTicketComment', path`/tickets/${ticketId}/comments`, options, input),
  /** Asks the assistant for a summary or a solution; changes nothing [TKT-02, TKT-09]. @throws ServerError `assistant_unavailable` when there is none */
  assist: (ticketId: string, input: TicketAssistInput, options?: RequestOptions): Promise<TicketAssistance> =>
    client.post('assistTicket', path`/tickets/${ticketId}/assist`, options, input),
  /** At most 500, by `ids` or by `filter`; one result for each. */
  bulk: (input: TicketBulk, options?: RequestOptions): Promise<BulkResults> =>
    client.post('bulkTickets', path`/tickets:bulk`, options, input),
});
