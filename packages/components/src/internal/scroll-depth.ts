/** Further down than the head gives back: the list that has grown is still scrolled then, px. */
const deepFrom = 200;

/** Tells the hub around an element that scrolls whether it is scrolled far down. */
export class ScrollDepth {
  #isDeep = false;
  #scroller: HTMLElement;

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
  }

  /** @param top px */
  follow(top: number): void {
    if (this.#isDeep ? top > 0 : top < deepFrom) return;
    this.#isDeep = !this.#isDeep;
    const detail = { isDeep: this.#isDeep };
    this.#scroller.dispatchEvent(new CustomEvent('hub-depth', { detail, bubbles: true, composed: true }));
  }
}

/** The same as a listener of the event `scroll`. */
export const scrollDepth = (): ((event: Event) => void) => {
  let depth: ScrollDepth | undefined;
  return ({ currentTarget }) => {
    if (!(currentTarget instanceof HTMLElement)) return;
    depth ??= new ScrollDepth(currentTarget);
    depth.follow(currentTarget.scrollTop);
  };
};
