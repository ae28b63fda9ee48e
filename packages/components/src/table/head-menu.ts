import { arrange } from '@customer-hub/state/lists';
import type { MenuEntry } from '../primitives/menu.ts';
import { moveColumn, showColumn } from './column-moves.ts';
import type { AnyColumn, HeadPort } from './head-port.ts';
import { sortOf } from './sorting.ts';

const stepPx = 32;

/** Sorting by a column, as menu entries. */
const sortEntries = (port: HeadPort, { key }: AnyColumn): MenuEntry[] => {
  const t = port.messages();
  const sorted = sortOf(port.sort(), key);
  return [
    { label: t.sortAscending, checked: sorted === 'ascending', radio: true, run: () => port.changeSort(key) },
    {
      label: t.sortDescending,
      checked: sorted === 'descending',
      radio: true,
      run: () => port.changeSort(`-${key}`),
    },
    'separator',
  ];
};

/**
 * The menu of a column header: all that a pointer does there, and hiding the column.
 * @param resize sets the width of the column, px; undefined for its own
 */
export const headMenu = (
  port: HeadPort,
  column: AnyColumn,
  cell: HTMLElement,
  resize: (width: number | undefined) => void,
): MenuEntry[] => {
  const t = port.messages();
  const columns = port.columns();
  const shown = arrange(columns, port.shown());
  const at = shown.findIndex(one => one.key === column.key);
  const sideOf = (index: number): string | undefined =>
    columns.find(one => one.key === shown[index]?.key)?.sticky;
  const move = (label: string, to: number): MenuEntry => ({
    label,
    disabled: to < 0 || to >= shown.length || sideOf(to) !== column.sticky ? t.atEdge : undefined,
    run: () => port.changeColumns(moveColumn(columns, shown, column.key, to)),
  });
  const resizeBy = (label: string, by: number): MenuEntry => ({
    label,
    run: () => resize(cell.offsetWidth + by),
  });
  const hasSetWidth = shown[at]?.width !== undefined;
  return [
    ...(column.sortable ? sortEntries(port, column) : []),
    move(t.moveBack, at - 1),
    move(t.moveOn, at + 1),
    'separator',
    resizeBy(t.wider, stepPx),
    resizeBy(t.narrower, -stepPx),
    ...(hasSetWidth ? [{ label: t.ownWidth, run: () => resize(undefined) }] : []),
    'separator',
    {
      label: t.hide,
      disabled: column.permanent ? t.permanent : undefined,
      run: () => port.changeColumns(showColumn(columns, shown, column.key, false)),
    },
  ];
};
