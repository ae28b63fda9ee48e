import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import type { CollectionDefinition } from '../database/store.ts';
import { openSqlStore } from './store.ts';
import { boxes, definitions, shelves, type Box } from './testing/boxes.ts';
import { databases, startSqlite, type TestDatabase, type Where } from './testing/databases.ts';

const FIRST_SCHEMA = new URL('./testing/first-schema.sql', import.meta.url);
/** The collections as they were when the first schema was written. */
const young = {
  shelves,
  boxes: {
    prefix: 'box',
    resource: 'box',
    search: ['name'],
    sortable: ['name'],
    defaultSort: 'name',
    indexes: ['shelfId'],
    filters: ['colour'],
  } satisfies CollectionDefinition<Box> as CollectionDefinition<Box>,
};
const NAMES = ['Anna', 'PC-10', 'PC-2', "O'Neil", 'Änne'];

/** Fills a database as the first schema's file was filled. */
async function fillYoung(where: Where): Promise<void> {
  const store = await openSqlStore({ ...where, definitions: young });
  for (const name of ['acme', 'other'])
    await store.of(name).transaction(async db => {
      await db.shelves.insert({ name: 'Left', rank: 'gold' });
      await db.shelves.insert({ name: 'Right', rank: null });
      for (const [at, weight] of [1, null, 4, 0, 2].entries())
        await db.boxes.insert({
          customerId: 'cus_1',
          shelfId: weight === 1 ? 'shf_1' : weight === 4 ? 'shf_2' : null,
          name: `${NAMES[at]} ${name}`,
          colour: weight ? 'red' : 'blue',
          weight,
          tags: weight ? ['x', `w${weight}`] : [],
          heavy: weight === 4,
          customFields: { size: weight ? 'top' : null },
          dueAt: null,
        });
      await db.boxes.remove('box_4');
    });
  await store.close();
}

/** Asks for everything that the collections had not when their rows were written. */
async function isGrown(where: Where): Promise<void> {
  const store = await openSqlStore({ ...where, definitions });
  for (const name of ['acme', 'other']) {
    const { db } = store.of(name),
      ids = async (query: object): Promise<string[]> =>
        (await db.boxes.query({ query })).items.map(({ id }) => id);
    assert.deepEqual(await ids({}), ['box_1', 'box_5', 'box_3', 'box_2']);
    assert.deepEqual(await ids({ sort: 'weight' }), ['box_1', 'box_5', 'box_3', 'box_2']);
    assert.deepEqual(await ids({ sort: '-shelfName' }), ['box_5', 'box_2', 'box_3', 'box_1']);
    assert.deepEqual(await ids({ tags: ['w4'] }), ['box_3']);
    assert.deepEqual(await ids({ q: 'left' }), ['box_1'], 'a text that was not searched before');
    assert.deepEqual(await ids({ q: name }), ['box_1', 'box_5', 'box_3', 'box_2']);
    assert.deepEqual(await db.boxes.find({ tags: 'w1' }), [await db.boxes.need('box_1')]);
    const { facets } = await db.boxes.query({ query: { facets: 'rank,weightClass,tags' } });
    assert.deepEqual(facets, {
      rank: { gold: 1 },
      weightClass: { little: 2, much: 1 },
      tags: { x: 3, w1: 1, w2: 1, w4: 1 },
    });
    await db.shelves.update('shf_2', { name: 'Moved' });
    assert.deepEqual(await ids({ q: 'moved' }), ['box_3']);
    const { id: _, ...copied } = await db.boxes.need('box_1'),
      added = await db.boxes.insert(copied);
    assert.ok(Number(added.id.slice('box_'.length)) > 5, added.id);
    assert.ok((await store.of(name).changesSince(0)).length >= 8);
  }
  await store.close();
}

describe('migrations', () => {
  for (const { name, start } of databases)
    it(`fill the columns of rows that were there before them, on ${name}`, { timeout: 60_000 }, async () => {
      const running = await start();
      try {
        const where = await running.create();
        await fillYoung(where);
        await isGrown(where);
        // Again, with nothing to do.
        await (
          await openSqlStore({ ...where, definitions: { ...definitions, boxes: { ...boxes } } })
        ).close();
      } finally {
        await running.close();
      }
    });

  describe('of SQLite', () => {
    let running: TestDatabase<{ file: string }>;
    before(async () => {
      running = await startSqlite();
    });
    after(() => running.close());

    it('lead from the first schema, with rows in it, to this one', async () => {
      const { file } = await running.create(),
        database = new DatabaseSync(file);
      database.exec(await readFile(FIRST_SCHEMA, 'utf8'));
      database.close();
      await isGrown({ file });
    });

    it('let two servers start at once', async () => {
      const { file } = await running.create(),
        stores = await Promise.all([1, 2, 3].map(() => openSqlStore({ file, definitions })));
      await stores[0]?.of('acme').db.shelves.insert({ name: 'Left', rank: null });
      assert.equal(await stores[2]?.of('acme').db.shelves.count(), 1);
      await Promise.all(stores.map(store => store.close()));
    });

    it('find everything in a backup that was made while others wrote', async () => {
      const { file } = await running.create(),
        copy = `${file}.backup`;
      await fillYoung({ file });
      const store = await openSqlStore({ file, definitions: young }),
        { db } = store.of('acme');
      const writing = Array.from({ length: 20 }, () => db.shelves.insert({ name: 'Late', rank: null }));
      await writing[0];
      await store.backup(copy);
      await Promise.all(writing);
      await assert.rejects(store.backup(copy), /exists/, 'no backup is written over');
      await db.boxes.remove('box_1');
      await store.close();

      // What a restore is: the copy in the place of the file.
      await isGrown({ file: copy });
      const checked = new DatabaseSync(copy);
      assert.equal(checked.prepare('pragma integrity_check').get()?.['integrity_check'], 'ok');
      checked.exec("insert into hub_boxes_text (hub_boxes_text) values ('integrity-check')");
      checked.close();
    });
  });
});
