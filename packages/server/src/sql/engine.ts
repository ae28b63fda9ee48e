import { Kysely, PostgresDialect, sql, type RawBuilder, type Transaction } from 'kysely';
import { nodeSqliteDialect } from './node-sqlite.ts';

/** Tables and columns come from definitions, so that Kysely knows no more than that there are some. */
export type Tables = Record<string, Record<string, unknown>>;
export type Connection = Kysely<Tables> | Transaction<Tables>;
export type Fragment = RawBuilder<unknown>;

/** The two databases, and the few words that they do not have in common. */
export interface Engine {
  kind: 'sqlite' | 'postgres';
  /** For reads outside of transactions: they never wait for a writer. */
  reader: Kysely<Tables>;
  writer: Kysely<Tables>;
  /** For what is written whether or not a transaction is: it must not wait for the connection of one. */
  aside: Kysely<Tables>;
  close(): Promise<void>;
}

export async function openEngine({ url, file }: { url?: string; file?: string }): Promise<Engine> {
  if (url !== undefined) return openPostgres(url);
  if (file === undefined) throw new Error('Name a `file` for SQLite or the `url` of a PostgreSQL.');
  const writer = new Kysely<Tables>({ dialect: nodeSqliteDialect(file, { writing: true }) }),
    reader =
      file === ':memory:'
        ? writer
        : new Kysely<Tables>({ dialect: nodeSqliteDialect(file, { writing: false }) });
  return {
    kind: 'sqlite',
    reader,
    writer,
    aside: writer,
    async close() {
      if (reader !== writer) await reader.destroy();
      await writer.destroy();
    },
  };
}
async function openPostgres(url: string): Promise<Engine> {
  // Who keeps everything in a file need not load it.
  const { default: pg } = await import('pg');
  const open = (max: number): Kysely<Tables> => {
    const pool = new pg.Pool({ connectionString: url, max });
    // A connection that dies while nobody uses it is replaced by the next use.
    pool.on('error', () => undefined);
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  };
  const db = open(16),
    aside = open(2);
  return {
    kind: 'postgres',
    reader: db,
    writer: db,
    aside,
    async close() {
      await db.destroy();
      await aside.destroy();
    },
  };
}

export async function rowsOf<R>(query: Fragment, db: Connection): Promise<R[]> {
  return (await query.execute(db)).rows as R[];
}
export async function changed(query: Fragment, db: Connection): Promise<number> {
  return Number((await query.execute(db)).numAffectedRows ?? 0);
}
export const all = (conditions: readonly Fragment[]): Fragment => sql.join(conditions, sql` and `);
export const some = (conditions: readonly Fragment[]): Fragment =>
  conditions.length === 0 ? sql`1 = 0` : sql`(${sql.join(conditions, sql` or `)})`;

/** Whether a column holds a text anywhere, letter by letter. */
export const holds = ({ kind }: Pick<Engine, 'kind'>, column: Fragment, text: string): Fragment =>
  kind === 'sqlite'
    ? sql`instr(${column}, ${text}) > 0`
    : sql`${column} like ${`%${text.replace(/[\\%_]/g, sign => `\\${sign}`)}%`}`;

/** An expression that no index serves, so that the query is answered by the index that is meant to. */
export const unindexed = (column: Fragment): Fragment => sql`(${column} || '')`;

/** Keeps a row that was read from being changed by others until the transaction ends. SQLite has one writer. */
export const lock = ({ kind }: Pick<Engine, 'kind'>, strength: 'update' | 'share'): Fragment =>
  kind === 'sqlite' ? sql`` : strength === 'update' ? sql`for update` : sql`for share`;

/** PostgreSQL: the transaction met another one; done again, it may pass. */
export const isCollision = (error: unknown): boolean =>
  ['40001', '40P01'].includes(String((error as { code?: unknown } | null)?.code)) ||
  // Somebody caught the collision, and went on in a transaction that was lost.
  (error instanceof Error && error.name === 'AbortedTransactionError');

/** Conditions that every statement on the rows of a collection has. */
export const ofTenant = (tenant: string, ...conditions: readonly Fragment[]): Fragment =>
  all([sql`tenant_id = ${tenant}`, ...conditions]);
