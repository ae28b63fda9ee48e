import type { Database } from './collections/index.ts';

/** Where rows name a contact or a customer. A merge follows every one of these; a test finds those that are missing. */
export interface Reference {
  collection: keyof Database;
  /** Dotted for members of members. */
  field: string;
  /** What people count; rows without it are moved, and not told of. */
  type?: string;
  /** Reading such records needs it. */
  scope?: string;
  /** The field is a list of ids. */
  isList?: boolean;
  /**
   * Where such a row names what it belongs to, the strongest tie first. What is made after a merge goes back with it
   * when the merge is undone. A key like `kind:id` names its record, too.
   */
  parents?: readonly string[];
  /** The row is nothing without its first parent, and follows it whenever it was made. */
  isPart?: true;
}

export const CONTACT_REFERENCES: readonly Reference[] = [
  { collection: 'tickets', field: 'contactId', type: 'ticket', scope: 'ticket:read' },
  { collection: 'devices', field: 'contactId', type: 'device', scope: 'device:read' },
  { collection: 'assets', field: 'contactId', type: 'asset', scope: 'asset:read' },
  { collection: 'remoteAccess', field: 'contactId', type: 'remote_access', scope: 'device:read' },
  { collection: 'ticketComments', field: 'author.id', type: 'ticket_comment', scope: 'ticket:read' },
  { collection: 'chatMessages', field: 'author.id' },
  { collection: 'customers', field: 'primaryContactIds', isList: true },
];

export const CUSTOMER_REFERENCES: readonly Reference[] = [
  { collection: 'contacts', field: 'customerId', type: 'contact', scope: 'contact:read' },
  {
    collection: 'devices',
    field: 'customerId',
    type: 'device',
    scope: 'device:read',
    parents: ['folderId', 'contactId'],
  },
  { collection: 'contracts', field: 'customerId', type: 'contract', scope: 'contract:read' },
  {
    collection: 'tickets',
    field: 'customerId',
    type: 'ticket',
    scope: 'ticket:read',
    parents: ['deviceId', 'contactId', 'contractId'],
  },
  {
    collection: 'passwords',
    field: 'customerId',
    type: 'password',
    scope: 'password:read',
    parents: ['deviceId'],
  },
  {
    collection: 'assets',
    field: 'customerId',
    type: 'asset',
    scope: 'asset:read',
    parents: ['deviceId', 'folderId', 'contactId'],
  },
  {
    collection: 'alerts',
    field: 'customerId',
    type: 'alert',
    scope: 'alert:read',
    parents: ['deviceId', 'ticketId'],
    isPart: true,
  },
  { collection: 'notes', field: 'customerId', type: 'note', scope: 'customer:read' },
  { collection: 'attachments', field: 'customerId', type: 'attachment', scope: 'attachment:read' },
  {
    collection: 'invoices',
    field: 'customerId',
    type: 'invoice',
    scope: 'invoice:read',
    parents: ['contractId'],
  },
  {
    collection: 'remoteAccess',
    field: 'customerId',
    type: 'remote_access',
    scope: 'device:read',
    parents: ['deviceId', 'contactId'],
    isPart: true,
  },
  { collection: 'sharedLinks', field: 'customerId', parents: ['targetId'], isPart: true },
  { collection: 'folders', field: 'customerId', type: 'folder', scope: 'device:read', parents: ['parentId'] },
  {
    collection: 'timeEntries',
    field: 'customerId',
    type: 'time_entry',
    scope: 'ticket:read',
    parents: ['contractId', 'ticketId'],
    isPart: true,
  },
  { collection: 'ticketComments', field: 'customerId', parents: ['ticketId'], isPart: true },
  { collection: 'customerForms', field: 'customerId' },
  { collection: 'alertSettings', field: 'customerId' },
  { collection: 'profileAssignments', field: 'customerId', parents: ['targetId'], isPart: true },
  { collection: 'profileAssignments', field: 'targetId' },
  { collection: 'attentionSnoozes', field: 'customerId', parents: ['factKey'] },
  { collection: 'jobs', field: 'customerId' },
  { collection: 'jobTargets', field: 'customerId', parents: ['deviceId'], isPart: true },
  { collection: 'exports', field: 'customerId' },
  { collection: 'imports', field: 'customerId' },
  { collection: 'webhooks', field: 'customerId' },
  { collection: 'merges', field: 'customerId' },
];

/** Fields that name a contact or customer and stay as they are, with the reason. */
export const STAYING: Readonly<Record<string, string>> = {
  'customers.systemContactIds': 'system users go with their customer, and a merge of customers sees to them',
  'auditEvents.actor.id': 'what was done is never rewritten',
  'auditEvents.actorId': 'what was done is never rewritten',
  'auditEvents.customerId': 'what was done is never rewritten',
  'auditEvents.resourceId': 'what was done is never rewritten',
  'auditEvents.related.id': 'what was done is never rewritten',
  'webhookDeliveries.event.customerId': 'an event that was told stays as it was told',
  'webhookDeliveries.event.resource.id': 'an event that was told stays as it was told',
  'exports.input.customerId': 'what was asked for; the file is made of it already',
  'jobs.params.customerId': 'what the job was started with',
  'jobs.secretParams.customerId': 'what the job was started with',
  'jobEvents.events.event.job.customerId': 'what was said stays as it was said',
  'jobEvents.events.event.job.events.target.customerId': 'what was said stays as it was said',
  'jobEvents.events.event.target.customerId': 'what was said stays as it was said',
  'importRows.values.customerId': 'what the file says',
  'merges.keptId': 'a merge tells what happened; readers follow the chain',
  'merges.mergedId': 'a merge tells what happened; readers follow the chain',
  'distinctPairs.ids': 'an answer about these two records and no others',
};
