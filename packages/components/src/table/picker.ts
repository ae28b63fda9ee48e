import {
  noSelection,
  type HasId,
  type RowSource,
  select,
  selectAll,
  selectedShare,
  type Selection,
  toggle,
} from '@customer-hub/state/lists';
import { targetOf } from '../primitives/dom.ts';

type Ranges = readonly (readonly [from: number, to: number])[];

/** What the picker asks of its table. */
export interface PickerPort {
  source(): RowSource<HasId> | undefined;
  /** The record in a line. */
  rowAt(line: number): HasId | undefined;
  /** The rows in lines `first` to `last` (exclusive) as ranges of the list, `to` exclusive. */
  rowsIn(first: number, last: number): Ranges;
  selection(): Selection;
  /** Takes over another selection and announces it. */
  changeSelection(selection: Selection): void;
}

const controls = 'a, button, input, select';

/** Selecting rows: by checkbox, by a press with Control or Shift, by keys. */
export class RowPicker {
  #port: PickerPort;
  /** The selection at the start of a range. */
  #base = noSelection;
  /** The line that was selected last: a press with Shift selects from there. */
  #last?: number;

  constructor(port: PickerPort) {
    this.#port = port;
  }

  all(): true {
    this.#port.changeSelection(selectAll);
    return true;
  }

  /** Selects all rows, or none when any is selected. */
  toggleAll(): true {
    const share = selectedShare(this.#port.selection(), this.#port.source()?.count ?? 0);
    this.#port.changeSelection(share === 'none' ? selectAll : noSelection);
    return true;
  }

  toggle(line: number): true {
    const row = this.#port.rowAt(line);
    this.#last = line;
    if (row) this.#port.changeSelection(toggle(this.#port.selection(), row.id));
    return true;
  }

  /**
   * Selects all rows between two lines, also those that are not loaded.
   * @param isFirst the range adds to what is selected now; otherwise to what was selected at the start of the range
   */
  extend(from: number, to: number, isFirst: boolean): void {
    if (isFirst) this.#base = this.#port.selection();
    const [low, high] = from < to ? [from, to] : [to, from];
    void this.#select(this.#base, this.#port.rowsIn(low, high + 1), true);
  }

  /** Selects rows `from` to `to` (exclusive) of the list, or deselects them, also those that are not loaded. */
  selectRows(from: number, to: number, isSelected: boolean): Promise<readonly HasId[]> {
    return this.#select(this.#port.selection(), [[from, to]], isSelected);
  }

  /** A press on a row: on its checkbox, or anywhere with Control or Shift held. */
  press(event: MouseEvent, line: number): void {
    const target = targetOf(event);
    const isOnBox = target.closest('.box') !== null;
    const isHeld = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!isOnBox && (target.closest(controls) || !isHeld)) return;
    if (event.shiftKey && this.#last !== undefined) this.extend(this.#last, line, true);
    else this.toggle(line);
  }

  /**
   * Changes the selection at once when all the rows are loaded.
   * @returns their records, none when they could not be loaded
   */
  #select(base: Selection, ranges: Ranges, isSelected: boolean): Promise<readonly HasId[]> {
    const source = this.#port.source();
    if (!source) return Promise.resolve([]);
    const change = (rows: readonly HasId[]): readonly HasId[] => {
      const ids = rows.map(row => row.id);
      this.#port.changeSelection(select(base, ids, isSelected));
      return rows;
    };
    const loaded = ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from }, (_, n) => source.row(from + n)),
    );
    if (loaded.every(row => row !== undefined)) return Promise.resolve(change(loaded));
    return Promise.all(ranges.map(([from, to]) => source.range(from, to - 1))).then(
      found => change(found.flat()),
      () => [],
    );
  }
}
