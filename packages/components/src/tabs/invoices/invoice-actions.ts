import type { Invoice } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import { navigate } from '../../internal/events.ts';
import type { InvoicesMessages } from '../../messages/en/invoices.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { openInBilling } from './billing-link.ts';
import type { InvoiceContext } from './invoices-view.ts';
import { lazily } from '../../internal/lazily.ts';

type Link = Parameters<typeof openInBilling>[1];

export const invoiceLink = ({ id, customerId, number, billingUrl }: Invoice, m: InvoicesMessages): Link => ({
  to: 'invoice',
  id,
  customerId,
  url: billingUrl,
  label: m.openInvoice(number),
});

export const batchLink = ({ batch, batchUrl, customerId }: Invoice, m: InvoicesMessages): Link | undefined =>
  batch
    ? { to: 'invoice_batch', id: batch.id, customerId, url: batchUrl ?? '', label: m.openBatch(batch.name) }
    : undefined;

export const showBatch = async (host: LitElement, batchId: string): Promise<void> => {
  const { openBatch } = await lazily(() => import('./batch-dialog.ts'));
  await openBatch(host, batchId);
};

export const add = async (context: InvoiceContext): Promise<void> => {
  const { host, session, customerId = '' } = context;
  const { openInvoice } = await lazily(() => import('./invoice-dialog.ts'));
  const made = await openInvoice(host, {
    customerId,
    customerName: session.records.peek('customer', customerId)?.name ?? '',
  });
  if (!made) return;
  session.notices.show({ text: context.m.created(made.number) });
};

/** What can be done with one invoice; what cannot stays visible with its reason. */
export const menu = (row: Invoice, context: InvoiceContext): readonly MenuEntry[] => {
  const { m, host } = context;
  const { batch, contract } = row;
  const allowed = row.allowedActions.find(({ action }) => action === 'open_in_billing')?.allowed ?? true;
  return [
    {
      label: m.billing,
      icon: icons.openOut,
      ...(allowed ? {} : { disabled: m.reasons.no_permission }),
      run: () => openInBilling(host, invoiceLink(row, m)),
    },
    {
      label: m.batchBilling,
      icon: icons.openOut,
      ...(!batch
        ? { disabled: m.reasons.no_batch }
        : allowed
          ? { hint: batch.name }
          : { disabled: m.reasons.no_permission }),
      run: () => openInBilling(host, batchLink(row, m)!),
    },
    'separator',
    {
      label: m.batch,
      icon: icons.list,
      ...(batch ? { hint: batch.name } : { disabled: m.reasons.no_batch }),
      run: () => void showBatch(host, batch!.id),
    },
    {
      label: m.contractHours,
      icon: icons.note,
      ...(contract ? { hint: contract.name } : { disabled: m.reasons.no_contract }),
      run: () => void navigate(host, { to: 'contract', id: contract!.id, customerId: row.customerId }),
    },
  ];
};
