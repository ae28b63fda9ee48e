import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  Invoice,
  InvoiceBatch,
  InvoiceInput,
  InvoiceListParams,
  InvoicePatch,
  Money,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Invoices and the batches they are made in. */
export const invoices = (client: Client) => ({
  /**
   * List a customer's invoices. `q` looks into the number and the name of the batch.
   * - Sort: `number date contract contractStatus state batch total createdAt updatedAt`. Default `-date`.
   * - Facets: `contractStatus state batchId contractId currency`. `totals` spans all matching rows but void
   *   ones, one sum per currency.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `contractStatus`, `state`, `batchId`, `contractId`, `dateFrom`, `dateTo`
   * @throws NotFoundError
   */
  list: (
    customerId: string,
    query?: InvoiceListParams,
    options?: RequestOptions,
  ): ListRequest<Invoice, { totals?: Money[] }> =>
    client.list('listInvoices', path`/customers/${customerId}/invoices`, options, query),
  /**
   * Make an invoice. Without `lines`, the fee and the overdrawn time of the contract's period at that date
   * are invoiced.
   * @throws NotFoundError
   * @throws ValidationError
   */
  create: (customerId: string, input: InvoiceInput, options?: RequestOptions): HubPromise<Invoice> =>
    client.post('createInvoice', path`/customers/${customerId}/invoices`, options, input),
  /**
   * Read one invoice. With its lines and the total as it was billed: later changes of the contract do not
   * change it.
   * @throws NotFoundError
   */
  get: (invoiceId: string, options?: RequestOptions): HubPromise<Invoice> =>
    client.get('getInvoice', path`/invoices/${invoiceId}`, options),
  /**
   * Change a draft. Only a draft: ConflictError `not_draft` otherwise. Lines stay as they are unless they are
   * given; `lines: null` makes them anew, of the contract's period at the date. The number stays.
   * @throws NotFoundError
   * @throws ConflictError `not_draft`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (invoice: Versioned, changes: InvoicePatch, options?: RequestOptions): HubPromise<Invoice> =>
    client.patch('updateInvoice', path`/invoices/${invoice.id}`, options, changes, invoice),
  /**
   * Delete a draft. Only a draft: ConflictError `not_draft` otherwise. Can be brought back with `restore` for
   * 24 hours. Its number is not given to another one meanwhile.
   * @throws NotFoundError
   * @throws ConflictError `not_draft`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (invoice: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteInvoice', path`/invoices/${invoice.id}`, options, invoice),
  /**
   * Bring a deleted draft back. Within 24 hours of the deletion; NotFoundError after that.
   * @throws NotFoundError
   */
  restore: (invoiceId: string, options?: RequestOptions): HubPromise<Invoice> =>
    client.post('restoreInvoice', path`/invoices/${invoiceId}/restore`, options),
  /**
   * Send a draft to the customer. The billing system sends it; it is `sent` from then on, and can no longer
   * be changed. Of the version that `If-Match` names, so that what is sent is what was seen. Only a draft:
   * ConflictError `not_draft` otherwise. Asked again with the same `Idempotency-Key`, it is not sent a second
   * time.
   * @throws NotFoundError
   * @throws ConflictError `not_draft`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  send: (invoice: Versioned, options?: RequestOptions): HubPromise<Invoice> =>
    client.post('sendInvoice', path`/invoices/${invoice.id}/send`, options, undefined, invoice),
  /**
   * Void an invoice that was sent. Nobody owes it any more: it stays in the list as `void`, with its number,
   * and counts in no total. It cannot be taken back; a right one is made anew. Only one that is `sent` or
   * `overdue`: ConflictError `not_sent` otherwise.
   * @throws NotFoundError
   * @throws ConflictError `not_sent`
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  void: (invoice: Versioned, options?: RequestOptions): HubPromise<Invoice> =>
    client.post('voidInvoice', path`/invoices/${invoice.id}/void`, options, undefined, invoice),
  /**
   * Read one batch with its invoices. With its first 200 invoices. `totals` leaves void ones out.
   * @throws NotFoundError
   */
  batch: (batchId: string, options?: RequestOptions): HubPromise<InvoiceBatch> =>
    client.get('getInvoiceBatch', path`/invoice-batches/${batchId}`, options),
});
