import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { RowSource } from './row-source.ts';
import type { FetchRows } from './rows.ts';
import { Interleaving, picks } from './testing/interleaving.ts';

interface Row {
  readonly id: string;
  readonly etag: string;
}

type Query = 'all' | 'some';

const PAGE = 3;

/** A list on a server. Questions arrive, and answers and events come back, when their turn comes. */
const server = (turns: Interleaving) => {
  let rows: Row[] = Array.from({ length: 11 }, (_, n) => ({ id: `r${n}`, etag: '1' }));
  let made = 0;
  let failures = 0;
  const matching = (query: Query): Row[] =>
    query === 'all' ? rows : rows.filter(({ id }) => Number(id.slice(1)) % 4 !== 1);
  const hop = (label: string): Promise<void> => turns.hop(label);
  const fetchOf =
    (query: Query): FetchRows<Row> =>
    async (offset, limit, signal) => {
      await hop(`${query} ${offset}+${limit} arrives`);
      const found = matching(query);
      const answer = { items: found.slice(offset, offset + limit), totalCount: found.length };
      const fails = failures > 0;
      if (fails) failures -= 1;
      await hop(`${query} ${offset}+${limit} is answered`);
      signal.throwIfAborted();
      if (fails) throw new Error('503');
      return answer;
    };
  return {
    matching,
    hop,
    fetchOf: { all: fetchOf('all'), some: fetchOf('some') },
    fail: () => void (failures += 1),
    recover: () => void (failures = 0),
    remove: (at: number): string | undefined => {
      const id = rows[at % Math.max(1, rows.length)]?.id;
      rows = rows.filter(row => row.id !== id);
      return id;
    },
    change: (at: number): string | undefined => {
      const index = at % Math.max(1, rows.length);
      const row = rows[index];
      if (row) rows = rows.with(index, { ...row, etag: `${row.etag}+` });
      return row?.id;
    },
    add: () => void (rows = [{ id: `r${100 + 4 * made++}`, etag: '1' }, ...rows]),
    get: (id: string): Row | undefined => rows.find(row => row.id === id),
  };
};

const step = fc.oneof(
  fc.record({ do: fc.constant('ask' as const), query: fc.constantFrom<Query>('all', 'some') }),
  fc.record({ do: fc.constant('scroll' as const), to: fc.nat(9) }),
  fc.record({ do: fc.constantFrom('remove' as const, 'change' as const), at: fc.nat(11) }),
  fc.record({
    do: fc.constantFrom(
      'add' as const,
      'refresh' as const,
      'fail' as const,
      'leave' as const,
      'come back' as const,
    ),
  }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A list and what a person, other people and the network do to it. */
const world = (turns: Interleaving) => {
  const at = server(turns);
  const source = new RowSource<Row>({ pageSize: PAGE });
  let query: Query = 'all';
  let top = 0;
  let open = true;
  source.subscribe(({ kind }) => {
    if (kind === 'reset') top = 0;
  });
  const tell = (label: string, event: () => void): void =>
    void at.hop(label).then(() => {
      // A list that is closed hears nothing.
      if (open) event();
    });
  const ask = (next: Query): void => {
    query = next;
    open = true;
    void source.load(at.fetchOf[next]);
  };
  const scroll = (to: number): void => {
    top = to;
    source.setVisible([to, to + 4]);
  };
  const act = (one: Step): void => {
    if (one.do === 'ask') ask(one.query);
    else if (one.do === 'scroll') scroll(one.to);
    else if (one.do === 'remove') {
      const id = at.remove(one.at);
      const removed = (): void => {
        if (!source.remove(id!)) void source.refresh();
      };
      if (id) tell(`${id} is removed`, removed);
    } else if (one.do === 'change') {
      const id = at.change(one.at);
      const changed = (): void => {
        const row = at.get(id!);
        if (row) source.update(row);
      };
      if (id) tell(`${id} is changed`, changed);
    } else if (one.do === 'add') {
      at.add();
      tell('one is added', () => void source.refresh());
    } else if (one.do === 'refresh' || one.do === 'come back') {
      open = true;
      void source.refresh();
    } else if (one.do === 'leave') {
      open = false;
      source.dispose();
    } else at.fail();
  };
  return { at, source, act, ask, shown: () => ({ query, top, open }) };
};

describe('rows under any interleaving', () => {
  before(() => mock.timers.enable({ apis: ['setTimeout'] }));
  after(() => mock.timers.reset());

  it('[R-01] whatever aborts a request, the list asks again for what is in sight, and shows what the server has', async () => {
    await fc.assert(
      fc.asyncProperty(picks(), fc.array(step, { minLength: 3, maxLength: 5 }), async (order, steps) => {
        const turns = new Interleaving(order);
        const { at, source, act, ask, shown } = world(turns);
        const idle = (): Promise<void> => turns.run(() => mock.timers.tick(100));
        ask('all');
        void turns.steps(steps.map(one => ({ label: JSON.stringify(one), run: () => act(one) })));
        await idle();
        if (!shown().open) act({ do: 'come back' });
        await idle();
        assert.equal(source.loading, false, 'stuck in loading');
        at.recover();
        // What has failed says so, and waits for the person.
        if (source.error !== undefined) act({ do: 'refresh' });
        await idle();
        source.retry();
        source.setVisible([shown().top, shown().top + 4]);
        await idle();
        const wanted = at.matching(shown().query);
        assert.equal(source.count, wanted.length);
        const inSight = (rows: (index: number) => Row | undefined) =>
          Array.from({ length: 4 }, (_, n) => rows(shown().top + n)).map(
            row => row && `${row.id} ${row.etag}`,
          );
        assert.deepEqual(
          inSight(index => source.row(index)),
          inSight(index => wanted[index]),
        );
      }),
      { numRuns: 6000 },
    );
  });
});
