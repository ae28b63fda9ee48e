// Ordering a list by pointer and by keyboard. Own code, weighed against libraries (bundled, minified, gzip -9): -
// SortableJS 1.15.7, 12.7 KB without plugins: moves DOM nodes that a Lit template owns, sets inline styles on a
// clone, has
//   no keyboard and no announcements.
// - pragmatic-drag-and-drop 4.0.0, 7.9 KB with the list helpers: built on HTML drag events, which are retargeted to
// the shadow
//   host and on touch depend on the browser's long press; leaves the keyboard to its user.
// - this file, 1.3 KB: listeners on the window work across shadow roots, for mouse, pen and touch alike; the list
// stays data
//   and Lit moves the nodes; keys with announcements; no inline styles.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommonMessages } from '../messages/en/common.ts';
import { currentTargetOf } from './dom.ts';

/** How far a pointer moves before a press becomes a drag, px. */
const DRAG_PX = 4;

export interface SortableOptions {
  /** Keys of the items in their order. */
  readonly keys: () => readonly string[];
  /** Name of an item, for announcements. */
  readonly name: (key: string) => string;
  /** Takes over the new order, once an item was dropped in another place. */
  readonly reorder: (keys: readonly string[]) => void;
  readonly messages: () => CommonMessages;
  /** Items are side by side instead of one below the other. Default false. */
  readonly horizontal?: boolean;
}

/** The pointer that drags an item. */
interface Drag {
  readonly pointerId: number;
  /** Where it was pressed, px. */
  readonly x: number;
  readonly y: number;
  readonly handle: HTMLElement;
  /** It has moved far enough. */
  isStarted: boolean;
}

/** The list with one entry moved to another index. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(Math.max(0, Math.min(next.length, to)), 0, item);
  return next;
};

/**
 * Order of a list. Render `controller.keys` in that order with `repeat` by key; give each item `data-sort=${key}` and
 * each handle (a button) `@pointerdown`, `@keydown` and `@blur` of this controller; show `controller.announcement` in
 * a live region. Space or Enter picks up and drops, arrow keys move, Escape puts back.
 */
export class Sortable implements ReactiveController {
  /** What screen readers are told; empty before anything was moved. */
  announcement = '';
  /** Key of the item that is being moved. */
  active: string | undefined;

  #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #options: SortableOptions;
  /** The order while an item is being moved. */
  #order: readonly string[] | undefined;
  #drag: Drag | undefined;
  /** Lit is moving the node that has the focus. */
  #isMoving = false;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, options: SortableOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The order to show: while something is being moved, with it in its new place. */
  get keys(): readonly string[] {
    return this.#order ?? this.#options.keys();
  }

  hostDisconnected(): void {
    this.#end(false);
  }

  keydown = (event: KeyboardEvent): void => {
    const handle = currentTargetOf(event);
    const key = keyOf(handle);
    if (!key || !this.#press(event.key, key, handle)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns whether the pressed key meant something */
  #press(pressed: string, key: string, handle: HTMLElement): boolean {
    const isActive = this.active === key;
    if (pressed === ' ' || pressed === 'Enter') {
      if (isActive) this.#end(true);
      else this.#pick(key);
      return true;
    }
    if (!isActive) return false;
    if (pressed === 'Escape') {
      this.#end(false);
      return true;
    }
    const to = this.#target(pressed, handle);
    if (to !== undefined) this.#move(to, handle);
    return to !== undefined;
  }

  /** Index that a key moves the active item to; undefined for other keys. */
  #target(pressed: string, handle: HTMLElement): number | undefined {
    const { horizontal = false } = this.#options;
    const at = this.active === undefined ? -1 : this.keys.indexOf(this.active);
    const forward = horizontal && handle.matches(':dir(rtl)') ? -1 : 1;
    if (pressed === 'Home') return 0;
    if (pressed === 'End') return this.keys.length - 1;
    if (pressed === 'ArrowUp') return at - 1;
    if (pressed === 'ArrowDown') return at + 1;
    if (horizontal && pressed === 'ArrowLeft') return at - forward;
    return horizontal && pressed === 'ArrowRight' ? at + forward : undefined;
  }

  /** An item whose handle loses the focus is dropped where it is. */
  blur = (): void => {
    // Moving its node takes the focus off the handle for a moment.
    if (this.active && !this.#drag && !this.#isMoving) this.#end(true);
  };

  pointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#drag) return;
    const handle = currentTargetOf(event);
    if (!keyOf(handle)) return;
    if (this.active) this.#end(true);
    // Prevents text selection and native drags, and with them the focus, which is set here.
    event.preventDefault();
    handle.focus();
    this.#drag = { pointerId: event.pointerId, x: event.clientX, y: event.clientY, handle, isStarted: false };
    addEventListener('pointermove', this.#pointermove);
    addEventListener('pointerup', this.#pointerup);
    addEventListener('pointercancel', this.#pointercancel);
    addEventListener('keydown', this.#escape, { capture: true });
  };

  #pointermove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointerId) return;
    const key = keyOf(drag.handle);
    if (!key) return;
    if (!drag.isStarted) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < DRAG_PX) return;
      drag.isStarted = true;
      this.#pick(key);
    }
    event.preventDefault();
    const at = this.keys.indexOf(key);
    const over = this.#indexAt(event, drag.handle, at);
    if (over !== at) this.#move(over, drag.handle);
  };

  /** Index for the item at `at` when it is dragged to a point: past the middle of a neighbour it takes its place. */
  #indexAt({ clientX, clientY }: PointerEvent, handle: HTMLElement, at: number): number {
    const { horizontal = false } = this.#options;
    const boxes = this.keys.map(key => this.#item(key)?.getBoundingClientRect());
    const isRtl = horizontal && handle.matches(':dir(rtl)');
    const isPast = ({ x, y, width, height }: DOMRect): boolean =>
      horizontal ? clientX > x + width / 2 !== isRtl : clientY > y + height / 2;
    let index = at;
    for (let box = boxes[index - 1]; box && !isPast(box); box = boxes[index - 1]) index--;
    for (let box = boxes[index + 1]; box && isPast(box); box = boxes[index + 1]) index++;
    return index;
  }

  #item(key: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-sort="${CSS.escape(key)}"]`);
  }

  #pointerup = (event: PointerEvent): void => {
    if (event.pointerId === this.#drag?.pointerId) this.#end(true);
  };

  #pointercancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#drag?.pointerId) this.#end(false);
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#end(false);
  };

  #pick(key: string): void {
    this.active = key;
    this.#order = [...this.#options.keys()];
    this.#announce('sortPicked', key);
  }

  #move(to: number, handle: HTMLElement): void {
    const key = this.active;
    if (!key) return;
    const from = this.keys.indexOf(key);
    const place = Math.max(0, Math.min(this.keys.length - 1, to));
    if (place === from) return;
    this.#order = moved(this.keys, from, place);
    this.#announce('sortMoved', key);
    this.#keepFocus(handle);
  }

  /** Lit moves the node of the item, which takes the focus off its handle: it is given back. */
  #keepFocus(handle: HTMLElement | null | undefined): void {
    if (!handle?.matches(':focus')) return;
    this.#isMoving = true;
    void this.#host.updateComplete.then(() => {
      handle.focus();
      this.#isMoving = false;
      handle.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  /** @param isDropped takes over the new order; otherwise the item goes back */
  #end(isDropped: boolean): void {
    const { active } = this;
    const order = this.#order;
    removeEventListener('pointermove', this.#pointermove);
    removeEventListener('pointerup', this.#pointerup);
    removeEventListener('pointercancel', this.#pointercancel);
    removeEventListener('keydown', this.#escape, { capture: true });
    this.#drag = undefined;
    if (!active || !order) return;
    this.#announce(isDropped ? 'sortDropped' : 'sortCancelled', active);
    this.active = this.#order = undefined;
    this.#keepFocus(this.#item(active)?.querySelector<HTMLElement>(':focus'));
    if (isDropped && order.some((key, at) => key !== this.#options.keys()[at])) this.#options.reorder(order);
  }

  #announce(what: 'sortPicked' | 'sortMoved' | 'sortDropped' | 'sortCancelled', key: string): void {
    const t = this.#options.messages();
    const name = this.#options.name(key);
    this.announcement =
      what === 'sortCancelled'
        ? t.sortCancelled(name)
        : t[what](name, this.keys.indexOf(key) + 1, this.keys.length);
    this.#host.requestUpdate();
  }
}

const keyOf = (handle: HTMLElement): string | undefined =>
  handle.closest<HTMLElement>('[data-sort]')?.dataset.sort;
