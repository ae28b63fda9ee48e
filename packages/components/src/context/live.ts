import { recordKinds, type Change } from '@customer-hub/state/core';
import type { HubState } from '@customer-hub/state/core';

/** As much of a server event as is used here. */
interface ServerEvent {
  readonly type: string;
  readonly customerId: string | null;
  readonly resource: { readonly type: string; readonly id: string; readonly etag: string | null } | null;
}

/** A position that no server has kept: the stream then begins by saying so, and that it is open. */
const NOWHERE = { 'last-event-id': 'none' };

const kinds: Readonly<Record<string, Change['kind']>> = {
  created: 'created',
  restored: 'created',
  deleted: 'deleted',
};

/** A server event as a change within the hub; undefined for what concerns no record. */
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

/** Something was missed, nobody knows what: everything may have changed. */
const publishAll = ({ changes }: HubState, customerId: string | undefined): void => {
  const of = customerId ? { customerId } : {};
  changes.publish({
    type: 'customer',
    kind: 'updated',
    source: 'remote',
    ...(customerId ? { id: customerId, customerId } : {}),
  });
  for (const type of recordKinds) changes.publish({ type, kind: 'updated', source: 'remote', ...of });
};

/**
 * Follows what others do, of one customer or of all, and publishes it in the session. What happened between the first answers and the
 * first moment of the stream, or while it was cut for long, is told as a change of everything. A backend without an event stream is
 * fine: the hub then shows changes when it asks again. @returns what ends it.
 */
export const followChanges = (session: HubState, customerId?: string): (() => void) => {
  const abort = new AbortController();
  const follow = async (): Promise<void> => {
    try {
      for await (const { data } of session.hub.events.stream(customerId ? { customerId } : {}, {
        signal: abort.signal,
        headers: NOWHERE,
      })) {
        const change = changeOf(data as ServerEvent);
        if (change) session.changes.receive(change);
        else if (data.type === 'reset') publishAll(session, customerId);
      }
    } catch {
      // Refused from the start, or aborted: live changes are an extra.
    }
  };
  void follow();
  return () => abort.abort();
};

interface Stream {
  users: number;
  end(): void;
}

const streams = new WeakMap<HubState, Map<string, Stream>>();

/** Follows changes as long as somebody needs them: parts of one page share one stream. @returns what ends the need. */
export const shareLive = (session: HubState, customerId = ''): (() => void) => {
  let known = streams.get(session);
  if (!known) streams.set(session, (known = new Map()));
  // Whoever follows everything follows each customer.
  const key = known.has('') ? '' : customerId;
  let stream = known.get(key);
  if (!stream) known.set(key, (stream = { users: 0, end: followChanges(session, key || undefined) }));
  const mine = stream;
  mine.users += 1;
  return () => {
    mine.users -= 1;
    if (mine.users > 0) return;
    known.delete(key);
    mine.end();
  };
};
