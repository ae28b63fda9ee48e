import type { RootPart } from 'lit';
import type { Line } from './lines.ts';
import type { Filled } from './row-filler.ts';

/** An element that shows one row, and later another. */
export interface Slot {
  readonly element: HTMLElement;
  index: number;
  /** Where it stands, px. */
  y: number;
  readonly kind: Line['kind'];
  filled?: Filled | undefined;
  /** What a line that is no record holds. */
  part?: RootPart | undefined;
}

/** Tells what is in a row whether it is on the page: clocks in its cells stop and go on. Nobody else tells what was rendered by hand. */
export const connect = ({ filled, part }: Slot, connected: boolean): void => {
  part?.setConnected(connected);
  for (const cell of filled?.rendered ?? []) cell?.setConnected(connected);
};

type MoveBefore = (node: Node, before: Node | null) => void;

/**
 * The row elements of a table. A step of scrolling takes the elements of the rows that went out of sight and gives them to those that
 * come into it; all others are not touched.
 */
export class RowPool {
  readonly live = new Map<number, Slot>();
  #free: Slot[] = [];
  #body: HTMLElement;

  constructor(body: HTMLElement) {
    this.#body = body;
  }

  /** Makes exactly the lines `first` to `last` (exclusive) and `pinned` present. @returns the slots that got another line. */
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
    const need = (index: number): void => {
      if (this.live.has(index)) return;
      const kind = kindOf(index);
      const at = this.#free.findLastIndex(one => one.kind === kind);
      const slot = at < 0 ? this.#create(kind) : this.#free.splice(at, 1)[0]!;
      slot.index = index;
      this.live.set(index, slot);
      fresh.add(slot);
    };
    for (let index = first; index < last; index++) need(index);
    if (pinned !== undefined) need(pinned);
    for (const { element } of this.#free) element.remove();
    for (const { element } of fresh) if (!element.isConnected) this.#body.append(element);
    // Enough for the next step; a table that became small lets the rest go.
    for (const slot of this.#free.splice(this.live.size)) connect(slot, false);
    return fresh;
  }

  /** The table came onto the page, or left it. */
  connect(connected: boolean): void {
    for (const slot of [...this.live.values(), ...this.#free]) connect(slot, connected);
  }

  /** Lines have other places now; every element keeps its own, and those whose line is gone are free. */
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

  /** Brings the elements into the order of their rows, for readers that follow the document. Keeps the focus. */
  sort(): void {
    const body = this.#body as HTMLElement & { moveBefore?: MoveBefore };
    if (!body.moveBefore && body.contains((body.getRootNode() as ShadowRoot).activeElement)) return;
    let at = body.firstElementChild;
    for (const { element } of [...this.live.values()].sort((a, b) => a.index - b.index)) {
      if (element === at) at = at.nextElementSibling;
      else if (body.moveBefore) body.moveBefore(element, at);
      else body.insertBefore(element, at);
    }
  }

  #create(kind: Line['kind']): Slot {
    const element = document.createElement('div');
    element.className = kind === 'row' ? 'tr' : `tr ${kind}`;
    element.setAttribute('role', 'row');
    return { element, index: -1, y: NaN, kind };
  }
}
