import type {
  Account,
  Alert,
  AlertDay,
  AlertSettings,
  Asset,
  Attachment,
  Contact,
  Contract,
  ContractUsage,
  Customer,
  CustomerCapabilities,
  CustomerForms,
  CustomerReport,
  CustomerSettings,
  CustomerSummary,
  CustomFieldDefinition,
  Device,
  Folder,
  FormDefinition,
  Hub,
  Invoice,
  InvoiceBatch,
  Job,
  Note,
  Password,
  PinnedFields,
  RemoteAccess,
  RequestOptions,
  SharedLink,
  Ticket,
} from '@customer-hub/sdk';
import { all } from './all-pages.ts';
import { attentionKinds, type AttentionRecordTypes } from './attention.ts';
import type { Change } from './change.ts';
import { notes, type NotesPage } from './notes.ts';
import { sharedLinks } from './shared-links.ts';
import { pageKinds, type PageRecordTypes } from './page-kinds.ts';
import { customerReport } from './customer-report.ts';

/**
 * What each kind of record is. Most are records of the contract; some are read as a whole for a customer, or for
 * the account.
 */
export interface RecordTypes extends PageRecordTypes, AttentionRecordTypes {
  account: Account;
  alert: Alert;
  /** How many there were on each of the last days, by `alertDaysKey`. */
  alert_days: readonly AlertDay[];
  /** By the customer's id. */
  alert_settings: AlertSettings;
  asset: Asset;
  attachment: Attachment;
  contact: Contact;
  /** How many pairs of contacts look like one person, by the customer's id; `-` for all customers. */
  contact_duplicates: number;
  contract: Contract;
  /** By the contract's id, or `con_1@2026-11-30` for the period of that day. */
  contract_usage: ContractUsage;
  customer: Customer;
  /** How many pairs of customers look like one; no id. */
  customer_duplicates: number;
  /** By the customer's id. */
  customer_capabilities: CustomerCapabilities;
  /** By the customer's id. */
  customer_forms: CustomerForms;
  /** By the customer's id. */
  customer_settings: CustomerSettings;
  /** The figures of a period, by `customerReportKey`. */
  customer_report: CustomerReport;
  /** By the customer's id: counts of the tabs and health. */
  customer_summary: CustomerSummary;
  /** By their target: `customer`, `contact`, ... */
  custom_fields: readonly CustomFieldDefinition[];
  device: Device;
  folder: Folder;
  /** All folders of a customer, by the customer's id. */
  folders: readonly Folder[];
  /** All forms an admin has made; no id. */
  form_definitions: readonly FormDefinition[];
  invoice: Invoice;
  invoice_batch: InvoiceBatch;
  job: Job;
  note: Note;
  /** The newest notes of a customer, by `notesKey`. */
  notes: NotesPage;
  password: Password;
  /** No id. */
  pinned_fields: PinnedFields;
  remote_access: RemoteAccess;
  /** Those that open something now, by the customer's id. */
  shared_links: readonly SharedLink[];
  ticket: Ticket;
}

export type RecordKind = keyof RecordTypes;

/** What is said of a kind without knowing what its records look like. */
export interface KindFacts {
  /** What the server's events call it, where that is not the name of the kind. */
  readonly resource?: string;
  /** Its id is that of the customer: there is one for each. */
  readonly byCustomer?: boolean;
  /** It is a list of records: a change of one of them is not its new value. */
  readonly many?: boolean;
  /** Lists or figures are made of such records: they are asked for again when the stream has missed something. */
  readonly listed?: boolean;
  /** Kinds that a row of this kind names: a change of one that no loaded row names shows nowhere. */
  readonly references?: readonly string[];
  /** Kinds that are counted or summed up in a row of this kind, which does not say which ones. */
  readonly aggregates?: readonly string[];
}

/** How records of a kind are read, and which changes ask for them again. */
export interface Kind<T> extends KindFacts {
  readonly read: (hub: Hub, id: string, options: RequestOptions) => Promise<T>;
  /** Whether a change of records of other kinds asks for this one again. */
  readonly renewedBy?: (change: Change, id: string) => boolean;
  /**
   * Whether a change of another kind is one of this record, which has the same version: its new value has to be
   * asked for.
   */
  readonly sameRecord?: (change: Change, id: string) => boolean;
  /**
   * The value after a change that `renewedBy` names, where the change tells enough: then nothing is asked.
   * Undefined where it does not.
   */
  readonly apply?: (value: T, change: Change, id: string) => T | undefined;
  /** Whether nothing is missing after `apply`; otherwise it is asked for as well. */
  readonly isWhole?: (value: T, id: string) => boolean;
  /** Under a steady stream of changes by others it is asked for not more often than this, ms. Default 1000. */
  readonly everyMs?: number;
  /** Milliseconds for which a value is good without an event stream. Default 10,000. */
  readonly freshMs?: number;
}

const ofCustomer = ({ customerId }: Change, id: string): boolean =>
  customerId === undefined || customerId === id;

/** Whether it can make pairs that look like one, or unmake them. */
const isOfPairs = ({ type }: Change, of: string): boolean => type === of || type === 'distinct_pair';

/**
 * All that is known of each kind; a new kind is one entry here and its type in `RecordTypes`. One whose name is a
 * resource name of the contract follows the changes of that resource by itself.
 */
export const kinds: { readonly [K in RecordKind]: Kind<RecordTypes[K]> } = {
  account: { freshMs: Infinity, read: (hub, _id, options) => hub.account.get(options) },
  alert: {
    read: (hub, id, options) => hub.alerts.get(id, options),
    listed: true,
    references: ['device', 'ticket'],
  },
  alert_days: {
    read: async (hub, key, options) => {
      const [customerId, query] = JSON.parse(key) as [string, Record<string, unknown>];
      return (await hub.alerts.histogram(customerId || '-', query, options)).days;
    },
    renewedBy: ({ type, customerId }, key) => {
      const [shown] = JSON.parse(key) as [string];
      return type === 'alert' && (!customerId || !shown || customerId === shown);
    },
    everyMs: 3000,
  },
  alert_settings: { byCustomer: true, read: (hub, id, options) => hub.alerts.settings(id, options) },
  asset: {
    read: (hub, id, options) => hub.assets.get(id, options),
    listed: true,
    references: ['contact', 'device', 'folder'],
  },
  attachment: { read: (hub, id, options) => hub.attachments.get(id, options), listed: true },
  ...attentionKinds,
  contact: {
    read: (hub, id, options) => hub.contacts.get(id, options),
    listed: true,
    aggregates: ['device'],
  },
  contact_duplicates: {
    read: async (hub, id, options) =>
      (await hub.merges.contactDuplicates(id, { limit: 1, count: 'exact' }, options)).totalCount ?? 0,
    renewedBy: (change, id) => isOfPairs(change, 'contact') && (id === '-' || ofCustomer(change, id)),
    everyMs: 3000,
  },
  contract: {
    read: (hub, id, options) => hub.contracts.get(id, options),
    listed: true,
    aggregates: ['ticket', 'time_entry', 'charging_plan'],
  },
  contract_usage: {
    read: (hub, id, options) => {
      const [contract = '', date] = id.split('@');
      return hub.contracts.usage(contract, date ? { date } : {}, options);
    },
    renewedBy: ({ type, id }, key) =>
      (type === 'contract' && (id === undefined || key === id || key.startsWith(`${id}@`))) ||
      type === 'time_entry' ||
      type === 'charging_plan',
    everyMs: 3000,
  },
  customer: {
    read: (hub, id, options) => hub.customers.get(id, options),
    // Some settings are fields of the customer: both are one record with one version.
    sameRecord: ({ type, customerId }, id) => type === 'customer_settings' && customerId === id,
  },
  customer_duplicates: {
    read: async (hub, _id, options) =>
      (await hub.merges.customerDuplicates({ limit: 1, count: 'exact' }, options)).totalCount ?? 0,
    renewedBy: change => isOfPairs(change, 'customer'),
    everyMs: 3000,
  },
  customer_capabilities: {
    byCustomer: true,
    read: (hub, id, options) => hub.customers.capabilities(id, options),
  },
  customer_forms: { byCustomer: true, listed: true, read: (hub, id, options) => hub.forms.get(id, options) },
  customer_report: customerReport,
  customer_settings: {
    byCustomer: true,
    read: (hub, id, options) => hub.settings.get(id, options),
    sameRecord: (change, id) => change.type === 'customer' && change.id === id,
  },
  customer_summary: {
    byCustomer: true,
    read: (hub, id, options) => hub.customers.summary(id, options),
    renewedBy: (change, id) => change.type !== 'customer' && change.customerId === id,
    everyMs: 3000,
  },
  custom_fields: {
    resource: 'custom_field_definition',
    many: true,
    freshMs: Infinity,
    read: (hub, target, options) =>
      all(
        hub.customFields.list({ target: [target as CustomFieldDefinition['target']], limit: 200 }, options),
      ),
  },
  device: {
    read: (hub, id, options) => hub.devices.get(id, options),
    listed: true,
    references: ['contact', 'folder'],
    aggregates: ['alert'],
  },
  ...pageKinds,
  folder: { read: (hub, id, options) => hub.folders.get(id, options), listed: true },
  folders: {
    byCustomer: true,
    read: (hub, id, options) => all(hub.folders.list(id, { limit: 200 }, options)),
    renewedBy: (change, id) =>
      (change.type === 'folder' ||
        (change.type === 'device' && change.event !== 'device.availability_changed')) &&
      ofCustomer(change, id),
  },
  form_definitions: {
    resource: 'form_definition',
    many: true,
    read: (hub, _id, options) => all(hub.forms.list({ limit: 200 }, options)),
  },
  invoice: {
    read: (hub, id, options) => hub.invoices.get(id, options),
    listed: true,
    references: ['contract', 'invoice_batch'],
  },
  invoice_batch: { read: (hub, id, options) => hub.invoices.batch(id, options) },
  job: { read: (hub, id, options) => hub.jobs.get(id, {}, options), listed: true },
  note: { read: (hub, id, options) => hub.notes.get(id, options), listed: true },
  notes,
  shared_links: sharedLinks,
  password: {
    read: (hub, id, options) => hub.passwords.get(id, options),
    listed: true,
    references: ['device'],
  },
  pinned_fields: {
    resource: 'preference',
    read: (hub, _id, options) => hub.preferences.pinnedFields(options),
  },
  remote_access: {
    read: (hub, id, options) => hub.remoteAccess.get(id, options),
    listed: true,
    references: ['contact', 'device'],
  },
  ticket: {
    read: (hub, id, options) => hub.tickets.get(id, options),
    listed: true,
    references: ['contact', 'contract'],
    aggregates: ['ticket_comment', 'time_entry'],
  },
};
