import type { Invoice } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import { navigate } from '../../internal/events.ts';
import { lazily } from '../../internal/lazily.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { entryAbout, recordActions } from '../../list-view/record-actions.ts';
import type { InvoicesMessages } from '../../messages/en/invoices.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { openInBilling, type BillingLink } from './billing-link.ts';

export type InvoiceContext = ListContext<Invoice, InvoicesMessages>;
type Batch = NonNullable<Invoice['batch']>;

/** Drafts are made here; all else happens in the billing system. */
export const invoices = recordActions<Invoice, InvoicesMessages>({
  kind: 'invoice',
  scope: 'invoice:write',
  dialog: async ({ host }, { id, name }) => {
    const { openInvoice } = await lazily(() => import('./invoice-dialog.ts'));
    return openInvoice(host, { customerId: id, customerName: name });
  },
  created: (m, number) => m.created(number),
});

export const invoiceLink = (
  { id, customerId, number, billingUrl }: Invoice,
  m: InvoicesMessages,
): BillingLink => ({ to: 'invoice', id, customerId, url: billingUrl, label: m.openInvoice(number) });

export const batchLink = (
  { id, name }: Batch,
  { batchUrl, customerId }: Invoice,
  m: InvoicesMessages,
): BillingLink => ({ to: 'invoice_batch', id, customerId, url: batchUrl ?? '', label: m.openBatch(name) });

export const showBatch = async (host: LitElement, batchId: string): Promise<void> => {
  const { openBatch } = await lazily(() => import('./batch-dialog.ts'));
  await openBatch(host, batchId);
};

/** What can be done with one invoice; what cannot stays visible with its reason. */
export const menu = (row: Invoice, context: InvoiceContext): readonly MenuEntry[] => {
  const { m, host } = context;
  const { batch, contract, customerId } = row;
  const mayNot = invoices.whyNot(row, 'open_in_billing', context);
  return [
    { label: m.billing, icon: icons.openOut, ...mayNot, run: () => openInBilling(host, invoiceLink(row, m)) },
    entryAbout(
      batch,
      { label: m.batchBilling, icon: icons.openOut, none: m.reasons.no_batch, ...mayNot },
      of => openInBilling(host, batchLink(of, row, m)),
    ),
    'separator',
    entryAbout(
      batch,
      { label: m.batch, icon: icons.list, none: m.reasons.no_batch },
      ({ id }) => void showBatch(host, id),
    ),
    entryAbout(
      contract,
      { label: m.contractHours, icon: icons.note, none: m.reasons.no_contract },
      ({ id }) => void navigate(host, { to: 'contract', id, customerId }),
    ),
  ];
};
