import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HubState, type Change } from '@customer-hub/state/core';
import { keepLive } from './keep-live.ts';
import { followChanges, shareLive } from './live.ts';

const settled = (ms = 20): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** A session whose streams are told what to send. */
const world = () => {
  const opened: { customerId: string | undefined; headers: Record<string, string>; signal: AbortSignal }[] =
    [];
  const session = new HubState({
    events: {
      async *stream(
        { customerId }: { customerId?: string },
        { signal, headers }: { signal: AbortSignal; headers: Record<string, string> },
      ) {
        opened.push({ customerId, headers, signal });
        if (headers['last-event-id'] === 'none')
          yield { data: { type: 'reset', customerId: null, resource: null } };
        yield {
          data: {
            type: 'contact.updated',
            customerId: 'cus_1',
            resource: { type: 'contact', id: 'con_1', etag: '"2"' },
          },
        };
        await new Promise(resolve => signal.addEventListener('abort', resolve));
      },
    },
  } as never);
  const seen: Change[] = [];
  session.changes.subscribe(change => seen.push(change));
  return { session, opened, seen };
};

describe('live changes', () => {
  it('what happened before the stream was open is told as a change of everything, then each change as it comes', async () => {
    const { session, seen } = world();
    const end = followChanges(session, 'cus_1');
    await settled(60);
    assert.ok(
      ['customer', 'contact', 'ticket', 'alert', 'device', 'invoice', 'note'].every(type =>
        seen.some(change => change.type === type && change.customerId === 'cus_1'),
      ),
    );
    assert.deepEqual(seen.at(-1), {
      type: 'contact',
      kind: 'updated',
      id: 'con_1',
      customerId: 'cus_1',
      etag: '"2"',
      source: 'remote',
      event: 'contact.updated',
    });
    end();
  });

  it('parts of a page share one stream, which ends with the last of them', () => {
    const { session, opened } = world();
    const ends = [shareLive(session, 'cus_1'), shareLive(session, 'cus_1')];
    assert.deepEqual(
      opened.map(({ customerId }) => customerId),
      ['cus_1'],
    );
    ends[0]!();
    assert.equal(opened[0]!.signal.aborted, false);
    ends[1]!();
    assert.equal(opened[0]!.signal.aborted, true);
  });

  it('whoever follows all customers follows each', () => {
    const { session, opened } = world();
    const all = shareLive(session);
    const one = shareLive(session, 'cus_1');
    assert.deepEqual(
      opened.map(({ customerId }) => customerId),
      [undefined],
    );
    all();
    assert.equal(opened[0]!.signal.aborted, false);
    one();
    assert.equal(opened[0]!.signal.aborted, true);
  });

  it('begins after the first view, once for all; who leaves before never asks, and may leave twice', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { session, opened } = world();
    const ends = [keepLive(session, 'cus_1'), keepLive(session, 'cus_1'), keepLive(session, 'cus_9')];
    ends[2]!();
    t.mock.timers.tick(1900);
    await import('./live.ts');
    assert.equal(opened.length, 0);
    t.mock.timers.tick(200);
    t.mock.timers.reset();
    await settled();
    assert.deepEqual(
      opened.map(({ customerId }) => customerId),
      ['cus_1'],
    );
    ends[0]!();
    ends[0]!();
    assert.equal(opened[0]!.signal.aborted, false);
    ends[1]!();
    assert.equal(opened[0]!.signal.aborted, true);
  });
});
