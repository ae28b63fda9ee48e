import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeOf } from './live.ts';

describe('changeOf', () => {
  it('turns an event into a change', () => {
    assert.deepEqual(
      changeOf({
        type: 'customer.updated',
        customerId: 'cus_7',
        resource: { type: 'customer', id: 'cus_7', etag: '"9"' },
      }),
      {
        type: 'customer',
        kind: 'updated',
        id: 'cus_7',
        customerId: 'cus_7',
        etag: '"9"',
        source: 'remote',
        event: 'customer.updated',
      },
    );
  });
  it('treats a restored record as a new one, and a special verb as an update', () => {
    assert.equal(
      changeOf({
        type: 'note.restored',
        customerId: 'cus_7',
        resource: { type: 'note', id: 'not_1', etag: '"1"' },
      })?.kind,
      'created',
    );
    assert.equal(
      changeOf({
        type: 'alert.snoozed',
        customerId: 'cus_7',
        resource: { type: 'alert', id: 'alr_1', etag: '"1"' },
      })?.kind,
      'updated',
    );
  });
  it('passes over what concerns no record', () =>
    assert.equal(changeOf({ type: 'heartbeat', customerId: null, resource: null }), undefined));
});
