import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

/** As much of a column as a bare table needs. */
export interface BareColumn<T> {
  readonly key: string;
  readonly cell: (row: T) => unknown;
  /** The same as a text. */
  readonly text: (row: T) => string;
}

export const rowHeight = 28;
const overscan = 6;

/**
 * What somebody writes in an hour: rows of known height, only those in sight, an unkeyed map. No roles, no
 * keys, no focus, no selection, no width, no server. The lower bound that our table is measured beside.
 */
export class BareTable<T> extends LitElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      overflow: auto;
      contain: strict;
      font: 12px/27px sans-serif;
    }
    .space {
      position: relative;
    }
    .row {
      position: absolute;
      inset-inline: 0;
      display: grid;
      grid-template-columns: repeat(var(--count), 1fr);
      block-size: 28px;
      border-block-end: 1px solid #ddd;
    }
    .row > * {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
      padding: 0 8px;
    }
  `;

  @property({ attribute: false }) rows: readonly T[] = [];
  @property({ attribute: false }) columns: readonly BareColumn<T>[] = [];
  @state() private top = 0;

  protected override firstUpdated(): void {
    this.addEventListener('scroll', () => (this.top = this.scrollTop), { passive: true });
  }

  /** The rows in sight, and some around them. */
  protected window(): { first: number; last: number } {
    return {
      first: Math.max(0, Math.floor(this.top / rowHeight) - overscan),
      last: Math.min(this.rows.length, Math.ceil((this.top + this.clientHeight) / rowHeight) + overscan),
    };
  }

  protected override render(): TemplateResult {
    // A browser's limit: taller than this and the last rows could not be reached.
    const height = Math.min(8_000_000, this.rows.length * rowHeight);
    return html`<div class="space" .style=${`block-size:${height}px;--count:${this.columns.length}`}>
      ${this.lines()}
    </div>`;
  }

  protected lines(): unknown {
    const { first, last } = this.window();
    return this.rows
      .slice(first, last)
      .map(
        (row, n) =>
          html`<div class="row" .style=${`transform:translateY(${(first + n) * rowHeight}px)`}>
            ${row ? this.columns.map(({ cell }) => html`<div>${cell(row)}</div>`) : nothing}
          </div>`,
      );
  }
}
