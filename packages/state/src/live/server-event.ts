import type { Change } from '../records/change.ts';

/** As much of an event of the server as is used here, and passed on to other windows. */
export interface ServerEvent {
  readonly type: string;
  readonly customerId: string | null;
  readonly resource: { readonly type: string; readonly id: string; readonly etag: string | null } | null;
  /** Who does something that holds until a time, e.g. types. */
  readonly presence?: Presence;
}

/** Somebody does something just now. */
export interface Presence {
  readonly by: { readonly id: string; readonly name: string };
  readonly until: string;
}

const MAX_TEXT = 500;

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_TEXT;

const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

/** Of an event that says who does something just now; undefined for all others. */
const readPresence = (data: unknown): Presence | undefined => {
  const { by, until } = Object(data) as Record<string, unknown>;
  const { id, name } = Object(by) as Record<string, unknown>;
  return isText(id) && isText(name) && isText(until) ? { by: { id, name }, until } : undefined;
};

/** What is usable of an event that came from outside; undefined when it is none. */
export const readServerEvent = (data: unknown): ServerEvent | undefined => {
  const { type, customerId = null, resource = null, ...rest } = Object(data) as Record<string, unknown>;
  if (!isText(type) || !isTextOrNull(customerId)) return undefined;
  if (resource === null) return { type, customerId, resource };
  const { type: kind, id, etag = null } = Object(resource) as Record<string, unknown>;
  if (!isText(kind) || !isText(id) || !isTextOrNull(etag)) return undefined;
  // From the server in `data`, from another window as it was read there.
  const presence = readPresence(rest.data ?? rest.presence);
  return { type, customerId, resource: { type: kind, id, etag }, ...(presence ? { presence } : {}) };
};

const kinds: Readonly<Record<string, Change['kind']>> = {
  created: 'created',
  restored: 'created',
  deleted: 'deleted',
};

/** An event of the server as a change; undefined for what concerns no record. */
export const changeOf = ({ type, customerId, resource, presence }: ServerEvent): Change | undefined => {
  if (!resource) return undefined;
  const verb = type.slice(type.lastIndexOf('.') + 1);
  return {
    // What is said in the chat of a device changes nothing of the device.
    type: type.startsWith('chat.') ? 'chat' : resource.type,
    kind: kinds[verb] ?? 'updated',
    id: resource.id,
    source: 'remote',
    event: type,
    ...(customerId ? { customerId } : {}),
    ...(resource.etag ? { etag: resource.etag } : {}),
    ...(presence ? { record: presence } : {}),
  };
};
