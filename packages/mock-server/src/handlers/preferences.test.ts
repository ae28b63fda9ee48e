import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { View } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

describe('preferences', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const view: View = {
    version: 1,
    q: '',
    facets: { status: ['active'] },
    filter: null,
    sort: 'displayName',
    columns: [{ key: 'email', width: 240 }],
    density: 'compact',
    groupBy: null,
  };

  it('pins what the drawings pin, for the whole account [PIN-08]', async () => {
    const { body } = await mock.call('getPinnedFields');
    assert.deepEqual(body.fields, ['phone', 'address', 'domains', 'businessId', 'customFields.after_hours']);
    const { body: changed } = await mock.call('replacePinnedFields', {
      ifMatch: body.etag,
      body: { fields: ['website', 'phone', 'customFields.seats'] },
    });
    assert.deepEqual(changed.fields, ['website', 'phone', 'customFields.seats']);
    assert.deepEqual((await mock.call('getPinnedFields', { token: 'tec_2' })).body.fields, changed.fields);
    assert.equal(
      (
        await mock.refused('replacePinnedFields', {
          ifMatch: body.etag,
          body: { fields: ['website', 'phone', 'fax'] },
        })
      ).status,
      412,
    );
  });
  it('refuses 2, 7, repeated and unknown pins [PIN-09, PIN-10, PIN-11]', async () => {
    const { etag } = (await mock.call('getPinnedFields')).body;
    for (const fields of [
      ['phone', 'fax'],
      ['phone', 'fax', 'domains', 'website', 'businessId', 'notes', 'createdAt'],
      ['phone', 'phone', 'fax'],
      ['phone', 'fax', 'customFields.nope'],
    ]) {
      const { status, problem } = await mock.refused('replacePinnedFields', {
        ifMatch: etag,
        body: { fields },
      });
      assert.equal(status, 422, fields.join());
      assert.ok(problem.errors?.[0]?.pointer.startsWith('/fields'));
    }
  });
  it('keeps the views of each user and tab, with permanent columns put back [CON-12, CON-13]', async () => {
    const path = { tab: 'contacts' as const },
      { body: none } = await mock.call('getViews', { path });
    assert.deepEqual([none.views, none.activeId, none.etag], [[], null, '"0"']);
    const { body } = await mock.call('replaceViews', {
      path,
      ifMatch: none.etag,
      body: { activeId: 'viw_1', views: [{ id: 'viw_1', name: 'Front desk', value: view }] },
    });
    assert.deepEqual(body.views[0]?.value.columns, [{ key: 'displayName' }, { key: 'email', width: 240 }]);
    assert.deepEqual((await mock.call('getViews', { path })).body.views, body.views);
    assert.deepEqual((await mock.call('getViews', { path, token: 'tec_2' })).body.views, []);
    assert.deepEqual((await mock.call('getViews', { path: { tab: 'customers' } })).body.views, []);
    assert.equal(
      (
        await mock.refused('replaceViews', {
          path,
          ifMatch: body.etag,
          body: { activeId: 'viw_9', views: [] },
        })
      ).problem.errors?.[0]?.pointer,
      '/activeId',
    );
    assert.equal((await mock.refused('getViews', { path: { tab: 'nope' } })).status, 404);
  });
  it('remembers how columns of a file were mapped', async () => {
    const path = { kind: 'contacts' as const },
      { body: none } = await mock.call('getImportMappings', { path });
    const mapping = {
      name: 'Microsoft 365 users',
      columns: [
        { header: 'User principal name', field: 'email' },
        { header: 'Licenses', field: null },
      ],
    };
    await mock.call('replaceImportMappings', { path, ifMatch: none.etag, body: { mappings: [mapping] } });
    assert.deepEqual((await mock.call('getImportMappings', { path })).body.mappings, [mapping]);
  });
});

describe('account', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  it('says who is signed in and opens the hub to staff of an MSP [GEN-04, LST-07]', async () => {
    const { body } = await mock.call('getAccount');
    assert.deepEqual(
      [body.kind, body.user.name, body.dateStyle, body.registrationDefaults.method],
      ['msp', 'Dana Whitfield', 'us', 'manual'],
    );
    assert.ok(body.allowedActions.find(({ action }) => action === 'open_hub')?.allowed);
    assert.deepEqual(body.forms.contact[0], { key: 'email', label: null, required: true, hidden: false });
  });
  it('keeps the hub from an account of another kind [GEN-04]', async () => {
    await mock.db.account.update('acc_1', { kind: 'it_department' });
    assert.deepEqual(
      (await mock.call('getAccount')).body.allowedActions.find(({ action }) => action === 'open_hub'),
      { action: 'open_hub', allowed: false, reason: 'plan' },
    );
  });
});
