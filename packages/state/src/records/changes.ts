import { Emitter } from '../core/store.ts';
import { isNoisy, type Change, type ChangeListener } from './change.ts';
import { identityOf } from './dependencies.ts';

/** Versions remembered for each record; a burst of edits of one record echoes no further back. */
const VERSIONS_PER_RECORD = 20;
/** Records whose versions are remembered. */
const MAX_RECORDS = 2000;
/** Stands among the versions of a record that was deleted, until it is there again. */
const DELETED = 'deleted';
/** An event waits no longer for the answer to a write; a write that hangs must not hide what others do. */
const HOLD_MS = 5000;

interface Hold {
  readonly type: string;
  /** Undefined while the id is not known: a record that is being created, or many. */
  readonly id: string | undefined;
}

const keyOf = (type: string, id: string): string => `${type} ${id}`;

/**
 * Passes on what changed. An event of the stream that tells of something done here is dropped: it waits while a
 * write is on its way, and is then recognised by its version (`etag`). Everything that comes out as `remote` is
 * news.
 */
export class Changes {
  #emitter = new Emitter<Change>();
  #versions = new Map<string, string[]>();
  #holds = new Set<Hold>();
  #waiting: Change[] = [];

  /** @returns what ends the subscription. */
  subscribe(listener: ChangeListener): () => void {
    return this.#emitter.subscribe(listener);
  }

  /** Tells of something done here, or of something learnt from an answer. */
  publish(change: Change): void {
    const { type, record } = change;
    const id = identityOf(change);
    const etag = change.etag ?? (record as { readonly etag?: string } | undefined)?.etag;
    if (id !== undefined) {
      if (change.kind === 'deleted') this.#remember(type, id, DELETED);
      else this.#forget(type, id, DELETED);
      if (etag !== undefined) this.#remember(type, id, etag);
    }
    this.#emitter.emit(change);
  }

  /** Takes an event of the stream: passes it on unless it tells of what is known already. */
  receive(change: Change): void {
    if (this.#isHeld(change)) this.#waiting.push(change);
    else this.#pass(change);
  }

  /**
   * While a write is on its way, events of its record (of its whole kind without an `id`) wait. @returns what ends
   * that; call it after the answer was published.
   */
  hold(type: string, id?: string): () => void {
    const hold: Hold = { type, id };
    this.#holds.add(hold);
    const end = (): void => {
      clearTimeout(timer);
      if (!this.#holds.delete(hold)) return;
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const change of waiting) this.receive(change);
    };
    const timer = setTimeout(end, HOLD_MS);
    return end;
  }

  /** Forgets what waits. */
  stop(): void {
    this.#holds.clear();
    this.#waiting = [];
  }

  #isHeld(change: Change): boolean {
    const { type } = change;
    const id = identityOf(change);
    for (const hold of this.#holds)
      if (hold.type === type && (hold.id === undefined || hold.id === id)) return true;
    return false;
  }

  #pass(change: Change): void {
    const { type, kind, etag, event } = change;
    const id = identityOf(change);
    if (id !== undefined && kind === 'deleted') {
      // Without a version: the record has none any more.
      if (this.#versions.get(keyOf(type, id))?.includes(DELETED)) return;
      this.#remember(type, id, DELETED);
    } else if (id !== undefined && etag !== undefined) {
      // Delivered at least once: the same event again is no news. A noisy event may leave the version as it was.
      const heard = `${etag} ${event ?? ''}`;
      const versions = this.#versions.get(keyOf(type, id));
      if (versions?.includes(heard) || (versions?.includes(etag) && !isNoisy(event))) return;
      if (!isNoisy(event)) this.#remember(type, id, heard);
      if (kind === 'created') this.#forget(type, id, DELETED);
    }
    this.#emitter.emit(change);
  }

  #forget(type: string, id: string, version: string): void {
    const key = keyOf(type, id);
    const versions = this.#versions.get(key);
    if (versions?.includes(version))
      this.#versions.set(
        key,
        versions.filter(other => other !== version),
      );
  }

  #remember(type: string, id: string, version: string): void {
    const key = keyOf(type, id);
    const versions = this.#versions.get(key) ?? [];
    if (versions.includes(version)) return;
    // Put last again: the records used most recently are kept.
    this.#versions.delete(key);
    this.#versions.set(key, [...versions.slice(-VERSIONS_PER_RECORD + 1), version]);
    if (this.#versions.size > MAX_RECORDS) this.#versions.delete(this.#versions.keys().next().value!);
  }
}
