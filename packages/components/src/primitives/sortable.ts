// Ordering a list by pointer and by keyboard. Weighed against kept libraries (bundled, minified, gzip -9, esbuild 0.28):
//   SortableJS 1.15.7                  12.7 KB without plugins. Descends into shadow roots by now, but moves the DOM nodes itself, under the
//                                      hands of the template that owns them; sets inline styles on a clone; no keyboard, no announcements.
//   pragmatic-drag-and-drop 4.0.0      7.9 KB with the list helpers. Sound, but built on HTML drag events: they are retargeted to the
//                                      shadow host, touch depends on the browser's long press; the keyboard is left to the user.
//   this file                          1.3 KB. Pointer capture by window listeners works across shadow roots, for mouse, pen and touch
//                                      alike; the list stays data and Lit moves the nodes; keys with announcements. No inline styles.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommonMessages } from '../messages/en/common.ts';

/** Movement before a press becomes a drag. */
const DRAG_PX = 4;

export interface SortableOptions {
  /** Keys of the items in their order. */
  readonly keys: () => readonly string[];
  /** Name of an item, for announcements. */
  readonly name: (key: string) => string;
  /** The order has changed, for good. */
  readonly reorder: (keys: readonly string[]) => void;
  readonly messages: () => CommonMessages;
  /** Items run along the line instead of down the page. */
  readonly horizontal?: boolean;
}

/** Moves one entry. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(Math.max(0, Math.min(next.length, to)), 0, item);
  return next;
};

/**
 * Order of a list. Render `controller.keys` in that order with `repeat` by key; give each item `data-sort=${key}` and each handle
 * (a button) `@pointerdown`, `@keydown` and `@blur` of this controller; show `controller.announcement` in a live region.
 * Space or Enter picks up and drops, arrows move, Escape puts back.
 */
export class Sortable implements ReactiveController {
  announcement = '';
  /** The item that is being moved. */
  active: string | undefined;

  #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #options: SortableOptions;
  #order: readonly string[] | undefined;
  #drag: { pointer: number; x: number; y: number; handle: HTMLElement; started: boolean } | undefined;

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
    const handle = event.currentTarget as HTMLElement;
    const key = keyOf(handle);
    if (!key) return;
    const { horizontal = false } = this.#options;
    const rtl = handle.matches(':dir(rtl)');
    const step: Readonly<Record<string, number>> = horizontal
      ? { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1, ArrowUp: -1, ArrowDown: 1 }
      : { ArrowUp: -1, ArrowDown: 1 };
    if (event.key === ' ' || event.key === 'Enter') {
      if (this.active === key) this.#end(true);
      else this.#pick(key);
    } else if (this.active === key && event.key === 'Escape') this.#end(false);
    else if (this.active === key && (event.key in step || event.key === 'Home' || event.key === 'End')) {
      const at = this.keys.indexOf(key);
      this.#move(
        event.key === 'Home' ? 0 : event.key === 'End' ? this.keys.length - 1 : at + step[event.key]!,
        handle,
      );
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Walking away drops it where it is. */
  blur = (): void => {
    // Moving the node takes the focus off for a moment; that is no walking away.
    if (this.active && !this.#drag && !this.#moving) this.#end(true);
  };
  #moving = false;

  pointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#drag) return;
    const handle = event.currentTarget as HTMLElement;
    if (!keyOf(handle)) return;
    if (this.active) this.#end(true);
    // No selection, no native drag; so the focus has to be set by hand.
    event.preventDefault();
    handle.focus();
    this.#drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY, handle, started: false };
    addEventListener('pointermove', this.#pointermove);
    addEventListener('pointerup', this.#pointerup);
    addEventListener('pointercancel', this.#pointercancel);
    addEventListener('keydown', this.#escape, { capture: true });
  };

  #pointermove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    const key = keyOf(drag.handle);
    if (!key) return;
    if (!drag.started) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < DRAG_PX) return;
      drag.started = true;
      this.#pick(key);
    }
    event.preventDefault();
    const at = this.keys.indexOf(key);
    const over = this.#indexAt(event.clientX, event.clientY, at);
    if (over !== at) this.#move(over, drag.handle);
  };

  /** Where an item dragged to this point belongs: past the middle of a neighbour it takes its place. */
  #indexAt(x: number, y: number, at: number): number {
    const { horizontal = false } = this.#options;
    const boxes = this.keys.map(key =>
      this.#host.renderRoot.querySelector(`[data-sort="${CSS.escape(key)}"]`)?.getBoundingClientRect(),
    );
    const rtl = horizontal && this.#drag!.handle.matches(':dir(rtl)');
    const past = (box: DOMRect): boolean =>
      horizontal ? (rtl ? x < box.x + box.width / 2 : x > box.x + box.width / 2) : y > box.y + box.height / 2;
    let index = at;
    while (index > 0 && boxes[index - 1] && !past(boxes[index - 1]!)) index--;
    while (index < boxes.length - 1 && boxes[index + 1] && past(boxes[index + 1]!)) index++;
    return index;
  }

  #pointerup = (event: PointerEvent): void => {
    if (event.pointerId === this.#drag?.pointer) this.#end(true);
  };

  #pointercancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#drag?.pointer) this.#end(false);
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
    this.#say('sortPicked', key);
  }

  #move(to: number, handle: HTMLElement): void {
    const key = this.active;
    if (!key) return;
    const from = this.keys.indexOf(key);
    const place = Math.max(0, Math.min(this.keys.length - 1, to));
    if (place === from) return;
    this.#order = moved(this.keys, from, place);
    this.#say('sortMoved', key);
    this.#hold(handle);
  }

  /** Lit moves nodes, and a node that is moved loses the focus: it is given back. */
  #hold(handle: HTMLElement | undefined): void {
    if (!handle?.matches(':focus')) return;
    this.#moving = true;
    void this.#host.updateComplete.then(() => {
      handle.focus();
      this.#moving = false;
      handle.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  #end(keep: boolean): void {
    const { active } = this;
    const order = this.#order;
    removeEventListener('pointermove', this.#pointermove);
    removeEventListener('pointerup', this.#pointerup);
    removeEventListener('pointercancel', this.#pointercancel);
    removeEventListener('keydown', this.#escape, { capture: true });
    this.#drag = undefined;
    if (!active || !order) return;
    this.#say(keep ? 'sortDropped' : 'sortCancelled', active);
    this.active = this.#order = undefined;
    this.#hold(
      this.#host.renderRoot.querySelector<HTMLElement>(`[data-sort="${CSS.escape(active)}"] :focus`) ??
        undefined,
    );
    if (keep && order.some((key, at) => key !== this.#options.keys()[at])) this.#options.reorder(order);
  }

  #say(what: 'sortPicked' | 'sortMoved' | 'sortDropped' | 'sortCancelled', key: string): void {
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
  handle.closest<HTMLElement>('[data-sort]')?.dataset['sort'];
