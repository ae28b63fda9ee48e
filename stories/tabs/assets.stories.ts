import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-assets.js';
import type { Asset, Hub } from '@customer-hub/sdk';
import { expect, userEvent } from 'storybook/test';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import { customers, type StoryHub } from '../support/hub.ts';
import { filled, rowsOf, tabStates } from '../support/tab-states.ts';

const tab = tabStates({
  tag: 'hub-assets',
  operationId: 'listAssets',
  scope: 'asset:read',
  empty: /^No assets yet$/,
});
const meta: Meta = { title: 'Tabs/Assets', component: 'hub-assets', ...tab.meta };
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
export const RightToLeft = tab.stories.RightToLeft;

type Story = StoryObj;
const assets = async (loaded: object): Promise<readonly Asset[]> =>
  (await (loaded as { hub: Hub }).hub.assets.list(customers.ashgrove, { limit: 100, sort: 'name' })).items;
const rowMenu = async (root: ParentNode, name: RegExp): Promise<void> => {
  await press(root, name, 'hub-table button.act');
  await until(() => inside(root, 'hub-menu [role="menuitem"]:focus'));
};

/** A press on a part of the strip filters the table; the strip itself stays. */
export const WarrantyEndsSoon: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Within 30 days/, 'hub-warranty-strip button');
    await press(canvasElement, /^In 31 to 90 days/, 'hub-warranty-strip button');
    await until(() => rowsOf(canvasElement).every(row => /left|today/.test(row.textContent)));
  },
};

/** Grouped by folder. */
export const ByFolder: Story = {
  args: { view: { groupBy: 'folder' } },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-table .group'));
  },
};

/** Closed groups show how many are in them, and nothing else. */
export const ByStatus: Story = {
  args: { view: { groupBy: 'status' } },
  play: async ({ canvasElement }) => {
    await userEvent.click(await until(() => inside(canvasElement, 'hub-table .tr.group .c:not(.box)')));
    await until(() =>
      allInside(canvasElement, 'hub-table .tr.group').some(head => head.ariaExpanded === 'false'),
    );
  },
};

export const ByUserNarrow: Story = {
  args: { view: { groupBy: 'contact' } },
  globals: { width: '360px' },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-table .group'));
  },
};

export const RowMenu: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await rowMenu(canvasElement, /^Actions for/);
  },
};

/** Known types to choose from, or a new one; the serial number says at once which device it belongs to. */
export const Add: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const { serialNumber, device } = (await assets(loaded)).find(asset => asset.device)!;
    await press(canvasElement, /^New asset$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Name/, 'Loaner laptop');
    await type(canvasElement, /^Asset type/, 'Laptop');
    await type(canvasElement, /^Serial number/, serialNumber!);
    await sees(canvasElement, new RegExp(`Linked to ${device!.name}`));
  },
};

/** What is missing is said beside its field; nothing typed is lost. */
export const AddIncomplete: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New asset$/);
    await dialog(canvasElement);
    await press(canvasElement, /^Create asset$/);
    await sees(canvasElement, /Enter a value/);
  },
};

/** Somebody else changed it meanwhile: mine beside theirs, per field. */
export const EditConflict: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const [first] = await assets(loaded);
    await rowMenu(canvasElement, new RegExp(`^Actions for ${first!.name}$`));
    await press(canvasElement, /^Edit$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await type(canvasElement, /^Model/, 'Latitude 5450');
    await (loaded as StoryHub).mock.someoneElse(first!.id, { model: 'Latitude 5440' });
    await press(canvasElement, /^Save$/);
    await until(() => inside(canvasElement, 'hub-asset-dialog .conflict'));
  },
};

/** Gone at once, and back by one press. */
export const Deleted: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const [first] = await assets(loaded);
    await rowMenu(canvasElement, new RegExp(`^Actions for ${first!.name}$`));
    await press(canvasElement, /^Delete$/, '[role="menuitem"]');
    await press(canvasElement, /^Delete asset$/);
    await sees(canvasElement, new RegExp(`^${first!.name} deleted`));
    await expect((await assets(loaded)).some(asset => asset.id === first!.id)).toBe(false);
  },
};

/** Several at once into one folder. */
export const MoveSelected: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rowsOf(canvasElement).slice(0, 3))
      row.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    await press(canvasElement, /^Move to folder$/);
    await sees(canvasElement, /^Move 3 assets$/);
  },
};

/** Some could not be changed: each with its reason, and a retry of those. */
export const PartlyFailed: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const { hub, mock } = loaded as StoryHub;
    for (const row of rowsOf(canvasElement).slice(0, 3))
      row.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    await press(canvasElement, /^Status$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Status$/, 'ret');
    await press(canvasElement, /^Retired$/, '[role="option"]');
    const [first] = await assets({ hub });
    mock.scenario();
    await hub.assets.delete(first!);
    await press(canvasElement, /^Set status$/);
    await until(() => inside(canvasElement, 'hub-bulk-results'));
  },
};

const file = new File(
  [
    `Asset Name,Asset Tag,Serial,Model,Category,Status,Checked Out To,Location,Purchase Date,Warranty Expires
AGD-LOAN-01,1001,LN-2210,Latitude 5450,Laptop,Deployed,Helen Halloran,Front desk,13/04/2024,12/04/2027
AGD-LOAN-02,1002,LN-2211,Latitude 5450,Laptop,Ready to Deploy,,Attic,13/04/2024,12/04/2027
Intraoral scanner,1003,IO-77,TRIOS 5,Dental scanner,Lost at sea,,Imaging,05/02/2025,
AGD-LOAN-03,1004,LN-2211,Latitude 5450,Laptop,Broken,Nobody Known,,31/02/2024,
`,
  ],
  'snipe-it-assets.csv',
  { type: 'text/csv' },
);
const give = async (root: ParentNode, given = file): Promise<void> => {
  await filled(root);
  await press(root, /^More actions$/);
  await press(root, /^Import from CSV/, '[role="menuitem"]');
  await dialog(root);
  // The input is hidden behind a button; a person's file dialog ends here.
  await userEvent.upload(await until(() => inside(root, 'hub-import-dialog input[type="file"]')), given, {
    applyAccept: false,
  });
  await until(() => inside(root, 'hub-import-dialog table.map'));
};

/** Columns, states and days of an inventory program are read as they are. */
export const ImportMap: Story = { play: ({ canvasElement }) => give(canvasElement) };

/** A file of one kind of things: its type is chosen once. */
export const ImportOneType: Story = {
  play: ({ canvasElement }) =>
    give(
      canvasElement,
      new File(['Service Tag,Device name,End Date\n7QX4M13,AGD-OP-04,2027-03-17\n'], 'warranty.csv'),
    ),
};

/** What each row would do, before anything is stored. */
export const ImportCheck: Story = {
  play: async ({ canvasElement }) => {
    await give(canvasElement);
    await press(canvasElement, /^Check 4 rows$/);
    await until(() => inside(canvasElement, 'hub-import-rows input'), 10_000);
  },
};
