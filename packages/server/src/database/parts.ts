import type { Database } from './collections/index.ts';
import { changesId } from './collections/device-changes.ts';
import { secretId } from './collections/passwords.ts';
import { CUSTOMER_REFERENCES } from './references.ts';

type Names = keyof Database;
/** Rows that are deleted for good together with a record, because they are nothing without it. */
export type Part = { collection: Names } & (
  | {
      /** Names the record; indexed. */
      field: string;
    }
  | {
      /** The id of the only such row, from that of the record. */
      idOf: (id: string) => string;
    }
);

/** Everything that names a customer as its own; what names it otherwise stays. */
const ofCustomer: readonly Part[] = CUSTOMER_REFERENCES.filter(({ field }) => field === 'customerId').map(
  ({ collection }) => ({ collection, field: 'customerId' }),
);

/** By the collection of the record. A part has parts of its own. */
export const PARTS: Readonly<Partial<Record<Names, readonly Part[]>>> = {
  customers: ofCustomer,
  // Time that was booked on a ticket stays booked.
  tickets: [{ collection: 'ticketComments', field: 'ticketId' }],
  devices: [
    { collection: 'chatMessages', field: 'deviceId' },
    { collection: 'deviceChanges', idOf: changesId },
    { collection: 'deviceLog', field: 'deviceId' },
    { collection: 'profileAssignments', field: 'targetId' },
    { collection: 'registryChanges', field: 'deviceId' },
    { collection: 'remoteAccess', field: 'deviceId' },
  ],
  folders: [{ collection: 'profileAssignments', field: 'targetId' }],
  alerts: [{ collection: 'alertWakeUps', field: 'alertId' }],
  passwords: [{ collection: 'passwordSecrets', idOf: secretId }],
  imports: [{ collection: 'importRows', field: 'importId' }],
  jobs: [
    { collection: 'jobTargets', field: 'jobId' },
    { collection: 'jobEvents', idOf: id => id.replace(/^job_/, 'jev_') },
  ],
  webhooks: [{ collection: 'webhookDeliveries', field: 'webhookId' }],
};
