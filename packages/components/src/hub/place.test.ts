import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hubHref } from '../internal/href.ts';
import { placeText } from '../internal/place-text.ts';
import { fromHash, placeFrom } from './place.ts';

describe('a place', () => {
  it('is read back from its string form [L-03]', () => {
    const word = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(word, fc.option(word), fc.constantFrom('', 'q=a%3Fb&status=open'), (tab, id, view) => {
        const place = { tab, ...(id ? { id } : {}), ...(view ? { view } : {}) };
        assert.deepEqual(placeFrom(placeText(place)), place);
      }),
    );
  });

  it('names no tab', () => assert.equal(placeFrom(''), undefined));

  it('is found by its deep link again [L-03]', () => {
    const device = { to: 'device', id: 'dev_12', customerId: 'cus_7' } as const;
    assert.equal(hubHref(device), '#hub/cus_7/devices/dev_12');
    assert.deepEqual(fromHash('#hub/cus_7/devices/dev_12'), { customerId: 'cus_7', place: 'devices/dev_12' });
    assert.equal(hubHref({ to: 'customer', customerId: 'cus_7' }), '#hub/cus_7');
    assert.deepEqual(fromHash('#hub/cus_7'), { customerId: 'cus_7', place: '' });
    assert.equal(
      hubHref({ to: 'tab', tab: 'devices', customerId: 'cus_7', view: 'availability=online' }),
      '#hub/cus_7/devices?availability=online',
    );
    assert.equal(fromHash('#section-2'), undefined);
    assert.equal(hubHref({ to: 'customers' }), undefined);
    assert.equal(hubHref({ to: 'external', href: 'https://a.example/' }), 'https://a.example/');
  });
});
