/**
 * The classes of the public elements and the types of what they take and tell. Importing this registers nothing and is safe on a
 * server; `define/<tag>.js` registers a tag.
 */
export { HubCustomers } from './directory/hub-customers.ts';
export { CustomerHub } from './hub/customer-hub.ts';
export { HubAlerts } from './tabs/alerts/hub-alerts.ts';
export { HubAssets } from './tabs/assets/hub-assets.ts';
export { HubAttachments } from './tabs/attachments/hub-attachments.ts';
export { HubContacts } from './tabs/contacts/hub-contacts.ts';
export { HubContracts } from './tabs/contracts/hub-contracts.ts';
export { HubDevices } from './tabs/devices/hub-devices.ts';
export { HubInvoices } from './tabs/invoices/hub-invoices.ts';
export { HubNotes } from './tabs/notes/hub-notes.ts';
export { HubOverview } from './tabs/overview/hub-overview.ts';
export { HubPasswords } from './tabs/passwords/hub-passwords.ts';
export { HubTickets } from './tabs/tickets/hub-tickets.ts';
export { HubWorkFromHome } from './tabs/work-from-home/hub-work-from-home.ts';
export type { HubTicketAssistDetail } from './tabs/tickets/assistance.ts';
export type { HubNavigateDetail } from './internal/events.ts';
export type { MessageOverrides } from './messages/bundle.ts';
export type { DateStyle } from './messages/format.ts';
