import { setTimeout } from 'node:timers/promises';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

/** How long a statement waits for the writer of another process. */
const WAIT_MS = 10_000;
/** Between two attempts: waiting inside of SQLite would stop the whole process. */
const AGAIN_MS = 5;
const STATEMENTS = 400;
/** Statements of a process run one after another anyway; more connections would only hold more memory. */
const READERS = 8;

/**
 * WAL with `synchronous=FULL`: a commit returns after its frames were synced to the disk, so that what was
 * acknowledged outlives the process (kill -9) and the machine losing power. With NORMAL it would only outlive the
 * process: the sync would come with the next checkpoint.
 */
const PRAGMAS = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA temp_store = MEMORY',
  'PRAGMA cache_size = -32768',
  'PRAGMA mmap_size = 268435456',
  'PRAGMA journal_size_limit = 67108864',
];

/** A connection to a file (or `:memory:`), as Kysely takes it, with its statements kept. */
class NodeSqlite implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(file: string, { busyMs = WAIT_MS }: { busyMs?: number } = {}) {
    this.#database = new DatabaseSync(file, { timeout: WAIT_MS });
    for (const pragma of PRAGMAS) this.#database.exec(pragma);
    this.#database.exec(`PRAGMA busy_timeout = ${busyMs}`);
  }
  prepare(text: string): SqliteStatement {
    const known = this.#statements.get(text);
    if (known) {
      this.#statements.delete(text);
      this.#statements.set(text, known);
      return known;
    }
    const made = statement(this.#database.prepare(text));
    this.#statements.set(text, made);
    if (this.#statements.size > STATEMENTS)
      this.#statements.delete(this.#statements.keys().next().value as string);
    return made;
  }
  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}
function statement(prepared: StatementSync): SqliteStatement {
  type Values = Parameters<StatementSync['all']>;
  return {
    reader: prepared.columns().length > 0,
    all: values => prepared.all(...(values as Values)),
    run: values => prepared.run(...(values as Values)),
    iterate: values => prepared.iterate(...(values as Values)),
  };
}

const BUSY = 5;
const isBusy = (error: unknown): boolean =>
  ((error as { errcode?: number } | null)?.errcode ?? 0) % 256 === BUSY;

/** Asks again while another process writes: whatever writes waits for its turn, in a transaction or by itself. */
class WaitingConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    for (const endMs = Date.now() + WAIT_MS; ;)
      try {
        return await this.#connection.executeQuery<R>(query);
      } catch (error) {
        if (!isBusy(error) || Date.now() > endMs) throw error;
        await setTimeout(AGAIN_MS);
      }
  }
  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }
}

class WritingDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return new WaitingConnection(await super.acquireConnection());
  }
  /** Takes the lock of the writer at once: a read that becomes a write later could only fail. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Connections that read: each transaction has one for itself, and with it a moment of the database. */
class ReadingDriver implements Driver {
  readonly #file: string;
  readonly #drivers = new Map<DatabaseConnection, SqliteDriver>();
  readonly #free: DatabaseConnection[] = [];
  readonly #waiting: ((connection: DatabaseConnection) => void)[] = [];
  #opened = 0;

  constructor(file: string) {
    this.#file = file;
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#opened === READERS) return new Promise(resolve => this.#waiting.push(resolve));
    this.#opened++;
    const driver = new SqliteDriver({ database: async () => new NodeSqlite(this.#file) });
    await driver.init();
    const connection = await driver.acquireConnection();
    this.#drivers.set(connection, driver);
    return connection;
  }
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next(connection);
    else this.#free.push(connection);
  }
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
  async destroy(): Promise<void> {
    for (const driver of this.#drivers.values()) await driver.destroy();
  }
}
class ReadingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** SQLite through Node's own module: one connection that writes, or as many that read as there are transactions. */
export function nodeSqliteDialect(file: string, { writing }: { writing: boolean }): Dialect {
  const config = {
      database: async (): Promise<SqliteDatabase> => new NodeSqlite(file, { busyMs: AGAIN_MS }),
    },
    dialect = new SqliteDialect(config);
  return {
    createDriver: (): Driver => (writing ? new WritingDriver(config) : new ReadingDriver(file)),
    createAdapter: () => (writing ? new SqliteAdapter() : new ReadingAdapter()),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: db => dialect.createIntrospector(db),
  };
}
