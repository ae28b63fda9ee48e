import { sql } from 'kysely';
import { rowsOf, type Connection, type Fragment } from './engine.ts';
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
/** How many are written by one statement, and read by one. */
export const MANY = 500;

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
/** Where the changes of a tenant stand. */
export interface Positions {
  /** Of the newest change, kept or not; 0 when there is none. */
  last: number;
  /** Changes up to it may be gone. */
  pruned: number;
}
export async function positionsOf(tenant: string, db: Connection): Promise<Positions> {
  const [row] = await rowsOf<{ last: number | string | null; pruned: number | string | null }>(
      sql`select (select max(position) from hub_changes where tenant_id = ${tenant}) as last,
        (select pruned_to from hub_tenants where tenant_id = ${tenant}) as pruned`,
      db,
    ),
    pruned = Number(row?.pruned ?? 0);
  return { last: Math.max(Number(row?.last ?? 0), pruned), pruned };
}
