import '@customer-hub/components/define/hub-device.js';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withHub, type StoryHub } from './hub.ts';

interface DeviceArgs {
  deviceId: string;
  activePanel: string;
}

/** Stories of one device with a panel open. Each story has a server of its own. */
export const deviceStories = {
  component: 'hub-device',
  loaders: [withHub()],
  render: ({ deviceId, activePanel }, { loaded }) =>
    html`<hub-device
      .hub=${(loaded as StoryHub).hub}
      device-id=${deviceId}
      active-panel=${activePanel}></hub-device>`,
} satisfies Meta<DeviceArgs>;
