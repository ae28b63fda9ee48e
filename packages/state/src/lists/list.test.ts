import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { createList, type List } from './list.ts';
import { toExportQuery } from './target.ts';
import { settled, TicketServer, type Ticket } from './testing/server.ts';
import './updates.ts';
import { withFacet } from './view.ts';

const mine = { facets: { owner: ['me'] } };

/** Lets `ms` pass, a little at a time, and everything that is answered at once be answered. */
const pass = async (ms: number, each = 100): Promise<void> => {
  for (let left = ms; left > 0; left -= each) {
    mock.timers.tick(Math.min(each, left));
    await settled();
  }
};

const opened = async (server: TicketServer, view?: unknown): Promise<List<Ticket>> => {
  const list = createList(server.state, server.source, { view });
  list.open();
  await settled();
  list.setVisibleRange(0, 20);
  await settled();
  return list;
};

const idsOf = ({ rows }: List<Ticket>): string[] => rows.loaded(0, rows.count).map(({ id }) => id);

describe('a list', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 }));
  afterEach(() => mock.timers.reset());

  it('tells its number, the number without filters, and what failed', async () => {
    const server = new TicketServer(10);
    const list = await opened(server, mine);
    const { count, total, isLoading, error } = list.status.get();
    assert.deepEqual(
      { count, total, isLoading, error },
      { count: 5, total: 10, isLoading: false, error: undefined },
    );
    assert.equal(list.row(0)?.id, 't1');
    list.close();
  });

  it('keeps what was chosen while saved views and fields of an admin are on their way', async () => {
    const server = new TicketServer(30);
    const list = createList(server.state, server.source, { view: mine });
    list.open();
    list.setView({ ...list.view.get(), q: 'typed' });
    await settled();
    list.extend(list.shape);
    list.extend(list.shape);
    assert.equal(list.view.get().q, 'typed');
    list.close();
  });

  it('asks one question for each search, and never again for the number without filters', async () => {
    const server = new TicketServer(30);
    const list = await opened(server);
    const before = server.asked.length;
    for (const q of ['1', '12', '1']) {
      list.setView({ ...list.view.get(), q });
      await settled();
    }
    assert.deepEqual(
      server.asked.slice(before).map(({ what }) => what),
      ['rows', 'rows', 'rows'],
    );
    assert.equal(list.status.get().total, 30);
    list.close();
    server.remove(0);
    list.open();
    await settled();
    assert.equal(list.status.get().total, 29, 'after it was closed it may be another one');
    list.close();
  });

  it('asks when it is looked at for what has changed meanwhile', async () => {
    const server = new TicketServer(10);
    const list = await opened(server);
    list.isVisible = false;
    const asked = server.asked.length;
    server.state.changes.receive(server.add('new', 'me'));
    await pass(10_000);
    assert.equal(server.asked.length, asked);
    list.isVisible = true;
    await pass(100);
    assert.equal(list.row(0)?.id, 'new');
    list.close();
  });

  it('keeps its place when it is closed and opened again, with nothing selected', async () => {
    const server = new TicketServer(10);
    const list = await opened(server, mine);
    list.selection.selectAll();
    list.close();
    server.remove(1);
    list.open();
    await settled();
    assert.deepEqual(idsOf(list), ['t3', 't5', 't7', 't9']);
    assert.equal(list.selection.count, 0);
    list.close();
  });

  it('[R-03] an action is for what was selected when the person was asked, whatever the list shows by then', async () => {
    const server = new TicketServer(10);
    const list = await opened(server, mine);
    list.selection.selectAll();
    const target = list.target();
    list.setView({ ...list.view.get(), facets: { owner: ['you'] } }, 'host');
    await settled();
    assert.deepEqual(target.records, { filter: { facets: { owner: ['me'] } } });
    assert.equal(target.count, 5);
    assert.equal(list.selection.count, 0, 'all that match was said of the other query');
    assert.throws(() => Object.assign(target.records, { ids: [] }));
    list.close();
  });

  it('[R-05] "all but these" is the same for bulk, jobs and export', async () => {
    const server = new TicketServer(10);
    const list = await opened(server, mine);
    const ids = fc.subarray(['t1', 't3', 't5', 't7', 't9']);
    fc.assert(
      fc.property(ids, ids, (unticked, ticked) => {
        list.selection.selectAll();
        list.selection.select(unticked, false);
        list.selection.select(ticked, true);
        const excludeIds = unticked.filter(id => !ticked.includes(id));
        const { records, count } = list.target();
        assert.equal(count, 5 - excludeIds.length);
        assert.ok('filter' in records);
        assert.deepEqual(records.filter.excludeIds ?? [], excludeIds);
        assert.deepEqual(toExportQuery(list.view.get(), list.selection.get()).excludeIds ?? [], excludeIds);
      }),
      { numRuns: 500 },
    );
    list.close();
  });

  it('[R-06] tells which selected records are not shown, and drops them', async () => {
    const server = new TicketServer(10);
    const list = await opened(server);
    list.selection.toggle('t2');
    list.setView({ ...list.view.get(), q: '3' });
    await settled();
    list.selection.toggle('t3');
    assert.equal(list.selection.count, 2);
    assert.deepEqual([...list.selection.hidden.get()], [['t2', { id: 't2', etag: '1', owner: 'you' }]]);
    assert.deepEqual(list.target().hidden, ['t2']);
    list.selection.dropHidden();
    assert.deepEqual(list.target().records, { ids: ['t3'] });
    assert.equal(list.selection.hidden.get().size, 0);
    list.setView({ ...list.view.get(), q: '' });
    await settled();
    assert.equal(list.selection.hidden.get().size, 0, 'shown again');
    list.close();
  });

  it('[R-06] one that is taken out of the filter by somebody else is not shown either', async () => {
    const server = new TicketServer(10);
    const list = await opened(server, mine);
    list.selection.select(['t1', 't3']);
    server.state.changes.receive(server.change(1, { owner: 'you' }));
    await pass(4000);
    assert.deepEqual(idsOf(list), ['t3', 't5', 't7', 't9']);
    assert.deepEqual([...list.selection.hidden.get().keys()], ['t1']);
    list.close();
  });

  it('[R-14] a ticket that is reassigned to me enters "mine", without moving what is pointed at', async () => {
    const server = new TicketServer(10);
    const list = await opened(server, mine);
    await pass(5000);
    list.rows.anchor = () => 2;
    const events: string[] = [];
    list.rows.subscribe(event => events.push(event.kind === 'moved' ? `moved ${event.by}` : event.kind));
    server.state.changes.receive(server.change(0, { owner: 'me' }));
    await pass(400);
    assert.deepEqual(idsOf(list), ['t0', 't1', 't3', 't5', 't7', 't9']);
    assert.ok(events.includes('moved 1'));
    list.close();
  });

  it('[R-14] asks nothing for a noisy event of a row that is not loaded', async () => {
    const server = new TicketServer(500);
    const list = await opened(server);
    const asked = server.asked.length;
    for (let n = 0; n < 50; n += 1) {
      server.state.changes.receive({ ...server.change(450, {}, 'device.availability_changed') });
      await pass(200);
    }
    assert.equal(server.asked.length, asked);
    list.setView(withFacet(list.view.get(), 'owner', ['me']));
    await pass(4000);
    const filtered = server.asked.length;
    server.state.changes.receive({ ...server.change(450, {}, 'device.availability_changed') });
    await pass(4000);
    assert.equal(server.asked.length, filtered, 'nor where the filter is of something else');
    list.close();
  });

  const event = fc.record({
    do: fc.constantFrom(
      'update' as const,
      'assign' as const,
      'remove' as const,
      'add' as const,
      'noisy' as const,
    ),
    at: fc.nat(11),
  });

  it('[R-14] shows what others do after at most one question in three seconds, under any five events a second', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(event, { minLength: 3, maxLength: 5 }),
        async (filtered, steps) => {
          const server = new TicketServer(8);
          const list = await opened(server, filtered ? mine : undefined);
          await pass(3000, 3000);
          const from = server.asked.length;
          for (const { do: what, at } of steps) {
            const index = at % Math.max(1, server.rows.length);
            if (what === 'add' || server.rows.length === 0)
              server.state.changes.receive(server.add(`new${made++}`, at % 2 ? 'me' : 'you'));
            else if (what === 'remove') server.state.changes.receive(server.remove(index));
            else if (what === 'assign')
              server.state.changes.receive(server.change(index, { owner: at % 3 ? 'me' : 'you' }));
            else
              server.state.changes.receive(
                server.change(index, {}, what === 'noisy' ? 'device.availability_changed' : 'ticket.updated'),
              );
            await pass(200, 200);
          }
          await pass(7000, 1000);
          const asked = server.asked.slice(from).map(one => one.at);
          for (const [n, time] of asked.entries()) {
            assert.ok(n === 0 || time - asked[n - 1]! >= 3000, `asked at ${asked.join()}`);
          }
          const wanted = server.rows.filter(({ owner }) => !filtered || owner === 'me');
          const shown = list.rows.loaded(0, list.rows.count);
          assert.deepEqual(
            shown.map(({ id }) => id),
            wanted.map(({ id }) => id),
          );
          const { count, total } = list.status.get();
          assert.deepEqual([count, total], [wanted.length, server.rows.length]);
          list.close();
        },
      ),
      { numRuns: 5000 },
    );
  });
});
