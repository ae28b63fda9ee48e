import { html, nothing, type TemplateResult } from 'lit';
import type { Share } from '@customer-hub/state/lists';
import { chevronEnd, icon } from '../primitives/icons.ts';

/** The head of a group in words. */
export interface GroupHead {
  readonly name: string;
  readonly show: unknown;
  /** `12`, in the reader's digits, and in words. */
  readonly count: string;
  readonly counted: string;
  /** Columns of the table, those of boxes and buttons included. */
  readonly columns: number;
  /** Undefined where nothing can be selected. */
  readonly box: { readonly share: Share; readonly label: string } | undefined;
}

const groupLine = ({ name, show, count, counted }: GroupHead): TemplateResult =>
  html`<span class="in-group"
    ><span class="turn">${icon(chevronEnd, 'xs')}</span><span class="ellip">${show ?? name}</span>
    <span class="n" aria-hidden="true">${count}</span> <span class="vh">${counted}</span></span
  >`;

/** The head of a group: over the whole width, with a box for all its records. */
export const groupCells = (head: GroupHead): TemplateResult =>
  html`${
      head.box
        ? html`<div role="gridcell" class="c box" aria-colindex="1">
            <input
              type="checkbox"
              class="chk"
              tabindex="-1"
              aria-label=${head.box.label}
              .checked=${head.box.share === 'all'}
              .indeterminate=${head.box.share === 'some'} />
          </div>`
        : nothing
    }
    <div
      role="rowheader"
      class="c"
      aria-colindex=${head.box ? 2 : 1}
      aria-colspan=${head.columns - (head.box ? 1 : 0)}>
      ${groupLine(head)}
    </div>`;

/** The same once more over the rows of a group whose head is out of sight. For the eye and the pointer only: keys have the head itself. */
export const stuckGroup = (head: GroupHead): TemplateResult =>
  html`<div class="tr group" aria-hidden="true" data-open>
    ${
      head.box
        ? html`<span class="s box"
            ><input
              type="checkbox"
              class="chk"
              tabindex="-1"
              .checked=${head.box.share === 'all'}
              .indeterminate=${head.box.share === 'some'}
          /></span>`
        : nothing
    }<span class="s">${groupLine(head)}</span>
  </div>`;

/** What a record unfolds, in one cell over the whole width. */
export const detailCell = (content: unknown, label: string, columns: number): TemplateResult =>
  html`<div role="gridcell" class="c unfolded" aria-colindex="1" aria-colspan=${columns}>
    <div class="in" role="group" aria-label=${label}>${content}</div>
  </div>`;
