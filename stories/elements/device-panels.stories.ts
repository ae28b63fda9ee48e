import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { deviceStories } from '../support/device.ts';
import { withHub } from '../support/hub.ts';
import { filled } from '../support/tab-states.ts';

interface Args {
  deviceId: string;
  activePanel: 'patches' | 'packages' | 'services' | 'tasks' | 'software' | 'users';
}

/** A server that runs Windows, and one that runs Linux. */
const devices = { windows: 'dev_19', linux: 'dev_13' };

const meta: Meta<Args> = {
  title: 'Elements/Device panels',
  ...deviceStories,
  args: { deviceId: devices.windows, activePanel: 'services' },
};
export default meta;
type Story = StoryObj<Args>;

const play: Story['play'] = async ({ canvasElement }) => {
  await filled(canvasElement);
};

/** What runs, what should, and one press to start or restart it. */
export const Services: Story = { play };

/** Ready, failed and excluded ones, and the reboot that holds some up. */
export const Patches: Story = { args: { activePanel: 'patches' }, play };

/** What is newer, and what of it mends a weakness. */
export const Packages: Story = { args: { activePanel: 'packages', deviceId: devices.linux }, play };

/** Live, in an order that stays. */
export const Tasks: Story = { args: { activePanel: 'tasks' }, play };

/** Who else has it, and one press to take it away. */
export const Software: Story = { args: { activePanel: 'software' }, play };

/** Active, idle, disconnected or locked out, and since when. */
export const Users: Story = { args: { activePanel: 'users' }, play };

export const ReadOnly: Story = { loaders: [withHub({ token: 'read-only' })], play };

export const RightToLeft: Story = { globals: { language: 'ar' }, play };

export const Narrow: Story = { args: { activePanel: 'patches' }, globals: { width: '360px' }, play };
