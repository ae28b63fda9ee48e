import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createClock } from '../server/clock.ts';
import { MemoryCollection, type Change } from './memory.ts';
import { NotFoundError, type CollectionDefinition, type Row } from './store.ts';

interface Key extends Row {
  customerId: string;
  name: string;
  holder: { first: string; last: string | null };
  secret: string;
  copies: string[];
  updatedAt: string;
}
const definition: CollectionDefinition<Key> = {
  prefix: 'key',
  resource: 'key',
  defaultSort: 'name',
  indexes: ['copies'],
  hidden: ['secret'],
};

function open(count = 3, many = 250_000) {
  const clock = createClock({ startMs: 0, paused: true }),
    changes: Change[] = [];
  let made = 0;
  const keys = new MemoryCollection(definition, {
    clock,
    lookUp: () => undefined,
    version: () => changes.length,
    many,
    onChange: change => {
      changes.push(change);
    },
    segments: [
      {
        customerId: 'cus_1',
        count,
        make: index => {
          made++;
          return {
            customerId: 'cus_1',
            name: `Key ${index}`,
            holder: { first: 'A', last: null },
            secret: 's3cret',
            copies: [`c${index}`, 'all'],
            updatedAt: clock.now(),
          };
        },
      },
    ],
  });
  return { keys, clock, changes, made: () => made };
}

describe('memory collection', () => {
  it('makes rows when first looked at, once', async () => {
    const { keys, made } = open(1_000);
    assert.equal(await keys.count({ customerId: 'cus_1' }), 1_000);
    assert.equal(made(), 0);
    assert.equal((await keys.need('key_500')).name, 'Key 499');
    await keys.need('key_500');
    assert.equal(made(), 1);
  });
  it('knows only its own ids', async () => {
    const { keys } = open();
    for (const id of ['key_0', 'key_4', 'key_1.5', 'key_', 'not_1', 'key_01', '__proto__', ''])
      assert.equal(await keys.get(id), undefined, id);
    await assert.rejects(keys.need('key_4'), NotFoundError);
  });
  it('patches deeply, keeps nulls, and gives a new etag', async () => {
    const { keys, clock } = open();
    await clock.advance(1_000);
    const before = await keys.need('key_1'),
      row = await keys.update('key_1', { holder: { last: 'B' }, name: 'New' });
    assert.deepEqual(
      [row.holder, row.name, row.etag, row.updatedAt],
      [{ first: 'A', last: 'B' }, 'New', '"2"', '1970-01-01T00:00:01.000Z'],
    );
    assert.equal(before.name, 'Key 0');
    assert.equal((await keys.update('key_1', { holder: { last: null } })).holder.last, null);
    assert.equal((await keys.update('key_1', { name: 'Quiet' }, { silent: true })).etag, '"3"');
  });
  it('gives new rows numbers that were never used', async () => {
    const { keys } = open();
    const fresh = {
      customerId: 'cus_2',
      name: 'N',
      holder: { first: 'N', last: null },
      secret: '',
      copies: [],
    };
    assert.equal((await keys.insert(fresh)).id, 'key_4');
    await keys.remove('key_4');
    assert.equal((await keys.insert(fresh)).id, 'key_5');
    assert.deepEqual(
      (await keys.find({ customerId: 'cus_2' })).map(({ id }) => id),
      ['key_5'],
    );
  });
  it('finds by index, by customer and by value, also after moves', async () => {
    const { keys } = open();
    const ids = async (where: Record<string, string>) => (await keys.find(where)).map(({ id }) => id);
    assert.deepEqual(await ids({ copies: 'c1' }), ['key_2']);
    assert.deepEqual(await ids({ copies: 'all', name: 'Key 2' }), ['key_3']);
    await keys.update('key_2', { customerId: 'cus_9', copies: ['moved'] });
    assert.deepEqual(
      [
        await ids({ copies: 'c1' }),
        await ids({ copies: 'moved' }),
        await ids({ customerId: 'cus_9' }),
        await ids({ customerId: 'cus_1' }),
      ],
      [[], ['key_2'], ['key_2'], ['key_1', 'key_3']],
    );
    await keys.remove('key_2');
    assert.deepEqual([await ids({ copies: 'moved' }), await keys.count()], [[], 2]);
    await keys.restore('key_2');
    assert.deepEqual(
      [await ids({ copies: 'moved' }), await ids({ customerId: 'cus_9' }), await keys.count()],
      [['key_2'], ['key_2'], 3],
    );
  });
  it('finds by index within a customer, also after moves', async () => {
    const { keys } = open();
    const ids = async (customerId: string) =>
      (await keys.find({ customerId, copies: 'all' })).map(({ id }) => id);
    assert.deepEqual([await ids('cus_1'), await ids('cus_9')], [['key_1', 'key_2', 'key_3'], []]);
    await keys.update('key_2', { customerId: 'cus_9' });
    await keys.remove('key_3');
    assert.deepEqual([await ids('cus_1'), await ids('cus_9')], [['key_1'], ['key_2']]);
    await keys.update('key_2', { customerId: 'cus_1' });
    await keys.restore('key_3');
    assert.deepEqual([await ids('cus_1'), await ids('cus_9')], [['key_1', 'key_2', 'key_3'], []]);
  });
  it('keeps of very many rows what a filter asked of them, and not the rows', async () => {
    const { keys, made } = open(500, 100),
      query = async (name: string) =>
        (await keys.query({ where: { customerId: 'cus_1' }, query: { sort: 'name', ...{ name } } })).items;
    assert.deepEqual(
      (await query('Key 7')).map(({ id }) => id),
      ['key_8'],
    );
    const before = made();
    assert.deepEqual(
      (await query('Key 9')).map(({ id }) => id),
      ['key_10'],
    );
    // The row that is shown, and no other.
    assert.ok(made() - before <= 2, String(made() - before));
  });
  it('tells of each change', async () => {
    const { keys, changes } = open();
    await keys.update('key_1', { name: 'X' });
    await keys.remove('key_1');
    await keys.restore('key_1');
    assert.deepEqual(
      changes.map(({ kind }) => kind),
      ['updated', 'deleted', 'restored'],
    );
  });
  it('writes a journal of what differs from the seed, without secrets, and comes back from it', async () => {
    const { keys } = open();
    await keys.update('key_1', { name: 'Changed', secret: 'hunter2' });
    await keys.remove('key_2');
    await keys.insert({
      customerId: 'cus_2',
      name: 'New',
      holder: { first: 'N', last: null },
      secret: 'x',
      copies: [],
    });
    const journal = structuredClone(keys.changedRows());
    assert.equal(JSON.stringify(journal).includes('hunter2'), false);
    const later = open().keys;
    later.apply(journal);
    assert.deepEqual(
      (await later.find()).map(({ id, name }) => `${id} ${name}`),
      ['key_1 Changed', 'key_3 Key 2', 'key_4 New'],
    );
    assert.equal((await later.need('key_1')).secret, 's3cret');
    assert.equal(
      (
        await later.insert({
          customerId: 'cus_2',
          name: 'Next',
          holder: { first: 'N', last: null },
          secret: '',
          copies: [],
        })
      ).id,
      'key_5',
    );
    assert.equal((await later.restore('key_2')).name, 'Key 1');
  });
  it('counts days anew when the zone is another one, of rows that it keeps and of those that it does not', async () => {
    interface Call extends Row {
      name: string;
      at: string;
    }
    const given = [
      { name: 'Later', at: '2026-11-22T08:30:00Z' },
      { name: 'Earlier', at: '2026-11-22T12:10:00Z' },
    ];
    for (const many of [undefined, 1]) {
      const clock = createClock({ startMs: 0, paused: true });
      let version = 0,
        timeZone = 'UTC';
      const calls = new MemoryCollection<Call>(
        {
          prefix: 'cal',
          resource: 'call',
          sortable: ['day', 'name'],
          defaultSort: 'day,name',
          zone: { collection: 'places', id: 'pla_1', field: 'timeZone' },
          computed: { day: ({ at }, dayOf) => dayOf(at) },
        },
        {
          clock,
          lookUp: (collection, id) => (`${collection} ${id}` === 'places pla_1' ? { timeZone } : undefined),
          version: () => version,
          ...(many === undefined ? {} : { many }),
          onChange: () => version++,
          segments: [{ customerId: 'cus_1', count: 2, make: index => given[index] as Call }],
        },
      );
      const seen = async () => {
        const { items, facets } = await calls.query({ query: { facets: 'day' } });
        return [items.map(({ name }) => name), { ...facets?.['day'] }];
      };
      assert.deepEqual(await seen(), [['Earlier', 'Later'], { '2026-11-22': 2 }]);
      timeZone = 'Pacific/Auckland';
      version++;
      assert.deepEqual(await seen(), [['Later', 'Earlier'], { '2026-11-22': 1, '2026-11-23': 1 }]);
    }
  });
});
