import { contract } from '@customer-hub/server/parts/generated/contract';
import { hash } from '@customer-hub/server/parts/database/random';
import type { Row } from '@customer-hub/server/parts/database/store';
import type { Journal } from './mock-types.ts';

/** Rows of another shape must not come back: the journal is bound to the contract it was written under. */
const SHAPE = hash(JSON.stringify(contract.schemas));
type Meta = Omit<Journal, 'rows'> & { shape: number };

export interface JournalStore {
  read(): Promise<Journal | undefined>;
  write(collection: string, row: Row): void;
  /** Forgets all rows and remembers what the new session is made of. */
  clear(start: Journal): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = transaction.onerror = () => {
      reject(transaction.error ?? new Error('IndexedDB failed'));
    };
  });

/**
 * A journal of changed rows in IndexedDB. Writes are gathered and go in one transaction, soon after or when the page
 * is left.
 */
export async function openJournal(name = 'customer-hub-mock'): Promise<JournalStore> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('rows');
    opening.result.createObjectStore('meta');
  };
  return new IndexedJournal(await done(opening));
}

interface Entry {
  collection: string;
  row: Row;
}
const GATHER_MS = 100;

class IndexedJournal implements JournalStore {
  readonly #database: IDBDatabase;
  #clearing: Promise<void> = Promise.resolve();
  #waiting = new Map<string, Entry>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #leave = (): void => {
    void this.flush();
  };

  constructor(database: IDBDatabase) {
    this.#database = database;
    addEventListener('pagehide', this.#leave);
  }

  async read(): Promise<Journal | undefined> {
    const reading = this.#database.transaction(['rows', 'meta']);
    const [meta, entries] = await Promise.all([
      done(reading.objectStore('meta').get('session') as IDBRequest<Meta | undefined>),
      done(reading.objectStore('rows').getAll() as IDBRequest<Entry[]>),
    ]);
    if (meta?.shape !== SHAPE) return undefined;
    const rows: Record<string, Row[]> = {};
    for (const { collection, row } of entries) (rows[collection] ??= []).push(row);
    const { shape: _, ...session } = meta;
    return { ...session, rows };
  }
  write(collection: string, row: Row): void {
    this.#waiting.set(`${collection}/${row.id}`, { collection, row });
    this.#timer ??= setTimeout(() => {
      void this.flush();
    }, GATHER_MS);
  }
  async flush(): Promise<void> {
    this.#cancelTimer();
    await this.#clearing;
    if (this.#waiting.size === 0) return;
    const writing = this.#database.transaction('rows', 'readwrite'),
      target = writing.objectStore('rows');
    for (const [key, entry] of this.#waiting) target.put(entry, key);
    this.#waiting = new Map();
    await finished(writing);
  }
  clear({ rows: _, ...session }: Journal): Promise<void> {
    this.#cancelTimer();
    this.#waiting = new Map();
    const writing = this.#database.transaction(['rows', 'meta'], 'readwrite');
    writing.objectStore('rows').clear();
    writing.objectStore('meta').put({ ...session, shape: SHAPE } satisfies Meta, 'session');
    return (this.#clearing = finished(writing));
  }
  async close(): Promise<void> {
    removeEventListener('pagehide', this.#leave);
    await this.flush();
    this.#database.close();
  }
  #cancelTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
