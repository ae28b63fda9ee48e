import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-passwords.js';
import type { Account, Password } from '@customer-hub/sdk';
import { html } from 'lit';
import { allInside, dialog, press, sees, until } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type Globals, type StoryHub } from '../support/hub.ts';

const page = 'https://portal.example/shared';
/** The account of a server that knows where links open. */
const withPage = (sharing: Partial<NonNullable<Account['sharing']>> = {}) =>
  withHub({
    answers: {
      '/account': body => {
        const account = body as Account;
        return { ...account, sharing: { ...account.sharing, pageUrl: page, ...sharing } };
      },
    },
  });

const meta: Meta = {
  title: 'Parts/Sharing by link',
  component: 'hub-passwords',
  parameters: { edgeless: true },
  loaders: [withPage()],
  render: (_args, { loaded }) =>
    html`<story-frame
      ><hub-passwords .hub=${(loaded as StoryHub).hub} customer-id=${customers.ashgrove}></hub-passwords
    ></story-frame>`,
};
export default meta;
type Story = StoryObj;

const entryOf = async (loaded: object, reasonRequired = false): Promise<Password> => {
  const { items } = await (loaded as StoryHub).hub.passwords.list(customers.ashgrove, { limit: 100 });
  return items.find(one => one.reasonRequired === reasonRequired)!;
};
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const menu = async (root: HTMLElement, { name }: Password, entry: RegExp): Promise<void> => {
  await until(() => allInside(root, 'hub-table .body [role="row"]').length > 4);
  await press(root, new RegExp(`^Actions for ${escaped(name)}$`), 'hub-table button.act');
  await press(root, entry, '[role="menuitem"]');
  await dialog(root);
};

/** When it ends, how often it opens, and with which pass phrase. */
export const Dialog: Story = {
  play: async ({ canvasElement, loaded }) => {
    await menu(canvasElement, await entryOf(loaded), /^Share by link/);
    await press(canvasElement, /^Make one up$/);
  },
};
/** This entry is shared with a reason only. */
export const ReasonMissing: Story = {
  play: async ({ canvasElement, loaded }) => {
    await menu(canvasElement, await entryOf(loaded, true), /^Share by link/);
    await press(canvasElement, /^Create link$/);
    await sees(canvasElement, /^This entry is shared with a reason only/);
  },
};
/** The only time that the link is shown. */
export const Ready: Story = {
  play: async ({ canvasElement, loaded }) => {
    await menu(canvasElement, await entryOf(loaded), /^Share by link/);
    await press(canvasElement, /^Create link$/);
    await sees(canvasElement, /^It is shown only now/);
  },
};
/** Where the account lets nothing be shared. */
export const SwitchedOff: Story = {
  loaders: [withPage({ allowed: false })],
  play: async ({ canvasElement, loaded }) => {
    await menu(canvasElement, await entryOf(loaded), /^Share by link/);
    await sees(canvasElement, /^Sharing by link is switched off/);
  },
};

/** Links of every kind of end. */
const withLinks = async (context: Globals): Promise<StoryHub> => {
  const loaded = await withPage()(context),
    { hub } = loaded,
    { id } = await entryOf(loaded);
  const share = (maxViews: number, note: string) => hub.sharedLinks.sharePassword(id, { maxViews, note });
  const used = await share(1, 'Helen'),
    withdrawn = await share(3, 'Sent to the wrong person');
  await hub.sharedLinks.open(used.token, { visit: crypto.randomUUID() });
  await hub.sharedLinks.withdraw(withdrawn.link.id);
  await hub.sharedLinks.sharePassword(id, { maxViews: 5, passPhrase: 'maple-orbit-lantern' });
  return loaded;
};
/** Links of a customer that are out, and what became of each. */
export const List: Story = {
  loaders: [withLinks],
  play: async ({ canvasElement, loaded }) => {
    await menu(canvasElement, await entryOf(loaded), /^Shared links/);
    await sees(canvasElement, /^Used up$/);
  },
};
/** A link that was taken back. */
export const Withdrawn: Story = {
  loaders: [withLinks],
  play: async ({ canvasElement, loaded }) => {
    await menu(canvasElement, await entryOf(loaded), /^Shared links/);
    await press(canvasElement, /^Withdraw the link/);
    await sees(canvasElement, /can't be undone/);
  },
};
export const ListDark: Story = { ...List, globals: { appearance: 'dark' } };
export const ListNarrow: Story = { ...List, globals: { width: '360px' } };
