import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-contacts.js';
import type { Contact, Hub } from '@customer-hub/sdk';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { allInside, dialog, inside, press, sees, type, until } from '../support/act.ts';
import '../support/frame.ts';
import type { ElementArgs } from '../support/element-controls.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

interface Args extends ElementArgs {
  customerId: string;
  onViewChange: (event: Event) => void;
  onDirectorySync: (event: Event) => void;
}

const meta: Meta<Args> = {
  title: 'Tabs/Contacts',
  component: 'hub-contacts',
  parameters: { edgeless: true },
  args: {
    customerId: customers.ashgrove,
    onViewChange: fn(),
    onDirectorySync: fn((event: Event) => {
      event.preventDefault();
    }),
  },
  argTypes: {
    customerId: { control: 'select', options: Object.values(customers) },
    onViewChange: { table: { disable: true } },
    onDirectorySync: { table: { disable: true } },
  },
  loaders: [withHub()],
  render: ({ customerId, onViewChange, onDirectorySync }, { loaded }) =>
    html`<story-frame>
      <hub-contacts
        .hub=${(loaded as StoryHub).hub}
        .customerId=${customerId || undefined}
        @hub-view-change=${onViewChange}
        .offers=${['directory_sync']}
        @hub-directory-sync=${onDirectorySync}></hub-contacts
    ></story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

const rows = (root: ParentNode): HTMLElement[] =>
  allInside(root, 'hub-table .body [role="row"]').filter(row => row.checkVisibility());
const filled = (root: ParentNode): Promise<HTMLElement> =>
  until(() => rows(root).find(row => row.ariaRowIndex === '5' && !row.querySelector('.sk')));
const contacts = async (loaded: object): Promise<readonly Contact[]> =>
  (await (loaded as { hub: Hub }).hub.contacts.list(customers.ashgrove, { limit: 100 })).items;
const rowMenu = async (root: ParentNode, name: RegExp): Promise<void> => {
  await press(root, name, 'hub-table button.act');
  await until(() => inside(root, 'hub-menu [role="menuitem"]:focus'));
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

/** A press on a head sorts by it; the host hears of it and can keep it. */
export const Sorted: Story = {
  play: async ({ canvasElement, args }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Email$/, 'hub-table .lab');
    await until(() =>
      inside(canvasElement, 'hub-table [aria-sort="ascending"]')?.textContent?.includes('Email'),
    );
    await expect(args.onViewChange).toHaveBeenCalled();
  },
};

/** One tab stop; arrows reach every cell, Enter opens the row. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    (inside(canvasElement, 'hub-table') as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowRight}');
    await until(() => inside(canvasElement, 'hub-table [role="gridcell"]:focus-within'));
  },
};

/** Of all customers: each with the name of its customer. */
export const OfAllCustomers: Story = {
  args: { customerId: '' },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

export const Loading: Story = {
  loaders: [
    withHub({
      prepare: mock => {
        mock.latency(60_000);
      },
    }),
  ],
};

/** What it is for, and the first thing to do. */
export const Empty: Story = {
  args: { customerId: customers.empty },
  loaders: [withHub({ scenario: 'empty' })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^No contacts yet$/);
  },
};

export const NoMatch: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await type(canvasElement, /Contact name|Search contacts/, 'zzz');
    await sees(canvasElement, /Nothing matches “zzz”/);
    await press(canvasElement, /^Clear search$/);
    await filled(canvasElement);
    await type(canvasElement, /Contact name|Search contacts/, 'nobody');
    await sees(canvasElement, /Nothing matches “nobody”/);
  },
};

export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'listContacts', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-list-view .state.bad .req'));
  },
};

export const Forbidden: Story = {
  loaders: [withHub({ scenario: 'forbidden' })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^contact:read$/);
  },
};

export const Offline: Story = {
  loaders: [withHub({ scenario: 'offline' })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-list-view .state'));
  },
};

/** The list could not be asked for again: what is there stays, with its time. */
export const Stale: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    (loaded as StoryHub).mock.scenario('offline');
    await (inside(canvasElement, 'hub-list-view') as HTMLElement & { refresh(): Promise<void> }).refresh();
    await until(() => inside(canvasElement, 'hub-list-view .banner'));
    await expect(rows(canvasElement).length).toBeGreaterThan(3);
  },
};

export const ReadOnly: Story = {
  loaders: [withHub({ token: 'read-only' })],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await rowMenu(canvasElement, /^Actions for/);
    await until(() => inside(canvasElement, 'hub-menu [aria-disabled="true"] small'));
  },
};

export const RowMenu: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await rowMenu(canvasElement, /^Actions for/);
  },
};

/** An address that cannot be right gets a suggestion; Enter in a field saves. */
export const Add: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New contact$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Email/, 'nina.berg@ashgrovedental');
    await type(canvasElement, /^Full name/, 'Nina Berg');
    await sees(canvasElement, /full domain after @/);
  },
};

/** A contact that has just been added, with a notice that can undo it. */
export const Added: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New contact$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Email/, 'nina.berg@ashgrovedental.com');
    await type(canvasElement, /^Full name/, 'Nina Berg');
    await press(canvasElement, /^Create contact$/);
    await until(() => !inside(canvasElement, 'hub-contact-dialog'));
    await expect((await contacts(loaded)).some(contact => contact.displayName === 'Nina Berg')).toBe(true);
  },
};

/** The name of a row opens its form. Somebody else changed it meanwhile: mine beside theirs, per field. */
export const EditConflict: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const [first] = (await contacts(loaded)).filter(contact => !contact.system);
    await rowMenu(canvasElement, new RegExp(`^Actions for ${first!.displayName}$`));
    await press(canvasElement, /^Edit$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await type(canvasElement, /^Job title/, 'Head of practice');
    await (loaded as StoryHub).mock.someoneElse(first!.id, { jobTitle: 'Practice lead' });
    await press(canvasElement, /^Save$/);
    await until(() => inside(canvasElement, 'hub-contact-dialog .conflict'));
  },
};

/** How a contact gets into the customer portal. */
export const Register: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const guest = (await contacts(loaded)).find(
      contact => !contact.system && contact.registration === 'guest',
    );
    await expect(guest).toBeTruthy();
    await rowMenu(canvasElement, new RegExp(`^Actions for ${guest!.displayName}$`));
    await press(canvasElement, /^Register/, '[role="menuitem"]');
    await dialog(canvasElement);
    await userEvent.click(
      await until(() => allInside(canvasElement, 'hub-register-dialog input[type="radio"]').at(-1)),
    );
    await press(canvasElement, /^Generate$/);
    await until(() =>
      allInside(canvasElement, 'hub-register-dialog input').some(
        field =>
          (field as HTMLInputElement).type !== 'radio' &&
          (field as HTMLInputElement).type !== 'checkbox' &&
          (field as HTMLInputElement).value.length >= 8,
      ),
    );
  },
};

/** What it means is said before; it can be taken back after. */
export const Remove: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    for (const row of rows(canvasElement).slice(0, 3)) await userEvent.click(row.querySelector('input')!);
    await sees(canvasElement, /^3 selected$/);
    await press(canvasElement, /^Remove from customer$/);
    await expect(await dialog(canvasElement)).toHaveAttribute('role', 'alertdialog');
  },
};

/** Some could not be done: one row for each, with its reason, and the failed ones again. */
export const PartlyFailed: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    for (const row of rows(canvasElement).slice(0, 3)) await userEvent.click(row.querySelector('input')!);
    // Somebody else deletes one of the three meanwhile.
    const chosen = rows(canvasElement)
      .slice(0, 3)
      .map(row => row.querySelector('.name')?.textContent);
    await (loaded as StoryHub).hub.contacts.delete(
      (await contacts(loaded)).find(contact => contact.displayName === chosen[1])!,
    );
    await press(canvasElement, /^Deactivate$/);
    await sees(canvasElement, /^Failed: /);
  },
};

/** The directory belongs to the host: it is asked by an event. */
export const DirectorySync: Story = {
  play: async ({ canvasElement, args }) => {
    await filled(canvasElement);
    await press(canvasElement, /^More actions$/);
    await press(canvasElement, /^Sync with/, '[role="menuitem"]');
    await waitFor(() => expect(args.onDirectorySync).toHaveBeenCalled());
  },
};

const file = new File(
  [
    `\uFEFFDisplay name,User principal name,Title,Office,Mobile Phone,Company
Nina Berg,nina.berg@ashgrovedental.com,Hygienist,2F,+1 503 555 0171,1042
Samuel Okafor,s.okafor@ashgrovedental,Dentist,2F,,1042
Mona Ferris,m.ferris@ashgrove.care,Front desk,1F,,1042
Bao Nguyen,b.nguyen@gmail.com,Temp,1F,,1042
Weiss,j.weiss@ashgrovedental.com,,1F,,1042
Nina Berg,nina.berg@ashgrovedental.com,Hygienist,2F,,1042
"Lopez, Ana",ana.lopez@ashgrovedental.com,"Assistant ""day""",1F,+1 503 555 0172,1042
`,
  ],
  'microsoft-365-users.csv',
  { type: 'text/csv' },
);

const openImport = async (root: ParentNode): Promise<void> => {
  await filled(root);
  await press(root, /^More actions$/);
  await press(root, /^Import from CSV/, '[role="menuitem"]');
  await dialog(root);
};
const give = async (root: ParentNode): Promise<void> => {
  await openImport(root);
  // The input is hidden behind a button; a person's file dialog ends here.
  await userEvent.upload(await until(() => inside(root, 'hub-import-dialog input[type="file"]')), file, {
    applyAccept: false,
  });
  await until(() => inside(root, 'hub-import-dialog table.map'));
};
const check = async (root: ParentNode): Promise<void> => {
  await give(root);
  await press(root, /^Check 7 rows$/);
  await until(() => inside(root, 'hub-import-rows input'), 10_000);
};

/** A file of people on its way into the list. */
export const Import: Story = { play: ({ canvasElement }) => openImport(canvasElement) };

/** Rows from a spreadsheet, pasted as they are. */
export const ImportByPaste: Story = {
  play: async ({ canvasElement }) => {
    await openImport(canvasElement);
    await press(canvasElement, /^Paste$/);
    await type(canvasElement, /^Contacts/, 'Tina Okafor, tina.okafor@ashgrovedental.com');
    await press(canvasElement, /^Check 1 row$/);
    await sees(canvasElement, /Import 1 contact/, '*', 10_000);
  },
};

/** Columns of another program are matched to fields; a person changes what was guessed wrong, once. */
export const ImportMap: Story = { play: ({ canvasElement }) => give(canvasElement) };

/** Each bad row with its reason, fixed where it stands. */
export const ImportCheck: Story = { play: ({ canvasElement }) => check(canvasElement) };

/** How many came in, and what did not, with its reason. */
export const ImportDone: Story = {
  play: async ({ canvasElement }) => {
    await check(canvasElement);
    await press(canvasElement, /^Import \d contacts$/);
    await sees(canvasElement, /\d contacts imported/, '*', 20_000);
  },
};

/** The connection is lost in the middle: what was done is kept, and it goes on from there. */
export const ImportInterrupted: Story = {
  play: async ({ canvasElement, loaded }) => {
    await check(canvasElement);
    (loaded as StoryHub).mock.scenario('offline');
    await press(canvasElement, /^Import \d contacts$/);
    await sees(canvasElement, /connection was lost/, '*', 10_000);
    (loaded as StoryHub).mock.scenario();
    await press(canvasElement, /^Resume import$/);
    await sees(canvasElement, /\d contacts imported/, '*', 20_000);
  },
};

/** Not a file of people: said before anything is sent. */
export const ImportWrongFile: Story = {
  play: async ({ canvasElement }) => {
    await openImport(canvasElement);
    await userEvent.upload(
      await until(() => inside(canvasElement, 'hub-import-dialog input[type="file"]')),
      new File(['PK\u0003\u0004\0\0'], 'people.csv'),
      { applyAccept: false },
    );
    await sees(canvasElement, /a CSV, Excel/);
  },
};

export const Dark: Story = { globals: { appearance: 'dark' } };
export const Detailed: Story = { globals: { density: 'detailed' } };
export const Narrow: Story = { globals: { width: '360px' } };
export const German: Story = {
  args: { customerId: customers.german, dateStyle: 'locale' },
  globals: { language: 'de' },
};
export const RightToLeft: Story = {
  args: { customerId: customers.arabic, dateStyle: 'locale' },
  globals: { language: 'ar' },
};
