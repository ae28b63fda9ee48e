import { currentTargetOf, targetOf } from '../primitives/dom.ts';
import { Tip } from '../primitives/tooltip.ts';

const hoverMs = 500;

/**
 * Shows the full text of a cell that is cut off in a tooltip: when the pointer rests on the cell, and at once when
 * the keyboard gets there.
 */
export class TableTips {
  over = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#show(event, hoverMs);
  };

  focusin = (event: FocusEvent): void => {
    if (targetOf(event).matches(':focus-visible')) this.#show(event, 0);
  };

  out = (event: Event): void => {
    const cell = targetOf(event).closest<HTMLElement>('.c');
    if (cell) this.#tipFor(event)?.hide(0, cell);
  };

  /** The tooltip of the shadow root that the event is in. */
  #tipFor(event: Event): Tip | undefined {
    const root = currentTargetOf(event).getRootNode();
    return root instanceof ShadowRoot ? Tip.of(root) : undefined;
  }

  #show(event: Event, delayMs: number): void {
    const target = targetOf(event);
    const cell = target.closest<HTMLElement>('.c');
    // A secret must not be copied into a tooltip, where it would still show once it is hidden in the cell.
    if (!cell || cell.querySelector('[data-secret]')) return;
    const isCut = [cell, ...cell.querySelectorAll<HTMLElement>('.ellip')].some(
      one => one.scrollWidth > one.clientWidth,
    );
    // What a cell tells beyond its text, e.g. the exact time.
    const more =
      target.closest<HTMLElement>('[data-tip]') ?? cell.querySelector<HTMLElement>(':scope > [data-tip]');
    const text = more?.dataset.tip || (isCut && cell.innerText.trim());
    if (text) this.#tipFor(event)?.show(cell, text, delayMs);
  }
}
