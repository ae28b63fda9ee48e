import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ConflictError, NotFoundError, type NewRow } from '../database/store.ts';
import type { StoredChange } from './changes.ts';
import { openSqlStore, type SqlStore, type TenantStore } from './store.ts';
import { definitions, type Box, type Definitions } from './testing/boxes.ts';
import { databases, type TestDatabase, type Where } from './testing/databases.ts';

const box = (given: Partial<NewRow<Box>> = {}): NewRow<Box> => ({
  customerId: 'cus_1',
  shelfId: null,
  name: 'Box',
  colour: 'red',
  weight: 0,
  tags: [],
  heavy: false,
  customFields: {},
  dueAt: null,
  ...given,
});
const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

for (const database of databases)
  describe(`a store on ${database.name}`, () => {
    let running: TestDatabase, where: Where;
    /** Two servers on the same database. */
    let first: SqlStore<Definitions>, second: SqlStore<Definitions>;
    let tenants = 0;
    const tenant = (): [TenantStore<Definitions>, TenantStore<Definitions>] => {
      const name = `t${tenants++}`;
      return [first.of(name), second.of(name)];
    };
    before(async () => {
      running = await database.start();
      where = await running.create();
      [first, second] = await Promise.all([
        openSqlStore({ ...where, definitions }),
        openSqlStore({ ...where, definitions }),
      ]);
    });
    after(async () => {
      await first?.close();
      await second?.close();
      await running?.close();
    });

    it('writes all of a transaction, or nothing', async () => {
      const [store, other] = tenant(),
        kept = await store.db.boxes.insert(box());
      await assert.rejects(
        store.transaction(async db => {
          await db.shelves.insert({ name: 'Left', rank: null });
          await db.boxes.update(kept.id, { name: 'Changed' });
          await db.boxes.insert(box({ tags: ['new'] }));
          assert.equal((await db.boxes.find({ tags: 'new' })).length, 1, 'it sees what it wrote');
          assert.equal((await db.boxes.query({ query: { q: 'changed' } })).items.length, 1);
          throw new Error('no');
        }),
        /no/,
      );
      for (const { db } of [store, other]) {
        assert.deepEqual(await db.boxes.find(), [kept]);
        assert.equal(await db.shelves.count(), 0);
        assert.deepEqual((await db.boxes.query({ query: { q: 'changed' } })).items, []);
      }
      assert.equal((await store.changesSince(0)).length, 1);
    });

    it('tells a writer that somebody else was faster', async () => {
      const [store, other] = tenant(),
        { id, etag = '' } = await store.db.boxes.insert(box());
      const outcomes = await Promise.allSettled(
        times(12).map(at => (at % 2 ? store : other).db.boxes.update(id, { weight: at }, { ifEtag: etag })),
      );
      const won = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? outcome.value : []));
      assert.equal(won.length, 1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') {
          assert.ok(outcome.reason instanceof ConflictError, String(outcome.reason));
          assert.deepEqual(outcome.reason.current, won[0]);
        }
      assert.deepEqual(await store.db.boxes.need(id), won[0]);
      await assert.rejects(store.db.boxes.remove(id, { ifEtag: etag }), ConflictError);
      await assert.rejects(store.db.boxes.update('box_none', {}), NotFoundError);
    });

    it(
      'loses no sum and breaks no rule over several rows with two servers',
      { timeout: 30_000 },
      async () => {
        const both = tenant(),
          { id } = await both[0].db.boxes.insert(box());
        const server = (at: number): TenantStore<Definitions> => both[at % 2] as TenantStore<Definitions>;
        const add = (at: number): Promise<unknown> =>
          server(at).transaction(async db => {
            const { weight } = await db.boxes.need(id);
            if (at % 3) await db.shelves.count();
            await db.boxes.update(id, { weight: (weight ?? 0) + 1 });
          });
        const claim = (at: number): Promise<unknown> =>
          server(at).transaction(async db => {
            if ((await db.boxes.count({ tags: 'only' })) > 0) throw new Error('taken');
            if (at % 3) await db.shelves.count();
            await db.boxes.insert(box({ tags: ['only'] }));
          });
        await Promise.all(times(10).map(add));
        const claims = await Promise.allSettled(times(8).map(claim));
        assert.equal((await both[1].db.boxes.need(id)).weight, 10);
        assert.equal(claims.filter(({ status }) => status === 'fulfilled').length, 1);
        assert.equal(await both[0].db.boxes.count({ tags: 'only' }), 1);
      },
    );

    it('gives ids that no other server gives', async () => {
      const both = tenant();
      await both[0].db.boxes.insert({ ...box(), id: 'box_30' });
      const made = await Promise.all(
        times(30).map(at => (both[at % 2] as TenantStore<Definitions>).db.boxes.insert(box())),
      );
      const ids = new Set(made.map(({ id }) => id));
      assert.equal(ids.size, 30);
      for (const id of ids) assert.match(id, /^box_\d+$/);
      assert.equal(ids.has('box_30'), false);
      assert.equal(await both[1].db.boxes.count(), 31);
    });

    it('tells of every change once, in order, to listeners of both servers', async () => {
      const both = tenant(),
        heard: [StoredChange[], StoredChange[]] = [[], []];
      const { promise: told, resolve: isTold } = Promise.withResolvers<void>();
      const stops = await Promise.all(
        both.map((store, at) =>
          store.subscribe(changes => {
            heard[at]?.push(...changes);
            if (heard.every(list => list.length === 24)) isTold();
          }),
        ),
      );
      const { id } = await both[0].db.boxes.insert(box(), { data: { by: 'me' } });
      await Promise.all(
        times(20).map(at => (both[at % 2] as TenantStore<Definitions>).db.boxes.update(id, { weight: at })),
      );
      await both[1].db.boxes.update(id, { name: null }, { event: 'box.emptied', silent: true });
      await both[0].db.boxes.remove(id, { event: false });
      await both[1].db.boxes.restore(id);
      const all = await both[0].changesSince(0);
      assert.equal((await both[1].positions()).last, all.at(-1)?.position);
      await told;
      for (const stop of stops) stop();
      assert.deepEqual(heard, [all, all]);
      assert.deepEqual(
        all.map(({ kind }) => kind),
        ['created', ...times(21).map(() => 'updated'), 'deleted', 'restored'],
      );
      assert.deepEqual(all[0]?.data, { by: 'me' });
      assert.deepEqual(
        all.slice(-3).map(({ event }) => event),
        ['box.emptied', null, 'box.restored'],
      );
      assert.deepEqual(await both[1].changesSince(all[2]?.position ?? 0, 2), all.slice(3, 5));
    });

    it('answers more questions at once than it has connections', async () => {
      const [store] = tenant(),
        { id } = await store.db.boxes.insert(box({ tags: ['x'] }));
      const answers = await Promise.all(
        times(60).map(at =>
          at % 5
            ? store.db.boxes.query({ query: { q: 'box', facets: 'colour' } })
            : store.db.boxes.update(id, { weight: at }),
        ),
      );
      for (const answer of answers)
        if ('facets' in answer) assert.deepEqual(answer.facets, { colour: { red: 1 } });
    });

    it('opens a database only as new as itself', async () => {
      const { openEngine } = await import('./engine.ts'),
        { sql } = await import('kysely'),
        own = await running.create();
      await (await openSqlStore({ ...own, definitions })).close();
      const engine = await openEngine(own);
      await sql`update hub_schema set version = 1000`.execute(engine.writer);
      await engine.close();
      await assert.rejects(openSqlStore({ ...own, definitions }), /newer version/);
    });
  });
