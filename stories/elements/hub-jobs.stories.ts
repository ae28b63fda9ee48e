import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@customer-hub/components/define/hub-jobs.js';
import type { Hub, JobInput } from '@customer-hub/sdk';
import { html } from 'lit';
import { press, sees } from '../support/act.ts';
import '../support/frame.ts';
import { customers, withHub, type StoryHub } from '../support/hub.ts';

/** Work of several kinds on devices of the customer: some runs, some waits, some has failed. */
const withJobs = async (hub: Hub): Promise<void> => {
  const { items } = await hub.devices.list(customers.ashgrove, { limit: 200 });
  const able = items.filter(row => row.capabilities.includes('powershell'));
  const online = able.filter(row => row.availability === 'online').map(({ id }) => id);
  const offline = able.filter(row => row.availability !== 'online').map(({ id }) => id);
  const run = (deviceIds: string[], command: string): JobInput => ({
    type: 'run_command',
    targets: { deviceIds },
    params: { shell: 'powershell', command },
  });
  await hub.jobs.create(run(online.slice(0, 1), 'hostname'));
  await hub.jobs.create(run(online.slice(0, 3), 'exit 3'));
  await hub.jobs.create(run(online.slice(0, 2), 'sleep 600'));
  await hub.jobs.create(run(offline.slice(0, 1), 'hostname'));
};

const meta: Meta = {
  title: 'Elements/hub-jobs',
  component: 'hub-jobs',
  parameters: { edgeless: true },
  render: (_args, { loaded }) =>
    html`<hub-jobs .hub=${(loaded as StoryHub).hub} customer-id=${customers.ashgrove}></hub-jobs>`,
};
export default meta;
type Story = StoryObj;

export const Filled: Story = {
  loaders: [
    async context => {
      const loaded = await withHub({})(context);
      await withJobs(loaded.hub);
      return loaded;
    },
  ],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^3 of 3 failed$/);
  },
};

/** One job with its devices and their output. */
export const OneJob: Story = {
  ...Filled,
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Run command: exit 3, /);
    await sees(canvasElement, /^Open device$/);
  },
};

export const Empty: Story = {
  loaders: [withHub({})],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Nothing has run yet$/);
  },
};

export const Failed: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'listJobs', status: 500 }) })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^Couldn't load: Jobs$/);
  },
};

export const Forbidden: Story = {
  loaders: [withHub({ prepare: mock => mock.fault({ operationId: 'listJobs', status: 403 }) })],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /^You don't have access: Jobs$/);
  },
};
