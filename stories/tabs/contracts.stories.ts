import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-contracts.js';
import { expect } from 'storybook/test';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';
import { filled, tabStates } from '../support/tab-states.ts';

const tab = tabStates({
  tag: 'hub-contracts',
  operationId: 'listContracts',
  scope: 'contract:read',
  empty: /^No contracts yet$/,
});
const meta: Meta = { title: 'Tabs/Contracts', component: 'hub-contracts', ...tab.meta };
export default meta;
// Rows are not selected here: a contract is looked at one by one.
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

const hours = (root: ParentNode): Promise<HTMLElement> =>
  until(() => inside(root, 'hub-contract-usage table.numbers'));
/** The hours of a contract, from the menu of its row. */
const show = async (root: ParentNode, name: RegExp): Promise<void> => {
  await filled(root);
  await press(root, new RegExp(name.source.replaceAll(/[$^]/g, '')), 'hub-table button.act');
  await press(root, /^(Hours|Stunden|الساعات)$/, '[role="menuitem"]');
};
const edit = async (root: ParentNode): Promise<void> => {
  await filled(root);
  await press(root, /^Actions for Care Plan/, 'hub-table button.act');
  await press(root, /^Edit$/, '[role="menuitem"]');
  await dialog(root);
};

/** How each service type went and where it goes; one is overdrawn, and why that does not come off the others. */
export const Hours: Story = {
  play: async ({ canvasElement }) => {
    await show(canvasElement, /^Care Plan/);
    await hours(canvasElement);
    await sees(canvasElement, /Remaining hours: 21.5/);
  },
};

/** The work that the hours come from: only that which is charged. */
export const HoursAndTheirWork: Story = {
  play: async ({ canvasElement }) => {
    await show(canvasElement, /^Care Plan/);
    await hours(canvasElement);
    await press(canvasElement, /^Show 9 tickets$/);
    await expect(
      await until(() => allInside(canvasElement, 'hub-contract-usage details tbody tr').length),
    ).toBe(9);
  },
};

/** The same in numbers. */
export const HoursAsTable: Story = {
  play: async ({ canvasElement }) => {
    await show(canvasElement, /^Care Plan/);
    await hours(canvasElement);
    await press(canvasElement, /^As a table$/);
    await sees(canvasElement, /Left at the end, about/);
  },
};

/** The period before: how it ended, and nothing of what is to come. */
export const HoursOfThePeriodBefore: Story = {
  play: async ({ canvasElement }) => {
    await show(canvasElement, /^Care Plan/);
    await hours(canvasElement);
    await press(canvasElement, /^Earlier period$/);
    await sees(canvasElement, /Ended 2\.0 h over/);
  },
};

/** It starts next month. */
export const HoursToCome: Story = {
  play: async ({ canvasElement, loaded }) => {
    await (loaded as StoryHub).hub.contracts.create(customers.ashgrove, {
      name: 'Next block',
      kind: 'block_hours',
      startDate: '2027-01-01',
      prepaid: { onSite: 0, remote: 600, telephone: 0 },
    });
    await (inside(canvasElement, 'hub-list-view') as HTMLElement & { refresh(): Promise<void> }).refresh();
    await show(canvasElement, /^Next block$/);
    await sees(canvasElement, /Starts on 01\/01\/2027/);
  },
};

/** Few hours are left: said above the picture and in the table. */
export const RunningLow: Story = {
  play: async ({ canvasElement }) => {
    await show(canvasElement, /^Imaging migration$/);
    await sees(canvasElement, /Prepaid hours running low for on-site work/);
  },
};

/** A contract without prepaid hours has nothing to count down. */
export const WithoutHours: Story = {
  play: async ({ canvasElement }) => {
    await show(canvasElement, /^Network monitoring$/);
    await sees(canvasElement, /No prepaid hours for this contract type/);
  },
};

/** The list works although the hours could not be loaded. */
export const HoursFailed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'getContractUsage', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await show(canvasElement, /^Care Plan/);
    await until(() => inside(canvasElement, 'hub-contract-usage .oops'));
  },
};

/** Where there is no room below the table, the picture has the screen. */
export const HoursNarrow: Story = {
  globals: { width: '360px' },
  play: async ({ canvasElement }) => {
    await hours(canvasElement);
  },
};

export const HoursDark: Story = {
  globals: { appearance: 'dark' },
  play: async ({ canvasElement }) => {
    await show(canvasElement, /^Care Plan/);
    await hours(canvasElement);
  },
};

/** Of an Arabic customer: days and bars run from the right. */
export const HoursRightToLeft: Story = {
  args: { customerId: customers.arabic, dateStyle: 'locale' },
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await show(canvasElement, /./);
    await hours(canvasElement);
  },
};

/** Only the terms of the chosen kind; the default plan is shown, not changed here. */
export const Add: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New contract$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Contract name/, 'Night watch');
    await type(canvasElement, /^Fee$/, '1,250.00');
    await sees(canvasElement, /Managed in the admin panel/);
  },
};

/** Rates for given services, in the order in which they are looked through. */
export const OwnPlan: Story = {
  play: async ({ canvasElement }) => {
    await edit(canvasElement);
    await press(canvasElement, /^Add a rate$/);
    await until(() => allInside(canvasElement, 'hub-contract-dialog .row[role="group"]').length === 2);
    await press(canvasElement, /^Save$/);
    await sees(canvasElement, /Enter an amount for every rate/);
  },
};

export const OwnPlanNarrow: Story = {
  globals: { width: '360px' },
  play: async ({ canvasElement }) => {
    await edit(canvasElement);
  },
};

/** Somebody else changed the fee meanwhile: mine beside theirs. */
export const EditConflict: Story = {
  play: async ({ canvasElement, loaded }) => {
    await edit(canvasElement);
    await type(canvasElement, /^Fee$/, '2500');
    await (loaded as StoryHub).mock.someoneElse('ctr_1', { fee: { amount: '2600.00', currency: 'USD' } });
    await press(canvasElement, /^Save$/);
    await until(() => inside(canvasElement, 'hub-contract-dialog .conflict'));
  },
};

/** What keeps a contract from being deleted stands beside the action. */
export const DeleteBlocked: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Actions for Care Plan/, 'hub-table button.act');
    await sees(canvasElement, /Has open tickets/);
  },
};

/** Deleted, and brought back. */
export const DeleteUndone: Story = {
  play: async ({ canvasElement, loaded }) => {
    await (loaded as StoryHub).hub.contracts.create(customers.ashgrove, {
      name: 'Mistake',
      kind: 'hourly',
      startDate: '2026-11-01',
    });
    await (inside(canvasElement, 'hub-list-view') as HTMLElement & { refresh(): Promise<void> }).refresh();
    await press(canvasElement, /^Actions for Mistake$/, 'hub-table button.act');
    await press(canvasElement, /^Delete$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await press(canvasElement, /^Delete contract$/);
    await sees(canvasElement, /^Mistake deleted/);
    await press(canvasElement, /^Undo$/);
    await sees(canvasElement, /^Mistake restored/);
  },
};
