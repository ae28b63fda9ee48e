import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import type { BulkResults } from '@customer-hub/server/parts/contract/types';
import { createTestMock, type TestMock } from '../testing.ts';

const path = { customerId: 'cus_1' };
/** `done`, or why not. */
const told = ({ results }: BulkResults): [id: string, end: string][] =>
  results.map(({ id, status, problem }) => [id, problem?.code ?? status]);

describe('many at once', () => {
  let mock: TestMock = createTestMock();
  beforeEach(() => {
    mock.stop();
    mock = createTestMock();
  });
  after(() => mock.stop());
  const audited = async (action: string): Promise<(string | null | undefined)[]> =>
    (await mock.call('listAuditEvents', { query: { action: [action], limit: 200 } })).body.items
      .map(({ resource }) => resource.id)
      .toSorted();

  it('contracts are deleted, but those with open work, and come back; the SLA is set', async () => {
    const make = async (name: string): Promise<string> =>
      (await mock.call('createContract', { path, body: { name, kind: 'hourly', startDate: '2026-11-01' } }))
        .body.id;
    const ids = [await make('One'), await make('Two')];
    const { body: gone } = await mock.call('bulkContracts', {
      body: { action: 'delete', ids: ['ctr_1', ...ids, 'ctr_none'] },
    });
    assert.deepEqual(told(gone), [
      ['ctr_1', 'deletion_blocked'],
      [ids[0], 'done'],
      [ids[1], 'done'],
      ['ctr_none', 'not_found'],
    ]);
    assert.ok(gone.results[0]?.problem?.blockers?.length);
    assert.deepEqual((await audited('contract.deleted')).slice(-2), ids.toSorted());
    const { body: back } = await mock.call('bulkContracts', { body: { action: 'restore', ids } });
    assert.deepEqual(told(back), [
      [ids[0], 'done'],
      [ids[1], 'done'],
    ]);
    const set = {
      action: 'set_sla' as const,
      filter: { customerId: 'cus_1', facets: { kind: ['hourly'] }, excludeIds: [String(ids[1])] },
      params: { slaId: 'sla_2' },
    };
    const { body: changed } = await mock.call('bulkContracts', { body: set });
    assert.ok(told(changed).some(([id, end]) => id === ids[0] && end === 'done'));
    assert.ok(!told(changed).some(([id]) => id === ids[1]));
    const read = async (id = '') =>
      (await mock.call('getContract', { path: { contractId: id } })).body.sla?.id;
    assert.deepEqual([await read(ids[0]), await read(ids[1])], ['sla_2', undefined]);
    const again = told((await mock.call('bulkContracts', { body: set })).body);
    assert.ok(again.every(([, end]) => end === 'skipped'));
    for (const params of [{ slaId: 'sla_none' }, {}]) {
      const refused = await mock.refused('bulkContracts', { body: { ...set, params } });
      assert.deepEqual([refused.status, refused.problem.errors?.[0]?.pointer], [422, '/params/slaId']);
    }
  });

  it('password entries are deleted by a filter and come back, get a device, and ask for a reason', async () => {
    const list = async (): Promise<
      { id: string; reasonRequired: boolean; device: { id: string } | null }[]
    > => (await mock.call('listPasswords', { path, query: { limit: 200 } })).body.items;
    const before = await list();
    const { body: gone } = await mock.call('bulkPasswords', {
      body: {
        action: 'delete',
        filter: { customerId: 'cus_1', facets: { notRotatedForDays: ['365', '90'] } },
      },
    });
    const ids = gone.results.map(({ id }) => id);
    const { items: old } = (
      await mock.call('listPasswords', { path: { customerId: 'cus_1' }, query: { notRotatedForDays: 90 } })
    ).body;
    assert.ok(ids.length > 0 && ids.length < before.length);
    assert.deepEqual(old, []);
    await mock.call('bulkPasswords', { body: { action: 'restore', ids } });
    assert.equal((await list()).length, before.length);

    const [one = '', two = ''] = ids,
      stranger = (await mock.call('listAllDevices', { query: { limit: 200 } })).body.items.find(
        ({ customerId }) => customerId !== 'cus_1',
      )?.id;
    const asked = {
      action: 'set_reason_required' as const,
      ids: [one, two],
      params: { reasonRequired: true },
    };
    await mock.call('bulkPasswords', { body: asked });
    assert.ok(
      (await list())
        .filter(({ id }) => [one, two].includes(id))
        .every(({ reasonRequired }) => reasonRequired),
    );
    const set = (deviceId: string | null) =>
      mock.call('bulkPasswords', { body: { action: 'set_device', ids: [one], params: { deviceId } } });
    assert.deepEqual(told((await set(String(stranger))).body), [[one, 'validation']]);
    await set('dev_1');
    assert.equal((await list()).find(({ id }) => id === one)?.device?.id, 'dev_1');
    const secrets = JSON.stringify([mock.events.since(0), (await mock.call('listAuditEvents')).body]);
    assert.ok(!secrets.includes('"secret"'));
    const refused = await mock.refused('bulkPasswords', { body: { ...asked, params: {} } });
    assert.equal(refused.problem.errors?.[0]?.pointer, '/params/reasonRequired');
  });

  it('files are deleted and come back with their bytes', async () => {
    const list = async (): Promise<string[]> =>
      (await mock.call('listAttachments', { path, query: { limit: 200 } })).body.items.map(({ id }) => id);
    const before = await list(),
      ids = before.slice(0, 2);
    await mock.call('bulkAttachments', { body: { action: 'delete', ids } });
    assert.deepEqual(await list(), before.slice(2));
    assert.deepEqual(told((await mock.call('bulkAttachments', { body: { action: 'delete', ids } })).body), [
      [ids[0], 'not_found'],
      [ids[1], 'not_found'],
    ]);
    await mock.call('bulkAttachments', { body: { action: 'restore', ids } });
    assert.deepEqual(await list(), before);
    assert.equal(
      (await mock.call('downloadAttachment', { path: { attachmentId: String(ids[0]) } })).status,
      200,
    );
    const reader = { body: { action: 'delete', ids }, token: 'read-only' };
    assert.equal((await mock.refused('bulkAttachments', reader)).status, 403);
  });

  it('tickets are deleted for good, and come back with the status that they had', async () => {
    const open = async (title: string): Promise<string> =>
      (await mock.call('createTicket', { path, body: { title, contractId: 'ctr_1' } })).body.id;
    const ids = [await open('One'), await open('Two')];
    await mock.call('bulkTickets', { body: { action: 'delete', ids: ids.slice(0, 1) } });
    const { body: gone } = await mock.call('bulkTickets', { body: { action: 'remove', ids } });
    assert.deepEqual(told(gone), [
      [ids[0], 'done'],
      [ids[1], 'done'],
    ]);
    for (const ticketId of ids)
      assert.equal((await mock.refused('getTicket', { path: { ticketId } })).status, 404);
    await mock.call('bulkTickets', { body: { action: 'restore', ids } });
    const statuses: string[] = [];
    for (const ticketId of ids)
      statuses.push((await mock.call('getTicket', { path: { ticketId } })).body.status);
    assert.deepEqual(statuses, ['Deleted', 'Open']);
    assert.deepEqual((await audited('ticket.restored')).slice(-2), ids.toSorted());
  });
});
