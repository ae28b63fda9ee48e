import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-passwords.js';
import type { Hub, Password } from '@customer-hub/sdk';
import { html } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { allInside, control, dialog, inside, press, sees, type, until } from '../support/act.ts';
import '../support/frame.ts';
import type { ElementArgs } from '../support/element-controls.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

interface Args extends ElementArgs {
  customerId: string;
  revealSeconds: number;
  clipboardSeconds: number;
  onNavigate: (event: Event) => void;
  onViewChange: (event: Event) => void;
}

const meta: Meta<Args> = {
  title: 'Tabs/Passwords',
  component: 'hub-passwords',
  parameters: { edgeless: true },
  args: {
    customerId: customers.ashgrove,
    revealSeconds: 30,
    clipboardSeconds: 30,
    onNavigate: fn((event: Event) => {
      event.preventDefault();
    }),
    onViewChange: fn(),
  },
  argTypes: {
    customerId: { control: 'select', options: Object.values(customers) },
    revealSeconds: { control: { type: 'number', min: 1, max: 120 } },
    clipboardSeconds: { control: { type: 'number', min: 1, max: 300 } },
    onNavigate: { table: { disable: true } },
    onViewChange: { table: { disable: true } },
  },
  loaders: [withHub()],
  render: ({ customerId, revealSeconds, clipboardSeconds, onNavigate, onViewChange }, { loaded }) =>
    html`<story-frame>
      <hub-passwords
        .hub=${(loaded as StoryHub).hub}
        customer-id=${customerId}
        reveal-seconds=${revealSeconds}
        clipboard-seconds=${clipboardSeconds}
        @hub-navigate=${onNavigate}
        @hub-view-change=${onViewChange}></hub-passwords
    ></story-frame>`,
};
export default meta;
type Story = StoryObj<Args>;

const rows = (root: ParentNode): HTMLElement[] =>
  allInside(root, 'hub-table .body [role="row"]').filter(row => row.checkVisibility());
const filled = (root: ParentNode): Promise<HTMLElement> =>
  until(() => rows(root).find(row => row.ariaRowIndex === '5' && !row.querySelector('.sk')));
const entries = async (loaded: object): Promise<readonly Password[]> =>
  (await (loaded as { hub: Hub }).hub.passwords.list(customers.ashgrove, { limit: 100 })).items;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

/** The secret of one entry, with the seconds that are left; Escape hides it. */
export const Shown: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const entry = (await entries(loaded)).find(one => !one.reasonRequired)!;
    await press(canvasElement, new RegExp(`^Show the password of ${escaped(entry.name)}$`));
    await until(() => inside(canvasElement, 'hub-table .plain'));
    await control(canvasElement, new RegExp(`^Hide the password of ${escaped(entry.name)}$`));
  },
};

/** It hides itself, and nothing of it is left. */
export const HidesItself: Story = {
  args: { revealSeconds: 1 },
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const entry = (await entries(loaded)).find(one => !one.reasonRequired)!;
    await press(canvasElement, new RegExp(`^Show the password of ${escaped(entry.name)}$`));
    await until(() => inside(canvasElement, 'hub-table .plain'));
    await until(() => !inside(canvasElement, 'hub-table .plain'));
  },
};

/** To be read out over the phone. */
export const LargeLetters: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const entry = (await entries(loaded)).find(one => !one.reasonRequired)!;
    await press(canvasElement, new RegExp(`^Actions for ${escaped(entry.name)}$`), 'hub-table button.act');
    await press(canvasElement, /^Show in large type/, '[role="menuitem"]');
    await dialog(canvasElement);
    await expect(allInside(canvasElement, 'hub-large-secret li').length).toBeGreaterThan(8);
  },
};

/** This entry wants to know why; what is said is recorded. */
export const ReasonAsked: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const entry = (await entries(loaded)).find(one => one.reasonRequired)!;
    await press(canvasElement, new RegExp(`^Show the password of ${escaped(entry.name)}$`));
    await dialog(canvasElement);
    await press(canvasElement, /^Show password$/);
    await sees(canvasElement, /^Enter a reason/);
  },
};

/** Why it is not shown, in its place. */
export const RevealFailed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'revealPassword', status: 500 }) })],
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const entry = (await entries(loaded)).find(one => !one.reasonRequired)!;
    await press(canvasElement, new RegExp(`^Show the password of ${escaped(entry.name)}$`));
    await sees(canvasElement, /Couldn't load/);
  },
};

/** A weak one says why it is weak; a generated one how strong it is. */
export const Add: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New password$/);
    await dialog(canvasElement);
    await type(canvasElement, /^Name/, 'Camera recorder');
    await type(canvasElement, /^Password/, 'Welcome2026!');
    await sees(canvasElement, /well-known word/);
  },
};

/** A generated password, and how strong it is. */
export const Generator: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^New password$/);
    await dialog(canvasElement);
    await press(canvasElement, /^Generate$/);
    await sees(canvasElement, /^Very strong$/);
  },
};

/** Somebody else stored another password while this one was typed. */
export const EditConflict: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const entry = (await entries(loaded)).find(one => !one.reasonRequired)!;
    await press(canvasElement, new RegExp(`^Actions for ${escaped(entry.name)}$`), 'hub-table button.act');
    await press(canvasElement, /^Edit$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await type(canvasElement, /^New password/, 'mine-is-longer-22');
    await (loaded as StoryHub).hub.passwords.update(entry, { secret: 'theirs-came-first' });
    await press(canvasElement, /^Save$/);
    await sees(canvasElement, /Saving replaces their version/);
  },
};

/** With undo. */
export const Removed: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    const [entry] = await entries(loaded);
    await press(canvasElement, new RegExp(`^Actions for ${escaped(entry!.name)}$`), 'hub-table button.act');
    await press(canvasElement, /^Delete$/, '[role="menuitem"]');
    await dialog(canvasElement);
    await press(canvasElement, /^Delete password$/);
    await control(canvasElement, /^Undo$/);
  },
};

/** Some could not be removed: one row for each, with its reason, and the failed ones again. */
export const PartlyFailed: Story = {
  play: async ({ canvasElement, loaded }) => {
    await filled(canvasElement);
    for (const row of rows(canvasElement).slice(0, 3)) await userEvent.click(row.querySelector('input')!);
    const second = rows(canvasElement)[1]!.querySelector('.name')!.textContent.trim();
    await (loaded as StoryHub).hub.passwords.delete(
      (await entries(loaded)).find(entry => entry.name === second)!,
    );
    await press(canvasElement, /^Delete$/);
    await dialog(canvasElement);
    await press(canvasElement, /^Delete [23] passwords$/);
    await sees(canvasElement, /^Failed: /);
  },
};

/** Not changed for a long time. */
export const NotChangedForAYear: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await press(canvasElement, /^Filter$/);
    await press(canvasElement, /^365 days/, 'label');
    await until(() => inside(canvasElement, 'hub-list-view .fchip'));
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
export const Empty: Story = {
  args: { customerId: customers.empty },
  loaders: [withHub({ scenario: 'empty' })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^No passwords yet$/);
  },
};
export const NoMatch: Story = {
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await type(canvasElement, /^Name, login address/, 'zzz');
    await sees(canvasElement, /Nothing matches “zzz”/);
  },
};
export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'listPasswords', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'hub-list-view .state.bad .req'));
  },
};
export const Forbidden: Story = {
  loaders: [withHub({ scenario: 'forbidden' })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^password:read$/);
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
  },
};
export const ReadOnly: Story = {
  loaders: [withHub({ token: 'read-only' })],
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
    await until(() => inside(canvasElement, 'hub-table .tool[aria-disabled="true"]'));
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
