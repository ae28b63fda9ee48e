import { html, nothing, type TemplateResult } from 'lit';
import type { Share } from '@customer-hub/state/lists';
import type { TableMessages } from '../messages/en/table.ts';
import type { GridFocus } from './focus.ts';
import type { GridKeys } from './grid-keys.ts';
import type { Lead } from './columns.ts';
import type { TableTips } from './tips.ts';

/** What the frame around the rows shows, and who listens in it. */
export interface TableFrame {
  /** Accessible name. */
  readonly label: string;
  readonly density: 'compact' | 'detailed';
  /** Rows are cards. */
  readonly isNarrow: boolean;
  /** Rows come in groups, or unfold. */
  readonly isTree: boolean;
  /** There are no rows: what is in the slot `state` is shown in their place. */
  readonly isEmpty: boolean;
  readonly isLoading: boolean;
  /** Number of lines, the head included; -1 while it is not known. */
  readonly lineCount: number;
  readonly columnCount: number;
  readonly lead: Lead;
  /** How many rows are selected. */
  readonly share: Share;
  /** The headers of the columns. */
  readonly headers: readonly TemplateResult[];
  readonly messages: TableMessages;
  readonly focus: GridFocus;
  readonly keys: GridKeys;
  readonly tips: TableTips;
}

const selectAllHeader = (t: TableMessages, share: Share): TemplateResult =>
  html`<div role="columnheader" class="c box" aria-colindex="1">
    <input
      type="checkbox"
      class="chk"
      tabindex="-1"
      aria-label=${t.selectAll}
      .checked=${share === 'all'}
      .indeterminate=${share === 'some'} />
  </div>`;

const unfoldHeader = (t: TableMessages, { boxes }: Lead): TemplateResult =>
  html`<div role="columnheader" class=${`c fold${boxes ? ' after' : ''}`} aria-colindex=${boxes ? 2 : 1}>
    <span class="vh">${t.unfold}</span>
  </div>`;

/** The table without its rows: those are put into `.body` by hand. */
export const tableFrame = (frame: TableFrame): TemplateResult => {
  const { messages: t, lead, isTree, focus, tips } = frame;
  const selectAll = lead.boxes ? selectAllHeader(t, frame.share) : nothing;
  const unfold = lead.folds ? unfoldHeader(t, lead) : nothing;
  return html` <div
      class=${`scroll ${frame.density}${frame.isNarrow ? ' narrow' : ''}${isTree ? ' tree' : ''}`}
      ?hidden=${frame.isEmpty}>
      <i class="probe"></i>
      <div
        class="grid"
        role=${isTree ? 'treegrid' : 'grid'}
        aria-label=${frame.label}
        aria-rowcount=${frame.lineCount}
        aria-colcount=${frame.columnCount}
        aria-multiselectable=${lead.boxes ? 'true' : nothing}
        aria-busy=${frame.isLoading ? 'true' : 'false'}
        @keydown=${frame.keys.keydown}
        @focusin=${focus.focusin}
        @focusout=${focus.focusout}
        @pointerdown=${focus.pointerdown}>
        <div class="head" role="rowgroup">
          <div class="tr" role="row" aria-rowindex="1">${selectAll}${unfold}${frame.headers}</div>
        </div>
        <div class="stuck" aria-hidden="true" hidden></div>
        <div
          class="body"
          role="rowgroup"
          @pointerover=${tips.over}
          @pointerout=${tips.out}
          @focusin=${tips.focusin}
          @focusout=${tips.out}></div>
      </div>
    </div>
    ${frame.isEmpty ? html`<slot name="state"></slot>` : nothing}
    <hub-menu></hub-menu>`;
};
