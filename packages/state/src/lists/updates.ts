import type { Hub, View } from '@customer-hub/sdk';
import type { Store } from '../core/store.ts';
import { affectedFields, isNoisy, type Change } from '../records/change.ts';
import { dependsOn } from '../records/dependencies.ts';
import type { ListSelection } from './list-selection.ts';
import type { RowSource } from './row-source.ts';
import type { HasId } from './rows.ts';
import { Schedule } from './schedule.ts';
import type { ListSource } from './source.ts';

type Origin = Change['source'];

/** What keeping a list up to date needs of the list. */
interface UpdatedList<T extends HasId> {
  readonly state: { readonly hub: Hub };
  readonly source: ListSource<T>;
  readonly customerId: string | undefined;
  readonly rows: RowSource<T>;
  readonly view: Store<View>;
  readonly selection: ListSelection<T>;
  readonly isVisible: boolean;
  /** Search or filters leave rows out. */
  readonly isFiltered: boolean;
  countTotal(): Promise<unknown>;
}

/**
 * Shows what is changed elsewhere, and never moves what one is pointing at. Asks at most once in three seconds for
 * what others do, at once for what is done here, and not at all for what cannot have changed the list.
 */
export class ListUpdates<T extends HasId> {
  #list: UpdatedList<T>;
  #schedule = new Schedule(() => void this.#ask());
  #askedAt = 0;
  /** Rows in sight may be others, or in another order. */
  #rows = false;
  /** The number without search and filters may be another. */
  #total = false;
  /** Loaded rows that others have changed. */
  #changed = new Set<string>();
  /** Records of other kinds that a row may name. */
  #named = new Set<string>();
  /** Done here: two questions at once are fine. */
  #local = false;
  #origin: Origin = 'local';
  #abort = new AbortController();

  constructor(list: UpdatedList<T>) {
    this.#list = list;
  }

  stop(): void {
    this.#abort.abort();
    this.#schedule.stop();
  }

  /** Somebody looks at the list again: what has changed meanwhile is asked for now. */
  shown(): void {
    if (this.#rows || this.#total || this.#changed.size > 0 || this.#named.size > 0)
      this.#schedule.at(Date.now());
  }

  /** Rows in sight are old because of what was told last. */
  outdated(): void {
    this.#needRows(this.#origin);
  }

  follow(change: Change): void {
    const { source, customerId } = this.#list;
    if (change.customerId && customerId && change.customerId !== customerId) return;
    this.#origin = change.source;
    if (change.type === source.record) this.#followOwn(change);
    else this.#followOther(change);
  }

  #followOther(change: Change): void {
    const depends = dependsOn(this.#list.source.record, change);
    if (depends === 'named' && change.id !== undefined) {
      this.#named.add(change.id);
      this.#plan(change.source);
    } else if (depends) this.#needRows(change.source);
  }

  #followOwn(change: Change): void {
    const { rows, selection } = this.#list;
    const { id, kind, record, etag, event, source } = change;
    if (id === undefined || kind === 'created') {
      this.#total = true;
      return this.#needRows(source);
    }
    if (kind === 'deleted') {
      selection.forget(id);
      this.#changed.delete(id);
      this.#total = true;
      return rows.remove(id) ? this.#plan(source) : this.#needRows(source);
    }
    const known = rows.row(rows.indexOf(id)) as { readonly etag?: string } | undefined;
    if (record !== undefined && rows.update(record as T)) return;
    // The row may match now, or come into sight by its order.
    if (!known) return isNoisy(event) && !this.#concerns(event) ? undefined : this.#needRows(source);
    if (etag !== undefined && known.etag === etag) return;
    this.#changed.add(id);
    this.#plan(source);
  }

  /** The view is about what such an event changes. */
  #concerns(event: string | undefined): boolean {
    const { facets, filter, sort, groupBy } = this.#list.view.get();
    const asked = new Set([
      ...Object.keys(facets),
      ...(filter?.all ?? filter?.any ?? []).map(({ field }) => field),
      ...sort.split(',').map(key => key.replace(/^-/, '')),
      ...(groupBy ? [groupBy] : []),
    ]);
    return affectedFields(event).some(field => asked.has(field));
  }

  #needRows(origin: Origin): void {
    this.#rows = true;
    this.#plan(origin);
  }

  #plan(origin: Origin): void {
    if (origin === 'local') this.#local = true;
    this.#schedule.plan(origin, Math.max(this.#list.rows.askedAt, this.#askedAt));
  }

  async #ask(): Promise<void> {
    const list = this.#list;
    if (!list.isVisible) return;
    const [local, named, changed] = [this.#local, [...this.#named], [...this.#changed]];
    this.#local = false;
    this.#named.clear();
    this.#changed.clear();
    const one = changed.length === 1 && !list.isFiltered && list.source.get ? changed[0] : undefined;
    const asksRows = this.#rows || (changed.length > 0 && one === undefined) || this.#mentions(named);
    this.#rows = false;
    const asksTotal = this.#total && (local || (!asksRows && one === undefined) || !list.isFiltered);
    if (asksTotal) this.#total = false;
    const work: Promise<unknown>[] = [];
    if (asksRows) work.push(list.rows.refresh());
    else if (one !== undefined) work.push(this.#renewOne(one));
    if (asksTotal) work.push(list.countTotal());
    if (work.length === 0) return;
    this.#askedAt = Date.now();
    await Promise.all(work);
    if (this.#total && !this.#abort.signal.aborted) this.#plan('remote');
  }

  async #renewOne(id: string): Promise<void> {
    const { source, state, rows } = this.#list;
    const { signal } = this.#abort;
    try {
      rows.update(await source.get!(state.hub, id, { signal }));
    } catch {
      if (!signal.aborted) this.#needRows('remote');
    }
  }

  /** A loaded row names one of those records. */
  #mentions(ids: readonly string[]): boolean {
    if (ids.length === 0) return false;
    const { rows } = this.#list;
    const names = ids.map(id => JSON.stringify(id));
    return rows.loaded(0, rows.count).some(row => {
      const text = JSON.stringify(row);
      return names.some(name => text.includes(name));
    });
  }
}
