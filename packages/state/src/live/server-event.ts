import type { Change } from '../records/change.ts';

/** As much of an event of the server as is used here, and passed on to other windows. */
export interface ServerEvent {
  readonly type: string;
  readonly customerId: string | null;
  readonly resource: { readonly type: string; readonly id: string; readonly etag: string | null } | null;
}

const MAX_TEXT = 500;

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_TEXT;

const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

/** What is usable of an event that came from outside; undefined when it is none. */
export const readServerEvent = (data: unknown): ServerEvent | undefined => {
  const { type, customerId = null, resource = null } = Object(data) as Record<string, unknown>;
  if (!isText(type) || !isTextOrNull(customerId)) return undefined;
  if (resource === null) return { type, customerId, resource };
  const { type: kind, id, etag = null } = Object(resource) as Record<string, unknown>;
  return isText(kind) && isText(id) && isTextOrNull(etag)
    ? { type, customerId, resource: { type: kind, id, etag } }
    : undefined;
};

const kinds: Readonly<Record<string, Change['kind']>> = {
  created: 'created',
  restored: 'created',
  deleted: 'deleted',
};

/** An event of the server as a change; undefined for what concerns no record. */
export const changeOf = ({ type, customerId, resource }: ServerEvent): Change | undefined => {
  if (!resource) return undefined;
  const verb = type.slice(type.lastIndexOf('.') + 1);
  return {
    type: resource.type,
    kind: kinds[verb] ?? 'updated',
    id: resource.id,
    source: 'remote',
    event: type,
    ...(customerId ? { customerId } : {}),
    ...(resource.etag ? { etag: resource.etag } : {}),
  };
};
