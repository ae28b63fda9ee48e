import type { Activity } from '../server/handler.ts';
import { account } from './account.ts';
import { capabilities } from './capabilities.ts';
import { auditEvents } from './audit-events.ts';
import { contacts } from './contacts.ts';
import { customFields } from './custom-fields.ts';
import { customers } from './customers.ts';
import { exports } from './exports.ts';
import { forms } from './forms.ts';
import { imports } from './imports.ts';
import { preferences } from './preferences.ts';
import { settings } from './settings.ts';
import { uploads } from './uploads.ts';
import { keepCounts } from './shared/summary.ts';
import { merges } from './merges.ts';
import { notes } from './notes.ts';
import { assets } from './assets.ts';
import { attachments } from './attachments.ts';
import { contracts } from './contracts.ts';
import { invoices } from './invoices.ts';
import { passwords } from './passwords.ts';
import { remoteAccess } from './remote-access.ts';
import { sharedItem } from './shared-item.ts';
import { endSharedLinks, sharedLinks } from './shared-links.ts';
import { reports } from './reports.ts';
import { ticketComments } from './ticket-comments.ts';
import { tickets } from './tickets.ts';
import { timeEntries } from './time-entries.ts';
import { alerts, wakeAlerts } from './alerts.ts';
import { attention } from './attention.ts';
import { catalogues } from './catalogues.ts';
import { deletedRecords } from './deleted-records.ts';
import { devices } from './devices.ts';
import { events } from './events.ts';
import { folders } from './folders.ts';
import { search } from './search.ts';
import { profileAssignments } from './profile-assignments.ts';
import { webhooks } from './webhooks.ts';
import { sendEvents } from '../webhooks/send-events.ts';

/**
 * Every operation but the tools of devices, which come with who reaches them. A new resource is one import and one
 * spread.
 */
export const handlers = {
  ...account,
  ...auditEvents,
  ...capabilities,
  ...contacts,
  ...customFields,
  ...customers,
  ...exports,
  ...forms,
  ...imports,
  ...preferences,
  ...settings,
  ...uploads,
  ...merges,
  ...notes,
  ...alerts,
  ...attention,
  ...catalogues,
  ...deletedRecords,
  ...devices,
  ...events,
  ...folders,
  ...profileAssignments,
  ...search,
  ...webhooks,
  ...assets,
  ...attachments,
  ...contracts,
  ...invoices,
  ...passwords,
  ...remoteAccess,
  ...sharedItem,
  ...sharedLinks,
  ...reports,
  ...ticketComments,
  ...tickets,
  ...timeEntries,
};

/** What goes on without a request, planned on the clock when the server opens. */
export const activities: readonly Activity[] = [keepCounts, wakeAlerts, endSharedLinks, sendEvents];
