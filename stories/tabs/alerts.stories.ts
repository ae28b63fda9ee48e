import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-alerts.js';
import { expect, userEvent } from 'storybook/test';
import { allInside, control, dialog, inside, press, sees, type, until } from '../support/act.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';
import { filled, rowsOf, tabStates } from '../support/tab-states.ts';

const tab = tabStates({
  tag: 'hub-alerts',
  operationId: 'listAlerts',
  scope: 'alert:read',
  empty: /^No alerts$/,
});
const meta: Meta = { title: 'Tabs/Alerts', component: 'hub-alerts', ...tab.meta };
export default meta;
type Story = StoryObj;

// One by one: the index of stories is read off the file, and sees no names that are taken apart.
export const Filled: Story = tab.stories.Filled;
export const Loading: Story = tab.stories.Loading;
export const Empty: Story = tab.stories.Empty;
export const NoMatch: Story = tab.stories.NoMatch;
export const Failed: Story = tab.stories.Failed;
export const Forbidden: Story = tab.stories.Forbidden;
export const Offline: Story = tab.stories.Offline;
export const Stale: Story = tab.stories.Stale;
export const NotAvailable: Story = tab.stories.NotAvailable;
export const ReadOnly: Story = tab.stories.ReadOnly;
export const Dark: Story = tab.stories.Dark;
export const Detailed: Story = tab.stories.Detailed;
export const Narrow: Story = tab.stories.Narrow;
export const German: Story = tab.stories.German;
export const RightToLeft: Story = tab.stories.RightToLeft;

const chart = (root: ParentNode): Promise<HTMLElement> =>
  until(() => inside(root, 'hub-alert-chart .days button'));
const rowMenu = async (root: ParentNode, name: RegExp): Promise<void> => {
  await press(root, name, 'hub-table button.act');
  await until(() => inside(root, 'hub-menu [role="menuitem"]:focus'));
};

/** Of all customers, with their rank. */
export const OfAllCustomers: Story = {
  args: { customerId: '' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await chart(canvasElement);
  },
};

/** All there were, over a month. */
export const History: Story = {
  args: { customerId: customers.large, view: { facets: {} } },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await chart(canvasElement);
  },
};

/** A day, and the one before it by Shift and an arrow key. */
export const FilteredByDays: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await chart(canvasElement);
    const last = allInside(canvasElement, 'hub-alert-chart .days button').at(-1)!;
    await userEvent.click(last);
    last.focus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await until(() => allInside(canvasElement, 'hub-alert-chart [aria-pressed="true"]').length === 2);
  },
};

/** The list works although the chart could not be loaded. */
export const ChartFailed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'getAlertHistogram', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await sees(canvasElement, /Couldn't load the chart/);
  },
};

/** What was found, measured and done about it. */
export const Unfolded: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Details of WAN/, 'hub-table button');
    await sees(canvasElement, /lost its carrier/);
  },
};

export const RowMenu: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await rowMenu(canvasElement, /^Actions for WAN/);
  },
};

/** Until when: from a list, or at a time of one's own. */
export const Snooze: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await rowMenu(canvasElement, /^Actions for WAN/);
    await press(canvasElement, /^Snooze$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await press(canvasElement, /^Another time/, 'label');
  },
};

/** Done at once, and taken back by its notice. */
export const Resolved: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await rowMenu(canvasElement, /^Actions for WAN/);
    await press(canvasElement, /^Resolve$/, '[role="menuitem"]');
    await control(canvasElement, /^Undo$/);
  },
};

/** Why it is resolved stays with the alert. */
export const ResolveWithReason: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await rowMenu(canvasElement, /^Actions for WAN/);
    await press(canvasElement, /^Resolve with a reason$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await type(canvasElement, /^Reason/, 'The provider replaced the modem.');
  },
};

/** One that was resolved meanwhile is left over, with its reason. */
export const SomeFailed: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const boxes = allInside(canvasElement, 'hub-table .body input[type="checkbox"]');
    for (const box of boxes.slice(0, 3)) await userEvent.click(box);
    const [first] = (
      await (loaded as StoryHub).hub.alerts.list(customers.ashgrove, { status: ['open'], limit: 1 })
    ).items;
    await (loaded as StoryHub).hub.alerts.resolve(first!.id);
    await press(canvasElement, /^Resolve$/, 'hub-list-view .foot button');
    await sees(canvasElement, /Someone else changed the status/);
  },
};

/** An open ticket of the customer is found by its number or its title. */
export const TieToTicket: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Ticket for WAN/, 'hub-table button.act');
    await press(canvasElement, /^Link to ticket$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await type(canvasElement, /^Ticket$/, 'firewall');
    await until(() => inside(canvasElement, '[role="option"]'));
  },
};

/** Its text is filled in. */
export const NewTicket: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Ticket for WAN/, 'hub-table button.act');
    await press(canvasElement, /^Create ticket/, '[role="menuitem"]');
    await dialog(canvasElement);
    await expect(
      allInside(canvasElement, 'input').some(field =>
        (field as HTMLInputElement).value.startsWith('WAN link is down'),
      ),
    ).toBe(true);
  },
};

const openSettings = async (root: ParentNode): Promise<void> => {
  await filled(root);
  await press(root, /^Alert settings$/);
  await until(() => inside(root, 'hub-alert-settings #scope'));
};

/** Which alerts become tickets, for whom and when; saved for the customer. */
export const Settings: Story = { play: async ({ canvasElement }) => openSettings(canvasElement) };

/** The same for the devices of one folder, which may follow the customer. */
export const SettingsOfFolder: Story = {
  play: async ({ canvasElement }) => {
    await openSettings(canvasElement);
    const select = inside(canvasElement, '#scope') as HTMLSelectElement;
    await userEvent.selectOptions(
      select,
      [...select.options].find(({ text }) => text.startsWith('Servers'))!.value,
    );
    await sees(canvasElement, /^Own settings for this folder$/);
  },
};

/** Somebody else saved first: what differs is named, and neither version is lost. */
export const SettingsConflict: Story = {
  play: async ({ canvasElement, loaded }) => {
    await openSettings(canvasElement);
    await userEvent.selectOptions(inside(canvasElement, '#minimum') as HTMLSelectElement, 'critical');
    const { alerts } = (loaded as StoryHub).hub;
    const before = await alerts.settings(customers.ashgrove);
    await alerts.replaceSettings(before, {
      rules: { ...before.rules, minimumSeverity: 'warning' },
      folders: [],
    });
    await press(canvasElement, /^Save settings$/);
    await sees(canvasElement, /changed the settings of Customer while/);
  },
};

/** One tab stop each for chart and table; arrows do the rest. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    (inside(canvasElement, 'hub-table') as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await until(() => inside(canvasElement, 'hub-table [role="gridcell"]:focus-within'));
    await expect(rowsOf(canvasElement).length).toBeGreaterThan(5);
  },
};
