/** The DOM answers with wide types; these functions check them, so that no caller has to claim one. */

/**
 * The first element under `root` that matches.
 * @throws {TypeError} There is none, or it is of another class.
 */
export const queryOne = <E extends Element>(root: ParentNode, selector: string, type: new () => E): E => {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new TypeError(`No ${type.name} matches ${selector}`);
};

/**
 * The element an event happened on, as the listener's own tree sees it.
 * @throws {TypeError} It happened on a window or a document.
 */
export const targetOf = (event: Event): Element => {
  if (event.target instanceof Element) return event.target;
  throw new TypeError(`${event.type} did not happen on an element`);
};

/**
 * The element whose listener is running.
 * @throws {TypeError} None is, or that of a window or a document.
 */
export const currentTargetOf = (event: Event): HTMLElement => {
  if (event.currentTarget instanceof HTMLElement) return event.currentTarget;
  throw new TypeError(`No element listens to ${event.type}`);
};

/**
 * What is entered in the control whose listener is running.
 * @throws {TypeError} It is no input, text area or select.
 */
export const enteredIn = (event: Event): string => {
  const { currentTarget: control } = event;
  if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
  )
    return control.value;
  throw new TypeError(`No control listens to ${event.type}`);
};

/**
 * Whether the box or the switch whose listener is running is checked.
 * @throws {TypeError} It is none.
 */
export const isChecked = (event: Event): boolean => {
  if (event.currentTarget instanceof HTMLInputElement) return event.currentTarget.checked;
  throw new TypeError(`No box listens to ${event.type}`);
};
