import { sql } from 'kysely';
import { canReturn, checkVersion, RESTORE_MS } from '../database/living.ts';
import { patched } from '../database/patch.ts';
import {
  NotFoundError,
  type Collection,
  type ManyOptions,
  type NewRow,
  type QueryRequest,
  type QueryResult,
  type Row,
  type RowPatch,
  type Tally,
  type TallyRequest,
  type Where,
  type WriteOptions,
} from '../database/store.ts';
import { rowsIn } from './by-row.ts';
import { scopeOf } from './conditions.ts';
import { rowsOf, ofTenant, type Connection, type Engine } from './engine.ts';
import { noteNumber, type Ids } from './ids.ts';
import { isStorable } from './keys.ts';
import { countAll, readPage, selectIds } from './page.ts';
import { hasOdd } from './question.ts';
import type { Place } from './place.ts';
import type { Shape } from './shape.ts';
import { tally } from './tally.ts';
import { hold, holdAll, type Held } from './held.ts';
import { addRow, addRows, hasDue, putRow, putRows, turnRows } from './write.ts';
import { BATCH, type ChangeKind, type Time, type Work } from './work.ts';

/** What collections run on: a store, or one transaction of it. */
export interface Session {
  engine: Engine;
  tenant: string;
  clock: Time;
  shapes: ReadonlyMap<string, Shape>;
  ids: Ids;
  /** One statement. */
  db: Connection;
  /** Several statements that see the same moment. */
  read<R>(ask: (db: Connection) => Promise<R>): Promise<R>;
  write<R>(change: (work: Work) => Promise<R>): Promise<R>;
}
/** So many taken ids are stepped over. */
const ATTEMPTS = 1_000;

/** A collection in the database. The same answers as in memory; rows that come out are the caller's own copies. */
export class SqlCollection<T extends Row> implements Collection<T> {
  readonly #shape: Shape;
  readonly #session: Session;

  constructor(shape: Shape, session: Session) {
    this.#shape = shape;
    this.#session = session;
  }
  #place(db: Connection): Place {
    const { engine, tenant, clock } = this.#session;
    return { engine, tenant, db, shape: this.#shape, nowMs: clock.nowMs() };
  }
  readonly #tables = (collection: string): string | undefined => this.#session.shapes.get(collection)?.table;

  async get(id: string): Promise<T | undefined> {
    return (await this.getMany([id]))[0];
  }
  async need(id: string): Promise<T> {
    const row = await this.get(id);
    if (!row) throw new NotFoundError(id);
    return row;
  }
  async getMany(ids: readonly string[]): Promise<T[]> {
    const { db, tenant } = this.#session,
      known = new Map<string, T>();
    for (let at = 0; at < ids.length; at += BATCH) {
      const some = ids.slice(at, at + BATCH).filter(isStorable);
      if (some.length === 0) continue;
      const found = await rowsOf<{ doc: string }>(
        sql`select doc from ${sql.table(this.#shape.table)} where ${ofTenant(
          tenant,
          sql`id in (${sql.join(some)})`,
          sql`deleted_at is null`,
        )}`,
        db,
      );
      for (const { doc } of found) {
        const row = JSON.parse(doc) as T;
        known.set(row.id, row);
      }
    }
    return ids.flatMap(id => known.get(id) ?? []);
  }
  async find(where?: Where): Promise<T[]> {
    const { tenant, engine, db } = this.#session;
    return (await rowsIn(scopeOf(where, tenant, this.#shape, engine), [], this.#place(db))) as T[];
  }
  async count(where?: Where): Promise<number> {
    const { tenant, engine } = this.#session,
      scope = scopeOf(where, tenant, this.#shape, engine);
    return this.#session.read(async db => {
      const place = this.#place(db),
        isExact = scope.isExact && (scope.isPlain || !(await hasOdd(place)));
      return isExact ? countAll(scope.conditions, place) : (await rowsIn(scope, [], place)).length;
    });
  }
  async tally(request: TallyRequest): Promise<Tally[]> {
    return this.#session.read(db => tally(request, this.#place(db)));
  }
  /** Lists see what the time has changed meanwhile. */
  async #turn(): Promise<void> {
    if (await hasDue(this.#shape, this.#session))
      await this.#session.write(work => turnRows(this.#shape, work));
  }
  async query(request: QueryRequest): Promise<QueryResult<T>> {
    await this.#turn();
    return this.#session.read(db => readPage(request, this.#place(db), this.#tables)) as Promise<
      QueryResult<T>
    >;
  }
  async select(request: QueryRequest): Promise<string[]> {
    await this.#turn();
    return this.#session.read(db => selectIds(request, this.#place(db), this.#tables));
  }

  async insert(input: NewRow<T>, options: WriteOptions = {}): Promise<T> {
    return this.#session.write(async work => {
      const now = work.clock.now();
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const id = input.id ?? (await this.#session.ids.next(this.#shape, work)),
          row = { createdAt: now, updatedAt: now, ...input, id, etag: '"1"' } as unknown as T;
        if (await addRow(row, this.#shape, work)) {
          if (input.id !== undefined) noteNumber(id, this.#shape, work);
          return this.#changed('created', row, options, work);
        }
        if (input.id !== undefined) throw new Error(`${id} exists`);
      }
      throw new Error(`No free id for ${this.#shape.name}`);
    });
  }
  async insertMany(inputs: readonly NewRow<T>[], options: WriteOptions = {}): Promise<void> {
    await this.#session.write(async work => {
      const now = work.clock.now(),
        rows: T[] = [];
      for (const input of inputs) {
        const id = input.id ?? (await this.#session.ids.next(this.#shape, work));
        if (input.id !== undefined) noteNumber(id, this.#shape, work);
        rows.push({ createdAt: now, updatedAt: now, ...input, id, etag: '"1"' } as unknown as T);
      }
      await addRows(rows, this.#shape, work);
      // Rows of which nobody is told leave no change.
      if (options.event !== false) for (const row of rows) this.#changed('created', row, options, work);
    });
  }
  async update(id: string, patch: RowPatch<T>, options: WriteOptions = {}): Promise<T> {
    return this.#session.write(async work => {
      const before = await this.#hold(id, options, work);
      return this.#put(
        'updated',
        before,
        patched(before.row as T, patch, options, work.clock),
        options,
        work,
      );
    });
  }
  async updateMany(ids: readonly string[], patch: RowPatch<T>, options: ManyOptions = {}): Promise<void> {
    await this.#session.write(async work => {
      const held = await holdAll(ids.filter(isStorable), this.#shape, work),
        pairs = [...new Set(ids)].map((id): [Held, T] => {
          const before = held.get(id);
          if (!before || (before.row.deletedAt !== undefined && !options.evenRemoved))
            throw new NotFoundError(id);
          return [before, patched(before.row as T, patch, options, work.clock)];
        });
      await putRows(pairs, this.#shape, work);
      for (const [, row] of pairs) this.#changed('updated', row, options, work);
    });
  }
  async remove(id: string, options: WriteOptions = {}): Promise<void> {
    await this.#session.write(async work => {
      const before = await this.#hold(id, options, work);
      await this.#put('deleted', before, { ...before.row, deletedAt: work.clock.now() } as T, options, work);
    });
  }
  async restore(id: string, options: WriteOptions = {}): Promise<T> {
    return this.#session.write(async work => {
      const before = isStorable(id) ? await hold(id, this.#shape, work) : undefined;
      if (!before) throw new NotFoundError(id);
      if (before.row.deletedAt === undefined) return before.row as T;
      if (!canReturn(before.row, work.clock.nowMs())) throw new NotFoundError(id);
      const { deletedAt: _, ...kept } = before.row;
      return this.#put('restored', before, kept as unknown as T, options, work);
    });
  }
  async deleted(): Promise<T[]> {
    const { db, tenant, clock } = this.#session,
      nowMs = clock.nowMs(),
      since = new Date(nowMs - RESTORE_MS).toISOString();
    const found = await rowsOf<{ doc: string }>(
      sql`select doc from ${sql.table(this.#shape.table)} where ${ofTenant(
        tenant,
        sql`deleted_at is not null`,
        sql`deleted_at >= ${since}`,
      )} order by deleted_at, seq`,
      db,
    );
    return found.map(({ doc }) => JSON.parse(doc) as T).filter(row => canReturn(row, nowMs));
  }

  /** The living row (or one that is removed, where that is meant), kept from others until the transaction ends. */
  async #hold(id: string, options: WriteOptions, work: Work): Promise<Held> {
    const found = isStorable(id) ? await hold(id, this.#shape, work) : undefined;
    if (!found || (found.row.deletedAt !== undefined && !options.evenRemoved)) throw new NotFoundError(id);
    checkVersion(found.row, options);
    return found;
  }
  async #put(kind: ChangeKind, before: Held, row: T, options: WriteOptions, work: Work): Promise<T> {
    await putRow(before, row, this.#shape, work);
    return this.#changed(kind, row, options, work);
  }
  #changed(kind: ChangeKind, row: T, options: WriteOptions, work: Work): T {
    work.changes.push({ shape: this.#shape, kind, row, options });
    return row;
  }
}
