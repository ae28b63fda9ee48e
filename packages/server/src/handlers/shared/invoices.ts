import type { Invoice, Money } from '../../contract/types.ts';
import { queryRows } from '../../database/rows.ts';
import type { InvoiceRow } from '../../database/collections/invoices.ts';
import type { CollectionDefinition } from '../../database/store.ts';
import { contractStatus } from '../../domain/contracts.ts';
import { moneyValue, sumByCurrency } from '../../domain/money.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { accountDays } from './account-days.ts';
import { byId, ref, renameSort } from './lookup.ts';

/** How the list is searched and sorted. */
export const INVOICE_LIST: Pick<
  CollectionDefinition<Invoice>,
  'search' | 'exact' | 'sortable' | 'defaultSort' | 'computed'
> = {
  search: ['number', 'batchName'],
  exact: ['number'],
  sortable: [
    'number',
    'date',
    'contractName',
    'contractStatus',
    'state',
    'batchName',
    'total',
    'createdAt',
    'updatedAt',
  ],
  defaultSort: '-date',
  computed: {
    batchName: ({ batch }) => batch?.name ?? null,
    batchId: ({ batch }) => batch?.id ?? 'none',
    contractName: ({ contract }) => contract?.name ?? null,
    contractId: ({ contract }) => contract?.id ?? 'none',
    total: ({ total }) => moneyValue(total),
  },
};
export const INVOICE_SORT = { contract: 'contractName', batch: 'batchName' };
export const INVOICE_MATCH = {
  dateFrom: ({ date }: Invoice, from: string): boolean => date >= from,
  dateTo: ({ date }: Invoice, to: string): boolean => date <= to,
};

/** The customer has it, and has not paid it. */
export const isOpen = ({ state }: Pick<InvoiceRow, 'state'>): boolean =>
  state === 'sent' || state === 'overdue';

/**
 * Invoices as the contract shows them: with the names of contract and batch, and the contract's status of today
 * [INV-04, X-13].
 */
export async function presentInvoices(rows: readonly InvoiceRow[], context: Context): Promise<Invoice[]> {
  const { db } = context,
    { today } = await accountDays(context);
  const [customers, contracts, batches] = await Promise.all([
    byId(
      db.customers,
      rows.map(({ customerId }) => customerId),
    ),
    byId(
      db.contracts,
      rows.map(({ contractId }) => contractId),
    ),
    byId(
      db.invoiceBatches,
      rows.map(({ batchId }) => batchId),
    ),
  ]);
  return rows.map(row => {
    const ofDraft = { scope: 'invoice:write', blockedBy: row.state !== 'draft' && 'not_draft' };
    const { contractId, batchId, ...shown } = visible(row),
      contract = contracts.get(contractId ?? ''),
      customer = customers.get(row.customerId);
    return {
      ...shown,
      ...(customer ? { customerName: customer.name } : {}),
      contract: ref(contracts, contractId, ({ name }) => name),
      contractStatus: contract ? contractStatus(contract, today) : null,
      batch: ref(batches, batchId, ({ name }) => name),
      batchUrl: batches.get(batchId ?? '')?.billingUrl ?? null,
      allowedActions: actions(context, {
        open_in_billing: 'invoice:read',
        update: ofDraft,
        delete: ofDraft,
        send: ofDraft,
        void: { scope: 'invoice:write', blockedBy: !isOpen(row) && 'not_sent' },
      }),
    };
  });
}
export const presentInvoice = async (row: InvoiceRow, context: Context): Promise<Invoice> =>
  (await presentInvoices([row], context))[0] as Invoice;

/** What they add up to, per currency: nobody owes a void one [W-04]. */
export const totalsOf = (invoices: readonly Pick<Invoice, 'state' | 'total'>[]): Money[] =>
  sumByCurrency(invoices.flatMap(({ state, total }) => (state === 'void' ? [] : [total])));

/** Ids of all invoices that a query of the list finds, in its order. */
export const invoiceIds = async (
  query: object,
  customerId: string | null,
  context: Context,
): Promise<string[]> =>
  queryRows(
    await presentInvoices(await context.db.invoices.find(customerId === null ? {} : { customerId }), context),
    INVOICE_LIST,
    { query: { ...renameSort(query, INVOICE_SORT), limit: Number.MAX_SAFE_INTEGER }, match: INVOICE_MATCH },
    context.clock.nowMs(),
    (await accountDays(context)).dayOf,
  ).items.map(({ id }) => id);
