import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Invoice, InvoiceBatch, InvoiceInput, InvoiceListParams, Money } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Invoices and the batches they are made in. */
export const invoices = (client: Client) => ({
  /**
   * List a customer's invoices. `q` looks into the number and the name of the batch.
   * - Sort: `number date contract contractStatus state batch total createdAt updatedAt`. Default `-date`.
   * - Facets: `contractStatus state batchId contractId currency`. `totals` spans all matching rows, one sum
   *   per currency.
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
   * Read one batch with its invoices. With its first 200 invoices.
   * @throws NotFoundError
   */
  batch: (batchId: string, options?: RequestOptions): HubPromise<InvoiceBatch> =>
    client.get('getInvoiceBatch', path`/invoice-batches/${batchId}`, options),
});
