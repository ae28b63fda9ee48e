import { shortcutsWanted } from '../../shortcuts/choice.ts';

/** Where a key leads from a row: `snooze` and `open` are for the row itself. */
export type FactKey = 'next' | 'previous' | 'first' | 'last' | 'snooze' | 'open';

const KEYS: Readonly<Record<string, FactKey | undefined>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};
/** Keys of one letter, which a person can turn off [WCAG 2.1.4]. */
const LETTERS: Readonly<Record<string, FactKey | undefined>> = {
  j: 'next',
  k: 'previous',
  s: 'snooze',
  o: 'open',
};

/** What a press means in the list; undefined when it is not for the list. */
export const factKeyOf = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): FactKey | undefined => {
  if (ctrlKey || metaKey || altKey) return undefined;
  return KEYS[key] ?? (shortcutsWanted() ? LETTERS[key] : undefined);
};

/** The button of a row that leads to its place: where the row has its focus. */
const actionIn = (row: Element | undefined): HTMLElement | undefined =>
  row?.querySelector<HTMLElement>('.act > *') ?? undefined;

/** Moves between rows, and acts on the row with the focus. @returns whether the press is answered. */
export const pressFactKey = (event: KeyboardEvent, list: Element): boolean => {
  const does = factKeyOf(event);
  const target = event.composedPath()[0];
  const row = target instanceof Element ? target.closest('.fact') : undefined;
  if (!does || !row) return false;
  const rows = [...list.querySelectorAll('.fact')];
  const at = rows.indexOf(row);
  if (does === 'open') actionIn(row)?.click();
  else if (does === 'snooze') row.querySelector<HTMLElement>('.rest > button')?.click();
  else {
    const to = { next: at + 1, previous: at - 1, first: 0, last: rows.length - 1 }[does];
    const next = actionIn(rows[to]);
    next?.focus();
    next?.closest('.fact')?.scrollIntoView({ block: 'nearest' });
  }
  return true;
};
