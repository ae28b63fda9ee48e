import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { HubOptions } from '@customer-hub/sdk';
import { hubState, type HubState } from '../core/hub-state.ts';
import type { Change } from '../records/change.ts';
import { contactChanged, LiveServer } from './testing/live-server.ts';

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Lets time pass until something has happened; the clock of the test runs faster than that of the machine. */
const until = async (t: TestContext, has: () => boolean, what: string): Promise<void> => {
  const giveUp = performance.now() + 10_000;
  while (!has()) {
    assert.ok(performance.now() < giveUp, `waited for: ${what}`);
    t.mock.timers.tick(50);
    await turn();
  }
};

const world = (t: TestContext, options: Partial<HubOptions> = {}) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const server = new LiveServer();
  const state = (more: Partial<HubOptions> = {}): HubState => hubState(server.hub({ ...options, ...more }));
  return { server, state, until: (has: () => boolean, what: string) => until(t, has, what) };
};

const changesOf = (state: HubState): Change[] => {
  const seen: Change[] = [];
  state.changes.subscribe(change => seen.push(change));
  return seen;
};

describe('live changes', () => {
  it('what happened before the stream was open is told as a change of everything, then each change as it comes', async t => {
    const { server, state: make, until } = world(t);
    const state = make();
    const seen = changesOf(state);
    const leave = state.live.follow('cus_1');
    await until(() => seen.some(({ type }) => type === 'invoice'), 'a change of everything');
    const all = ['customer', 'contact', 'ticket', 'alert', 'device', 'invoice', 'note'];
    assert.ok(all.every(type => seen.some(change => change.type === type && change.customerId === 'cus_1')));
    const before = seen.length;
    server.open[0]!.send(contactChanged('"2"'));
    await until(() => seen.length > before, 'the change of a contact');
    assert.deepEqual(seen.slice(before), [
      {
        type: 'contact',
        kind: 'updated',
        id: 'con_1',
        customerId: 'cus_1',
        etag: '"2"',
        source: 'remote',
        event: 'contact.updated',
      },
    ]);
    assert.equal(state.live.status.get().kind, 'live');
    assert.equal(state.live.shared, false);
    leave();
    await until(() => server.open.length === 0, 'the end of the stream');
    assert.equal(state.live.status.get().kind, 'off');
  });

  it('begin 2 s after the first view, once for all; who leaves before never asks, and may leave twice', async t => {
    const { server, state: make, until } = world(t);
    const { live } = make();
    await import('./engine.ts');
    const ends = [live.follow('cus_1'), live.follow('cus_1'), live.follow('cus_9')];
    ends[2]!();
    t.mock.timers.tick(1900);
    await turn();
    assert.equal(server.streams.length, 0);
    await until(() => server.open.length > 0, 'the stream');
    ends[0]!();
    ends[0]!();
    t.mock.timers.tick(1000);
    await turn();
    assert.deepEqual(
      server.streams.map(({ customerId }) => customerId),
      ['cus_1'],
    );
    assert.equal(server.open.length, 1, 'somebody still follows');
    ends[1]!();
    await until(() => server.open.length === 0, 'the end of the stream');
  });

  it('are those of one customer, or of all as soon as several are followed, going on after the last event', async t => {
    const { server, state: make, until } = world(t);
    const state = make();
    const { live } = state;
    const ends = [live.follow('cus_1')];
    await until(() => live.status.get().kind === 'live' && server.open.length === 1, 'the first stream');
    server.open[0]!.send(contactChanged('"2"'), '77');
    const seen = changesOf(state);
    await until(() => seen.length > 0, 'an event');
    seen.length = 0;
    ends.push(live.follow('cus_2'));
    await until(() => server.streams.length === 2 && seen.length > 0, 'the wider stream');
    const wide = server.streams[1]!;
    assert.deepEqual([wide.customerId, wide.lastId], [null, '77']);
    assert.ok(
      seen.every(({ customerId }) => customerId === 'cus_2'),
      'nothing was missed of the first customer',
    );
    for (const end of ends) end();
    await until(() => server.open.length === 0, 'the end of the stream');
  });

  it('are followed without a break while an element is moved', async t => {
    const { server, state: make, until } = world(t);
    const { live } = make();
    const end = live.follow('cus_1');
    await until(() => live.status.get().kind === 'live', 'the stream');
    end();
    const again = live.follow('cus_1');
    t.mock.timers.tick(5000);
    await turn();
    assert.equal(server.streams.length, 1);
    again();
  });

  it('come back by themselves after 503, no network, 403 and 401, and say so [R-08]', async t => {
    const { server, state: make, until } = world(t);
    const { live } = make();
    server.refusals.push(503, 'offline', 403, 401);
    const kinds: string[] = [];
    live.status.listen(() => {
      const { kind, error } = live.status.get();
      const said = [kind, error?.code].join(' ').trim();
      if (kinds.at(-1) !== said) kinds.push(said);
    });
    const end = live.follow();
    await until(() => server.open.length === 1 && live.status.get().kind === 'live', 'the stream');
    assert.deepEqual(kinds, [
      'connecting',
      'retrying code_503',
      'retrying connection',
      'refused code_403',
      'refused code_401',
      'live',
    ]);
    server.open[0]!.cut();
    await until(() => live.status.get().kind === 'retrying', 'the loss of the connection');
    await until(() => live.status.get().kind === 'live', 'the connection');
    end();
  });

  it('are asked for when somebody looks again where the backend has no stream, or refuses it, and not too often', async t => {
    for (const status of [404, 403]) {
      const { server, state: make, until } = world(t);
      const state = make();
      server.refusals.push(...Array.from({ length: 20 }, () => status));
      const end = state.live.follow('cus_1');
      const kind = (): string => state.live.status.get().kind;
      await until(() => kind() === (status === 404 ? 'unsupported' : 'refused'), 'the refusal');
      const seen = changesOf(state);
      state.live.looked();
      const asked = seen.length;
      assert.ok(asked > 5 && seen.every(({ customerId }) => customerId === 'cus_1'));
      state.live.looked();
      assert.equal(seen.length, asked);
      t.mock.timers.tick(10_000);
      state.live.looked();
      assert.equal(seen.length, 2 * asked);
      end();
      await until(() => kind() === 'off', 'the end');
      t.mock.timers.reset();
    }
  });

  it('are not asked for when somebody looks again while they come', async t => {
    const { state: make, until } = world(t);
    const state = make();
    const end = state.live.follow('cus_1');
    await until(() => state.live.status.get().kind === 'live', 'the stream');
    t.mock.timers.tick(20_000);
    const seen = changesOf(state);
    state.live.looked();
    assert.deepEqual(seen, []);
    end();
  });

  it('make records trusted only while their customer is followed', async t => {
    const { state: make, until } = world(t);
    const { live, records } = make();
    const end = live.follow('cus_1');
    assert.equal(records.followed('cus_1'), false);
    await until(() => records.followed('cus_1'), 'the stream');
    assert.equal(records.followed('cus_2'), false);
    assert.equal(records.followed(undefined), false, 'the account has no customer');
    end();
    await until(() => !records.followed('cus_1'), 'the end of the stream');
  });
});

describe('live changes of windows of one origin', () => {
  // Several clients on the locks and channels of Node, which are those of a browser.
  it('come by one stream, and by another window when that one is closed [R-07]', async t => {
    const { server, state: make, until } = world(t, { shareStreams: true });
    const windows = Array.from({ length: 7 }, () => make());
    const seen = windows.map(changesOf);
    const ends = windows.map(({ live }) => live.follow('cus_1'));
    await until(() => windows.every(({ live }) => live.status.get().kind === 'live'), 'all to be live');
    assert.equal(server.streams.length, 1);
    assert.ok(windows.every(({ live }) => live.shared));
    const count = (etag: string): number =>
      seen.filter(changes => changes.some(change => change.etag === etag)).length;
    server.open[0]!.send(contactChanged('"2"'), '50');
    await until(() => count('"2"') === 7, 'the event in all windows');
    // Whoever was first leads.
    ends[0]!();
    await until(() => server.streams.length === 2, 'another window to take over');
    assert.deepEqual([server.open.length, server.open[0]!.lastId], [1, '50']);
    server.open[0]!.send(contactChanged('"3"'), '51');
    await until(() => count('"3"') === 6, 'the event in the other windows');
    for (const end of ends) end();
    await until(() => server.open.length === 0, 'the end of the stream');
  });

  it('are not shared by two people, nor where nobody may know who is signed in', async t => {
    const { server, state: make, until } = world(t, { shareStreams: true });
    const [one, other, third] = [make(), make(), make()] as const;
    await one.account();
    server.userId = 'tec_2';
    await other.account();
    server.accountRefusals.push(403);
    const ends = [one, other, third].map(({ live }) => live.follow('cus_1'));
    await until(
      () => [one, other, third].every(({ live }) => live.status.get().kind === 'live'),
      'all to be live',
    );
    assert.equal(server.open.length, 3);
    assert.deepEqual([one.live.shared, other.live.shared, third.live.shared], [true, true, false]);
    for (const end of ends) end();
    await until(() => server.open.length === 0, 'the end of the streams');
  });

  it('wait for who is signed in while the server is down', async t => {
    const { server, state: make, until } = world(t, { shareStreams: true });
    server.accountRefusals.push(503, 503);
    const { live } = make();
    const end = live.follow('cus_1');
    await until(() => live.status.get().kind === 'retrying', 'the failure');
    await until(() => live.status.get().kind === 'live', 'the stream');
    assert.deepEqual([server.accountsAsked, live.shared], [3, true]);
    end();
    await until(() => server.open.length === 0, 'the end of the stream');
  });

  it('are shared without a token or a secret in names and messages', async t => {
    const { server, state: make, until } = world(t, { shareStreams: true, auth: () => 'tok_very_secret' });
    const posted = t.mock.method(BroadcastChannel.prototype, 'postMessage');
    const locked = t.mock.method(navigator.locks, 'request');
    const windows = [make(), make()];
    const ends = windows.map(({ live }) => live.follow('cus_1'));
    await until(() => windows.every(({ live }) => live.status.get().kind === 'live'), 'both to be live');
    server.open[0]!.send({ ...contactChanged('"2"'), data: { password: 'secret_value' } }, '50');
    const seen = changesOf(windows[1]!);
    await until(() => seen.length > 0, 'the event');
    const said = JSON.stringify([posted, locked].map(({ mock }) => mock.calls.map(call => call.arguments)));
    assert.ok(said.includes('con_1'), 'the event was told');
    assert.ok(!said.includes('tok_very_secret') && !said.includes('secret_value'), said);
    for (const end of ends) end();
    await until(() => server.open.length === 0, 'the end of the stream');
  });
});
