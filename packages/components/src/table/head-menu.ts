import { arrange } from '@customer-hub/state/lists';
import type { MenuEntry } from '../primitives/menu.ts';
import type { Column } from './column.ts';
import { moveColumn, showColumn } from './column-moves.ts';
import { sortOf, type HeadOwner } from './head.ts';

const stepPx = 32;

/** Everything that a pointer does with a column, and hiding it, for keys and fingers. */
export const headMenu = (
  owner: HeadOwner,
  column: Column<never, never>,
  cell: HTMLElement,
  resizeTo: (width: number | undefined) => void,
): MenuEntry[] => {
  const t = owner.messages();
  const { columns } = owner;
  const shown = arrange(columns, owner.shown);
  const at = shown.findIndex(one => one.key === column.key);
  const side = (index: number): string | undefined =>
    columns.find(one => one.key === shown[index]?.key)?.sticky;
  const move = (label: string, to: number): MenuEntry => ({
    label,
    disabled: to < 0 || to >= shown.length || side(to) !== column.sticky ? t.atEdge : undefined,
    run: () => owner.changeColumns(moveColumn(columns, shown, column.key, to)),
  });
  const resize = (label: string, by: number): MenuEntry => ({
    label,
    run: () => resizeTo(cell.offsetWidth + by),
  });
  const entries: MenuEntry[] = [];
  if (column.sortable) {
    const sorted = sortOf(owner.sort, column.key);
    entries.push(
      {
        label: t.sortAscending,
        checked: sorted === 'ascending',
        radio: true,
        run: () => owner.changeSort(column.key),
      },
      {
        label: t.sortDescending,
        checked: sorted === 'descending',
        radio: true,
        run: () => owner.changeSort(`-${column.key}`),
      },
      'separator',
    );
  }
  entries.push(
    move(t.moveBack, at - 1),
    move(t.moveOn, at + 1),
    'separator',
    resize(t.wider, stepPx),
    resize(t.narrower, -stepPx),
  );
  if (shown[at]?.width !== undefined) entries.push({ label: t.ownWidth, run: () => resizeTo(undefined) });
  entries.push('separator', {
    label: t.hide,
    disabled: column.permanent ? t.permanent : undefined,
    run: () => owner.changeColumns(showColumn(columns, shown, column.key, false)),
  });
  return entries;
};
