import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import type { Hub, RecordSearchParams, SearchGroup } from '@customer-hub/sdk';
import { RecordSearch, type RecordQuestion } from './record-search.ts';
import { Interleaving, picks } from './testing/interleaving.ts';

const hit = (q: string, customerId: string): SearchGroup => ({
  kind: 'device',
  hasMore: false,
  items: [
    { kind: 'device', id: `${q} ${customerId}`, title: q, detail: null, customerId, customerName: null },
  ],
});

/** A server that answers when its turn comes, and what it was asked. */
const server = (turns: Interleaving, fails: (q: string) => boolean = () => false) => {
  const asked: { readonly q: string; readonly signal: AbortSignal }[] = [];
  const search = async (query: RecordSearchParams, { signal }: { signal: AbortSignal }) => {
    const { q, customerId } = query;
    asked.push({ q, signal });
    await turns.hop(`${q} of ${customerId ?? 'all'}`);
    if (fails(q)) throw new Error('503');
    // An answer may be there before the news that nobody waits for it.
    return { groups: customerId ? [hit(q, customerId)] : [hit(q, 'cus_1'), hit(q, 'cus_2')] };
  };
  return { asked, hub: { records: { search } } as unknown as Hub };
};

const question = (q: string): RecordQuestion => ({
  q,
  kinds: ['device'],
  customerId: 'cus_1',
  everywhere: true,
});
const ids = (groups: readonly SearchGroup[]): string[] =>
  groups.flatMap(({ items }) => items.map(({ id }) => id));

describe('records that are searched for while somebody types', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('are those of the last question, in whatever order the answers come', async () => {
    const words = fc.constantFrom('ab', 'abc', 'abd', 'xy');
    const keys = fc.array(fc.record({ q: fc.option(words), waitMs: fc.constantFrom(0, 60, 150) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(keys, picks(), async (typed, order) => {
        const turns = new Interleaving(order);
        const at = server(turns);
        const search = new RecordSearch(at.hub);
        search.listen(() => {
          const { q, own, others } = search.get();
          assert.ok([...own, ...others].every(({ items }) => items.every(({ title }) => title === q)));
        });
        void turns.steps(
          typed.map(({ q, waitMs }) => ({
            label: `type ${String(q)}`,
            run: () => {
              search.ask(q === null ? undefined : question(q));
              mock.timers.tick(waitMs);
            },
          })),
        );
        await turns.run(() => mock.timers.tick(1000));
        const { q: last } = typed.at(-1)!;
        const { status, own, others } = search.get();
        assert.equal(status, last === null ? 'idle' : 'ready');
        assert.deepEqual(ids(own), last === null ? [] : [`${last} cus_1`]);
        assert.deepEqual(ids(others), last === null ? [] : [`${last} cus_2`]);
        // Nobody waits for what was overtaken.
        assert.deepEqual(
          at.asked.filter(({ q, signal }) => q !== last && !signal.aborted),
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('cost one question for what is typed at once, and none for what is known', async () => {
    const turns = new Interleaving([0]);
    const at = server(turns);
    const search = new RecordSearch(at.hub);
    for (const q of ['ab', 'abc', 'abcd']) search.ask(question(q));
    await turns.run(() => mock.timers.tick(200));
    assert.deepEqual(
      at.asked.map(({ q }) => q),
      ['abcd', 'abcd'],
    );
    search.ask(question('abc'));
    assert.deepEqual([search.get().status, search.get().q], ['loading', 'abcd']);
    search.ask(question('abcd'));
    assert.deepEqual([search.get().status, at.asked.length], ['ready', 2]);
  });

  it('give up what is overtaken, and what nobody looks at any more', async () => {
    const turns = new Interleaving([0]);
    const at = server(turns);
    const search = new RecordSearch(at.hub);
    search.ask(question('ab'));
    mock.timers.tick(200);
    search.ask(question('abc'));
    assert.ok(at.asked.every(({ signal }) => signal.aborted));
    mock.timers.tick(200);
    search.close();
    assert.ok(at.asked.every(({ signal }) => signal.aborted));
    await turns.run();
    assert.deepEqual([search.get().own, search.get().others], [[], []]);
  });

  it('fail with what was found beside it, and are asked for again', async () => {
    let down = true;
    const turns = new Interleaving([0]);
    const at = server(turns, () => down);
    const search = new RecordSearch(at.hub);
    search.ask(question('ab'));
    await turns.run(() => mock.timers.tick(200));
    assert.equal(search.get().status, 'failed');
    assert.match(String(search.get().error), /503/);
    down = false;
    search.retry();
    await turns.run(() => mock.timers.tick(200));
    assert.deepEqual([search.get().status, ids(search.get().own)], ['ready', ['ab cus_1']]);
  });
});
