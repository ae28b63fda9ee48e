import type { HubState } from '../core/hub-state.ts';

/** Where drafts outlive the page: session storage, or something of a host. May throw, may forget. */
export interface DraftStore {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
}

/** Characters of all drafts together; the oldest go first. */
const MAX_LENGTH = 100_000;

/**
 * What was written and is not stored, by the place it belongs to: `cus_7 ticket tkt_4`. It outlives the element it
 * was written in and, with a store, the page. Never for secrets.
 */
export class Drafts {
  #store: DraftStore | undefined;
  #prefix: string;
  #max: number;
  /** Serialized, oldest first. */
  #texts = new Map<string, string>();

  /**
   * @param owner Who is signed in: drafts of one person are not shown to the next one in the same window.
   * @param max Characters of all drafts together. Default 100,000.
   */
  constructor(store: DraftStore | undefined, owner: string, max = MAX_LENGTH) {
    this.#store = store;
    this.#prefix = `customer-hub drafts ${owner}`;
    this.#max = max;
    this.#load();
  }

  /** What is kept for a place. */
  get<T>(place: string): T | undefined {
    try {
      return JSON.parse(this.#texts.get(place) ?? '') as T;
    } catch {
      return undefined;
    }
  }

  get places(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /**
   * Keeps a value of plain JSON for a place, in place of what was kept before. One that is too long by itself is
   * not kept.
   */
  set(place: string, value: unknown): void {
    const text = JSON.stringify(value);
    this.#texts.delete(place);
    this.#texts.set(place, text);
    let length = 0;
    for (const [key, one] of this.#texts) length += key.length + one.length;
    for (const [key, one] of this.#texts) {
      if (length <= this.#max) break;
      length -= key.length + one.length;
      this.#texts.delete(key);
    }
    this.#write();
  }

  /** It was stored, or thrown away. */
  remove(place: string): void {
    if (this.#texts.delete(place)) this.#write();
  }

  #load(): void {
    try {
      const entries: unknown = JSON.parse(this.#store?.get(this.#prefix) ?? '[]');
      if (!Array.isArray(entries)) return;
      for (const entry of entries as unknown[])
        if (Array.isArray(entry) && entry.length === 2 && entry.every(part => typeof part === 'string'))
          this.#texts.set(entry[0] as string, entry[1] as string);
    } catch {
      // Storage that is switched off, or was written by somebody else: drafts live as long as the page.
    }
  }

  #write(): void {
    try {
      if (this.#texts.size === 0) this.#store?.remove(this.#prefix);
      else this.#store?.set(this.#prefix, JSON.stringify([...this.#texts]));
    } catch {
      // Full or switched off: kept in memory.
    }
  }
}

/**
 * The drafts of whoever is signed in, the same for everything that uses one client. Where nobody can say who that
 * is, they live as long as the page. @param store Taken when this is first called.
 */
export const draftsOf = (state: HubState, store?: DraftStore): Promise<Drafts> =>
  state.shared(draftsOf, async () => {
    try {
      const { id, user } = await state.account();
      return new Drafts(store, `${id} ${user.id}`);
    } catch {
      return new Drafts(undefined, '');
    }
  });
