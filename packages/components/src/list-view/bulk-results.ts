import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { BulkResult } from '@customer-hub/sdk';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { refresh, icon } from '../primitives/icons.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';

export interface ResultParts {
  readonly failed: readonly BulkResult[];
  readonly total: number;
  readonly name: (id: string) => string;
  readonly reason: (result: BulkResult) => string | undefined;
}

/** Rows beyond this are counted, not listed: nobody reads them, and a retry takes them along. */
const most = 200;

/** What a bulk action could not do: one row per record with its reason, and a retry of exactly those. */
export class HubBulkResults extends HubTaskDialog<boolean> {
  static override styles = [HubTaskDialog.styles, controls, css`
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: var(--fs-sm);
      margin-block-start: 8px;
    }
    th,
    td {
      padding: 6px 8px 6px 0;
      padding-inline: 0 8px;
      text-align: start;
      vertical-align: top;
      border-block-end: 1px solid var(--border);
      overflow-wrap: anywhere;
    }
    th {
      font-size: var(--fs-xs);
      font-weight: 400;
      color: var(--text-2);
    }
    td:first-child {
      inline-size: 40%;
    }
  `];
  protected static override bundles = [listPanelsMessages, commonMessages];

  @property({ attribute: false }) parts!: ResultParts;

  protected override result = false;

  protected override render(): TemplateResult {
    const t = this.t(listPanelsMessages);
    const { failed, total, name, reason } = this.parts;
    const { format } = this;
    return html`
      <hub-dialog .heading=${t.resultsTitle(format.number(failed.length), format.number(total))}>
        <p class="muted">${t.resultsDone(total - failed.length)}</p>
        <table>
          <thead><tr><th>${t.record}</th><th>${t.reason}</th></tr></thead>
          <tbody>${failed.slice(0, most).map(result => html`<tr><td>${name(result.id)}</td><td>${result.status === 'skipped' ? html`<span class="faint">${t.skipped}</span> ` : nothing}${
            reason(result) ?? (result.problem?.detail || result.problem?.title || t.unknownReason)}</td></tr>`)}</tbody>
        </table>
        ${failed.length > most ? html`<p class="faint">+${format.number(failed.length - most)}</p>` : nothing}
        <span slot="footer" class="grow"></span>
        <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>${this.t(commonMessages).close}</button>
        <button slot="footer" type="button" class="btn primary" ?autofocus=${true} @click=${this.#retry}>${icon(refresh)}${t.retryFailed(failed.length)}</button>
      </hub-dialog>`;
  }

  #retry = (): void => {
    this.result = true;
    this.dialog.close();
  };
}

/** @returns whether the failed ones are to be tried again. */
export const showResults = (host: LitElement, parts: ResultParts): Promise<boolean> => {
  return openTask(host, 'hub-bulk-results', HubBulkResults, { parts });
};
