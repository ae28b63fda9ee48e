import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  BulkResults,
  Ticket,
  TicketAssistInput,
  TicketAssistance,
  TicketBulk,
  TicketComment,
  TicketCommentInput,
  TicketCommentListParams,
  TicketCommentPatch,
  TicketInput,
  TicketListAllParams,
  TicketListParams,
  TicketPatch,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Requests of a customer: their SLA clock, their conversation. */
export const tickets = (client: Client) => ({
  /**
   * List a customer's tickets. `q` looks into title and number. The starred choices of the tab (`spam=false`,
   * status groups open and pending) are sent by the client, never assumed here.
   * - Sort: `number title contact technician priority impact type status activity sentiment sla
   *   lastActivityAt createdAt updatedAt contract`; `sla` puts the clock that is due first on top, then
   *   paused ones, then those without a clock. Default `-lastActivityAt`.
   * - Facets: `spam flags status statusGroup technicianId priority impact type activity sentiment slaState
   *   slaOutcome slaMonth source`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `spam`, `flags`, `statusGroup`, `status`, `technicianId`, `priority`,
   *   `impact`, `type`, `activity`, `sentiment`, `slaState`, `slaOutcome`, `slaMonth`, `deviceId`,
   *   `contactId`, `contractId`
   * @throws NotFoundError
   */
  list: (customerId: string, query?: TicketListParams, options?: RequestOptions): ListRequest<Ticket> =>
    client.list('listTickets', path`/customers/${customerId}/tickets`, options, query),
  /**
   * List the tickets of all customers. As `list`, with the customer and its rank as further filters; also
   * sorts by `customerName`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `spam`, `flags`, `statusGroup`, `status`, `technicianId`, `priority`,
   *   `impact`, `type`, `activity`, `sentiment`, `slaState`, `slaOutcome`, `slaMonth`, `deviceId`,
   *   `contactId`, `contractId`, `customerId`, `rank`
   */
  listAll: (query?: TicketListAllParams, options?: RequestOptions): ListRequest<Ticket> =>
    client.list('listAllTickets', path`/tickets`, options, query),
  /**
   * Open a ticket. Without a technician, the account manager gets it when the customer's settings say so.
   * @remarks `description` becomes the first comment.
   * @throws NotFoundError
   * @throws ValidationError
   */
  create: (customerId: string, input: TicketInput, options?: RequestOptions): HubPromise<Ticket> =>
    client.post('createTicket', path`/customers/${customerId}/tickets`, options, input),
  /**
   * Read one ticket. With its SLA as of now, the number of its comments and what the user may do with it. The
   * texts of the conversation are a list of their own.
   * @throws NotFoundError
   */
  get: (ticketId: string, options?: RequestOptions): HubPromise<Ticket> =>
    client.get('getTicket', path`/tickets/${ticketId}`, options),
  /**
   * Change a ticket. A status of the account's list moves the ticket into that status' group. Resolving stops
   * the clock; `paused` holds it, and going on lets the time that was left run. A deleted ticket takes
   * nothing but another status: ConflictError `ticket_deleted` otherwise. The clocks start anew from the
   * SLA's targets when priority or contract change.
   * @throws NotFoundError
   * @throws ConflictError `ticket_deleted`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (ticket: Versioned, changes: TicketPatch, options?: RequestOptions): HubPromise<Ticket> =>
    client.patch('updateTicket', path`/tickets/${ticket.id}`, options, changes, ticket),
  /**
   * Delete a ticket. It leaves every list and count, with its conversation; the status group `deleted` keeps
   * it there. It can be brought back with `restore` for 24 hours. Time that was booked on it stays booked.
   * `allowedActions` calls it `remove`; `delete` there is the status.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (ticket: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteTicket', path`/tickets/${ticket.id}`, options, ticket),
  /**
   * Bring a deleted ticket back. Within 24 hours of the deletion, as it was; NotFoundError after that.
   * @throws NotFoundError
   */
  restore: (ticketId: string, options?: RequestOptions): HubPromise<Ticket> =>
    client.post('restoreTicket', path`/tickets/${ticketId}/restore`, options),
  /**
   * Read the conversation, oldest first. Replies to the customer and internal notes in one list; `visibility`
   * tells them apart.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`
   * @throws NotFoundError
   */
  comments: (
    ticketId: string,
    query?: TicketCommentListParams,
    options?: RequestOptions,
  ): ListRequest<TicketComment> =>
    client.list('listTicketComments', path`/tickets/${ticketId}/comments`, options, query),
  /**
   * Answer, or write an internal note. The first public answer of a technician ends the first-response clock.
   * With `contactId` the comment is the contact's own words taken down by a technician; the ticket's
   * sentiment follows from the contact's latest comment. With `time` the work is booked on the ticket's
   * contract.
   * @remarks May change the status in the same step. The ticket's etag changes.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws ValidationError
   */
  comment: (
    ticketId: string,
    input: TicketCommentInput,
    options?: RequestOptions,
  ): HubPromise<TicketComment> =>
    client.post('createTicketComment', path`/tickets/${ticketId}/comments`, options, input),
  /**
   * Correct what was written. By whoever wrote it, or took it down for a contact; others need
   * `ticket:moderate`, or get 403 `not_author`. `editedAt` tells that it was changed. What was mailed to the
   * contact is not sent again. In a deleted ticket nothing is changed: ConflictError `ticket_deleted`.
   * @remarks The etag of the ticket changes, too.
   * @throws NotFoundError
   * @throws ConflictError `ticket_deleted`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  updateComment: (
    comment: Versioned,
    changes: TicketCommentPatch,
    options?: RequestOptions,
  ): HubPromise<TicketComment> =>
    client.patch('updateTicketComment', path`/ticket-comments/${comment.id}`, options, changes, comment),
  /**
   * Delete a comment. By whoever may change it. It can be brought back with `restoreComment` for 24 hours.
   * Time that was booked with it stays booked, and is an entry of its own.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  deleteComment: (comment: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteTicketComment', path`/ticket-comments/${comment.id}`, options, comment),
  /**
   * Bring a deleted comment back. Within 24 hours of the deletion; NotFoundError after that. By whoever may
   * delete it.
   * @throws NotFoundError
   * @throws ConflictError
   */
  restoreComment: (commentId: string, options?: RequestOptions): HubPromise<TicketComment> =>
    client.post('restoreTicketComment', path`/ticket-comments/${commentId}/restore`, options),
  /**
   * Ask the assistant for a summary or a solution. Only when a person asks, never by itself. Nothing on the
   * ticket changes.
   * @remarks The code of the ServerError is `assistant_unavailable`.
   * @throws NotFoundError
   * @throws ValidationError
   * @throws ServerError when what it needs cannot be reached
   */
  assist: (
    ticketId: string,
    input: TicketAssistInput,
    options?: RequestOptions,
  ): HubPromise<TicketAssistance> =>
    client.post('assistTicket', path`/tickets/${ticketId}/assist`, options, input),
  /**
   * Change many tickets. At most 500 records, by id or by list query.
   * @throws ValidationError
   */
  bulk: (input: TicketBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkTickets', path`/tickets:bulk`, options, input),
});
