import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { NewRow } from '../database/store.ts';
import { openSqlStore, type SqlStore, type TenantStore } from './store.ts';
import { definitions, type Box, type Definitions } from './testing/boxes.ts';
import { databases, type TestDatabase } from './testing/databases.ts';

const run = promisify(execFile),
  postgres = databases.find(({ name }) => name === 'PostgreSQL');
// Cursors tell the time.
const clock = { nowMs: () => Date.parse('2026-11-22T12:00:00Z'), now: () => '2026-11-22T12:00:00.000Z' };
const box = (at: number): NewRow<Box> => ({
  customerId: `cus_${at % 3}`,
  shelfId: 'shf_1',
  name: `Box Größe ${at}`,
  colour: at % 2 ? 'red' : 'blue',
  weight: at,
  tags: ['x', `t${at}`],
  heavy: at > 50,
  customFields: { size: 'top' },
  dueAt: null,
});

/** What the lists, the search, the counts and the changes of a tenant answer. */
const answersOf = async (tenant: TenantStore<Definitions>, db = tenant.db): Promise<unknown> => ({
  page: await db.boxes.query({
    query: { sort: '-weight', limit: 20, facets: 'colour,rank', count: 'exact' },
  }),
  found: await db.boxes.select({ query: { q: 'grosse 7' } }),
  all: await db.boxes.find(),
  deleted: (await db.boxes.deleted()).map(({ id }) => id),
  changes: await tenant.changesSince(0),
});

describe('a PostgreSQL that was dumped and restored', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-dump-'));
  let running: TestDatabase;
  const stores: SqlStore<Definitions>[] = [];
  before(async () => {
    assert.ok(postgres);
    running = await postgres.start();
  });
  after(async () => {
    for (const store of stores) await store.close();
    await running.close();
    rmSync(folder, { recursive: true });
  });
  const open = async (where: { url: string }): Promise<SqlStore<Definitions>> => {
    const store = await openSqlStore({ ...where, definitions, clock });
    stores.push(store);
    return store;
  };
  const create = async (): Promise<{ url: string }> => {
    const where = await running.create();
    assert.ok('url' in where);
    return where;
  };

  it('answers as before, and goes on with its ids and positions', { timeout: 60_000 }, async () => {
    const [first, second] = [await create(), await create()],
      dump = path.join(folder, 'hub.dump'),
      store = await open(first);
    for (const name of ['acme', 'other'])
      await store.of(name).transaction(async db => {
        await db.shelves.insert({ name: 'Left', rank: 'gold' });
        for (let at = 0; at < 80; at++) await db.boxes.insert(box(at));
        await db.boxes.remove('box_3');
      });
    // While the server runs, as the operator does it.
    await run('pg_dump', ['--format=custom', '--no-owner', `--file=${dump}`, `--dbname=${first.url}`]);
    await run('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${second.url}`, dump]);

    const restored = await open(second);
    for (const name of ['acme', 'other']) {
      const [was, is] = [store.of(name), restored.of(name)];
      assert.deepEqual(await answersOf(is), await answersOf(was));
    }
    const acme = restored.of('acme'),
      { last } = await acme.positions();
    assert.ok(last > 0);
    const known = new Set((await acme.db.boxes.find()).map(({ id }) => id)),
      { id } = await acme.db.boxes.insert(box(100));
    assert.ok(!known.has(id) && id !== 'box_3', id);
    assert.ok((await acme.positions()).last > last);
    assert.equal((await acme.db.boxes.restore('box_3')).name, 'Box Größe 2');
  });
});
