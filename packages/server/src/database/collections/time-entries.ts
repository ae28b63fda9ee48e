import type { TimeEntry } from '../../domain/hours.ts';
import type { CollectionDefinition } from '../store.ts';

/** Work booked on a ticket and so on a contract. */
export interface TimeEntryRow extends TimeEntry {
  id: string;
  customerId: string;
  contractId: string;
  technicianId: string | null;
  /** The comment that it was booked with. */
  commentId?: string;
  createdAt: string;
  /** Absent until it was changed. */
  editedAt?: string | null;
  etag: string;
}

export const timeEntries: CollectionDefinition<TimeEntryRow> = {
  prefix: 'tim',
  resource: 'time_entry',
  sortable: ['at', 'minutes', 'createdAt'],
  defaultSort: '-at',
  filters: ['serviceType', 'billable', 'technicianId', 'contractId'],
  indexes: ['ticketId'],
};
