import { expect } from '@open-wc/testing';
import '../../define/hub-devices.ts';
import type { HubNavigateDetail } from '../internal/events.ts';
import { click, fill, find, press, reads, textOf, until } from '../testing/person.ts';
import { mountHub, tidy } from '../testing/mount.ts';
import { rowNames, rowsAre } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';
import type { HubPlaceDetail } from '../internal/event-details.ts';

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
  // Alone: the list before the search, which may show the same row, is about to go.
  await rowsAre(names => names.length > 0 && names.every(name => name === owner.displayName), 'the owner');
  await click(await find('a', device.name, hub));
};

/** The device beside the list; undefined when none is open. */
const beside = (hub: CustomerHub): Element | undefined =>
  hub.shadowRoot?.querySelector('hub-devices')?.shadowRoot?.querySelector('hub-device') ?? undefined;
const shows = (hub: CustomerHub, name: string): Promise<boolean> =>
  until(
    () => beside(hub)?.shadowRoot?.querySelector('h2')?.textContent === name,
    () => `the device ${name}`,
  );

describe('a link to a device', () => {
  afterEach(tidy);

  it('shows it in the Devices tab when the host has no page for it [CON-06, L-06]', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'contacts' });
    const told: HubNavigateDetail[] = [];
    hub.addEventListener('hub-navigate', event =>
      told.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    await followLink(at, hub);
    const { device } = await owned(at);
    await until(() => hub.activeTab === 'devices', 'the tab');
    await shows(hub, device.name);
    expect(hub.place).to.equal(`devices/${device.id}`);
    expect(told.map(({ to }) => to)).to.deep.equal(['device', 'tab']);
    expect(told[0]).to.deep.equal({ to: 'device', id: device.id, customerId: ASHGROVE });
  });

  it('leaves alone what was searched for before [L-05]', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'devices' });
    await until(() => rowNames().length > 3, 'devices');
    await fill(await find<HTMLInputElement>('input', 'Name, IP or machine name'), 'SRV-');
    await rowsAre(names => names.length > 0 && names.every(name => name.startsWith('SRV-')), 'servers');
    hub.activeTab = 'contacts';
    await find('input', 'Contact name or email');
    await followLink(at, hub);
    const { device } = await owned(at);
    await shows(hub, device.name);
    expect(hub.place).to.equal(`devices/${device.id}?q=SRV-`);
    await press('Escape');
    await until(() => beside(hub) === undefined, 'the list alone');
    expect((await find<HTMLInputElement>('input', 'Name, IP or machine name')).value).to.equal('SRV-');
  });

  it('has an address that leads there, told as the place while it is open [L-03]', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'contacts' });
    const places: HubPlaceDetail[] = [];
    hub.addEventListener('hub-place-change', event =>
      places.push((event as CustomEvent<HubPlaceDetail>).detail),
    );
    hub.hrefFor = ({ to, id }) => (to === 'device' ? `/somewhere/${id}` : undefined);
    const { owner, device } = await owned(at);
    await fill(await find('input', 'Contact name or email'), owner.displayName);
    // Alone: the list before the search, which may show the same row, is about to go.
    await rowsAre(names => names.length > 0 && names.every(name => name === owner.displayName), 'the owner');
    const link = await find<HTMLAnchorElement>('a', device.name, hub);
    await until(() => link.getAttribute('href') === `/somewhere/${device.id}`, 'the address of the host');
    hub.place = `devices/${device.id}?availability=online`;
    await shows(hub, device.name);
    await until(
      () => places.at(-1)?.title === `${device.name} \u00b7 Devices \u00b7 Ashgrove Dental Group`,
      () => JSON.stringify(places.at(-1)),
    );
    hub.place = 'devices?availability=online';
    await until(() => beside(hub) === undefined, 'the list alone');
    await until(() => places.at(-1)?.place === 'devices?availability=online', 'the place without it');
  });

  it('never opens a tab that the host has hidden [H-13]', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'contacts' });
    hub.hiddenTabs = ['devices', 'passwords'];
    await followLink(at, hub);
    hub.openTab('passwords');
    hub.place = 'passwords';
    await hub.updateComplete;
    expect(hub.activeTab).to.equal('contacts');
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
    const button = await find('a', device.name, hub);
    // Pressed before the news of its end arrives.
    await at.mock.call('deleteDevice', { path: { deviceId: device.id }, ifMatch: etag });
    button.click();
    await reads(hub, 'This device no longer exists');
  });
});
