import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-contacts.js';
import '@customer-hub/components/define/hub-devices.js';
import type { View } from '@customer-hub/sdk';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';
import { filled, rowsOf } from '../support/tab-states.ts';

interface Args {
  customerId: string;
  view?: Partial<View>;
}

/**
 * What every list has beyond its rows: columns, saved views, bulk actions with their results, files, keys.
 * Shown on contacts and devices.
 */
const meta: Meta<Args> = {
  title: 'Parts/List view',
  parameters: { edgeless: true },
  args: { customerId: customers.ashgrove },
  loaders: [withHub()],
  render: ({ customerId, view }, { loaded, globals }) =>
    html`<story-frame>
      <hub-contacts
        .hub=${(loaded as StoryHub).hub}
        customer-id=${customerId}
        .view=${view}
        locale=${globals.language}
        time-zone="America/Los_Angeles"></hub-contacts
    ></story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

const select = async (root: ParentNode, count: number): Promise<void> => {
  for (const row of rowsOf(root).slice(0, count)) await userEvent.click(row.querySelector('input')!);
  await sees(root, new RegExp(`^${count} selected$`));
};
const views = async (root: ParentNode, name = /Default view/): Promise<void> => {
  await press(root, name, 'button.view');
  await until(() => inside(root, 'hub-menu [role^="menuitem"]:focus'));
};

/** Shown, hidden and ordered by boxes, by buttons, by drag; fields that an admin made are among them. */
export const Columns: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Columns$/);
    await sees(canvasElement, /^Badge number$/);
  },
};

/** Fields that an admin made are columns like any other. */
export const CustomFields: Story = {
  args: {
    view: {
      columns: [
        'displayName',
        'jobTitle',
        'customFields.badge',
        'customFields.newsletter',
        'email',
        'actions',
      ].map(key => ({ key })),
    },
  },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await sees(canvasElement, /^Badge number$/);
    await until(() =>
      allInside(canvasElement, 'hub-table [role="gridcell"]').some(cell =>
        /^\d{4}$/.test(cell.textContent?.trim() ?? ''),
      ),
    );
  },
};

/** Views by name, the chosen one marked. */
export const SavedViews: Story = {
  loaders: [
    async context => {
      const made = await withHub()(context);
      const { hub } = made;
      const value: View = {
        version: 1,
        q: '',
        facets: { status: ['deactivated'] },
        filter: null,
        sort: 'displayName',
        density: 'compact',
        groupBy: null,
        columns: ['displayName', 'email', 'status', 'actions'].map(key => ({ key })),
      };
      await hub.preferences.replaceViews(await hub.preferences.views('contacts'), {
        activeId: 'v1',
        views: [
          { id: 'v1', name: 'Left the house', value },
          { id: 'v2', name: 'Phone list', value: { ...value, facets: {} } },
        ],
      });
      return made;
    },
  ],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'button.view')?.ariaLabel === 'Left the house');
    await views(canvasElement, /Left the house/);
    await sees(canvasElement, /^Phone list$/);
  },
};

/** Columns, filters, order and grouping under one name. */
export const SaveView: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await views(canvasElement);
    await press(canvasElement, /^Save as/, '[role="menuitem"]');
    await dialog(canvasElement);
    await type(canvasElement, /^Name/, 'People at the front desk');
  },
};

/** A view of somebody else, as it was copied; anything else is refused. */
export const OpenViewFromJson: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await views(canvasElement);
    await press(canvasElement, /^Open from JSON/, '[role="menuitem"]');
    await dialog(canvasElement);
    await type(canvasElement, /^JSON of a view/, 'Phone list');
    await press(canvasElement, /^Open$/);
    await sees(canvasElement, /^This isn't a view. Paste the JSON of a copied view\.$/);
  },
};

/** All rows of the query, not only those in sight, with the columns that show. */
export const Exported: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    const { createObjectURL } = URL;
    let file: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => createObjectURL.call(URL, (file = blob));
    await press(canvasElement, /^More actions$/);
    await press(canvasElement, /^Export to CSV$/, '[role="menuitem"]');
    await sees(canvasElement, /\.csv saved$/, '*', 20_000);
    URL.createObjectURL = createObjectURL;
    await expect((await file!.text()).split('\r\n').length).toBeGreaterThan(40);
  },
};

/** One row for each that could not be done, with its reason; the failed ones can be tried again where they stand. */
export const PartlyDone: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    await select(canvasElement, 4);
    const { hub } = loaded as StoryHub;
    const { items } = await hub.contacts.list(customers.ashgrove, { limit: 100 });
    const names = rowsOf(canvasElement)
      .slice(1, 3)
      .map(row => row.querySelector('.name')?.textContent);
    for (const contact of items.filter(({ displayName }) => names.includes(displayName)))
      await hub.contacts.delete(contact);
    await press(canvasElement, /^Deactivate$/);
    await sees(canvasElement, /Failed: 2 of 4/);
  },
};

/**
 * More than the server does at once goes on as a job: how far it is, and a way to stop it; one can work on
 * meanwhile.
 */
export const BulkJob: Story = {
  args: { customerId: customers.large },
  loaders: [withHub({ devices: 900 })],
  render: ({ customerId }, { loaded, globals }) =>
    html`<story-frame
      ><hub-devices
        .hub=${(loaded as StoryHub).hub}
        customer-id=${customerId}
        locale=${globals.language}></hub-devices
    ></story-frame>`,
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const list = inside(canvasElement, 'hub-list-view') as HTMLElement & {
      bulk(key: string, selection: object, answer: unknown): Promise<void>;
      definition: { bulkActions: { key: string }[] };
      source: { count: number };
    };
    await expect(list.source.count).toBeGreaterThan(500);
    void list.bulk(
      list.definition.bulkActions.find(({ key }) => /monitor/i.test(key))!.key,
      { mode: 'all', ids: new Set() },
      true,
    );
    await until(() => inside(canvasElement, '.band progress'));
    await sees(canvasElement, /^[1-9]\d* of \d+ done$/, '*', 20_000);
    await expect(
      (await (loaded as StoryHub).hub.jobs.list({ limit: 1 })).items[0]?.counts.total,
    ).toBeGreaterThan(500);
  },
};

/** Listed with `?`; switched off for good by those whom they get in the way. */
export const Shortcuts: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    (inside(canvasElement, 'hub-table') as HTMLElement).focus();
    await userEvent.keyboard('?');
    await sees(canvasElement, /^Single-key shortcuts/);
  },
};

export const ShortcutsDark: Story = { ...Shortcuts, globals: { appearance: 'dark' } };

export const ShortcutsRightToLeft: Story = {
  globals: { language: 'ar' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    (inside(canvasElement, 'hub-table') as HTMLElement).focus();
    await userEvent.keyboard('?');
    await sees(canvasElement, /^اختصارات المفتاح الواحد/);
  },
};

export const ShortcutsNarrow: Story = { ...Shortcuts, globals: { width: '360px' } };
