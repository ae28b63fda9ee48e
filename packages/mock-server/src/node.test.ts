import { after, before, beforeEach, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createMockFetch, interceptHub } from './node.ts';
import { TEST_EPOCH } from './testing.ts';

const options = { scale: { devices: 20, customers: 9 }, epoch: TEST_EPOCH };
const headers = { authorization: 'Bearer me' };

describe('interceptors', () => {
  const { listen, close, mock } = interceptHub(options);
  before(listen);
  after(close);
  beforeEach(() => {
    mock.reset();
  });

  it('answer any fetch of the process to the base', async () => {
    const response = await fetch('https://api.hub.example/v1/customers/cus_1/notes', { headers });
    assert.equal(((await response.json()) as { items: unknown[] }).items.length, 6);
    assert.equal((await fetch('https://api.hub.example/__mock/', {})).status, 200);
  });
  it('reject when the connection is lost', async () => {
    mock.scenario('offline');
    await assert.rejects(fetch('https://api.hub.example/v1/customers/cus_1/notes', { headers }), TypeError);
    mock.scenario();
  });
  it('send bodies through', async () => {
    const response = await fetch('https://api.hub.example/v1/customers/cus_1/notes', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"text":"a"}',
    });
    assert.equal(response.status, 201);
  });
});

describe('mock fetch', () => {
  const fetch = createMockFetch(options);
  after(() => {
    fetch.mock.stop();
  });
  it('answers, and keeps to the signal', async () => {
    const url = 'https://anything.example/v1/customers/cus_1/notes';
    assert.equal((await fetch(url, { headers })).status, 200);
    await assert.rejects(fetch(url, { headers, signal: AbortSignal.abort() }), { name: 'AbortError' });
    fetch.mock.latency(5_000);
    await assert.rejects(fetch(url, { headers, signal: AbortSignal.timeout(20) }), { name: 'TimeoutError' });
  });
});
