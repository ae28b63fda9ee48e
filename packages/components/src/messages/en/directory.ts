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
  merge: 'Merge',
  mergeWith: 'Merge with…',
  duplicates: 'Possible duplicates',
  open: (name: string) => `Open ${name}`,
  copyId: (id: string) => `Copy customer ID ${id}`,
  copied: (id: string) => `${id} copied`,
  copyRefused: 'The browser blocked the clipboard. Copy by hand.',
  removeMany: 'Delete all selected customers?',
  removeText:
    "Managed customers and customers with contacts are skipped. Deleting the others can't be undone.",
  removed: (count: number, n: string) =>
    plural('en', count, { one: '1 customer deleted', other: `${n} customers deleted` }),
  emptyTitle: 'No customers yet',
  emptyText: 'Managed customers appear automatically from the platform. Create all others here.',
  dialog: {
    title: 'New customer',
    identity: 'Customer',
    reach: 'Phone and address',
    service: 'Service',
    more: 'More',
    domainHint: 'Email domain without @. Guests who email from it are assigned to this customer.',
    systemUsers:
      'Monitor Agent and Patch Management Agent are created in the first domain. They receive tickets from other modules.',
    notesHint: 'Internal: only technicians see notes.',
    create: 'Create customer',
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
