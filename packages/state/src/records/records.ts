import type { Hub } from '@customer-hub/sdk';
import type { Change } from './change.ts';
import type { Changes } from './changes.ts';
import { kinds, type Kind, type RecordKind, type RecordTypes } from './kinds.ts';
import { CachedRecord } from './record.ts';

/** Records nobody shows are kept up to here, so that going back shows them at once. */
const MAX_UNUSED = 200;
const EVERY_MS = 1000;
const FRESH_MS = 10_000;

interface HasVersion {
  readonly id?: string;
  readonly etag?: string;
  readonly customerId?: string | null;
}

/** What a write does to its record. */
export type Outcome = Change['kind'];

/** Whose record a write is about, where the answer does not say it. */
export interface WriteOptions {
  readonly id?: string | undefined;
  readonly customerId?: string | undefined;
  /** What is told to the rest of the state. Default `updated`. */
  readonly as?: Outcome;
}

/**
 * The cache of records: one for a client. Each is asked for once however many show it, is renewed by what happens,
 * and is replaced by the answers to writes. Reads of records go through here; lists keep their own pages.
 */
export class Records {
  #hub: Hub;
  #changes: Changes;
  #cached = new Map<string, CachedRecord<unknown>>();
  /** Whether the event stream tells of changes of a customer, or of the account without one. Set by who follows it. */
  followed: (customerId: string | undefined) => boolean = () => false;

  constructor(hub: Hub, changes: Changes) {
    this.#hub = hub;
    this.#changes = changes;
    changes.subscribe(change => this.#follow(change));
  }

  /** The record as a store; asks for it when somebody listens. An `id` of `''` where there is one for the account. */
  get<K extends RecordKind>(kind: K, id: string): CachedRecord<RecordTypes[K]> {
    const key = `${kind} ${id}`;
    let record = this.#cached.get(key) as CachedRecord<RecordTypes[K]> | undefined;
    if (!record) {
      const { read, everyMs = EVERY_MS, freshMs = FRESH_MS } = kinds[kind] as Kind<RecordTypes[K]>;
      record = new CachedRecord<RecordTypes[K]>(
        {
          everyMs,
          freshMs,
          followed: () => this.followed(this.#ownerOf(kind, id)),
          read: signal => read(this.#hub, id, { signal }),
        },
        () => this.#trim(),
      );
      this.#cached.set(key, record as CachedRecord<unknown>);
    }
    return record;
  }

  /** What is known of a record, without asking. */
  peek<K extends RecordKind>(kind: K, id: string): RecordTypes[K] | undefined {
    return (this.#cached.get(`${kind} ${id}`) as CachedRecord<RecordTypes[K]> | undefined)?.value;
  }

  /** The record, asked for if it is not known or may be old. Rejects with what the question failed by. */
  read<K extends RecordKind>(kind: K, id: string): Promise<RecordTypes[K]> {
    return this.get(kind, id).read();
  }

  /**
   * Sends a write. What the stream tells of the record waits until the answer is there; the answer replaces the
   * record and is told to everything that shows it. Of a conflict (412) the newer record is taken.
   * @param send The request; what it resolves with is returned, and taken as the record when it is one.
   * @throws what `send` rejects with.
   */
  async write<T>(
    kind: RecordKind,
    { id, customerId, as = 'updated' }: WriteOptions,
    send: () => Promise<T>,
  ): Promise<T> {
    const known = id === undefined ? undefined : this.get(kind, id);
    const asked = known?.news ?? 0;
    const { resource } = kinds[kind];
    const release = this.#changes.hold(resource ?? kind, resource === undefined ? id : undefined);
    try {
      const answer = await send();
      const record = isRecord(answer) ? answer : undefined;
      const changedId = id ?? record?.id;
      // An answer that is older than what is known by now is nobody's news.
      const isNews = !known || !record || as !== 'updated' || known.answered(record as never, asked);
      const about = { id: changedId, as, ...ofCustomer(kind, changedId, customerId ?? record?.customerId) };
      this.written(kind, about, isNews && as !== 'deleted' ? record : undefined);
      return answer;
    } catch (error) {
      const { current } = error as { readonly current?: unknown };
      if (known && id !== undefined && isRecord(current) && known.answered(current as never, asked))
        this.#changes.publish({
          type: kind,
          kind: 'updated',
          id,
          ...ofCustomer(kind, id, customerId ?? current.customerId),
          record: current,
          source: 'remote',
        });
      throw error;
    } finally {
      release();
    }
  }

  /** Asks for a record again, and shows everywhere what it is now. Rejects with what the question failed by. */
  async renew<K extends RecordKind>(kind: K, id: string): Promise<RecordTypes[K]> {
    const known = this.get(kind, id);
    known.invalidate('local');
    const record = await known.read();
    const { customerId } = record as HasVersion;
    this.written(kind, { id, ...ofCustomer(kind, id, customerId) }, record);
    return record;
  }

  /**
   * Tells everything that shows records of what was done here by another way than `write`: by a job, in bulk, as a
   * consequence of another write. Without an `id` many of the kind may have changed, of the customer if one is
   * named.
   * @param type Singular resource name of the contract. @param record The one record as it stands now, where that
   * is known.
   */
  written(type: string, { id, customerId, as = 'updated' }: WriteOptions = {}, record?: unknown): void {
    this.#changes.publish({
      type,
      kind: as,
      ...(id === undefined ? {} : { id }),
      ...(customerId ? { customerId } : {}),
      ...(record === undefined ? {} : { record }),
      source: 'local',
    });
  }

  /** Everything may have changed, of a customer or at all: the stream has missed something. */
  invalidateAll(customerId?: string): void {
    for (const [key, record] of this.#cached) {
      const isMeantToo = record.value === undefined || this.#ownerOf(...partsOf(key)) === customerId;
      if (customerId === undefined || isMeantToo) record.invalidate('remote');
    }
  }

  #ownerOf(kind: RecordKind, id: string): string | undefined {
    const value = this.peek(kind, id) as HasVersion | undefined;
    return ofCustomer(kind, id, value?.customerId).customerId;
  }

  #follow(change: Change): void {
    const { type, id, kind, record, etag, source } = change;
    for (const [key, cached] of this.#cached) {
      const [ofKind, ofId] = partsOf(key);
      const { resource, many, sameRecord, renewedBy, apply, isWhole } = kinds[ofKind] as Kind<unknown>;
      const isIt = (type === ofKind || type === resource) && isMeant(kinds[ofKind], ofId, change);
      if (isIt && !many && kind === 'deleted' && id !== undefined) cached.remove();
      else if (isIt && !many && type === ofKind && record !== undefined) cached.put(record);
      else if ((isIt && !many) || sameRecord?.(change, ofId)) cached.invalidate(source, etag);
      else if (isIt || renewedBy?.(change, ofId)) {
        const next = cached.value === undefined ? undefined : apply?.(cached.value, change, ofId);
        if (next !== undefined) cached.put(next);
        if (next === undefined || isWhole?.(next, ofId) === false) cached.invalidate(source);
      }
    }
  }

  #trim(): void {
    if (this.#cached.size <= MAX_UNUSED) return;
    const unused = [...this.#cached].filter(([, record]) => !record.used);
    for (const [key] of unused.slice(0, Math.max(0, unused.length - MAX_UNUSED))) this.#cached.delete(key);
  }
}

const partsOf = (key: string): [kind: RecordKind, id: string] => {
  const space = key.indexOf(' ');
  return [key.slice(0, space) as RecordKind, key.slice(space + 1)];
};

const isRecord = (value: unknown): value is HasVersion => typeof value === 'object' && value !== null;

/** Whether a change of that kind can be one of the record with that id. */
const isMeant = (
  { byCustomer, many }: { readonly byCustomer?: boolean; readonly many?: boolean },
  cachedId: string,
  { id, customerId }: Change,
): boolean => {
  if (many || cachedId === '') return true;
  // Settings and forms are known by their customer.
  if (byCustomer) return customerId === undefined || cachedId === customerId;
  return id === undefined || cachedId === id;
};

const ofCustomer = (
  kind: RecordKind,
  id: string | undefined,
  customerId: string | null | undefined,
): { readonly customerId?: string } => {
  const owner = kind === 'customer' || kinds[kind].byCustomer ? id : customerId;
  return owner ? { customerId: owner } : {};
};
