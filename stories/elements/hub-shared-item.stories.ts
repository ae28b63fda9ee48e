import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-shared-item.js';
import type { NewSharedLink, SharedLinkInput } from '@customer-hub/sdk';
import { html } from 'lit';
import { press, sees, type } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type Globals, type StoryHub } from '../support/hub.ts';

const PHRASE = 'maple-orbit-lantern';

/** The page as a link opens it: the token stands behind the `#` until the element takes it. */
const arrive = (token: string): void => history.replaceState(history.state, '', `#${token}`);

const withLink =
  (
    input: SharedLinkInput = { maxViews: 3 },
    more: { file?: boolean; then?: (at: StoryHub, made: NewSharedLink) => unknown } = {},
  ) =>
  async (context: Globals): Promise<StoryHub> => {
    const loaded = await withHub()(context),
      { hub } = loaded;
    const [entry] = (await hub.passwords.list(customers.ashgrove, { limit: 1 })).items,
      [file] = (await hub.attachments.list(customers.ashgrove, { limit: 1 })).items;
    const made = more.file
      ? await hub.sharedLinks.shareAttachment(file!.id, input)
      : await hub.sharedLinks.sharePassword(entry!.id, { ...input, reason: 'A story' });
    await more.then?.(loaded, made);
    arrive(made.token.value());
    return loaded;
  };

const meta: Meta = {
  title: 'Elements/hub-shared-item',
  component: 'hub-shared-item',
  loaders: [withLink()],
  render: (_args, { loaded }) => html`<hub-shared-item .hub=${(loaded as StoryHub).hub}></hub-shared-item>`,
};
export default meta;
type Story = StoryObj;

/** Nothing is revealed, and nothing counted. */
export const Waiting: Story = {
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /3 more times/);
  },
};

/** What the link shows, once it was opened. */
export const Opened: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Show it$/);
    await sees(canvasElement, /^View 1 of 3$/);
  },
};

/** The last time that it can be opened. */
export const LastView: Story = {
  loaders: [withLink({ maxViews: 1 })],
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Show it$/);
    await sees(canvasElement, /^This was the last view/);
  },
};

/** A pass phrase that was not right. */
export const WrongPassPhrase: Story = {
  loaders: [withLink({ passPhrase: PHRASE })],
  play: async ({ canvasElement }) => {
    await type(canvasElement, /^Pass phrase/, 'not this one');
    await press(canvasElement, /^Show it$/);
    await sees(canvasElement, /4 tries are left/);
  },
};

/** A file, to be downloaded. */
export const AFile: Story = {
  loaders: [withLink({ maxViews: 3 }, { file: true })],
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Show it$/);
    await sees(canvasElement, /^View 1 of 3$/);
  },
};

/** The same for a link that never was, is over, used up or withdrawn. */
export const Ended: Story = {
  loaders: [withLink({}, { then: ({ hub }, { link }) => hub.sharedLinks.withdraw(link.id) })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^This link does not open anything$/);
  },
};

/** Too many wrong pass phrases: it is locked. */
export const Locked: Story = {
  loaders: [
    withLink(
      { passPhrase: PHRASE },
      {
        then: async ({ hub }, { token }) => {
          for (let tries = 0; tries < 5; tries++)
            await hub.sharedLinks
              .open(token, { visit: crypto.randomUUID(), passPhrase: 'not this one' })
              .catch(() => undefined);
        },
      },
    ),
  ],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^This link is locked$/);
  },
};

/** An address of which a part is missing. */
export const NotComplete: Story = {
  loaders: [
    async context => {
      const loaded = await withHub()(context);
      history.replaceState(history.state, '', location.pathname + location.search);
      return loaded;
    },
  ],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^This page opens shared links$/);
  },
};

/** The server does not answer. */
export const Unreachable: Story = {
  loaders: [withLink({}, { then: ({ mock }) => mock.fault({ operationId: 'lookAtSharedItem', status: 0 }) })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Couldn't reach the server/);
  },
};

export const Dark: Story = { ...Opened, globals: { appearance: 'dark' } };
export const Narrow: Story = { ...Opened, globals: { width: '360px' } };
export const German: Story = { globals: { language: 'de' } };
export const RightToLeft: Story = { globals: { language: 'ar' } };
