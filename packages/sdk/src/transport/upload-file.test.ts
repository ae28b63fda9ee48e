import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { createHub } from '../core/create-hub.ts';

describe('attaching a file', () => {
  const sent: { line: string; key: string | null; type: string | null; body: string }[] = [];
  const hub = createHub({
    baseUrl: 'http://hub.test/v1',
    fetch: async request => {
      sent.push({
        line: `${request.method} ${new URL(request.url).pathname}`,
        key: request.headers.get('idempotency-key'),
        type: request.headers.get('content-type'),
        body: await request.text(),
      });
      return Response.json({ id: request.url.endsWith('/attachments') ? 'att_1' : 'upl_1' });
    },
  });

  it('announces it with its hash, sends the bytes with progress, and gives it to the customer [ATT-05]', async () => {
    const steps: number[] = [];
    const file = new File(['hello'], 'plan.txt', { type: 'text/plain' });
    assert.equal(
      (await hub.attachments.upload('cus_7', file, { onProgress: ({ sentBytes }) => steps.push(sentBytes) }))
        .id,
      'att_1',
    );
    assert.deepEqual(
      sent.map(({ line, type, body }) => [line, type, body]),
      [
        [
          'POST /v1/uploads',
          'application/json',
          JSON.stringify({
            fileName: 'plan.txt',
            size: 5,
            mediaType: 'text/plain',
            sha256: createHash('sha256').update('hello').digest('hex'),
          }),
        ],
        ['PUT /v1/uploads/upl_1/content', 'application/octet-stream', 'hello'],
        ['POST /v1/customers/cus_7/attachments', 'application/json', '{"uploadId":"upl_1"}'],
      ],
    );
    assert.deepEqual(steps, [5]);
  });

  it('uses a key of its own for each of its writes', () => {
    const keys = sent.map(one => one.key).filter(Boolean);
    assert.equal(keys.length, 2);
    assert.equal(new Set(keys).size, 2);
  });

  it('names a file of unknown kind as bytes', async () => {
    await hub.uploads.upload(new File(['x'], 'x'));
    assert.match(sent.at(-2)?.body ?? '', /"mediaType":"application\/octet-stream"/);
  });
});
