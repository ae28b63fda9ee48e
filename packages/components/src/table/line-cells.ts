import { html, nothing, type TemplateResult } from 'lit';
import type { Share } from '@customer-hub/state/lists';
import { chevronEnd, icon } from '../primitives/icons.ts';

/** What the header of a group shows. */
export interface GroupHeader {
  readonly name: string;
  /** Shown as the name, e.g. with a coloured dot. */
  readonly content: unknown;
  /** Number of rows in the reader's digits, e.g. `12`. */
  readonly count: string;
  /** The same in words, for screen readers: `12 rows`. */
  readonly countLabel: string;
  /** Columns of the table, those of checkboxes and unfold buttons included. */
  readonly columnCount: number;
  /** Undefined where rows cannot be selected. */
  readonly checkbox: { readonly share: Share; readonly label: string } | undefined;
}

const groupLine = ({ content, count, countLabel }: GroupHeader): TemplateResult =>
  html`<span class="in-group"
    ><span class="turn">${icon(chevronEnd, 'xs')}</span><span class="ellip">${content}</span>
    <span class="n" aria-hidden="true">${count}</span> <span class="vh">${countLabel}</span></span
  >`;

/** Cells of the header of a group: a checkbox for all its rows, and its name over the whole width. */
export const groupCells = (header: GroupHeader): TemplateResult => {
  const { checkbox, columnCount } = header;
  const box = checkbox
    ? html`<div role="gridcell" class="c box" aria-colindex="1">
        <input
          type="checkbox"
          class="chk"
          tabindex="-1"
          aria-label=${checkbox.label}
          .checked=${checkbox.share === 'all'}
          .indeterminate=${checkbox.share === 'some'} />
      </div>`
    : nothing;
  return html`${box}
    <div
      role="rowheader"
      class="c"
      aria-colindex=${checkbox ? 2 : 1}
      aria-colspan=${columnCount - (checkbox ? 1 : 0)}>
      ${groupLine(header)}
    </div>`;
};

/** The sticky copy of a group header, for eye and pointer only: keyboard and screen readers have the header itself. */
export const stickyGroup = (header: GroupHeader): TemplateResult => {
  const { checkbox } = header;
  const box = checkbox
    ? html`<span class="s box"
        ><input
          type="checkbox"
          class="chk"
          tabindex="-1"
          .checked=${checkbox.share === 'all'}
          .indeterminate=${checkbox.share === 'some'}
      /></span>`
    : nothing;
  return html`<div class="tr group" aria-hidden="true" data-open>
    ${box}<span class="s">${groupLine(header)}</span>
  </div>`;
};

/** What a row unfolds, in one cell over the whole width. */
export const detailCell = (content: unknown, label: string, columnCount: number): TemplateResult =>
  html`<div role="gridcell" class="c unfolded" aria-colindex="1" aria-colspan=${columnCount}>
    <div class="in" role="group" aria-label=${label}>${content}</div>
  </div>`;
