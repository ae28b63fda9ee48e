import type { View, ViewTab } from '../contract/types.ts';

/**
 * Columns that a table cannot be without, in front unless the view places them: permanent in the list of the tab too,
 * or a layout would come back with a column nobody chose [DEV-16, DEV-19, X-01].
 */
export const PERMANENT: Readonly<Partial<Record<ViewTab, readonly string[]>>> = {
  customers: ['name'],
  contacts: ['displayName'],
  devices: ['actions', 'remoteAccess'],
  contracts: ['name'],
  assets: ['name'],
  tickets: ['title'],
  alerts: ['title'],
  passwords: ['name'],
  attachments: ['fileName'],
  work_from_home: ['deviceName'],
  invoices: ['number'],
};

/** A view as it is kept: known keys only, each column once, no permanent column missing. */
export function cleanView(
  tab: ViewTab,
  { version, q, facets, filter, sort, columns, density, groupBy }: View,
): View {
  const once = columns
    .filter(({ key }, index) => columns.findIndex(other => other.key === key) === index)
    .map(({ key, width }) => ({ key, ...(width === undefined ? {} : { width }) }));
  const missing = (PERMANENT[tab] ?? [])
    .filter(key => !once.some(column => column.key === key))
    .map(key => ({ key }));
  return { version, q, facets, filter, sort, columns: [...missing, ...once], density, groupBy };
}
