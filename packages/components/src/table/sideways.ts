/** The columns between those at both sides: what they are scrolled by, and which of them lie hidden. */
export class Sideways {
  #scroller: HTMLElement;
  /** How far it scrolls, px. */
  #range = 0;
  /** How far it is scrolled, px. */
  #x = 0;

  constructor(scroller: HTMLElement) {
    this.#scroller = scroller;
  }

  measure(clientWidth: number, scrollWidth: number): void {
    this.#range = scrollWidth - clientWidth;
    this.#scroller.classList.toggle('sideways', this.#range > 0);
    this.#scroller.style.setProperty('--view-w', `${clientWidth}px`);
    this.follow();
  }

  /** Moves the columns to where the scroller is, and marks whether some lie hidden beneath those at the end. */
  follow(): void {
    const { style, classList, scrollLeft } = this.#scroller;
    const x = Math.abs(scrollLeft);
    classList.toggle('more-end', x < this.#range - 1);
    if (x === this.#x) return;
    this.#x = x;
    classList.toggle('moved', x > 0);
    style.setProperty('--x', `${x}px`);
  }

  /** Scrolls as little as makes a cell visible. A browser does not know what covers it. */
  reveal(cell: HTMLElement): void {
    const { scrollLeft } = this.#scroller;
    const by = this.#hidden(cell);
    // The page around the table scrolls too.
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#scroller.scrollLeft = scrollLeft + by;
  }

  /** How far a cell is beyond what is in sight, px; negative to the left. */
  #hidden(cell: HTMLElement): number {
    if (!cell.matches('.mid')) return 0;
    const view = this.#scroller.getBoundingClientRect();
    const sides = [...(cell.parentElement?.querySelectorAll(':scope > .c:not(.mid)') ?? [])].map(side =>
      side.getBoundingClientRect(),
    );
    const { left, right } = cell.getBoundingClientRect();
    const center = view.left + this.#scroller.clientWidth / 2;
    const from = Math.max(view.left, ...sides.filter(side => side.right < center).map(side => side.right));
    const to = Math.min(
      view.left + this.#scroller.clientWidth,
      ...sides.filter(side => side.left > center).map(side => side.left),
    );
    if (left < from) return left - from;
    return right > to ? Math.min(right - to, left - from) : 0;
  }
}
