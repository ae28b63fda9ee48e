import { expect } from '@open-wc/testing';
import type { AvailablePatch, Device } from '@customer-hub/sdk';
import { tidy } from '../../../testing/mount.ts';
import {
  accessible,
  dialog,
  find,
  pressButton,
  reads,
  says,
  textOf,
  until,
} from '../../../testing/person.ts';
import { cell, row, rowNames, rowsAre } from '../../../testing/table-view.ts';
import { world, type World } from '../../../testing/world.ts';
import {
  cellIs,
  comeBack,
  deviceWith,
  newestJob,
  openPanel,
  requestsOf,
  tick,
} from '../../testing/open-panel.ts';

const patchesOf = async ({ mock }: World, { id }: Device): Promise<AvailablePatch[]> =>
  (await mock.call('listDevicePatches', { path: { deviceId: id }, query: { limit: 200 } })).body.items;

const isAt =
  (availability: Device['availability'], least = 3) =>
  (device: Device) =>
    device.capabilities.includes('patches') &&
    device.availability === availability &&
    (device.patchCounts?.available ?? 0) >= least;

const open = async (
  is: (device: Device) => boolean = isAt('online'),
  options: Parameters<typeof world>[0] = {},
): Promise<{ at: World; device: Device }> => {
  const at = world(options);
  const device = await deviceWith(at, is);
  await openPanel(at, device, 'patches', { width: 1300, height: 1200 });
  return { at, device };
};

/** Those that can be installed, each with a title of its own. */
const ready = (all: readonly AvailablePatch[]): AvailablePatch[] =>
  all.filter(
    ({ status, title }) => status === 'available' && all.filter(one => one.title === title).length === 1,
  );

/** A device that has a patch in such a state. */
const deviceWithPatch = async (
  at: World,
  status: AvailablePatch['status'],
): Promise<[Device, AvailablePatch]> => {
  const { body } = await at.mock.call('listDevices', {
    path: { customerId: 'cus_1' },
    query: { limit: 200, availability: ['online'] },
  });
  for (const device of body.items.filter(one => one.capabilities.includes('patches'))) {
    const found = (await patchesOf(at, device)).find(patch => patch.status === status);
    if (found) return [device, found];
  }
  throw new Error(`No patch is ${status}.`);
};

describe('hub-device-patches', () => {
  afterEach(tidy);

  it('shows severity, KB, size and state, and filters by state [DVM-01]', async () => {
    const { at, device } = await open();
    const all = await patchesOf(at, device);
    for (const patch of ready(all).slice(0, 3)) {
      const shown = await row(new RegExp(`^${patch.title.replaceAll(/[()+.]/g, '\\$&')}`));
      expect(textOf(cell(shown, 'KB'))).to.equal(patch.id);
      expect(textOf(cell(shown, 'State'))).to.equal('Ready');
      expect(textOf(cell(shown, 'Severity'))).to.match(/^(Critical|Important|Moderate|Low|Other)$/);
    }
    await find('button', `Available ${all.length}`);
    await pressButton(new RegExp(`^Ready ${all.filter(({ status }) => status === 'available').length}$`));
    const others = all.filter(({ status }) => status !== 'available').length;
    await rowsAre(names => names.length === all.length - others, 'those that are ready');
  });

  it('installs what is selected, in one job, and asks for the list again [DVM-02]', async () => {
    const { at, device } = await open();
    const [first, second] = ready(await patchesOf(at, device));
    await tick(first!.title, second!.title);
    await pressButton('Install now', await find('[role="group"]', '2 selected'));
    await cellIs(first!.title, 'State', /^Installing/);
    await until(() => !rowNames().includes(first!.title), 'the patch to be gone', 20_000);
    const left = (await patchesOf(at, device)).map(({ id }) => id);
    expect(left).not.to.include(first!.id);
    expect(left).not.to.include(second!.id);
    expect(requestsOf(at)).to.equal(1);
  });

  it('names why one failed or is excluded, and installs neither [DVM-02]', async () => {
    const at = world();
    for (const [status, words] of [
      ['failed', 'Failed'],
      ['excluded', 'Excluded'],
    ] as const) {
      const [device, patch] = await deviceWithPatch(at, status);
      document.querySelector('hub-device')?.remove();
      await openPanel(at, device, 'patches', { width: 1300, height: 1200 });
      await pressButton(new RegExp(`^${words} \\d+$`));
      await rowsAre(names => names.includes(patch.title), `what is ${status}`);
      await cellIs(patch.title, 'State', new RegExp(`^${words}: ${patch.reason!.text.slice(0, 12)}`));
      await tick(patch.title);
      await pressButton('Install now', await find('[role="group"]', '1 selected'));
      await says('None of the selected patches can be installed.');
    }
    expect(requestsOf(at)).to.equal(0);
  });

  it('plans it for the evening of the device [DVM-02]', async () => {
    const { at, device } = await open();
    const [first] = ready(await patchesOf(at, device));
    await tick(first!.title);
    await pressButton(/^Tonight, 10:00 PM$/, await find('[role="group"]', '1 selected'));
    await says(/^1 patch is installed on /);
    await cellIs(first!.title, 'State', /^Scheduled for /);
    const job = await newestJob(at, device);
    expect(job.status).to.equal('scheduled');
    expect(job.schedule?.timeZone).to.equal(device.timeZone);
    const hour = new Intl.DateTimeFormat('en', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: device.timeZone!,
    });
    expect(hour.format(Date.parse(job.schedule!.at))).to.equal('22');
  });

  it('asks how many devices like this one get it [DVM-02]', async () => {
    const { at, device } = await open();
    const [first] = ready(await patchesOf(at, device));
    await tick(first!.title);
    await pressButton('Install on similar devices', await find('[role="group"]', '1 selected'));
    const question = await dialog(/devices/);
    await reads(question, /\d+/);
    expect(requestsOf(at)).to.equal(0);
  });

  it('says that a reboot is waited for, and asks before it', async () => {
    const { device } = await open(one => isAt('online', 1)(one) && one.pendingReboot === true);
    await reads(document.body, 'The device needs a reboot.');
    await pressButton('Reboot now');
    await dialog(new RegExp(`^Reboot ${device.name}`));
  });

  it('is off for who may not, with the reason [DVM-02]', async () => {
    const { at, device } = await open(isAt('online'), { token: 'read-only' });
    const [first] = ready(await patchesOf(at, device));
    await tick(first!.title);
    const button = await find('button', 'Install now', await find('[role="group"]', '1 selected'));
    await until(() => button.ariaDisabled === 'true', 'the button to be off');
    button.click();
    expect(requestsOf(at)).to.equal(0);
  });

  it('waits for a device that is away, and installs once when it is back [DVM-02]', async () => {
    const { at, device } = await open(isAt('offline', 1));
    const [first] = ready(await patchesOf(at, device));
    await tick(first!.title);
    await pressButton('Install now', await find('[role="group"]', '1 selected'));
    await cellIs(first!.title, 'State', /^Waiting until the device is online$/);
    await comeBack(at, device);
    await until(() => !rowNames().includes(first!.title), 'the patch to be gone', 20_000);
    expect(requestsOf(at)).to.equal(1);
  });

  it('can be used by everybody', async () => {
    await open();
    await accessible(document.querySelector('hub-device')!);
  });
});
