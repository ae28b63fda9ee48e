import type { Collections, Database } from '../database/collections/index.ts';
import type { Delivered, EventLog, NewEvent } from '../server/events.ts';
import { createQueue } from '../server/queue.ts';
import type { RecordStore, TenantRecords } from '../served-store.ts';
import type { StoredChange } from './changes.ts';
import type { SqlStore, TenantStore } from './store.ts';

/** A store in a database as the server uses it. */
export function sqlRecords(store: SqlStore<Collections>): RecordStore {
  const tenants = new Map<string, TenantRecords>();
  return {
    of(tenant) {
      const known = tenants.get(tenant) ?? recordsOf(store.of(tenant));
      tenants.set(tenant, known);
      return known;
    },
    has: tenant => store.has(tenant),
    close: () => store.close(),
  };
}

/** Writes of one tenant through this server follow each other: side by side they would only meet and begin anew. */
function recordsOf(tenant: TenantStore<Collections>): TenantRecords {
  const inTurn = createQueue();
  return {
    db: tenant.db as Database,
    events: new StoredEvents(tenant),
    write: change => inTurn(() => tenant.transaction((db, savepoint) => change(db as Database, savepoint))),
  };
}

const AGAIN_MS = 1_000;
/** How many changes are read at once by who comes back after a while. */
const BATCH = 500;
/** More than so many are not sent after each other; who missed them reads the records again. */
const MOST_MISSED = 5_000;

/** Events are the changes that the store wrote beside the records; the sequence of an event is its position. */
class StoredEvents implements EventLog {
  readonly #tenant: TenantStore<Collections>;

  constructor(tenant: TenantStore<Collections>) {
    this.#tenant = tenant;
  }

  publish(event: NewEvent): void {
    // Told to whoever listens now; there is no record to find it by later.
    this.#tenant.announce(event).catch(() => undefined);
  }
  async stand(sequence?: number): Promise<{ last: number; kept: boolean }> {
    const { last, pruned } = await this.#tenant.positions();
    if (sequence === undefined) return { last, kept: true };
    if (sequence > last || sequence < pruned) return { last, kept: false };
    const missed = await this.#tenant.changesSince(sequence, MOST_MISSED + 1);
    return { last, kept: missed.length <= MOST_MISSED };
  }
  follow(sequence: number, listener: (delivered: Delivered) => void): () => void {
    let stop: (() => void) | undefined,
      isOver = false,
      position = sequence,
      isBehind = true;
    const waiting: StoredChange[] = [];
    const tell = (changes: readonly StoredChange[]): void => {
      for (const change of changes) {
        if (isOver || change.position <= position) continue;
        position = change.position;
        const delivered = deliveredOf(change);
        if (delivered) listener(delivered);
      }
    };
    const begin = async (): Promise<void> => {
      // Listens first, so that nothing falls between what was missed and what comes.
      stop = await this.#tenant.subscribe(changes => {
        if (isBehind) waiting.push(...changes);
        else tell(changes);
      });
      if (isOver) return stop();
      for (let missed: StoredChange[]; !isOver;) {
        missed = await this.#tenant.changesSince(position, BATCH);
        tell(missed);
        if (missed.length < BATCH) break;
      }
      isBehind = false;
      tell(waiting.splice(0));
    };
    // A database that cannot be reached now is asked again, from where the listener stands.
    const go = (): void => {
      begin().catch(() => {
        stop?.();
        stop = undefined;
        isBehind = true;
        waiting.length = 0;
        if (!isOver) setTimeout(go, AGAIN_MS).unref();
      });
    };
    go();
    return () => {
      isOver = true;
      stop?.();
    };
  }
}

function deliveredOf({
  position,
  resource,
  kind,
  id,
  customerId,
  event,
  data,
  at,
  etag,
}: StoredChange): Delivered | undefined {
  if (event === null) return undefined;
  return {
    sequence: position,
    event: {
      id: `evt_${position}`,
      type: event,
      occurredAt: at,
      customerId: resource === 'customer' ? id : customerId,
      resource: { type: resource, id, etag: kind === 'deleted' ? null : etag },
      ...(data ? { data } : {}),
    },
  };
}
