import type { RequestOptions } from '../core/options.ts';
import type { ListRequest } from '../core/page.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  TicketTimeEntryListParams,
  TimeEntry,
  TimeEntryListParams,
  TimeEntryPatch,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Work that was booked on tickets, and so on contracts. */
export const timeEntries = (client: Client) => ({
  /**
   * List the work booked for a customer.
   * - Sort: `at minutes createdAt`. Default `-at`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `serviceType`, `billable`, `technicianId`, `contractId`, `from`, `to`
   * @throws NotFoundError
   */
  list: (customerId: string, query?: TimeEntryListParams, options?: RequestOptions): ListRequest<TimeEntry> =>
    client.list('listTimeEntries', path`/customers/${customerId}/time-entries`, options, query),
  /**
   * List the work booked on a ticket. As `list`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `serviceType`, `billable`, `technicianId`, `contractId`, `from`, `to`
   * @throws NotFoundError
   */
  ofTicket: (
    ticketId: string,
    query?: TicketTimeEntryListParams,
    options?: RequestOptions,
  ): ListRequest<TimeEntry> =>
    client.list('listTicketTimeEntries', path`/tickets/${ticketId}/time-entries`, options, query),
  /**
   * Read one entry. With the `etag` that a change or a deletion needs.
   * @throws NotFoundError
   */
  get: (timeEntryId: string, options?: RequestOptions): HubPromise<TimeEntry> =>
    client.get('getTimeEntry', path`/time-entries/${timeEntryId}`, options),
  /**
   * Correct booked work. By whoever did the work; others need `ticket:moderate`, or get 403 `not_author`. The
   * hours of the contract follow at once, those of both when it moves to another contract of the customer. A
   * comment that it was booked with shows the new values.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (entry: Versioned, changes: TimeEntryPatch, options?: RequestOptions): HubPromise<TimeEntry> =>
    client.patch('updateTimeEntry', path`/time-entries/${entry.id}`, options, changes, entry),
  /**
   * Delete booked work. By whoever may change it. It no longer counts on the contract, and can be brought
   * back with `restore` for 24 hours.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (entry: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteTimeEntry', path`/time-entries/${entry.id}`, options, entry),
  /**
   * Bring deleted work back. Within 24 hours of the deletion; NotFoundError after that. By whoever may delete
   * it.
   * @throws NotFoundError
   */
  restore: (timeEntryId: string, options?: RequestOptions): HubPromise<TimeEntry> =>
    client.post('restoreTimeEntry', path`/time-entries/${timeEntryId}/restore`, options),
});
