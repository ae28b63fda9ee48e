import { sql } from 'kysely';
import type { Row } from '../database/store.ts';
import { lock, ofTenant, rowsOf } from './engine.ts';
import type { KeyColumns, Shape } from './shape.ts';
import { BATCH, type Work } from './work.ts';

export type Stored = { doc: string; seq: number | string } & KeyColumns;
/** A row of the database with its key columns as they are. */
export interface Held {
  seq: number;
  row: Row;
  columns: Stored;
}
export const held = (columns: Stored): Held => ({
  seq: Number(columns.seq),
  row: JSON.parse(columns.doc) as Row,
  columns,
});

/** The row of this id, removed or not, kept from others until the transaction ends. */
export async function hold(id: string, shape: Shape, work: Work): Promise<Held | undefined> {
  const [found] = await rowsOf<Stored>(
    sql`select * from ${sql.table(shape.table)} where ${ofTenant(work.tenant, sql`id = ${id}`)} ${lock(
      work.engine,
      'update',
    )}`,
    work.db,
  );
  return found && held(found);
}

/** Rows of these ids, removed or not, kept from others until the transaction ends. */
export async function holdAll(ids: readonly string[], shape: Shape, work: Work): Promise<Map<string, Held>> {
  const rows = new Map<string, Held>();
  // In one order, so that two who hold the same rows do not wait for each other.
  const sorted = [...new Set(ids)].sort();
  for (let at = 0; at < sorted.length; at += BATCH) {
    const found = await rowsOf<Stored>(
      sql`select * from ${sql.table(shape.table)} where ${ofTenant(
        work.tenant,
        sql`id in (${sql.join(sorted.slice(at, at + BATCH))})`,
      )} order by id ${lock(work.engine, 'update')}`,
      work.db,
    );
    for (const columns of found) rows.set(String(columns['id']), held(columns));
  }
  return rows;
}
