import { plural } from '../bundle.ts';

/** The list of customers. */
export const directory = {
  title: 'Customers',
  search: 'Name, domain or any ID',
  count: (count: number, n: string) => plural('en', count, { one: `${n} customer`, other: `${n} customers` }),
  columns: {
    name: 'Name',
    number: 'Customer ID',
    rank: 'Rank',
    kind: 'Type',
    phone: 'Phone',
    domains: 'Domains',
    website: 'Website',
    city: 'City',
    businessId: 'Business ID',
    accountManager: 'Account manager',
    contacts: 'Contacts',
    devices: 'Devices',
    tickets: 'Open tickets',
    alerts: 'Alerts',
    createdAt: 'Created',
    updatedAt: 'Last modified',
  },
  add: 'New customer',
  setRank: 'Set rank',
  open: (name: string) => `Open ${name}`,
  copyId: (id: string) => `Copy customer ID ${id}`,
  copied: (id: string) => `${id} copied`,
  copyRefused: 'The browser did not let the page use the clipboard.',
  removeMany: 'Delete all selected customers?',
  removeText:
    'Managed customers and those with contacts are left as they are; the result says why. The others cannot be brought back.',
  removed: (count: number, n: string) =>
    plural('en', count, { one: '1 customer deleted', other: `${n} customers deleted` }),
  emptyTitle: 'No customers yet',
  emptyText:
    'A customer is an organisation you take tickets from. Managed customers come from the platform by themselves; others you add here.',
  dialog: {
    title: 'New customer',
    identity: 'Company',
    reach: 'Reach',
    service: 'Service',
    more: 'More',
    domainHint:
      'Mail domain of the employees, without @. Guests who write from it are assigned to this customer.',
    systemUsers:
      'Monitor Agent and Patch Management Agent are added with addresses in the first domain. They receive the tickets that other modules raise.',
    notesHint: 'Internal: only staff see notes.',
    create: 'Add customer',
  },
  configure: {
    title: 'Fields and settings',
    fields: 'Fields',
    settings: 'Settings',
    update: 'Update',
    undo: 'Undo',
    updated: (name: string) => `${name} updated`,
  },
  ranked: (count: number, rank: string, n: string) =>
    plural('en', count, { one: `Rank set to ${rank}`, other: `Rank of ${n} customers set to ${rank}` }),
};
export type DirectoryMessages = typeof directory;
