import { html } from '@open-wc/testing';
import { mount } from '../../../testing/mount.ts';
import { until } from '../../../testing/person.ts';
import { rows } from '../../../testing/table-view.ts';
import { ASHGROVE, type World } from '../../../testing/world.ts';
import type { HubDevices } from '../hub-devices.ts';

/** The Devices tab on a page of its own, with its first rows. */
export const openDevices = async (
  { hub }: World,
  {
    customerId = ASHGROVE,
    width = 1600,
    height = 700,
    locale = 'en',
    view,
  }: { customerId?: string; width?: number; height?: number; locale?: string; view?: object } = {},
): Promise<HubDevices> => {
  const element = await mount<HubDevices>(
    html`<hub-devices
      .hub=${hub}
      .customerId=${customerId || undefined}
      .view=${view}
      locale=${locale}
      time-zone="UTC"></hub-devices>`,
    { width, height },
  );
  await until(() => rows().length > 0, 'devices');
  return element;
};
