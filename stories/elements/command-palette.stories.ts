import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/customer-hub.js';
import type { CustomerHub } from '@customer-hub/components';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { allInside, inside, sees, until } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

interface Args {
  /** What is typed. */
  text: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Command palette',
  component: 'customer-hub',
  parameters: { edgeless: true },
  args: { text: 'scanner' },
  argTypes: { text: { control: 'text' } },
  loaders: [withHub()],
  render: (_args, { loaded, globals }) =>
    html`<story-frame
      ><customer-hub
        .hub=${(loaded as StoryHub).hub}
        customer-id=${customers.ashgrove}
        locale=${globals.language as string}
        time-zone="America/Los_Angeles"></customer-hub
    ></story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Opens it with what is typed, once the customer is there. */
const opened = async (root: HTMLElement, text: string): Promise<void> => {
  await until(() => inside(root, 'h1 button'));
  const hub = (await until(() => inside(root, 'customer-hub'))) as unknown as CustomerHub;
  void hub.openPalette(text);
  await until(() => inside(root, 'hub-command-palette dialog'));
};
const play: Story['play'] = async ({ canvasElement, args }) => {
  await opened(canvasElement, args.text);
  await until(() => allInside(canvasElement, 'hub-command-palette [role="option"]').length > 3);
};

/** Records of all kinds while one types, the customer's own first; what was typed is marked. */
export const Filled: Story = {
  play: async context => {
    await play(context);
    await until(() => allInside(context.canvasElement, 'mark').length > 3);
    await expect(allInside(context.canvasElement, '[role="option"][aria-selected="true"]')).toHaveLength(1);
  },
};

/** Before anything is typed: what can be done, and where to go. */
export const Opened: Story = { args: { text: '' }, play };

/** What was used last comes first. */
export const Recent: Story = {
  args: { text: '' },
  play: async ({ canvasElement }) => {
    await opened(canvasElement, 'ws-bill-03');
    const device = await until(() => inside(canvasElement, 'hub-command-palette [role="option"]'));
    device.click();
    await until(() => !inside(canvasElement, 'hub-command-palette'));
    await until(() => inside(canvasElement, 'hub-device h2'));
    await opened(canvasElement, '');
    await sees(canvasElement, /^Recently used$|^Zuletzt verwendet$|^المستخدَم مؤخرًا$/);
  },
};

/** `>` leaves places and actions, `#` tickets, `@` contacts, `/` customers. */
export const Actions: Story = { args: { text: '>new' }, play };

/** Customers to go to. */
export const Customers: Story = { args: { text: '/an' }, play };

export const Loading: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'searchRecords', latencyMs: 600_000 }) })],
  play: async ({ canvasElement, args }) => {
    await opened(canvasElement, args.text);
    await sees(canvasElement, /^Searching…$/);
  },
};

/** What was looked into where nothing is found. */
export const Empty: Story = {
  args: { text: 'zzqx' },
  play: async ({ canvasElement, args }) => {
    await opened(canvasElement, args.text);
    await sees(canvasElement, /^Nothing matches “zzqx”$/);
  },
};

export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'searchRecords', status: 500 }) })],
  play: async ({ canvasElement, args }) => {
    await opened(canvasElement, args.text);
    await sees(canvasElement, /^Couldn't load: Records$/);
  },
};

/** The network is away: what is here is found, and the search is tried again. */
export const Offline: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'searchRecords', status: 0 }) })],
  play: Failed.play!,
};

/** What is here is found all the same. */
export const FailedBesidePlaces: Story = {
  ...Failed,
  args: { text: 'tickets' },
  play: async ({ canvasElement, args }) => {
    await opened(canvasElement, args.text);
    await sees(canvasElement, /^Couldn't load: Records$/);
    await sees(canvasElement, /^Tickets$/);
  },
};

export const Forbidden: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'searchRecords', status: 403 }) })],
  play: async ({ canvasElement, args }) => {
    await opened(canvasElement, args.text);
    await sees(canvasElement, /^You don't have access: Records$/);
  },
};

/** Nothing that would write is among the actions. */
export const ReadOnly: Story = {
  args: { text: '>' },
  loaders: [withHub({ token: 'read-only' })],
  play: async context => {
    await play(context);
    const labels = allInside(context.canvasElement, 'hub-command-palette .label').map(one => one.textContent);
    await expect(labels.some(label => label?.startsWith('New '))).toBe(false);
  },
};

export const Dark: Story = { globals: { appearance: 'dark' }, play };

export const German: Story = { args: { text: '' }, globals: { language: 'de' }, play };

export const RightToLeft: Story = { globals: { language: 'ar' }, play };
