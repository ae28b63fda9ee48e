import { expect } from '@open-wc/testing';
import type { Device, DeviceUser } from '@customer-hub/sdk';
import { tidy } from '../../../testing/mount.ts';
import {
  accessible,
  choose,
  dialog,
  find,
  noDialog,
  pressButton,
  textOf,
  until,
} from '../../../testing/person.ts';
import { cell, row } from '../../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../../testing/world.ts';
import { cellIs, newestJob, openPanel, requestsOf, verb } from '../../testing/open-panel.ts';

const usersOf = async ({ mock }: World, { id }: Device): Promise<DeviceUser[]> =>
  (await mock.call('listDeviceUsers', { path: { deviceId: id }, query: { limit: 200 } })).body.items;

const words = {
  active: 'Active',
  idle: 'Idle',
  disconnected: 'Disconnected',
  locked_out: 'Locked out',
} as const;

/** A device that can be reached, with an account in such a state. */
const deviceWithUser = async (
  at: World,
  is: (user: DeviceUser) => boolean,
): Promise<{ device: Device; user: DeviceUser }> => {
  const { body } = await at.mock.call('listDevices', {
    path: { customerId: ASHGROVE },
    query: { limit: 200, sort: 'name', availability: ['online'] },
  });
  for (const device of body.items.filter(({ capabilities }) => capabilities.includes('users'))) {
    const user = (await usersOf(at, device)).find(is);
    if (user) return { device, user };
  }
  throw new Error('No such user.');
};

const labelOf = ({ name, displayName }: DeviceUser): string => displayName ?? name;
const rowOf = ({ name }: DeviceUser): RegExp => new RegExp(`${name.replace('.', '\\.')}$`);
const open = (at: World, device: Device): Promise<unknown> =>
  openPanel(at, device, 'users', { width: 1300, height: 900 });

describe('hub-device-users', () => {
  afterEach(tidy);

  for (const state of ['active', 'idle', 'disconnected', 'locked_out'] as const)
    it(`lists who is ${words[state].toLowerCase()}, and when each was last active [DVM-23, DVM-24]`, async () => {
      const at = world();
      const { device, user } = await deviceWithUser(at, one => one.state === state);
      await open(at, device);
      const shown = await row(rowOf(user));
      expect(textOf(cell(shown, 'State'))).to.equal(words[state]);
      const last = textOf(cell(shown, 'Last active'));
      if (user.lastActiveAt) expect(last).to.contain(user.lastActiveAt.slice(0, 4));
      else expect(last).to.equal('Never');
      expect(textOf(cell(shown, 'Since'))).to.match(
        user.lockedOutSince ? /^Locked out/ : user.sessionSince ? /^Signed in/ : /^No session$/,
      );
    });

  it('logs one out after a question that names it', async () => {
    const at = world();
    const { device, user } = await deviceWithUser(at, one => one.sessionId !== null);
    await open(at, device);
    await verb(`Sign out ${labelOf(user)}`);
    await pressButton('Sign out', await dialog(`Sign out ${labelOf(user)}?`));
    await cellIs(rowOf(user), 'Action', /^Signing out/);
    await cellIs(rowOf(user), 'State', /^Disconnected$/);
    const now = (await usersOf(at, device)).find(({ name }) => name === user.name)!;
    expect(now.sessionId).to.equal(null);
    expect((await newestJob(at, device)).params).to.deep.equal({ users: [user.name] });
  });

  it('opens the dialog for a message', async () => {
    const at = world();
    const { device, user } = await deviceWithUser(at, one => one.sessionId !== null);
    await open(at, device);
    await verb(`More actions for ${labelOf(user)}`);
    await choose('Send a message');
    await dialog(/message/i);
    expect(requestsOf(at)).to.equal(0);
  });

  it('is off without a session, and for who may not', async () => {
    const at = world({ token: 'read-only' });
    const { device, user } = await deviceWithUser(at, one => one.sessionId !== null);
    await open(at, device);
    const button = await find('button', `Sign out ${labelOf(user)}`);
    await until(() => button.ariaDisabled === 'true', 'the button to be off');
    button.click();
    await noDialog();
    expect(requestsOf(at)).to.equal(0);
  });

  it('can be used by everybody', async () => {
    const at = world();
    const { device } = await deviceWithUser(at, () => true);
    await open(at, device);
    await accessible(document.querySelector('hub-device')!);
  });
});
