import { expect } from '@open-wc/testing';
import '../../define/hub-devices.ts';
import type { HubNavigateDetail } from '../internal/events.ts';
import { click, deepActive, fill, find, nameOf, reads, says, textOf, until } from '../testing/person.ts';
import { mountHub, tidy } from '../testing/mount.ts';
import { row, rowNames, rowsAre } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';

const owned = async (at: World) => {
  const { items } = (
    await at.mock.call('listContacts', {
      path: { customerId: ASHGROVE },
      query: { sort: 'displayName', limit: 100 },
    })
  ).body;
  const owner = items.find(person => person.devices.length > 0)!;
  return { owner, device: owner.devices[0]! };
};
const followLink = async (at: World, hub: CustomerHub): Promise<void> => {
  const { owner, device } = await owned(at);
  await fill(await find('input', 'Contact name or email'), owner.displayName);
  await rowsAre(names => names.includes(owner.displayName), 'the owner');
  await click(await find('button', device.name, hub));
};

describe('a link to a device', () => {
  afterEach(tidy);

  it('shows its row in the Devices tab when the host has no page for it [CON-06]', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'contacts' });
    const told: HubNavigateDetail[] = [];
    hub.addEventListener('hub-navigate', event =>
      told.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    await followLink(at, hub);
    const { device } = await owned(at);
    await until(() => hub.activeTab === 'devices', 'the tab');
    const found = await row(device.name);
    await until(
      () => found.contains(deepActive() ?? null),
      () => `the focus is on ${nameOf(deepActive()!)}`,
    );
    expect(told.map(({ to }) => to)).to.deep.equal(['device', 'tab']);
    expect(told[0]).to.deep.equal({ to: 'device', id: device.id, customerId: ASHGROVE });
  });

  it('is shown whatever was filtered before', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'devices' });
    await until(() => rowNames().length > 3, 'devices');
    const search = await find<HTMLInputElement>('input', 'Name, IP or machine name');
    await fill(search, 'SRV-');
    await rowsAre(names => names.length > 0 && names.every(name => name.startsWith('SRV-')), 'servers');
    hub.activeTab = 'contacts';
    await find('input', 'Contact name or email');
    await followLink(at, hub);
    const { device } = await owned(at);
    await row(device.name);
    expect((await find<HTMLInputElement>('input', 'Name, IP or machine name')).value).to.equal(device.name);
  });

  it('is the host’s, when it takes it over', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'contacts' });
    hub.addEventListener('hub-navigate', event => event.preventDefault());
    await followLink(at, hub);
    await reads(hub, 'Contacts');
    expect(hub.activeTab).to.equal('contacts');
  });

  it('to a device that is gone says so', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'contacts' });
    const { device } = await owned(at);
    await until(() => textOf(hub).includes(device.name), 'the link');
    const { etag } = (await at.mock.call('getDevice', { path: { deviceId: device.id } })).body;
    const button = await find('button', device.name, hub);
    // Pressed before the news of its end arrives.
    await at.mock.call('deleteDevice', { path: { deviceId: device.id }, ifMatch: etag });
    button.click();
    await says('This device does not exist any more');
  });
});
