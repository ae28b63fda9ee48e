import type { TimeEntry } from '../../domain/hours.ts';
import type { CollectionDefinition } from '../store.ts';

/** Work booked on a ticket and so on a contract. */
export interface TimeEntryRow extends TimeEntry {
  id: string;
  customerId: string;
  contractId: string;
  technicianId: string | null;
  createdAt: string;
  etag: string;
}

export const timeEntries: CollectionDefinition<TimeEntryRow> = { prefix: 'tim', resource: 'time_entry' };
