import type { RowSource } from './rows.ts';
import { noSelection, select, selectAll, selectedShare, toggle, type Selection } from './selection.ts';

interface PickerOwner {
  readonly source?: RowSource<{ readonly id: string }> | undefined;
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

  toggle(index: number): true {
    const row = this.#owner.source?.row(index);
    this.#last = index;
    return row ? this.#set(toggle(this.#owner.selection, row.id)) : true;
  }

  /** Selects the rows between two, also those that are not loaded; `first` starts from what is selected now. */
  extend(from: number, to: number, first: boolean): void {
    const { source } = this.#owner;
    if (!source) return;
    if (first) this.#base = this.#owner.selection;
    const base = this.#base;
    const [low, high] = from < to ? [from, to] : [to, from];
    const there = Array.from({ length: high - low + 1 }, (_, n) => source.row(low + n));
    const apply = (rows: readonly { readonly id: string }[]): void => void this.#set(select(base, rows.map(row => row.id), true));
    if (there.every(row => row !== undefined)) apply(there);
    else void source.range(low, high).then(apply, () => undefined);
  }

  /** A press on a row: on its box, or anywhere with Control or Shift held. */
  press(event: MouseEvent, index: number): void {
    const target = event.target as Element;
    const onBox = target.closest('.box') !== null;
    if (!onBox && (target.closest(controls) || !(event.ctrlKey || event.metaKey || event.shiftKey))) return;
    if (event.shiftKey && this.#last !== undefined) this.extend(this.#last, index, true);
    else this.toggle(index);
  }

  #set(selection: Selection): true {
    this.#owner.selection = selection;
    this.#owner.emit('hub-selection-change', { selection });
    return true;
  }
}
