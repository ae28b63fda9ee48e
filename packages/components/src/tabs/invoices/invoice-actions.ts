import type { Invoice } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import { navigate } from '../../internal/events.ts';
import { lazily } from '../../internal/lazily.ts';
import { isUnanswered } from '@customer-hub/state/edits';
import type { ListContext } from '../../list-view/definition.ts';
import { entryAbout, recordActions } from '../../list-view/record-actions.ts';
import type { InvoicesMessages } from '../../messages/en/invoices.ts';
import { moneyText } from '../../messages/money.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { openInBilling, type BillingLink } from './billing-link.ts';

export type InvoiceContext = ListContext<Invoice, InvoicesMessages>;
type Batch = NonNullable<Invoice['batch']>;

/** Drafts are made, changed, deleted and sent here, open ones voided; all else happens in the billing system [W-04]. */
export const invoices = recordActions<Invoice, InvoicesMessages>({
  kind: 'invoice',
  scope: 'invoice:write',
  dialog: async ({ host }, { id, name }, record) => {
    const { openInvoice } = await lazily(() => import('./invoice-dialog.ts'));
    return openInvoice(host, { record, customerId: id, customerName: name });
  },
  created: (m, number) => m.created(number),
  reasons: m => m.reasons,
  remove: (row, { hub }) => hub.invoices.delete(row),
  restore: (row, { hub }) => hub.invoices.restore(row.id),
  confirm: ({ m }, _count, name) => ({
    title: m.removeTitle(name),
    text: m.removeText,
    action: m.removeAction,
  }),
});

/** What gives an invoice another state for good, and how it is asked and told. */
interface Step {
  state: 'sent' | 'void';
  title: string;
  text: string;
  action: string;
  done: string;
  danger?: boolean;
}
const sending = ({ number, total }: Invoice, { m, format }: InvoiceContext): Step => ({
  state: 'sent',
  title: m.sendTitle(number),
  text: m.sendText(moneyText(total, format)),
  action: m.sendAction,
  done: m.sent(number),
});
const voiding = ({ number, total }: Invoice, { m, format }: InvoiceContext): Step => ({
  state: 'void',
  title: m.voidTitle(number),
  text: m.voidText(moneyText(total, format)),
  action: m.voidAction,
  danger: true,
  done: m.voided(number),
});

/** Does it, and looks what was done when the answer was lost: nothing is sent twice, and nothing only claimed. */
const stepOnce = async (row: Invoice, { state }: Step, { hub }: InvoiceContext): Promise<Invoice> => {
  try {
    return await (state === 'sent' ? hub.invoices.send(row) : hub.invoices.void(row));
  } catch (error) {
    const now = isUnanswered(error) ? await hub.invoices.get(row.id).catch(() => undefined) : undefined;
    if (now?.state === state) return now;
    throw error;
  }
};

/** Goes the step after a question: it cannot be taken back. */
const goOn = async (row: Invoice, step: Step, context: InvoiceContext): Promise<void> => {
  const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
  if (!(await confirm(context.host, step))) return;
  await invoices.change(row, context, { send: () => stepOnce(row, step, context), done: step.done });
};

/** What can be done with a draft alone; nothing where the server says nothing of it. */
const draftEntries = (row: Invoice, context: InvoiceContext): readonly MenuEntry[] =>
  row.allowedActions.some(({ action }) => action === 'send')
    ? [
        invoices.editEntry(row, context),
        {
          label: context.m.send,
          icon: icons.mail,
          ...invoices.whyNot(row, 'send', context),
          run: () => void goOn(row, sending(row, context), context),
        },
        'separator',
      ]
    : [];

/** What can be done with an invoice that the customer has; nothing where the server says nothing of it. */
const openEntries = (row: Invoice, context: InvoiceContext): readonly MenuEntry[] =>
  row.allowedActions.some(({ action }) => action === 'void')
    ? [
        {
          label: context.m.void,
          icon: icons.ban,
          danger: true,
          ...invoices.whyNot(row, 'void', context),
          run: () => void goOn(row, voiding(row, context), context),
        },
      ]
    : [];

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
  const ending = openEntries(row, context),
    removing = row.allowedActions.some(({ action }) => action === 'delete')
      ? invoices.removeEntries(row, context, ...ending)
      : ending;
  return [
    ...draftEntries(row, context),
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
    ...removing,
  ];
};
