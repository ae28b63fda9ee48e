import type { Collection, RowOf } from '../store.ts';
import { account } from './account.ts';
import { auditEvents } from './audit-events.ts';
import { contacts } from './contacts.ts';
import { customFieldDefinitions } from './custom-fields.ts';
import { customers } from './customers.ts';
import { exports } from './exports.ts';
import { customerForms, formDefinitions } from './forms.ts';
import { idempotencyKeys } from './idempotency-keys.ts';
import { importRows, imports } from './imports.ts';
import { preferences } from './preferences.ts';
import { uploads } from './uploads.ts';
import { notes } from './notes.ts';
import { numbers } from './numbers.ts';
import { alerts, alertSettings, alertWakeUps } from './alerts.ts';
import { attentionLevels, attentionSnoozes } from './attention.ts';
import * as catalogues from './catalogues.ts';
import { cannedAnswers, chatMessages } from './chat.ts';
import { deviceChanges } from './device-changes.ts';
import { deviceLog, registryChanges } from './device-log.ts';
import { devices } from './devices.ts';
import { folders } from './folders.ts';
import { jobEvents, jobPreviews, jobs, jobTargets } from './jobs.ts';
import { profileAssignments, webhookDeliveries, webhookPositions, webhooks } from './webhooks.ts';
import { assets } from './assets.ts';
import { attachments } from './attachments.ts';
import { contracts } from './contracts.ts';
import { invoiceBatches, invoices } from './invoices.ts';
import { passwords, passwordSecrets } from './passwords.ts';
import { distinctPairs, merges } from './merges.ts';
import { remoteAccess } from './remote-access.ts';
import { sharedLinks } from './shared-links.ts';
import { ticketComments } from './ticket-comments.ts';
import { tickets } from './tickets.ts';
import { timeEntries } from './time-entries.ts';

/** Every collection of the database; a new resource is one import and one name here. */
export const collections = {
  ...catalogues,
  alerts,
  alertSettings,
  alertWakeUps,
  attentionLevels,
  attentionSnoozes,
  cannedAnswers,
  chatMessages,
  deviceChanges,
  deviceLog,
  devices,
  folders,
  jobEvents,
  jobPreviews,
  jobs,
  jobTargets,
  profileAssignments,
  registryChanges,
  webhookDeliveries,
  webhookPositions,
  webhooks,
  account,
  auditEvents,
  contacts,
  customerForms,
  customers,
  customFieldDefinitions,
  exports,
  formDefinitions,
  idempotencyKeys,
  importRows,
  imports,
  preferences,
  uploads,
  notes,
  numbers,
  assets,
  attachments,
  contracts,
  invoiceBatches,
  invoices,
  passwords,
  passwordSecrets,
  distinctPairs,
  merges,
  remoteAccess,
  sharedLinks,
  ticketComments,
  tickets,
  timeEntries,
};
export type Collections = typeof collections;
/** `context.db`: one collection per name above. */
export type Database = { readonly [K in keyof Collections]: Collection<RowOf<Collections[K]>> };
