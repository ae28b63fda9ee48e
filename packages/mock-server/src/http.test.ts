import { after, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createMockServer } from './http.ts';
import { TEST_EPOCH } from './testing.ts';

describe('over HTTP', async () => {
  const server = await createMockServer({ scale: { devices: 20, customers: 9 }, epoch: TEST_EPOCH });
  after(() => server.close());
  const headers = { authorization: 'Bearer me' };

  it('serves lists, records and errors with their headers', async () => {
    const list = await fetch(`${server.url}/customers/cus_1/notes?limit=2`, { headers });
    assert.equal(list.status, 200);
    assert.equal(((await list.json()) as { items: unknown[] }).items.length, 2);
    const created = await fetch(`${server.url}/customers/cus_1/notes`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"text":"Ünïcödé 👍"}',
    });
    assert.deepEqual([created.status, created.headers.get('etag')], [201, '"1"']);
    const note = (await created.json()) as { id: string; text: string };
    assert.equal(note.text, 'Ünïcödé 👍');
    const removed = await fetch(`${server.url}/notes/${note.id}`, {
      method: 'DELETE',
      headers: { ...headers, 'if-match': '"1"' },
    });
    assert.deepEqual([removed.status, await removed.text()], [204, '']);
    assert.equal((await fetch(`${server.url}/nothing`, { headers })).status, 404);
  });
  it('lets pages of other origins call it', async () => {
    const preflight = await fetch(`${server.url}/notes/not_1`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://host.example',
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'if-match',
      },
    });
    assert.deepEqual(
      [preflight.status, preflight.headers.get('access-control-allow-headers')],
      [204, 'if-match'],
    );
    const answer = await fetch(`${server.url}/notes/not_1`, {
      headers: { ...headers, origin: 'https://host.example' },
    });
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://host.example');
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /ETag/);
  });
  it('loses the connection when it is told to', async () => {
    server.mock.scenario('offline');
    await assert.rejects(fetch(`${server.url}/notes/not_1`, { headers }), TypeError);
    server.mock.scenario();
  });
  it('forgets a client that goes away', async () => {
    server.mock.scenario('slow');
    await assert.rejects(fetch(`${server.url}/notes/not_1`, { headers, signal: AbortSignal.timeout(30) }), {
      name: 'TimeoutError',
    });
    server.mock.scenario();
    assert.equal((await fetch(`${server.url}/notes/not_1`, { headers })).status, 200);
  });
  it('takes a raw request without a body or a token', async () => {
    const raw = request(`${server.url}/customers/cus_1/notes`, { method: 'POST' });
    raw.end();
    const [answer] = (await once(raw, 'response')) as [{ statusCode: number; resume(): void }];
    answer.resume();
    assert.equal(answer.statusCode, 401);
  });
});

describe('command line', () => {
  const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
  const start = (...args: string[]) =>
    spawn(process.execPath, ['-C', 'hub-source', cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const read = async (stream: AsyncIterable<Buffer>): Promise<string> => {
    let text = '';
    for await (const chunk of stream) text += chunk.toString();
    return text;
  };

  it('prints its address and how to stop, and stops', async () => {
    const child = start('--port', '0', '--scale', '10', '--scenario', 'empty');
    let printed = '';
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      printed += chunk.toString();
      if (printed.includes('Ctrl+C')) break;
    }
    const url = /http:\/\/\S+\/v1/.exec(printed)?.[0];
    assert.ok(url);
    const answer = await fetch(`${url}/customers/cus_1/notes`, { headers: { authorization: 'Bearer me' } });
    assert.deepEqual(((await answer.json()) as { items: unknown[] }).items, []);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });
  it('explains itself and refuses what it does not know', async () => {
    assert.match(await read(start('--help').stdout), /--scenario <name>[\s\S]*flaky/);
    for (const args of [
      ['--scale', 'many'],
      ['--scenario', 'nope'],
      ['--colour', 'red'],
    ]) {
      const child = start(...args);
      const [said, [code]] = await Promise.all([read(child.stderr), once(child, 'exit')]);
      assert.equal(code, 1);
      assert.match(said, /See --help/);
    }
  });
});
