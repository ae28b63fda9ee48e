import { expect } from '@open-wc/testing';
import '../../../define/hub-devices.ts';
import type { Device } from '@customer-hub/sdk';
import {
  accessible,
  all,
  click,
  fill,
  find,
  nameOf,
  pressButton,
  reads,
  textOf,
  until,
} from '../../testing/person.ts';
import { tidy } from '../../testing/mount.ts';
import { rowNames, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import { openDevices } from './testing/open-devices.ts';

const path = { customerId: ASHGROVE };
const everything = async (at: World, query: object = {}): Promise<readonly Device[]> =>
  (
    await Promise.all(
      [0, 200].map(offset =>
        at.mock.call('listDevices', { path, query: { sort: 'name', limit: 200, offset, ...query } }),
      ),
    )
  ).flatMap(answer => answer.body.items);

/** The options of a group of the filter panel, with the count beside each. */
const group = async (
  legend: string,
): Promise<Map<string, { readonly box: HTMLInputElement; readonly count: number }>> => {
  const fieldset = await until(
    () =>
      all<HTMLFieldSetElement>('fieldset', all('hub-filter-panel')[0]).find(entry =>
        textOf(entry.querySelector('legend')!).startsWith(legend),
      ),
    `the filter ${legend}`,
  );
  await until(() => fieldset.querySelector('.n'), 'counts');
  return new Map(
    [...fieldset.querySelectorAll<HTMLLabelElement>('.opt')].map(option => [
      textOf(option.querySelector('.ellip')!),
      { box: option.querySelector('input')!, count: Number(textOf(option.querySelector('.n')!)) },
    ]),
  );
};

const open = async (at: World, view?: object): Promise<Device[]> => {
  await openDevices(at, { width: 1300, height: 900, ...(view ? { view } : {}) });
  await pressButton(/^Filter/);
  return [...(await everything(at))];
};
const counted = (devices: readonly Device[], is: (device: Device) => boolean): number =>
  devices.filter(is).length;
const shows = (
  devices: readonly Device[],
  is: (device: Device) => boolean,
  what: string,
): Promise<boolean> => {
  const wanted = devices
    .filter(is)
    .map(({ name }) => name)
    .sort();
  return rowsAre(
    names =>
      names.length > 0 &&
      names.every(name => wanted.includes(name)) &&
      (wanted.length > 20 || names.length === wanted.length),
    what,
  );
};

describe('filters of devices', () => {
  afterEach(tidy);

  it('offers the eight device types with their counts, combined by OR [DVF-01, DVF-02, DVF-03, DVF-04, DVF-05, DVF-06, DVF-07, DVF-08]', async () => {
    const devices = await open(world());
    const types = await group('Device type');
    const kinds = {
      PC: 'pc',
      Server: 'server',
      Mac: 'mac',
      Linux: 'linux',
      SNMP: 'snmp',
      TCP: 'tcp',
      HTTP: 'http',
      Generic: 'generic',
    } as const;
    expect([...types.keys()].sort()).to.deep.equal(Object.keys(kinds).sort());
    for (const [label, kind] of Object.entries(kinds))
      expect(types.get(label)!.count, label).to.equal(counted(devices, device => device.kind === kind));
    await click(types.get('Mac')!.box);
    await shows(devices, ({ kind }) => kind === 'mac', 'Macs');
    await click(types.get('Linux')!.box);
    await shows(devices, ({ kind }) => kind === 'mac' || kind === 'linux', 'Macs and Linux machines');
    await reads(document.body, 'Type');
  });

  it('takes SNMP types from the server, an open list [DVF-09, X-03]', async () => {
    const at = world();
    const devices = await open(at);
    const served = (await at.mock.call('listSnmpTypes', { query: { limit: 200 } })).body.items;
    const types = await group('SNMP type');
    expect([...types.keys()]).to.deep.equal(served.map(({ name }) => name));
    for (const name of ['Access point', 'Firewall', 'Router']) expect(types.has(name)).to.equal(true);
    for (const { id, name } of served)
      expect(types.get(name)!.count, name).to.equal(counted(devices, device => device.snmpType === id));
    await click(types.get('Firewall')!.box);
    await shows(devices, ({ snmpType }) => snmpType === 'firewall', 'firewalls');
  });

  it('tells four words of availability apart by shape and word [DVF-10, DVF-11, DVF-12, DVF-13, X-02]', async () => {
    const devices = await open(world());
    const found = await group('Availability');
    expect([...found.keys()]).to.deep.equal(['Online', 'Unreachable', 'Offline', 'Retired']);
    for (const [label, { count }] of found)
      expect(count, label).to.equal(
        counted(devices, ({ availability }) => availability === label.toLowerCase()),
      );
    const shapes = [...found.values()].map(({ box }) => {
      const { backgroundColor, borderRadius, blockSize, borderStyle } = getComputedStyle(
        box.closest('label')!.querySelector('.av')!,
        '::before',
      );
      return [backgroundColor, borderRadius, blockSize, borderStyle].join();
    });
    expect(new Set(shapes).size).to.equal(4);
    await click(found.get('Retired')!.box);
    await shows(devices, ({ availability }) => availability === 'retired', 'retired ones');
  });

  it('finds devices by the category and the severity of their open alerts, each within the other [DVF-14, DVF-15, DVF-20, X-04]', async () => {
    const devices = await open(world());
    const categories = await group('Alert category');
    expect([...categories.keys()]).to.deep.equal([
      'Hardware',
      'Disk',
      'Availability',
      'Performance',
      'Exchange',
      'General',
      'Network',
      'Apps',
      'Script-based',
    ]);
    for (const [label, key] of [
      ['Disk', 'disk'],
      ['Performance', 'performance'],
      ['Network', 'network'],
    ] as const) {
      expect(categories.get(label)!.count, label).to.equal(
        counted(devices, ({ alertCategories }) => alertCategories.includes(key)),
      );
    }
    const severities = await group('Alert severity');
    for (const [label, key] of [
      ['Information', 'information'],
      ['Warning', 'warning'],
      ['Critical', 'critical'],
    ] as const) {
      expect(severities.get(label)!.count, label).to.equal(
        counted(devices, ({ alertCounts }) => alertCounts[key] > 0),
      );
    }
    await click(severities.get('Critical')!.box);
    await shows(devices, ({ alertCounts }) => alertCounts.critical > 0, 'critical ones');
    const left = counted(
      devices,
      ({ alertCounts, alertCategories }) => alertCounts.critical > 0 && alertCategories.includes('disk'),
    );
    await until(
      async () => (await group('Alert category')).get('Disk')!.count === left,
      'counts within the severity',
    );
  });

  it('shows only monitored ones, favourites, those that need a reboot; filters of different groups narrow each other [DVF-16, DVF-17, DVF-18, DVF-20]', async () => {
    const at = world();
    const devices = await open(at);
    const only = await group('Show only');
    const flags = [
      ['Monitored', ({ monitored }: Device) => monitored],
      ['Favorites', ({ favorite }: Device) => favorite],
      ['Pending reboot', ({ pendingReboot }: Device) => pendingReboot],
    ] as const;
    for (const [label, is] of flags) expect(only.get(label)!.count, label).to.equal(counted(devices, is));
    await click(only.get('Pending reboot')!.box);
    await shows(devices, ({ pendingReboot }) => pendingReboot, 'those that wait');
    await click(only.get('Monitored')!.box);
    await shows(
      devices,
      ({ pendingReboot, monitored }) => pendingReboot && monitored,
      'monitored ones that wait',
    );
    await click(only.get('Pending reboot')!.box);
    await click(only.get('Favorites')!.box);
    await shows(devices, ({ favorite, monitored }) => favorite && monitored, 'monitored favourites');
    await accessible(all('hub-filter-panel')[0]!);
    await pressButton('Clear all', all('hub-filter-panel')[0]!);
    await until(() => rowNames().length > 15, 'all again');
  });

  it('combines conditions of field, comparison and value, by all or by any [DVF-19, X-11]', async () => {
    const devices = await open(world());
    const set = (select: HTMLSelectElement, value: string): void => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await pressButton('Add condition');
    set(await find<HTMLSelectElement>('select', 'Field'), 'os.name');
    await fill(await find('input', 'Value'), 'Server 2022');
    (await find<HTMLInputElement>('input', 'Value')).dispatchEvent(new Event('change', { bubbles: true }));
    const server = ({ os }: Device): boolean => os?.name.includes('Server 2022') ?? false;
    await shows(devices, server, 'by system');
    await pressButton('Add condition');
    const fields = await until(() => {
      const found = all<HTMLSelectElement>('select').filter(select => nameOf(select) === 'Field');
      return found.length === 2 && found;
    }, 'a second row');
    set(fields[1]!, 'patchCounts.available');
    const last = <E extends HTMLElement>(selector: string, name: string): E | undefined =>
      all<E>(selector)
        .filter(element => nameOf(element) === name)
        .at(-1);
    await until(() => last('input[type="number"]', 'Value'), 'a number');
    const number = last<HTMLInputElement>('input[type="number"]', 'Value')!;
    number.value = '3';
    number.dispatchEvent(new Event('change', { bubbles: true }));
    await shows(
      devices,
      device => server(device) && device.patchCounts?.available === 3,
      'exactly three updates',
    );
    set(last<HTMLSelectElement>('select', 'Comparison')!, 'gte');
    const many = ({ patchCounts }: Device): boolean => (patchCounts?.available ?? 0) >= 3;
    await shows(devices, device => server(device) && many(device), 'both');
    set(await find<HTMLSelectElement>('select', 'Rows match'), 'any');
    await shows(devices, device => server(device) || many(device), 'either');
  });

  it('keeps what is filtered as a plain view, and says it in chips [DVF-20]', async () => {
    const at = world();
    const element = await openDevices(at, {
      view: { facets: { kind: ['server'], availability: ['online'], monitored: ['true'] } },
    });
    const devices = await everything(at);
    await shows(
      devices,
      ({ kind, availability, monitored }) => kind === 'server' && availability === 'online' && monitored,
      'as the view says',
    );
    await reads(element, 'Server');
    for (const name of ['Device type Server', 'Availability Online'])
      await find('button', `Remove the filter ${name}`);
  });
});
