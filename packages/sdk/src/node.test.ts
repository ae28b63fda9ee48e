import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import manifest from '../package.json' with { type: 'json' };
import { logHooks } from './internal/log.ts';
import { createHub, HubError } from './node.ts';

const busy = (): Response =>
  Response.json({ type: '', title: 'busy', status: 503, code: 'busy' }, { status: 503 });

describe('under Node', () => {
  it('requests say which client they come from, unless told otherwise', async () => {
    const agents: (string | null)[] = [];
    const hub = createHub({
      baseUrl: 'http://hub.test/v1',
      fetch: async request => {
        agents.push(request.headers.get('user-agent'));
        return Response.json({ id: 'not_1' });
      },
    });
    await hub.notes.get('not_1');
    await hub.notes.get('not_1', { headers: { 'User-Agent': 'mine/1' } });
    assert.deepEqual(agents, [
      `customer-hub-sdk/${manifest.version} node/${process.versions.node}`,
      'mine/1',
    ]);
  });

  it('CUSTOMER_HUB_LOG tells what is sent, by its level, without values', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    for (const [level, lines] of [
      ['debug', ['sent', '503 after', 'busy, again in', 'sent', '503 after', 'failed: ServerError busy']],
      ['warn', ['busy, again in', 'failed: ServerError busy']],
      ['error', ['failed: ServerError busy']],
      [undefined, []],
    ] as const) {
      const written: string[] = [];
      const write = t.mock.method(process.stderr, 'write', (line: unknown) => written.push(String(line)) > 0);
      if (level) process.env.CUSTOMER_HUB_LOG = level;
      t.after(() => delete process.env.CUSTOMER_HUB_LOG);
      let own = 0;
      const hub = createHub({
        baseUrl: 'http://hub.test/v1',
        auth: () => 'secret-token',
        fetch: async () => busy(),
        hooks: {
          // Once the wait has begun.
          retry: ({ delayMs }) => setImmediate(() => t.mock.timers.tick(delayMs)),
          error: () => (own += 1),
        },
      });
      delete process.env.CUSTOMER_HUB_LOG;
      await assert.rejects(
        hub.notes.list('cus_7', { q: 'private' }, { retryLimit: 1 }),
        (error: unknown) => error instanceof HubError,
      );
      write.mock.restore();
      assert.equal(own, 1);
      assert.equal(written.length, lines.length);
      for (const [index, words] of lines.entries())
        assert.match(written[index]!, new RegExp(`listNotes GET /customers/cus_7/notes #\\d ${words}`));
      assert.doesNotMatch(written.join(''), /private|secret-token/);
    }
    assert.equal(
      logHooks('loud', () => undefined),
      undefined,
    );
  });

  it('requests go through HTTPS_PROXY or HTTP_PROXY when Node is told so [S-10]', async t => {
    const asked: string[] = [];
    const proxy = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"not_1"}');
    }).on('connect', (request, socket) => {
      asked.push(`CONNECT ${request.url}`);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    t.after(() => proxy.close());
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      script = `
        import { createHub } from ${JSON.stringify(import.meta.resolve('./node.ts'))};
        for (const scheme of ['http', 'https'])
          await createHub({ baseUrl: scheme + '://hub.invalid/v1', retry: { limit: 0 } })
            .notes.get('not_1').catch(error => error.code);`;
    const child = spawn(process.execPath, ['-C', 'hub-source', '--input-type=module', '-e', script], {
      env: {
        ...process.env,
        NODE_USE_ENV_PROXY: '1',
        HTTP_PROXY: address,
        HTTPS_PROXY: address,
        NO_PROXY: '',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const [trouble] = await Promise.all([text(child.stderr), once(child, 'close')]);
    assert.match(asked[0] ?? trouble, /hub\.invalid/);
    assert.match(asked[1] ?? trouble, /^CONNECT hub\.invalid:443/);
  });
});
