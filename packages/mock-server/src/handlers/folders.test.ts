import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('folders', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const list = async () => (await mock.call('listFolders', { path })).body.items;
  const named = async (name: string) =>
    (await list()).find(folder => folder.name === name) ?? assert.fail(name);

  it('lists the tree with how many devices lie in each [DEV-27]', async () => {
    const all = await list();
    assert.deepEqual(
      all.map(({ name }) => name),
      ['Front desk', 'Imaging', 'Management', 'Network', 'Servers', 'Storage', 'Surgery floor'],
    );
    assert.equal((await named('Network')).deviceCount, 4);
    assert.equal((await mock.call('listFolders', { path, query: { q: 'surg' } })).body.items.length, 1);
  });

  it('adds and renames, one name per parent [DEV-30]', async () => {
    const { status, body, headers } = await mock.call('createFolder', {
      path,
      body: { name: ' Rack  B ', parentId: (await named('Servers')).id },
    });
    assert.equal(status, 201);
    assert.equal(headers.get('location'), `/v1/folders/${body.id}`);
    assert.deepEqual(body.path, ['Servers', 'Rack B']);
    assert.equal(
      (await mock.refused('createFolder', { path, body: { name: 'rack b', parentId: body.parentId } }))
        .problem.code,
      'name_taken',
    );
    assert.equal((await mock.refused('createFolder', { path, body: { name: '   ' } })).status, 422);
    assert.equal(
      (
        await mock.refused('createFolder', {
          path: { customerId: 'cus_3' },
          body: { name: 'x', parentId: body.parentId },
        })
      ).problem.errors?.[0]?.code,
      'unknown_folder',
      'of another customer',
    );
    const renamed = await mock.call('updateFolder', {
      path: { folderId: body.id },
      ifMatch: body.etag,
      body: { name: 'Rack C' },
    });
    assert.equal(renamed.body.name, 'Rack C');
    const servers = await named('Servers');
    assert.equal(
      (
        await mock.refused('updateFolder', {
          path: { folderId: servers.id },
          ifMatch: servers.etag,
          body: { parentId: body.id },
        })
      ).problem.code,
      'folder_cycle',
    );
  });

  it('removes an empty one, names what blocks a full one, and undoes a removal [DEV-31]', async () => {
    const { body: empty } = await mock.call('createFolder', { path, body: { name: 'Empty' } });
    await mock.call('deleteFolder', { path: { folderId: empty.id }, ifMatch: empty.etag });
    const servers = await named('Servers');
    const { problem } = await mock.refused('deleteFolder', {
      path: { folderId: servers.id },
      ifMatch: servers.etag,
    });
    assert.deepEqual(
      problem.blockers?.map(({ code, count }) => [code, count]),
      [
        ['has_devices', servers.deviceCount],
        ['has_folders', 1],
      ],
    );
    assert.deepEqual(
      servers.allowedActions.find(({ action }) => action === 'delete'),
      { action: 'delete', allowed: false, reason: 'has_devices' },
    );
    await mock.call('deleteFolder', {
      path: { folderId: servers.id },
      ifMatch: servers.etag,
      query: { contents: 'move_up' },
    });
    assert.equal((await mock.call('getDevice', { path: { deviceId: 'dev_19' } })).body.folderId, null);
    assert.equal((await named('Rack C')).parentId, null);
    const { body: back } = await mock.call('restoreFolder', { path: { folderId: servers.id } });
    assert.equal(back.deviceCount, servers.deviceCount);
    assert.equal((await named('Rack C')).parentId, servers.id);
    assert.equal((await mock.call('getDevice', { path: { deviceId: 'dev_19' } })).body.folderName, 'Servers');
  });

  it('does not bring a folder back over another of its name', async () => {
    const { body: first } = await mock.call('createFolder', { path, body: { name: 'Twice' } });
    await mock.call('deleteFolder', { path: { folderId: first.id }, ifMatch: first.etag });
    await mock.call('createFolder', { path, body: { name: 'twice' } });
    assert.equal(
      (await mock.refused('restoreFolder', { path: { folderId: first.id } })).problem.code,
      'name_taken',
    );
  });
});
