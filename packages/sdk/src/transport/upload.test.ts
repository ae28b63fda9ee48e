import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHub } from '../core/create-hub.ts';

const MB = 1024 * 1024;

describe('uploads', () => {
  it('tell of progress as the bytes go out, not before [S-07]', async () => {
    const told: number[] = [],
      ahead: number[] = [];
    let read = 0;
    const hub = createHub({
      baseUrl: 'http://hub.test/v1',
      fetch: async request => {
        for (const reader = request.body!.getReader(); ;) {
          const { done, value } = await reader.read();
          if (done) return Response.json({ id: 'upl_1' });
          read += value.byteLength;
        }
      },
    });
    await hub.uploads.put('upl_1', new Blob([new Uint8Array(50 * MB)]), {
      onProgress: ({ sentBytes, totalBytes }) => {
        assert.equal(totalBytes, 50 * MB);
        told.push(sentBytes);
        ahead.push(sentBytes - read);
      },
    });
    assert.equal(told.at(-1), 50 * MB);
    assert.ok(told.length >= 50, `${told.length} steps`);
    assert.deepEqual(
      told,
      told.toSorted((one, other) => one - other),
    );
    assert.ok(Math.max(...ahead) <= MB, `told ${Math.max(...ahead)} bytes before they were read`);
  });

  it('end with the last step also where there is nothing to send', async () => {
    const told: number[] = [];
    const hub = createHub({
      baseUrl: 'http://hub.test/v1',
      fetch: async request => Response.json({ id: await request.text() }),
    });
    await hub.uploads.put('upl_1', new Blob([]), { onProgress: ({ sentBytes }) => told.push(sentBytes) });
    assert.deepEqual(told, [0]);
  });

  it('and changes with If-Match are sent again on a 503, where that is harmless [S-08]', async t => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const sent: string[] = [];
    let status: number | undefined;
    const hub = createHub({
      baseUrl: 'http://hub.test/v1',
      hooks: { retry: ({ delayMs }) => setImmediate(() => t.mock.timers.tick(delayMs)) },
      fetch: async request => {
        sent.push(`${request.method} ${await request.text()}`);
        if (sent.length % 2 === 0) return Response.json({ id: 'x_1' });
        if (status === undefined) throw new TypeError('Failed to fetch');
        return Response.json({ type: '', title: 'busy', status, code: 'busy' }, { status });
      },
    });
    const note = { id: 'not_1', etag: '"1"' };
    for (status of [503, undefined]) await hub.uploads.put('upl_1', new Blob(['bytes']));
    status = 503;
    await hub.notes.update(note, { text: 'x' });
    assert.deepEqual(sent, [
      ...Array<string>(4).fill('PUT bytes'),
      ...Array<string>(2).fill('PATCH {"text":"x"}'),
    ]);
    // Lost on the way back: the second time would read as if somebody else had been faster.
    status = undefined;
    await assert.rejects(hub.notes.update(note, { text: 'x' }), { name: 'ConnectionError', attempts: 1 });
  });
});
