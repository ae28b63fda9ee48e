import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { openDatabase } from '../database/database.ts';
import type { Collection, Savepoint } from '../database/store.ts';
import { openSqlStore, type SqlStore } from './store.ts';
import { definitions, type Box, type Definitions, type Shelf } from './testing/boxes.ts';
import { box } from './testing/random-rows.ts';
import { databases, type TestDatabase } from './testing/databases.ts';

const clock = { nowMs: () => Date.parse('2026-11-22T12:00:00Z'), now: () => '2026-11-22T12:00:00.000Z' };
type Db = { boxes: Collection<Box>; shelves: Collection<Shelf> };
type Write = (db: Db, name: string) => Promise<unknown>;

const which = fc.nat(5).map(at => `box_${at}`);
/** What may stand anywhere in a part; reading writes what was counted until then. */
const writes: fc.Arbitrary<Write> = fc.oneof(
  box.map(
    (row): Write =>
      (db, name) =>
        db.boxes.insert({ ...row, id: name }),
  ),
  box.map(
    (row): Write =>
      (db, name) =>
        db.boxes.insertMany([{ ...row, id: name }]),
  ),
  fc.tuple(which, box).map(
    ([id, { name, tags, colour, shelfId }]): Write =>
      db =>
        db.boxes.update(id, { name, tags, colour, shelfId }),
  ),
  which.map(
    (id): Write =>
      db =>
        db.boxes.remove(id),
  ),
  which.map(
    (id): Write =>
      db =>
        db.boxes.restore(id),
  ),
  fc.constantFrom('gold', 'basic', null).map(
    (rank): Write =>
      db =>
        db.shelves.update('shf_1', { rank }),
  ),
  fc.constant((db: Db) => db.shelves.remove('shf_1')),
  fc.constant((db: Db) => db.shelves.restore('shf_1')),
  fc.constant((db: Db) => db.boxes.query({ query: { facets: 'colour,rank', count: 'exact' } })),
);
const failing: Write = () => Promise.reject(new Error('refused'));
const parts = fc.array(
  fc.record({ work: fc.array(writes, { maxLength: 5 }), failsAt: fc.option(fc.nat(5)) }),
  { maxLength: 5 },
);
/** What a join has seen in a part that failed is not what it sees afterwards. */
const stale = [
  { work: [(db: Db) => db.shelves.update('shf_1', { rank: null })], failsAt: 1 },
  {
    work: [(db: Db, name: string) => db.boxes.insert({ ...EMPTY, id: name, shelfId: 'shf_1' })],
    failsAt: null,
  },
];
type Part = { work: Write[] };

/** Each part in turn; says which of them were done. */
async function run(
  work: readonly (Part & { failsAt?: number | null })[],
  db: Db,
  savepoint: Savepoint,
): Promise<boolean[]> {
  const done: boolean[] = [];
  await db.shelves.insert({ id: 'shf_1', name: 'Left', rank: 'gold' });
  for (const at of [0, 1, 2])
    await db.boxes.insert({ ...EMPTY, id: `box_${at}`, shelfId: 'shf_1', tags: [`t${at}`] });
  for (const [at, part] of work.entries()) {
    const steps = part.failsAt == null ? part.work : part.work.toSpliced(part.failsAt, 0, failing);
    const isDone = await savepoint(async () => {
      for (const [step, write] of steps.entries()) await write(db, `own_${at}_${step}`);
    }).then(
      () => true,
      () => false,
    );
    done.push(isDone);
  }
  return done;
}
const EMPTY: Omit<Box, 'id' | 'createdAt' | 'etag'> = {
  customerId: 'cus_1',
  shelfId: null,
  name: 'Box',
  colour: 'red',
  weight: 0,
  tags: [],
  heavy: false,
  customFields: {},
  dueAt: null,
};
/** All that can be asked of it. */
const seen = async ({ boxes, shelves }: Db): Promise<unknown> => ({
  boxes: await boxes.find(),
  shelves: await shelves.find(),
  // In the order of their ids: rows that were removed at the same moment have no other.
  deleted: (await boxes.deleted()).map(({ id, name }) => [id, name]).sort(),
  listed: (await boxes.query({ query: { facets: 'colour,rank,tags', count: 'exact', limit: 100 } })).items,
  facets: (await boxes.query({ where: { customerId: 'cus_1' }, query: { facets: 'colour,rank,tags' } }))
    .facets,
  found: await boxes.select({ query: { q: 'a' } }),
  counted: [
    await boxes.count(),
    await boxes.count({ customerId: 'cus_1' }),
    await boxes.count({ tags: 'x' }),
  ],
});
const told = ({ kind, id, etag }: { kind: string; id: string; etag: string | null }): unknown[] => [
  kind,
  id,
  etag,
];

function inMemory(): { db: Db; savepoint: Savepoint; told: unknown[] } {
  const changes: unknown[] = [],
    { db, savepoint } = openDatabase({
      clock: clock as never,
      onChange: ({ kind, row }) => changes.push(told({ kind, id: row.id, etag: row.etag ?? null })),
      definitions: definitions as never,
    });
  return { db: db as unknown as Db, savepoint, told: changes };
}

for (const database of databases)
  describe(`parts of a transaction on ${database.name}`, () => {
    let store: SqlStore<Definitions>, running: TestDatabase;
    let tenants = 0;
    before(async () => {
      running = await database.start();
      store = await openSqlStore({ ...(await running.create()), definitions, clock });
    });
    after(async () => {
      await store?.close();
      await running?.close();
    });

    it(
      'leave nothing when they fail at any point, as if they had not been begun',
      { timeout: 60_000 },
      async () => {
        await fc.assert(
          fc.asyncProperty(parts, async work => {
            const tenant = store.of(`t${tenants++}`),
              done = await tenant.transaction((db, savepoint) => run(work, db, savepoint));
            assert.ok(work.every(({ failsAt }, at) => failsAt === null || !done[at]));
            const whole = work.map((part, at): Part => (done[at] ? { work: part.work } : { work: [] })),
              wanted = inMemory(),
              memory = inMemory();
            await run(whole, wanted.db, part => part());
            assert.deepEqual(await run(work, memory.db, memory.savepoint), done);
            assert.deepEqual(await seen(memory.db), await seen(wanted.db));
            assert.deepEqual(memory.told, wanted.told);
            assert.deepEqual(await seen(tenant.db), await seen(wanted.db));
            assert.deepEqual((await tenant.changesSince(0)).map(told), wanted.told);
          }),
          { numRuns: 2 * database.runs, examples: [[stale]] },
        );
      },
    );
  });
