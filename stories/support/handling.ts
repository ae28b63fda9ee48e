/** How each element is worked without a pointer, and what it tells those who do not see it. */
export interface Handling {
  /** Keys, and what they do. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
  readonly reader: readonly string[];
}

const everywhere: Handling['keys'] = [
  ['?', 'The list of all keys, with a switch for those of a single letter'],
  ['Tab, Shift+Tab', 'From part to part: toolbar, list, footer; each list is one stop'],
  ['Escape', 'Closes what opened last, and gives the focus back to what opened it'],
];

const list: Handling = {
  keys: [
    ['Arrow keys, Home, End, Page Up, Page Down', 'From cell to cell; Ctrl with them goes to the edges'],
    ['j, k', 'To the row below, to the row above'],
    ['Enter', 'Opens the row, or presses the one control of the cell; in a head sorts by the column'],
    ['F2', 'Goes into the cell, to its controls; F2 or Escape comes back'],
    ['Space, x', 'Selects the row; Shift with the arrows selects several, Ctrl+A all'],
    ['Shift+F10, Alt+Arrow down', 'The menu of the row; in a head that of the column'],
    ['/', 'Into the search'],
    ['f, c, d, r', 'Filter, columns, row height, refresh'],
    ['n, e', 'Something new, export: where the list has it'],
  ],
  reader: [
    'A grid (a tree grid when it is grouped) with its name, the number of rows and of columns, also of those that are not in the page yet.',
    'Each row is named by its first column, a row header; a sorted column says its order.',
    'How many rows a search or a filter leaves, what was saved, and what failed is said without moving the focus.',
    'What cannot be done stays in the menu, says that it is disabled, and why.',
  ],
};

const fields: Handling = {
  keys: [
    ['Enter, Space', 'Begins to edit the value that has the focus'],
    ['Enter', 'Saves; in a text of several lines Ctrl+Enter'],
    ['Escape', 'Leaves the value as it was'],
  ],
  reader: [
    'A value that can be edited is a button called by its label and its value; while it is saved the field is busy, and then says that it is saved.',
    'What is wrong with a value is said at once, and stands beside its field.',
  ],
};

/** Of one record with its panels, opened from a list. */
const pageOf = (record: string): Handling => ({
  keys: [
    ['j, k', `To the next, to the previous ${record} of the list it was opened from`],
    ['Arrow keys', 'Along the panels, which are one stop'],
    ['Escape', `Closes the ${record} and goes back to its row`],
  ],
  reader: ['Opened from a list, the focus goes to its name, a heading.'],
});

const more: Readonly<Record<string, Partial<Handling>>> = {
  'customer-hub': {
    keys: [
      ['[, ]', 'To the tab before, to the tab after'],
      ['Arrow keys, Home, End', 'Along the tabs, which are one stop; Enter opens one'],
      ['Shift+J', 'The jobs of the customer'],
    ],
    reader: [
      'Tabs are a tab list; each tells its name and its count, and controls a panel that is named after it.',
      'Notices are a region of the page; what failed is an alert, what was done a status.',
    ],
  },
  'hub-overview': fields,
  'hub-notes': {
    keys: fields.keys,
    reader: ['Notes are a list; each is read with its author and its time.'],
  },
  'hub-device': pageOf('device'),
  'hub-contact': pageOf('contact'),
  'hub-contract': pageOf('contract'),
  'hub-jobs': {
    keys: [['Enter', 'Opens a job; Escape goes back to the list']],
    reader: ['How far a job is stands in words beside its bar.'],
  },
  'hub-report': {
    keys: [['Escape', 'Closes the report, where it was opened over a hub; what was written stays']],
    reader: [
      'Each picture is a table with its values; that the page is full, or a period cannot be shown, is an alert.',
    ],
  },
  'hub-passwords': {
    reader: [
      'A password is read only when it was revealed; that it hides again, and that it was copied, is said.',
    ],
  },
  'hub-work-from-home': { reader: ['Why somebody cannot be enabled yet is part of the entry in the menu.'] },
  'hub-attachments': {
    keys: [['n', 'Chooses files, as dropping them does']],
    reader: ['How far an upload is, that it is done or that it failed is said.'],
  },
};

const noLists = new Set([
  'customer-hub',
  'hub-overview',
  'hub-notes',
  'hub-device',
  'hub-contact',
  'hub-contract',
  'hub-jobs',
  'hub-report',
]);

/** @param tag A public element. */
export function handlingOf(tag: string): Handling {
  const own = more[tag] ?? {};
  const shared = noLists.has(tag) ? { keys: [], reader: [] } : list;
  return {
    keys: [...(own.keys ?? []), ...shared.keys, ...everywhere],
    reader: [...(own.reader ?? []), ...shared.reader],
  };
}
