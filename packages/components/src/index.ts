/**
 * The classes of the public elements and the types of what they take and tell. Importing this registers nothing and is safe on a
 * server; `define/<tag>.js` registers a tag.
 */
export { HubCustomers } from './directory/hub-customers.ts';
export { CustomerHub } from './hub/customer-hub.ts';
export { HubContacts } from './tabs/contacts/hub-contacts.ts';
export { HubNotes } from './tabs/notes/hub-notes.ts';
export { HubOverview } from './tabs/overview/hub-overview.ts';
export type { HubNavigateDetail } from './internal/events.ts';
export type { MessageOverrides } from './messages/bundle.ts';
export type { DateStyle } from './messages/format.ts';
