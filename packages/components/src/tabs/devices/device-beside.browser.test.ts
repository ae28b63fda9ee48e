import { expect } from '@open-wc/testing';
import type { HubDevice } from '../../device/hub-device.ts';
import { mountHub, tidy } from '../../testing/mount.ts';
import {
  accessible,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  gone,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { rowNames, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import type { CustomerHub } from '../../hub/customer-hub.ts';

const beside = (hub: CustomerHub): HubDevice | undefined =>
  hub.shadowRoot?.querySelector('hub-devices')?.shadowRoot?.querySelector('hub-device') ?? undefined;
const names = async ({ mock }: World, query: object = {}): Promise<readonly string[]> =>
  (
    await mock.call('listDevices', {
      path: { customerId: ASHGROVE },
      query: { sort: 'name', limit: 10, ...query },
    })
  ).body.items.map(({ name }) => name);
const shows = (hub: CustomerHub, name: string): Promise<boolean> =>
  until(
    () => beside(hub)?.shadowRoot?.querySelector('h2')?.textContent === name,
    () => `${name}, not ${beside(hub)?.shadowRoot?.querySelector('h2')?.textContent}`,
  );
const openFirst = async (at: World, width = 1500): Promise<{ hub: CustomerHub; all: readonly string[] }> => {
  const hub = await mountHub(at, { tab: 'devices', width });
  const all = await names(at);
  await until(() => rowNames().length > 3, 'devices');
  await click(await find('a', all[0] ?? '', hub));
  await shows(hub, all[0] ?? '');
  return { hub, all };
};

afterEach(tidy);

describe('a device beside its list', () => {
  it('opens by its name, keeps the list in sight, and closes back to its row', async () => {
    const at = world();
    const { hub, all } = await openFirst(at);
    await until(() => deepActive()?.localName === 'h2', 'the focus on its name');
    await reads(hub, '1 of 214');
    expect(rowNames().slice(0, 4)).to.deep.equal(all.slice(0, 4));
    await accessible(hub);
    await press('Escape');
    await until(() => beside(hub) === undefined, 'the list alone');
    await until(() => textOf(deepActive() ?? document.body).includes(all[0] ?? ''), 'the focus on its row');
  });

  it('is left for its neighbours by J and K, and by the arrows in the list', async () => {
    const at = world();
    const { hub, all } = await openFirst(at);
    await press('j');
    await shows(hub, all[1] ?? '');
    await press('j');
    await shows(hub, all[2] ?? '');
    await press('k');
    await shows(hub, all[1] ?? '');
    await pressButton('Next device');
    await shows(hub, all[2] ?? '');
    await pressButton('Previous device');
    await pressButton('Previous device');
    await shows(hub, all[0] ?? '');
    expect((await find<HTMLButtonElement>('button', 'Previous device')).disabled).to.equal(true);
  });

  it('steps through what is filtered, and letters typed into the search are no keys', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'devices', width: 1500 });
    await until(() => rowNames().length > 3, 'devices');
    await fill(await find('input', 'Name, IP or machine name'), 'SRV-');
    await rowsAre(found => found.length > 1 && found.every(name => name.startsWith('SRV-')), 'servers');
    const servers = await names(at, { q: 'SRV-' });
    await click(await find('a', servers[0] ?? '', hub));
    await shows(hub, servers[0] ?? '');
    await press('j');
    await shows(hub, servers[1] ?? '');
    const field = await find<HTMLInputElement>('input', 'Name, IP or machine name');
    field.focus();
    await press('j');
    expect(field.value).to.contain('j');
    await shows(hub, servers[1] ?? '');
  });

  it('keeps the keys of the list to the list: what is typed beside it exports and refreshes nothing', async () => {
    const at = world();
    const { hub } = await openFirst(at);
    await until(() => deepActive()?.localName === 'h2', 'the focus on its name');
    const before = at.calls.length;
    for (const key of ['e', 'x', 'f', 'c']) await press(key);
    await hub.updateComplete;
    expect(at.calls.slice(before).filter(call => call.includes('export'))).to.deep.equal([]);
    expect(see('dialog', /./)).to.equal(undefined);
  });

  it('has an address with its panel, which leads there again', async () => {
    const at = world();
    const { hub } = await openFirst(at);
    const id = beside(hub)?.deviceId ?? '';
    expect(hub.place).to.equal(`devices/${id}`);
    beside(hub)?.openPanel('history');
    await until(
      () => hub.place === `devices/${id}/history`,
      () => hub.place,
    );
    hub.place = 'devices';
    await until(() => beside(hub) === undefined, 'the list alone');
    hub.place = `devices/${id}/history`;
    await until(() => beside(hub)?.activePanel === 'history', 'the panel');
  });

  it('lies over the list where there is no room for both', async () => {
    const at = world();
    const { hub } = await openFirst(at, 500);
    await gone('input', 'Name, IP or machine name');
    await pressButton('Devices', beside(hub)?.shadowRoot ?? hub);
    await find('input', 'Name, IP or machine name');
  });

  it('has in its menu what can be done with its record', async () => {
    const at = world();
    const { hub, all } = await openFirst(at);
    await pressButton(`Manage ${all[0]}`, beside(hub)?.shadowRoot ?? hub);
    await choose(/^Edit/);
    await dialog(all[0] ?? '');
    expect((await find<HTMLInputElement>('input', /^Name/)).value).to.equal(all[0]);
  });
});
