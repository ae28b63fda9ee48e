import { isTyped } from './typing.ts';

/**
 * The same key for one shadow tree alone. Not a `KeyboardEvent`: Firefox sends each of those through the whole page,
 * whatever they say of themselves.
 */
const copyOf = ({ key, code }: KeyboardEvent, path: readonly EventTarget[]): Event => {
  const copy = new Event('keydown', { bubbles: true, cancelable: true });
  const own = {
    key,
    code,
    isComposing: false,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
  };
  for (const [name, value] of Object.entries({ ...own, composedPath: () => path }))
    Object.defineProperty(copy, name, { value });
  return copy;
};

/**
 * Gives Escape to what is in a hub, one shadow tree after the other as the key itself would go.
 * @returns whether somebody had a use for it
 */
const deliver = (host: Element, event: KeyboardEvent, path: readonly EventTarget[]): boolean => {
  for (let [target] = path; target instanceof Element;) {
    const copy = copyOf(event, path);
    if (!target.dispatchEvent(copy)) return true;
    const root = target.getRootNode();
    if (!(root instanceof ShadowRoot) || root.host === host) return false;
    target = root.host;
  }
  return false;
};

/** A popover that only the browser would close. */
const openPopover = (path: readonly EventTarget[]): HTMLElement | undefined =>
  path.find((at): at is HTMLElement => at instanceof HTMLElement && at.matches(':popover-open'));

/**
 * Dialogs of pages close at Escape before anybody inside was asked: they listen on the document, while the key is on
 * its way down. So what is in a hub is asked before, and where it has a use for the key, or something unsaved to lose,
 * the page does not hear of it.
 */
const keepEscape = (host: Element, event: KeyboardEvent, isUnsaved: () => boolean): void => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  // A drag is on: Escape is meant for it.
  if (host.matches(':active')) return;
  const whole = event.composedPath();
  if (!whole.includes(host)) return;
  const path = whole.slice(0, whole.indexOf(host));
  if (!deliver(host, event, path)) {
    const popover = openPopover(path);
    if (popover) popover.hidePopover();
    else if (!isUnsaved()) return;
  }
  event.preventDefault();
  event.stopPropagation();
};

/** What one types in a field of the hub is no shortcut of the page, which cannot see that it is a field. */
const keepTyped = (event: KeyboardEvent): void => {
  if (isTyped(event)) event.stopPropagation();
};

const kept = new WeakSet<AbortSignal>();

/** Keys that the page around a hub is not to hear of, until the signal. @param unsaved How much there is to lose. */
export const keepKeys = (host: HTMLElement, unsaved: { get(): number }, signal: AbortSignal): void => {
  if (signal.aborted || kept.has(signal)) return;
  kept.add(signal);
  addEventListener('keydown', event => keepEscape(host, event, () => unsaved.get() > 0), {
    capture: true,
    signal,
  });
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    host.addEventListener(type, keepTyped, { signal });
};
