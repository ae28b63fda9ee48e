/** The list of keys. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  hint: 'They work wherever the focus is in the customer page, but not while you type.',
  list: 'In a list',
  rows: 'In its rows',
  page: 'On the page',
  search: 'Search',
  filter: 'Filter',
  create: 'New',
  columns: 'Choose columns',
  density: 'Row height',
  exportCsv: 'Export as CSV',
  refresh: 'Load again',
  next: 'Next row',
  previous: 'Previous row',
  select: 'Select the row',
  selectMany: 'Select on to here',
  open: 'Open the row',
  menu: 'Menu of the row',
  clear: 'Clear the selection',
  nextTab: 'Next tab',
  previousTab: 'Previous tab',
  help: 'Show this list',
  or: 'or',
  single: 'Shortcuts of a single key',
  singleHint:
    'Switch them off when you speak instead of typing, or when they get in your way. Arrow keys, Space and Enter always work.',
  off: 'This portal has switched them off.',
};

export type ShortcutsMessages = typeof shortcuts;
