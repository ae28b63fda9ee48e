import { after, afterEach, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createTestMock } from '../testing.ts';

const path = { customerId: 'cus_1' };
describe('scenarios', () => {
  const mock = createTestMock();
  afterEach(() => {
    mock.scenario();
  });
  after(() => {
    mock.stop();
  });
  const status = async (token = 'me'): Promise<number> =>
    (
      await mock.fetch('http://mock.test/v1/customers/cus_1/notes', {
        headers: { authorization: `Bearer ${token}` },
      })
    ).status;

  it('offline: the connection is lost, and comes back', async () => {
    mock.scenario('offline');
    await assert.rejects(mock.call('listNotes', { path }), TypeError);
    mock.scenario();
    await mock.call('listNotes', { path });
  });
  it('forbidden: the customer shows, its lists do not', async () => {
    mock.scenario('forbidden');
    assert.equal((await mock.refused('listNotes', { path })).status, 403);
  });
  it('expired_token: 401 until another token comes', async () => {
    mock.scenario('expired_token');
    assert.deepEqual(
      [await status('old'), await status('old'), await status('new'), await status('old')],
      [401, 401, 200, 401],
    );
  });
  it('rate_limited: 429 with Retry-After, then again', async () => {
    mock.scenario('rate_limited');
    for (let i = 0; i < 5; i++) assert.equal(await status(), 200);
    const { headers } = await mock.refused('listNotes', { path });
    assert.equal(headers.get('retry-after'), '5');
    await mock.clock.advance(5_000);
    assert.equal(await status(), 200);
  });
  it('conflict: the first write meets a change, the second goes through', async () => {
    const { body: note } = await mock.call('createNote', { path, body: { text: 'Mine' } });
    mock.scenario('conflict');
    const { problem } = await mock.refused('updateNote', {
      path: { noteId: note.id },
      ifMatch: note.etag,
      body: { text: 'Mine too' },
    });
    assert.equal(problem.current?.text, 'Mine (checked by Priya Raman)');
    await mock.call('updateNote', {
      path: { noteId: note.id },
      ifMatch: String(problem.current?.etag),
      body: { text: 'Both' },
    });
  });
  it('malformed: JSON that cannot be read', async () => {
    mock.scenario('malformed');
    const response = await mock.fetch('http://mock.test/v1/customers/cus_1/notes', {
      headers: { authorization: 'Bearer me' },
    });
    await assert.rejects(response.json(), SyntaxError);
  });
  it('drifted: extra members, one gone', async () => {
    mock.scenario('drifted');
    const { body } = await mock.call('listNotes', { path });
    assert.ok(body.items.every(item => 'futureField' in item));
    assert.ok(body.items.some(item => !('updatedAt' in item)));
  });
  it('empty: no rows, no count', async () => {
    mock.scenario('empty');
    const { body } = await mock.call('listNotes', { path, query: { count: 'exact' } });
    assert.deepEqual([body.items, body.page.totalCount, body.page.nextCursor], [[], 0, null]);
  });
  it('huge: reseeds with 100,000 devices and 10,000 customers, and back', () => {
    mock.scenario('huge');
    assert.equal(mock.world.customers.length, 10_000);
    assert.ok(mock.world.customers.some(({ counts }) => counts.devices === 100_000));
    mock.scenario();
    assert.equal(mock.world.customers.length, 24);
  });
  it('flaky: some fail, most do not', async () => {
    mock.scenario('flaky');
    // `late` answers are slow by a real clock; faults that answer at once are enough here.
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => status().catch(() => 0)));
    const good = outcomes.filter(code => code === 200).length;
    assert.ok(good > 15 && good < 40, `${good} of 40`);
    assert.ok(outcomes.every(code => [0, 200, 500, 503].includes(code)));
  });
  it('faults one route, so many times', async () => {
    mock.fault({ operationId: 'getNote', status: 503, retryAfterSeconds: 7, times: 1 });
    assert.equal(await status(), 200);
    const ask = async (): Promise<Response> =>
      mock.fetch('http://mock.test/v1/notes/not_1', { headers: { authorization: 'Bearer me' } });
    const first = await ask();
    assert.deepEqual([first.status, first.headers.get('retry-after')], [503, '7']);
    assert.equal((await ask()).status, 200);
  });
});

describe('control', () => {
  const mock = createTestMock();
  after(() => {
    mock.stop();
  });
  const post = async (
    what: string,
    body: object,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await mock.fetch(`http://mock.test/__mock/${what}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  it('switches scenarios, and knows which there are', async () => {
    assert.deepEqual((await post('scenario', { scenario: 'empty' })).body.scenarios, ['empty']);
    assert.equal((await post('scenario', { scenario: 'nope' })).status, 422);
    assert.deepEqual((await post('scenario', {})).body.scenarios, []);
  });
  it('advances the clock, changes a record as somebody else, resets', async () => {
    const before = mock.clock.nowMs();
    await post('clock', { advanceMs: 5_000 });
    assert.equal(mock.clock.nowMs(), before + 5_000);
    assert.equal((await post('someone-else', { id: 'not_1', patch: { text: 'Theirs' } })).status, 200);
    assert.equal((await mock.call('getNote', { path: { noteId: 'not_1' } })).body.text, 'Theirs');
    assert.equal((await post('someone-else', { id: 'not_999999' })).status, 404);
    await post('reset', {});
    assert.match((await mock.call('getNote', { path: { noteId: 'not_1' } })).body.text, /^Surgery floor/);
    assert.equal((await post('what', {})).status, 404);
  });
});
