import type { Hub, RequestOptions } from '@customer-hub/sdk';

/** How many records belong to another one; what may not be read is left out. */
export type PageCounts = Readonly<
  Partial<Record<'tickets' | 'devices' | 'assets' | 'passwords' | 'invoices', number>>
>;

const one = { limit: 1, count: 'exact' } as const;

/** What one may not read, or what fails, leaves the other counts alone. */
const counted = async (asked: PromiseLike<{ readonly totalCount?: number }>): Promise<number | undefined> => {
  try {
    return (await asked).totalCount;
  } catch {
    return undefined;
  }
};

/** By the key of the record: its customer, and its own id. */
export const contactCounts = async (hub: Hub, key: string, options: RequestOptions): Promise<PageCounts> => {
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

export const contractCounts = async (hub: Hub, key: string, options: RequestOptions): Promise<PageCounts> => {
  const [customerId = '', id = ''] = key.split('/');
  const contractId = [id];
  const [tickets, invoices] = await Promise.all([
    counted(hub.tickets.list(customerId, { ...one, contractId }, options)),
    counted(hub.invoices.list(customerId, { ...one, contractId }, options)),
  ]);
  return { tickets, invoices } as PageCounts;
};
