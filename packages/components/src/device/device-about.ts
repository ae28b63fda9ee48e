import type { Device, Hub, RequestOptions } from '@customer-hub/sdk';

const snmpNames = new Map<string, string>();

/** The types the server knows, an open list [DVF-09, X-03]. */
export const loadSnmpTypes = async (
  hub: Hub,
  _customerId: string | undefined,
  options: RequestOptions,
): Promise<readonly { value: string; label: string }[]> => {
  const { items } = await hub.catalogues.snmpTypes({ limit: 200 }, options);
  for (const { id, name: word } of items) snmpNames.set(id, word);
  return items.map(({ id, name: word }) => ({ value: id, label: word }));
};

/** Its name as served; before that list was needed, and for types it does not hold, the value made readable. */
export const snmpName = (type: string | null): string | null =>
  type &&
  (snmpNames.get(type) ?? `${type.charAt(0).toLocaleUpperCase()}${type.slice(1).replaceAll('_', ' ')}`);

/** What tells one device from others besides its name: its system, or the address it is watched at. */
export const about = (row: Device): string =>
  row.os
    ? `${row.os.name}${row.os.version ? ` ${row.os.version}` : ''}`
    : [row.address ?? row.ipAddresses[0], row.port]
        .filter(part => part !== null && part !== undefined)
        .join(':');
