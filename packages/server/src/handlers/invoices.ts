import type { Invoice, InvoiceInput, Money } from '../contract/types.ts';
import { queryRows, selectRows } from '../database/rows.ts';
import { BILLING } from '../database/collections/invoices.ts';
import { hoursQuantity, sumByCurrency, timesMoney } from '../domain/money.ts';
import { actions, created, ok, visible } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import { usageOf } from './shared/contracts.ts';
import { INVOICE_LIST, INVOICE_MATCH, INVOICE_SORT, presentInvoices } from './shared/invoices.ts';
import { mustBelong, renameSort } from './shared/lookup.ts';

/** What the contract's period at this day costs: the fee, and time beyond the pre-paid hours. */
async function linesOf(contractId: string, date: string, context: Context): Promise<Invoice['lines']> {
  const contract = await context.db.contracts.need(contractId),
    { charges } = await usageOf(contract, context, date),
    once = (amount: Money) => ({ quantity: 1, unitPrice: amount, amount });
  return [
    ...(contract.fee ? [{ description: contract.name, ...once(contract.fee) }] : []),
    ...charges.map(({ serviceType, label, minutes, rate, amount }) => ({
      description: label ?? `Work beyond the pre-paid hours (${serviceType.replace('_', '-')})`,
      quantity: hoursQuantity(minutes),
      unitPrice: rate,
      amount,
    })),
  ];
}
async function readLines(
  { lines, contractId, date }: InvoiceInput,
  context: Context,
): Promise<{ lines: Invoice['lines']; total: Money }> {
  const made = lines
    ? lines.map(line => ({ ...line, amount: timesMoney(line.unitPrice, line.quantity) }))
    : contractId
      ? await linesOf(contractId, date, context)
      : [];
  if (made.length === 0)
    throw invalid([
      fieldProblem(
        '/lines',
        'required',
        'There is nothing to invoice: give lines, or a contract with a fee or overdrawn time.',
      ),
    ]);
  const [total, other] = sumByCurrency(made.map(({ amount }) => amount));
  if (!total || other)
    throw invalid([fieldProblem('/lines', 'mixed_currencies', 'All lines of an invoice have one currency.')]);
  return { lines: made, total };
}

/** Invoices and the batches they are made in [INV]. */
export const invoices: Handlers<'listInvoices' | 'createInvoice' | 'getInvoice' | 'getInvoiceBatch'> = {
  async listInvoices({ path, query }, context) {
    const rows = await presentInvoices(
        await context.db.invoices.find({ customerId: path.customerId }),
        context,
      ),
      nowMs = context.clock.nowMs();
    const result = queryRows(
      rows,
      INVOICE_LIST,
      { query: renameSort(query, INVOICE_SORT), match: INVOICE_MATCH },
      nowMs,
    );
    const { limit: _l, cursor: _c, offset: _o, count: _n, sort: _s, facets: _f, ...filters } = query;
    const matching = new Set(selectRows(rows, INVOICE_LIST, { query: filters, match: INVOICE_MATCH }, nowMs));
    return ok({
      ...result,
      totals: sumByCurrency(rows.flatMap(({ id, total }) => (matching.has(id) ? [total] : []))),
    });
  },

  async createInvoice({ path, body }, context) {
    const { db } = context,
      { contractId = null, date } = body;
    await mustBelong(db.contracts, contractId, path.customerId, '/contractId');
    const { lines, total } = await readLines(body, context),
      number = `INV-${date.slice(0, 4)}-${String(1 + (await db.invoices.count())).padStart(5, '0')}`;
    const row = await db.invoices.insert({
      customerId: path.customerId,
      number,
      date,
      contractId,
      batchId: null,
      state: 'draft',
      currency: total.currency,
      lines,
      total,
      billingUrl: `${BILLING}/invoices/${number}`,
    });
    return created((await presentInvoices([row], context))[0] as Invoice, `/invoices/${row.id}`);
  },

  getInvoice: async ({ path }, context) =>
    ok((await presentInvoices([await context.db.invoices.need(path.invoiceId)], context))[0] as Invoice),

  async getInvoiceBatch({ path }, context) {
    const batch = await context.db.invoiceBatches.need(path.batchId),
      rows = await context.db.invoices.find({ batchId: batch.id });
    return ok({
      ...visible(batch),
      invoiceCount: rows.length,
      totals: sumByCurrency(rows.map(({ total }) => total)),
      invoices: await presentInvoices(rows.slice(0, 200), context),
      allowedActions: actions(context, { open_in_billing: 'invoice:read' }),
    });
  },
};
