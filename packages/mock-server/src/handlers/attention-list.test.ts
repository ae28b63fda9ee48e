import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { AttentionListParams } from '@customer-hub/sdk';
import { createTestMock } from '../testing.ts';

describe('attention at all customers', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const list = async (query: AttentionListParams = {}, token = 'staff') =>
    (await mock.call('listAttention', { query: query as never, token })).body;
  const everything = async (query: AttentionListParams = {}, token = 'staff') => {
    const items = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { items: own, page } = await list({ ...query, limit: 200, ...(cursor ? { cursor } : {}) }, token);
      items.push(...own);
      cursor = page.nextCursor;
    }
    return items;
  };
  const facts = async (customerId: string, token = 'staff') =>
    (await mock.call('getAttention', { path: { customerId }, token })).body;

  it('is what each customer has, in the same words, and of nobody else', async () => {
    const all = await everything();
    const { items: customers } = (await mock.call('listCustomers', { query: { limit: 200 } as never })).body;
    for (const { id } of customers)
      assert.deepEqual(
        all.filter(({ customer }) => customer.id === id).map(({ fact }) => fact),
        (await facts(id)).facts.filter(({ snooze }) => snooze === null),
      );
    const known = new Set(customers.map(({ id }) => id));
    assert.ok(new Set(all.map(({ customer }) => customer.id)).size > 3);
    assert.ok(all.every(({ customer }) => known.has(customer.id)));
  });

  it('tells the most urgent first, and counts all whatever the filters', async () => {
    const { items, counts, page } = await list({ limit: 20, count: 'exact', area: ['tickets'] });
    const groups = (await everything()).map(({ fact: { group } }) => ['now', 'week', 'later'].indexOf(group));
    assert.deepEqual(groups, groups.toSorted());
    assert.equal(counts.now + counts.week + counts.later, groups.length);
    assert.ok(items.length === 20 && items.every(({ fact }) => fact.area === 'tickets'));
    assert.ok((page.totalCount ?? 0) < groups.length);
  });

  it('counts by area, group and person as the filters list', async () => {
    const { facets = {}, people = [] } = await list({ facets: 'area,group,person', limit: 1 });
    for (const field of ['area', 'group', 'person'] as const)
      for (const [value, count] of Object.entries(facets[field] ?? {}))
        assert.equal((await everything({ [field]: [value] })).length, count, `${field} ${value}`);
    const named = new Map(people.map(({ id, name }) => [id, name]));
    const who = Object.keys(facets['person'] ?? {}).filter(id => id !== 'none');
    assert.ok(who.length > 1);
    assert.deepEqual(new Set(named.keys()), new Set(who));
  });

  it('finds by the names of the customer and of what it is about', async () => {
    const all = await everything();
    const [one] = all.filter(({ fact }) => fact.record);
    assert.ok(one?.fact.record);
    const found = await everything({ q: `${one.customer.name} ${one.fact.record.name}` });
    assert.ok(found.some(({ fact }) => fact.key === one.fact.key));
    assert.ok(found.every(({ customer }) => customer.id === one.customer.id));
  });

  it('lists what is snoozed apart', async () => {
    const before = await everything();
    const [one] = before;
    assert.ok(one);
    const path = { customerId: one.customer.id };
    const body = { factKey: one.fact.key, reason: 'Agreed', until: null };
    const { body: snooze } = await mock.call('snoozeAttention', { path, body });
    assert.equal((await everything()).length, before.length - 1);
    const asleep = await everything({ snoozed: true });
    assert.deepEqual(
      asleep.map(({ customer, fact }) => [customer.id, fact.key, fact.snooze?.reason]),
      [[one.customer.id, one.fact.key, 'Agreed']],
    );
    assert.equal((await list()).counts.snoozed, 1);
    await mock.call('wakeAttention', { path: { attentionSnoozeId: snooze.id } });
    assert.deepEqual(await everything(), before);
  });

  it('leaves out areas that one may not read, and customers that are deleted', async () => {
    const token = 'scopes=customer:read,ticket:read';
    const { areas } = await list({}, token);
    assert.deepEqual(
      areas.filter(({ state }) => state === 'checked').map(({ area }) => area),
      ['tickets', 'customer'],
    );
    const { body: bare } = await mock.call('createCustomer', { body: { name: 'Soon gone' } });
    const own = async () =>
      (await everything({}, token)).filter(({ customer }) => customer.id === bare.id).length;
    assert.equal(await own(), 2);
    await mock.call('deleteCustomer', { path: { customerId: bare.id }, ifMatch: bare.etag });
    assert.equal(await own(), 0);
  });
});
