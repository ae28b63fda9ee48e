import { sql } from 'kysely';
import { rowsOf, type Connection, type Engine, type Fragment } from './engine.ts';
import { customerOf } from './shape.ts';
import type { NewEvent } from '../server/events.ts';
import type { ChangeKind, Work } from './work.ts';

/** A change that was committed. Positions of a tenant grow in the order of the commits, with gaps. */
export interface StoredChange {
  position: number;
  collection: string;
  /** `note` */
  resource: string;
  /** `told` of an event that is not the change of a record. */
  kind: ChangeKind | 'told';
  id: string;
  /** Of the record as it was written; null when it has none. */
  etag: string | null;
  customerId: string | null;
  /** `note.updated`; null when nobody is to be told. */
  event: string | null;
  data: Record<string, unknown> | null;
  /** RFC 3339 UTC with milliseconds. */
  at: string;
}
const MANY = 500;

/** Writes the changes of a transaction beside them, as the last thing before the commit. */
export async function writeChanges({ engine, tenant, db, changes, clock }: Work): Promise<void> {
  if (changes.length === 0) return;
  // Others of this tenant wait here until this one is committed, so that a reader never passes a position by.
  if (engine.kind === 'postgres')
    await sql`select tenant_id from hub_tenants where tenant_id = ${tenant} for update`.execute(db);
  const at = clock.now();
  for (let from = 0; from < changes.length; from += MANY) {
    const rows = changes.slice(from, from + MANY).map(({ shape, kind, row, options }): Fragment => {
      const { resource } = shape.definition,
        event = options.event === false ? null : (options.event ?? `${resource}.${kind}`),
        data = options.data ? JSON.stringify(options.data) : null;
      return sql`(${sql.join([tenant, shape.name, resource, kind, row.id, row.etag ?? null, customerOf(row), event, data, at])})`;
    });
    await sql`insert into hub_changes (tenant_id, collection, resource, kind, id, etag, customer_id, event,
      data, at) values ${sql.join(rows)}`.execute(db);
  }
}

/** Writes an event that is not the change of a record. */
export async function writeEvent(event: NewEvent, { engine, tenant, db, clock }: Work): Promise<void> {
  const { type, customerId, resource, data } = event;
  if (engine.kind === 'postgres')
    await sql`select tenant_id from hub_tenants where tenant_id = ${tenant} for update`.execute(db);
  await sql`insert into hub_changes (tenant_id, collection, resource, kind, id, etag, customer_id, event, data, at)
    values (${sql.join([
      tenant,
      '',
      resource.type,
      'told',
      resource.id,
      resource.etag,
      customerId,
      type,
      data ? JSON.stringify(data) : null,
      clock.now(),
    ])})`.execute(db);
}

/** The changes behind a position, oldest first. */
export async function readChanges(
  tenant: string,
  position: number,
  limit: number,
  db: Connection,
): Promise<StoredChange[]> {
  const found = await rowsOf<Record<string, string | number | null>>(
    sql`select position, collection, resource, kind, id, etag, customer_id, event, data, at
      from hub_changes
      where tenant_id = ${tenant} and position > ${position} order by position limit ${limit}`,
    db,
  );
  return found.map(row => ({
    position: Number(row['position']),
    collection: String(row['collection']),
    resource: String(row['resource']),
    kind: row['kind'] as StoredChange['kind'],
    id: String(row['id']),
    etag: row['etag'] as string | null,
    customerId: row['customer_id'] as string | null,
    event: row['event'] as string | null,
    data: typeof row['data'] === 'string' ? (JSON.parse(row['data']) as Record<string, unknown>) : null,
    at: String(row['at']),
  }));
}
/** The position of the newest change; 0 when there is none. */
export async function lastPosition(tenant: string, db: Connection): Promise<number> {
  const [row] = await rowsOf<{ position: number | string | null }>(
    sql`select max(position) as position from hub_changes where tenant_id = ${tenant}`,
    db,
  );
  return Number(row?.position ?? 0);
}

/** How often the changes of other servers are asked for. */
const POLL_MS = 200;
export type Listener = (changes: readonly StoredChange[]) => void;

/** Tells listeners of one tenant's changes, in order: own ones right after the commit, others' within `POLL_MS`. */
export class Feed {
  readonly #tenant: string;
  readonly #engine: Engine;
  readonly #listeners = new Set<Listener>();
  #position: Promise<number> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | undefined;
  #again = false;

  constructor(tenant: string, engine: Engine) {
    this.#tenant = tenant;
    this.#engine = engine;
  }

  /** Resolves once no change from now on is missed; gives back how to stop. */
  async subscribe(listener: Listener): Promise<() => void> {
    if (this.#listeners.size === 0) this.#position = lastPosition(this.#tenant, this.#engine.reader);
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => void this.wake(), POLL_MS).unref();
    await this.#position;
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    };
  }
  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#listeners.clear();
  }

  /** Something was committed, or may have been. */
  wake(): Promise<void> {
    this.#again = true;
    return (this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    }));
  }
  async #read(): Promise<void> {
    while (this.#again && this.#listeners.size > 0) {
      this.#again = false;
      const position = (await this.#position) ?? 0,
        // A database that cannot be reached now is asked again by the timer.
        found = await readChanges(this.#tenant, position, MANY, this.#engine.reader).catch(() => []),
        last = found.at(-1);
      if (!last) continue;
      this.#position = Promise.resolve(last.position);
      this.#again ||= found.length === MANY;
      for (const listener of [...this.#listeners]) listener(found);
    }
  }
}
