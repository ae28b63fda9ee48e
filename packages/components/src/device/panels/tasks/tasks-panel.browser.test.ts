import { expect } from '@open-wc/testing';
import type { Device, DeviceProcess, OsFamily } from '@customer-hub/sdk';
import { tidy } from '../../../testing/mount.ts';
import { steady } from '../../../testing/until.ts';
import {
  accessible,
  dialog,
  noDialog,
  find,
  pressButton,
  reads,
  textOf,
  until,
} from '../../../testing/person.ts';
import { cell, row, rowNames, rows } from '../../../testing/table-view.ts';
import { world, type World } from '../../../testing/world.ts';
import { cellIs, deviceWith, newestJob, openPanel, requestsOf, verb } from '../../testing/open-panel.ts';

const onlineWith =
  (family: OsFamily) =>
  ({ os, availability }: Device): boolean =>
    os?.family === family && availability === 'online';

const processesOf = async ({ mock }: World, { id }: Device): Promise<DeviceProcess[]> =>
  (await mock.call('listDeviceProcesses', { path: { deviceId: id }, query: { limit: 200 } })).body.items;

const open = async (
  family: OsFamily = 'windows',
  options: Parameters<typeof world>[0] = {},
): Promise<{ at: World; device: Device }> => {
  const at = world(options);
  const device = await deviceWith(at, onlineWith(family));
  await openPanel(at, device, 'tasks', { width: 1200, height: 1600 });
  return { at, device };
};

/** One that is there once under its name and may be ended. */
const free = async (at: World, device: Device): Promise<DeviceProcess> => {
  const all = await processesOf(at, device);
  const found = all.find(
    ({ name, protectedReason }) => !protectedReason && all.filter(one => one.name === name).length === 1,
  );
  if (!found) throw new Error('No such process.');
  return found;
};

describe('hub-device-tasks', () => {
  afterEach(tidy);

  it('shows processor, memory and user, live and in an order that stays', async () => {
    const { at, device } = await open();
    const { name, user } = await free(at, device);
    const shown = await row(name);
    expect(textOf(cell(shown, 'Processor'))).to.match(/^[\d.]+%$/);
    expect(textOf(cell(shown, 'Memory'))).to.match(/MB$/);
    if (user) expect(textOf(cell(shown, 'User'))).to.equal(user);
    // Rows beyond those in sight are made a little later.
    await steady(() => rows().length, 'the rows');
    const before = rowNames();
    const figures = (): string => rows().map(textOf).join(' ');
    const first = figures();
    await until(() => figures() !== first, 'other figures', 20_000);
    expect(rowNames()).to.deep.equal(before);
    expect(at.calls.filter(call => call.endsWith('/processes')).length).to.be.greaterThan(1);
  });

  it('ends one after a question that names it [DVM-16, X-06]', async () => {
    const { at, device } = await open();
    const { name, pid } = await free(at, device);
    await verb(`End ${name}`);
    const question = await dialog(`End ${name}?`);
    await reads(question, `Process ${pid}`);
    await pressButton('Cancel', question);
    await noDialog();
    expect(requestsOf(at)).to.equal(0);
    await verb(`End ${name}`);
    await pressButton('End task', await dialog(`End ${name}?`));
    await cellIs(name, 'Action', /^Ending/);
    await until(() => !rowNames().includes(name), 'the task to be gone', 12_000);
    expect((await processesOf(at, device)).some(process => process.pid === pid)).to.equal(false);
    expect((await newestJob(at, device)).params).to.deep.equal({ pids: [pid] });
  });

  it('refuses for those of the system, and for who may not, with the reason [DVM-16]', async () => {
    const { at, device } = await open('windows', { token: 'read-only' });
    const kept = (await processesOf(at, device)).find(({ protectedReason }) => protectedReason === 'system')!;
    await cellIs(kept.name, 'Action', /^Protected: The operating system needs this task/);
    const button = await find('button', `End ${(await free(at, device)).name}`);
    await until(() => button.ariaDisabled === 'true', 'the button to be off');
    button.click();
    await noDialog();
    expect(requestsOf(at)).to.equal(0);
  });

  it('says in the row why one was not ended [DVM-16]', async () => {
    const { at, device } = await open('mac', { retries: 0 });
    const { name } = await free(at, device);
    at.mock.fault({ operationId: 'createJob', status: 403 });
    await verb(`End ${name}`);
    await pressButton('End task', await dialog(`End ${name}?`));
    await cellIs(name, 'Action', /permission/);
    await verb(`Dismiss the message about ${name}`);
    await cellIs(name, 'Action', /^End$/);
  });

  it('can be used by everybody', async () => {
    await open();
    await accessible(document.querySelector('hub-device')!);
  });
});
