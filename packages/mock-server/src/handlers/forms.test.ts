import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('forms and custom fields', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const replace = (
    etag: string,
    forms: { formId: string; values: Record<string, string | number | boolean | string[] | null> }[],
  ) => mock.call('replaceCustomerForms', { path, ifMatch: etag, body: { forms } });

  it('defines fields of every type for customers, in order [OVR-03, FLD-11]', async () => {
    const { items } = (await mock.call('listCustomFieldDefinitions', { query: { target: ['customer'] } }))
      .body;
    assert.deepEqual(
      items.map(({ label, type }) => [label, type]),
      [
        ['Practice system', 'options'],
        ['After-hours support', 'boolean'],
        ['Licensed seats', 'numeric'],
        ['Security review', 'date'],
        ['Backup', 'options_with_dependencies'],
        ['HIPAA officer', 'text'],
      ],
    );
  });
  it('offers every form made in the admin panel [FRM-02, FRM-06]', async () => {
    const { items } = (await mock.call('listFormDefinitions')).body;
    assert.deepEqual(
      items.map(({ name, fields }) => [name, fields.length > 0]),
      [
        ['Site access', true],
        ['Compliance', true],
        ['Network at a glance', true],
      ],
    );
  });
  it('puts several on a page, in the order chosen, and fills them in [FRM-04, FRM-07..09, FRM-11]', async () => {
    const { body: none } = await mock.call('getCustomerForms', { path });
    assert.deepEqual([none.forms, none.etag], [[], '"0"']);
    const { body: two } = await replace(none.etag, [
      { formId: 'frm_2', values: { framework: 'hipaa' } },
      { formId: 'frm_1', values: {} },
    ]);
    assert.deepEqual(two.forms, [
      { formId: 'frm_2', values: { framework: 'hipaa' } },
      { formId: 'frm_1', values: {} },
    ]);
    assert.equal(two.updatedBy?.name, 'Dana Whitfield');
    const { body: turned } = await replace(two.etag, [
      { formId: 'frm_1', values: { alarm: true, closes_at: '17:30' } },
      { formId: 'frm_2', values: {} },
    ]);
    assert.deepEqual(
      turned.forms.map(({ formId, values }) => [formId, values]),
      [
        ['frm_1', { alarm: true, closes_at: '17:30' }],
        ['frm_2', { framework: 'hipaa' }],
      ],
    );
    assert.equal(
      (await mock.refused('replaceCustomerForms', { path, ifMatch: two.etag, body: { forms: [] } })).status,
      412,
    );
  });
  it('keeps values of a form that is taken off, until it comes back [FRM-12]', async () => {
    const before = (await mock.call('getCustomerForms', { path })).body;
    const { body: without } = await replace(before.etag, [{ formId: 'frm_1', values: {} }]);
    assert.equal(without.forms.length, 1);
    const { body: again } = await replace(without.etag, [
      { formId: 'frm_1', values: {} },
      { formId: 'frm_2', values: {} },
    ]);
    assert.deepEqual(again.forms[1]?.values, { framework: 'hipaa' });
  });
  it('refuses wrong values, unknown and repeated forms, each by its place', async () => {
    const { etag } = (await mock.call('getCustomerForms', { path })).body;
    const { status, problem } = await mock.refused('replaceCustomerForms', {
      path,
      ifMatch: etag,
      body: {
        forms: [
          { formId: 'frm_2', values: { framework: 'iso', insured_amount: -1 } },
          { formId: 'frm_9', values: {} },
          { formId: 'frm_2', values: {} },
          { formId: 'frm_1', values: { alarm: null } },
        ],
      },
    });
    assert.equal(status, 422);
    assert.deepEqual(
      problem.errors?.map(({ pointer, code }) => [pointer, code]),
      [
        ['/forms/0/values/framework', 'unknown_option'],
        ['/forms/0/values/insured_amount', 'too_small'],
        ['/forms/1/formId', 'unknown_form'],
        ['/forms/2/formId', 'duplicate'],
        ['/forms/3/values/alarm', 'required'],
      ],
    );
  });
});
