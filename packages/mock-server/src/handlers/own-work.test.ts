import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('the lists of imports and exports', () => {
  const mock = createTestMock();
  after(() => mock.stop());

  const startImport = async (fileName: string, token = 'staff') => {
    await mock.clock.advance(1000);
    const body = { kind: 'contacts', source: 'file', customerId: null, fileName, totalRows: 1 } as const;
    return (
      await mock.call('createImport', {
        body: { ...body, sha256: 'a'.repeat(64), registration: { method: 'default' } },
        token,
      })
    ).body.id;
  };
  const startExport = async (token = 'staff') => {
    await mock.clock.advance(1000);
    const body = { kind: 'customers' as const, columns: [{ key: 'name', header: 'Name' }] };
    return (await mock.call('createExport', { body, token })).body.id;
  };

  it('show imports that one has started, newest first, page by page', async () => {
    const ids = [await startImport('a.csv'), await startImport('b.csv'), await startImport('c.csv')];
    const theirs = await startImport('d.csv', 'tec_3');
    const { body: first } = await mock.call('listImports', { query: { limit: 2, count: 'exact' } });
    assert.deepEqual([first.items.map(({ id }) => id), first.page.totalCount], [[ids[2], ids[1]], 3]);
    const { body: rest } = await mock.call('listImports', {
      query: { limit: 2, cursor: first.page.nextCursor ?? '' },
    });
    assert.deepEqual(
      rest.items.map(({ fileName }) => fileName),
      ['a.csv'],
    );
    assert.deepEqual(
      (await mock.call('listImports', { token: 'tec_3' })).body.items.map(({ id }) => id),
      [theirs],
    );
    assert.equal((await mock.refused('listImports', { token: 'read-only' })).status, 403);
  });

  it('show exports that one has started, also those that are over', async () => {
    const [old, theirs] = [await startExport(), await startExport('tec_3')];
    await mock.clock.advance(60_000);
    const shown = (await mock.call('listExports')).body.items;
    assert.deepEqual(
      shown.map(({ id, status }) => [id, status]),
      [[old, 'done']],
    );
    await mock.clock.advance(25 * 3_600_000);
    const fresh = await startExport();
    const { items } = (await mock.call('listExports')).body;
    assert.deepEqual(
      items.map(({ id, allowedActions }) => [id, allowedActions[0]?.reason]),
      [
        [fresh, 'not_ready'],
        [old, 'expired'],
      ],
    );
    assert.equal((await mock.refused('downloadExport', { path: { exportId: old } })).status, 404);
    assert.deepEqual(
      (await mock.call('listExports', { token: 'tec_3' })).body.items.map(({ id }) => id),
      [theirs],
    );
  });
});
