import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkField } from './checks.ts';
import type { FieldDefinition, FieldType } from './definition.ts';
import { keyOf, same, toPatch, valueAt } from '@customer-hub/state/edits';
import { fromDraft, toDraft } from './values.ts';

const field = (type: FieldType): FieldDefinition => ({ key: 'k', label: 'K', type });

describe('draft and value', () => {
  it('come back unchanged in every language', () => {
    const locale = fc.constantFrom('en', 'de', 'ar', 'ar-EG');
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
        locale,
        (number, at) => {
          const value = Math.round(number * 100) / 100 + 0;
          const draft = toDraft(field('number'), value, at);
          assert.equal(checkField(field('number'), draft, at), undefined);
          assert.equal(fromDraft(field('number'), draft, at), value);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.string().filter(text => text === text.trim()),
        text => same(fromDraft(field('text'), toDraft(field('text'), text)), text),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,5}\.com$/)), list =>
        same(fromDraft(field('domain_list'), toDraft(field('domain_list'), list)), list),
      ),
    );
  });
  it('empties to null, and completes a web address', () => {
    assert.equal(fromDraft(field('text'), '   '), null);
    assert.equal(fromDraft(field('url'), 'example.com'), 'https://example.com');
    assert.equal(fromDraft(field('secret'), ' x '), ' x ');
    assert.deepEqual(
      fromDraft(field('address'), {
        line1: ' A ',
        line2: '',
        city: '',
        state: '',
        postalCode: '',
        country: 'us',
      }),
      { line1: 'A', line2: null, city: null, state: null, postalCode: null, country: 'US' },
    );
  });
});

describe('paths', () => {
  it('write what they read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 3 }),
        fc.string({ minLength: 1 }),
        (path, value) => valueAt(toPatch({ [path.join('.')]: value }), path.join('.')) === value,
      ),
    );
  });
  it('merge into one body', () => {
    assert.equal(
      JSON.stringify(toPatch({ phone: '1', 'address.city': 'Bern', 'address.postalCode': '3000' })),
      '{"phone":"1","address":{"city":"Bern","postalCode":"3000"}}',
    );
  });
  it('do not reach into prototypes', () => {
    assert.equal(valueAt({}, 'constructor.name'), null);
    toPatch({ '__proto__.polluted': 'x' });
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
  it('find the field a pointer of the server means', () => {
    const keys = ['address', 'address.postalCode', 'customFields.seats', 'domains'];
    assert.equal(keyOf('/address/line1', keys), 'address');
    assert.equal(keyOf('/address/postalCode', keys), 'address.postalCode');
    assert.equal(keyOf('/domains/0', keys), 'domains');
    assert.equal(keyOf('/customFields/seats', keys), 'customFields.seats');
    assert.equal(keyOf('/nothing', keys), undefined);
    assert.equal(keyOf('', keys), undefined);
  });
});
