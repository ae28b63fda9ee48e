import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { HubDialog } from '../primitives/dialog.ts';
import { deepActive } from '../primitives/focus.ts';
import { press } from '../table/testing/press.ts';
import { repeatedLooks } from './repeats.ts';
import { painted, steady, until } from './until.ts';

export { painted, press, steady, until };

/** What a person sees and does, through every shadow root: tests name things as a screen reader does, not by markup. */

/** All elements that match, in the order of the page. */
export const all = <E extends HTMLElement = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): E[] => {
  const found: E[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) found.push(element as E);
    if (element.shadowRoot) found.push(...all<E>(selector, element.shadowRoot));
  }
  const own = root instanceof HTMLElement ? root.shadowRoot : null;
  return own ? [...all<E>(selector, own), ...found] : found;
};

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** Accessible name, as far as these tests need it. */
export const nameOf = (element: HTMLElement): string => {
  const own = element.ariaLabel ?? element.getAttribute('aria-label');
  if (own) return plain(own);
  const by = element.getAttribute('aria-labelledby');
  if (by) return plain((element.getRootNode() as ShadowRoot).querySelector(`#${by}`)?.textContent);
  const labels = 'labels' in element ? (element as HTMLInputElement).labels : null;
  return plain(labels?.[0]?.textContent) || textOf(element) || plain(element.title);
};

/** `display: contents` has no box of its own, but what is in it may be seen. */
const isHidden = (element: HTMLElement): boolean =>
  !element.checkVisibility() && getComputedStyle(element).display !== 'contents';

const matches = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** The first visible element with that name; undefined when there is none. */
export const see = <E extends HTMLElement = HTMLElement>(
  selector: string,
  name: string | RegExp,
  root?: ParentNode,
): E | undefined =>
  all<E>(selector, root).find(
    element => element.checkVisibility({ visibilityProperty: true }) && matches(nameOf(element), name),
  );

/** Waits for a visible element of that name. */
export const find = <E extends HTMLElement = HTMLElement>(
  selector: string,
  name: string | RegExp,
  root?: ParentNode,
): Promise<E> => until(() => see<E>(selector, name, root), `${selector} "${String(name)}"`);

/** Waits until no visible element of that name is left. */
export const gone = (selector: string, name: string | RegExp, root?: ParentNode): Promise<boolean> =>
  until(() => !see(selector, name, root), `no ${selector} "${String(name)}"`);

const BUTTON = 'button, a[href], [role="menuitem"], [role="menuitemcheckbox"], [role="menuitemradio"]';

/** What is on top at a point of the window, through open shadow roots. */
const topmost = (x: number, y: number): Element | null => {
  let found = document.elementFromPoint(x, y);
  for (
    let inner = found?.shadowRoot?.elementFromPoint(x, y);
    inner && inner !== found;
    inner = found.shadowRoot?.elementFromPoint(x, y)
  )
    found = inner;
  return found;
};

const holds = (outer: Node, inner: Node | null): boolean => {
  for (let at: Node | null = inner; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    if (at === outer) return true;
  return false;
};

/** Presses with a real pointer in the middle of the element, once it stands still and nothing covers it. */
export const click = async (element: HTMLElement, button: 'left' | 'right' = 'left'): Promise<void> => {
  let last = '';
  const position = await until<[number, number]>(
    () => {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const at: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
      const still = last === at.join();
      last = at.join();
      return still && holds(element, topmost(...at)) && at;
    },
    () =>
      `"${nameOf(element)}" at ${last} to be free to press; it is under ${
        topmost(...(last.split(',').map(Number) as [number, number]))?.outerHTML.slice(0, 300) ?? 'nothing'
      }`,
  );
  await sendMouse({ type: 'click', position, button });
};

/** Waits for a button, link or menu item of that name and presses it. */
export const pressButton = async (name: string | RegExp, root?: ParentNode): Promise<void> =>
  click(await find(BUTTON, name, root));

/** Waits for an item of the open menu and presses it. */
export const choose = async (name: string | RegExp): Promise<void> =>
  click(await find('[role^="menuitem"]', name));

/** Puts a text in the place of what a field holds, by real keys. */
export const fill = async (field: HTMLElement, text: string): Promise<void> => {
  field.focus();
  (field as HTMLInputElement).select?.();
  if (text === '') await sendKeys({ press: 'Delete' });
  else await sendKeys({ type: text });
};

/** Visible text of an element and of all shadow roots in it, in the order of the page. */
export const textOf = (root: Node): string => {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof HTMLElement && (node instanceof HTMLStyleElement || isHidden(node))) return;
    if (node instanceof Element && node.shadowRoot) return walk(node.shadowRoot);
    const children =
      node instanceof HTMLSlotElement && node.assignedNodes().length > 0
        ? node.assignedNodes()
        : node.childNodes;
    for (const child of children) walk(child);
    if (node instanceof HTMLElement && !/^(inline|contents)$/.test(getComputedStyle(node).display))
      parts.push(' ');
  };
  walk(root);
  return plain(parts.join(''));
};

/** Waits until an element reads something. */
export const reads = (root: Node, text: string | RegExp): Promise<boolean> =>
  until(
    () => {
      const found = textOf(root);
      return typeof text === 'string' ? found.includes(text) : text.test(found);
    },
    `text "${String(text)}"`,
  );

/** What is being said in a live region or a notice, anywhere on the page. */
export const says = (text: string | RegExp): Promise<boolean> =>
  until(
    () =>
      all('[role="status"], [role="alert"]').some(region =>
        matches(
          plain(region.textContent),
          typeof text === 'string' ? new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : text,
        ),
      ),
    `announcement "${String(text)}"`,
  );

/** The dialog that is open now. What is in it is in its light and its shadow tree. */
export const dialog = (heading: string | RegExp): Promise<HTMLElement> =>
  until(
    () => all<HubDialog>('hub-dialog').find(entry => entry.open && matches(entry.heading, heading)),
    `dialog "${String(heading)}"`,
  );

/** Waits until no dialog is open. */
export const noDialog = (): Promise<boolean> => {
  const open = (): HTMLElement[] => all('dialog[open]');
  return until(
    () => open().length === 0,
    () =>
      `no dialog; open is ${open()
        .map(box => `"${textOf(box).slice(0, 300)}"`)
        .join(' and ')}`,
  );
};

/**
 * Axe finds nothing. One experimental rule is left out: it takes hidden initials of an avatar, and the space
 * between chips that the name of their button writes as a semicolon, for words missing in the name.
 */
export const accessible = async (element: HTMLElement): Promise<void> => {
  const look = repeatedLooks.look(element);
  await expect({ include: element, exclude: look.leaveOut }).to.be.accessible({
    ignoredRules: ['label-content-name-mismatch'],
  });
  look.remember();
};

/** Moves the focus by the Tab key until the focused element has that name. Fails after `most` presses. */
export const tabTo = async (name: string | RegExp, most = 60, key = 'Tab'): Promise<HTMLElement> => {
  for (let presses = 0; presses <= most; presses += 1) {
    const active = deepActive();
    if (active && matches(nameOf(active), name)) return active;
    await press(key);
  }
  throw new Error(`Tab never reached "${String(name)}"`);
};

export { deepActive };
