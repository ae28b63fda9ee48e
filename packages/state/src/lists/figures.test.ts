import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { View } from '@customer-hub/sdk';
import fc from 'fast-check';
import { ListFigures } from './figures.ts';
import { settled, TicketServer } from './testing/server.ts';
import { viewFrom, withFacet } from './view.ts';

const pass = async (ms: number, each = 100): Promise<void> => {
  for (let left = ms; left > 0; left -= each) {
    mock.timers.tick(Math.min(each, left));
    await settled();
  }
};

/** How many tickets each owner has, within the search. */
const figures = () => {
  const server = new TicketServer(10);
  const view = viewFrom({}, server.source.shape);
  const asked: number[] = [];
  const own = new ListFigures<number>(server.state, {
    record: 'ticket',
    facet: 'owner',
    read: (_hub, { q }: View) => {
      asked.push(Date.now());
      return Promise.resolve(server.rows.filter(({ id, owner }) => owner === 'me' && id.includes(q)).length);
    },
  });
  return { server, view, asked, own };
};

describe('figures of a list', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 }));
  afterEach(() => mock.timers.reset());

  it('ask within the search, not again for their own filter, and for nothing while nobody listens', async () => {
    const { view, asked, own } = figures();
    own.show(view);
    await settled();
    assert.equal(asked.length, 0);
    const end = own.listen(() => undefined);
    await settled();
    assert.equal(own.get().value, 5);
    own.show(withFacet(view, 'owner', ['me']));
    await settled();
    assert.equal(asked.length, 1);
    own.show({ ...view, q: '3' });
    await settled();
    assert.deepEqual([own.get().value, asked.length], [1, 2]);
    end();
    own.show({ ...view, q: '5' });
    await pass(5000);
    assert.equal(asked.length, 2);
  });

  it('follow what others do, at most once in three seconds, under any pace of events', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 5 }),
        async gaps => {
          const { server, view, asked, own } = figures();
          own.show(view);
          const end = own.listen(() => undefined);
          await pass(3000, 3000);
          for (const [n, gap] of gaps.entries()) {
            server.state.changes.receive(server.change(2 * n, { owner: 'me' }));
            await pass(gap * 100, gap * 100);
          }
          await pass(4000, 1000);
          assert.equal(own.get().value, 5 + gaps.length);
          for (const [n, at] of asked.entries())
            assert.ok(n === 0 || at - asked[n - 1]! >= 3000, asked.join());
          end();
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('show what is done here soon', async () => {
    const { server, view, own } = figures();
    own.show(view);
    const end = own.listen(() => undefined);
    await settled();
    const { id } = server.rows[0]!;
    server.change(0, { owner: 'me' });
    server.state.records.written('ticket', { id });
    await pass(400);
    assert.equal(own.get().value, 6);
    end();
  });
});
