import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { openDatabase } from '../database/database.ts';
import {
  oneOf,
  within,
  type Collection,
  type NewRow,
  type QueryRequest,
  type Tally,
  type TallyRequest,
  type Where,
} from '../database/store.ts';
import { openSqlStore, type SqlStore } from './store.ts';
import { definitions, type Box, type Definitions, type Shelf } from './testing/boxes.ts';
import { box, condition, shelf } from './testing/random-rows.ts';
import { databases, type TestDatabase } from './testing/databases.ts';

const EPOCH = Date.parse('2026-11-22T12:00:00Z');
let nowMs = EPOCH;
const clock = { nowMs: () => nowMs, now: () => new Date(nowMs).toISOString() };
const MINUTE_MS = 60_000;

const queries = fc
  .record({
    q: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      'a',
      'ANN',
      'groe',
      'GROSSE',
      'zoe x',
      'PC-10',
      '10',
      '%',
      'ann left',
      '🚗',
    ),
    colour: fc.constantFrom(undefined, ['red'], ['red', 'blue'], [], 'green'),
    heavy: fc.constantFrom(undefined, undefined, true, 'false'),
    tags: fc.constantFrom(undefined, undefined, ['x'], ['a\x1fb', 'y'], ['x'.repeat(170)]),
    rank: fc.constantFrom(undefined, undefined, ['gold'], 'basic'),
    shelfId: fc.constantFrom(undefined, undefined, ['none', 'shf_1']),
    late: fc.constantFrom(undefined, undefined, undefined, true),
    dueDay: fc.constantFrom(undefined, undefined, undefined, ['2026-11-21', '2026-11-23']),
    lateSince: fc.constantFrom(undefined, undefined, undefined, '2026-11-22'),
    onShelf: fc.constantFrom(undefined, undefined, undefined, 'yes'),
    odd: fc.constantFrom(undefined, undefined, undefined, undefined, 'yes'),
    due: fc.constantFrom(undefined, undefined, undefined, 'yes'),
    sort: fc.constantFrom(
      undefined,
      '-name',
      'weight',
      '-weight',
      'colour',
      '-rank',
      'colour,-weight',
      '-mixed',
      'mixed',
      'shelfName,name',
      '-customFields.size',
      'late',
      'dueDay,-name',
      'nothing',
    ),
    filter: fc.option(
      fc
        .record({ all: fc.array(condition, { maxLength: 2 }), any: fc.array(condition, { maxLength: 2 }) })
        .map(filter => JSON.stringify(filter)),
      { freq: 2, nil: undefined },
    ),
    facets: fc.constantFrom(
      undefined,
      undefined,
      'colour',
      'colour,tags,rank',
      'heavy,shelfId',
      'late,weightClass',
      'dueDay,lateSince',
      'name',
      'nothing',
      'customerId,customFields.size',
    ),
    count: fc.constantFrom(undefined, 'exact' as const, 'estimate' as const),
    limit: fc.integer({ min: 1, max: 7 }),
  })
  .map(query => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)));
const wheres = fc.constantFrom<Where | undefined>(
  undefined,
  undefined,
  { customerId: 'cus_1' },
  { customerId: null },
  { shelfId: 'shf_1' },
  { shelfId: null },
  { tags: 'x' },
  { colour: 'red', customerId: 'cus_2' },
  { weight: 3 },
  { customerId: 'cus_2', tags: 'a\x1fb' },
  { customerId: ['cus_1', 'cus_2'] },
  { customerId: [], heavy: true },
  { customerId: ['cus_2', 'cus_9'], colour: ['red', 'green'] },
  { shelfId: ['shf_1', 'shf_2'] },
);
const match = {
  odd: (row: Box) => row.id.endsWith('1') || row.id.endsWith('3'),
  onShelf: oneOf('shelfId', ['shf_1', null]),
  due: within('dueAt', [
    [Date.parse('2026-11-20T00:00:00Z'), Date.parse('2026-11-21T00:00:00Z')],
    [Date.parse('2026-11-21T00:00:00Z'), EPOCH],
  ]),
} as unknown as NonNullable<QueryRequest['match']>;

/** What rows are counted by, and which of them. */
const tallies: fc.Arbitrary<TallyRequest> = fc.record(
  {
    by: fc.subarray(['colour', 'weight', 'heavy', 'tags', 'customFields.size', 'none.of']),
    within: fc.subarray([
      {
        field: 'dueAt',
        from: new Date(EPOCH).toISOString(),
        to: new Date(EPOCH + 15 * MINUTE_MS).toISOString(),
      },
      { field: 'createdAt', from: '2020', to: '9999' },
    ]),
  },
  { requiredKeys: ['by'] },
);
const inOrder = (found: readonly Tally[]): string[] => found.map(one => JSON.stringify(one)).toSorted();

type Db = { boxes: Collection<Box>; shelves: Collection<Shelf> };
/** A change, said so that it can be made in both. */
const writes: fc.Arbitrary<(db: Db) => Promise<unknown>> = fc.oneof(
  box.map(row => (db: Db) => db.boxes.insert(row)),
  fc.tuple(fc.nat(30), box).map(
    ([at, { name, tags, shelfId }]) =>
      (db: Db) =>
        db.boxes.update(`box_${at}`, { name, tags, shelfId }),
  ),
  fc.tuple(fc.array(fc.nat(30)), box).map(([at, { name, colour, shelfId }]) => async (db: Db) => {
    const there = await db.boxes.find(),
      some = at.flatMap(index => there[index]?.id ?? []);
    await db.boxes.updateMany(some, { name, colour, shelfId });
  }),
  fc.nat(30).map(at => (db: Db) => db.boxes.remove(`box_${at}`)),
  fc.nat(30).map(at => (db: Db) => db.boxes.restore(`box_${at}`)),
  shelf.map(patch => (db: Db) => db.shelves.update('shf_1', patch)),
  fc.constant((db: Db) => db.shelves.remove('shf_1')),
  fc.constant((db: Db) => db.shelves.restore('shf_1')),
  fc.constantFrom(7, 14, 21).map(minutes => () => {
    nowMs = Math.max(nowMs, EPOCH + minutes * MINUTE_MS);
    return Promise.resolve();
  }),
);

/** Whose days are counted: another zone, or none any more, or again. */
const zoneWrites: typeof writes = fc.oneof(
  {
    weight: 4,
    arbitrary: shelf.map(
      ({ timeZone }) =>
        (db: Db) =>
          db.shelves.update('shf_1', { timeZone }),
    ),
  },
  shelf.map(row => (db: Db) => db.shelves.insert({ ...row, id: 'shf_1' })),
  shelf.map(row => (db: Db) => db.shelves.insertMany([{ ...row, id: 'shf_1' }])),
  fc.constant((db: Db) => db.shelves.remove('shf_1')),
  fc.constant((db: Db) => db.shelves.restore('shf_1')),
);
const someDays = fc.subarray(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'], { minLength: 1 });
const dayQueries = fc.record(
  {
    facets: fc.constant('dueDay,lateSince'),
    count: fc.constant('exact' as const),
    dueDay: someDays,
    lateSince: someDays,
    sort: fc.constantFrom('dueDay,name', '-dueDay,-name'),
    // Only the memory can tell.
    odd: fc.constant('yes'),
    filter: fc
      .oneof(
        someDays.map(value => ({ op: 'in', value })),
        fc.constantFrom(0, 1, 2, -1).map(value => ({ op: 'within', value })),
      )
      .map(condition => JSON.stringify({ all: [{ field: 'dueDay', ...condition }] })),
  },
  { requiredKeys: ['facets', 'count'], noNullPrototype: true },
);

type Pair = { memory: Collection<Box>; stored: Collection<Box> };
const said = async (ask: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await ask();
  } catch (error) {
    const { name, message, problem } = error as Error & { problem?: unknown };
    return { name, message, problem };
  }
};
/** Asks both the same, and gives the answer. Positions may be unknown to a database; cursors are each one's own. */
async function same<R>({ memory, stored }: Pair, ask: (boxes: Collection<Box>) => Promise<R>): Promise<R> {
  const [wanted, got] = [await said(() => ask(memory)), await said(() => ask(stored))];
  assert.deepEqual(plain(got), plain(wanted));
  return got as R;
}
function plain(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('page' in answer)) return answer;
  const { nextCursor, prevCursor, ...page } = answer.page as Record<string, unknown>;
  return { ...answer, page: { ...page, nextCursor: nextCursor !== null, prevCursor: prevCursor !== null } };
}

const cursorOf =
  (direction: 'next' | 'prev') =>
  (answer: unknown): string | undefined => {
    const { page } = answer as { page?: Record<string, string | null> };
    return page?.[`${direction}Cursor`] ?? undefined;
  };

for (const database of databases)
  describe(`the store on ${database.name}`, { concurrency: false }, () => {
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

    /** The same rows in memory and in the database. */
    async function open(
      rows: readonly NewRow<Box>[],
      shelved: readonly NewRow<Shelf>[],
    ): Promise<Pair & { each: (change: (db: Db) => Promise<unknown>) => Promise<void> }> {
      const memory = openDatabase({
          clock: clock as never,
          onChange: () => undefined,
          definitions: definitions as never,
        }).db as unknown as Db,
        tenant = store.of(`t${tenants++}`);
      const each = async (change: (db: Db) => Promise<unknown>): Promise<void> => {
        const wanted = await said(() => change(memory));
        assert.deepEqual(await said(() => tenant.transaction(change)), wanted);
      };
      await each(async db => {
        for (const row of shelved) await db.shelves.insert(row);
        for (const row of rows) await db.boxes.insert(row);
      });
      return { memory: memory.boxes, stored: tenant.db.boxes, each };
    }

    it('gives the answers of the memory', { timeout: 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(box, { maxLength: 40 }),
          fc.array(shelf, { maxLength: 2 }),
          fc.array(fc.tuple(wheres, queries, fc.option(fc.nat(45)), tallies), { minLength: 6, maxLength: 6 }),
          async (rows, shelved, asked) => {
            const pair = await open(rows, shelved);
            for (const [where, query, offset, tallied] of asked) {
              const request = { where, match, query: { ...query, ...(offset === null ? {} : { offset }) } };
              await same(pair, boxes => boxes.query(request));
              await same(pair, boxes => boxes.select(request));
              await same(pair, boxes => boxes.find(where));
              await same(pair, boxes => boxes.count(where));
              await same(pair, async boxes => inOrder(await boxes.tally({ where, ...tallied })));
            }
          },
        ),
        { numRuns: database.runs },
      );
    });

    it('walks through a list the same way while rows change', { timeout: 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(box, { maxLength: 30 }),
          wheres,
          queries,
          fc.array(fc.tuple(writes, fc.constantFrom<'next' | 'prev'>('next', 'next', 'prev')), {
            maxLength: 8,
          }),
          async (rows, where, query, steps) => {
            nowMs = EPOCH;
            const pair = await open(rows, [{ name: 'Left', rank: 'gold' }]);
            let cursors: [memory?: string, stored?: string] = [];
            for (const [write, direction] of steps) {
              const [wanted, got] = await Promise.all(
                [pair.memory, pair.stored].map((boxes, at) =>
                  said(() =>
                    boxes.query({
                      where,
                      match,
                      query: { ...query, ...(cursors[at] ? { cursor: cursors[at] } : {}) },
                    }),
                  ),
                ),
              );
              assert.deepEqual(plain(got), plain(wanted));
              cursors = [wanted, got].map(cursorOf(direction)) as typeof cursors;
              await pair.each(write);
            }
          },
        ),
        { numRuns: database.runs },
      );
    });

    it(
      'counts days in the zone it is told, from then on when it is told another',
      { timeout: 60_000 },
      async () => {
        const first = fc.option(shelf, { freq: 1, nil: undefined });
        await fc.assert(
          fc.asyncProperty(
            fc.array(box, { minLength: 1, maxLength: 12 }),
            first,
            fc.array(fc.tuple(zoneWrites, dayQueries), { minLength: 5, maxLength: 5 }),
            async (rows, shelved, steps) => {
              nowMs = EPOCH;
              const pair = await open(rows, shelved ? [shelved] : []);
              for (const [write, query] of steps) {
                await same(pair, boxes => boxes.query({ match, query }));
                await pair.each(write);
                await same(pair, boxes => boxes.query({ match, query }));
              }
            },
          ),
          { numRuns: database.runs },
        );
      },
    );
  });
