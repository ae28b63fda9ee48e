import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hub } from '@customer-hub/sdk';
import type { ListDefinition } from '../../list-view/definition.ts';
import { within } from './within.ts';

interface Row {
  readonly id: string;
}
const tab = {
  tab: 'assets',
  record: 'asset',
  columns: [],
  facets: [
    { key: 'status', label: () => 'Status' },
    { key: 'contactId', label: () => 'Contact' },
  ],
  defaults: { sort: 'name', facets: { status: ['in_use'] } },
  actions: [{ key: 'add', label: () => 'Add', run: () => undefined }],
  bulkActions: [{ key: 'delete' }],
  exports: 'assets',
  restore: () => Promise.resolve(),
  banner: () => 'chart',
  list: () => Promise.reject(new Error('The list of the tab asks for all.')),
} as unknown as ListDefinition<Row, object>;

describe('a list within a record', () => {
  it('asks for the rows of the record alone, whatever is filtered beside', async () => {
    const asked: object[] = [];
    const list = within(tab, { contactId: ['con_1'] }, (_hub, customerId, query) => {
      asked.push({ customerId, ...query });
      return Promise.resolve({ items: [] });
    });
    await list.list({} as Hub, 'cus_1', { q: 'x', contactId: ['con_2'], status: ['in_use'] }, {});
    assert.deepEqual(asked, [{ customerId: 'cus_1', q: 'x', contactId: ['con_1'], status: ['in_use'] }]);
    assert.deepEqual(
      list.facets?.map(({ key }) => key),
      ['status'],
    );
  });

  it('asks nothing where there is nothing to ask by: no value would be all rows', async () => {
    const never = () => Promise.reject(new Error('asked'));
    const nobody = within(tab, { deviceId: [] }, never),
      ofNone = within(tab, { contactId: ['con_1'] }, never);
    assert.deepEqual(await nobody.list({} as Hub, 'cus_1', {}, {}), { items: [], totalCount: 0 });
    assert.deepEqual(await ofNone.list({} as Hub, undefined, {}, {}), { items: [], totalCount: 0 });
  });

  it('offers nothing that is for all rows of the tab', () => {
    const list = within(tab, { contactId: ['con_1'] }, () => Promise.resolve({ items: [] }));
    assert.deepEqual([list.actions, list.bulkActions], [[], []]);
    for (const key of ['exports', 'restore', 'banner', 'tools', 'aside']) assert.ok(!(key in list), key);
    assert.deepEqual(list.defaults, { sort: 'name' });
    assert.equal(list.plain, true);
  });
});
