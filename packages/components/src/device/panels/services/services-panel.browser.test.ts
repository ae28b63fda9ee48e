import { expect } from '@open-wc/testing';
import type { Device, DeviceService } from '@customer-hub/sdk';
import { tidy } from '../../../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  press,
  dialog,
  find,
  gone,
  nameOf,
  noDialog,
  pressButton,
  reads,
  says,
  textOf,
  until,
} from '../../../testing/person.ts';
import { cell, row, rowNames, rowsAre } from '../../../testing/table-view.ts';
import { world, type World } from '../../../testing/world.ts';
import { deviceWith, openPanel } from '../../testing/open-panel.ts';

const isServer = (device: Device): boolean =>
  device.capabilities.includes('services') && device.kind === 'server' && device.availability === 'online';

const servicesOf = async ({ mock }: World, { id }: Device): Promise<DeviceService[]> =>
  (await mock.call('listDeviceServices', { path: { deviceId: id }, query: { limit: 200 } })).body.items;

const serviceOf = async (at: World, device: Device, name: string): Promise<DeviceService> => {
  const found = (await servicesOf(at, device)).find(service => service.name === name);
  if (!found) throw new Error(`No service ${name}.`);
  return found;
};

const state = async (name: string): Promise<string> => textOf(cell(await row(name), 'State'));

/** Waits until the row of a service says that. */
const stateIs = (name: string, wanted: RegExp): Promise<boolean> => {
  let last = '';
  return until(
    async () => wanted.test((last = await state(name))),
    () => `${name} to be ${String(wanted)}; it is ${last}`,
    12_000,
  );
};

const verb = async (label: string): Promise<void> => click(await find('button', label));

const openWith = async (
  is: (device: Device) => boolean = isServer,
  options: Parameters<typeof world>[0] = {},
): Promise<{ at: World; device: Device }> => {
  const at = world(options);
  const device = await deviceWith(at, is);
  await openPanel(at, device, 'services', { width: 1200, height: 1500 });
  return { at, device };
};

/** One that nobody needs and that may be stopped. */
const loner = async (at: World, device: Device, status: DeviceService['status']): Promise<DeviceService> => {
  const found = (await servicesOf(at, device)).find(
    service =>
      service.status === status &&
      !service.protected &&
      service.startup !== 'disabled' &&
      service.dependents.length === 0 &&
      service.dependsOn.length === 0,
  );
  if (!found) throw new Error(`No ${status} service on its own.`);
  return found;
};

/** How often a job that waits looks for its device. */
const WAITING_STEP_MS = 15_000;

const requestsOf = (at: World): number => at.calls.filter(call => call === 'POST /jobs').length;

describe('hub-device-services', () => {
  afterEach(tidy);

  it('keeps the focus in the cell of a button that goes away while its work is done', async () => {
    const { at, device } = await openWith();
    const { displayName } = await loner(at, device, 'running');
    const button = await find('button', `Restart ${displayName}`, await row(displayName));
    button.focus();
    await press('Enter');
    await until(() => !button.isConnected, 'the work in its place');
    await until(() => deepActive()?.matches('.c'), 'the focus in its cell');
  });

  it('shows state, start type and description, and counts what runs and what should', async () => {
    const { at, device } = await openWith();
    const known = await servicesOf(at, device);
    const wanted = known.filter(
      ({ startup, status, triggered }) =>
        startup.startsWith('automatic') && !triggered && status === 'stopped',
    );
    for (const service of known.slice(0, 6)) {
      const shown = await row(service.displayName);
      expect(textOf(shown)).to.contain(service.description);
      expect(textOf(cell(shown, 'Start type'))).to.match(/^(Automatic|Manual|Disabled)/);
    }
    await find('button', `All ${known.length}`);
    await pressButton(`Running ${known.filter(({ status }) => status === 'running').length}`);
    await rowsAre(
      names => names.length > 0 && !names.includes(known.find(one => one.status === 'stopped')!.displayName),
      'those that run',
    );
    await pressButton(new RegExp(`^Should be running ?${wanted.length || ''}`));
    await rowsAre(names => names.length === wanted.length, 'those that should run');
  });

  it('starts a service in its row [DVM-13]', async () => {
    const { at, device } = await openWith();
    const { name, displayName } = await loner(at, device, 'stopped');
    await verb(`Start ${displayName}`);
    await stateIs(displayName, /^Starting/);
    expect(textOf(cell(await row(displayName), 'Action'))).to.equal('–');
    await stateIs(displayName, /^Running$/);
    expect((await serviceOf(at, device, name)).status).to.equal('running');
    expect(requestsOf(at)).to.equal(1);
  });

  it('stops at once what nobody needs, and starts it again [DVM-14]', async () => {
    const { at, device } = await openWith();
    const { name, displayName } = await loner(at, device, 'running');
    await verb(`More actions for ${displayName}`);
    await choose('Stop');
    await stateIs(displayName, /^Stopped/);
    expect((await serviceOf(at, device, name)).status).to.equal('stopped');
    await says(`${displayName} stopped`);
    await pressButton('Start again');
    await stateIs(displayName, /^Running$/);
    expect((await serviceOf(at, device, name)).status).to.equal('running');
  });

  it('restarts a service [DVM-15]', async () => {
    const { at, device } = await openWith();
    const { name, displayName } = await loner(at, device, 'running');
    await verb(`Restart ${displayName}`);
    await stateIs(displayName, /^Restarting/);
    await stateIs(displayName, /^Running$/);
    expect((await serviceOf(at, device, name)).status).to.equal('running');
    const { body } = await at.mock.call('listJobs', {
      query: { deviceId: device.id, sort: '-createdAt', limit: 1 },
    });
    expect(body.items[0]).to.deep.include({
      type: 'service_restart',
      params: { names: [name] },
      status: 'succeeded',
    });
  });

  it('names what stops with a service, in its order, before it stops [DVM-14]', async () => {
    const { at, device } = await openWith();
    const known = new Map((await servicesOf(at, device)).map(one => [one.name, one]));
    const needed = [...known.values()].find(
      ({ status, protected: kept, dependents }) =>
        status === 'running' &&
        !kept &&
        dependents.some(name => known.get(name)?.status === 'running') &&
        dependents.every(name => !known.get(name)?.protected),
    )!;
    const running = needed.dependents.filter(name => known.get(name)?.status === 'running');
    const nameIt = (name: string): string => known.get(name)!.displayName;
    await verb(`More actions for ${needed.displayName}`);
    await choose('Stop');
    const question = await dialog(`Stop ${needed.displayName}?`);
    expect(all('li bdi', question).map(textOf)).to.deep.equal([...running.map(nameIt), needed.displayName]);
    expect(nameOf(deepActive() as HTMLElement)).to.equal('Cancel');
    await accessible(question);
    await pressButton('Cancel', question);
    await noDialog();
    expect(requestsOf(at)).to.equal(0);

    await verb(`More actions for ${needed.displayName}`);
    await choose('Stop');
    await pressButton(`Stop ${running.length + 1} services`, await dialog(`Stop ${needed.displayName}?`));
    await stateIs(needed.displayName, /^Stopped/);
    for (const name of running) expect((await serviceOf(at, device, name)).status).to.equal('stopped');
  });

  it('does it with all that are selected, in one job', async () => {
    const { at, device } = await openWith();
    const chosen = (await servicesOf(at, device))
      .filter(({ status, protected: kept }) => status === 'running' && !kept)
      .slice(0, 2);
    for (const { displayName } of chosen)
      await click((await row(displayName)).querySelector<HTMLElement>('.chk')!);
    (await find('button', 'Restart', await find('[role="group"]', '2 selected'))).focus();
    await press('Enter');
    for (const { displayName } of chosen) await stateIs(displayName, /^Restarting/);
    await gone('[role="group"]', '2 selected');
    expect(deepActive()?.closest('[role="gridcell"]'), 'the focus goes on in the rows').not.to.equal(null);
    for (const { displayName } of chosen) await stateIs(displayName, /^Running$/);
    expect(requestsOf(at)).to.equal(1);
  });

  it('says why nothing can be done: protected, or no permission', async () => {
    const { at, device } = await openWith(isServer, { token: 'read-only' });
    const known = await servicesOf(at, device);
    const kept = known.find(one => one.protected)!;
    expect(textOf(cell(await row(kept.displayName), 'Action'))).to.match(/^Protected/);
    const { displayName } = known.find(one => one.status === 'running' && !one.protected)!;
    const button = await find('button', `Restart ${displayName}`);
    await until(() => button.ariaDisabled === 'true', 'the button to be off');
    await click(button);
    await verb(`More actions for ${displayName}`);
    const entry = await find('[role="menuitem"]', /^Stop/);
    expect(entry.ariaDisabled).to.equal('true');
    expect(requestsOf(at)).to.equal(0);
  });

  it('keeps an error in the row until it is put away', async () => {
    const { at, device } = await openWith(isServer, { retries: 0 });
    const { displayName, description } = await loner(at, device, 'running');
    at.mock.fault({ operationId: 'createJob', status: 403 });
    await verb(`Restart ${displayName}`);
    await stateIs(displayName, /^Not restarted$/);
    await reads(await row(displayName), /permission/);
    await verb(`Dismiss the message about ${displayName}`);
    await stateIs(displayName, /^Running$/);
    await reads(await row(displayName), description ?? '');
  });

  it('waits for a device that is away, and does it once when it is back', async () => {
    const { at, device } = await openWith(
      one => one.capabilities.includes('services') && one.availability === 'offline',
    );
    const { name, displayName } = await loner(at, device, 'stopped');
    await verb(`Start ${displayName}`);
    await stateIs(displayName, /^Waiting until the device is online$/);
    await at.mock.someoneElse(device.id, { availability: 'online' });
    await at.mock.clock.advance(WAITING_STEP_MS);
    await stateIs(displayName, /^Running$/);
    expect((await serviceOf(at, device, name)).status).to.equal('running');
    expect(requestsOf(at)).to.equal(1);
  });

  it('finds work that goes on when the panel is opened again', async () => {
    const { at, device } = await openWith(
      one => one.capabilities.includes('services') && one.availability === 'offline',
    );
    const { displayName } = await loner(at, device, 'stopped');
    await verb(`Start ${displayName}`);
    await stateIs(displayName, /^Waiting/);
    document.querySelector('hub-device')?.remove();
    await openPanel(at, device, 'services', { width: 1200, height: 1500 });
    await stateIs(displayName, /^Waiting/);
  });

  it('makes the device tell its services again', async () => {
    const { at } = await openWith();
    const before = at.calls.length;
    await pressButton('Refresh from the device');
    await find('button[aria-busy]', 'Reading from the device');
    await find('button:not([aria-busy])', 'Refresh from the device');
    expect(at.calls.slice(before).filter(call => call.endsWith('/services')).length).to.be.greaterThan(0);
    expect(requestsOf(at)).to.equal(1);
  });

  it('can be used by everybody', async () => {
    const { at, device } = await openWith();
    await accessible(document.querySelector('hub-device')!);
    expect(rowNames().length).to.be.greaterThan(5);
    tidy();
    await openPanel(at, device, 'services', { width: 390, locale: 'ar' });
    await accessible(document.querySelector('hub-device')!);
  });
});
