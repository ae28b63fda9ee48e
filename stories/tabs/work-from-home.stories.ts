import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-work-from-home.js';
import type { Hub, RemoteAccess } from '@customer-hub/sdk';
import { expect } from 'storybook/test';
import { control, dialog, inside, press, sees, type, until } from '../support/act.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';
import { filled, rowsOf, tabStates } from '../support/tab-states.ts';

const tab = tabStates({
  tag: 'hub-work-from-home',
  operationId: 'listRemoteAccess',
  scope: 'remote-access:read',
  empty: /^No Work from Home access yet$/,
});
const meta: Meta = { title: 'Tabs/Work from Home', component: 'hub-work-from-home', ...tab.meta };
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
export const Selected = tab.stories.Selected;
export const Columns = tab.stories.Columns;
export const Dark = tab.stories.Dark;
export const Detailed = tab.stories.Detailed;
export const Narrow = tab.stories.Narrow;
export const German = tab.stories.German;
/** A customer with computers that are set up; the one of the other tabs has none. */
export const RightToLeft: StoryObj = {
  args: { customerId: customers.ashgrove, dateStyle: 'locale' },
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

type Story = StoryObj;
const ofStatus = async (
  loaded: object,
  status: RemoteAccess['status'],
  also: (access: RemoteAccess) => boolean = () => true,
): Promise<RemoteAccess> =>
  (await (loaded as { hub: Hub }).hub.remoteAccess.list(customers.ashgrove, { limit: 100 })).items.find(
    access => access.status === status && also(access),
  )!;

/** Not set: what is missing is said where it is looked for. */
export const StatusMenu: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const { deviceName } = await ofStatus(loaded, 'not_set');
    await press(canvasElement, new RegExp(`^Status of ${deviceName}: Not set`));
    await sees(canvasElement, /^Assign a contact first$/);
  },
};

/** What can be done about the contact who works on a computer from home. */
export const ContactMenu: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const { deviceName } = await ofStatus(loaded, 'enabled');
    await press(canvasElement, new RegExp(`^Contact of ${deviceName}`));
    await control(canvasElement, /^Remove contact$/, '[role="menuitem"]');
  },
};

/** A number without its country code: what is missing, and what was probably meant. */
export const PhoneChecked: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const { deviceName } = await ofStatus(loaded, 'disabled', access => access.phone === null);
    await press(canvasElement, new RegExp(`^Add a phone \\(2FA\\) for ${deviceName}`));
    await dialog(canvasElement);
    (await type(canvasElement, /^Phone \(2FA\)/, '503 555 0142')).blur();
    await sees(canvasElement, /^The country code is missing/);
  },
};

/** The computer first, then all of it in one go. */
export const SetUp: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Set up Work from Home$/);
    await dialog(canvasElement);
    await control(canvasElement, /^Save$/);
  },
};

/** The link that the contact gets. */
export const ShareLink: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const { deviceName } = await ofStatus(loaded, 'enabled');
    await press(canvasElement, new RegExp(`^Share link of ${deviceName}$`), 'hub-table button');
    await until(() => inside(canvasElement, 'hub-share-dialog #url'));
  },
};

/** What failed, and a way to try again. */
export const ShareLinkFailed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'createShareLink', status: 503 }) })],
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const { deviceName } = await ofStatus(loaded, 'enabled');
    await press(canvasElement, new RegExp(`^Share link of ${deviceName}$`), 'hub-table button');
    await control(canvasElement, /^Retry$/);
  },
};

/** Cleared at once, and back with contact, number and status by one press. */
export const Cleared: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const { deviceId, deviceName } = await ofStatus(loaded, 'enabled');
    await press(canvasElement, new RegExp(`^Actions for ${deviceName}$`), 'hub-table button.act');
    await press(canvasElement, /^Remove contact$/, '[role="menuitem"]');
    await sees(canvasElement, new RegExp(`^Contact removed from ${deviceName}`));
    await expect((await (loaded as StoryHub).hub.remoteAccess.get(deviceId)).status).toBe('not_set');
  },
};

/** Those that could not be enabled, each with its reason, in one table. */
export const PartlyEnabled: Story = {
  args: { view: { facets: { status: ['disabled', 'not_set'] } } },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rowsOf(canvasElement))
      row.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    await press(canvasElement, /^Enable$/);
    await sees(canvasElement, /^Assign a contact first$/);
  },
};
