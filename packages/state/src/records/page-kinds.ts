import type { ContactHours, ContractSlaHistory, Hub, RequestOptions } from '@customer-hub/sdk';
import type { PageCounts } from '../pages/counts.ts';
import type { Change } from './change.ts';
import { deviceKinds, type DeviceRecordTypes } from './device-kinds.ts';

/** What the pages of a device, a contact and a contract hold beside the record. */
export interface PageRecordTypes extends DeviceRecordTypes {
  /** By `pageKey`. */
  contact_counts: PageCounts;
  /** By the contact's id. */
  contact_hours: ContactHours;
  /** By `pageKey`. */
  contract_counts: PageCounts;
  /** By the contract's id. */
  contract_sla: ContractSlaHistory;
}

/** Id of the counts of a record. @param customerId Whose record it is. */
export const pageKey = (customerId: string, id: string): string => `${customerId}/${id}`;

const among =
  (...types: readonly string[]) =>
  ({ type, customerId }: Change, key: string): boolean =>
    types.includes(type) &&
    (customerId === undefined || !key.includes('/') || key.startsWith(`${customerId}/`));

const EVERY_MS = 3000;

export const pageKinds = {
  ...deviceKinds,
  contact_counts: {
    read: async (hub: Hub, key: string, options: RequestOptions) =>
      (await import('../pages/counts.ts')).contactCounts(hub, key, options),
    renewedBy: among('ticket', 'asset', 'device', 'password', 'contact'),
    everyMs: EVERY_MS,
  },
  contact_hours: {
    read: (hub: Hub, id: string, options: RequestOptions) => hub.contacts.hours(id, options),
    renewedBy: among('time_entry', 'ticket'),
    everyMs: EVERY_MS,
  },
  contract_counts: {
    read: async (hub: Hub, key: string, options: RequestOptions) =>
      (await import('../pages/counts.ts')).contractCounts(hub, key, options),
    renewedBy: among('ticket', 'invoice'),
    everyMs: EVERY_MS,
  },
  contract_sla: {
    read: (hub: Hub, id: string, options: RequestOptions) => hub.contracts.slaHistory(id, options),
    renewedBy: among('ticket', 'contract'),
    everyMs: EVERY_MS,
  },
};
