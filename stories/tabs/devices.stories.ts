import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-devices.js';
import type { Device } from '@customer-hub/sdk';
import { expect, userEvent } from 'storybook/test';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';
import { filled, rowsOf, tabStates } from '../support/tab-states.ts';

const tab = tabStates({
  tag: 'hub-devices',
  operationId: 'listDevices',
  scope: 'device:read',
  empty: /^No devices yet$/,
});
const meta: Meta = { title: 'Tabs/Devices', component: 'hub-devices', ...tab.meta };
export default meta;
type Story = StoryObj;

// One by one: Storybook does not find names that are taken apart.
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
export const RightToLeft = tab.stories.RightToLeft;

const devices = async (loaded: object, query: object = {}): Promise<readonly Device[]> =>
  (await (loaded as StoryHub).hub.devices.list(customers.ashgrove, { limit: 200, ...query })).items;
const openTree = async (root: ParentNode): Promise<void> => {
  await filled(root);
  await press(root, /^All folders$/);
  await press(root, /^Show beside the table$/, '[role="menuitem"]');
  await until(() => inside(root, 'hub-folder-tree [data-id]:not([data-id=""])'));
};

/** As drawn: three filters, one of them a condition, and three rows chosen. */
export const MorningCheck: Story = {
  args: {
    view: {
      facets: { kind: ['pc', 'server', 'mac', 'linux', 'snmp', 'http'], monitored: ['true'] },
      filter: { all: [{ field: 'lastSeenAt', op: 'within', value: 180 }] },
    },
  },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rowsOf(canvasElement).slice(1, 4)) await userEvent.click(row.querySelector('input')!);
    await sees(canvasElement, /^3 selected$/);
  },
};

/** All filters at once, with the number of devices that each leaves. */
export const Filters: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Filter$/);
    await until(() => inside(canvasElement, 'hub-filter-panel .n'));
    await press(canvasElement, /^Add condition$/);
    await until(() => inside(canvasElement, 'hub-filter-panel select'));
  },
};

/** What a device can do is told by the server; what it cannot says why. */
export const ManageMenu: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Manage AGD-FRONT-02$/);
    await sees(canvasElement, /^Service manager/, '[role="menuitem"]');
  },
};

/** No agent runs on a switch: nothing to manage but its record. */
export const ManageWithoutAgent: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Manage AP-2F-EAST$/);
    await sees(canvasElement, /^No agent runs on this device$/, 'small');
  },
};

/** What can be done about a pending reboot. */
export const RebootMenu: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /reboot of AGD-FRONT-02$/);
    await until(() => inside(canvasElement, 'hub-menu [role="menuitem"]:focus'));
  },
};

const chosen = async (root: ParentNode, ...names: readonly string[]): Promise<void> => {
  await filled(root);
  for (const name of names) await press(root, new RegExp(`^Select ${name}$`), 'input');
};

/** What, how, when and on which devices, with the number that it really touches on the button. */
export const RunScript: Story = {
  play: async ({ canvasElement }) => {
    await chosen(canvasElement, 'AGD-FRONT-01', 'AGD-FRONT-02', 'AGD-OP-03', 'LNX-BACKUP');
    await press(canvasElement, /^Run script$/);
    await dialog(canvasElement);
    await press(canvasElement, /^Free disk space/, '[role="option"]');
    await sees(canvasElement, /^Run on 3 devices$/, 'button');
  },
};

/** It cannot be undone: the number is typed, and who is signed in is named. */
export const ShutDown: Story = {
  play: async ({ canvasElement }) => {
    await chosen(canvasElement, 'AGD-FRONT-01', 'AGD-FRONT-02', 'AGD-OP-03');
    await press(canvasElement, /^More actions for the selected$/);
    await press(canvasElement, /^Shut down$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await sees(canvasElement, /^2 are left out|^1 is left out/, 'span');
  },
};

/** What is assigned to the devices, and what overrides what. */
export const AssignProfile: Story = {
  play: async ({ canvasElement }) => {
    await chosen(canvasElement, 'AGD-FRONT-01');
    await press(canvasElement, /^Assign profile$/);
    await dialog(canvasElement);
  },
};

/** Folders as a menu, where there is no room for their tree. */
export const FoldersMenu: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^All folders$/);
    await until(() => inside(canvasElement, 'hub-menu [role="menuitemradio"]:focus'));
  },
};

/** Folders of the customer, to find devices by and to keep them in order. */
export const FolderTree: Story = {
  play: async ({ canvasElement }) => {
    await openTree(canvasElement);
  },
};

/** Many folders, two levels, ten thousand devices. */
export const LargeCustomer: Story = {
  args: { customerId: customers.large },
  play: async ({ canvasElement }) => {
    await openTree(canvasElement);
    await userEvent.click(
      await until(() => inside(canvasElement, 'hub-folder-tree [aria-expanded="false"] .twist')),
    );
    await until(() => inside(canvasElement, 'hub-folder-tree [aria-level="2"]'));
  },
};

/** Two folders in one place cannot have the same name: said beside the field. */
export const NewFolder: Story = {
  play: async ({ canvasElement }) => {
    await openTree(canvasElement);
    await press(canvasElement, /^New folder…$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Name/, 'Servers');
    await press(canvasElement, /^Create folder$/);
    await sees(canvasElement, /A folder with this name/);
  },
};

/** What lies in a folder is not deleted with it: said before, taken back after. */
export const RemoveFolder: Story = {
  play: async ({ canvasElement }) => {
    await openTree(canvasElement);
    await press(canvasElement, /^Actions for the folder Servers$/);
    await press(canvasElement, /^Delete…$/, '[role="menuitem"]');
    await expect(await dialog(canvasElement)).toHaveAttribute('role', 'alertdialog');
  },
};

/** Selected devices on their way into another folder. */
export const Move: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rowsOf(canvasElement).slice(0, 2)) await userEvent.click(row.querySelector('input')!);
    await press(canvasElement, /^Move$/);
    await dialog(canvasElement);
    await sees(canvasElement, /^Move 2 devices$/);
  },
};

/** Done, and offered to be taken back. */
export const MovedWithUndo: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rowsOf(canvasElement).slice(0, 2)) await userEvent.click(row.querySelector('input')!);
    await press(canvasElement, /^More actions for the selected$/);
    await press(canvasElement, /^Add to favorites$/, '[role="menuitem"]');
    await until(() =>
      allInside(document, 'hub-toasts button').find(button =>
        /^Undo$/.test(button.textContent?.trim() ?? ''),
      ),
    );
  },
};

/** One of three was deleted by somebody else meanwhile: one row for it, with its reason. */
export const PartlyFailed: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const chosen = rowsOf(canvasElement).slice(0, 3);
    const name = chosen[1]!.querySelector('.name')!.textContent.trim();
    for (const row of chosen) await userEvent.click(row.querySelector('input')!);
    await (loaded as StoryHub).hub.devices.delete(
      (await devices(loaded)).find(device => device.name === name)!,
    );
    await press(canvasElement, /^More actions for the selected$/);
    await press(canvasElement, /^Stop monitoring$/, '[role="menuitem"]');
    await sees(canvasElement, /^Failed: /);
  },
};

/** A device that no agent has told of. */
export const Add: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New device$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Name/, 'FW-EDGE-02');
    await type(canvasElement, /^Monitored address/, 'nowhere at all');
    await press(canvasElement, /^Add device$/);
    await sees(canvasElement, /Enter a valid address/);
  },
};

/** Somebody else renamed it meanwhile: mine beside theirs. */
export const EditConflict: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const device = (await devices(loaded, { q: 'AGD-FRONT-01' }))[0]!;
    await press(canvasElement, /^Manage AGD-FRONT-01$/);
    await press(canvasElement, /^Edit$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await type(canvasElement, /^Name/, 'RECEPTION-01');
    await (loaded as StoryHub).mock.someoneElse(device.id, { name: 'FRONT-LEFT' });
    await press(canvasElement, /^Save$/);
    await until(() => inside(canvasElement, 'hub-device-dialog .conflict'));
  },
};

/** Of all customers: each with the name of its customer, and the rank as a filter. */
export const OfAllCustomers: Story = {
  args: { customerId: '' },
  loaders: [withHub()],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};
