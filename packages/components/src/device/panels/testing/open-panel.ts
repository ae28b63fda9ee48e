import { html } from '@open-wc/testing';
import type { Device } from '@customer-hub/sdk';
import '../../../../define/hub-device.ts';
import { mount } from '../../../testing/mount.ts';
import { all, until } from '../../../testing/person.ts';
import { ASHGROVE, type World } from '../../../testing/world.ts';
import type { HubDevice } from '../../hub-device.ts';
import type { PanelKey } from '../../panels.ts';

/** A device of the customer of the drawings, by its name. */
export const deviceOf = async ({ mock }: World, name: string): Promise<Device> => {
  const { items } = (
    await mock.call('listDevices', { path: { customerId: ASHGROVE }, query: { q: name, limit: 50 } })
  ).body;
  const found = items.find(device => device.name === name);
  if (!found) throw new Error(`There is no device ${name}.`);
  return found;
};

/** Opens a panel of a device, as its deep link does. */
export const openPanel = async (
  at: World,
  panel: PanelKey,
  { name = 'SRV-DC01', width = 1200, locale = 'en' } = {},
): Promise<{ element: HubDevice; device: Device }> => {
  const device = await deviceOf(at, name);
  const element = await mount<HubDevice>(
    html`<hub-device
      .hub=${at.hub}
      device-id=${device.id}
      active-panel=${panel}
      locale=${locale}
      time-zone="UTC"></hub-device>`,
    { width, height: 800 },
  );
  await until(() => all(`hub-device-${panel.replaceAll('_', '-')}`)[0], `the panel ${panel}`);
  return { element, device };
};
