import type { Line } from './lines.ts';
import { setConnected, type Slot } from './slot.ts';

/**
 * The elements of the lines. A step of scrolling takes the elements of the lines that left the viewport and gives
 * them to those that entered it; all others are not touched.
 */
export class RowPool {
  /** The lines that are rendered, by their index. */
  readonly live = new Map<number, Slot>();
  #free: Slot[] = [];
  #body: HTMLElement;

  constructor(body: HTMLElement) {
    this.#body = body;
  }

  /**
   * Makes exactly the lines `first` to `last` (exclusive) and `pinned` present.
   * @returns the slots that got another line
   */
  show(
    first: number,
    last: number,
    pinned: number | undefined,
    kindOf: (index: number) => Line['kind'],
  ): Set<Slot> {
    for (const [index, slot] of this.live) {
      if (((index >= first && index < last) || index === pinned) && slot.kind === kindOf(index)) continue;
      this.live.delete(index);
      this.#free.push(slot);
    }
    const fresh = new Set<Slot>();
    const add = (index: number): void => {
      if (this.live.has(index)) return;
      const slot = this.#take(kindOf(index));
      slot.index = index;
      this.live.set(index, slot);
      fresh.add(slot);
    };
    for (let index = first; index < last; index++) add(index);
    if (pinned !== undefined) add(pinned);
    for (const { element } of this.#free) element.remove();
    for (const { element } of fresh) if (!element.isConnected) this.#body.append(element);
    // Enough for the next step; a table that became small lets the rest go.
    for (const slot of this.#free.splice(this.live.size)) setConnected(slot, false);
    return fresh;
  }

  /** The table came onto the page, or left it. */
  setConnected(isConnected: boolean): void {
    for (const slot of [...this.live.values(), ...this.#free]) setConnected(slot, isConnected);
  }

  /** Lines have other indexes now: each element keeps its line, and those whose line is gone become free. */
  move(to: (index: number) => number | undefined): void {
    const slots = [...this.live.values()];
    this.live.clear();
    for (const slot of slots) {
      const index = to(slot.index);
      if (index !== undefined && index >= 0 && !this.live.has(index))
        this.live.set((slot.index = index), slot);
      else this.#free.push(slot);
    }
  }

  /** Brings the elements into the order of their lines, for readers that follow the document. Keeps the focus. */
  sort(): void {
    const body = this.#body;
    // Not in every browser yet. Without it, a line with the focus would lose it.
    const canMove = 'moveBefore' in Element.prototype;
    if (!canMove && body.matches(':focus-within')) return;
    let at = body.firstElementChild;
    for (const { element } of [...this.live.values()].sort((a, b) => a.index - b.index)) {
      if (element === at) at = at.nextElementSibling;
      else if (canMove) body.moveBefore(element, at);
      else body.insertBefore(element, at);
    }
  }

  /** A free element of that kind, or a new one. */
  #take(kind: Line['kind']): Slot {
    const at = this.#free.findLastIndex(slot => slot.kind === kind);
    const [free] = at < 0 ? [] : this.#free.splice(at, 1);
    if (free) return free;
    const element = document.createElement('div');
    element.className = kind === 'row' ? 'tr' : `tr ${kind}`;
    element.setAttribute('role', 'row');
    return { element, index: -1, y: NaN, kind };
  }
}
