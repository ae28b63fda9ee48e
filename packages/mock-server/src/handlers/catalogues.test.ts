import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('served lists', () => {
  const mock = createTestMock();
  after(() => mock.stop());

  it('serves each, in the order it is shown', async () => {
    for (const id of [
      'listScripts',
      'listSoftwarePackages',
      'listSoftwareBundles',
      'listAutomationProfiles',
      'listThresholdProfiles',
      'listApps',
      'listTechnicians',
      'listTicketStatuses',
      'listSnmpTypes',
      'listMailAddresses',
      'listSlas',
    ] as const) {
      const { body } = await mock.call(id, { query: { count: 'exact' } });
      assert.ok((body.page.totalCount ?? 0) >= 3, id);
      assert.deepEqual(new Set(body.items.map(entry => entry.id)).size, body.items.length, id);
    }
    assert.equal((await mock.call('listTechnicians')).body.items[0]?.name, 'Dana Whitfield');
  });
  it('offers SNMP types as an open list with access points, firewalls and routers [DVF-09, ALR-29, X-03]', async () => {
    const ids = (await mock.call('listSnmpTypes')).body.items.map(({ id }) => id);
    for (const known of ['access_point', 'firewall', 'router']) assert.ok(ids.includes(known), known);
  });
  it('tells own scripts from those of the shared library, and what runs where [DVB-02, DVM-10, DVM-11]', async () => {
    const own = (await mock.call('listScripts', { query: { source: ['own'], osFamily: ['linux'] } })).body
      .items;
    assert.ok(
      own.length > 0 &&
        own.every(({ source, osFamilies }) => source === 'own' && osFamilies.includes('linux')),
    );
    assert.equal(
      (await mock.call('listScripts', { query: { q: 'print queue' } })).body.items[0]?.name,
      'Clear print queue',
    );
  });
  it('knows which apps are activated [DVB-19, DVM-25]', async () => {
    assert.ok(
      (await mock.call('listApps', { query: { activated: true } })).body.items.every(
        ({ activated }) => activated,
      ),
    );
  });
  it('groups every status of a ticket, also those of our own [TKT-27]', async () => {
    const { items } = (await mock.call('listTicketStatuses')).body;
    assert.deepEqual(
      items.filter(({ custom }) => custom).map(({ name, group }) => [name, group]),
      [
        ['Waiting on vendor', 'pending'],
        ['Waiting for parts', 'pending'],
      ],
    );
  });
});

describe('profiles', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const assign = async (body: {
    profileId: string;
    scope: 'customer' | 'folder' | 'device';
    ids: string[];
  }) =>
    (await mock.call('createProfileAssignment', { body })).body.results.map(
      ({ status, problem }) => problem?.code ?? status,
    );

  it('are assigned to a customer, folders and devices, each with its result [DVB-03, DVB-04, DVB-05, DVB-08, DVB-09, DVB-10]', async () => {
    assert.deepEqual(await assign({ profileId: 'aut_1', scope: 'customer', ids: ['cus_1'] }), ['done']);
    assert.deepEqual(await assign({ profileId: 'aut_1', scope: 'folder', ids: ['fol_1', 'fol_999'] }), [
      'done',
      'not_found',
    ]);
    assert.deepEqual(await assign({ profileId: 'aut_1', scope: 'device', ids: ['dev_1', 'dev_13'] }), [
      'done',
      'unsupported_kind',
    ]);
    assert.deepEqual(await assign({ profileId: 'thr_2', scope: 'device', ids: ['dev_19', 'dev_1'] }), [
      'done',
      'unsupported_kind',
    ]);
    assert.deepEqual(
      await assign({ profileId: 'aut_1', scope: 'customer', ids: ['cus_1'] }),
      ['skipped'],
      'it is already',
    );
    assert.equal(
      (
        await mock.refused('createProfileAssignment', {
          body: { profileId: 'aut_99', scope: 'device', ids: ['dev_1'] },
        })
      ).problem.errors?.[0]?.code,
      'unknown_profile',
    );
  });
  it('shows what is assigned and takes it off again; one threshold profile at a time', async () => {
    await assign({ profileId: 'thr_1', scope: 'folder', ids: ['fol_2'] });
    await assign({ profileId: 'thr_2', scope: 'folder', ids: ['fol_2'] });
    const listed = async () =>
      (await mock.call('listProfileAssignments', { query: { targetId: ['fol_2'] } })).body.items;
    const [one, ...others] = await listed();
    assert.deepEqual([one?.profileName, one?.targetName, others.length], ['Servers', 'Storage', 0]);
    await mock.call('deleteProfileAssignment', {
      path: { assignmentId: one?.id ?? '' },
      ifMatch: one?.etag ?? '',
    });
    assert.equal((await listed()).length, 0);
  });
});
