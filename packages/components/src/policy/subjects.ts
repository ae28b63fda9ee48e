/** What has a tab of its own, or is a list of its own within one. */
const own: ReadonlySet<string> = new Set([
  'customers',
  'attention',
  'contacts',
  'devices',
  'contracts',
  'assets',
  'tickets',
  'alerts',
  'passwords',
  'attachments',
  'work_from_home',
  'invoices',
  'notes',
]);
/** Collections whose scopes and tabs have other names. */
const collections: Readonly<Record<string, string>> = { remote_access: 'work_from_home' };
/**
 * What is written within another tab: where tickets are read-only, nobody answers one or books work on it, and where
 * devices are, nothing is done on one or readied for it.
 */
const tabs: Readonly<Record<string, string>> = {
  comments: 'tickets',
  ticket_comments: 'tickets',
  time_entries: 'tickets',
  attention_snoozes: 'attention',
  attention_levels: 'attention',
  alert_settings: 'alerts',
  folders: 'devices',
  jobs: 'devices',
  profile_assignments: 'devices',
  scripts: 'devices',
};
/** What an action makes elsewhere: the ticket of an alert. */
const made: Readonly<Record<string, string>> = { ticket: 'tickets' };
/** By the kinds of what can be merged or imported. */
const kinds: Readonly<Record<string, string>> = { contact: 'contacts', customer: 'customers' };

const keyOf = (part = ''): string => {
  const key = part.split(':')[0]!.replaceAll('-', '_');
  return collections[key] ?? key;
};

/** The collection that an address is about: `/customers/cus_7/remote-access` is about `work_from_home`. */
export const collectionOf = (path: string): string => {
  const parts = path.split('/').filter(Boolean);
  return keyOf(parts[Math.floor((parts.length - 1) / 2) * 2]);
};

/**
 * Collections of which each one that is read-only lets nothing be changed at an address: what it is about, and, where
 * that is no list of its own but an action or a part, the record that it belongs to.
 */
export const subjectsOf = (path: string): readonly string[] => {
  const owner = keyOf(path.split('/').find(Boolean));
  // How a person lays out a list is theirs: `/preferences/views/contacts`.
  if (owner === 'preferences') return [owner];
  const last = collectionOf(path);
  const tab = tabs[last] ?? last;
  return own.has(tab) ? [last, tab] : [last, made[last] ?? last, owner, tabs[owner] ?? owner];
};

/** What is done in lists of several kinds; the kind stands in the record, not in its address. */
const ofKinds: Readonly<Record<string, string>> = { merges: 'merge', imports: 'import' };

/** Actions of a device that have other names than the types of the jobs that do them. */
const ofJobs: Readonly<Record<string, string>> = {
  cancel_reboot: 'restart',
  scan_patches: 'install_patches',
  install_software: 'software',
  uninstall_software: 'software',
  folder_create: 'files',
  edit_relations: 'update',
  update_devices: 'update',
  delete_devices: 'delete',
  fetch_event_log: 'event_log',
  fetch_files: 'files',
  fetch_processes: 'end_process',
  fetch_registry: 'registry',
  fetch_services: 'services',
  fetch_users: 'users',
};
const byStart: readonly (readonly [string, string])[] = [
  ['service_', 'services'],
  ['registry_', 'registry'],
  ['file_', 'files'],
];
const jobAction = (type: string): string =>
  ofJobs[type] ?? byStart.find(([start]) => type.startsWith(start))?.[1] ?? type;

/** Where the kind of what is written stands, when its address does not say it. */
export const kindField = (path: string): 'action' | 'kind' | 'type' | undefined => {
  if (path.endsWith(':bulk')) return 'action';
  const owner = keyOf(path.split('/').find(Boolean));
  return owner === 'jobs' ? 'type' : ofKinds[owner] ? 'kind' : undefined;
};

interface Done {
  readonly collection: string;
  readonly action: string;
  /** Another list that it changes, too. */
  readonly elsewhere?: string;
}
/** What alerts do with tickets, many at once. */
const elsewhere: Readonly<Record<string, string>> = { link_ticket: 'tickets', unlink_ticket: 'tickets' };

/** What is done where the kind stands in what is sent: a merge of contacts, a restart of devices, much at once. */
export const doneByKind = (path: string, kind: string): Done => {
  const owner = keyOf(path.split('/').find(Boolean));
  const other = elsewhere[kind];
  if (path.endsWith(':bulk'))
    return { collection: owner, action: kind, ...(other ? { elsewhere: other } : {}) };
  return owner === 'jobs'
    ? { collection: 'devices', action: jobAction(kind) }
    : { collection: kinds[kind] ?? kind, action: ofKinds[owner] ?? owner };
};

/** The action that is done to a record by an address: `/contacts/con_7/merge`, `merge` of `contacts`. */
export const actionOf = (path: string): Done | undefined => {
  const [owner, , name, ...more] = path.split('/').filter(Boolean);
  const action = keyOf(name);
  return name && more.length === 0 && !own.has(tabs[action] ?? action)
    ? { collection: keyOf(owner), action }
    : undefined;
};
