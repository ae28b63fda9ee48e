import type { Activity } from '../mock-types.ts';
import type { Handlers, OperationId } from '../server/handler.ts';
import { account } from './account.ts';
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
import { notes } from './notes.ts';
import { assets } from './assets.ts';
import { attachments } from './attachments.ts';
import { contracts } from './contracts.ts';
import { invoices } from './invoices.ts';
import { passwords } from './passwords.ts';
import { remoteAccess } from './remote-access.ts';
import { ticketComments } from './ticket-comments.ts';
import { tickets } from './tickets.ts';
import { alerts, wakeAlerts } from './alerts.ts';
import { catalogues } from './catalogues.ts';
import { deletedRecords } from './deleted-records.ts';
import { commandProposals } from './command-proposals.ts';
import { deviceChat } from './device-chat.ts';
import { deviceEvents } from './device-events.ts';
import { deviceFiles } from './device-files.ts';
import { deviceHistory } from './device-history.ts';
import { deviceInventory } from './device-inventory.ts';
import { deviceMetrics } from './device-metrics.ts';
import { deviceRegistry } from './device-registry.ts';
import { devices } from './devices.ts';
import { events } from './events.ts';
import { folders } from './folders.ts';
import { jobs } from './jobs.ts';
import { profileAssignments } from './profile-assignments.ts';
import { remoteSessions } from './remote-sessions.ts';
import { webhooks } from './webhooks.ts';
import { resumeJobs } from '../jobs/run.ts';

/** Every operation of the contract; a new resource is one import and one spread here. A test holds this complete. */
export const handlers: Handlers<OperationId> = {
  ...account,
  ...contacts,
  ...customFields,
  ...customers,
  ...exports,
  ...forms,
  ...imports,
  ...preferences,
  ...settings,
  ...uploads,
  ...notes,
  ...alerts,
  ...catalogues,
  ...deletedRecords,
  ...commandProposals,
  ...deviceChat,
  ...deviceEvents,
  ...deviceFiles,
  ...deviceHistory,
  ...deviceInventory,
  ...deviceMetrics,
  ...deviceRegistry,
  ...devices,
  ...events,
  ...folders,
  ...jobs,
  ...profileAssignments,
  ...remoteSessions,
  ...webhooks,
  ...assets,
  ...attachments,
  ...contracts,
  ...invoices,
  ...passwords,
  ...remoteAccess,
  ...ticketComments,
  ...tickets,
};

/** What goes on without a request, planned on the clock when the mock opens. */
export const activities: readonly Activity[] = [keepCounts, wakeAlerts, resumeJobs];
