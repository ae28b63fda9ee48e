import { expect } from '@open-wc/testing';
import type { Device, InstalledPackage } from '@customer-hub/sdk';
import { tidy } from '../../../testing/mount.ts';
import { accessible, dialog, find, pressButton, says, textOf, until } from '../../../testing/person.ts';
import { cell, row, rowNames, rowsAre } from '../../../testing/table-view.ts';
import { world, type World } from '../../../testing/world.ts';
import { cellIs, comeBack, deviceWith, openPanel, requestsOf, tick, verb } from '../../testing/open-panel.ts';

const packagesOf = async ({ mock }: World, { id }: Device, query: object = {}): Promise<InstalledPackage[]> =>
  (await mock.call('listDevicePackages', { path: { deviceId: id }, query: { limit: 200, ...query } })).body
    .items;

const isLinux = (availability: Device['availability']) => (device: Device) =>
  device.capabilities.includes('packages') && device.availability === availability;

const open = async (options: Parameters<typeof world>[0] = {}): Promise<{ at: World; device: Device }> => {
  const at = world(options);
  const device = await deviceWith(at, isLinux('online'));
  await openPanel(at, device, 'packages', { width: 1200, height: 1800 });
  return { at, device };
};

describe('hub-device-packages', () => {
  afterEach(tidy);

  it('shows what is installed and what is newer, and filters by that [DVM-03]', async () => {
    const { at, device } = await open();
    const all = await packagesOf(at, device);
    const newer = all.filter(({ availableVersion }) => availableVersion !== null);
    const security = all.filter(one => one.security);
    for (const { name, installedVersion, availableVersion } of [...newer, ...all].slice(0, 5)) {
      const shown = await row(name);
      expect(textOf(cell(shown, 'Installed'))).to.equal(installedVersion);
      expect(textOf(cell(shown, 'Available'))).to.equal(availableVersion ?? 'Up to date');
    }
    await find('button', `All ${all.length}`);
    await pressButton(`Upgradable ${newer.length}`);
    await rowsAre(names => names.length === newer.length, 'what can be upgraded');
    await pressButton(`Security only ${security.length}`);
    await rowsAre(names => names.length === security.length, 'what mends a weakness');
  });

  it('sorts versions as versions [DVM-03]', async () => {
    const { at, device } = await open();
    const sorted = (await packagesOf(at, device, { sort: 'installedVersion' })).map(({ name }) => name);
    await verb(/^Installed/).catch(async () => (await find('[role="columnheader"]', /^Installed/)).click());
    await rowsAre(names => names.join() === sorted.slice(0, names.length).join(), 'the order of versions');
    const majors = rowNames().map(async name =>
      Number.parseInt(textOf(cell(await row(name), 'Installed')), 10),
    );
    const found = await Promise.all(majors);
    expect(found).to.deep.equal([...found].sort((a, b) => a - b));
  });

  it('upgrades one, and then all after a question [DVM-04]', async () => {
    const { at, device } = await open();
    const [first] = await packagesOf(at, device, { upgradable: true });
    await verb(`Upgrade ${first!.name}`);
    await cellIs(first!.name, 'Action', /^Upgrading/);
    await cellIs(first!.name, 'Available', /^Up to date$/);
    expect(requestsOf(at)).to.equal(1);
    const left = await packagesOf(at, device, { upgradable: true });
    expect(left.map(({ name }) => name)).not.to.include(first!.name);
    await pressButton('Upgrade all');
    const question = await dialog(new RegExp(`^Upgrade ${left.length} packages?\\?$`));
    await pressButton(`Upgrade all ${left.length} packages`, question);
    await until(
      async () => (await packagesOf(at, device, { upgradable: true })).length === 0,
      'everything to be the newest',
      15_000,
    );
    expect(requestsOf(at)).to.equal(2);
  });

  it('leaves out what is the newest already [DVM-04]', async () => {
    const { at, device } = await open();
    const newest = (await packagesOf(at, device)).find(({ availableVersion }) => availableVersion === null)!;
    await tick(newest.name);
    await pressButton('Upgrade', await find('[role="group"]', '1 selected'));
    await says('1 selected package is already up to date.');
    expect(requestsOf(at)).to.equal(0);
  });

  it('is off for who may not [DVM-04]', async () => {
    const { at, device } = await open({ token: 'read-only' });
    const [first] = await packagesOf(at, device, { upgradable: true });
    const button = await find('button', `Upgrade ${first!.name}`);
    await until(() => button.ariaDisabled === 'true', 'the button to be off');
    button.click();
    expect(requestsOf(at)).to.equal(0);
  });

  it('waits for a device that is away [DVM-04]', async () => {
    const at = world();
    const device = await deviceWith(at, isLinux('online'));
    await at.mock.someoneElse(device.id, { availability: 'offline' });
    await openPanel(at, device, 'packages', { width: 1200, height: 1800 });
    const [first] = await packagesOf(at, device, { upgradable: true });
    await verb(`Upgrade ${first!.name}`);
    await cellIs(first!.name, 'Action', /^Waiting until the device is online$/);
    await comeBack(at, device);
    await cellIs(first!.name, 'Available', /^Up to date$/);
    expect(requestsOf(at)).to.equal(1);
  });

  it('can be used by everybody', async () => {
    await open();
    await accessible(document.querySelector('hub-device')!);
  });
});
