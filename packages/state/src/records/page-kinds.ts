import type { ContactHours, ContractSlaHistory, Hub, RequestOptions } from '@customer-hub/sdk';
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

/** How many records belong to another one; what may not be read is left out. */
export type PageCounts = Readonly<
  Partial<Record<'tickets' | 'devices' | 'assets' | 'passwords' | 'invoices', number>>
>;

/** Id of the counts of a record. @param customerId Whose record it is. */
export const pageKey = (customerId: string, id: string): string => `${customerId}/${id}`;

const one = { limit: 1, count: 'exact' } as const;

/** What one may not read, or what fails, leaves the other counts alone. */
const counted = async (asked: PromiseLike<{ readonly totalCount?: number }>): Promise<number | undefined> => {
  try {
    return (await asked).totalCount;
  } catch {
    return undefined;
  }
};

const contactCounts = async (hub: Hub, key: string, options: RequestOptions): Promise<PageCounts> => {
  const [customerId = '', id = ''] = key.split('/');
  const contactId = [id];
  const devices = hub.devices.list(customerId, { contactId, limit: 200, count: 'exact' }, options);
  const passwords = async (): Promise<number | undefined> => {
    const { items } = await devices;
    if (items.length === 0) return 0;
    const deviceId = items.map(device => device.id);
    return counted(hub.passwords.list(customerId, { ...one, deviceId }, options));
  };
  const [tickets, assets, ofDevices, secrets] = await Promise.all([
    counted(hub.tickets.list(customerId, { ...one, contactId }, options)),
    counted(hub.assets.list(customerId, { ...one, contactId }, options)),
    counted(devices),
    passwords().catch(() => undefined),
  ]);
  return { tickets, assets, devices: ofDevices, passwords: secrets } as PageCounts;
};

const contractCounts = async (hub: Hub, key: string, options: RequestOptions): Promise<PageCounts> => {
  const [customerId = '', id = ''] = key.split('/');
  const contractId = [id];
  const [tickets, invoices] = await Promise.all([
    counted(hub.tickets.list(customerId, { ...one, contractId }, options)),
    counted(hub.invoices.list(customerId, { ...one, contractId }, options)),
  ]);
  return { tickets, invoices } as PageCounts;
};

const among =
  (...types: readonly string[]) =>
  ({ type, customerId }: Change, key: string): boolean =>
    types.includes(type) &&
    (customerId === undefined || !key.includes('/') || key.startsWith(`${customerId}/`));

const EVERY_MS = 3000;

export const pageKinds = {
  ...deviceKinds,
  contact_counts: {
    read: contactCounts,
    renewedBy: among('ticket', 'asset', 'device', 'password', 'contact'),
    everyMs: EVERY_MS,
  },
  contact_hours: {
    read: (hub: Hub, id: string, options: RequestOptions) => hub.contacts.hours(id, options),
    renewedBy: among('time_entry', 'ticket'),
    everyMs: EVERY_MS,
  },
  contract_counts: { read: contractCounts, renewedBy: among('ticket', 'invoice'), everyMs: EVERY_MS },
  contract_sla: {
    read: (hub: Hub, id: string, options: RequestOptions) => hub.contracts.slaHistory(id, options),
    renewedBy: among('ticket', 'contract'),
    everyMs: EVERY_MS,
  },
};
