import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-activity.js';
import { expect } from 'storybook/test';
import { allInside, inside, press, sees, until } from '../support/act.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';
import { filled, rowsOf, tabStates } from '../support/tab-states.ts';

const tab = tabStates({
  tag: 'hub-activity',
  operationId: 'listActivity',
  scope: 'customer:read',
  empty: /^Nothing has happened yet$/,
});
const meta: Meta = { title: 'Tabs/Activity', component: 'hub-activity', ...tab.meta };
export default meta;
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
const entriesOf = (root: ParentNode): HTMLElement[] =>
  rowsOf(root).filter(row => !row.classList.contains('group'));

/** Who looked at or copied which password, and why; a missing reason stands out. */
export const PasswordViews: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Password views/);
    await until(() => inside(canvasElement, 'hub-table .miss'));
  },
};

/** Whoever may not read an area is told that it is left out. */
export const LeftOut: Story = {
  loaders: [withHub({ token: 'scopes=customer:read,contact:read,ticket:read' })],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await sees(canvasElement, /^Left out, you have no access: /);
  },
};

/** What was done to many at once is one entry, which unfolds. */
export const Run: Story = {
  play: async ({ canvasElement, loaded }) => {
    const { hub } = loaded as StoryHub;
    const { items } = await hub.assets.list(customers.ashgrove, { limit: 12, status: ['in_use'] });
    await hub.assets.bulk({
      action: 'set_status',
      ids: items.map(({ id }) => id),
      params: { status: 'in_stock' },
    });
    await until(() => entriesOf(canvasElement).find(row => /changed 12 assets/.test(row.textContent)));
    entriesOf(canvasElement)[0]?.querySelector<HTMLElement>('.fold')?.click();
    await until(() => allInside(canvasElement, 'hub-table .out li').length === 12);
  },
};

/** A press on a bar shows one day. */
export const OneDay: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    const bars = await until(() => {
      const found = allInside(canvasElement, 'hub-day-bars .days button');
      return found.some(bar => !/: 0 /.test(bar.ariaLabel ?? '')) && found;
    });
    bars.findLast(bar => !/: 0 /.test(bar.ariaLabel ?? ''))?.click();
    await until(() => allInside(canvasElement, 'hub-table .body .group').length >= 1);
    await expect(entriesOf(canvasElement).length).toBeGreaterThan(0);
  },
};
