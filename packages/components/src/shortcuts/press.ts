import { isTextField } from './typing.ts';
import { shortcutsWanted } from './choice.ts';
import { hubKeys, type KeyedHub } from './hub-keys.ts';
import { listKeys, type KeyedList } from './list-keys.ts';

export { keepKeys } from './keep-keys.ts';

/** The outermost element of a hub. */
interface Host {
  showShortcuts(): unknown;
}

/** What has the keyboard for itself while the focus is in it. */
const apart = 'dialog, [role="dialog"], [role="menu"], [role="listbox"], [popover]';

/** A view beside a list: what is pressed in it is not meant for that list. */
const ownKeys = 'hub-device, hub-jobs';

/** Whether a part lies in a view, in whatever shadow tree. */
const isIn = (part: Element, view: Partial<HTMLElement>): boolean => {
  for (let at: Node | null = part; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === view) return true;
  return false;
};

/** The letter of a key, on keyboards of other scripts as well. */
export const letterOf = ({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string =>
  key === '\u061f' ? '?' : key > '~' && code.startsWith('Key') ? code.slice(3).toLowerCase() : key;

/** A key that is one's own: not part of a combination, of a word, of a dialog or menu. */
export const isShortcut = (event: KeyboardEvent, path: readonly Partial<HTMLElement>[]): boolean =>
  !event.defaultPrevented &&
  !event.isComposing &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !isTextField(path[0]) &&
  !path.some(node => node.matches?.(apart));

/**
 * Does what a single key stands for: in the newest list in sight, then in the hub around it. Never while one
 * types, nor in a dialog or menu, nor when the person has switched it off. @returns whether it stands for
 * something.
 */
export const press = (
  host: Host,
  keyed: ReadonlySet<Element>,
  event: KeyboardEvent,
  path: readonly EventTarget[],
): boolean => {
  // What is around the element is the page's.
  const inside = path.slice(0, path.indexOf(host as unknown as EventTarget)) as Partial<HTMLElement>[];
  if (!isShortcut(event, inside) || !shortcutsWanted()) return false;
  const key = letterOf(event);
  if (key === '?') {
    host.showShortcuts();
    return true;
  }
  const view = inside.find(node => node.matches?.(ownKeys));
  return [...keyed].reverse().some(part => {
    if (!part.checkVisibility() || (view && 'definition' in part && !isIn(part, view))) return false;
    const action =
      'definition' in part
        ? listKeys(part as unknown as KeyedList)[key]
        : hubKeys(part as unknown as KeyedHub)[key];
    return action !== undefined && action() !== false;
  });
};
