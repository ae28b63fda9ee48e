// One import and one name per resource; `createHub` wires what stands here.
import { notes } from './notes.ts';
import { assets } from './assets.ts';
import { attachments } from './attachments.ts';
import { contracts } from './contracts.ts';
import { invoices } from './invoices.ts';
import { passwords } from './passwords.ts';
import { remoteAccess } from './remote-access.ts';
import { tickets } from './tickets.ts';
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
import { alerts } from './alerts.ts';
import { catalogues } from './catalogues.ts';
import { devices } from './devices.ts';
import { events } from './events.ts';
import { folders } from './folders.ts';
import { jobs } from './jobs.ts';
import { profileAssignments } from './profile-assignments.ts';
import { webhooks } from './webhooks.ts';

export const resources = {
  account,
  alerts,
  assets,
  attachments,
  catalogues,
  contacts,
  contracts,
  customFields,
  customers,
  devices,
  events,
  exports,
  folders,
  forms,
  imports,
  invoices,
  jobs,
  notes,
  passwords,
  preferences,
  profileAssignments,
  remoteAccess,
  settings,
  tickets,
  uploads,
  webhooks,
};
