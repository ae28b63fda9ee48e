import { dependsOn } from '@customer-hub/state/core';
import type { Change } from '@customer-hub/state/core';

import type { ListState, Row } from './list-state.ts';

const renewMs = 300;
const remoteEveryMs = 3000;
/** More changed records than these are asked for as a page. */
const fewRecords = 5;

/** Shows what is changed elsewhere, at once, and never moves what one is pointing at. */
export class Follower<T extends Row, M extends object> {
  #list: ListState<T, M>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  /** Changed by others, not asked for yet. */
  #changed = new Set<string>();
  #all = false;
  #missed = false;
  #abort = new AbortController();

  constructor(list: ListState<T, M>) {
    this.#list = list;
  }

  stop(): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
  }

  /** The list has come into sight again: what changed meanwhile is asked for now. */
  shown(): void {
    if (this.#missed) this.#renewIn(0);
  }

  follow(change: Change): void {
    const list = this.#list;
    const { definition, source, customerId } = list;
    const { id, kind, record } = change;
    if (change.origin === list) return;
    if (change.customerId && customerId && change.customerId !== customerId) return;
    if (change.type !== definition.record) {
      const touched = dependsOn(definition.record, change);
      if (touched === true || (touched === 'named' && (id === undefined || this.#mentions(id))))
        this.#renewAfter(change);
      return;
    }
    if (id === undefined || kind === 'created') return this.#renewAfter(change);
    if (kind === 'deleted') {
      list.unselect(id);
      if (source.remove(id)) void list.count();
      else this.#renewAfter(change);
    } else if (record) source.update(record as T);
    else {
      const known = source.row(source.indexOf(id)) as { readonly etag?: string } | undefined;
      // What was done here comes back by the stream.
      if (!known || (change.etag !== undefined && known.etag === change.etag)) return;
      this.#changed.add(id);
      this.#renewIn(renewMs);
    }
  }

  /** A loaded row names that record. */
  #mentions(id: string): boolean {
    const { source } = this.#list;
    const text = JSON.stringify(id);
    for (let at = 0; at < source.count; at += source.pageSize) {
      for (let index = at; index < at + source.pageSize; index += 1) {
        const row = source.row(index);
        if (!row) break;
        if (JSON.stringify(row).includes(text)) return true;
      }
    }
    return false;
  }

  /** What the person does shows soon; what others do, which may never stop, not more often than every few seconds. */
  #renewAfter({ source }: Change): void {
    this.#all = true;
    this.#renewIn(
      source === 'local'
        ? renewMs
        : Math.max(renewMs, this.#list.source.loadedAt + remoteEveryMs - Date.now()),
    );
  }

  /** Not put off by each further change, and brought forward by a nearer one. */
  #renewIn(ms: number): void {
    const due = Date.now() + ms;
    if (this.#timer !== undefined && due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.#renew(), ms);
  }

  async #renew(): Promise<void> {
    this.#timer = undefined;
    const list = this.#list;
    const { definition, source, client } = list;
    // A tab that is not looked at asks when it is.
    this.#missed = !list.checkVisibility();
    if (this.#missed) return;
    const ids = [...this.#changed];
    const all = this.#all || !definition.get || ids.length > fewRecords;
    this.#changed.clear();
    this.#all = false;
    if (all || !client) return list.refresh();
    const { signal } = this.#abort;
    const got = await Promise.allSettled(
      ids.map(async id => source.update(await definition.get!(client, id, { signal }))),
    );
    if (got.some(({ status }) => status === 'rejected') && !signal.aborted) await list.refresh();
  }
}
