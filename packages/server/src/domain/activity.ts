import type { ActivityArea, ActivityKind } from '../contract/types.ts';

/** The area that records of a type belong to. */
const AREA_OF_TYPE: Readonly<Record<string, ActivityArea | undefined>> = {
  customer: 'customer',
  attention: 'customer',
  contact: 'contacts',
  merge: 'contacts',
  device: 'devices',
  folder: 'devices',
  job: 'devices',
  profile_assignment: 'devices',
  registry_change: 'devices',
  contract: 'contracts',
  asset: 'assets',
  ticket: 'tickets',
  ticket_comment: 'tickets',
  time_entry: 'tickets',
  alert: 'alerts',
  alert_settings: 'alerts',
  password: 'passwords',
  attachment: 'attachments',
  remote_access: 'work_from_home',
  invoice: 'invoices',
  note: 'notes',
};
/** Lists by the names that exports and imports have for them. */
const AREA_OF_LIST: Readonly<Record<string, ActivityArea | undefined>> = {
  customers: 'customer',
  remote_access: 'work_from_home',
  activity: 'other',
};
const isArea = (name: string): name is ActivityArea => name in SCOPE_OF_AREA;

/** What reading an area takes; whoever lacks it is told nothing of what happened there. */
export const SCOPE_OF_AREA: Readonly<Record<ActivityArea, string>> = {
  customer: 'customer:read',
  contacts: 'contact:read',
  devices: 'device:read',
  contracts: 'contract:read',
  assets: 'asset:read',
  tickets: 'ticket:read',
  alerts: 'alert:read',
  passwords: 'password:read',
  attachments: 'attachment:read',
  work_from_home: 'remote-access:read',
  invoices: 'invoice:read',
  notes: 'customer:read',
  other: 'audit:read',
};
/** What shown secrets and refusals take beside their area. */
export const AUDIT_SCOPE = 'audit:read';
/** Kinds that only those see who must answer for them. */
export const AUDITED_KINDS: readonly ActivityKind[] = ['secret_shown', 'refused'];

export const areaOfType = (type: string | null): ActivityArea => AREA_OF_TYPE[type ?? ''] ?? 'other';

/** @param list The list that an export or an import is of. */
export function areaOf(type: string | null, list: string | null): ActivityArea {
  if (list === null) return areaOfType(type);
  return AREA_OF_LIST[list] ?? (isArea(list) ? list : 'other');
}

const KINDS: Readonly<Record<string, ActivityKind | undefined>> = {
  'password.revealed': 'secret_shown',
  'password.opened_by_link': 'secret_shown',
  'attachment.opened_by_link': 'exported',
  'permission.refused': 'refused',
  'alert.opened': 'created',
  'import.committed': 'imported',
  'device.scanned': 'ran',
  'registry_change.undone': 'ran',
};
const KIND_OF_END: Readonly<Record<string, ActivityKind | undefined>> = {
  created: 'created',
  deleted: 'deleted',
  merged: 'deleted',
  restored: 'restored',
};
const KIND_OF_START: Readonly<Record<string, ActivityKind | undefined>> = {
  export: 'exported',
  job: 'ran',
  remote_access: 'access',
  remote_session: 'access',
};

/** `asset.deleted` is of the kind `deleted`; what has no kind of its own is a change. */
export function kindOf(action: string): ActivityKind {
  const [start = '', end = ''] = action.split('.');
  return KINDS[action] ?? KIND_OF_START[start] ?? KIND_OF_END[end] ?? 'changed';
}
