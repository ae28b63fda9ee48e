import type { Change } from './changes.ts';
import type { Session } from './session.ts';

/** As much of a server event as is used here. */
interface ServerEvent {
  readonly type: string;
  readonly customerId: string | null;
  readonly resource: { readonly type: string; readonly id: string; readonly etag: string | null } | null;
}

const kinds: Readonly<Record<string, Change['kind']>> = { created: 'created', restored: 'created', deleted: 'deleted' };

/** A server event as a change within the hub; undefined for what concerns no record. */
export const changeOf = ({ type, customerId, resource }: ServerEvent): Change | undefined => {
  if (!resource) return undefined;
  const verb = type.slice(type.lastIndexOf('.') + 1);
  return {
    type: resource.type, kind: kinds[verb] ?? 'updated', id: resource.id, source: 'remote',
    ...(customerId ? { customerId } : {}), ...(resource.etag ? { etag: resource.etag } : {}),
  };
};

/**
 * Follows what others do, of one customer or of all, and publishes it in the session. A backend without an event stream is fine:
 * the hub then shows changes when it asks again. @returns what ends it.
 */
export const followChanges = (session: Session, customerId?: string): (() => void) => {
  const abort = new AbortController();
  const follow = async (): Promise<void> => {
    try {
      for await (const event of session.hub.events.stream(customerId ? { customerId } : {}, { signal: abort.signal })) {
        const change = changeOf(event.data as ServerEvent);
        if (change) session.changes.publish(change);
      }
    } catch {
      // Refused from the start, or aborted: live changes are an extra.
    }
  };
  void follow();
  return () => abort.abort();
};
