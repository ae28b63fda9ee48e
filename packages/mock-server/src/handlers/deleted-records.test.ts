import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { DeletedRecordType } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('what can be brought back [W-07]', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const bin = async (type: DeletedRecordType, customerId?: string) =>
    (
      await mock.call('listDeletedRecords', {
        query: { type, count: 'exact', ...(customerId ? { customerId } : {}) },
      })
    ).body;

  it('is listed by type and customer, the latest first, until it is brought back or its day is over', async () => {
    const path = { customerId: 'cus_1' };
    assert.deepEqual((await bin('asset')).items, []);
    const assets = (await mock.call('listAssets', { path, query: { limit: 3 } })).body.items;
    for (const { id, etag } of assets) {
      await mock.clock.advance(60_000);
      await mock.call('deleteAsset', { path: { assetId: id }, ifMatch: etag });
    }
    const found = await bin('asset', 'cus_1');
    assert.deepEqual(
      found.items.map(({ id, name }) => [id, name]),
      assets.toReversed().map(({ id, name }) => [id, name]),
    );
    const [latest] = found.items;
    assert.equal(Date.parse(latest?.restorableUntil ?? '') - Date.parse(latest?.deletedAt ?? ''), 86_400_000);
    assert.deepEqual((await bin('asset', 'cus_2')).items, []);
    assert.deepEqual((await bin('contact', 'cus_1')).items, []);
    await mock.call('restoreAsset', { path: { assetId: latest?.id ?? '' } });
    assert.equal((await bin('asset', 'cus_1')).page.totalCount, 2);
    await mock.clock.advance(86_400_000);
    assert.deepEqual((await bin('asset', 'cus_1')).items, []);
  });

  it('has a name for every type', async () => {
    const { body: note } = await mock.call('createNote', {
      path: { customerId: 'cus_1' },
      body: { text: 'Back at\nnoon' },
    });
    await mock.call('deleteNote', { path: { noteId: note.id }, ifMatch: note.etag });
    assert.deepEqual(
      (await bin('note', 'cus_1')).items.map(({ name }) => name),
      ['Back at noon'],
    );
    for (const type of [
      'attachment',
      'contract',
      'customer',
      'device',
      'folder',
      'password',
      'ticket',
    ] as const) {
      const collection = mock.db[`${type}s`],
        [row] = await collection.find();
      await collection.remove(row?.id ?? '');
      const [item] = (await bin(type)).items;
      assert.equal(item?.id, row?.id);
      assert.ok(item?.name && item.customerId, type);
    }
  });

  it('is told only to those who may read such records', async () => {
    const token = 'scopes=customer:read,asset:read';
    assert.equal((await mock.call('listDeletedRecords', { query: { type: 'asset' }, token })).status, 200);
    assert.equal(
      (await mock.refused('listDeletedRecords', { query: { type: 'password' }, token })).status,
      403,
    );
  });
});
