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

  /** Scrolls as little as makes a cell visible. A browser does not know what moves with the scroller. */
  reveal(cell: HTMLElement): void {
    const scroller = this.#scroller;
    const { scrollLeft, clientWidth } = scroller;
    const { scrollPaddingLeft, scrollPaddingRight } = getComputedStyle(scroller);
    const from = scroller.getBoundingClientRect().left;
    const { left, right } = cell.getBoundingClientRect();
    const before = left - from - parseFloat(scrollPaddingLeft);
    const after = right - from - clientWidth + parseFloat(scrollPaddingRight);
    // The page around the table scrolls too.
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const by = before < 0 ? before : Math.max(0, Math.min(before, after));
    scroller.scrollLeft = scrollLeft + (cell.matches('.mid') ? by : 0);
  }
}
