import type { Invoice } from '@customer-hub/sdk';
import { css, html, type TemplateResult } from 'lit';
import { moneyText } from '../../messages/money.ts';
import * as icons from '../../primitives/icons.ts';
import { billingLink } from './billing-link.ts';
import { batchLink, invoiceLink, showBatch, type InvoiceContext } from './invoice-actions.ts';

export const number = (row: Invoice, { m }: InvoiceContext): TemplateResult =>
  billingLink(
    { ...invoiceLink(row, m), className: 'link name', tabIndex: -1 },
    html`<bdi>${row.number}</bdi>`,
  );

/** Of the contract that it belongs to. */
export const contractStatus = (
  value: NonNullable<Invoice['contractStatus']>,
  m: InvoiceContext['m'],
): TemplateResult =>
  html`<span class=${`state ${value === 'active' ? 'paid' : 'draft'}`}
    >${icons.icon(value === 'active' ? icons.check : icons.clock)}${m.contractStatus[value] ?? value}</span
  >`;

/** Leads to the batch in the billing system, or shows what is in it here. */
export const batch = (row: Invoice, { m, host }: InvoiceContext): TemplateResult | string => {
  const { batch: of } = row;
  if (!of) return '';
  return html`<span class="with"
    >${billingLink(batchLink(of, row, m), of.name)}<button
      type="button"
      class="act"
      tabindex="-1"
      aria-haspopup="dialog"
      aria-label=${m.showBatch(of.name)}
      title=${m.showBatch(of.name)}
      @click=${() => void showBatch(host, of.id)}>
      ${icons.icon(icons.list)}
    </button></span
  >`;
};

/** What the invoice is made of. */
export const lines = ({ lines: items, total }: Invoice, { m, format }: InvoiceContext): TemplateResult => {
  if (items.length === 0) return html`<p class="lines">${m.noLines}</p>`;
  const cells = (values: readonly unknown[], role: string): TemplateResult[] =>
    values.map((value, n) => html`<span role=${role} class=${n > 0 ? 'num' : ''}>${value}</span>`);
  const line = ({ description, quantity, unitPrice, amount }: Invoice['lines'][number]): TemplateResult => {
    const count = format.number(quantity, { maximumFractionDigits: 4 });
    const [price, sum] = [moneyText(unitPrice, format), moneyText(amount, format)];
    return html`<div role="row">${cells([html`<bdi>${description}</bdi>`, count, price, sum], 'cell')}</div>`;
  };
  return html`<div class="lines" role="table" aria-label=${m.lines}>
    <div role="row" class="heads">
      ${cells([m.description, m.quantity, m.unitPrice, m.amount], 'columnheader')}
    </div>
    ${items.map(line)}
    <div role="row" class="sum">${cells([m.columns.total, '', '', moneyText(total, format)], 'cell')}</div>
  </div>`;
};

export const invoiceCells = css`
  .with {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  .with > a {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .with > .act {
    margin: 0;
    flex: none;
  }
  .link.name {
    color: var(--ch-accent);
  }
  .act {
    color: inherit;
    max-inline-size: 100%;
  }
  .act > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr) repeat(3, auto);
    padding: 6px 0 12px;
    /* Amounts stand below the totals of the table: it ends with a menu of 40 px, 8 px from them. */
    padding-inline-end: calc(48px - var(--ch-gutter));
    font-size: var(--ch-fs-sm);
  }
  .lines > [role='row'] {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    gap: 20px;
    padding-block: 4px;
    border-block-end: 1px solid var(--ch-border);
  }
  .lines .heads {
    font-size: var(--ch-fs-xs);
    color: var(--ch-text-2);
  }
  .lines .sum {
    border: 0;
    font-weight: 600;
  }
  .lines .num {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;
