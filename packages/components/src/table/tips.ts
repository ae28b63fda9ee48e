import { Tip } from '../primitives/tooltip.ts';

const hoverMs = 500;

/** The full text of a cell that is cut off, beside it: when the pointer rests there, and at once when the keyboard gets there. */
export class TableTips {
  #host: Element;

  constructor(host: Element) {
    this.#host = host;
  }

  over = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#show(event, hoverMs);
  };

  focusin = (event: FocusEvent): void => {
    if ((event.target as Element).matches(':focus-visible')) this.#show(event, 0);
  };

  out = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('.c');
    if (cell) this.#tip.hide(0, cell);
  };

  get #tip(): Tip {
    return Tip.of(this.#host.shadowRoot!);
  }

  #show(event: Event, delayMs: number): void {
    const cell = (event.target as Element).closest<HTMLElement>('.c');
    // A secret must not be copied into a tooltip, where it would outlive its hiding.
    if (!cell || cell.querySelector('[data-secret]')) return;
    const cut = [cell, ...cell.querySelectorAll<HTMLElement>('.ellip')].some(
      one => one.scrollWidth > one.clientWidth,
    );
    // What a cell has to say beyond its text, e.g. the exact time.
    const more =
      (event.target as Element).closest<HTMLElement>('[data-tip]') ??
      cell.querySelector<HTMLElement>(':scope > [data-tip]');
    const text = more?.dataset.tip || (cut && cell.innerText.trim());
    if (text) this.#tip.show(cell, text, delayMs);
  }
}
