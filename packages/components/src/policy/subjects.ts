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
  'folders',
]);
/** Collections whose scopes and tabs have other names. */
const collections: Readonly<Record<string, string>> = { remote_access: 'work_from_home' };
/** What is written within another tab: where tickets are read-only, nobody answers one or books work on it. */
const tabs: Readonly<Record<string, string>> = {
  comments: 'tickets',
  ticket_comments: 'tickets',
  time_entries: 'tickets',
  attention_snoozes: 'attention',
  attention_levels: 'attention',
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

/** The action that is done to a record by an address: `/contacts/con_7/merge`, `merge` of `contacts`. */
export const actionOf = (path: string): { collection: string; action: string } | undefined => {
  const [owner, , name, ...more] = path.split('/').filter(Boolean);
  const action = keyOf(name);
  return name && more.length === 0 && !own.has(tabs[action] ?? action)
    ? { collection: keyOf(owner), action }
    : undefined;
};

/** What is done in lists of several kinds; the kind stands in the record, not in its address. */
const ofKinds: Readonly<Record<string, string>> = { merges: 'merge', imports: 'import' };

/** The action that a record of several kinds has come from; undefined: its address says all. */
export const kindAction = (path: string): string | undefined => ofKinds[keyOf(path.split('/').find(Boolean))];

/** The collection of the kind of a merge or an import. */
export const collectionOfKind = (kind: string): string => kinds[kind] ?? kind;
