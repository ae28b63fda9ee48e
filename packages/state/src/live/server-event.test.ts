import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readMessage } from './messages.ts';
import { changeOf, readServerEvent } from './server-event.ts';

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
    const kind = (type: string, resource: string) =>
      changeOf({ type, customerId: 'cus_7', resource: { type: resource, id: 'x_1', etag: '"1"' } })?.kind;
    assert.equal(kind('note.restored', 'note'), 'created');
    assert.equal(kind('alert.snoozed', 'alert'), 'updated');
  });

  it('passes over what concerns no record', () =>
    assert.equal(changeOf({ type: 'heartbeat', customerId: null, resource: null }), undefined));
});

describe('what comes from outside', () => {
  const event = {
    type: 'contact.updated',
    customerId: 'cus_1',
    resource: { type: 'contact', id: 'con_1', etag: '"2"' },
  };
  const news = {
    kind: 'news',
    from: 'w',
    n: 3,
    scope: 'cus_1',
    lastId: '7',
    status: { kind: 'refused', since: 5, retryAt: 9, error: { code: 'no_permission', requestId: 'req_1' } },
    missed: false,
    asks: true,
    event,
  };

  it('is taken in its shape, and no more than that: no data of an event gets to another window', () => {
    assert.deepEqual(readServerEvent({ ...event, id: 'evt_1', data: { email: 'x' } }), event);
    const message = {
      ...news,
      token: 'tok',
      event: { ...event, data: { secret: 'x' } },
      status: { ...news.status, secret: 'x' },
    };
    assert.deepEqual(readMessage(message), news);
    assert.deepEqual(readMessage({ kind: 'need', from: 'w', scope: null, asks: 1, secret: 'x' }), {
      kind: 'need',
      from: 'w',
      scope: null,
      asks: false,
    });
    assert.deepEqual(readMessage({ kind: 'retry', from: 'w', secret: 'x' }), { kind: 'retry', from: 'w' });
  });

  it('is dropped when it is anything else', () => {
    for (const wrong of [
      { ...news, status: { kind: 'fine', since: 0 } },
      { ...news, status: undefined },
      { ...news, n: '1' },
      { ...news, from: 'x'.repeat(1000) },
      { ...news, scope: {} },
      { ...news, kind: 'other' },
      { kind: 'need', scope: '', asks: true },
    ]) {
      assert.equal(readMessage(wrong), undefined, JSON.stringify(wrong));
    }
    const { event: _unreadable, ...rest } = news;
    assert.deepEqual(readMessage({ ...news, event: { type: 7 } }), rest);
    fc.assert(
      fc.property(fc.anything(), data => {
        assert.equal(readMessage(data), undefined);
        const read = readServerEvent(data);
        assert.ok(read === undefined || typeof read.type === 'string');
      }),
      { numRuns: 5000 },
    );
  });
});
