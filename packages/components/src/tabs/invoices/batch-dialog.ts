import type { InvoiceBatch } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { openTask } from '../../internal/open.ts';
import { commonMessages } from '../../messages/common.ts';
import { invoiceDialogsMessages } from '../../messages/invoiceDialogs.ts';
import { invoicesMessages } from '../../messages/invoices.ts';
import { moneyText } from '../../messages/money.ts';
import { critical, icon, openOut } from '../../primitives/icons.ts';
import { stateOf } from '../../primitives/problem.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { billingLink } from './billing-link.ts';
import { invoiceState, invoiceStateStyles } from './invoice-state.ts';

type Line = InvoiceBatch['invoices'][number];

/** A batch with what is in it, of all its customers; each leads on to Billing [INV-01, INV-05]. */
export class HubBatchDialog extends HubTaskDialog {
  static override bundles = [invoiceDialogsMessages, invoicesMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    invoiceStateStyles,
    css`
      .sums {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        align-items: baseline;
        margin-block-end: 10px;
      }
      .sums b {
        font-size: var(--ch-fs-lg);
        font-weight: 600;
      }
      .wide {
        overflow-x: auto;
        scrollbar-width: thin;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: var(--ch-fs-sm);
      }
      th {
        font-size: var(--ch-fs-xs);
        font-weight: 400;
        color: var(--ch-text-2);
      }
      :is(th, td) {
        padding: 6px 0;
        padding-inline-end: 16px;
        border-block-end: 1px solid var(--ch-border);
        text-align: start;
        white-space: nowrap;
      }
      td.who {
        white-space: normal;
        inline-size: 45%;
        min-inline-size: 16ch;
        overflow-wrap: anywhere;
      }
      .num {
        text-align: end;
        font-variant-numeric: tabular-nums;
        padding-inline-end: 0;
      }
      .note {
        color: var(--ch-text-2);
        font-size: var(--ch-fs-sm);
        padding-block: 8px;
      }
      .oops {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        color: var(--ch-danger);
        padding-block: 16px;
      }
    `,
  ];

  @property({ attribute: false }) batchId!: string;

  protected override render(): TemplateResult {
    const t = this.t(invoiceDialogsMessages);
    const { value: batch, error } = this.recordOf('invoice_batch', this.batchId) ?? {};
    const link = (of: InvoiceBatch): TemplateResult => {
      const customerId = of.invoices[0]?.customerId ?? '';
      const content = html`${icon(openOut)}${t.openInBilling}`;
      return billingLink(
        { to: 'invoice_batch', id: of.id, customerId, url: of.billingUrl, className: 'btn' },
        content,
      );
    };
    return html`<hub-dialog
      size="l"
      .heading=${batch?.name ?? t.batchLoading}
      .subtitle=${batch ? t.batchOf(this.format.date(batch.date)) : ''}>
      ${batch ? this.#content(batch) : error === undefined ? this.#loading() : this.#failed(error)}
      <span slot="footer" class="grow"></span>
      ${batch ? html`<span slot="footer">${link(batch)}</span>` : nothing}
      <button
        slot="footer"
        type="button"
        class="btn primary"
        @click=${() => this.dialog.requestClose('button')}>
        ${this.t(commonMessages).close}
      </button>
    </hub-dialog>`;
  }

  #loading(): TemplateResult {
    return html`<p class="note" role="status">${this.t(invoiceDialogsMessages).batchLoading}</p>`;
  }

  #failed(error: unknown): TemplateResult {
    const t = this.t(invoiceDialogsMessages);
    const again = (): void => void this.session?.records.get('invoice_batch', this.batchId).load();
    return html`<div class="oops" role="alert">
      ${icon(critical)}<span>${t.batchFailed}</span
      ><span class="mono faint">${stateOf(error).requestId ?? nothing}</span
      ><button type="button" class="btn sm" @click=${again}>${t.retry}</button>
    </div>`;
  }

  #line({ id, customerId, billingUrl, number, customerName, state, total }: Line): TemplateResult {
    const m = this.t(invoicesMessages);
    const label = m.openInvoice(number);
    const link = { to: 'invoice', id, customerId, url: billingUrl, label } as const;
    return html`<tr>
      <td>${billingLink(link, html`<bdi>${number}</bdi>`)}</td>
      <td class="who"><bdi>${customerName ?? '–'}</bdi></td>
      <td>${invoiceState(state, m.state) || '–'}</td>
      <td class="num">${moneyText(total, this.format)}</td>
    </tr>`;
  }

  #content({ invoices, invoiceCount, totals }: InvoiceBatch): TemplateResult {
    const t = this.t(invoiceDialogsMessages);
    const { format } = this;
    const isWhole = invoices.length >= invoiceCount;
    const shown = [format.number(invoices.length), format.number(invoiceCount)] as const;
    return html`<div class="sums">
        <span>${t.batchCount(invoiceCount, format.number(invoiceCount))}</span
        >${totals.map(total => html`<b>${moneyText(total, format)}</b>`)}
      </div>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">${t.number}</th>
              <th scope="col">${t.customer}</th>
              <th scope="col">${t.state}</th>
              <th scope="col" class="num">${t.total}</th>
            </tr>
          </thead>
          <tbody>
            ${invoices.map(invoice => this.#line(invoice))}
          </tbody>
        </table>
      </div>
      ${isWhole ? nothing : html`<p class="note">${t.batchShown(...shown)}</p>`}`;
  }
}

export const openBatch = (host: LitElement, batchId: string): Promise<void> =>
  openTask<void, HubBatchDialog>(host, 'hub-batch-dialog', HubBatchDialog, { batchId });
