import { expect } from '@open-wc/testing';
import type { Device, InstalledSoftware } from '@customer-hub/sdk';
import { tidy } from '../../../testing/mount.ts';
import {
  accessible,
  all,
  click,
  dialog,
  fill,
  find,
  noDialog,
  pressButton,
  textOf,
  until,
} from '../../../testing/person.ts';
import { cell, row, rowNames } from '../../../testing/table-view.ts';
import { world, type World } from '../../../testing/world.ts';
import { cellIs, deviceWith, newestJob, openPanel, requestsOf, verb } from '../../testing/open-panel.ts';

const softwareOf = async ({ mock }: World, { id }: Device): Promise<InstalledSoftware[]> =>
  (await mock.call('listDeviceSoftware', { path: { deviceId: id }, query: { limit: 200 } })).body.items;

const isOnline = (device: Device): boolean =>
  device.capabilities.includes('choco') && device.availability === 'online';

const open = async (options: Parameters<typeof world>[0] = {}): Promise<{ at: World; device: Device }> => {
  const at = world(options);
  const device = await deviceWith(at, isOnline);
  await openPanel(at, device, 'software', { width: 1300, height: 1200 });
  return { at, device };
};

describe('hub-device-software', () => {
  afterEach(tidy);

  it('shows version and publisher, and how many devices have it too [DVM-05]', async () => {
    const { at, device } = await open();
    for (const { name, version, devicesWithIt } of (await softwareOf(at, device)).slice(0, 6)) {
      const shown = await row(name);
      expect(textOf(cell(shown, 'Version'))).to.equal(version ?? '–');
      expect(textOf(cell(shown, 'Devices'))).to.equal(
        devicesWithIt === 1 ? 'Only this device' : `${devicesWithIt} devices`,
      );
    }
  });

  it('uninstalls one once the name was typed [DVM-06]', async () => {
    const { at, device } = await open();
    const { name } = (await softwareOf(at, device)).find(({ uninstallable }) => uninstallable)!;
    await verb(`Uninstall ${name}`);
    const question = await dialog(new RegExp(`^Uninstall .* from ${device.name}`));
    const button = await find<HTMLButtonElement>('button', `Uninstall from ${device.name}`, question);
    expect(button.disabled || button.ariaDisabled === 'true').to.equal(true);
    await fill(await find('input', /^Type the name/, question), device.name);
    await until(() => !button.disabled && button.ariaDisabled !== 'true', 'the button to be on');
    await click(button);
    await noDialog();
    await cellIs(name, 'Action', /^Uninstalling/);
    await until(() => !rowNames().includes(name), 'the program to be gone', 15_000);
    expect((await softwareOf(at, device)).some(one => one.name === name)).to.equal(false);
    expect(requestsOf(at)).to.equal(1);
  });

  it('keeps what the device cannot do without, and is off for who may not [DVM-06]', async () => {
    const { at, device } = await open({ token: 'read-only' });
    const known = await softwareOf(at, device);
    const kept = known.find(({ uninstallable }) => !uninstallable)!;
    await cellIs(kept.name, 'Action', /^Protected/);
    const button = await find(
      'button',
      `Uninstall ${known.find(({ uninstallable }) => uninstallable)!.name}`,
    );
    await until(() => button.ariaDisabled === 'true', 'the button to be off');
    button.click();
    await noDialog();
    expect(requestsOf(at)).to.equal(0);
  });

  it('installs what the dialog offers, and shows it when it is there [DVM-07]', async () => {
    const { at, device } = await open();
    await pressButton('Install software');
    const box = await dialog(/^Install software/);
    await click(await until(() => all('[role="option"]')[0], 'packages'));
    await pressButton(/^Install on/, box);
    await noDialog();
    await until(async () => (await newestJob(at, device)).type === 'install_software', 'the job');
  });

  it('can be used by everybody', async () => {
    await open();
    await accessible(document.querySelector('hub-device')!);
  });
});
