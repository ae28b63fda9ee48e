import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openEngine, rowsOf, type Engine } from './engine.ts';
import { openSqlStore, type SqlStore, type TenantStore } from './store.ts';
import { definitions, type Definitions } from './testing/boxes.ts';
import { databases, type TestDatabase } from './testing/databases.ts';

/** What belongs to no tenant: which version the tables are of. */
const SHARED = new Set(['hub_schema', 'hub_shapes']);
/** What SQLite keeps for an index of texts, by row number; it is only asked together with the rows. */
const OF_TEXT_INDEX = /_text(_config|_data|_docsize|_idx|_content)?$/;

async function tablesOf(engine: Engine): Promise<string[]> {
  const found = await rowsOf<{ name: string }>(
    engine.kind === 'sqlite'
      ? sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`
      : sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
    engine.reader,
  );
  return found.map(({ name }) => name).filter(name => !SHARED.has(name) && !OF_TEXT_INDEX.test(name));
}
async function everythingOf(tenant: string, engine: Engine): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of await tablesOf(engine)) {
    const rows = await rowsOf<object>(
      sql`select * from ${sql.table(table)} where tenant_id = ${tenant}`,
      engine.reader,
    );
    all[table] = rows.map(row => JSON.stringify(row)).sort();
  }
  return all;
}
/** Does everything that a store can do, on ids that both tenants have. */
async function work({ db, transaction, changesSince, positions, ...store }: Bound): Promise<unknown[]> {
  const seen: unknown[] = [];
  await db.shelves.insert({ name: 'Left', rank: 'gold' });
  const row = {
    customerId: 'cus_1',
    shelfId: 'shf_1',
    weight: 1,
    tags: ['x'],
    heavy: true,
    customFields: {},
    dueAt: null,
  };
  for (const name of ['Anna', 'Bob', 'PC-1']) await db.boxes.insert({ ...row, name, colour: 'red' });
  await db.shelves.update('shf_1', { name: store.word });
  await db.boxes.update('box_1', { colour: 'blue' });
  await db.boxes.remove('box_2');
  seen.push(await db.boxes.deleted(), await db.boxes.get('box_2'));
  await db.boxes.restore('box_2');
  await transaction(async inside => {
    await inside.boxes.insert({ ...row, name: 'late', colour: 'red' });
    seen.push(await inside.boxes.count());
  });
  for (const where of [
    undefined,
    { customerId: 'cus_1' },
    { shelfId: 'shf_1' },
    { tags: 'x' },
    { colour: 'red' },
  ]) {
    seen.push(await db.boxes.find(where), await db.boxes.count(where));
    seen.push(await db.boxes.tally({ where, by: ['name', 'shelfId'] }));
    for (const query of [
      {},
      { q: 'left' },
      { q: 'pc' },
      { q: 'PC-1' },
      { rank: ['gold'] },
      { late: 'false' },
    ]) {
      const request = {
        where,
        query: { ...query, facets: 'colour,tags,late', count: 'exact' as const, limit: 2 },
      };
      const { items, page, facets } = await db.boxes.query(request);
      seen.push(items, page.totalCount, facets, await db.boxes.select({ where, query }));
      if (page.nextCursor)
        seen.push(
          (await db.boxes.query({ where, query: { ...request.query, cursor: page.nextCursor } })).items,
        );
    }
  }
  seen.push(
    await db.boxes.getMany(['box_1', 'box_3']),
    (await changesSince(0)).length,
    (await positions()).last > 0,
  );
  return JSON.parse(
    JSON.stringify(seen)
      .replaceAll(/"\d{4}-[^"]*Z"/g, '"time"')
      .replaceAll(store.word, 'word'),
  ) as unknown[];
}
type Bound = TenantStore<Definitions> & { word: string };
const bound = (store: TenantStore<Definitions>, word: string): Bound => ({
  tenant: store.tenant,
  db: store.db,
  collection: name => store.collection(name),
  announce: event => store.announce(event),
  transaction: change => store.transaction(change),
  changesSince: (position, limit) => store.changesSince(position, limit),
  positions: () => store.positions(),
  purge: change => store.purge(change),
  pruneChanges: which => store.pruneChanges(which),
  subscribe: listener => store.subscribe(listener),
  word,
});

for (const database of databases)
  describe(`tenants on ${database.name}`, () => {
    let running: TestDatabase, store: SqlStore<Definitions>, engine: Engine;
    before(async () => {
      running = await database.start();
      const where = await running.create();
      store = await openSqlStore({ ...where, definitions });
      engine = await openEngine(where);
    });
    after(async () => {
      await engine?.close();
      await store?.close();
      await running?.close();
    });

    it('names the tenant in every table, first in all its keys and indexes', async () => {
      const tables = await tablesOf(engine);
      assert.ok(
        tables.includes('hub_boxes') && tables.includes('hub_boxes_counts') && tables.includes('hub_changes'),
      );
      for (const table of tables) {
        await assert.doesNotReject(
          rowsOf(sql`select tenant_id from ${sql.table(table)} limit 1`, engine.reader),
          `${table} has no tenant`,
        );
        const indexes = await rowsOf<{ name: string; first: string }>(
          engine.kind === 'sqlite'
            ? sql`select list.name, info.name as first from pragma_index_list(${table}) as list
                join pragma_index_info(list.name) as info where info.seqno = 0`
            : sql`select class.relname as name, attribute.attname as first from pg_index as entry
                join pg_class as class on class.oid = entry.indexrelid
                join pg_attribute as attribute on attribute.attrelid = entry.indrelid
                  and attribute.attnum = entry.indkey[0]
                where entry.indrelid = to_regclass(${table})`,
          engine.reader,
        );
        assert.ok(indexes.length > 0, `${table} has no index`);
        for (const { name, first } of indexes)
          // A search is for text in PostgreSQL's index of letters, and for the tenant beside it.
          if (!name.endsWith('_text')) assert.equal(first, 'tenant_id', `${name} begins with ${first}`);
      }
    });

    it('neither reads nor writes a row of another tenant, in any table', async () => {
      const alone = await work(bound(store.of('alone'), 'Other Left'));
      const before = await everythingOf('alone', engine);
      assert.ok(before['hub_boxes']?.length === 4 && before['hub_changes']?.length);
      const beside = await work(bound(store.of('beside'), 'Their Left'));
      assert.deepEqual(beside, alone, 'the same work sees the same, whoever else is there');
      assert.deepEqual(await everythingOf('alone', engine), before, 'and leaves others alone');
      assert.deepEqual((await store.of('beside').db.boxes.query({ query: { q: 'other' } })).items, []);
    });

    it('refuses names of tenants that are none', () => {
      for (const name of ['', "a' or 1=1", 'a b', '\0', 'x'.repeat(101)])
        assert.throws(() => store.of(name), /cannot name a tenant/);
    });

    it('takes every value as a value', async () => {
      const { db } = store.of('values'),
        nasty = [
          "'; drop table hub_boxes; --",
          '" or 1=1',
          '$1',
          '?',
          '%',
          '\\',
          '\u0000',
          '\ud800',
          ')',
          'a*',
          '"',
        ];
      for (const text of nasty) {
        const { id } = await db.boxes.insert({
          customerId: text,
          shelfId: text,
          name: text,
          colour: text,
          weight: 0,
          tags: [text],
          heavy: false,
          customFields: {},
          dueAt: null,
        });
        assert.equal((await db.boxes.need(id)).name, text);
        assert.ok((await db.boxes.find({ customerId: text })).length >= 0);
        await db.boxes.query({
          where: { customerId: text, tags: text },
          query: { q: text, facets: 'colour', colour: [text], sort: '-name' } as object,
        });
        await db.boxes.select({ query: { q: `${text}${text}${text}`, shelfId: [text] } as object });
        assert.deepEqual(await db.boxes.tally({ where: { customerId: text }, by: ['heavy'] }), [
          { values: [false], n: (await db.boxes.find({ customerId: text })).length },
        ]);
        assert.equal(await db.boxes.get(text), undefined);
      }
      assert.equal(await db.boxes.count(), nasty.length);
    });
  });
