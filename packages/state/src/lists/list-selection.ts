import { writable, type Store } from '../core/store.ts';
import type { HasId } from './rows.ts';
import type { RowSource } from './row-source.ts';
import {
  afterQueryChange,
  countSelected,
  forget,
  isSelected,
  noSelection,
  select,
  selectAll,
  toggle,
  type Selection,
} from './selection.ts';

/** Selected records that the list does not show, by id; the record as it was last seen here. */
export type HiddenRecords<T> = ReadonlyMap<string, T | undefined>;

/** A selection as it stood when a person was asked. */
export interface SelectionSnapshot {
  readonly selection: Selection;
  /** Order of the person's choices; what they chose later is not to be undone. */
  readonly madeAt: number;
}

/**
 * What is selected in one list. "Everything that matches" belongs to the query it was chosen in; ids stay when the
 * query changes, and are told as hidden while the list does not show them.
 */
export class ListSelection<T extends HasId> implements Store<Selection> {
  #value = writable<Selection>(noSelection);
  #hidden = writable<HiddenRecords<T>>(new Map());
  #rows: RowSource<T>;
  /** Selected under an earlier query, not seen since. */
  #earlier = new Map<string, T | undefined>();
  /** When the person last chose something, in the order of choices: by id, and as a whole. */
  #chosenAt = new Map<string, number>();
  #allChosenAt = 0;
  #choices = 0;

  constructor(rows: RowSource<T>) {
    this.#rows = rows;
  }

  readonly get = (): Selection => this.#value.get();

  readonly listen = (listener: () => void): (() => void) => this.#value.listen(listener);

  /** Selected, but not among the rows that the list shows, because of another search or filter. */
  get hidden(): Store<HiddenRecords<T>> {
    return this.#hidden;
  }

  /** How many are selected, hidden ones too. */
  get count(): number {
    return countSelected(this.get(), this.#rows.count);
  }

  isSelected(id: string): boolean {
    return isSelected(this.get(), id);
  }

  /** What the person has chosen, as a whole: from a table that keeps selections as values. */
  set(next: Selection): void {
    const before = this.get();
    if (next === before) return;
    this.#choices += 1;
    if (next.mode !== before.mode || next.ids.size === 0) this.#choseAll();
    else for (const id of difference(before.ids, next.ids)) this.#chosenAt.set(id, this.#choices);
    this.#put(next);
  }

  select(ids: Iterable<string>, on = true): void {
    this.set(select(this.get(), ids, on));
  }

  toggle(id: string): void {
    this.set(toggle(this.get(), id));
  }

  /** Everything that matches the query, loaded or not. */
  selectAll(): void {
    this.set({ ...selectAll });
  }

  clear(): void {
    this.set({ ...noSelection });
  }

  /** Unselects what the list does not show. */
  dropHidden(): void {
    this.select(this.hidden.get().keys(), false);
  }

  /** A record is gone. */
  forget(id: string): void {
    this.#put(forget(this.get(), id));
  }

  /** Rows that match are others from now on; those of before are still in the list. */
  queryChanges(): void {
    const before = this.get();
    const next = afterQueryChange(before);
    if (next.mode !== before.mode) {
      this.#choices += 1;
      this.#choseAll();
    }
    for (const id of next.ids)
      this.#earlier.set(id, this.#rows.row(this.#rows.indexOf(id)) ?? this.#earlier.get(id));
    this.#put(next);
  }

  /** Rows have come or gone. */
  rowsChanged(): void {
    if (this.get().mode === 'all' || this.get().ids.size === 0) return;
    if (this.#rows.loading) return;
    const loaded = this.#rows.loaded(0, this.#rows.count);
    const ids = new Set(loaded.map(({ id }) => id));
    // Where all rows are here, one that is not among them is not in the list.
    if (loaded.length >= this.#rows.count) {
      for (const id of this.get().ids)
        if (!ids.has(id) && !this.#earlier.has(id)) this.#earlier.set(id, undefined);
    }
    for (const id of this.#earlier.keys()) if (ids.has(id)) this.#earlier.delete(id);
    this.#tellHidden();
  }

  /** What stands now, to act on later. */
  snapshot(selection = this.get()): SelectionSnapshot {
    return { selection, madeAt: this.#choices };
  }

  /**
   * An action on a snapshot has ended: what was done is no longer selected. What the person ticked or unticked
   * since then stays so.
   * @param failed Ids of what was not done.
   */
  settle({ selection, madeAt }: SelectionSnapshot, failed: Iterable<string> = []): void {
    const now = this.get();
    const left = new Set(failed);
    const isSince = (id: string): boolean =>
      Math.max(this.#allChosenAt, this.#chosenAt.get(id) ?? 0) > madeAt;
    // Another selection stands in its place.
    if (this.#allChosenAt > madeAt) return;
    if (now.mode === 'all' && selection.mode === 'all') {
      const kept = [...left].filter(id => isSelected(selection, id) && isSelected(now, id));
      const since = [...this.#chosenAt.keys()].filter(id => isSince(id) && isSelected(now, id));
      return this.#put(select(noSelection, [...kept, ...since], true));
    }
    const meant = selection.mode === 'some' ? selection.ids : now.ids;
    const done = [...meant].filter(id => isSelected(selection, id) && !left.has(id) && !isSince(id));
    if (done.length > 0) this.#put(select(now, done, false));
  }

  #choseAll(): void {
    this.#allChosenAt = this.#choices;
    this.#chosenAt.clear();
  }

  #put(next: Selection): void {
    if (next === this.get()) return;
    for (const id of this.#earlier.keys())
      if (next.mode === 'all' || !next.ids.has(id)) this.#earlier.delete(id);
    this.#tellHidden(next);
    this.#value.set(next);
  }

  #tellHidden(selection = this.get()): void {
    const hidden = this.#rows.loading ? new Map<string, T | undefined>() : new Map(this.#earlier);
    if (selection.mode === 'all') hidden.clear();
    const before = this.#hidden.get();
    if (before.size === hidden.size && [...hidden.keys()].every(id => before.has(id))) return;
    this.#hidden.set(hidden);
  }
}

const difference = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [
  ...[...a].filter(id => !b.has(id)),
  ...[...b].filter(id => !a.has(id)),
];
