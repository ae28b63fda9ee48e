import type { Database } from '../database/collections/index.ts';
import type { OperationId } from './handler.ts';

/** What is written down of an operation. */
export interface Audited {
  /** `asset.deleted`; for what is done to many at once, by the `action` of the body. */
  readonly action: string | Readonly<Record<string, string>>;
  /** Of the record, as events name it. */
  readonly type: string;
  /** Where its row is, also once it is deleted. */
  readonly rows?: keyof Database;
}

const deleted = (type: string, rows: keyof Database): Audited => ({ action: `${type}.deleted`, type, rows });
const restored = (type: string, rows: keyof Database): Audited => ({
  action: `${type}.restored`,
  type,
  rows,
});

/**
 * Operations that the audit tells of: secrets that were shown, what was deleted and brought back, data that left, data
 * that came in, ways in that were opened, and work on machines. A test fails when one of these kinds is missing.
 */
export const AUDITED: Readonly<Partial<Record<OperationId, Audited>>> = {
  revealPassword: { action: 'password.revealed', type: 'password', rows: 'passwords' },

  deleteAsset: deleted('asset', 'assets'),
  deleteAttachment: deleted('attachment', 'attachments'),
  deleteContact: deleted('contact', 'contacts'),
  deleteContract: deleted('contract', 'contracts'),
  deleteCustomer: deleted('customer', 'customers'),
  deleteDevice: deleted('device', 'devices'),
  deleteFolder: deleted('folder', 'folders'),
  deleteInvoice: deleted('invoice', 'invoices'),
  deleteNote: deleted('note', 'notes'),
  deletePassword: deleted('password', 'passwords'),
  deleteProfileAssignment: deleted('profile_assignment', 'profileAssignments'),
  deleteTicket: deleted('ticket', 'tickets'),
  deleteTicketComment: deleted('ticket_comment', 'ticketComments'),
  deleteTimeEntry: deleted('time_entry', 'timeEntries'),
  deleteWebhook: deleted('webhook', 'webhooks'),
  rotateWebhookSecret: { action: 'webhook.secret_rotated', type: 'webhook', rows: 'webhooks' },
  unlinkAlertTicket: { action: 'alert.ticket_unlinked', type: 'alert', rows: 'alerts' },

  restoreAsset: restored('asset', 'assets'),
  restoreAttachment: restored('attachment', 'attachments'),
  restoreContact: restored('contact', 'contacts'),
  restoreContract: restored('contract', 'contracts'),
  restoreCustomer: restored('customer', 'customers'),
  restoreDevice: restored('device', 'devices'),
  restoreFolder: restored('folder', 'folders'),
  restoreInvoice: restored('invoice', 'invoices'),
  restoreNote: restored('note', 'notes'),
  restorePassword: restored('password', 'passwords'),
  restoreTicket: restored('ticket', 'tickets'),
  restoreTicketComment: restored('ticket_comment', 'ticketComments'),
  restoreTimeEntry: restored('time_entry', 'timeEntries'),

  bulkAssets: {
    action: { delete: 'asset.deleted', restore: 'asset.restored' },
    type: 'asset',
    rows: 'assets',
  },
  bulkContacts: { action: { delete: 'contact.deleted' }, type: 'contact', rows: 'contacts' },
  bulkCustomers: { action: { delete: 'customer.deleted' }, type: 'customer', rows: 'customers' },
  bulkDevices: {
    action: { delete: 'device.deleted', restore: 'device.restored' },
    type: 'device',
    rows: 'devices',
  },
  bulkTickets: { action: { delete: 'ticket.deleted' }, type: 'ticket', rows: 'tickets' },

  mergeContacts: { action: 'contact.merged', type: 'contact', rows: 'contacts' },
  mergeCustomers: { action: 'customer.merged', type: 'customer', rows: 'customers' },
  undoMerge: { action: 'merge.undone', type: 'merge', rows: 'merges' },

  createExport: { action: 'export.created', type: 'export' },
  downloadExport: { action: 'export.downloaded', type: 'export', rows: 'exports' },
  sendInvoice: { action: 'invoice.sent', type: 'invoice', rows: 'invoices' },
  commitImport: { action: 'import.committed', type: 'import' },

  createShareLink: { action: 'remote_access.link_shared', type: 'remote_access', rows: 'devices' },
  updateRemoteAccess: { action: 'remote_access.changed', type: 'remote_access', rows: 'devices' },
  bulkRemoteAccess: {
    action: {
      enable: 'remote_access.changed',
      disable: 'remote_access.changed',
      clear_contact: 'remote_access.changed',
    },
    type: 'remote_access',
    rows: 'devices',
  },
  createRemoteSession: { action: 'remote_session.started', type: 'device', rows: 'devices' },
  createJob: { action: 'job.started', type: 'job' },
  retryJob: { action: 'job.retried', type: 'job' },
};
