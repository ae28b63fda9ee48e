import { setTimeout } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { BusyError, type Collection, type Row, type RowOf, type Savepoint } from '../database/store.ts';
import {
  positionsOf,
  readChanges,
  writeChanges,
  writeEvent,
  type Positions,
  type StoredChange,
} from './changes.ts';
import { Bin } from './bin.ts';
import { SqlCollection, type Session } from './collection.ts';
import { recount, writeCounts } from './counts.ts';
import { isCollision, openEngine, rowsOf, type Engine, type Tables } from './engine.ts';
import { Feed, Poll, type Listener } from './feed.ts';
import { Ids } from './ids.ts';
import { pruneChanges, type Pruned } from './prune.ts';
import type { NewEvent } from '../server/events.ts';
import { savepointsOf } from './savepoint.ts';
import { applySchema, prepareSchema } from './schema.ts';
import { shapeOf, type Definitions, type Shape } from './shape.ts';
import { fillKeys, rowsAfter } from './write.ts';
import { startWork, type Time, type Work } from './work.ts';

/** One collection per definition, under its name. */
export type SqlDatabase<D> = { readonly [K in keyof D]: Collection<RowOf<D[K]>> };

/** What one tenant sees of the store. */
export interface TenantStore<D> {
  readonly tenant: string;
  /** Each write is a transaction of its own. */
  readonly db: SqlDatabase<D>;
  collection(name: string): Collection<Row> | undefined;
  /**
   * Everything that `change` does by the database it is given is written together, or nothing when it throws. On
   * PostgreSQL it is serializable, and `change` runs again when it met another transaction: it must have no other
   * effects. A savepoint undoes a part of it alone.
   */
  transaction<R>(change: (db: SqlDatabase<D>, savepoint: Savepoint) => Promise<R>): Promise<R>;
  /** Tells of what is not the change of a record, as if it had been committed now. */
  announce(event: NewEvent): Promise<void>;
  /** Committed changes behind a position (0 for the first), oldest first. */
  changesSince(position: number, limit?: number): Promise<StoredChange[]>;
  positions(): Promise<Positions>;
  /** Tells of changes in order: own ones right after the commit, those of other servers within 250 ms. */
  subscribe(listener: Listener): Promise<() => void>;
  /** Deletes rows for good, in one transaction that may run again. */
  purge<R>(change: (bin: Bin<Extract<keyof D, string>>) => Promise<R>): Promise<R>;
  /** Gives old changes up, and deletes those that were given up before; says how many were deleted. */
  pruneChanges(which: Pruned): Promise<number>;
}
export interface SqlStore<D> {
  readonly kind: Engine['kind'];
  /** The same object for the same tenant. */
  of(tenant: string): TenantStore<D>;
  /** Whether it has ever written. */
  has(tenant: string): Promise<boolean>;
  /** All that have ever written. */
  tenants(): Promise<string[]>;
  /** SQLite: writes a copy of everything into a new file, while the store goes on. PostgreSQL has `pg_dump`. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
export interface OpenOptions<D> {
  /** `postgres://user:password@host:port/database` */
  url?: string;
  /** SQLite's file, or `:memory:`. */
  file?: string;
  definitions: D;
  clock?: Time;
}

const TENANT = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;
const ATTEMPTS = 20;

/** Opens the database, and brings its tables up to date before anything else happens. */
export async function openSqlStore<D extends object>({
  definitions,
  clock = { now: () => new Date().toISOString(), nowMs: () => Date.now() },
  ...where
}: OpenOptions<D>): Promise<SqlStore<D>> {
  const engine = await openEngine(where),
    shapes = new Map(
      Object.entries(definitions as Definitions).map(([name, definition]) => [
        name,
        shapeOf(name, definition),
      ]),
    );
  try {
    await migrate(engine, shapes, clock);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const tenants = new Map<string, Tenant<D>>(),
    ids = new Ids(engine),
    poll = new Poll(engine);
  return {
    kind: engine.kind,
    of(tenant) {
      if (!TENANT.test(tenant)) throw new Error(`${JSON.stringify(tenant)} cannot name a tenant`);
      const known = tenants.get(tenant) ?? new Tenant<D>({ engine, tenant, clock, shapes, ids }, poll);
      tenants.set(tenant, known);
      return known;
    },
    async has(tenant) {
      if (!TENANT.test(tenant)) return false;
      const found = await rowsOf(sql`select 1 from hub_tenants where tenant_id = ${tenant}`, engine.reader);
      return found.length > 0;
    },
    async tenants() {
      const found = await rowsOf<{ tenant_id: string }>(
        sql`select tenant_id from hub_tenants order by tenant_id`,
        engine.reader,
      );
      return found.map(({ tenant_id: tenant }) => tenant);
    },
    async backup(file) {
      if (engine.kind !== 'sqlite') throw new Error('Back PostgreSQL up by pg_dump.');
      await sql`vacuum into ${file}`.execute(engine.reader);
    },
    async close() {
      for (const tenant of tenants.values()) tenant.close();
      await engine.close();
    },
  };
}

/** Tables of this version, with the key columns of all rows filled; one server at a time. */
async function migrate(engine: Engine, shapes: ReadonlyMap<string, Shape>, clock: Time): Promise<void> {
  if (engine.kind === 'postgres')
    await sql`create extension if not exists pg_trgm`.execute(engine.writer).catch(() => undefined);
  await prepareSchema(engine);
  await engine.writer.transaction().execute(async db => {
    const stale = await applySchema(engine, db, [...shapes.values()]);
    for (const shape of stale) {
      const { rows: tenants } = await sql<{ tenant_id: string }>`select distinct tenant_id
        from ${sql.table(shape.table)}`.execute(db);
      for (const { tenant_id: tenant } of tenants) {
        const work = startWork({ engine, tenant, db, clock, shapes });
        for (let after = 0; ;) {
          const rows = await rowsAfter(after, shape, work),
            last = rows.at(-1);
          if (!last) break;
          await fillKeys(rows, shape, work);
          after = last.seq;
        }
        await recount(shape, work);
      }
    }
  });
}

type Given = Pick<Session, 'engine' | 'tenant' | 'clock' | 'shapes' | 'ids'>;
class Tenant<D> implements TenantStore<D> {
  readonly tenant: string;
  readonly db: SqlDatabase<D>;
  readonly #given: Given;
  readonly #feed: Feed;
  readonly #collections: ReadonlyMap<string, SqlCollection<Row>>;
  #known: Promise<unknown> | undefined;

  constructor(given: Given, poll: Poll) {
    const { engine, tenant } = given;
    this.tenant = tenant;
    this.#given = given;
    this.#feed = new Feed(tenant, engine, poll);
    this.#collections = collectionsOn({
      ...given,
      db: engine.reader,
      read: ask =>
        engine.kind === 'sqlite'
          ? engine.reader.transaction().execute(ask)
          : engine.reader.transaction().setIsolationLevel('repeatable read').execute(ask),
      write: change => this.#run(change, 'read committed'),
    });
    this.db = Object.fromEntries(this.#collections) as unknown as SqlDatabase<D>;
  }
  collection(name: string): Collection<Row> | undefined {
    return this.#collections.get(name);
  }
  transaction<R>(change: (db: SqlDatabase<D>, savepoint: Savepoint) => Promise<R>): Promise<R> {
    return this.#run(work => {
      const collections = collectionsOn({
        ...this.#given,
        db: work.db,
        async read(ask) {
          await writeCounts(work);
          return ask(work.db);
        },
        write: write => write(work),
      });
      return change(Object.fromEntries(collections) as unknown as SqlDatabase<D>, savepointsOf(work));
    }, 'serializable');
  }
  async announce(event: NewEvent): Promise<void> {
    await this.#run(async work => {
      await writeEvent(event, work);
    }, 'read committed');
    await this.#feed.wake();
  }
  changesSince(position: number, limit = 500): Promise<StoredChange[]> {
    return readChanges(this.tenant, position, limit, this.#given.engine.reader);
  }
  positions(): Promise<Positions> {
    return positionsOf(this.tenant, this.#given.engine.reader);
  }
  purge<R>(change: (bin: Bin<Extract<keyof D, string>>) => Promise<R>): Promise<R> {
    return this.#run(work => change(new Bin(work)), 'read committed');
  }
  pruneChanges(which: Pruned): Promise<number> {
    return pruneChanges(this.tenant, which, this.#given.engine);
  }
  subscribe(listener: Listener): Promise<() => void> {
    return this.#feed.subscribe(listener);
  }
  close(): void {
    this.#feed.close();
  }

  async #run<R>(
    change: (work: Work) => Promise<R>,
    isolation: 'serializable' | 'read committed',
  ): Promise<R> {
    const { engine, tenant, clock, shapes, ids } = this.#given;
    await this.#register();
    const once = async (db: Transaction<Tables>): Promise<[R, boolean]> => {
      const work = startWork({ engine, tenant, db, clock, shapes }),
        result = await change(work);
      await writeCounts(work);
      await ids.passBy(work);
      await writeChanges(work);
      return [result, work.changes.length > 0];
    };
    for (let attempt = 1; ; attempt++)
      try {
        const begun = engine.writer.transaction(),
          [result, isWritten] = await (
            engine.kind === 'sqlite' ? begun : begun.setIsolationLevel(isolation)
          ).execute(once);
        if (isWritten) void this.#feed.wake();
        return result;
      } catch (error) {
        if (!isCollision(error)) throw error;
        if (attempt === ATTEMPTS) throw new BusyError({ cause: error });
        await setTimeout(Math.random() * 5 * 2 ** Math.min(attempt, 6));
      }
  }
  /** The row by which a tenant is known; on PostgreSQL its writers line up at it for their positions. */
  async #register(): Promise<void> {
    const { engine, tenant } = this.#given;
    this.#known ??= sql`insert into hub_tenants (tenant_id) values (${tenant}) on conflict do nothing`
      .execute(engine.aside)
      .catch((error: unknown) => {
        this.#known = undefined;
        throw error;
      });
    await this.#known;
  }
}

function collectionsOn(session: Session): Map<string, SqlCollection<Row>> {
  return new Map([...session.shapes].map(([name, shape]) => [name, new SqlCollection<Row>(shape, session)]));
}
