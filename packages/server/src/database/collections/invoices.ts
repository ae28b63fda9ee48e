import type { Invoice, InvoiceBatch } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

export type InvoiceRow = Omit<Invoice, 'allowedActions' | 'contract' | 'contractStatus' | 'batch'> & {
  contractId: string | null;
  batchId: string | null;
};
export type InvoiceBatchRow = Pick<
  InvoiceBatch,
  'id' | 'name' | 'date' | 'billingUrl' | 'createdAt' | 'updatedAt' | 'etag'
>;
export const BILLING = 'https://billing.hub.example';

export const invoices: CollectionDefinition<InvoiceRow> = {
  prefix: 'inv',
  resource: 'invoice',
  search: ['number', 'batchName'],
  exact: ['number'],
  defaultSort: '-date',
  joins: { batchName: { via: 'batchId', collection: 'invoiceBatches', field: 'name' } },
  indexes: ['batchId', 'number'],
};
export const invoiceBatches: CollectionDefinition<InvoiceBatchRow> = {
  prefix: 'bat',
  resource: 'invoice_batch',
};
