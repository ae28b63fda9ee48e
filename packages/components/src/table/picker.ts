import {
  noSelection,
  type RowSource,
  select,
  selectAll,
  selectedShare,
  type Selection,
  toggle,
} from '@customer-hub/state/lists';

interface PickerOwner {
  readonly source?: RowSource<{ readonly id: string }> | undefined;
  /** The record in a line. */
  rowAt(line: number): { readonly id: string } | undefined;
  /** Records in lines `first` to `last` (exclusive) as ranges of the list, `to` exclusive. */
  rowsIn(first: number, last: number): readonly (readonly [from: number, to: number])[];
  selection: Selection;
  emit(type: string, detail: object): boolean;
}

const controls = 'a, button, input, select';

/** Selecting rows by box, by Control and Shift, by keys: what is pressed becomes another selection. */
export class RowPicker {
  #owner: PickerOwner;
  /** The selection as it was when Shift was first held. */
  #base = noSelection;
  #last?: number;

  constructor(owner: PickerOwner) {
    this.#owner = owner;
  }

  all(): true {
    return this.#set(selectAll);
  }

  toggleAll(): true {
    const { selection, source } = this.#owner;
    return this.#set(selectedShare(selection, source?.count ?? 0) === 'none' ? selectAll : noSelection);
  }

  toggle(line: number): true {
    const row = this.#owner.rowAt(line);
    this.#last = line;
    return row ? this.#set(toggle(this.#owner.selection, row.id)) : true;
  }

  /** Selects the rows between two lines, also those that are not loaded; `first` starts from what is selected now. */
  extend(from: number, to: number, first: boolean): void {
    if (first) this.#base = this.#owner.selection;
    const [low, high] = from < to ? [from, to] : [to, from];
    void this.#select(this.#base, this.#owner.rowsIn(low, high + 1), true);
  }

  /** Selects or deselects records from one place in the list to another (exclusive), also those that are not loaded. */
  between(from: number, to: number, on: boolean): Promise<readonly { readonly id: string }[]> {
    return this.#select(this.#owner.selection, [[from, to]], on);
  }

  /** At once when they are loaded. @returns the records, none when they could not be loaded */
  #select(
    base: Selection,
    ranges: readonly (readonly [from: number, to: number])[],
    on: boolean,
  ): Promise<readonly { readonly id: string }[]> {
    const { source } = this.#owner;
    if (!source) return Promise.resolve([]);
    const there = ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from }, (_, n) => source.row(from + n)),
    );
    const apply = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] => {
      this.#set(
        select(
          base,
          rows.map(row => row.id),
          on,
        ),
      );
      return rows;
    };
    if (there.every(row => row !== undefined)) return Promise.resolve(apply(there));
    return Promise.all(ranges.map(([from, to]) => source.range(from, to - 1))).then(
      found => apply(found.flat()),
      () => [],
    );
  }

  /** A press on a row: on its box, or anywhere with Control or Shift held. */
  press(event: MouseEvent, line: number): void {
    const target = event.target as Element;
    const onBox = target.closest('.box') !== null;
    if (!onBox && (target.closest(controls) || !(event.ctrlKey || event.metaKey || event.shiftKey))) return;
    if (event.shiftKey && this.#last !== undefined) this.extend(this.#last, line, true);
    else this.toggle(line);
  }

  #set(selection: Selection): true {
    this.#owner.selection = selection;
    this.#owner.emit('hub-selection-change', { selection });
    return true;
  }
}
