import { plural } from '../bundle.ts';

/** The Contacts tab, also called users in a service desk. */
export const contacts = {
  title: 'Contacts',
  one: 'Contact',
  search: 'Contact name or email',
  count: (count: number, n: string) => plural('en', count, { one: `${n} contact`, other: `${n} contacts` }),
  columns: {
    displayName: 'Name',
    jobTitle: 'Job title',
    email: 'Email',
    phone: 'Phone',
    mobile: 'Mobile',
    devices: 'Associated agent',
    updatedAt: 'Last modified',
    status: 'Status',
    registration: 'Portal',
    customerName: 'Customer',
    notes: 'Notes',
  },
  status: { active: 'Active', deactivated: 'Deactivated' },
  registration: { guest: 'Guest', pending_activation: 'Activation pending', registered: 'Registered' },
  system: {
    none: 'Contacts',
    monitor_agent: 'Receives monitoring tickets',
    patch_agent: 'Receives patch management tickets',
  },
  systemUser: 'System user',
  primary: 'Primary contact',
  kind: 'Type',
  add: 'New contact',
  fromDirectory: 'Add from the user directory',
  importCsv: 'Import from CSV or paste',
  createCustomer: 'Create customer',
  customerCreated: (name: string, customer: string) => `${customer} created, with ${name} as its contact`,
  rank: 'Customer rank',
  ranks: { gold: 'Gold', silver: 'Silver', basic: 'Basic', blocked: 'Blocked' },
  sync: 'Sync with Entra ID',
  register: 'Register',
  activate: 'Activate',
  deactivate: 'Deactivate',
  unlink: 'Remove from customer',
  merge: 'Merge',
  mergeWith: 'Merge with…',
  duplicates: 'Possible duplicates',
  mail: (address: string) => `Email ${address}`,
  emptyTitle: 'No contacts yet',
  emptyText:
    "Create a contact or import a list. Guests who email from this customer's domains are added automatically.",
  deactivateTitle: (count: number, n: string) =>
    plural('en', count, { one: 'Deactivate 1 contact?', other: `Deactivate ${n} contacts?` }),
  deactivateText: 'They can no longer sign in to the portal. Records and tickets are kept.',
  deactivateAction: (count: number, n: string) =>
    plural('en', count, { one: 'Deactivate contact', other: `Deactivate ${n} contacts` }),
  unlinkTitle: (count: number, name: string, n: string) =>
    plural('en', count, {
      one: `Remove ${name} from this customer?`,
      other: `Remove ${n} contacts from this customer?`,
    }),
  unlinkText: 'Portal access ends, and new tickets can no longer be created. Records and tickets are kept.',
  unlinkAction: (count: number, n: string) =>
    plural('en', count, { one: 'Remove contact', other: `Remove ${n} contacts` }),
  unlinked: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} removed`, other: `${n} contacts removed` }),
  deleteTitle: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Delete ${name}?`, other: `Delete ${n} contacts?` }),
  deleteText: 'Tickets are kept. You can restore deleted contacts for 24 hours.',
  deleteAction: (count: number, n: string) =>
    plural('en', count, { one: 'Delete contact', other: `Delete ${n} contacts` }),
  deleted: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} deleted`, other: `${n} contacts deleted` }),
  activated: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} activated`, other: `${n} contacts activated` }),
  deactivated: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} deactivated`, other: `${n} contacts deactivated` }),
  linked: (name: string) => `${name} added from the directory`,
  reasons: {
    system_contact: "System users can't be changed",
    already_registered: 'Already registered',
    deactivated: 'Already deactivated',
    already_active: 'Already active',
    no_customer: 'Has no customer',
    no_email: 'Has no email address',
  },
  syncUnavailable: "This portal isn't connected to a directory. Ask your administrator.",
};
export type ContactsMessages = typeof contacts;
