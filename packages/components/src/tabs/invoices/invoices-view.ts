import type { Invoice, Money } from '@customer-hub/sdk';
import { html } from 'lit';
import { columnKinds } from '../../list-view/column-kinds.ts';
import {
  columnField,
  defineListView,
  optionsOf,
  type FacetFilter,
  type ListColumn,
  type ListDefinition,
} from '../../list-view/definition.ts';
import type { InvoicesMessages } from '../../messages/en/invoices.ts';
import { invoicesMessages } from '../../messages/invoices.ts';
import * as icons from '../../primitives/icons.ts';
import { invoices, menu } from './invoice-actions.ts';
import { batch, contractStatus, invoiceCells, lines, number } from './invoice-cells.ts';
import { invoiceState, invoiceStateStyles } from './invoice-state.ts';

/** What a page of the list says beside its rows. */
export interface InvoicesTold {
  /** Sums of all rows that match, per currency; undefined until the first page is there. */
  totals?: readonly Money[];
}

type Messages = InvoicesMessages;
const { name, date, moment, choice, reference, money, custom, rowMenu } = columnKinds<Invoice, Messages>();

const columns: readonly ListColumn<Invoice, Messages>[] = [
  name('number', { width: 18, cell: number }),
  date('date', { width: 13, card: 'secondary' }),
  choice('contractStatus', { text: (value, m) => m.contractStatus[value], show: contractStatus }),
  choice('state', {
    width: 16,
    card: 'trailing',
    text: (value, m) => m.state[value],
    show: (value, m) => invoiceState(value, m.state),
  }),
  custom('batch', {
    width: 22,
    minWidth: 13,
    card: 'secondary',
    exportField: 'batch.name',
    cell: batch,
    exportValue: row => row.batch?.name,
  }),
  reference('contract', 'contract', { width: 22, title: (contract, m) => m.openContract(contract) }),
  money('total', { card: 'secondary' }),
  moment('updatedAt', { optional: true }),
  rowMenu(),
];

const facets: readonly FacetFilter<Messages>[] = [
  {
    key: 'state',
    label: m => m.columns.state,
    options: optionsOf(['draft', 'sent', 'paid', 'overdue', 'void'], (m: Messages) => m.state),
  },
  {
    key: 'contractStatus',
    label: m => m.columns.contractStatus,
    options: optionsOf(['active', 'expired'], (m: Messages) => m.contractStatus),
  },
  {
    key: 'contractId',
    label: m => m.columns.contract,
    unset: m => m.noContract,
    load: async (hub, customerId, options) => {
      const { items } = await hub.contracts.list(customerId ?? '', { limit: 200 }, options);
      return items.map(({ id, name: label }) => ({ value: id, label }));
    },
  },
  {
    key: 'batchId',
    label: m => m.filters.batchId,
    unset: m => m.noBatch,
    load: async (hub, customerId, options) => {
      const { items } = await hub.invoices.list(customerId ?? '', { limit: 200 }, options);
      const names = new Map(items.flatMap(row => (row.batch ? [[row.batch.id, row.batch.name]] : [])));
      return [...names].map(([value, label]) => ({ value, label }));
    },
  },
];

/**
 * The Invoices tab as data [INV-01 .. INV-08, X-13]. The status of the contract stands beside the invoice's own state.
 * @param told Where the sums of the query are kept; they come with its rows.
 */
export const invoicesView = (told: InvoicesTold): ListDefinition<Invoice, Messages> =>
  defineListView<Invoice, Messages>({
    tab: 'invoices',
    record: 'invoice',
    scope: 'invoice:write',
    messages: invoicesMessages,
    list: async (hub, customerId, query, options) => {
      const page = await hub.invoices.list(customerId ?? '', query, options);
      // Not those of a mere count, which are asked without the filters.
      if (query.offset !== undefined) told.totals = page.totals ?? [];
      return page;
    },
    get: (hub, id, options) => hub.invoices.get(id, options),
    search: m => m.search,
    rowLabel: row => row.number,
    columns,
    facets,
    fields: [columnField('date', 'date'), columnField('total', 'number')],
    defaults: { sort: '-date' },
    banner: (context, view, change) =>
      html`<hub-invoice-totals
        .customerId=${context.customerId}
        .totals=${told.totals}
        .view=${view}
        .change=${change}></hub-invoice-totals>`,
    detail: lines,
    actions: [invoices.addAction(m => m.add)],
    rowActions: menu,
    exports: 'invoices',
    restore: (hub, id) => hub.invoices.restore(id),
    empty: { icon: icons.file },
    cellStyles: [invoiceStateStyles, invoiceCells],
  });
