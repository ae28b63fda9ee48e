import {
  isSelected,
  type HasId,
  type RowSource,
  type Selection,
  type Share,
} from '@customer-hub/state/lists';
import type { Layout } from './layout.ts';

/** What selecting a group asks of its table. */
export interface GroupSelectionPort {
  source(): RowSource<HasId> | undefined;
  selectable(): boolean;
  selection(): Selection;
  /**
   * Selects rows `from` to `to` (exclusive), or deselects them, also those that are not loaded.
   * @returns their records
   */
  selectRows(from: number, to: number, isSelected: boolean): Promise<readonly HasId[]>;
}

/** Selecting all rows of a group at once. */
export class GroupSelection {
  #layout: Layout;
  #port: GroupSelectionPort;
  /** Records of groups that were selected as a whole, by the key of the group. Most of them need not be loaded. */
  #selectedGroups = new Map<string | null, readonly HasId[]>();

  constructor(layout: Layout, port: GroupSelectionPort) {
    this.#layout = layout;
    this.#port = port;
  }

  /** How much of a group is selected, as far as can be told of rows that are not loaded. */
  share(index: number): Share {
    const group = this.#layout.groups?.[index];
    if (!group) return 'none';
    const selection = this.#port.selection();
    const isIn = (row: HasId): boolean => isSelected(selection, row.id);
    const known = this.#selectedGroups.get(group.key);
    if (known && known.length >= group.count && known.every(isIn)) return 'all';
    const start = this.#layout.lines.groupStart(index);
    const loaded = this.#port.source()?.loaded(start, start + group.count) ?? [];
    const selected = loaded.filter(isIn).length;
    if (selection.mode === 'some') return selected === 0 ? 'none' : selected === group.count ? 'all' : 'some';
    if (selection.ids.size === 0 || selected === loaded.length) return 'all';
    return selected === 0 && loaded.length === group.count ? 'none' : 'some';
  }

  /** Selects all rows of a group, or none when all are. @returns whether there was something to do */
  toggle(index: number): boolean {
    const group = this.#layout.groups?.[index];
    if (!group || !this.#port.selectable()) return false;
    const start = this.#layout.lines.groupStart(index);
    const isOn = this.share(index) !== 'all';
    void this.#port.selectRows(start, start + group.count, isOn).then(rows => {
      if (isOn) this.#selectedGroups.set(group.key, rows);
    });
    return true;
  }
}
