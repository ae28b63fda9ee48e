import { sql } from 'kysely';
import { MANY, positionsOf, readChanges, type StoredChange } from './changes.ts';
import { rowsOf, type Engine } from './engine.ts';

/** How often the changes of other servers are asked for. */
const POLL_MS = 200;
export type Listener = (changes: readonly StoredChange[]) => void;

/** Tells listeners of one tenant's changes, in order: own ones right after the commit, others' within `POLL_MS`. */
export class Feed {
  readonly tenant: string;
  readonly #engine: Engine;
  readonly #poll: Poll;
  readonly #listeners = new Set<Listener>();
  #position: Promise<number> | undefined;
  #place: number | undefined;
  #reading: Promise<void> | undefined;
  #again = false;

  constructor(tenant: string, engine: Engine, poll: Poll) {
    this.tenant = tenant;
    this.#engine = engine;
    this.#poll = poll;
  }
  /** The position up to which its listeners have been told; undefined until it is known. */
  get place(): number | undefined {
    return this.#place;
  }

  /** Resolves once no change from now on is missed; gives back how to stop. */
  async subscribe(listener: Listener): Promise<() => void> {
    if (this.#listeners.size === 0) this.#position = this.#start();
    this.#listeners.add(listener);
    this.#poll.add(this);
    await this.#position;
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    };
  }
  close(): void {
    this.#poll.remove(this);
    this.#listeners.clear();
  }

  /** Something was committed, or may have been. */
  wake(): Promise<void> {
    this.#again = true;
    return (this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    }));
  }
  async #start(): Promise<number> {
    this.#place = undefined;
    return (this.#place = (await positionsOf(this.tenant, this.#engine.reader)).last);
  }
  async #read(): Promise<void> {
    while (this.#again && this.#listeners.size > 0) {
      this.#again = false;
      const position = (await this.#position) ?? 0,
        // A database that cannot be reached now is asked again by the poll.
        found = await readChanges(this.tenant, position, MANY, this.#engine.reader).catch(() => []),
        last = found.at(-1);
      if (!last) continue;
      this.#place = last.position;
      this.#position = Promise.resolve(last.position);
      this.#again ||= found.length === MANY;
      for (const listener of [...this.#listeners]) listener(found);
    }
  }
}

/** Asks for all feeds that are listened to, by one statement, which of them other servers have written to. */
export class Poll {
  readonly #engine: Engine;
  readonly #feeds = new Set<Feed>();
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }
  add(feed: Feed): void {
    this.#feeds.add(feed);
    this.#timer ??= setInterval(() => void this.#ask(), POLL_MS).unref();
  }
  remove(feed: Feed): void {
    this.#feeds.delete(feed);
    if (this.#feeds.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const feeds = [...this.#feeds].filter(({ place }) => place !== undefined);
    try {
      // A database that cannot be reached now is asked again next time.
      const ahead = await this.#ahead(feeds).catch(() => new Set<string>());
      for (const feed of feeds) if (ahead.has(feed.tenant)) void feed.wake();
    } finally {
      this.#isAsking = false;
    }
  }
  /** Tenants with changes behind the place of their feed: one look into the index for each. */
  async #ahead(feeds: readonly Feed[]): Promise<Set<string>> {
    if (feeds.length === 0) return new Set();
    const places = JSON.stringify(feeds.map(({ tenant, place }) => [tenant, place])),
      asked =
        this.#engine.kind === 'sqlite'
          ? sql`select json_extract(value, '$[0]') as tenant, json_extract(value, '$[1]') as place from json_each(${places})`
          : sql`select value->>0 as tenant, (value->>1)::bigint as place from json_array_elements(${places}::json) as value`;
    const found = await rowsOf<{ tenant: string }>(
      sql`select tenant from (${asked}) as asked where (select position from hub_changes
        where tenant_id = asked.tenant and position > asked.place limit 1) is not null`,
      this.#engine.reader,
    );
    return new Set(found.map(({ tenant }) => tenant));
  }
}
