import '@customer-hub/components/define/hub-contract.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { press, sees } from '../support/act.ts';
import { withHub, type StoryHub } from '../support/hub.ts';
import { inside, until } from '../support/look.ts';

interface Args {
  contractId: string;
  activePanel: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Contract',
  component: 'hub-contract',
  args: { contractId: 'ctr_1', activePanel: 'overview' },
  loaders: [withHub()],
  render: ({ contractId, activePanel }, { loaded }) =>
    html`<hub-contract
      .hub=${(loaded as StoryHub).hub}
      contract-id=${contractId}
      active-panel=${activePanel}></hub-contract>`,
};
export default meta;
type Story = StoryObj<Args>;

/** What was agreed: terms, what is pre-paid, how time counts, what it costs. */
export const Overview: Story = {
  play: async ({ canvasElement }) => void (await sees(canvasElement, /How time counts/)),
};

/** How the hours went and where they go. */
export const Hours: Story = { args: { activePanel: 'hours' } };

/** The tickets that count on it. */
export const Tickets: Story = { args: { activePanel: 'tickets' } };

/** How many tickets kept the SLA, month by month; what was missed leads to its tickets. */
export const Sla: Story = {
  args: { activePanel: 'sla' },
  play: async ({ canvasElement }) => {
    const panel = await until(() => inside(canvasElement, 'hub-contract-sla'));
    await until(() =>
      panel.shadowRoot?.querySelectorAll('svg.months rect.first').length ? panel : undefined,
    );
  },
};

/** The same as numbers. */
export const SlaAsTable: Story = {
  args: { activePanel: 'sla' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^As a table$/, 'hub-contract-sla button');
    await sees(canvasElement, /Share kept/);
  },
};

/** The tickets of one month that missed it. */
export const MissedTickets: Story = {
  args: { activePanel: 'sla' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /missed tickets?, /, 'hub-contract-sla button');
    await until(() =>
      inside(canvasElement, 'hub-contract-tickets hub-table [role="row"][aria-rowindex="2"]'),
    );
  },
};

/** What was billed for it. */
export const Invoices: Story = { args: { activePanel: 'invoices' } };

/** What happened to it. */
export const Activity: Story = { args: { activePanel: 'activity' } };

/** Whoever may not read invoices is shown no prices. */
export const WithoutPrices: Story = {
  args: { activePanel: 'hours' },
  loaders: [withHub({ token: 'scopes=customer:read,contract:read,ticket:read' })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /left of/);
    await expect(inside(canvasElement, 'hub-contract')?.shadowRoot?.textContent).not.toContain('$');
  },
};

/** Deleted a moment ago: it can be brought back from here. */
export const Deleted: Story = {
  loaders: [withHub({ prepare: mock => mock.db.contracts.remove('ctr_1') })],
  play: async ({ canvasElement }) => void (await sees(canvasElement, /This contract no longer exists/)),
};

export const RightToLeft: Story = { args: { activePanel: 'sla' }, globals: { language: 'ar' } };

export const Slow: Story = { loaders: [withHub({ scenario: 'slow' })] };

export const Failing: Story = { loaders: [withHub({ scenario: 'offline' })] };

export const Forbidden: Story = { loaders: [withHub({ scenario: 'forbidden' })] };

export const ReadOnly: Story = { loaders: [withHub({ token: 'read-only' })] };

export const Narrow: Story = { args: { activePanel: 'sla' }, globals: { width: '360px' } };
