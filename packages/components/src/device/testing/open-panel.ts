import { html } from '@open-wc/testing';
import type { Device, Job } from '@customer-hub/sdk';
import '../../../define/hub-device.ts';
import { mount, type Place } from '../../testing/mount.ts';
import { click, find, textOf, until } from '../../testing/person.ts';
import { cell, row, rows } from '../../testing/table-view.ts';
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

/** Waits until the cell of a row says that. Work on a device takes a few seconds. */
export const cellIs = (name: string | RegExp, column: string, wanted: RegExp): Promise<boolean> => {
  let last = '';
  return until(
    async () => wanted.test((last = textOf(cell(await row(name), column)))),
    () => `${column} of ${String(name)} to be ${String(wanted)}; it is ${last}`,
    12_000,
  );
};

/** Presses a button of a row, by its whole name. */
export const verb = async (label: string | RegExp): Promise<void> => click(await find('button', label));

/** Ticks rows. */
export const tick = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) await click((await row(name)).querySelector<HTMLElement>('.chk')!);
};

/** How many jobs were asked for. */
export const requestsOf = ({ calls }: World): number => calls.filter(call => call === 'POST /jobs').length;

/** The newest job of a device, as the server has it. */
export const newestJob = async ({ mock }: World, { id }: Pick<Device, 'id'>): Promise<Job> => {
  const query = { deviceId: id, sort: '-createdAt', limit: 1 };
  const { body } = await mock.call('listJobs', { query });
  if (!body.items[0]) throw new Error('No job on the device.');
  return body.items[0];
};

/** How often a job that waits looks for its device, ms. */
const WAITING_STEP_MS = 15_000;

/** A device comes back, and what waits for it goes on. */
export const comeBack = async ({ mock }: World, { id }: Pick<Device, 'id'>): Promise<void> => {
  await mock.someoneElse(id, { availability: 'online' });
  await mock.clock.advance(WAITING_STEP_MS);
};
