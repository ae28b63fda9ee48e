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
  /** Old and new values of what was sent are written down, too. */
  readonly changes?: boolean;
  /** The answer's `kind` names the list that it is of. */
  readonly list?: boolean;
}

const deleted = (type: string, rows: keyof Database): Audited => ({ action: `${type}.deleted`, type, rows });
const restored = (type: string, rows: keyof Database): Audited => ({
  action: `${type}.restored`,
  type,
  rows,
});

const created = (type: string, rows: keyof Database): Audited => ({ action: `${type}.created`, type, rows });
const updated = (type: string, rows: keyof Database): Audited => changed(`${type}.updated`, type, rows);
const changed = (action: Audited['action'], type: string, rows: keyof Database): Audited => ({
  action,
  type,
  rows,
  changes: true,
});
const each = <K extends string>(action: string, names: readonly K[]): Record<K, string> =>
  Object.fromEntries(names.map(name => [name, action])) as Record<K, string>;

/**
 * Operations that the audit tells of: secrets that were shown, what was deleted and brought back, data that left, data
 * that came in, ways in that were opened, work on machines, and every record that was added or changed. A test fails
 * when one of these kinds is missing.
 */
export const AUDITED: Readonly<Partial<Record<OperationId, Audited>>> = {
  sharePassword: { action: 'password.shared', type: 'password', rows: 'passwords' },
  shareAttachment: { action: 'attachment.shared', type: 'attachment', rows: 'attachments' },
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
  enableWebhook: { action: 'webhook.enabled', type: 'webhook', rows: 'webhooks' },
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

  bulkAssets: changed(
    {
      delete: 'asset.deleted',
      restore: 'asset.restored',
      ...each('asset.updated', ['set_status', 'set_folder', 'set_contact']),
    },
    'asset',
    'assets',
  ),
  bulkAttachments: changed(
    { delete: 'attachment.deleted', restore: 'attachment.restored' },
    'attachment',
    'attachments',
  ),
  bulkContracts: changed(
    { delete: 'contract.deleted', restore: 'contract.restored', set_sla: 'contract.updated' },
    'contract',
    'contracts',
  ),
  bulkPasswords: changed(
    {
      delete: 'password.deleted',
      restore: 'password.restored',
      ...each('password.updated', ['set_device', 'set_reason_required']),
    },
    'password',
    'passwords',
  ),
  bulkContacts: changed(
    {
      delete: 'contact.deleted',
      register: 'contact.registered',
      unlink: 'contact.unlinked',
      relink: 'contact.linked',
      activate: 'contact.activated',
      deactivate: 'contact.deactivated',
    },
    'contact',
    'contacts',
  ),
  bulkCustomers: changed(
    { delete: 'customer.deleted', set_rank: 'customer.updated' },
    'customer',
    'customers',
  ),
  bulkDevices: changed(
    {
      delete: 'device.deleted',
      restore: 'device.restored',
      ...each('device.updated', ['move', 'set_monitored', 'set_favorite']),
    },
    'device',
    'devices',
  ),
  bulkTickets: changed(
    {
      ...each('ticket.deleted', ['delete', 'remove']),
      restore: 'ticket.restored',
      ...each('ticket.updated', [
        'set_status',
        'set_technician',
        'set_priority',
        'mark_spam',
        'mark_not_spam',
      ]),
    },
    'ticket',
    'tickets',
  ),
  bulkAlerts: {
    action: {
      snooze: 'alert.snoozed',
      resolve: 'alert.resolved',
      reopen: 'alert.reopened',
      link_ticket: 'alert.ticket_linked',
      unlink_ticket: 'alert.ticket_unlinked',
    },
    type: 'alert',
    rows: 'alerts',
  },

  createAsset: created('asset', 'assets'),
  createAttachment: created('attachment', 'attachments'),
  createContact: created('contact', 'contacts'),
  createContract: created('contract', 'contracts'),
  createCustomer: created('customer', 'customers'),
  createDevice: created('device', 'devices'),
  createFolder: created('folder', 'folders'),
  createInvoice: created('invoice', 'invoices'),
  createNote: created('note', 'notes'),
  createPassword: created('password', 'passwords'),
  createTicket: created('ticket', 'tickets'),
  createProfileAssignment: created('profile_assignment', 'profileAssignments'),
  createTicketComment: { action: 'ticket.answered', type: 'ticket', rows: 'tickets' },

  updateAsset: updated('asset', 'assets'),
  renameAttachment: updated('attachment', 'attachments'),
  updateContact: updated('contact', 'contacts'),
  updateContract: updated('contract', 'contracts'),
  updateCustomer: updated('customer', 'customers'),
  updateDevice: updated('device', 'devices'),
  updateFolder: updated('folder', 'folders'),
  updateInvoice: updated('invoice', 'invoices'),
  updateNote: updated('note', 'notes'),
  updatePassword: updated('password', 'passwords'),
  updateTicket: updated('ticket', 'tickets'),
  updateTicketComment: { action: 'ticket_comment.updated', type: 'ticket_comment', rows: 'ticketComments' },
  updateTimeEntry: updated('time_entry', 'timeEntries'),

  registerContact: { action: 'contact.registered', type: 'contact', rows: 'contacts' },
  linkContact: { action: 'contact.linked', type: 'contact', rows: 'contacts' },
  unlinkContact: { action: 'contact.unlinked', type: 'contact', rows: 'contacts' },
  promoteCustomer: { action: 'customer.promoted', type: 'customer', rows: 'customers' },
  replaceCustomerSettings: { action: 'customer.settings_changed', type: 'customer', rows: 'customers' },
  replaceCustomerForms: { action: 'customer.forms_changed', type: 'customer', rows: 'customers' },
  replaceAlertSettings: { action: 'alert.settings_changed', type: 'alert_settings' },
  snoozeAlert: { action: 'alert.snoozed', type: 'alert', rows: 'alerts' },
  resolveAlert: { action: 'alert.resolved', type: 'alert', rows: 'alerts' },
  reopenAlert: { action: 'alert.reopened', type: 'alert', rows: 'alerts' },
  linkAlertTicket: { action: 'alert.ticket_linked', type: 'alert', rows: 'alerts' },

  snoozeAttention: { action: 'attention.snoozed', type: 'attention', rows: 'attentionSnoozes' },
  wakeAttention: { action: 'attention.woken', type: 'attention', rows: 'attentionSnoozes' },
  updateAttentionLevels: { action: 'attention.levels_changed', type: 'attention' },

  mergeContacts: { action: 'contact.merged', type: 'contact', rows: 'contacts' },
  mergeCustomers: { action: 'customer.merged', type: 'customer', rows: 'customers' },
  undoMerge: { action: 'merge.undone', type: 'merge', rows: 'merges' },

  createExport: { action: 'export.created', type: 'export', list: true },
  downloadExport: { action: 'export.downloaded', type: 'export', rows: 'exports', list: true },
  sendInvoice: { action: 'invoice.sent', type: 'invoice', rows: 'invoices' },
  voidInvoice: { action: 'invoice.voided', type: 'invoice', rows: 'invoices' },
  commitImport: { action: 'import.committed', type: 'import', rows: 'imports', list: true },

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
  createNetworkScan: { action: 'device.scanned', type: 'device', rows: 'devices' },
  undoRegistryChange: { action: 'registry_change.undone', type: 'registry_change', rows: 'registryChanges' },
  cancelJob: { action: 'job.canceled', type: 'job' },
  createRemoteSession: { action: 'remote_session.started', type: 'device', rows: 'devices' },
  createJob: { action: 'job.started', type: 'job' },
  retryJob: { action: 'job.retried', type: 'job' },
};
