// One import and one name per resource; `createHub` wires what stands here.
import type { Client } from '../internal/client.ts';
import { account } from './account.ts';
import { alerts } from './alerts.ts';
import { assets } from './assets.ts';
import { attachments } from './attachments.ts';
import { activity } from './activity.ts';
import { attention } from './attention.ts';
import { auditEvents } from './audit-events.ts';
import { catalogues } from './catalogues.ts';
import { chat } from './chat.ts';
import { contacts } from './contacts.ts';
import { contracts } from './contracts.ts';
import { customers } from './customers.ts';
import { customFields } from './custom-fields.ts';
import { deletedRecords } from './deleted-records.ts';
import { devices as deviceTools } from './device-tools.ts';
import { devices } from './devices.ts';
import { events } from './events.ts';
import { exports } from './exports.ts';
import { folders } from './folders.ts';
import { forms } from './forms.ts';
import { imports } from './imports.ts';
import { invoices } from './invoices.ts';
import { jobs } from './jobs.ts';
import { merges } from './merges.ts';
import { notes } from './notes.ts';
import { passwords } from './passwords.ts';
import { preferences } from './preferences.ts';
import { profileAssignments } from './profile-assignments.ts';
import { records } from './records.ts';
import { remoteAccess } from './remote-access.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { sharedLinks } from './shared-links.ts';
import { tickets } from './tickets.ts';
import { timeEntries } from './time-entries.ts';
import { uploads } from './uploads.ts';
import { webhooks } from './webhooks.ts';

/** Every resource by its name, on one client. */
export const resources = (client: Client) => ({
  account: account(client),
  alerts: alerts(client),
  assets: assets(client),
  attachments: attachments(client),
  activity: activity(client),
  attention: attention(client),
  auditEvents: auditEvents(client),
  catalogues: catalogues(client),
  chat: chat(client),
  contacts: contacts(client),
  contracts: contracts(client),
  customFields: customFields(client),
  customers: customers(client),
  deletedRecords: deletedRecords(client),
  devices: { ...devices(client), ...deviceTools(client) },
  events: events(client),
  exports: exports(client),
  folders: folders(client),
  forms: forms(client),
  imports: imports(client),
  invoices: invoices(client),
  jobs: jobs(client),
  merges: merges(client),
  notes: notes(client),
  passwords: passwords(client),
  preferences: preferences(client),
  profileAssignments: profileAssignments(client),
  records: records(client),
  remoteAccess: remoteAccess(client),
  reports: reports(client),
  settings: settings(client),
  sharedLinks: sharedLinks(client),
  tickets: tickets(client),
  timeEntries: timeEntries(client),
  uploads: uploads(client),
  webhooks: webhooks(client),
});
