import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConnectionError, NotFoundError } from '@customer-hub/sdk';
import type { HubErrorDetail } from './event-details.ts';
import { errorDetail, tellError } from './tell-error.ts';

const missing = (): NotFoundError =>
  Object.assign(
    new NotFoundError(
      { type: '', status: 404, title: 'No cus_7', detail: 'Ashgrove', code: 'not_found' },
      'req_1',
    ),
    { operationId: 'getCustomer' },
  );

/** What a page hears of an element. */
const heardFrom = (): { readonly from: EventTarget; readonly heard: HubErrorDetail[] } => {
  const from = new EventTarget();
  const heard: HubErrorDetail[] = [];
  from.addEventListener('hub-error', event => heard.push((event as CustomEvent<HubErrorDetail>).detail));
  return { from, heard };
};

describe('what a page is told of an error', () => {
  it('is a code, where, its kind and the request, and no value', () => {
    const detail = errorDetail(missing(), 'customer');
    assert.deepEqual(detail, {
      code: 'not_found',
      where: 'getCustomer',
      message: 'NotFoundError 404',
      requestId: 'req_1',
    });
    assert.doesNotMatch(JSON.stringify(detail), /Ashgrove|cus_7/);
  });

  it('is said of errors that are not of the client as well', () => {
    assert.deepEqual(errorDetail(new TypeError('https://secret.test/chunk.js'), 'hub-notes', 'not_loaded'), {
      code: 'not_loaded',
      where: 'hub-notes',
      message: 'TypeError',
      requestId: undefined,
    });
    assert.equal(errorDetail(new ConnectionError(), 'customer').code, 'connection');
    assert.equal(errorDetail(new Error('x'), 'customer').code, 'unexpected');
  });

  it('comes once from each hub, and is the same for all', () => {
    const error = missing();
    const [one, other] = [heardFrom(), heardFrom()];
    const hub = {};
    tellError(one.from, hub, error, 'customer');
    tellError(one.from, hub, error, 'customer_summary');
    tellError(other.from, {}, error, 'customer');
    assert.equal(one.heard.length, 1);
    assert.equal(other.heard[0], one.heard[0]);
    tellError(one.from, hub, missing(), 'customer');
    assert.equal(one.heard.length, 2);
  });

  it('is nothing when a request was only given up', () => {
    const { from, heard } = heardFrom();
    tellError(from, {}, Object.assign(new Error(), { code: 'aborted' }), 'customer');
    assert.deepEqual(heard, []);
  });
});
