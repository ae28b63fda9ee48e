import { contract } from './generated/contract.ts';
import { hash } from './database/random.ts';
import type { Row } from './database/store.ts';
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
  const database = await done(opening);
  let clearing: Promise<void> = Promise.resolve();
  let waiting = new Map<string, { collection: string; row: Row }>(),
    timer: ReturnType<typeof setTimeout> | undefined;

  const store: JournalStore = {
    async read() {
      const reading = database.transaction(['rows', 'meta']);
      const [meta, entries] = await Promise.all([
        done(reading.objectStore('meta').get('session') as IDBRequest<Meta | undefined>),
        done(reading.objectStore('rows').getAll() as IDBRequest<{ collection: string; row: Row }[]>),
      ]);
      if (meta?.shape !== SHAPE) return undefined;
      const rows: Record<string, Row[]> = {};
      for (const { collection, row } of entries) (rows[collection] ??= []).push(row);
      const { shape: _, ...session } = meta;
      return { ...session, rows };
    },
    write(collection, row) {
      waiting.set(`${collection}/${row.id}`, { collection, row });
      timer ??= setTimeout(() => {
        void store.flush();
      }, 100);
    },
    async flush() {
      clearTimeout(timer);
      timer = undefined;
      await clearing;
      if (waiting.size === 0) return;
      const writing = database.transaction('rows', 'readwrite'),
        target = writing.objectStore('rows');
      for (const [key, entry] of waiting) target.put(entry, key);
      waiting = new Map();
      await finished(writing);
    },
    clear({ rows: _, ...session }) {
      clearTimeout(timer);
      timer = undefined;
      waiting = new Map();
      const writing = database.transaction(['rows', 'meta'], 'readwrite');
      writing.objectStore('rows').clear();
      writing.objectStore('meta').put({ ...session, shape: SHAPE } satisfies Meta, 'session');
      return (clearing = finished(writing));
    },
    async close() {
      removeEventListener('pagehide', leave);
      await store.flush();
      database.close();
    },
  };
  const leave = (): void => {
    void store.flush();
  };
  addEventListener('pagehide', leave);
  return store;
}
