import { nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { FetchRows, Selection, ViewColumn } from '@customer-hub/state/lists';
import { queryOne } from '../../primitives/dom.ts';
import { fetchPeople, peopleTable, type PeopleOptions, type PeopleTable, type Person } from './people.ts';

/** The table under test, and what a person sees of it. */
export let table: PeopleTable;

export interface ShowOptions extends PeopleOptions {
  /** px. Default 1000. */
  readonly width?: number;
  readonly dir?: 'ltr' | 'rtl';
  readonly setUp?: (table: PeopleTable) => void;
  /** Where the rows come from. Default: made-up people. */
  readonly fetch?: FetchRows<Person>;
}

/** Puts a table onto the page that has not asked for rows yet, between a button `#before` and a button `#after`. */
export const showEmpty = ({ width, dir = 'ltr', setUp }: ShowOptions = {}): void => {
  document.body.dir = dir;
  table = peopleTable(width);
  setUp?.(table);
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  before.id = 'before';
  after.id = 'after';
  document.body.append(before, table, after);
};

/** Puts a table of `count` rows onto the page and waits for the first of them. */
export const show = async (count: number, options: ShowOptions = {}): Promise<void> => {
  showEmpty(options);
  await table.source.load(options.fetch ?? fetchPeople(count, options));
  await updated();
};

/** Waits until the table has rendered what it knows. */
export const updated = async (): Promise<void> => {
  await table.updateComplete;
  await nextFrame();
};

/** For `afterEach`. */
export const clear = (): void => {
  document.body.dir = '';
  document.body.replaceChildren();
};

/** @throws {RangeError} There are not as many. */
export const nth = <T>(list: ArrayLike<T>, index: number): T => {
  const found = list[index];
  if (found === undefined) throw new RangeError(`${list.length} entries, none at ${index}`);
  return found;
};

/** @throws {TypeError} It has none. */
export const shadowOf = (element: Element): ShadowRoot => {
  if (element.shadowRoot) return element.shadowRoot;
  throw new TypeError(`${element.localName} has no shadow root`);
};

export const root = (): ShadowRoot => shadowOf(table);

/** The first element that matches, within the table unless told otherwise. */
export const one = (selector: string, within: ParentNode = root()): HTMLElement =>
  queryOne(within, selector, HTMLElement);

export const all = (selector: string, within: ParentNode = root()): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];

export const checkbox = (within: ParentNode): HTMLInputElement => queryOne(within, 'input', HTMLInputElement);

export const grid = (): HTMLElement => one('.grid');
export const scroller = (): HTMLElement => one('.scroll');
/** The shadow root of the menu of the table. */
export const menu = (): ShadowRoot => shadowOf(one('hub-menu'));

/** The lines that are rendered, in the order of the document. */
export const lines = (): HTMLElement[] => all('.body > .tr');

/** The lines that are rendered, from top to bottom. */
export const rows = (): HTMLElement[] =>
  lines().sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex));

/** Rows of the viewport that show nothing at this moment. */
export const blankRows = (): number => {
  const { left, top, bottom } = scroller().getBoundingClientRect();
  let blank = 0;
  for (let y = top + 30; y < bottom - 2; y += 14) {
    const hit = root()
      .elementFromPoint(left + 80, y)
      ?.closest('.tr');
    if (!hit || (hit.textContent.trim() === '' && !hit.querySelector('.sk'))) blank++;
  }
  return blank;
};

/** The rendered line with that text. */
export const rowWith = (text: string): HTMLElement => {
  const found = rows().find(row => row.textContent.includes(text));
  if (found) return found;
  throw new RangeError(`No row with ${text}`);
};

/** The element of the table that has the focus. */
export const focused = (): HTMLElement => {
  const { activeElement } = root();
  if (activeElement instanceof HTMLElement) return activeElement;
  throw new TypeError('The focus is not in the table');
};

/** The cell of the element that has the focus, while that is in the table. */
const focusedCell = (): Element | null | undefined => root().activeElement?.closest('.c');

/** `row:column` of the focused cell, both as a screen reader counts them. */
export const at = (): string => {
  const cell = focusedCell();
  return `${cell?.parentElement?.ariaRowIndex}:${cell?.ariaColIndex}`;
};

/** The line that has the focus. */
export const focusedLine = (): HTMLElement => {
  const line = focusedCell()?.parentElement;
  if (line) return line;
  throw new TypeError('The focus is not in a line');
};

/** A point within an element: `share` of its width from the left, in the middle of its height. */
export const point = (element: Element, share = 0.5): [number, number] => {
  const { left, width, top, height } = element.getBoundingClientRect();
  return [Math.round(left + width * share), Math.round(top + height / 2)];
};

/** Presses the middle of an element with a real pointer. */
export const click = (element: Element): Promise<void> =>
  sendMouse({ type: 'click', position: point(element) });

interface TableEvents {
  readonly 'hub-selection-change': { readonly selection: Selection };
  readonly 'hub-sort-change': { readonly sort: string };
  readonly 'hub-columns-change': { readonly columns: readonly ViewColumn[] };
  readonly 'hub-row-open': { readonly row: Person };
}

/** What the table tells by events of a type from now on, the newest last. */
export const eventsOf = <K extends keyof TableEvents>(type: K): TableEvents[K][] => {
  const details: TableEvents[K][] = [];
  table.addEventListener(type, event => {
    if (event instanceof CustomEvent) details.push(event.detail);
  });
  return details;
};
