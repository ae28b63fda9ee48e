import type { InvoiceBatch } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { openTask } from '../../internal/open.ts';
import { invoiceDialogsMessages } from '../../messages/invoiceDialogs.ts';
import { invoicesMessages } from '../../messages/invoices.ts';
import { moneyText } from '../../messages/money.ts';
import { critical, icon, openOut } from '../../primitives/icons.ts';
import { stateOf } from '../../primitives/problem.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { billingLink } from './billing-link.ts';
import { invoiceState, invoiceStateStyles } from './invoice-state.ts';

/** A batch with what is in it, of all its customers; each leads on to Billing [INV-01, INV-05]. */
export class HubBatchDialog extends HubTaskDialog {
  static override bundles = [invoiceDialogsMessages, invoicesMessages];
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
        font-size: var(--fs-lg);
        font-weight: 600;
      }
      .wide {
        overflow-x: auto;
        scrollbar-width: thin;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: var(--fs-sm);
      }
      th {
        font-size: var(--fs-xs);
        font-weight: 400;
        color: var(--text-2);
      }
      :is(th, td) {
        padding: 6px 0;
        padding-inline-end: 16px;
        border-block-end: 1px solid var(--border);
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
        color: var(--text-2);
        font-size: var(--fs-sm);
        padding-block: 8px;
      }
      .oops {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        color: var(--danger);
        padding-block: 16px;
      }
    `,
  ];

  @property({ attribute: false }) batchId!: string;

  protected override render(): TemplateResult {
    const t = this.t(invoiceDialogsMessages);
    const { value: batch, error } = this.recordOf('invoice_batch', this.batchId) ?? {};
    return html`<hub-dialog
      size="l"
      .heading=${batch?.name ?? t.batchLoading}
      .subtitle=${batch ? t.batchOf(this.format.date(batch.date)) : ''}>
      ${batch ? this.#content(batch) : error === undefined ? html`<p class="note" role="status">${t.batchLoading}</p>` : html`<div class="oops" role="alert">${icon(critical)}<span>${t.batchFailed}</span><span class="mono faint">${stateOf(error).requestId ?? nothing}</span><button type="button" class="btn sm" @click=${() => void this.session?.records.get('invoice_batch', this.batchId).load()}>${t.retry}</button></div>`}
      <span slot="footer" class="grow"></span>
      ${batch ? html`<span slot="footer">${billingLink({ to: 'invoice_batch', id: batch.id, customerId: batch.invoices[0]?.customerId ?? '', url: batch.billingUrl, className: 'btn' }, html`${icon(openOut)}${t.openInBilling}`)}</span>` : nothing}
      <button
        slot="footer"
        type="button"
        class="btn primary"
        @click=${() => this.dialog.requestClose('button')}>
        ${t.close}
      </button>
    </hub-dialog>`;
  }

  #content({ invoices, invoiceCount, totals }: InvoiceBatch): TemplateResult {
    const t = this.t(invoiceDialogsMessages);
    const m = this.t(invoicesMessages);
    const { format } = this;
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
            ${invoices.map(
              invoice =>
                html`<tr>
                  <td>
                    ${billingLink({ to: 'invoice', id: invoice.id, customerId: invoice.customerId, url: invoice.billingUrl, label: m.openInvoice(invoice.number) }, html`<bdi>${invoice.number}</bdi>`)}
                  </td>
                  <td class="who"><bdi>${invoice.customerName ?? '–'}</bdi></td>
                  <td>${invoiceState(invoice.state, m.state) || '–'}</td>
                  <td class="num">${moneyText(invoice.total, format)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${invoices.length < invoiceCount ? html`<p class="note">${t.batchShown(format.number(invoices.length), format.number(invoiceCount))}</p>` : nothing}`;
  }
}

export const openBatch = (host: LitElement, batchId: string): Promise<void> =>
  openTask<void, HubBatchDialog>(host, 'hub-batch-dialog', HubBatchDialog, { batchId });
