import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { customers, flush, World, type Mood } from './testing/world.ts';

const window = fc.nat({ max: 2 });
const scopes = fc.constantFrom<readonly string[]>([], ['cus_1'], ['cus_2'], ['cus_1', 'cus_2'], ['']);

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('follow' as const), window, scopes }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('happen' as const),
      customer: fc.constantFrom(...customers),
      times: fc.constantFrom(1, 1, 6),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('crash' as const, 'hang' as const, 'wake' as const, 'retry' as const),
      window,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'cut' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('mood' as const),
      mood: fc.constantFrom<Mood>('fine', 'down', 'refuses', 'lacks streams', 'closes at once'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(50, 150, 1500, 70_000, 200_000),
      quick: fc.boolean(),
    }),
  },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const act = async (world: World, one: Step): Promise<void> => {
  const at = (n: number) =>
    world.windows[n] && !world.windows[n].crashed ? world.windows[n] : (world.windows[n] = world.open());
  if (one.do === 'happen') for (let n = 0; n < one.times; n += 1) world.happen(one.customer);
  else if (one.do === 'cut') world.cut();
  else if (one.do === 'mood') world.mood = one.mood;
  else if (one.do === 'pass') await world.pass(one.ms, one.quick);
  else if (one.do === 'follow') at(one.window).follow(one.scopes);
  else if (one.do === 'crash') world.crash(at(one.window));
  else if (one.do === 'hang') at(one.window).hangs = true;
  else if (one.do === 'wake') await at(one.window).wake();
  else at(one.window).run(() => at(one.window).engine.retry());
  await flush();
};

const running = (world: World) => world.windows.filter(one => one && !one.crashed && !one.hangs);

const isCalm = (world: World): boolean =>
  running(world).every(({ followed, status, missing }) =>
    followed.length > 0 ? status.get().kind === 'live' && missing.length === 0 : status.get().kind === 'off',
  );

/** There is time to come back, and to notice that another window hangs. */
const recover = async (world: World): Promise<void> => {
  const least = world.windows.some(one => one?.hangs) ? 4 : 1;
  for (let n = 0; n < least || (n < 20 && !isCalm(world)); n += 1) await world.pass(45_000, true);
};

/** Everybody who follows is live, has missed nothing, and hears what happens now. */
const checkAll = async (world: World): Promise<void> => {
  const following = running(world).filter(({ followed }) => followed.length > 0);
  for (const { id, missing, status } of following) {
    assert.equal(status.get().kind, 'live', `window ${id} is live`);
    assert.deepEqual(missing, [], `window ${id} has missed nothing`);
  }
  for (const customer of customers) world.happen(customer);
  await world.arriveAll();
  for (const { id, missing } of following)
    assert.deepEqual(missing, [], `window ${id} hears what happens now`);
  for (const { status } of running(world).filter(({ followed }) => followed.length === 0))
    assert.equal(status.get().kind, 'off');
  const streams = world.sharing ? Math.min(1, following.length) : following.length;
  assert.equal(world.streams.length, streams, 'streams that are open');
  if (following.length > 0 || world.windows.some(one => one?.hangs)) return;
  assert.equal(world.locked, false, 'nobody keeps the lock');
  assert.equal(world.timers, 0, 'nobody waits');
};

const play = (sharing: boolean) =>
  fc.asyncProperty(fc.nat(), fc.array(step, { minLength: 3, maxLength: 8 }), async (seed, steps) => {
    const world = new World(seed, sharing);
    for (const one of steps) await act(world, one);
    world.mood = 'fine';
    // First without those that hang, then with them, then without those that lead.
    await recover(world);
    await checkAll(world);
    if (world.windows.some(one => one?.hangs)) {
      for (const one of world.windows) await one?.wake();
      await recover(world);
      await checkAll(world);
    }
    while (sharing && world.streams.length > 0) {
      world.crash(world.streams[0]!.window);
      await recover(world);
      await checkAll(world);
    }
    assert.deepEqual(world.breaches, []);
  });

describe('live changes in many windows', () => {
  it('come by one stream, miss nothing, and come back after whatever happened [R-07] [R-08]', () =>
    fc.assert(play(true), { numRuns: 5000 }));
  it('come by one stream for each window where the browser cannot share [R-08]', () =>
    fc.assert(play(false), { numRuns: 5000 }));
});
