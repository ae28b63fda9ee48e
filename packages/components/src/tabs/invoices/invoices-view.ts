import type { Invoice, Money } from '@customer-hub/sdk';
import { css, html, type TemplateResult } from 'lit';
import { lacksScope } from '../../customer/permissions.ts';
import { navigate } from '../../internal/events.ts';
import { defineListView, type ListContext, type ListDefinition } from '../../list-view/definition.ts';
import { invoicesMessages } from '../../messages/invoices.ts';
import type { InvoicesMessages } from '../../messages/en/invoices.ts';
import { moneyText } from '../../messages/money.ts';
import * as icons from '../../primitives/icons.ts';
import { billingLink } from './billing-link.ts';
import * as actions from './invoice-actions.ts';
import { invoiceState, invoiceStateStyles } from './invoice-state.ts';

export type InvoiceContext = ListContext<Invoice, InvoicesMessages>;

const states = ['draft', 'sent', 'paid', 'overdue', 'void'] as const;

const batch = (row: Invoice, { m, host }: InvoiceContext): TemplateResult | string => {
  const { batch: of } = row;
  if (!of) return '';
  return html`<span class="with"
    >${billingLink(actions.batchLink(row, m)!, of.name)}<button
      type="button"
      class="act"
      tabindex="-1"
      aria-haspopup="dialog"
      aria-label=${m.showBatch(of.name)}
      title=${m.showBatch(of.name)}
      @click=${() => void actions.showBatch(host, of.id)}>
      ${icons.icon(icons.list)}
    </button></span
  >`;
};

const contract = (row: Invoice, { m, host }: InvoiceContext): TemplateResult | string => {
  const { contract: of } = row;
  return of
    ? html`<button
        type="button"
        class="act"
        tabindex="-1"
        title=${m.openContract(of.name)}
        aria-label=${m.openContract(of.name)}
        @click=${() => void navigate(host, { to: 'contract', id: of.id, customerId: row.customerId })}>
        <bdi>${of.name}</bdi>
      </button>`
    : '';
};

/** What the invoice is made of. */
const lines = ({ lines: items, total }: Invoice, { m, format }: InvoiceContext): TemplateResult => {
  if (items.length === 0) return html`<p class="lines">${m.noLines}</p>`;
  const cells = (values: readonly unknown[], role: string): TemplateResult[] =>
    values.map((value, n) => html`<span role=${role} class=${n > 0 ? 'num' : ''}>${value}</span>`);
  return html`<div class="lines" role="table" aria-label=${m.lines}>
    <div role="row" class="heads">
      ${cells([m.description, m.quantity, m.unitPrice, m.amount], 'columnheader')}
    </div>
    ${items.map(({ description, quantity, unitPrice, amount }) => html`<div role="row">${cells([html`<bdi>${description}</bdi>`, format.number(quantity, { maximumFractionDigits: 4 }), moneyText(unitPrice, format), moneyText(amount, format)], 'cell')}</div>`)}
    <div role="row" class="sum">${cells([m.columns.total, '', '', moneyText(total, format)], 'cell')}</div>
  </div>`;
};

/** Where a column's value stands in the record that is exported. */
const exported: Readonly<Record<string, string>> = {
  contract: 'contract.name',
  batch: 'batch.name',
  total: 'total.amount',
};

/** What a page of the list says beside its rows. */
export interface InvoicesTold {
  /** Sums of all rows that match, per currency; undefined until the first page is there. */
  totals?: readonly Money[];
}

/**
 * The Invoices tab as data [INV-01 .. INV-08, X-13]. The status of the contract stands beside the invoice's own state.
 * @param told Where the sums of the query are kept; they come with its rows.
 */
export const invoicesView = (told: InvoicesTold): ListDefinition<Invoice, InvoicesMessages> =>
  defineListView<Invoice, InvoicesMessages>({
    tab: 'invoices',
    record: 'invoice',
    messages: invoicesMessages,
    subject: m => m.title,
    counted: (m, count, format) => m.count(count, format.number(count)),
    list: async (hub, customerId, query, options) => {
      const page = await hub.invoices.list(customerId ?? '', query, options);
      // Not those of a mere count, which are asked without the filters.
      if (query.offset !== undefined) told.totals = page.totals ?? [];
      return page;
    },
    get: (hub, id, options) => hub.invoices.get(id, options),
    search: m => m.search,
    rowLabel: row => row.number,
    columns: [
      {
        key: 'number',
        label: m => m.columns.number,
        permanent: true,
        sticky: 'start',
        sortable: true,
        width: 22,
        minWidth: 14,
        card: 'primary',
        exportValue: row => row.number,
        cell: (row, { m }) =>
          billingLink(
            { ...actions.invoiceLink(row, m), className: 'link name', tabIndex: -1 },
            html`<bdi>${row.number}</bdi>`,
          ),
      },
      {
        key: 'date',
        label: m => m.columns.date,
        sortable: true,
        width: 13,
        minWidth: 11,
        card: 'secondary',
        cell: (row, { format }) => format.date(row.date),
      },
      {
        key: 'contractStatus',
        label: m => m.columns.contractStatus,
        sortable: true,
        width: 15,
        minWidth: 11,
        exportValue: (row, { m }) => (row.contractStatus ? m.contractStatus[row.contractStatus] : ''),
        cell: (row, { m }) =>
          row.contractStatus
            ? html`<span class=${`state ${row.contractStatus === 'active' ? 'paid' : 'draft'}`}
                >${icons.icon(row.contractStatus === 'active' ? icons.check : icons.clock)}${m.contractStatus[row.contractStatus] ?? row.contractStatus}</span
              >`
            : '',
      },
      {
        key: 'state',
        label: m => m.columns.state,
        sortable: true,
        width: 16,
        minWidth: 11,
        card: 'trailing',
        cell: (row, { m }) => invoiceState(row.state, m.state),
        exportValue: (row, { m }) => (row.state ? m.state[row.state] : ''),
      },
      {
        key: 'batch',
        label: m => m.columns.batch,
        sortable: true,
        width: 22,
        minWidth: 13,
        card: 'secondary',
        cell: batch,
        exportValue: row => row.batch?.name,
      },
      {
        key: 'contract',
        label: m => m.columns.contract,
        sortable: true,
        width: 22,
        minWidth: 12,
        cell: contract,
        exportValue: row => row.contract?.name,
      },
      {
        key: 'total',
        label: m => m.columns.total,
        sortable: true,
        align: 'end',
        width: 16,
        minWidth: 11,
        card: 'secondary',
        cell: (row, { format }) => moneyText(row.total, format),
        exportValue: (row, { format }) => moneyText(row.total, format),
      },
      {
        key: 'updatedAt',
        label: m => m.columns.updatedAt,
        sortable: true,
        width: 15,
        minWidth: 11,
        optional: true,
        cell: (row, { format }) =>
          html`<time datetime=${row.updatedAt} title=${format.dateTime(row.updatedAt)}
            >${format.date(row.updatedAt)}</time
          >`,
        exportValue: (row, { format }) => format.date(row.updatedAt),
      },
      {
        key: 'actions',
        label: () => '',
        permanent: true,
        sticky: 'end',
        width: 6,
        minWidth: 4,
        card: 'trailing',
        exportValue: () => null,
        cell: (row, context) =>
          html`<button
            class="act"
            tabindex="-1"
            aria-haspopup="menu"
            aria-label=${context.m.actions(row.number)}
            @click=${(event: Event) => context.rowMenu(event.currentTarget as HTMLElement, row)}>
            ${icons.icon(icons.more)}
          </button>`,
      },
    ],
    facets: [
      {
        key: 'state',
        label: m => m.filters.state,
        options: states.map(value => ({ value, label: m => m.state[value] })),
      },
      {
        key: 'contractStatus',
        label: m => m.filters.contractStatus,
        options: (['active', 'expired'] as const).map(value => ({
          value,
          label: m => m.contractStatus[value],
        })),
      },
      {
        key: 'contractId',
        label: m => m.filters.contractId,
        unset: m => m.noContract,
        load: async (hub, customerId, options) =>
          (await hub.contracts.list(customerId ?? '', { limit: 200 }, options)).items.map(({ id, name }) => ({
            value: id,
            label: name,
          })),
      },
      {
        key: 'batchId',
        label: m => m.filters.batchId,
        unset: m => m.noBatch,
        load: async (hub, customerId, options) => {
          const { items } = await hub.invoices.list(customerId ?? '', { limit: 200 }, options);
          return [
            ...new Map(items.flatMap(row => (row.batch ? [[row.batch.id, row.batch.name] as const] : []))),
          ].map(([value, label]) => ({ value, label }));
        },
      },
    ],
    fields: [
      { key: 'date', label: m => m.columns.date, type: 'date' },
      { key: 'total', label: m => m.columns.total, type: 'number' },
    ],
    defaults: { sort: '-date' },
    banner: (context, view, change) =>
      html`<hub-invoice-totals
        .customerId=${context.customerId}
        .totals=${told.totals}
        .view=${view}
        .change=${change}></hub-invoice-totals>`,
    detail: lines,
    actions: [
      {
        key: 'add',
        label: m => m.add,
        icon: icons.plus,
        disabled: context =>
          lacksScope(context, 'invoice:write') ? context.m.reasons.no_permission : undefined,
        run: context => actions.add(context),
      },
    ],
    rowActions: (row, context) => actions.menu(row, context),
    exports: 'invoices',
    exportField: key => (key === 'actions' ? null : (exported[key] ?? key)),
    empty: { icon: icons.file, title: m => m.emptyTitle, text: m => m.emptyText },
    cellStyles: [
      invoiceStateStyles,
      css`
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
          color: var(--accent);
        }
        .act {
          color: inherit;
          max-inline-size: 100%;
        }
        .act > bdi {
          overflow: hidden;
          text-overflow: ellipsis;
        }
        .lines {
          display: grid;
          grid-template-columns: minmax(0, 1fr) repeat(3, auto);
          max-inline-size: 760px;
          padding: 6px 0 12px;
          font-size: var(--fs-sm);
        }
        .lines > [role='row'] {
          display: grid;
          grid-template-columns: subgrid;
          grid-column: 1 / -1;
          gap: 20px;
          padding-block: 4px;
          border-block-end: 1px solid var(--border);
        }
        .lines .heads {
          font-size: var(--fs-xs);
          color: var(--text-2);
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
      `,
    ],
  });
