import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { press, sees, type } from '../support/act.ts';
import { deviceStories } from '../support/device.ts';
import { withHub } from '../support/hub.ts';
import { filled } from '../support/tab-states.ts';

interface Args {
  deviceId: string;
  activePanel: 'command_line' | 'files' | 'registry' | 'events' | 'chat' | 'scripts';
}

/** A PC somebody uses, a server, one that is switched off, one that runs Linux, one that belongs to nobody. */
const devices = { pc: 'dev_2', server: 'dev_19', offline: 'dev_7', linux: 'dev_13', nobody: 'dev_19' };

const meta: Meta<Args> = {
  title: 'Elements/Device tools',
  // The page of the element stands with its other stories.
  tags: ['!autodocs'],
  ...deviceStories,
  args: { deviceId: devices.pc, activePanel: 'command_line' },
};
export default meta;
type Story = StoryObj<Args>;

const play: Story['play'] = async ({ canvasElement }) => {
  await filled(canvasElement);
};

/** A command that the assistant has written is shown with what it does. Only a press runs it. */
export const CommandLine: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Ask the assistant$/);
    await type(canvasElement, /^What should the command do\?$/, 'How full is the disk?');
    await press(canvasElement, /^Propose$/);
    await sees(canvasElement, /^Nothing runs until you press Run$/);
  },
};

/** Folders as a tree and a list; what is sent stands in the dock below. */
export const Files: Story = { args: { activePanel: 'files', deviceId: devices.server }, play };

export const FilesRightToLeft: Story = { ...Files, globals: { language: 'ar' } };

/** Files can be seen only while the device is there. */
export const FilesOffline: Story = {
  args: { activePanel: 'files', deviceId: devices.offline },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Available again when the device is online\.$/);
  },
};

const openUpdates: Story['play'] = async ({ canvasElement }) => {
  await press(canvasElement, /^Type a path$/);
  await type(
    canvasElement,
    /^Path of the key$/,
    String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU`,
  );
  await press(canvasElement, /^Open$/);
  await sees(canvasElement, /^AUOptions$/);
};

/** Keys as a tree, their values, and every change with the value before it. */
export const Registry: Story = {
  args: { activePanel: 'registry', deviceId: devices.server },
  play: openUpdates,
};

export const RegistryNarrow: Story = { ...Registry, globals: { width: '360px' } };

/** What the device wrote down, over time and one by one. */
export const Events: Story = { args: { activePanel: 'events' }, play };

export const EventsFailed: Story = {
  args: { activePanel: 'events' },
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'listDeviceEvents', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Couldn't load/);
  },
};

/** With whoever uses the device; it becomes a comment of a ticket. */
export const Chat: Story = {
  args: { activePanel: 'chat' },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /Can it wait until lunch\?/);
  },
};

/** Nobody is assigned to the device: with whom to chat has to be chosen first. */
export const ChatWithoutContact: Story = {
  args: { activePanel: 'chat', deviceId: devices.nobody },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^This device has no contact$/);
  },
};

/** Those that run on it, with how they ended where they ran. */
export const Scripts: Story = {
  args: { activePanel: 'scripts' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Details/);
    await sees(canvasElement, /^Last runs$/);
  },
};

/** A tool that the system does not have says so where one looks for it. */
export const NotOffered: Story = {
  args: { activePanel: 'registry', deviceId: devices.linux },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Not available on /);
  },
};
