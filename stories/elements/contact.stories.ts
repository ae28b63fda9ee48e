import '@customer-hub/components/define/hub-contact.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { press, sees } from '../support/act.ts';
import { withHub, type StoryHub } from '../support/hub.ts';
import { inside, until } from '../support/look.ts';

interface Args {
  contactId: string;
  activePanel: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Contact',
  component: 'hub-contact',
  args: { contactId: 'con_1', activePanel: 'overview' },
  loaders: [withHub()],
  render: ({ contactId, activePanel }, { loaded }) =>
    html`<hub-contact
      .hub=${(loaded as StoryHub).hub}
      contact-id=${contactId}
      active-panel=${activePanel}></hub-contact>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Who it is, how to reach the person, the state of the portal, the fields of an admin. */
export const Overview: Story = {
  play: async ({ canvasElement }) => {
    const link = await until(() => inside(canvasElement, 'hub-contact a[href^="mailto:"]'));
    await expect(link.textContent?.trim()).not.toBe('');
  },
};

/** All tickets that the person asked for. */
export const Tickets: Story = { args: { activePanel: 'tickets' } };

/** The devices that the person uses. */
export const Devices: Story = { args: { activePanel: 'devices' } };

/** What was handed to the person. */
export const Assets: Story = { args: { activePanel: 'assets' } };

/** Names alone: what is behind them is seen in the tab of passwords. */
export const Passwords: Story = { args: { activePanel: 'passwords' } };

/** The time spent on the tickets of the person. */
export const Hours: Story = { args: { activePanel: 'hours' } };

/** The same as numbers. */
export const HoursAsTable: Story = {
  args: { activePanel: 'hours' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^As a table$/, 'hub-contact-hours button');
    await sees(canvasElement, /Counts on contracts/);
  },
};

/** What happened to the person's record, also before a merge. */
export const Activity: Story = { args: { activePanel: 'activity' } };

/** Deleted a moment ago: it can be brought back from here. */
export const Deleted: Story = {
  loaders: [withHub({ prepare: mock => mock.db.contacts.remove('con_1') })],
  play: async ({ canvasElement }) => void (await sees(canvasElement, /This contact no longer exists/)),
};

export const RightToLeft: Story = { args: { activePanel: 'hours' }, globals: { language: 'ar' } };

export const Slow: Story = { loaders: [withHub({ scenario: 'slow' })] };

export const Failing: Story = { loaders: [withHub({ scenario: 'offline' })] };

export const Forbidden: Story = { loaders: [withHub({ scenario: 'forbidden' })] };

/** What may be read shows; of the rest it is said whose permission it takes. */
export const PanelForbidden: Story = {
  args: { activePanel: 'hours' },
  loaders: [withHub({ token: 'scopes=customer:read,contact:read' })],
  play: async ({ canvasElement }) => void (await sees(canvasElement, /You don't have access: Hours/)),
};

export const ReadOnly: Story = { loaders: [withHub({ token: 'read-only' })] };

export const Narrow: Story = { globals: { width: '360px' } };
