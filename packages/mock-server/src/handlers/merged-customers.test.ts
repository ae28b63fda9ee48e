import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { CUSTOMER_REFERENCES } from '@customer-hub/server/parts/database/references';
import { createTestMock } from '../testing.ts';
import { everything } from './shared/everything.ts';

describe('a merge of two customers', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const get = async (customerId: string) => (await mock.call('getCustomer', { path: { customerId } })).body;
  const merge = async (customerId: string, other: string, more: object = {}) => {
    const { body } = await mock.call('previewCustomerMerge', {
      path: { customerId },
      query: { with: other },
    });
    return (
      await mock.call('mergeCustomers', {
        path: { customerId },
        body: { with: other, keptEtag: body.kept.etag, mergedEtag: body.merged.etag, ...more },
      })
    ).body;
  };
  const undo = async (mergeId: string) => (await mock.call('undoMerge', { path: { mergeId } })).body;
  const rows = async (customerId: string): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const { collection, field } of CUSTOMER_REFERENCES)
      counts[collection] = await mock.db[collection].count({ [field]: customerId });
    return counts;
  };

  it('moves every record, and its undo leaves everything as it was', async () => {
    // Both have system users, contracts, forms; and something was deleted a moment ago.
    const [note] = await mock.db.notes.find({ customerId: 'cus_3' }),
      before = await everything(mock.db),
      [kept, merged] = [await rows('cus_1'), await rows('cus_3')],
      { domains } = await get('cus_3');
    if (note) await mock.db.notes.remove(note.id);
    const done = await merge('cus_1', 'cus_3');
    const now = await rows('cus_1');
    for (const name of [
      'devices',
      'tickets',
      'contracts',
      'passwords',
      'assets',
      'alerts',
      'invoices',
      'folders',
    ])
      assert.equal(now[name], (kept[name] ?? 0) + (merged[name] ?? 0), name);
    for (const [name, count] of Object.entries(await rows('cus_3'))) assert.equal(count, 0, name);
    const customer = await get('cus_1');
    assert.ok(domains.every(domain => customer.domains.includes(domain)));
    assert.equal((await mock.db.contracts.find({ customerId: 'cus_1', isDefault: true })).length, 1);
    const { systemContactIds } = await mock.db.customers.need('cus_1'),
      system = await mock.db.contacts.getMany(systemContactIds);
    assert.equal(new Set(system.map(contact => contact.system)).size, system.length, 'one of each kind');
    if (note) {
      const { body } = await mock.call('restoreNote', { path: { noteId: note.id } });
      assert.equal(body.customerId, 'cus_1', 'what was deleted before comes back where it belongs now');
    }
    assert.deepEqual((await undo(done.id)).stays, []);
    const after = await everything(mock.db);
    for (const [name, all] of Object.entries(before)) assert.deepEqual(after[name], all, name);
  });

  it('says where the customer went, for whatever is asked of it', async () => {
    const done = await merge('cus_5', 'cus_6'),
      name = (await get('cus_5')).name;
    for (const ask of ['getCustomer', 'listContacts', 'getCustomerSummary'] as const) {
      const { status, problem } = await mock.refused(ask, { path: { customerId: 'cus_6' } });
      assert.deepEqual(
        [status, problem.code, problem.mergedInto],
        [404, 'merged', { id: 'cus_5', name }],
        ask,
      );
    }
    const { problem } = await mock.refused('restoreCustomer', { path: { customerId: 'cus_6' } });
    assert.equal(problem.code, 'merged');
    const { body } = await mock.call('listMerges', { query: { kind: 'customer' } });
    assert.deepEqual([body.items[0]?.id, body.items[0]?.kept.name], [done.id, name]);
    await undo(done.id);
    await get('cus_6');
  });

  it('keeps the managed one, and its name', async () => {
    const all = await mock.db.customers.find(),
      managed = all.filter(({ kind }) => kind === 'managed'),
      unmanaged =
        all.find(({ kind }) => kind === 'unmanaged') ??
        (await mock.call('createCustomer', { body: { name: 'Loose' } })).body;
    const [one, two] = managed;
    assert.ok(one && two);
    const { status, problem } = await mock.refused('previewCustomerMerge', {
      path: { customerId: unmanaged.id },
      query: { with: one.id },
    });
    assert.deepEqual([status, problem.code], [409, 'managed']);
    const { body } = await mock.call('previewCustomerMerge', {
      path: { customerId: one.id },
      query: { with: two.id },
    });
    assert.deepEqual(body.fields.find(({ field }) => field === 'name')?.options, ['kept']);
  });

  it('leaves a domain out that shall not stay, and refuses the undo when somebody has taken it', async () => {
    const make = async (name: string, domains: string[]) =>
      (await mock.call('createCustomer', { body: { name, domains } })).body;
    const [kept, other] = [
      await make('Acme Tools', ['acme.test']),
      await make('ACME Tools Inc.', ['tools.test']),
    ];
    const { body: found } = await mock.call('listCustomerDuplicates', { query: {} });
    assert.ok(found.items.some(({ first, second }) => first.id === kept.id && second.id === other.id));
    const done = await merge(kept.id, other.id, { stay: { domains: ['acme.test'] } });
    assert.deepEqual((await get(kept.id)).domains, ['acme.test']);
    const third = await make('Third', ['tools.test']);
    const { problem } = await mock.refused('undoMerge', { path: { mergeId: done.id } });
    assert.equal(problem.code, 'domain_taken');
    await mock.call('updateCustomer', {
      path: { customerId: third.id },
      ifMatch: '*',
      body: { domains: [] },
    });
    assert.equal((await undo(done.id)).status, 'undone');
    assert.deepEqual((await get(other.id)).domains, ['tools.test']);
    await mock.call('markCustomersDistinct', { path: { customerId: other.id }, body: { with: kept.id } });
    const { body: left } = await mock.call('listCustomerDuplicates', { query: {} });
    assert.ok(!left.items.some(({ first }) => first.id === kept.id));
  });
});
