import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Asset, AssetGroup } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('assets', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const list = async (query: Record<string, unknown> = {}) =>
    (await mock.call('listAssets', { path, query: { limit: 200, ...query } as never })).body;
  const add = async (body: Record<string, unknown> = {}): Promise<Asset> =>
    (await mock.call('createAsset', { path, body: { name: 'Spare', assetType: 'Monitor', ...body } })).body;

  it('lists the inventory with its columns [AST-01..13]', async () => {
    const { items, page, facets } = await list({ count: 'exact', facets: 'status,warranty' });
    assert.equal(page.totalCount, 96);
    assert.ok(
      items.some(({ device, serialNumber }) => device && serialNumber) &&
        items.some(({ folder }) => folder) &&
        items.some(({ contact }) => contact),
    );
    assert.deepEqual(Object.keys(facets?.status ?? {}).sort(), [
      'damaged',
      'in_stock',
      'in_use',
      'purchased',
      'retired',
    ]);
    assert.ok((facets?.warranty?.expired ?? 0) > 0);
  });
  it('searches name, type, folder and contact [AST-14..17]', async () => {
    const all = (await list()).items;
    for (const [q, read] of [
      ['AGD-FRONT', ({ name }: Asset) => name],
      ['workstation', ({ assetType }: Asset) => assetType],
      ['surgery', ({ folder }: Asset) => folder?.name ?? ''],
      ['helen halloran', ({ contact }: Asset) => contact?.name ?? ''],
    ] as const) {
      const found = (await list({ q })).items;
      assert.ok(found.length > 0, q);
      const expected = all.filter(asset =>
        [asset.name, asset.assetType, asset.folder?.name ?? '', asset.contact?.name ?? ''].some(text =>
          text.toLowerCase().includes(q.split(' ')[0]?.toLowerCase() ?? ''),
        ),
      );
      assert.ok(
        found.length <= expected.length &&
          found.some(asset => read(asset).toLowerCase().includes(q.toLowerCase())),
        q,
      );
    }
  });

  const keyOf: Readonly<Record<string, (asset: Asset) => string | null>> = {
    assetType: ({ assetType }) => assetType,
    folder: ({ folder }) => folder?.id ?? null,
    contact: ({ contact }) => contact?.id ?? null,
    status: ({ status }) => status,
  };
  for (const groupBy of ['assetType', 'folder', 'contact', 'status'] as const)
    it(`groups by ${groupBy}: sizes and order agree with the rows, window by window [AST-18..21]`, async () => {
      for (const filter of [{}, { status: ['in_use', 'retired'] }, { q: 'agd' }]) {
        const { items, groups = [] } = await list({ groupBy, sort: '-name', ...filter });
        const runs: AssetGroup[] = [];
        for (const asset of items) {
          const key = keyOf[groupBy]?.(asset) ?? null,
            last = runs.at(-1);
          if (last && last.key === key) last.count++;
          else runs.push({ key, label: null, count: 1 });
        }
        assert.deepEqual(
          groups.map(({ key, count }) => [key, count]),
          runs.map(({ key, count }) => [key, count]),
        );
        const part = await list({ groupBy, sort: '-name', ...filter, offset: 20, limit: 10 });
        assert.deepEqual(
          part.items.map(({ id }) => id),
          items.slice(20, 30).map(({ id }) => id),
        );
      }
    });

  it('adds one, tied to the device with the same serial number [AST-22]', async () => {
    const device = (await mock.call('listDevices', { path, query: { limit: 5 } as never })).body.items.find(
      ({ hardware }) => hardware?.serialNumber,
    );
    const asset = await add({
      serialNumber: device?.hardware?.serialNumber,
      warrantyExpiresOn: '2026-12-01',
      folderId: 'fol_1',
      contactId: 'con_1',
    });
    assert.deepEqual(
      [
        asset.device?.id,
        asset.warranty,
        asset.status,
        asset.folder?.name,
        asset.contact?.name,
        asset.updatedBy?.name,
      ],
      [device?.id, 'within_30_days', 'in_use', 'Front desk', 'Helen Halloran', 'Dana Whitfield'],
    );
    const { body: changed } = await mock.call('updateAsset', {
      path: { assetId: asset.id },
      ifMatch: asset.etag,
      body: { serialNumber: null },
    });
    assert.equal(changed.device, null);
  });
  it('refuses folders and contacts of others', async () => {
    assert.equal(
      (await mock.refused('createAsset', { path, body: { name: 'x', assetType: 'y', folderId: 'fol_9' } }))
        .problem.errors?.[0]?.pointer,
      '/folderId',
    );
    assert.equal(
      (await mock.refused('createAsset', { path, body: { name: 'x', assetType: 'y', contactId: 'con_999' } }))
        .problem.errors?.[0]?.pointer,
      '/contactId',
    );
  });
  it('goes from any status to any other, and keeps contact and device when retired [AST-05..09]', async () => {
    let asset = await add({ contactId: 'con_1' });
    for (const status of ['retired', 'damaged', 'purchased', 'in_stock', 'in_use', 'retired'] as const)
      asset = (
        await mock.call('updateAsset', { path: { assetId: asset.id }, ifMatch: asset.etag, body: { status } })
      ).body;
    assert.deepEqual([asset.status, asset.contact?.name], ['retired', 'Helen Halloran']);
  });
  it('deletes with undo [AST-24]', async () => {
    const asset = await add(),
      path = { assetId: asset.id };
    await mock.call('deleteAsset', { path, ifMatch: asset.etag });
    assert.equal((await mock.refused('getAsset', { path })).status, 404);
    assert.equal((await mock.call('restoreAsset', { path })).body.name, 'Spare');
  });
  it('changes many at once', async () => {
    const ids = [(await add()).id, (await add({ status: 'in_stock' })).id];
    assert.deepEqual(
      (
        await mock.call('bulkAssets', { body: { action: 'set_status', ids, params: { status: 'in_stock' } } })
      ).body.results.map(({ status }) => status),
      ['done', 'skipped'],
    );
    assert.deepEqual(
      (
        await mock.call('bulkAssets', { body: { action: 'set_folder', ids, params: { folderId: 'fol_9' } } })
      ).body.results.map(({ status, problem }) => [status, problem?.errors?.[0]?.code]),
      [
        ['failed', 'unknown_reference'],
        ['failed', 'unknown_reference'],
      ],
    );
    const gone = await mock.call('bulkAssets', {
      body: {
        action: 'delete',
        filter: { customerId: 'cus_1', q: 'spare', facets: { status: ['in_stock'] } },
      },
    });
    assert.equal(gone.body.results.length, 2);
    assert.deepEqual(
      (await mock.call('bulkAssets', { body: { action: 'restore', ids } })).body.results.map(
        ({ status }) => status,
      ),
      ['done', 'done'],
    );
  });
  it('serves the types of the account [AST-03]', async () =>
    assert.ok((await mock.call('listAssetTypes', {})).body.items.some(({ name }) => name === 'Printer')));
});
