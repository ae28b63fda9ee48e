import { openDatabase } from './database/database.ts';
import type { Database } from './database/collections/index.ts';
import type { Savepoint } from './database/store.ts';
import type { NewEvent, EventLog } from './server/events.ts';
import { createEventLog } from './server/events.ts';
import type { Clock } from './server/clock.ts';
import { createQueue } from './server/queue.ts';

/** What one tenant keeps, as the server uses it. */
export interface TenantRecords {
  /** For reading, and for writes that stand alone. */
  readonly db: Database;
  readonly events: EventLog;
  /** Everything that `change` writes through the database it is given is kept together, or nothing when it throws. */
  write<T>(change: (db: Database, savepoint: Savepoint) => Promise<T>): Promise<T>;
}
/** Where records are kept: tenants see nothing of each other. */
export interface RecordStore {
  of(tenant: string): TenantRecords;
  /** Whether anything was ever kept of it. Default: nobody has a shared link of it. */
  has?(tenant: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Records in memory, for tests and for hosts that keep theirs elsewhere. When a write throws, nothing is undone but
 * what was written by parts with a savepoint.
 */
export function memoryRecords(clock: Clock): RecordStore {
  const tenants = new Map<string, TenantRecords>();
  return {
    of(tenant) {
      const known = tenants.get(tenant) ?? openTenant(clock);
      tenants.set(tenant, known);
      return known;
    },
    has: tenant => Promise.resolve(tenants.has(tenant)),
    close: () => Promise.resolve(),
  };
}

function openTenant(clock: Clock): TenantRecords {
  const events = createEventLog(() => clock.now()),
    inTurn = createQueue();
  const { db, savepoint } = openDatabase({
    clock,
    onChange: ({ resource, kind, row, options: { event, data } }) => {
      if (event === false) return;
      const customerId = 'customerId' in row && typeof row.customerId === 'string' ? row.customerId : null,
        told: NewEvent = {
          type: event ?? `${resource}.${kind}`,
          customerId: resource === 'customer' ? row.id : customerId,
          resource: { type: resource, id: row.id, etag: kind === 'deleted' ? null : (row.etag ?? null) },
        };
      events.publish(data ? { ...told, data } : told);
    },
  });
  return { db, events, write: change => inTurn(() => change(db, savepoint)) };
}
