import { sql } from 'kysely';
import { pathGetter } from '../database/fields.ts';
import type { Row, WriteOptions } from '../database/store.ts';
import { isStorable } from './keys.ts';
import { lock, rowsOf, ofTenant, type Connection, type Engine } from './engine.ts';
import { keysOf, type KeyColumns, type Shape } from './shape.ts';

/** By how much cells have grown or shrunk, by collection and cell. */
export type Noted = Map<string, Map<string, number>>;
export interface Time {
  /** RFC 3339 UTC with milliseconds. */
  now(): string;
  /** Milliseconds since 1970. */
  nowMs(): number;
}
export type ChangeKind = 'created' | 'updated' | 'deleted' | 'restored';
/** A change that is written with the transaction it belongs to. */
export interface PendingChange {
  shape: Shape;
  kind: ChangeKind;
  row: Row;
  options: WriteOptions;
}

/** One transaction of one tenant: everything in it is written, or nothing. */
export interface Work {
  engine: Engine;
  tenant: string;
  db: Connection;
  clock: Time;
  shapes: ReadonlyMap<string, Shape>;
  changes: PendingChange[];
  /** Living rows that joins have looked at, by collection and id. */
  seen: Map<string, Row | undefined>;
  /** By how much the cells of collections have grown or shrunk, until it is written. */
  counts: Noted;
  /** What was noted before the part that is under way: it is written with it, and noted again when that is undone. */
  earlier: Noted;
  /** The highest number of an id that was brought along, by collection: the server's own ids go on behind it. */
  numbers: Map<string, number>;
}
export const startWork = (
  given: Omit<Work, 'changes' | 'seen' | 'numbers' | 'counts' | 'earlier'>,
): Work => ({
  ...given,
  changes: [],
  seen: new Map(),
  numbers: new Map(),
  counts: new Map(),
  earlier: new Map(),
});

const SEEN = 5_000;
/** Few enough for one statement. */
export const BATCH = 500;
const seenName = (collection: string, id: string): string => `${collection} ${id}`;

/**
 * Reads what the joins of these rows name and what tells the zone of their days, and keeps it from changing until the
 * transaction ends.
 */
async function lookAtJoined(rows: readonly Row[], { definition }: Shape, work: Work): Promise<void> {
  const wanted = new Map<string, Set<string>>();
  for (const { via, collection } of Object.values(definition.joins ?? {}))
    for (const row of rows) {
      const id = pathGetter<Row>(via)(row);
      if (typeof id !== 'string' || !isStorable(id) || work.seen.has(seenName(collection, id))) continue;
      const ids = wanted.get(collection) ?? new Set();
      wanted.set(collection, ids.add(id));
    }
  const { zone } = definition;
  if (zone && !work.seen.has(seenName(zone.collection, zone.id)))
    wanted.set(zone.collection, (wanted.get(zone.collection) ?? new Set()).add(zone.id));
  for (const [collection, ids] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shape = work.shapes.get(collection),
      list = [...ids].sort();
    for (const id of list) work.seen.set(seenName(collection, id), undefined);
    if (!shape) continue;
    for (let at = 0; at < list.length; at += BATCH) {
      const found = await rowsOf<{ doc: string }>(
        sql`select doc from ${sql.table(shape.table)} where ${ofTenant(
          work.tenant,
          sql`id in (${sql.join(list.slice(at, at + BATCH))})`,
          sql`deleted_at is null`,
        )} order by id ${lock(work.engine, 'share')}`,
        work.db,
      );
      for (const { doc } of found) {
        const row = JSON.parse(doc) as Row;
        work.seen.set(seenName(collection, row.id), row);
      }
    }
  }
}

/** The key columns of rows that are about to be written. */
export async function keysFor(rows: readonly Row[], shape: Shape, work: Work): Promise<KeyColumns[]> {
  if (work.seen.size > SEEN) work.seen.clear();
  await lookAtJoined(rows, shape, work);
  const lookUp = (collection: string, id: string): Row | undefined => work.seen.get(seenName(collection, id)),
    now = work.clock.now();
  return rows.map(row => keysOf(row, shape, lookUp, now));
}

/** What joins see from now on of a row that was written. */
export function remember(row: Row, { name }: Shape, work: Work): void {
  const known = seenName(name, row.id);
  if (work.seen.has(known)) work.seen.set(known, row.deletedAt === undefined ? row : undefined);
}
