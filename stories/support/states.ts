/** What a state is about that many elements have. A story that says more of it does so above its export. */
const commonStates: Readonly<Record<string, string>> = {
  'As Drawn': 'As most people see it: a customer with some of everything.',
  Filled: 'As most people see it: rows of a customer with some of everything.',
  Loading: 'Nothing for 200 ms, then the outline of what will come, so that nothing moves.',
  Slow: 'A slow server: the outline of what will come, so that nothing moves.',
  Empty: 'What belongs here, and the first thing to do.',
  'No Match': 'Which words and filters leave nothing, each with its way out.',
  Failed: 'What happened, a way to try again, and the id of the request to hand on.',
  Failing: 'What happened, a way to try again, and the id of the request to hand on.',
  Forbidden: 'Which permission is missing, and who can give it.',
  Offline: 'The network is away before anything was loaded.',
  Stale: 'The network went while one worked: what was loaded stays, with its time.',
  'Not Available': 'The backend does not have this: the tab says so, and the rest works.',
  'Read Only': 'A token that may change nothing: what cannot be done says why, or is not offered.',
  Selected: 'The footer becomes the bar of what can be done with the selected rows, in the same height.',
  Columns: 'Which columns are shown, and in which order; the permanent ones stay.',
  Dark: 'The same in the dark.',
  Detailed: 'Rows with two lines: more of each record, fewer of them.',
  Narrow: 'In 360 px: rows become cards of two lines, the toolbar becomes icons.',
  German: 'Longer words, other dates and numbers.',
  'Right To Left':
    'Arabic: everything that follows the line of text is turned around, numbers and code are not.',
  'Other Plan': 'An account that has no customers is told so.',
  'Device Offline': 'A device that does not answer: what it told last, and that work waits for it.',
  'No Customer': 'The page has not said whose data to show.',
};

/** What a story shows that another one has already: `Conflict Narrow`. */
const variants: Readonly<Record<string, string>> = {
  Narrow: 'The same where there is little room.',
  Dark: 'The same in the dark.',
  'Right To Left': 'The same in Arabic.',
  German: 'The same in German.',
  Loading: 'The outline of what will come, so that nothing moves.',
  Failed: 'What could not be loaded or done, and a way to try again.',
  'Row Menu': 'What can be done with a row; what cannot says why.',
};

/** @param name As Storybook writes it: `Right To Left`. */
export const stateOf = (name: string): string | undefined =>
  commonStates[name] ?? Object.entries(variants).find(([end]) => name.endsWith(end))?.[1];
