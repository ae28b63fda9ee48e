import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createClock } from '../server/clock.ts';
import { ProblemError } from '../server/problems.ts';
import { fold } from './fold.ts';
import { MemoryCollection } from './memory.ts';
import type { CollectionDefinition, QueryRequest, QueryResult, Row } from './store.ts';

interface Box extends Row {
  customerId: string;
  name: string | null;
  colour: string;
  weight: number;
  tags: string[];
  heavy: boolean;
  customFields: Record<string, string | null>;
  updatedAt: string;
}
const definition: CollectionDefinition<Box> = {
  prefix: 'box',
  resource: 'box',
  search: ['name', 'tags'],
  sortable: ['name', 'weight', 'colour', 'rank'],
  defaultSort: 'name',
  hidden: ['secret'],
  joins: { rank: { via: 'customerId', collection: 'customers', field: 'rank' } },
};
const RANK: Readonly<Record<string, string>> = { cus_1: 'gold', cus_2: 'basic' };
const EPOCH = Date.parse('2026-11-22T12:00:00Z');

const boxes = fc.array(
  fc.record({
    customerId: fc.constantFrom('cus_1', 'cus_2'),
    name: fc.option(fc.constantFrom('Anna', 'anna', 'Änne', 'Bob', 'Zoë', 'zoe', 'א׳', 'Ünal', '')),
    colour: fc.constantFrom('red', 'green', 'blue'),
    weight: fc.integer({ min: 0, max: 5 }),
    tags: fc.array(fc.constantFrom('x', 'y', 'Größe'), { maxLength: 2 }),
    heavy: fc.boolean(),
    customFields: fc.record({ shelf: fc.option(fc.constantFrom('top', 'low')) }),
  }),
  { maxLength: 60 },
);
type Seed = Pick<Box, 'customerId' | 'name' | 'colour' | 'weight' | 'tags' | 'heavy' | 'customFields'>[];

function open(seed: Seed): MemoryCollection<Box> {
  const clock = createClock({ startMs: EPOCH, paused: true });
  let writes = 0;
  return new MemoryCollection(definition, {
    clock,
    version: () => writes,
    onChange: () => {
      writes++;
    },
    lookUp: (_, id) => ({ rank: RANK[id] }),
    segments: ['cus_1', 'cus_2'].map(customerId => {
      const own = seed.filter(box => box.customerId === customerId);
      return {
        customerId,
        count: own.length,
        make: (index: number) => ({
          ...(own[index] as Seed[number]),
          updatedAt: new Date(EPOCH).toISOString(),
        }),
      };
    }),
  });
}
const number = (id: string): number => Number(id.slice(4));
const ids = (result: QueryResult<Box>): string[] => result.items.map(({ id }) => id);
/** What the list means, written down without any cleverness. */
function naive(
  rows: Box[],
  {
    q,
    colour,
    heavy,
    rank,
    sort = 'name',
  }: { q?: string; colour?: string[]; heavy?: boolean; rank?: string[]; sort?: string },
): Box[] {
  const field = sort.replace('-', '') as 'name' | 'weight' | 'colour' | 'rank',
    sign = sort.startsWith('-') ? -1 : 1;
  const key = (row: Box): string | number | null => {
    const value = field === 'rank' ? (RANK[row.customerId] ?? null) : row[field];
    return typeof value === 'string' ? fold(value) : value;
  };
  return rows
    .filter(
      row =>
        !q ||
        fold(q)
          .split(/\s+/)
          .every(word => {
            const text = [row.name ?? '', ...row.tags].join('\n').toLowerCase();
            const written = text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
            return fold(text).includes(word) || fold(written).includes(word);
          }),
    )
    .filter(row => !colour?.length || colour.includes(row.colour))
    .filter(row => heavy === undefined || row.heavy === heavy)
    .filter(row => !rank?.length || rank.includes(RANK[row.customerId] ?? ''))
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      const order = x === y ? 0 : x === null ? 1 : y === null ? -1 : x < y ? -1 : 1;
      return sign * (order || number(a.id) - number(b.id));
    });
}
const queries = fc
  .record({
    q: fc.constantFrom(undefined, 'a', 'ANN', 'groe', 'GROSSE', 'zoe x'),
    colour: fc.subarray(['red', 'green', 'blue']),
    heavy: fc.constantFrom(undefined, true, false),
    rank: fc.subarray(['gold', 'basic'], { maxLength: 1 }),
    sort: fc.constantFrom(undefined, '-name', 'weight', '-weight', 'colour', '-rank'),
  })
  .map(
    query =>
      Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as {
        q?: string;
        colour?: string[];
        heavy?: boolean;
        rank?: string[];
        sort?: string;
      },
  );

describe('query engine', () => {
  it('gives the rows of the naive reading, by offset, with exact count', async () => {
    await fc.assert(
      fc.asyncProperty(
        boxes,
        queries,
        fc.nat(20),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(undefined, 'cus_1'),
        async (seed, query, offset, limit, customerId) => {
          const box = open(seed);
          const wanted = naive(await box.find({ customerId }), query);
          const result = await box.query({
            where: { customerId },
            query: { ...query, offset, limit, count: 'exact' },
          });
          assert.deepEqual(
            ids(result),
            wanted.slice(offset, offset + limit).map(({ id }) => id),
          );
          assert.equal(result.page.totalCount, wanted.length);
        },
      ),
    );
  });

  it('walks by cursor through every row once, forwards and back, while rows are inserted', async () => {
    await fc.assert(
      fc.asyncProperty(boxes, queries, fc.integer({ min: 1, max: 7 }), async (seed, query, limit) => {
        const box = open(seed),
          wanted = naive(await box.find(), query).map(({ id }) => id),
          seen: string[] = [];
        let cursor: string | null | undefined, last: QueryResult<Box> | undefined;
        do {
          last = await box.query({ query: { ...query, limit, ...(cursor ? { cursor } : {}) } });
          seen.push(...ids(last));
          cursor = last.page.nextCursor;
          // Few, or a list that grows by a page per page would never end.
          if (seen.length < 5)
            await box.insert({
              customerId: 'cus_1',
              name: 'Anna',
              colour: 'red',
              weight: 2,
              tags: [],
              heavy: true,
              customFields: {},
            });
        } while (cursor);
        assert.deepEqual(
          seen.filter(id => number(id) <= seed.length),
          wanted,
        );
        assert.equal(new Set(seen).size, seen.length);
        const back: string[] = [];
        for (cursor = last.page.prevCursor; cursor;) {
          const page: QueryResult<Box> = await box.query({ query: { ...query, limit, cursor } });
          back.unshift(...ids(page));
          cursor = page.page.prevCursor;
        }
        assert.deepEqual(
          back.filter(id => number(id) <= seed.length),
          wanted.filter(id => !ids(last).includes(id)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('counts each facet within all other filters', async () => {
    await fc.assert(
      fc.asyncProperty(boxes, queries, async (seed, query) => {
        const box = open(seed),
          rows = await box.find();
        const { facets } = await box.query({ query: { ...query, facets: 'colour,heavy,rank' } });
        const tally = (list: Box[], value: (row: Box) => unknown): Record<string, number> =>
          list.reduce<Record<string, number>>((counts, row) => {
            const key = String(value(row));
            counts[key] = (counts[key] ?? 0) + 1;
            return counts;
          }, {});
        const { colour: _c, ...noColour } = query,
          { heavy: _h, ...noHeavy } = query,
          { rank: _r, ...noRank } = query;
        assert.deepEqual(facets, {
          colour: tally(naive(rows, noColour), row => row.colour),
          heavy: tally(naive(rows, noHeavy), row => row.heavy),
          rank: tally(naive(rows, noRank), row => RANK[row.customerId]),
        });
      }),
    );
  });

  it('keeps orders right through any sequence of writes', async () => {
    const many = Array.from({ length: 800 }, (_, i) => ({
      customerId: 'cus_1',
      name: `n${String((i * 37) % 800).padStart(3, '0')}`,
      colour: 'red',
      weight: i % 6,
      tags: [],
      heavy: false,
      customFields: { shelf: null },
    }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom('update', 'remove', 'insert'),
            fc.nat(799),
            fc.constantFrom('a', 'n500', 'zz'),
          ),
          { maxLength: 12 },
        ),
        async writes => {
          const box = open(many),
            query = { where: { customerId: 'cus_1' }, query: { sort: '-name', offset: 500, limit: 40 } };
          await box.query(query);
          for (const [kind, at, name] of writes) {
            const id = `box_${at + 1}`;
            if (kind === 'insert') await box.insert({ ...(many[at] as (typeof many)[number]), name });
            else if (await box.get(id)) await (kind === 'update' ? box.update(id, { name }) : box.remove(id));
            assert.deepEqual(
              ids(await box.query(query)),
              naive(await box.find(), { sort: '-name' })
                .slice(500, 540)
                .map(row => row.id),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never answers from before a write', async () => {
    await fc.assert(
      fc.asyncProperty(
        boxes,
        queries,
        fc.array(fc.tuple(fc.nat(59), fc.constantFrom('red', 'blue')), { maxLength: 6 }),
        async (seed, query, writes) => {
          const box = open(seed);
          for (const [at, colour] of writes) {
            if (await box.get(`box_${at + 1}`)) await box.update(`box_${at + 1}`, { colour });
            const { items } = await box.query({ query: { ...query, limit: 200, facets: 'colour' } });
            assert.deepEqual(
              items.map(({ id }) => id),
              naive(await box.find(), query).map(({ id }) => id),
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('binds a cursor to its list, filter and sort', async () => {
    const box = open(
      Array.from({ length: 9 }, () => ({
        customerId: 'cus_1',
        name: 'Bob',
        colour: 'red',
        weight: 1,
        tags: [],
        heavy: false,
        customFields: { shelf: null },
      })),
    );
    const refused = async (request: QueryRequest): Promise<string> => {
      try {
        await box.query(request);
        return 'taken';
      } catch (error) {
        return error instanceof ProblemError
          ? `${error.problem.status} ${error.problem.code}`
          : String(error);
      }
    };
    const { nextCursor } = (await box.query({ query: { limit: 2, sort: 'weight' } })).page;
    assert.ok(nextCursor);
    assert.equal(
      await refused({ query: { limit: 5, sort: 'weight', cursor: nextCursor, count: 'exact' } }),
      'taken',
    );
    assert.equal(await refused({ query: { sort: '-weight', cursor: nextCursor } }), '400 cursor_mismatch');
    assert.equal(
      await refused({ query: { sort: 'weight', q: 'bob', cursor: nextCursor } }),
      '400 cursor_mismatch',
    );
    assert.equal(
      await refused({ where: { customerId: 'cus_1' }, query: { sort: 'weight', cursor: nextCursor } }),
      '400 cursor_mismatch',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 30 }), async text =>
        assert.match(
          await refused({ query: { sort: 'weight', cursor: `${text}x` } }),
          /^400 cursor_mismatch$/,
        ),
      ),
    );
    assert.equal(
      await refused({ query: { sort: 'weight', offset: 1, cursor: nextCursor } }),
      '400 malformed',
    );
  });

  it('refuses fields it must not or cannot ask about', async () => {
    const box = open([
      {
        customerId: 'cus_1',
        name: 'Bob',
        colour: 'red',
        weight: 1,
        tags: [],
        heavy: false,
        customFields: { shelf: null },
      },
    ]);
    for (const query of [
      { sort: 'tags' },
      { facets: 'nope' },
      { filter: '{"all":[{"field":"secret","op":"startsWith","value":"a"}]}' },
      { filter: '{"all":[{"field":"deletedAt","op":"isNull"}]}' },
      { filter: '[]' },
      { filter: '{' },
      { filter: '{"all":[{"field":"name","op":"like"}]}' },
      { filter: '{"some":[]}' },
    ]) {
      await assert.rejects(
        box.query({ query }),
        error => error instanceof ProblemError && error.problem.status === 400,
        JSON.stringify(query),
      );
    }
  });
});

describe('advanced filter', () => {
  const seed: Seed = [
    {
      customerId: 'cus_1',
      name: 'Älbert',
      colour: 'red',
      weight: 1,
      tags: ['x', 'y'],
      heavy: false,
      customFields: { shelf: 'top' },
    },
    {
      customerId: 'cus_1',
      name: null,
      colour: 'green',
      weight: 3,
      tags: [],
      heavy: true,
      customFields: { shelf: null },
    },
    {
      customerId: 'cus_2',
      name: 'albertine',
      colour: 'blue',
      weight: 5,
      tags: ['y'],
      heavy: true,
      customFields: { shelf: 'low' },
    },
  ];
  const cases: readonly (readonly [filter: object, wanted: number[]])[] = [
    [{ all: [{ field: 'name', op: 'eq', value: 'ALBERT' }] }, [1]],
    [{ all: [{ field: 'name', op: 'startsWith', value: 'alb' }] }, [1, 3]],
    [{ all: [{ field: 'name', op: 'contains', value: 'TIN' }] }, [3]],
    [{ all: [{ field: 'name', op: 'isNull' }] }, [2]],
    [{ all: [{ field: 'name', op: 'isNull', value: false }] }, [1, 3]],
    [{ all: [{ field: 'name', op: 'ne', value: 'älbert' }] }, [2, 3]],
    [
      {
        all: [
          { field: 'weight', op: 'gt', value: 1 },
          { field: 'weight', op: 'lte', value: 5 },
        ],
      },
      [2, 3],
    ],
    [
      {
        any: [
          { field: 'weight', op: 'lt', value: 2 },
          { field: 'colour', op: 'in', value: ['blue'] },
        ],
      },
      [1, 3],
    ],
    [{ all: [{ field: 'tags', op: 'eq', value: 'y' }] }, [1, 3]],
    [{ all: [{ field: 'customFields.shelf', op: 'eq', value: 'top' }] }, [1]],
    [{ all: [{ field: 'customFields.shelf', op: 'isNull' }] }, [2]],
    [
      { all: [{ field: 'heavy', op: 'eq', value: true }], any: [{ field: 'weight', op: 'gte', value: 5 }] },
      [3],
    ],
    [{ all: [{ field: 'rank', op: 'eq', value: 'gold' }] }, [1, 2]],
    [{ all: [{ field: 'updatedAt', op: 'within', value: 1 }] }, [1, 2, 3]],
    [{ all: [{ field: 'updatedAt', op: 'within', value: 1e15 }] }, [1, 2, 3]],
    [{ all: [{ field: 'weight', op: 'lt', value: 'text' }] }, []],
    [{}, [1, 2, 3]],
  ];
  for (const [filter, wanted] of cases)
    it(JSON.stringify(filter), async () => {
      const { items } = await open(seed).query({ query: { filter: JSON.stringify(filter), sort: 'weight' } });
      assert.deepEqual(
        items.map(({ id }) => number(id)),
        wanted,
      );
    });
});
