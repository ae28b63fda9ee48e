import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { deviceStories } from '../support/device.ts';
import { withHub } from '../support/hub.ts';
import { inside, until } from '../support/look.ts';

interface Args {
  deviceId: string;
  activePanel: 'overview' | 'history';
}

const meta: Meta<Args> = {
  title: 'Elements/Device',
  ...deviceStories,
  args: { deviceId: 'dev_1', activePanel: 'overview' },
};
export default meta;
type Story = StoryObj<Args>;

/** What a person looks at first. */
export const Overview: Story = {
  play: async ({ canvasElement }) => {
    const figure = await until(() => inside(canvasElement, 'hub-device hub-device-overview .vitals .fig'));
    await expect(figure.textContent?.trim()).not.toBe('');
  },
};

/** Everything that happened to it. */
export const History: Story = { args: { activePanel: 'history' } };

/** What it told last, and that work waits. */
export const DeviceOffline: Story = { args: { deviceId: 'dev_7' } };

export const RightToLeft: Story = { globals: { language: 'ar' } };

export const Slow: Story = { loaders: [withHub({ scenario: 'slow' })] };

export const Failing: Story = { loaders: [withHub({ scenario: 'offline' })] };

export const Forbidden: Story = { loaders: [withHub({ scenario: 'forbidden' })] };

export const ReadOnly: Story = { loaders: [withHub({ token: 'read-only' })] };

export const Narrow: Story = { globals: { width: '360px' } };
