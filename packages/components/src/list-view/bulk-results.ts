import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BulkResult } from '@customer-hub/sdk';
import { UNANSWERED, type BulkOutcome } from '@customer-hub/state/work';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { listPanelsMessages } from '../messages/listPanels.ts';
import { refresh, icon } from '../primitives/icons.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';

export interface ResultParts {
  readonly outcome: BulkOutcome;
  readonly name: (id: string) => string;
  readonly reason: (result: BulkResult) => string | undefined;
  /** Tries again what is left. @returns the outcome of all tries so far. */
  readonly retry: () => Promise<BulkOutcome>;
}

/** Rows beyond this are counted, not listed: nobody reads them, and a retry takes them along. */
const MAX_LISTED = 200;

/**
 * What a bulk action could not do: one row per record with its reason, and a retry of exactly those, over as many
 * tries as it takes.
 */
export class HubBulkResults extends HubTaskDialog {
  static override styles = [
    HubTaskDialog.styles,
    controls,
    css`
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: var(--ch-fs-sm);
        margin-block-start: 8px;
      }
      th,
      td {
        padding: 6px 8px 6px 0;
        padding-inline: 0 8px;
        text-align: start;
        vertical-align: top;
        border-block-end: 1px solid var(--ch-border);
        overflow-wrap: anywhere;
      }
      th {
        font-size: var(--ch-fs-xs);
        font-weight: 400;
        color: var(--ch-text-2);
      }
      td:first-child {
        inline-size: 40%;
      }
      progress {
        inline-size: 100%;
      }
    `,
  ];
  protected static override bundles = [listPanelsMessages, commonMessages];

  @property({ attribute: false }) parts!: ResultParts;
  @state() private left: readonly BulkResult[] = [];

  #done = 0;
  #total = 0;

  protected override prepare(): void {
    const { failed, done, total } = this.parts.outcome;
    this.left = failed;
    this.#done = done;
    this.#total = total;
  }

  protected override render(): TemplateResult {
    const t = this.t(listPanelsMessages);
    const { left, format, busy } = this;
    const n = (value: number): string => format.number(value);
    const unknown = left.filter(({ problem }) => problem?.code === UNANSWERED).length;
    const isAllUnknown = unknown === left.length && unknown > 0;
    const total = n(this.#total);
    // Of what was not answered nobody may say that nothing was changed.
    const said = [
      ...(this.#done > 0 || unknown === 0 ? [t.resultsDone(this.#done)] : []),
      ...(unknown > 0 ? [t.notKnown(n(unknown))] : []),
    ];
    return html` <hub-dialog
      .heading=${isAllUnknown ? t.unknownTitle(n(unknown), total) : t.resultsTitle(n(left.length), total)}>
      <p class="muted" role="status">${busy ? t.tryingAgain : said.join(' ')}</p>
      <table>
        <thead>
          <tr>
            <th>${t.record}</th>
            <th>${t.reason}</th>
          </tr>
        </thead>
        <tbody>
          ${left.slice(0, MAX_LISTED).map(
            result =>
              html`<tr>
                <td>${this.parts.name(result.id)}</td>
                <td>
                  ${
                    result.status === 'skipped' ? html`<span class="faint">${t.skipped}</span> ` : nothing
                  }${this.#reason(result)}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${
        left.length > MAX_LISTED
          ? html`<p class="faint">${t.moreNotListed(format.number(left.length - MAX_LISTED))}</p>`
          : nothing
      }
      ${busy ? html`<progress slot="footer" aria-label=${t.tryingAgain}></progress>` : nothing}
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>
        ${this.t(commonMessages).close}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        aria-disabled=${busy ? 'true' : nothing}
        ?autofocus=${true}
        @click=${this.#retry}>
        ${icon(refresh)}${isAllUnknown ? t.checkAgain : t.retryFailed(left.length)}
      </button>
    </hub-dialog>`;
  }

  #reason(result: BulkResult): string {
    const t = this.t(listPanelsMessages);
    const { problem } = result;
    const known = Object.entries(t.reasons).find(([code]) => code === problem?.code)?.[1];
    return this.parts.reason(result) ?? (problem?.detail || known || problem?.title || t.unknownReason);
  }

  #retry = async (): Promise<void> => {
    if (this.busy) return;
    this.busy = true;
    try {
      const { done, failed } = await this.parts.retry();
      this.#done = done;
      this.left = failed;
    } finally {
      this.busy = false;
    }
    if (this.left.length === 0) this.dialog.close();
  };
}

/** Shows what was not done, until it is done or closed. */
export const showResults = (host: LitElement, parts: ResultParts): Promise<void> =>
  openTask(host, 'hub-bulk-results', HubBulkResults, { parts });
