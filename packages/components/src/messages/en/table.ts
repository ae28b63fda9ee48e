import { plural } from '../bundle.ts';

export const table = {
  selectAll: 'Select all rows',
  selectRow: (name: string) => `Select ${name}`,
  /** Head of a column that shows none. */
  actions: 'Actions',
  columnMenu: (column: string) => `Options for the column ${column}`,
  resize: (column: string) => `Resize column ${column}`,
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  moveBack: 'Move towards the start',
  moveOn: 'Move towards the end',
  wider: 'Wider',
  narrower: 'Narrower',
  ownWidth: 'Reset width',
  hide: 'Hide column',
  permanent: 'This column is always shown.',
  atEdge: 'It is already there.',
  unfold: 'Details',
  details: (name: string) => `Details of ${name}`,
  selectGroup: (name: string) => `Select all in ${name}`,
  inGroup: (count: number) => plural('en', count, { one: '1 row', other: `${count} rows` }),
  expandAll: 'Expand all groups',
  collapseAll: 'Collapse all groups',
  rowsFailed: "Couldn't load these rows.",
  retry: 'Retry',
};

export type TableMessages = typeof table;
