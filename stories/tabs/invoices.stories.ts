import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-invoices.js';
import { expect } from 'storybook/test';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import { withHub } from '../support/hub.ts';
import { filled, tabStates } from '../support/tab-states.ts';

const tab = tabStates({
  tag: 'hub-invoices',
  operationId: 'listInvoices',
  scope: 'invoice:read',
  empty: /^No invoices yet$/,
});
const meta: Meta = { title: 'Tabs/Invoices', component: 'hub-invoices', ...tab.meta };
export default meta;
// Rows are not selected here: nothing is done to many invoices at once.
export const Filled = tab.stories.Filled;
export const Loading = tab.stories.Loading;
export const Empty = tab.stories.Empty;
export const NoMatch = tab.stories.NoMatch;
export const Failed = tab.stories.Failed;
export const Forbidden = tab.stories.Forbidden;
export const Offline = tab.stories.Offline;
export const Stale = tab.stories.Stale;
export const NotAvailable = tab.stories.NotAvailable;
export const ReadOnly = tab.stories.ReadOnly;
export const Columns = tab.stories.Columns;
export const Dark = tab.stories.Dark;
export const Detailed = tab.stories.Detailed;
export const Narrow = tab.stories.Narrow;
export const German = tab.stories.German;
export const RightToLeft = tab.stories.RightToLeft;

type Story = StoryObj;

/** Leads into the billing system of the host, which is asked by an event first. */
export const OpenInBilling: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    const asked = new Promise<Event>(resolve =>
      canvasElement.addEventListener(
        'hub-navigate',
        event => {
          event.preventDefault();
          resolve(event);
        },
        { once: true },
      ),
    );
    await press(canvasElement, /^Open invoice/);
    await expect(((await asked) as CustomEvent<{ to: string }>).detail.to).toBe('invoice');
  },
};

/** What is owed, as figures and as filters; currencies are never added together. */
export const NotPaid: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Not paid/);
    await until(() => inside(canvasElement, 'hub-invoice-totals [aria-pressed="true"]'));
  },
};

/** A backend that adds nothing up: the list stands all the same. */
export const WithoutTotals: Story = {
  loaders: [withHub({ answers: { '/invoices': body => ({ ...(body as object), totals: undefined }) } })],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

/** What an invoice is made of, below its row. */
export const Lines: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    (await until(() => inside(canvasElement, 'hub-table .body button[aria-expanded="false"]'))).click();
    await until(() => inside(canvasElement, 'hub-table .lines'));
  },
};

/** A batch with its invoices, of all its customers. */
export const Batch: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Show the invoices of/);
    await dialog(canvasElement);
    await until(() => allInside(canvasElement, 'hub-batch-dialog tbody tr').length > 3);
  },
};

export const BatchNarrow: Story = { ...Batch, globals: { width: '360px' } };

/** The list works although the batch could not be loaded. */
export const BatchFailed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'getInvoiceBatch', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Show the invoices of/);
    await sees(canvasElement, /Couldn't load the batch/);
  },
};

/** Of a contract: its fee, and time beyond the pre-paid hours, shown before it is made. */
export const Add: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New invoice$/);
    await dialog(canvasElement);
    await sees(canvasElement, /^Overage/);
  },
};

/** Line by line, counted as it is typed. */
export const AddLines: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New invoice$/);
    await dialog(canvasElement);
    await press(canvasElement, /^Custom line items$/, 'label');
    await type(canvasElement, /^Description$/, 'Patch cable');
    await type(canvasElement, /^Quantity$/, '2.5');
    await type(canvasElement, /^Unit price$/, '9.99');
    await until(() =>
      allInside(canvasElement, 'hub-invoice-dialog .total').some(total =>
        total.textContent?.includes('$24.98'),
      ),
    );
    await press(canvasElement, /^Add line item$/);
    await press(canvasElement, /^Create invoice$/);
    await sees(canvasElement, /Enter a description/);
  },
};

export const AddLinesNarrow: Story = {
  globals: { width: '360px' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New invoice$/);
    await dialog(canvasElement);
    await press(canvasElement, /^Custom line items$/, 'label');
    await until(() => inside(canvasElement, 'hub-invoice-dialog .row[role="group"]'));
  },
};

/** The month is invoiced already: said before anybody pays twice. */
export const AlreadyInvoiced: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New invoice$/);
    await dialog(canvasElement);
    await sees(canvasElement, /is already invoiced for this contract/);
  },
};

const withDraft = async (root: ParentNode): Promise<void> => {
  await filled(root);
  await press(root, /^New invoice$/);
  await dialog(root);
  await sees(root, /^Preview$/);
  await press(root, /^Create invoice$/);
  await sees(root, /^INV-\d+-\d+ created as a draft$/);
  const draft = await until(() =>
    allInside(root, 'hub-table .state.draft').find(state => /^\s*Draft/.test(state.textContent ?? '')),
  );
  await until(() =>
    draft.closest('[role="row"]')?.querySelector<HTMLElement>('button.act[aria-label^="Actions"]'),
  );
  draft.closest('[role="row"]')?.querySelector<HTMLElement>('button.act[aria-label^="Actions"]')?.click();
};

/** A draft is edited, sent after a question, or deleted with undo. */
export const DraftMenu: Story = {
  play: async ({ canvasElement }) => {
    await withDraft(canvasElement);
    await until(() => inside(canvasElement, 'hub-menu [role="menuitem"]:focus'));
  },
};

/** A draft can still change; an issued invoice cannot. */
export const DraftEdited: Story = {
  play: async ({ canvasElement }) => {
    await withDraft(canvasElement);
    await press(canvasElement, /^Edit$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await sees(canvasElement, /^It stays a draft until you send it\.$/);
  },
};

/** A question before it goes out. */
export const Sending: Story = {
  play: async ({ canvasElement }) => {
    await withDraft(canvasElement);
    await press(canvasElement, /^Send$/, '[role="menuitem"]');
    await dialog(canvasElement);
  },
};
