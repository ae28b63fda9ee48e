import { expect } from '@open-wc/testing';
import '../../../define/hub-devices.ts';
import {
  accessible,
  all,
  choose,
  click,
  dialog,
  fill,
  find,
  gone,
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { tidy } from '../../testing/mount.ts';
import { tabContract } from '../../testing/tab-contract.ts';
import { cell, columnNames, row, rowNames, rows, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import { openDevices } from './testing/open-devices.ts';

const path = { customerId: ASHGROVE };
/** The one that does not fit any customer of the drawings: 300 devices, of eight types. */
const LARGE = 'cus_4';

const devicesOf = async (at: World, query: object = {}) =>
  (await at.mock.call('listDevices', { path, query: { sort: 'name', limit: 200, ...query } })).body.items;

describe('hub-devices', () => {
  afterEach(tidy);

  it('lists the devices of the customer in the columns of the seed [DEV-01, DEV-02, DEV-03, DEV-05, DEV-06, DEV-09]', async () => {
    const at = world();
    const element = await openDevices(at);
    expect(columnNames()).to.deep.equal([
      'Device name',
      'Last login',
      'Type',
      'Availability',
      'Alerts',
      'Folder',
      'Pending reboot',
      'Patches',
      'Actions',
      'Remote access',
    ]);
    await reads(element, '214 devices');
    for (const device of (await devicesOf(at)).slice(0, 8)) {
      const found = await row(device.name);
      if (device.lastLogin) expect(textOf(cell(found, 'Last login'))).to.contain(device.lastLogin.user);
      expect(textOf(cell(found, 'Type'))).to.equal(
        {
          pc: 'PC',
          server: 'Server',
          mac: 'Mac',
          linux: 'Linux',
          snmp: 'SNMP',
          tcp: 'TCP',
          http: 'HTTP',
          generic: 'Generic',
        }[device.kind],
      );
      expect(textOf(cell(found, 'Availability'))).to.equal(
        { online: 'Online', offline: 'Offline', unreachable: 'Unreachable', retired: 'Retired' }[
          device.availability
        ],
      );
      expect(textOf(cell(found, 'Folder'))).to.equal(device.folderName ?? '–');
    }
  });

  it('writes the last login as MM/DD/YYYY HH:MM:SS AM/PM [DEV-03, DEV-04, X-24]', async () => {
    const at = world();
    await openDevices(at);
    const known = (await devicesOf(at)).find(device => device.lastLogin)!;
    const time = cell(await row(known.name), 'Last login').querySelector('time')!;
    const [date = '', clock = ''] = known.lastLogin!.at.split('T');
    const [year, month, day] = date.split('-');
    const hour = Number(clock.slice(0, 2));
    expect(textOf(time)).to.equal(
      `${month}/${day}/${year} ${String(hour % 12 || 12).padStart(2, '0')}:${clock.slice(3, 8)} ${hour < 12 ? 'AM' : 'PM'}`,
    );
  });

  it('shows three alert counts, as words for those who do not see them [DEV-07]', async () => {
    const at = world();
    await openDevices(at);
    const busy = (await devicesOf(at, { alertSeverity: ['critical'] }))[0]!;
    const { information, warning, critical } = busy.alertCounts;
    const shown = cell(await row(busy.name), 'Alerts');
    const counts = [...shown.querySelectorAll('[role="img"]')];
    expect(counts.map(textOf)).to.deep.equal([information, warning, critical].map(String));
    const said = counts.map(count => count.ariaLabel);
    expect(said[0]).to.match(new RegExp(`^${information} information alert`));
    expect(said[1]).to.match(new RegExp(`^${warning} warning alert`));
    expect(said[2]).to.match(new RegExp(`^${critical} critical alert`));
  });

  it('tells which devices wait for a reboot, when it is planned, and how many updates wait [DEV-10, DEV-13]', async () => {
    const at = world();
    await openDevices(at, { width: 1900 });
    const all_ = await devicesOf(at);
    const waits = all_.find(device => device.pendingReboot && !device.rebootScheduledAt)!;
    expect(textOf(cell(await row(waits.name), 'Pending reboot'))).to.equal('Pending');
    const planned = all_.find(device => device.rebootScheduledAt)!;
    expect(textOf(cell(await row(planned.name), 'Pending reboot'))).to.match(/\d:\d\d (AM|PM)$/);
    const calm = all_.find(device => !device.pendingReboot)!;
    expect(textOf(cell(await row(calm.name), 'Pending reboot'))).to.equal('–');
    const patched = all_.find(device => (device.patchCounts?.available ?? 0) > 1)!;
    const patches = cell(await row(patched.name), 'Patches');
    const waiting = patches.querySelector('[role="img"]')!;
    expect(textOf(waiting)).to.equal(String(patched.patchCounts!.available));
    expect(waiting.ariaLabel).to.equal(`${patched.patchCounts!.available} pending patches`);
  });

  it('keeps name, Actions and Remote access when all others are hidden, at their place while the rest scrolls [DEV-16, DEV-19, DEV-25, L-21, V-01]', async () => {
    await openDevices(world(), { width: 800 });
    const end = (): number[] =>
      ['Actions', 'Remote access'].map(name => cell(rows()[0]!, name).getBoundingClientRect().right);
    const scroller = all('.scroll').find(entry => entry.checkVisibility())!;
    expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
    await pressButton(/^\+\d columns/);
    await until(() => scroller.scrollWidth > scroller.clientWidth, 'all columns');
    const before = end();
    scroller.scrollLeft = 200;
    await until(() => scroller.scrollLeft === 200, 'scrolled');
    expect(end()).to.deep.equal(before);
    await pressButton('Columns');
    const chooser = await dialog('Columns');
    for (const name of [/^Device name/, /^Actions/, /^Remote access/])
      expect((await find<HTMLInputElement>('input', name, chooser)).disabled).to.equal(true);
    for (const box of all<HTMLInputElement>('input[type="checkbox"]', chooser).filter(
      input => input.checked && !input.disabled,
    ))
      await click(box);
    await pressButton('Done', chooser);
    await noDialog();
    expect(columnNames()).to.deep.equal(['Device name', 'Actions', 'Remote access']);
    expect(textOf(rows()[0] ?? all('.body [role="row"]')[0]!)).to.contain('Manage');
  });

  it('lets columns be chosen and rearranged [DEV-08, DEV-25, DEV-26]', async () => {
    await openDevices(world());
    await pressButton('Columns');
    const chooser = await dialog('Columns');
    await click(await find('input', /^Customer/, chooser));
    await click(await find('input', /^Serial number/, chooser));
    await click(await find('input', /^Folder/, chooser));
    await pressButton('Move Alerts up', chooser);
    await pressButton('Done', chooser);
    await noDialog();
    expect(columnNames()).to.deep.equal([
      'Device name',
      'Last login',
      'Type',
      'Alerts',
      'Availability',
      'Pending reboot',
      'Patches',
      'Customer',
      'Serial number',
      'Actions',
      'Remote access',
    ]);
    expect(textOf(cell(rows()[0]!, 'Customer'))).to.equal('Ashgrove Dental Group');
  });

  it('searches as one types, over name, address and machine name [DEV-20, DEV-21, DEV-22, DEV-23]', async () => {
    const at = world();
    const element = await openDevices(at);
    const [first] = await devicesOf(at);
    await at.mock.call('updateDevice', {
      path: { deviceId: first!.id },
      body: { name: 'Reception left' },
      ifMatch: first!.etag,
    });
    const search = await find('input', 'Name, IP or machine name');
    await fill(search, 'reception');
    await rowsAre(names => names.length === 1 && names[0] === 'Reception left', 'found by its name');
    await fill(search, first!.machineName!);
    await rowsAre(names => names.length === 1 && names[0] === 'Reception left', 'found by its machine name');
    const { ipAddresses, name } = (await devicesOf(at, { q: 'SRV-DC01' }))[0]!;
    await fill(search, ipAddresses[0]!);
    await rowsAre(
      names => names.length >= 1 && names.includes(name) && names.length < 15,
      'found by its address',
    );
    await fill(search, 'agd-op');
    await rowsAre(names => names.length === 4 && names.every(one => one.startsWith('AGD-OP')), 'all of them');
    expect(textOf(element)).to.contain('4 of 214 devices');
  });

  it('has a compact and a detailed view, the detailed one with more of each device [DEV-24]', async () => {
    const at = world();
    await openDevices(at);
    const known = (await devicesOf(at, { availability: ['offline'], kind: ['pc'] }))[0]!;
    const low = (await row(known.name)).getBoundingClientRect().height;
    expect(textOf(await row(known.name))).not.to.contain(known.ipAddresses[0]!);
    await pressButton('Detailed rows');
    await until(async () => (await row(known.name)).getBoundingClientRect().height > low, 'higher rows');
    const text = textOf(await row(known.name));
    expect(text).to.contain(known.ipAddresses[0]!);
    expect(text).to.match(/\d+ (minutes?|hours?|days?|weeks?) ago/);
    await pressButton('Compact rows');
    await until(async () => (await row(known.name)).getBoundingClientRect().height === low, 'lower rows');
  });

  it('adds a device with only the fields of its type, into the customer, and shows it [DEV-29]', async () => {
    const at = world();
    await openDevices(at);
    await pressButton('New device');
    const form = await dialog('New device');
    await find('input', /^Monitored address/, form);
    await find('select', /^SNMP type/, form);
    const kind = await find<HTMLSelectElement>('select', /^Type/, form);
    kind.value = 'tcp';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    await find('input', /^Port/, form);
    await gone('select', /^SNMP type/, form);
    kind.value = 'pc';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    await gone('input', /^Address/, form);
    await reads(form, 'Shows as offline until the agent is installed');
    kind.value = 'snmp';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    await pressButton('Add device', form);
    await reads(form, 'Enter a value.');
    await fill(await find('input', /^Name/, form), 'AAA-SWITCH');
    await fill(await find('input', /^Monitored address/, form), 'not an address');
    await pressButton('Add device', form);
    await reads(form, 'Enter a valid address for this device type, for example 10.20.0.1.');
    await accessible(all('hub-device-dialog')[0]!);
    await fill(await find('input', /^Monitored address/, form), '10.20.0.77');
    await pressButton('Add device', form);
    await noDialog();
    await says('AAA-SWITCH created');
    await rowsAre(names => names[0] === 'AAA-SWITCH', 'the new one');
    expect((await devicesOf(at, { q: 'AAA-SWITCH' }))[0]).to.include({
      kind: 'snmp',
      address: '10.20.0.77',
      monitored: true,
      customerId: ASHGROVE,
    });
  });

  it('edits a device; what somebody else changed meanwhile is not lost', async () => {
    const at = world();
    await openDevices(at);
    const known = (await devicesOf(at))[0]!;
    await click(await row(known.name));
    await press('Home');
    await press('ArrowRight');
    await press('Enter');
    const view = await until(() => all('hub-device')[0], 'the device beside the list');
    await reads(view, known.ipAddresses[0]!);
    await pressButton(`Manage ${known.name}`, view.shadowRoot ?? view);
    await choose('Edit');
    const form = await until(() => all('hub-device-dialog')[0], 'the form');
    await at.mock.someoneElse(known.id, { favorite: true });
    await fill(await find('input', /^Name/, form), 'AAA-RENAMED');
    await pressButton('Save', form);
    await until(() => view.shadowRoot?.querySelector('h2')?.textContent === 'AAA-RENAMED', 'the new name');
    await noDialog();
    await press('Escape');
    await until(() => all('hub-device').length === 0, 'the list alone');
    await rowsAre(names => names.includes('AAA-RENAMED'), 'renamed');
    expect((await at.mock.call('getDevice', { path: { deviceId: known.id } })).body).to.include({
      name: 'AAA-RENAMED',
      favorite: true,
    });
  });

  it('marks favourites and monitored devices, one and several, with undo [DVF-16, DVF-17]', async () => {
    const at = world();
    await openDevices(at);
    const [first, second] = (await devicesOf(at, { favorite: false, monitored: true })).filter(({ name }) =>
      rowNames().includes(name),
    );
    const state = async (id: string) => (await at.mock.call('getDevice', { path: { deviceId: id } })).body;
    await pressButton(`Manage ${first!.name}`);
    await choose('Add to favorites');
    await says(`${first!.name} added to favorites`);
    await find('[role="img"]', 'Favorite', await row(first!.name));
    expect((await state(first!.id)).favorite).to.equal(true);
    for (const { name } of [first!, second!]) await click(await find('input', `Select ${name}`));
    await pressButton('More actions for the selected');
    await choose('Stop monitoring');
    await says('2 devices are no longer monitored');
    expect((await state(second!.id)).monitored).to.equal(false);
    await pressButton('Undo');
    await until(
      async () => (await state(second!.id)).monitored && (await state(first!.id)).monitored,
      'monitored again',
    );
  });

  it('deletes a device after a question and brings it back', async () => {
    const at = world();
    await openDevices(at);
    const name = rowNames()[1]!;
    await pressButton(`Manage ${name}`);
    await choose('Delete');
    await pressButton('Delete device', await dialog(`Delete ${name}?`));
    await rowsAre(names => !names.includes(name), 'gone');
    await pressButton('Undo');
    await rowsAre(names => names.includes(name), 'back');
  });

  it('Manage and Connect are there by what the device can do; a tool opens in its panel [DEV-15, DEV-18]', async () => {
    const at = world();
    const element = await openDevices(at);
    const told: unknown[] = [];
    element.addEventListener('hub-navigate', event => {
      told.push((event as CustomEvent).detail);
      event.preventDefault();
    });
    await pressButton('Manage MBP-HHALLORAN');
    const services = await find('[role="menuitem"]', /^Service manager/);
    expect(services.ariaDisabled).to.equal('true');
    expect(textOf(services)).to.contain('Not available on macOS');
    await press('Escape');
    await pressButton('Manage AGD-FRONT-02');
    await choose('Service manager');
    await until(() => told.length === 1, 'the host is asked');
    await pressButton('More remote tools for AGD-FRONT-02');
    await choose('PowerShell');
    await until(() => told.length === 2, 'the host is asked again');
    const [{ id = '' } = {}] = await devicesOf(at, { q: 'AGD-FRONT-02' });
    const device = { to: 'device', id, customerId: ASHGROVE };
    expect(told).to.deep.equal([
      { ...device, panel: 'services' },
      { ...device, panel: 'command_line' },
    ]);
    // Cannot be reached: the word alone, with the reason.
    const away = await find('button', 'Connect to AGD-OP-03');
    expect(away.ariaDisabled).to.equal('true');
    expect(away.getAttribute('aria-description')).to.equal("Can't reach the device");
    expect(at.calls.some(call => call.startsWith('POST'))).to.equal(false);
  });

  it('offers nothing that the person may not do, and says why', async () => {
    await openDevices(world({ token: 'read-only' }));
    await pressButton('Manage AGD-FRONT-02');
    for (const name of [/^Edit/, /^Move to folder/, /^Delete/]) {
      const item = await find('[role="menuitem"]', name);
      expect(item.ariaDisabled).to.equal('true');
      expect(textOf(item)).to.contain("You don't have permission to do this");
    }
  });

  it('of all customers: says whose each one is, and filters by the rank of the customer [DEV-08, RNK-03]', async () => {
    const at = world();
    await openDevices(at, { customerId: '', width: 1900 });
    expect(columnNames()).to.include('Customer');
    expect(see('button', /folders/i)).to.not.exist;
    const ranks = new Map(
      (await at.mock.call('listCustomers', { query: { limit: 200 } })).body.items.map(({ name, rank }) => [
        name,
        rank,
      ]),
    );
    await pressButton('Filter');
    await click(await find('input', /^Silver/));
    await until(
      () =>
        rows().length > 3 && rows().every(entry => ranks.get(textOf(cell(entry, 'Customer'))) === 'silver'),
      'only of silver customers',
    );
  });

  it('as cards where there is little room: name, type, availability and both permanent columns [DEV-16, DEV-19]', async () => {
    const at = world();
    const element = await openDevices(at, { width: 380 });
    const shown = textOf(await row('AGD-FRONT-02'));
    for (const part of ['AGD-FRONT-02', 'Online', 'PC', 'Pending', 'Manage', 'Connect'])
      expect(shown).to.contain(part);
    await until(() => element.scrollWidth <= 381, 'cards that fit');
    await accessible(element);
  });

  it('says in German and Arabic what it says in English', async () => {
    for (const [locale, title, search] of [
      ['de', 'Gerätename', 'Name, IP oder Hostname'],
      ['ar', 'اسم الجهاز', 'الاسم أو عنوان IP أو اسم المضيف'],
    ] as const) {
      const element = await openDevices(world(), { locale });
      await reads(element, title);
      await find('input', search);
      expect(textOf(element)).not.to.match(/\b(?:Manage|Connect|Pending|Retired)\b/);
      tidy();
      await until(() => rows().length === 0, 'empty page');
    }
  });

  it('follows what others change, and keeps its place [DEV-06]', async () => {
    const at = world();
    await openDevices(at);
    await until(() => at.streams.size > 0, 'the event stream');
    const known = (await devicesOf(at, { availability: ['online'] })).find(({ name }) =>
      rowNames().includes(name),
    )!;
    await at.mock.someoneElse(known.id, { availability: 'offline' });
    await until(async () => textOf(cell(await row(known.name), 'Availability')) === 'Offline', 'offline');
  });

  it('a hundred thousand feel like a hundred: the last row is there at once, the page stays small', async () => {
    const at = world({ scale: { devices: 100_000, customers: 12 } });
    const element = await openDevices(at, { customerId: 'cus_5', width: 1300 });
    await reads(element, '100,000 devices');
    const nodes = (): number => all('hub-table *').length;
    const before = nodes();
    (all('hub-table')[0] as HTMLElement).focus();
    await press('Control+End');
    const last = (
      await at.mock.call('listDevices', { path: { customerId: 'cus_5' }, query: { sort: '-name', limit: 1 } })
    ).body.items[0]!;
    await row(last.name);
    expect(nodes()).to.be.below(before * 1.5);
  });
});

it('names every button of a row by its device', async () => {
  await openDevices(world(), { customerId: LARGE });
  for (const button of rows()[0]!.querySelectorAll('button'))
    expect(nameOf(button)).to.contain(rowNames()[0]!);
  tidy();
});

tabContract({
  tag: 'hub-devices',
  operationId: 'listDevices',
  scope: 'device:read',
  subject: 'Devices',
  empty: 'No devices yet',
  created: 'New device',
});
