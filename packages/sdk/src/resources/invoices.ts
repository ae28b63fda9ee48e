import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query } from '../core/types.ts';
import type { Invoice, InvoiceBatch, InvoiceInput, Money } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Invoices and the batches they are made in [INV]. */
export const invoices = (client: Client) => ({
  /** `q` looks into the number and the batch name [INV-06, INV-07]; `totals` of a page span all matching rows. */
  list: (
    customerId: string,
    query?: Query<'listInvoices'>,
    options?: RequestOptions,
  ): ListRequest<Invoice, { totals?: Money[] }> =>
    client.list('listInvoices', path`/customers/${customerId}/invoices`, options, query),
  /** Without `lines`, fee and overdrawn time of the contract's period at `date` are invoiced [INV-08]. */
  create: (customerId: string, input: InvoiceInput, options?: RequestOptions): Promise<Invoice> =>
    client.post('createInvoice', path`/customers/${customerId}/invoices`, options, input),
  /** @throws NotFoundError */
  get: (invoiceId: string, options?: RequestOptions): Promise<Invoice> =>
    client.get('getInvoice', path`/invoices/${invoiceId}`, options),
  /** The batch with its first 200 invoices [INV-05]. */
  batch: (batchId: string, options?: RequestOptions): Promise<InvoiceBatch> =>
    client.get('getInvoiceBatch', path`/invoice-batches/${batchId}`, options),
});
