import { html } from '@open-wc/testing';
import type { Device } from '@customer-hub/sdk';
import '../../../define/hub-device.ts';
import { mount, type Place } from '../../testing/mount.ts';
import { until } from '../../testing/person.ts';
import { rows } from '../../testing/table-view.ts';
import { ASHGROVE, type World } from '../../testing/world.ts';
import type { HubDevice } from '../hub-device.ts';
import type { PanelKey } from '../panels.ts';

/** The first device that is so, as the server has it. */
export const deviceWith = async (
  { mock }: World,
  is: (device: Device) => boolean,
  customerId = ASHGROVE,
): Promise<Device> => {
  const { body } = await mock.call('listDevices', {
    path: { customerId },
    query: { sort: 'name', limit: 200 },
  });
  const found = body.items.find(is);
  if (!found) throw new Error('No such device among the first 200.');
  return found;
};

/** The view of a device with one of its panels open, with its first rows. */
export const openPanel = async (
  { hub }: Pick<World, 'hub'>,
  device: Pick<Device, 'id'>,
  panel: PanelKey,
  { locale = 'en', empty = false, ...place }: Place & { locale?: string; empty?: boolean } = {},
): Promise<HubDevice> => {
  const element = await mount<HubDevice>(
    html`<hub-device
      .hub=${hub}
      device-id=${device.id}
      active-panel=${panel}
      locale=${locale}
      time-zone="UTC"></hub-device>`,
    place,
  );
  if (!empty) await until(() => rows().length > 0, `rows of the panel ${panel}`);
  return element;
};
