/** What one part of the page does for a key. @returns whether it did something. */
export type KeyHandler = (key: string) => boolean;

const stored = 'customer-hub.shortcuts';
const typing = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable], [role="textbox"], [role="combobox"]';
/** What has the keyboard for itself while the focus is in it. */
const apart = 'dialog, [role="dialog"], [role="menu"], [role="listbox"], [popover]';

/** The letter of a key, on keyboards of other scripts as well. */
const letterOf = ({ key, code }: KeyboardEvent): string => (key.length === 1 && key > '~' && code.startsWith('Key') ? code.slice(3).toLowerCase() : key);

/**
 * Shortcuts of a single key within one hub. They never fire while one types, nor in a dialog or menu, and everybody can switch them
 * off [WCAG 2.1.4]: that is kept in this browser.
 */
export class Keys {
  /** The host page allows them. */
  allowed = true;

  #off = false;
  #handlers = new Map<Element, KeyHandler>();

  get on(): boolean {
    try {
      return this.allowed && !this.#off && localStorage.getItem(stored) !== 'off';
    } catch {
      return this.allowed && !this.#off;
    }
  }

  /** By the person, for all hubs of this origin. */
  switch(on: boolean): void {
    this.#off = !on;
    try {
      if (on) localStorage.removeItem(stored);
      else localStorage.setItem(stored, 'off');
    } catch {
      // Storage may be forbidden to the page: then it holds until the page is left.
    }
  }

  /** What is done while `element` is in sight; whoever came last is asked first. @returns what ends it. */
  register(element: Element, handler: KeyHandler): () => void {
    this.#handlers.set(element, handler);
    return () => this.#handlers.delete(element);
  }

  /** Hands a key to whoever has a use for it, or to `own`. @returns whether somebody had. */
  press(event: KeyboardEvent, own?: () => void): boolean {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !this.on) return false;
    const path = event.composedPath() as Partial<HTMLElement>[];
    if (path[0]?.isContentEditable || path[0]?.matches?.(typing) || path.some(node => node !== event.currentTarget && node.matches?.(apart))) return false;
    if (own) {
      own();
      return true;
    }
    const key = letterOf(event);
    return [...this.#handlers].reverse().some(([element, handler]) => element.checkVisibility() && handler(key));
  }
}
