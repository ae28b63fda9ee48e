import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-notes.js';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { customers, withHub, type StoryHub } from '../support/hub.ts';
import { inside, until } from '../support/look.ts';

interface Args {
  customerId: string;
}

const meta: Meta<Args> = {
  title: 'Tabs/Notes',
  component: 'hub-notes',
  args: { customerId: customers.ashgrove },
  loaders: [withHub()],
  render: ({ customerId }, { loaded }) =>
    html` <hub-notes .hub=${(loaded as StoryHub).hub} .customerId=${customerId}></hub-notes>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    const notes = await until(() => inside(canvasElement, 'hub-notes hub-note-list li'));
    await expect(notes.textContent?.trim()).not.toBe('');
  },
};

/** What it is for, and the first thing to do. */
export const Empty: Story = { args: { customerId: customers.empty } };

export const RightToLeft: Story = { args: { customerId: customers.arabic }, globals: { language: 'ar' } };

/** The skeleton has the geometry of what will come. */
export const Slow: Story = { loaders: [withHub({ scenario: 'slow' })] };

export const Offline: Story = { loaders: [withHub({ scenario: 'offline' })] };

export const Forbidden: Story = { loaders: [withHub({ scenario: 'forbidden' })] };

export const ReadOnly: Story = { loaders: [withHub({ token: 'read-only' })] };

export const Narrow: Story = { globals: { width: '360px' } };
