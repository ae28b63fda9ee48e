import type { OpenOptions } from '../ports.ts';
import { ALL, type Scope } from '../scope.ts';
import type { SimWindow } from './sim-window.ts';
import type { Connection, Mood, World } from './world.ts';

const failures: Readonly<Partial<Record<Mood, { readonly status: number; readonly code: string }>>> = {
  down: { status: 503, code: 'busy' },
  refuses: { status: 403, code: 'no_permission' },
  'lacks streams': { status: 404, code: 'not_found' },
};

/** Events older than these are gone: who asks for them gets a reset. */
const KEPT = 3;
/** As the SDK waits before it connects again. */
const SDK_WAIT_MS = 1000;

/** A stream as the SDK keeps it: it connects again by itself after a cut, and throws what does not pass. */
export async function* simStream(
  world: World,
  window: SimWindow,
  scope: Scope,
  { signal, headers, onConnection }: OpenOptions,
) {
  let lastId = headers['last-event-id'] ?? '';
  let connected = false;
  const aborted = new Promise<'aborted'>(resolve =>
    signal.addEventListener('abort', () => resolve('aborted')),
  );
  for (;;) {
    const answer = Promise.withResolvers<Mood>();
    world.later(window, `connect ${window.id} ${world.random()}`, () => answer.resolve(world.mood));
    const mood = await Promise.race([answer.promise, aborted]);
    if (mood === 'aborted') throw Object.assign(new Error('aborted'), { code: 'aborted' });
    const failure = failures[mood];
    if (failure && (!connected || mood !== 'down')) throw Object.assign(new Error(mood), failure);
    if (!failure) {
      connected = true;
      onConnection({ state: 'open' });
      for await (const item of simConnection(
        world,
        window,
        scope,
        lastId,
        signal,
        mood === 'closes at once',
      )) {
        lastId = item.id;
        yield item;
      }
      if (signal.aborted) throw Object.assign(new Error('aborted'), { code: 'aborted' });
    }
    onConnection({ state: 'waiting', retryAt: world.now + SDK_WAIT_MS, error: { code: 'connection' } });
    const waited = new Promise<void>(resolve => void world.timer(window, SDK_WAIT_MS, resolve));
    if ((await Promise.race([waited, aborted])) === 'aborted')
      throw Object.assign(new Error('aborted'), { code: 'aborted' });
  }
}

/** One connection, from its first event until it is cut. */
async function* simConnection(
  world: World,
  window: SimWindow,
  scope: Scope,
  lastId: string,
  signal: AbortSignal,
  closes: boolean,
) {
  const arrived: { id: string; data: unknown }[] = [];
  let wake = (): void => undefined;
  let ended = false;
  const chain = `stream ${window.id} ${world.random()}`;
  const end = (): void => {
    ended = true;
    world.connections.delete(connection);
    wake();
  };
  const deliver = (index: number | 'reset'): void => {
    const data =
      index === 'reset'
        ? { type: 'reset', customerId: null, resource: null }
        : {
            type: 'thing.updated',
            customerId: world.log[index]!,
            resource: { type: 'thing', id: `thing_${index}`, etag: `"${index}"` },
          };
    arrived.push({ id: String(index === 'reset' ? world.log.length - 1 : index), data });
    wake();
  };
  const connection: Connection = {
    window,
    scope,
    send: index => {
      if (index !== 'reset' && scope !== ALL && world.log[index] !== scope) return;
      world.later(window, chain, () => deliver(index));
    },
    close: () => {
      world.connections.delete(connection);
      world.later(window, chain, end);
    },
  };
  world.connections.add(connection);
  signal.addEventListener('abort', end);
  const from = lastId === '' || lastId === 'none' ? undefined : Number(lastId);
  if (from === undefined || from < world.log.length - 1 - KEPT) deliver('reset');
  else for (let index = from + 1; index < world.log.length; index += 1) connection.send(index);
  if (closes) connection.close();
  try {
    for (;;) {
      const next = arrived.shift();
      if (next) yield next;
      else if (ended) return;
      else await new Promise<void>(resolve => (wake = resolve));
    }
  } finally {
    world.connections.delete(connection);
  }
}
