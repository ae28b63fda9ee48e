import type { Invoice, InvoiceInput, InvoicePatch, Money } from '../contract/types.ts';
import { queryRows, selectRows } from '../database/rows.ts';
import { BILLING, type InvoiceRow } from '../database/collections/invoices.ts';
import { hoursQuantity, sumByCurrency, timesMoney } from '../domain/money.ts';
import { actions, created, noContent, ok, visible } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, invalid } from '../server/problems.ts';
import { accountDays } from './shared/account-days.ts';
import {
  isOpen,
  INVOICE_LIST,
  INVOICE_MATCH,
  INVOICE_SORT,
  presentInvoice,
  presentInvoices,
  totalsOf,
} from './shared/invoices.ts';
import { mustBelong, renameSort } from './shared/lookup.ts';
import { nextNumber } from './shared/numbers.ts';
import { usageOf } from './shared/usage.ts';

/** What the contract's period at this day costs: the fee, and time beyond the pre-paid hours. */
async function linesOf(contractId: string, date: string, context: Context): Promise<Invoice['lines']> {
  const contract = await context.db.contracts.need(contractId),
    { charges } = await usageOf(contract, context, { date }),
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
  { lines, contractId, date }: Omit<InvoiceInput, 'lines'> & Pick<InvoicePatch, 'lines'>,
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

/** A number that no invoice has or had, whatever its year. */
async function invoiceNumber(date: string, context: Context): Promise<string> {
  const { invoices: rows } = context.db,
    deleted = new Set((await rows.deleted()).map(({ number }) => number)),
    named = (serial: number): string => `INV-${date.slice(0, 4)}-${String(serial).padStart(5, '0')}`;
  const isTaken = async (serial: number): Promise<boolean> =>
    deleted.has(named(serial)) || (await rows.count({ number: named(serial) })) > 0;
  const from = 1 + deleted.size + (await rows.count());
  return named(await nextNumber({ kind: 'invoice', from, isTaken }, context));
}

/** What was sent can be voided; otherwise it is corrected where the books are kept. */
function needDraft(row: InvoiceRow): InvoiceRow {
  if (row.state !== 'draft') throw conflict('not_draft', 'The invoice is no draft');
  return row;
}

/** A draft as the patch leaves it: with its own lines, those given, or those of its contract. */
async function changed(row: InvoiceRow, body: InvoicePatch, context: Context) {
  const { contractId = row.contractId, date = row.date, lines } = body;
  await mustBelong(context.db.contracts, contractId, row.customerId, '/contractId');
  if (lines === undefined) return { contractId, date };
  const made = await readLines({ contractId, date, lines }, context);
  return { contractId, date, ...made, currency: made.total.currency };
}

/** Invoices and the batches they are made in [INV]. */
export const invoices: Handlers<
  | 'listInvoices'
  | 'createInvoice'
  | 'getInvoice'
  | 'updateInvoice'
  | 'deleteInvoice'
  | 'restoreInvoice'
  | 'sendInvoice'
  | 'voidInvoice'
  | 'getInvoiceBatch'
> = {
  async listInvoices({ path, query }, context) {
    const rows = await presentInvoices(
        await context.db.invoices.find({ customerId: path.customerId }),
        context,
      ),
      nowMs = context.clock.nowMs(),
      { dayOf } = await accountDays(context);
    const result = queryRows(
      rows,
      INVOICE_LIST,
      { query: renameSort(query, INVOICE_SORT), match: INVOICE_MATCH },
      nowMs,
      dayOf,
    );
    const { limit: _l, cursor: _c, offset: _o, count: _n, sort: _s, facets: _f, ...filters } = query;
    const matching = new Set(
      selectRows(rows, INVOICE_LIST, { query: filters, match: INVOICE_MATCH }, nowMs, dayOf),
    );
    return ok({ ...result, totals: totalsOf(rows.filter(({ id }) => matching.has(id))) });
  },

  async createInvoice({ path, body }, context) {
    const { db } = context,
      { contractId = null, date } = body;
    await mustBelong(db.contracts, contractId, path.customerId, '/contractId');
    const { lines, total } = await readLines(body, context),
      number = await invoiceNumber(date, context);
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
    return created(await presentInvoice(row, context), `/invoices/${row.id}`);
  },

  getInvoice: async ({ path }, context) =>
    ok(await presentInvoice(await context.db.invoices.need(path.invoiceId), context)),

  async updateInvoice({ path, body }, context) {
    const row = needDraft(await context.db.invoices.need(path.invoiceId)),
      patch = await changed(row, body, context);
    return ok(await presentInvoice(await context.db.invoices.update(row.id, patch), context));
  },

  async deleteInvoice({ path }, context) {
    const row = needDraft(await context.db.invoices.need(path.invoiceId));
    await context.db.invoices.remove(row.id);
    return noContent();
  },

  restoreInvoice: async ({ path }, context) =>
    ok(await presentInvoice(await context.db.invoices.restore(path.invoiceId), context)),

  async sendInvoice({ path }, context) {
    const row = await context.db.invoices.need(path.invoiceId);
    context.ifMatch(await presentInvoice(row, context));
    const sent = await context.db.invoices.update(needDraft(row).id, { state: 'sent' });
    return ok(await presentInvoice(sent, context));
  },

  async voidInvoice({ path }, context) {
    const row = await context.db.invoices.need(path.invoiceId);
    context.ifMatch(await presentInvoice(row, context));
    if (!isOpen(row)) throw conflict('not_sent', 'The invoice is not open');
    return ok(await presentInvoice(await context.db.invoices.update(row.id, { state: 'void' }), context));
  },

  async getInvoiceBatch({ path }, context) {
    const batch = await context.db.invoiceBatches.need(path.batchId),
      rows = await context.db.invoices.find({ batchId: batch.id });
    return ok({
      ...visible(batch),
      invoiceCount: rows.length,
      totals: totalsOf(rows),
      invoices: await presentInvoices(rows.slice(0, 200), context),
      allowedActions: actions(context, { open_in_billing: 'invoice:read' }),
    });
  },
};
