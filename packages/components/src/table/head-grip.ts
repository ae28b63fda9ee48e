import { html, type TemplateResult } from 'lit';
import { arrange, widthRange } from '@customer-hub/state/lists';
import { currentTargetOf } from '../primitives/dom.ts';
import { resizeColumn } from './columns.ts';
import type { ColumnsPort } from './head-port.ts';

const stepPx = 16;
const largeStepPx = 64;

/**
 * The handles between column headers: width by drag or by arrow keys, a double click goes back to the column's own
 * width.
 */
export class ColumnGrip {
  #port: ColumnsPort;

  constructor(port: ColumnsPort) {
    this.#port = port;
  }

  /** @param width px; undefined while the column has its own */
  render(label: string, width: number | undefined): TemplateResult {
    return html`<span
      class="grip"
      role="separator"
      tabindex="-1"
      aria-orientation="vertical"
      aria-label=${label}
      aria-valuemin=${widthRange.min}
      aria-valuemax=${widthRange.max}
      aria-valuenow=${width ?? widthRange.min}
      @focus=${this.#focus}
      @keydown=${this.#keydown}
      @pointerdown=${this.#pointerdown}
      @dblclick=${this.#dblclick}></span>`;
  }

  /** Sets the width of a column, px; undefined for its own. */
  resize(key: string, width: number | undefined, isPreview = false): void {
    const columns = this.#port.columns();
    const shown = arrange(columns, this.#port.shown());
    this.#port.changeColumns(resizeColumn(columns, shown, key, width), isPreview);
  }

  /** The handle whose listener runs, its header, and the key of its column. */
  #parts(event: Event): { grip: HTMLElement; cell: HTMLElement; key: string } {
    const grip = currentTargetOf(event);
    const cell = grip.parentElement ?? grip;
    return { grip, cell, key: cell.dataset.key ?? '' };
  }

  /** A column with its own width has not told screen readers yet how wide that is. */
  #focus = (event: Event): void => {
    const { grip, cell } = this.#parts(event);
    grip.ariaValueNow = String(cell.offsetWidth);
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const { grip, cell, key } = this.#parts(event);
    const isWider = (event.key === 'ArrowRight') !== this.#port.isRtl();
    const step = event.shiftKey ? largeStepPx : stepPx;
    const wanted = cell.offsetWidth + (isWider ? step : -step);
    const width = Math.max(widthRange.min, Math.min(widthRange.max, wanted));
    this.resize(key, width);
    grip.ariaValueNow = String(width);
  };

  #pointerdown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { grip, cell, key } = this.#parts(event);
    const start = event.clientX;
    const before = cell.offsetWidth;
    const shownBefore = this.#port.shown();
    const sign = this.#port.isRtl() !== cell.matches('.end-side') ? -1 : 1;
    let width = before;
    const listening = new AbortController();
    const { signal } = listening;
    const move = ({ clientX }: PointerEvent): void => {
      width = Math.round(before + sign * (clientX - start));
      this.resize(key, width, true);
    };
    const finish = (): void => {
      listening.abort();
      if (width !== before) this.resize(key, width);
    };
    const cancel = (): void => {
      listening.abort();
      this.#port.changeColumns(arrange(this.#port.columns(), shownBefore), true);
    };
    grip.setPointerCapture(event.pointerId);
    grip.addEventListener('pointermove', move, { signal });
    grip.addEventListener('pointerup', finish, { signal });
    grip.addEventListener('pointercancel', cancel, { signal });
  };

  #dblclick = (event: Event): void => {
    this.resize(this.#parts(event).key, undefined);
  };
}
