import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Customer, CustomerSummary, Hub } from '@customer-hub/sdk';
import { HubState } from '@customer-hub/state/core';
import { customerStore } from './store.ts';

const record = (etag: string): Customer => ({ id: 'cus_1', etag, name: etag }) as Customer;
const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

const world = (): {
  session: HubState;
  calls: string[];
  answer: { customer: () => Promise<Customer>; summary: () => Promise<CustomerSummary> };
} => {
  const calls: string[] = [];
  const answer = {
    customer: () => Promise.resolve(record('"1"')),
    summary: () => Promise.resolve({ customerId: 'cus_1' } as CustomerSummary),
  };
  const hub = {
    customers: {
      get: () => {
        calls.push('get');
        return answer.customer();
      },
      summary: () => {
        calls.push('summary');
        return answer.summary();
      },
      update: (_base: Customer, patch: object) => {
        calls.push('update');
        return Promise.resolve({ ...record('"2"'), ...patch });
      },
    },
    customFields: { list: () => Promise.resolve({ items: [] }) },
  } as unknown as Hub;
  return { session: new HubState(hub), calls, answer };
};

describe('CustomerStore', () => {
  it('asks once for what several parts show', async () => {
    const { session, calls } = world();
    const store = customerStore(session, 'cus_1');
    assert.equal(customerStore(session, 'cus_1'), store);
    const ends = [store.subscribe(() => {}), store.subscribe(() => {})];
    store.watchSummary();
    store.watchSummary();
    await settled();
    assert.deepEqual(calls, ['get', 'summary']);
    for (const end of ends) end();
  });
  it('shows an edit to every part at once, and to the rest of the session', async () => {
    const { session } = world();
    const store = customerStore(session, 'cus_1');
    let seen = 0;
    const published: unknown[] = [];
    session.changes.subscribe(change => published.push(change.kind));
    const end = store.subscribe(() => (seen += 1));
    await settled();
    seen = 0;
    await store.update({ phone: '1' });
    assert.equal(store.record?.phone, '1');
    assert.ok(seen > 0);
    assert.deepEqual(published, ['updated']);
    end();
  });
  it('fetches again what somebody else changed, but not what it knows already', async () => {
    const { session, calls, answer } = world();
    const store = customerStore(session, 'cus_1');
    const end = store.subscribe(() => {});
    await settled();
    session.changes.publish({
      type: 'customer',
      kind: 'updated',
      id: 'cus_1',
      etag: '"1"',
      source: 'remote',
    });
    assert.deepEqual(calls, ['get']);
    answer.customer = () => Promise.resolve(record('"5"'));
    session.changes.publish({
      type: 'customer',
      kind: 'updated',
      id: 'cus_1',
      etag: '"5"',
      source: 'remote',
    });
    await settled();
    assert.equal(store.record?.etag, '"5"');
    end();
  });
  it('keeps the old record when a refresh fails, and starts anew after everybody left in the middle', async () => {
    const { session, calls, answer } = world();
    const store = customerStore(session, 'cus_1');
    let release: (value: Customer) => void = () => {};
    answer.customer = () => new Promise(resolve => (release = resolve));
    store.subscribe(() => {})();
    release(record('"0"'));
    answer.customer = () => Promise.resolve(record('"1"'));
    const end = store.subscribe(() => {});
    await settled();
    assert.equal(calls.filter(call => call === 'get').length, 2);
    assert.equal(store.record?.etag, '"1"');
    answer.customer = () => Promise.reject(new Error('down'));
    await store.load();
    assert.equal(store.record?.etag, '"1"');
    assert.ok(store.error);
    end();
  });
  it('follows changes of other records with new figures, asked for once', async () => {
    const { session, calls } = world();
    const store = customerStore(session, 'cus_1');
    const end = store.subscribe(() => {});
    store.watchSummary();
    await settled();
    for (let n = 0; n < 5; n += 1)
      session.changes.publish({ type: 'contact', kind: 'created', customerId: 'cus_1', source: 'local' });
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.equal(calls.filter(call => call === 'summary').length, 2);
    end();
  });
});
