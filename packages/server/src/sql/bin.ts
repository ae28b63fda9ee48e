import { sql } from 'kysely';
import { changed, lock, ofTenant, rowsOf } from './engine.ts';
import { noteCount } from './counts.ts';
import { valueColumn } from './keys.ts';
import { textTable } from './schema.ts';
import type { Shape } from './shape.ts';
import type { Work } from './work.ts';
import { held, type Held, type Stored } from './held.ts';
import { leaveJoined } from './write.ts';

/**
 * Takes rows out of the tables for good, inside of one transaction. Rows that it gives are held until that ends, and
 * never given to two servers at once; nobody is told of what is deleted.
 */
export class Bin<Names extends string = string> {
  readonly #work: Work;

  constructor(work: Work) {
    this.#work = work;
  }

  /** Rows that were removed before a time (RFC 3339), the longest ago first. */
  removed(name: Names, before: string, limit: number): Promise<Held[]> {
    return this.#held(
      name,
      sql`deleted_at is not null and deleted_at < ${before} order by deleted_at, seq limit ${limit}`,
    );
  }
  /** Living rows in the order of their insertion, behind the `seq` of another (0 for the first). */
  living(name: Names, after: number, limit: number): Promise<Held[]> {
    return this.#held(name, sql`deleted_at is null and seq > ${after} order by seq limit ${limit}`);
  }
  /** Rows of these ids, as far as they are there. */
  named(name: Names, ids: readonly string[]): Promise<Held[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.#held(name, sql`id in (${sql.join([...ids])}) order by seq`);
  }
  /**
   * Rows, removed or not, that name one of these ids by a field, which has to be indexed. Those that others hold are
   * waited for: whoever asks wants all of them.
   */
  async naming(name: Names, field: string, ids: readonly string[], limit: number): Promise<Held[]> {
    const column = this.#shape(name).links.get(field);
    if (column === undefined) throw new Error(`${name} has no index of ${field}`);
    const found: Held[] = [];
    // To those that live and to those that were removed, one index each leads.
    for (const state of [sql`deleted_at is null`, sql`deleted_at is not null`])
      if (ids.length > 0 && found.length < limit)
        found.push(
          ...(await this.#held(
            name,
            sql`${sql.ref(column)} in (${sql.join(ids.map(valueColumn))}) and ${state}
              order by seq limit ${limit - found.length}`,
            false,
          )),
        );
    return found;
  }
  /** Deletes rows that it gave before; says how many. */
  async delete(name: Names, rows: readonly Held[]): Promise<number> {
    if (rows.length === 0) return 0;
    const shape = this.#shape(name),
      { tenant, db, engine } = this.#work;
    const count = await changed(
      sql`delete from ${sql.table(shape.table)} where ${ofTenant(
        tenant,
        sql`id in (${sql.join(rows.map(({ row }) => row.id))})`,
      )}`,
      db,
    );
    if (engine.kind === 'sqlite' && shape.searched)
      await sql`delete from ${textTable(shape)} where rowid in (${sql.join(rows.map(({ seq }) => seq))})`.execute(
        db,
      );
    for (const { columns } of rows) noteCount(columns, undefined, shape, this.#work);
    for (const { row } of rows) await leaveJoined(row, shape, this.#work);
    return count;
  }

  async #held(name: Names, condition: ReturnType<typeof sql>, isPassing = true): Promise<Held[]> {
    const { tenant, db, engine } = this.#work,
      found = await rowsOf<Stored>(
        sql`select * from ${sql.table(this.#shape(name).table)} where ${ofTenant(tenant, condition)}
          ${lock(engine, 'update')} ${engine.kind === 'sqlite' || !isPassing ? sql`` : sql`skip locked`}`,
        db,
      );
    return found.map(held);
  }
  #shape(name: Names): Shape {
    const shape = this.#work.shapes.get(name);
    if (!shape) throw new Error(`There is no collection ${name}`);
    return shape;
  }
}
