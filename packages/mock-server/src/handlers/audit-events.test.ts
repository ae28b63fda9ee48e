import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { AuditEvent } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('the audit', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  // What the demo begins with happened before.
  const from = mock.clock.now();
  const audit = async (query: Record<string, unknown> = {}): Promise<AuditEvent[]> =>
    (await mock.call('listAuditEvents', { query: { from, ...query } as never })).body.items;
  const note = async (text: string) => (await mock.call('createNote', { path, body: { text } })).body;

  it('tells of a secret that was shown: who, when, why, and never the secret', async () => {
    const [password] = (await mock.call('listPasswords', { path, query: { limit: 1 } })).body.items;
    assert.ok(password);
    const at = { passwordId: password.id },
      { body: shown } = await mock.call('revealPassword', {
        path: at,
        body: { reason: ' Router is down ', purpose: 'copy' },
      });
    const [entry] = await audit({ resourceId: password.id });
    assert.deepEqual(entry, {
      id: shown.auditId,
      at: mock.clock.now(),
      action: 'password.revealed',
      area: 'passwords',
      kind: 'secret_shown',
      outcome: 'done',
      operationId: 'revealPassword',
      actor: { id: 'tec_1', name: 'Dana Whitfield', kind: 'person' },
      customerId: 'cus_1',
      resource: { type: 'password', id: password.id, name: password.name },
      related: [],
      changes: [],
      reason: 'Router is down',
      purpose: 'copy',
      amount: null,
      run: null,
      address: null,
    });
    assert.ok(!JSON.stringify(await audit()).includes(shown.secret));
  });

  it('tells of what was deleted and brought back, newest first', async () => {
    const { id, etag } = await note('Key is in the safe.');
    await mock.call('deleteNote', { path: { noteId: id }, ifMatch: etag });
    await mock.clock.advance(1000);
    await mock.call('restoreNote', { path: { noteId: id } });
    assert.deepEqual(
      (await audit({ resourceId: id })).map(({ action, customerId }) => [action, customerId]),
      [
        ['note.restored', 'cus_1'],
        ['note.deleted', 'cus_1'],
        ['note.created', 'cus_1'],
      ],
    );
  });

  it('tells of each of many, and of none that was skipped', async () => {
    const assets = (await mock.call('listAssets', { path, query: { limit: 3 } })).body.items,
      ids = assets.map(asset => asset.id);
    await mock.call('bulkAssets', { body: { action: 'delete', ids: [...ids, 'ast_none'] } });
    const found = await audit({ action: 'asset.deleted' });
    assert.deepEqual(
      found.map(({ resource }) => [resource.id, resource.name]).toSorted(),
      assets.map(({ id, name }) => [id, name]).toSorted(),
    );
    assert.ok(found.every(({ customerId }) => customerId === 'cus_1'));
    await mock
      .call('bulkAssets', { body: { action: 'set_status', ids: [], params: {} } as never })
      .catch(() => 0);
    assert.equal((await audit({ resourceType: 'asset' })).length, 3);
  });

  it('tells of jobs under the id that they name, and once for a request that was sent twice', async () => {
    const [device] = (await mock.call('listDevices', { path, query: { kind: ['pc'], limit: 1 } as never }))
      .body.items;
    const request = {
      body: { type: 'scan_patches', targets: { deviceIds: [device?.id ?? ''] }, params: {} } as never,
      idempotencyKey: '6f1c0a52-0b6c-4a53-9d8e-2f0c6b1e9a11',
    };
    const { body: job } = await mock.call('createJob', request);
    await mock.call('createJob', request);
    assert.deepEqual(
      (await audit({ action: 'job.started' })).map(({ id, resource }) => [id, resource.id]),
      [[job.auditId, job.id]],
    );
  });

  it('tells of exports, and of their download', async () => {
    const body = { kind: 'assets', customerId: 'cus_1', columns: [{ key: 'name', header: 'Name' }] } as const,
      { body: made } = await mock.call('createExport', { body: body as never });
    await mock.clock.advance(60_000);
    await mock.call('downloadExport', { path: { exportId: made.id } });
    assert.deepEqual(
      (await audit({ resourceId: made.id })).map(({ action }) => action),
      ['export.downloaded', 'export.created'],
    );
  });

  it('tells of what was refused, to whoever may read it', async () => {
    const { id, etag } = await note('Stays.');
    const token = 'read-only';
    await mock.refused('deleteNote', { path: { noteId: id }, ifMatch: etag, token });
    const [refused] = await audit({ outcome: 'refused', resourceId: id });
    assert.deepEqual(
      [refused?.action, refused?.operationId, refused?.reason],
      ['permission.refused', 'deleteNote', 'missing_scope: customer:write'],
    );
    const { problem } = await mock.refused('listAuditEvents', { token: 'scopes=customer:read' });
    assert.equal(problem.requiredScope, 'audit:read');
  });

  it('tells nothing of what failed for another reason', async () => {
    const { id } = await note('Stays, too.'),
      before = (await audit({ limit: 200 })).length;
    await mock.refused('deleteNote', { path: { noteId: id }, ifMatch: '"99"' });
    await mock.refused('deleteNote', { path: { noteId: 'not_none' }, ifMatch: '"1"' });
    assert.equal((await audit({ limit: 200 })).length, before);
  });

  it('is filtered by time, person and customer, and paged', async () => {
    await mock.clock.advance(3_600_000);
    const from = mock.clock.now();
    const mine = await note('A');
    await mock.call('deleteNote', { path: { noteId: mine.id }, ifMatch: mine.etag });
    await mock.clock.advance(60_000);
    const to = mock.clock.now();
    const theirs = await note('B');
    await mock.call('deleteNote', { path: { noteId: theirs.id }, ifMatch: theirs.etag, token: 'tec_3' });
    const ids = async (query: Record<string, unknown>) =>
      (await audit({ action: 'note.deleted', ...query })).map(({ resource }) => resource.id);
    assert.deepEqual(await ids({ from, to }), [mine.id]);
    assert.deepEqual(await ids({ from, actorId: 'tec_3' }), [theirs.id]);
    assert.deepEqual(await ids({ from, customerId: 'cus_2' }), []);
    const { body } = await mock.call('listAuditEvents', {
      query: { action: ['note.deleted'], from, limit: 1, count: 'exact' },
    });
    assert.deepEqual([body.page.totalCount, body.items[0]?.resource.id], [2, theirs.id]);
  });
});
