import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { RowSource } from './row-source.ts';
import type { FetchRows, RowEvent } from './rows.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

/** A list on a server that answers when it is told to, or at once. */
const server = (size: number, held = false) => {
  const rows: Row[] = Array.from({ length: size }, (_, n) => ({ id: `r${n}`, text: `row ${n}` }));
  const asked: { offset: number; aborted: () => boolean; answer: () => void }[] = [];
  const state = { fail: undefined as unknown };
  const fetch: FetchRows<Row> = (offset, limit, signal) =>
    new Promise((resolve, reject) => {
      const answer = (): void => {
        if (state.fail) reject(state.fail as Error);
        else resolve({ items: rows.slice(offset, offset + limit), totalCount: rows.length });
      };
      asked.push({ offset, aborted: () => signal.aborted, answer });
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      if (!held) answer();
    });
  return { rows, asked, state, fetch };
};

const loaded = async (size: number, options = {}) => {
  const list = server(size);
  const source = new RowSource<Row>({ pageSize: 10, ...options });
  await source.load(list.fetch);
  return { ...list, source };
};

/** Lets `ms` pass, and everything that is answered at once be answered. */
const wait = async (ms: number): Promise<void> => {
  mock.timers.tick(ms);
  await new Promise(resolve => setImmediate(resolve));
};

describe('row source', () => {
  before(() => mock.timers.enable({ apis: ['setTimeout'] }));
  after(() => mock.timers.reset());

  it('shows the first rows and the count by one request', async () => {
    const { source, asked } = await loaded(95);
    assert.equal(source.count, 95);
    assert.equal(source.row(9)?.text, 'row 9');
    assert.equal(source.row(10), undefined);
    assert.deepEqual(
      asked.map(a => a.offset),
      [0],
    );
  });

  it('asks for one page ahead in the direction of travel, and never twice', async () => {
    const { source, asked } = await loaded(1000);
    source.setVisible([0, 8]);
    await wait(1);
    source.setVisible([5, 18]);
    await wait(1);
    source.setVisible([5, 19]);
    await wait(1);
    assert.deepEqual(
      asked.map(a => a.offset),
      [0, 10, 20],
    );
    source.setVisible([500, 508]);
    await wait(80);
    assert.deepEqual(
      asked.slice(3).map(a => a.offset),
      [500, 510],
    );
    source.setVisible([489, 497]);
    await wait(1);
    assert.deepEqual(
      asked.slice(5).map(a => a.offset),
      [480, 490, 470],
    );
  });

  it('asks once for a page that many frames look at', async () => {
    const list = server(1000, true);
    const source = new RowSource<Row>({ pageSize: 10 });
    const first = source.load(list.fetch);
    list.asked[0]!.answer();
    await first;
    for (let n = 0; n < 5; n++) source.setVisible([10, 18]);
    assert.deepEqual(
      list.asked.map(a => a.offset),
      [0, 10, 20],
    );
  });

  it('gives up pages that were scrolled past', async () => {
    const list = server(1000, true);
    const source = new RowSource<Row>({ pageSize: 10 });
    const first = source.load(list.fetch);
    list.asked[0]!.answer();
    await first;
    source.setVisible([10, 18]);
    source.setVisible([500, 508]);
    await wait(80);
    assert.deepEqual(
      list.asked.map(a => [a.offset, a.aborted()]),
      [
        [0, false],
        [10, true],
        [20, true],
        [500, false],
        [510, false],
      ],
    );
  });

  it('lets go of the pages looked at longest ago', async () => {
    const { source } = await loaded(1000, { keepPages: 3 });
    for (let page = 0; page < 30; page++) {
      source.setVisible([page * 10, page * 10 + 8]);
      await wait(0);
    }
    await wait(5);
    assert.equal(source.row(0), undefined);
    assert.ok(source.row(290));
    assert.ok(source.row(270));
  });

  it('keeps what is shown while another query is on its way, then starts it from the top', async () => {
    const { source } = await loaded(50);
    const other = server(7, true);
    const events: string[] = [];
    source.subscribe(event => events.push(event.kind));
    const done = source.load(other.fetch);
    assert.equal(source.row(3)?.text, 'row 3');
    assert.equal(source.loading, true);
    other.asked[0]!.answer();
    await done;
    assert.equal(source.count, 7);
    assert.equal(source.row(8), undefined);
    assert.deepEqual(events, ['state', 'reset']);
  });

  it('says what failed and keeps nothing of another query', async () => {
    const { source } = await loaded(50);
    const other = server(7);
    other.state.fail = new Error('503');
    await source.load(other.fetch);
    assert.equal((source.error as Error).message, '503');
    assert.equal(source.count, 0);
    assert.equal(source.stale, false);
    other.state.fail = undefined;
    await source.refresh();
    assert.equal(source.error, undefined);
    assert.equal(source.count, 7);
  });

  it('a newer query wins, whatever order the answers come in', async () => {
    const source = new RowSource<Row>({ pageSize: 10 });
    const slow = server(50, true);
    const fast = server(3, true);
    const first = source.load(slow.fetch);
    const second = source.load(fast.fetch);
    fast.asked[0]!.answer();
    slow.asked[0]!.answer();
    await Promise.all([first, second]);
    assert.equal(source.count, 3);
  });

  it('never loses what is shown in a refresh, and says how far the anchor moved', async () => {
    const { source, rows, state } = await loaded(100);
    source.setVisible([20, 38]);
    await wait(80);
    const events: RowEvent[] = [];
    source.anchor = () => 25;
    source.subscribe(event => events.push(event));
    rows.unshift({ id: 'new1', text: 'new' }, { id: 'new2', text: 'new' });
    const done = source.refresh();
    assert.equal(source.row(25)?.id, 'r25');
    await done;
    assert.equal(source.row(27)?.id, 'r25');
    assert.equal(source.count, 102);
    assert.deepEqual(
      events.find(e => e.kind === 'moved'),
      { kind: 'moved', by: 2 },
    );
    state.fail = new Error('offline');
    await source.refresh();
    assert.equal(source.stale, true);
    assert.equal(source.row(27)?.id, 'r25');
  });

  it('shows a failed page as failed, and retries it', async () => {
    const { source, state } = await loaded(100);
    state.fail = new Error('500');
    source.setVisible([50, 58]);
    await wait(80);
    assert.equal((source.failure(55) as Error).message, '500');
    source.setVisible([50, 58]);
    state.fail = undefined;
    source.retry();
    assert.equal(source.failure(55), undefined);
    await wait(1);
    assert.equal(source.row(55)?.id, 'r55');
  });

  it('changes a record in place', async () => {
    const { source } = await loaded(30);
    const events: RowEvent[] = [];
    source.subscribe(event => events.push(event));
    assert.equal(source.update({ id: 'r4', text: 'changed' }), true);
    assert.equal(source.update({ id: 'r25', text: 'not loaded' }), false);
    assert.equal(source.row(4)?.text, 'changed');
    assert.deepEqual(events, [{ kind: 'rows', from: 4, to: 5 }]);
  });

  it('removing records leaves exactly the others in order, wherever the pages end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 20 }),
        async gone => {
          const { source, rows } = await loaded(60);
          source.setVisible([0, 60]);
          await wait(0);
          for (const n of gone) {
            rows.splice(
              rows.findIndex(row => row.id === `r${n}`),
              1,
            );
            assert.equal(source.remove(`r${n}`), true);
          }
          source.setVisible([0, source.count]);
          await wait(0);
          assert.equal(source.count, rows.length);
          rows.forEach((row, index) => assert.equal(source.row(index)?.id, row.id));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('reports a removal above the anchor as a move', async () => {
    const { source } = await loaded(30);
    const events: RowEvent[] = [];
    source.anchor = () => 6;
    source.subscribe(event => events.push(event));
    source.remove('r2');
    source.remove('r8');
    assert.deepEqual(events.map(e => e.kind).slice(0, 2), ['moved', 'rows']);
  });

  it('gives a range over rows that are not loaded', async () => {
    const { source } = await loaded(500);
    const found = await source.range(350, 5);
    assert.equal(found.length, 346);
    assert.deepEqual([found[0]?.id, found.at(-1)?.id], ['r5', 'r350']);
  });
});
