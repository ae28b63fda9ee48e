import { all, click, find, textOf, until } from './person.ts';

/** A table as a person reads it: rows in their order, cells by the name of their column. */

const shown = (selector: string): HTMLElement[] => all(selector).filter(element => element.checkVisibility());

/** Rows with content, from top to bottom. Their elements are reused in any order. */
export const rows = (): HTMLElement[] =>
  shown('.body [role="row"]')
    .filter(row => row.querySelector('[role="rowheader"]'))
    .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex));

export const rowName = (row: HTMLElement): string =>
  textOf(row.querySelector('[role="rowheader"] .name') ?? row.querySelector('[role="rowheader"]')!);

export const rowNames = (): string[] => rows().map(rowName);

/** What one reads in a head cell: nothing where its name is for screen readers alone. */
const labelOf = (head: Element): string =>
  head.querySelector('.lab > .vh') ? '' : textOf(head.querySelector('.lab') ?? head);

/** Labels of the columns, in their order. */
export const columnNames = (): string[] =>
  shown('.head [role="columnheader"]')
    .filter(head => head.querySelector('.lab'))
    .map(labelOf);

/** Waits for the row of that name. */
export const row = (name: string | RegExp): Promise<HTMLElement> =>
  until(
    () =>
      rows().find(entry => (typeof name === 'string' ? rowName(entry) === name : name.test(rowName(entry)))),
    () => `row "${String(name)}" among ${rowNames().join(', ')}`,
  );

/** The cell of a row under a column. */
export const cell = (of: HTMLElement, column: string): HTMLElement => {
  const head = shown('.head [role="columnheader"]').find(entry => labelOf(entry) === column);
  return of.querySelector<HTMLElement>(`[aria-colindex="${head?.getAttribute('aria-colindex') ?? '0'}"]`)!;
};

/** Waits until the rows are these, or pass a test. */
export const rowsAre = (wanted: (names: string[]) => boolean, what: string): Promise<boolean> =>
  until(
    () => wanted(rowNames()),
    () => `${what}; there are ${rowNames().join(', ')}`,
  );

/** Opens the menu of a row by a press on its button or by the other mouse button. */
export const rowMenu = async (name: string): Promise<void> => {
  const at = await row(name);
  await click(
    await find(
      'button',
      new RegExp(`^Actions for ${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
      at,
    ).catch(() => at),
    at.querySelector('.act[aria-haspopup]') ? 'left' : 'right',
  );
};

/** Files that are handed to the person from now on; `end` goes back to normal. */
export const savedFiles = (): { readonly files: Blob[]; end: () => void } => {
  const files: Blob[] = [];
  const { createObjectURL } = URL;
  const { click: press } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (file: Blob) => {
    files.push(file);
    return createObjectURL.call(URL, file);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (!this.download) press.call(this);
  };
  return {
    files,
    end: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = press;
    },
  };
};
