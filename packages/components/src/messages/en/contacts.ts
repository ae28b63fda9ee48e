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
    none: 'People',
    monitor_agent: 'Receives tickets of the monitoring',
    patch_agent: 'Receives tickets of the patch management',
  },
  systemUser: 'System user',
  primary: 'Primary contact',
  kind: 'Kind',
  add: 'New contact',
  fromDirectory: 'Add from the user directory',
  importCsv: 'Import from CSV or paste',
  createCustomer: 'Create customer',
  customerCreated: (name: string, customer: string) => `${customer} created, with ${name} as its contact`,
  rank: 'Customer rank',
  ranks: { gold: 'Gold', silver: 'Silver', basic: 'Basic', blocked: 'Blocked' },
  sync: 'Synchronise with Entra ID',
  register: 'Register',
  activate: 'Activate',
  deactivate: 'Deactivate',
  unlink: 'Remove from customer',
  mail: (address: string) => `Write to ${address}`,
  emptyTitle: 'No contacts yet',
  emptyText:
    "Contacts are the people who hand in tickets. Add one, import a list, or let people who write from this customer's domains be assigned by themselves.",
  unlinkTitle: (count: number, name: string, n: string) =>
    plural('en', count, {
      one: `Remove ${name} from this customer?`,
      other: `Remove ${n} contacts from this customer?`,
    }),
  unlinkText: 'They can no longer sign in to the portal or make tickets. Their records and tickets stay.',
  unlinkAction: (count: number, n: string) =>
    plural('en', count, { one: 'Remove contact', other: `Remove ${n} contacts` }),
  unlinked: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} removed`, other: `${n} contacts removed` }),
  deleteTitle: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Delete ${name}?`, other: `Delete ${n} contacts?` }),
  deleteText: 'The record goes, their tickets stay. It can be brought back for 24 hours.',
  deleteAction: (count: number, n: string) =>
    plural('en', count, { one: 'Delete contact', other: `Delete ${n} contacts` }),
  deleted: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} deleted`, other: `${n} contacts deleted` }),
  activated: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} is active again`, other: `${n} contacts are active again` }),
  deactivated: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} deactivated`, other: `${n} contacts deactivated` }),
  linked: (name: string) => `${name} added from the directory`,
  reasons: {
    system_contact: 'System users cannot be changed',
    already_registered: 'Registered already',
    deactivated: 'Deactivated already',
    already_active: 'Active already',
    no_customer: 'Belongs to no customer',
    no_email: 'Has no email address',
  },
  syncUnavailable: 'The portal you are in offers no directory to synchronise with.',
};
export type ContactsMessages = typeof contacts;
