import { after, beforeEach, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { handlers } from '../handlers/index.ts';
import { createTestMock } from '../testing.ts';
import { ok } from '@customer-hub/server/parts/server/answers';

const KEY = '3f6c1a52-8f0b-4a57-9c1e-2b7a55d0c9e1';
const path = { customerId: 'cus_1' };

describe('router', () => {
  const mock = createTestMock();
  beforeEach(() => {
    mock.reset();
  });
  after(() => {
    mock.stop();
  });
  const noteOf = async () => (await mock.call('createNote', { path, body: { text: 'One' } })).body;

  it('answers problem+json with a code, the address and a trace id', async () => {
    const { status, headers, problem } = await mock.refused('getNote', { path: { noteId: 'not_0' } });
    assert.equal(status, 404);
    assert.equal(headers.get('content-type'), 'application/problem+json');
    assert.equal(problem.type, 'https://hub.example/problems/not-found');
    assert.equal(problem.instance, '/v1/notes/not_0');
    assert.equal(problem.traceId, headers.get('x-request-id'));
  });

  it('tells a wrong address from a wrong method', async () => {
    const ask = (url: string, method = 'GET'): Promise<Response> =>
      mock.fetch(`http://mock.test${url}`, { method, headers: { authorization: 'Bearer me' } });
    assert.equal((await ask('/v1/nothing')).status, 404);
    assert.equal((await ask('/elsewhere')).status, 404);
    const wrong = await ask('/v1/notes/not_1', 'PUT');
    assert.equal(wrong.status, 405);
    assert.equal(wrong.headers.get('allow'), 'DELETE, GET, PATCH');
    assert.equal((await ask('/v1/notes/%E0%A4%A')).status, 404);
  });

  it('asks for a token, refuses an expired one, and names the missing scope', async () => {
    const missing = await mock.refused('listNotes', { path, token: null });
    assert.equal(missing.status, 401);
    assert.equal(missing.headers.get('www-authenticate'), 'Bearer');
    assert.equal((await mock.refused('listNotes', { path, token: 'expired' })).problem.code, 'token_expired');
    const { status, problem } = await mock.refused('createNote', {
      path,
      token: 'read-only',
      body: { text: 'x' },
    });
    assert.deepEqual([status, problem.code, problem.requiredScope], [403, 'missing_scope', 'customer:write']);
    const { body } = await mock.call('listNotes', { path, token: 'read-only' });
    assert.deepEqual(body.items[0]?.allowedActions[0], {
      action: 'update',
      allowed: false,
      reason: 'no_permission',
    });
    const { body: mine } = await mock.call('createNote', { path, token: 'tec_2', body: { text: 'x' } });
    assert.equal(mine.author.name, 'Priya Raman');
  });

  it('names every wrong parameter at once', async () => {
    const { status, problem } = await mock.refused('listNotes', {
      path,
      query: { limit: '500', offset: 'x', colour: 'red', count: 'maybe' },
    });
    assert.equal(status, 400);
    assert.deepEqual(problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort(), [
      '?colour unknown_parameter',
      '?count not_in_list',
      '?limit too_large',
      '?offset wrong_type',
    ]);
  });

  it('tells malformed bodies (400) from values that break a rule (422)', async () => {
    const create = (body: unknown) => mock.refused('createNote', { path, body });
    assert.deepEqual(await create({ text: 7 }).then(({ status, problem }) => [status, problem.errors]), [
      400,
      [{ pointer: '/text', code: 'wrong_type', message: 'Must be string, not number.' }],
    ]);
    assert.deepEqual(
      await create({ text: 'a', txet: 'b' }).then(({ status, problem }) => [
        status,
        problem.errors?.[0]?.code,
      ]),
      [400, 'unknown_field'],
    );
    assert.deepEqual(
      await create({}).then(({ status, problem }) => [
        status,
        problem.errors?.[0]?.pointer,
        problem.errors?.[0]?.code,
      ]),
      [422, '/text', 'required'],
    );
    assert.deepEqual(
      await create({ text: 'x'.repeat(10_001) }).then(({ status, problem }) => [
        status,
        problem.errors?.[0]?.code,
      ]),
      [422, 'too_long'],
    );
    const send = (type: string, body: BodyInit): Promise<Response> =>
      mock.fetch('http://mock.test/v1/customers/cus_1/notes', {
        method: 'POST',
        headers: { authorization: 'Bearer me', 'content-type': type },
        body,
      });
    assert.equal((await send('text/plain', 'x')).status, 415);
    assert.equal(
      ((await (await send('application/json', '{"text"')).json()) as { code: string }).code,
      'invalid_json',
    );
    assert.equal((await send('application/json', new Uint8Array([0x22, 0xff, 0x22]))).status, 400);
    assert.equal((await send('application/json', '')).status, 400);
  });

  it('wants If-Match, and gives the record as it stands when somebody was faster [X-04]', async () => {
    const note = await noteOf(),
      request = { path: { noteId: note.id }, body: { text: 'Two' } };
    assert.equal((await mock.refused('updateNote', request)).status, 428);
    assert.equal((await mock.refused('deleteNote', { path: request.path })).status, 428);
    assert.equal(await mock.someoneElse(note.id, { text: 'Theirs' }), true);
    const { status, problem } = await mock.refused('updateNote', { ...request, ifMatch: note.etag });
    assert.equal(status, 412);
    assert.equal(problem.current?.text, 'Theirs');
    await mock.call('updateNote', { ...request, ifMatch: String(problem.current?.etag) });
  });

  it('lets one of two simultaneous writes win', async () => {
    const note = await noteOf();
    const write = (text: string) =>
      mock.fetch(`http://mock.test/v1/notes/${note.id}`, {
        method: 'PATCH',
        headers: {
          authorization: 'Bearer me',
          'if-match': note.etag,
          'content-type': 'application/merge-patch+json',
        },
        body: JSON.stringify({ text }),
      });
    const statuses = await Promise.all(['a', 'b', 'c'].map(write)).then(responses =>
      responses.map(({ status }) => status).sort(),
    );
    assert.deepEqual(statuses, [200, 412, 412]);
  });

  it('gives the first answer again for the same key and body, for 24 hours', async () => {
    const request = { path, body: { text: 'Once' }, idempotencyKey: KEY };
    const [first, again] = [await mock.call('createNote', request), await mock.call('createNote', request)];
    assert.deepEqual(again.body, first.body);
    assert.equal(again.status, 201);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.equal(
      (await mock.refused('createNote', { ...request, body: { text: 'Other' } })).problem.code,
      'idempotency_key_reuse',
    );
    assert.equal((await mock.refused('createNote', { ...request, idempotencyKey: 'seven' })).status, 400);
    await mock.clock.advance(25 * 3_600_000);
    assert.notEqual((await mock.call('createNote', request)).body.id, first.body.id);
  });

  it('forgets the key of a request that was refused, and says when the first still runs', async () => {
    const request = { path, idempotencyKey: KEY };
    await mock.refused('createNote', { ...request, body: { text: '' } });
    await mock.call('createNote', { ...request, body: { text: 'Fixed' } });
    const both = { path, idempotencyKey: KEY.replace('3', '4'), body: { text: 'Both' } };
    const results = await Promise.allSettled([mock.call('createNote', both), mock.call('createNote', both)]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    );
    assert.match(String((results[1] as PromiseRejectedResult).reason), /409.*idempotency_running/);
  });

  it('sends rate-limit headers that count down and start over', async () => {
    const left = async (): Promise<number> =>
      Number((await mock.call('listNotes', { path })).headers.get('ratelimit-remaining'));
    const first = await left();
    assert.equal(await left(), first - 1);
    await mock.clock.advance(61_000);
    assert.ok((await left()) >= first - 1);
  });

  it('publishes an event for every write', async () => {
    const seen: string[] = [];
    mock.events.subscribe(({ event }) => {
      seen.push(`${event.type} ${event.customerId} ${event.resource.id}`);
    });
    const note = await noteOf();
    const { body } = await mock.call('updateNote', {
      path: { noteId: note.id },
      ifMatch: note.etag,
      body: { text: 'Two' },
    });
    await mock.call('deleteNote', { path: { noteId: note.id }, ifMatch: body.etag });
    await mock.call('restoreNote', { path: { noteId: note.id } });
    assert.deepEqual(
      seen.filter(entry => entry.startsWith('note.')),
      ['created', 'updated', 'deleted', 'restored'].map(kind => `note.${kind} cus_1 ${note.id}`),
    );
  });
});

describe('strict mode', () => {
  const broken = async (body: object): Promise<string> => {
    const mock = createTestMock({ handlers: { ...handlers, getNote: () => ok(body) } });
    try {
      await mock.call('getNote', { path: { noteId: 'not_1' } });
      return '';
    } catch (error) {
      return String(error);
    } finally {
      mock.stop();
    }
  };
  const note = {
    id: 'not_1',
    customerId: 'cus_1',
    text: 'a',
    author: { id: 'tec_1', name: 'D' },
    createdAt: '2026-11-22T00:00:00Z',
    updatedAt: '2026-11-22T00:00:00Z',
    etag: '"1"',
    allowedActions: [],
  };
  it('takes an answer that fits', async () => {
    assert.equal(await broken(note), '');
  });
  it('refuses a missing member, a wrong type and one that the contract does not name', async () => {
    const { text: _, ...without } = note;
    assert.match(await broken(without), /contract_violation.*\/text Is required/);
    assert.match(await broken({ ...note, createdAt: 'yesterday' }), /createdAt Must be a time/);
    assert.match(await broken({ ...note, secret: 's' }), /\/secret Is not in the contract/);
    assert.match(
      await broken({ ...note, author: { ...note.author, password: 's' } }),
      /\/author\/password Is not in the contract/,
    );
  });
});
