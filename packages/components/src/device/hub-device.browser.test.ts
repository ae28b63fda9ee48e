import { expect, html } from '@open-wc/testing';
import '../../define/hub-device.ts';
import type { HubNavigateDetail } from '../internal/events.ts';
import { mount, tidy } from '../testing/mount.ts';
import { accessible, dialog, find, pressButton, reads, says, see, textOf, until } from '../testing/person.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { HubDevice } from './hub-device.ts';

/** A device of the customer by what it is. */
const deviceOf = async ({ mock }: World, query: object) => {
  const { items } = (
    await mock.call('listDevices', {
      path: { customerId: ASHGROVE },
      query: { sort: 'name', limit: 1, ...query },
    })
  ).body;
  const [device] = items;
  if (!device) throw new Error(`No device is ${JSON.stringify(query)}`);
  return device;
};
const open = async (
  { hub }: World,
  deviceId: string,
  { width = 1200, panel = 'overview' }: { width?: number; panel?: string } = {},
): Promise<HubDevice> =>
  mount<HubDevice>(
    html`<hub-device
      .hub=${hub}
      device-id=${deviceId}
      active-panel=${panel}
      locale="en"
      time-zone="UTC"></hub-device>`,
    { width, height: 800 },
  );

afterEach(tidy);

describe('hub-device', () => {
  it('says what a device is and how it is, by itself in a page', async () => {
    const at = world();
    const device = await deviceOf(at, { availability: ['online'], kind: ['server'] });
    const element = await open(at, device.id);
    await reads(element, device.name);
    const text = textOf(element);
    for (const fact of [
      'Online',
      device.customerName,
      device.ipAddresses[0],
      device.os?.name,
      device.folderName,
    ])
      if (fact) expect(text).to.contain(fact);
    expect(see('button', 'Close device')).to.equal(undefined);
    await accessible(element);
  });

  it('opens an open ticket of the device over it', async () => {
    const at = world();
    const { id } = await deviceOf(at, { availability: ['online'], kind: ['server'] });
    const { number } = await at.hub.tickets.create(ASHGROVE, { title: 'Prints nothing', deviceId: id });
    await open(at, id);
    await pressButton(`Open ticket ${number}`);
    await dialog(/Prints nothing/);
  });

  it('tells which panel is open, and shows an unknown one as the overview', async () => {
    const at = world();
    const device = await deviceOf(at, { availability: ['online'], kind: ['server'] });
    const element = await open(at, device.id, { panel: 'nonsense' });
    await reads(element, device.name);
    expect(element.activePanel).to.equal('overview');
    const told: string[] = [];
    element.addEventListener('hub-panel-change', event =>
      told.push((event as CustomEvent<{ panel: string }>).detail.panel),
    );
    element.openPanel('history');
    element.openPanel('nonsense');
    expect(told).to.deep.equal(['history']);
  });

  it('says of a device that cannot be reached since when, and why no session opens', async () => {
    const at = world();
    const device = await deviceOf(at, { availability: ['offline'], kind: ['pc'] });
    const element = await open(at, device.id);
    await reads(element, 'The device is offline.');
    const connect = await find('button', `Connect to ${device.name}`);
    expect(connect.ariaDisabled).to.equal('true');
  });

  it('marks a favorite, and takes it back', async () => {
    const at = world();
    const device = await deviceOf(at, { availability: ['online'], favorite: false });
    await open(at, device.id);
    await pressButton('Add to favorites');
    await find('button', 'Remove from favorites');
    const stored = async () =>
      (await at.mock.call('getDevice', { path: { deviceId: device.id } })).body.favorite;
    expect(await stored()).to.equal(true);
    await pressButton('Remove from favorites');
    await find('button', 'Add to favorites');
    expect(await stored()).to.equal(false);
  });

  it('says why something was refused, and shows what the server holds', async () => {
    const at = world({ retries: 0 });
    const device = await deviceOf(at, { availability: ['online'], favorite: false });
    await open(at, device.id);
    await find('button', 'Add to favorites');
    at.mock.scenario('forbidden');
    await pressButton('Add to favorites');
    await says(device.name);
    await find('button', 'Add to favorites');
  });

  it('says that a device is gone, also when somebody else deletes it', async () => {
    const at = world();
    const device = await deviceOf(at, { availability: ['online'] });
    const element = await open(at, device.id);
    await reads(element, device.name);
    await until(() => at.streams.size > 0, 'the stream');
    await at.mock.call('deleteDevice', { path: { deviceId: device.id }, ifMatch: device.etag });
    await reads(element, 'This device no longer exists');
  });

  it('asks again for a device that could not be read', async () => {
    const at = world({ retries: 0 });
    const device = await deviceOf(at, { availability: ['online'] });
    at.mock.scenario('offline');
    const element = await open(at, device.id);
    await find('button', /^Retry/);
    at.mock.scenario();
    await pressButton(/^Retry/);
    await reads(element, device.name);
  });

  it('tells the host where a person wants to go, and nothing else', async () => {
    const at = world();
    const device = await deviceOf(at, { availability: ['online'], kind: ['pc'] });
    const element = await open(at, device.id);
    const told: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event =>
      told.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    await reads(element, device.name);
    expect(told).to.deep.equal([]);
  });
});
