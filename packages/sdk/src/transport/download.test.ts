import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHub } from '../core/create-hub.ts';
import type { Hub } from '../core/hub.ts';

const served = (body: BodyInit, headers: Record<string, string>): Hub =>
  createHub({ baseUrl: 'http://hub.test/v1', fetch: async () => new Response(body, { headers }) });

/** The first bytes, then the end of the connection. */
const cut = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('hel'));
      controller.error(new TypeError('terminated'));
    },
  });

describe('downloads', () => {
  it('are an error when a sign-in page comes instead of the file; a page that is a file is none [S-06]', async () => {
    const page = '<h1>Sign in</h1>';
    await assert.rejects(served(page, { 'content-type': 'text/html' }).attachments.download('att_1'), {
      name: 'HubError',
      code: 'not_a_file',
      operationId: 'downloadAttachment',
    });
    const file = await served(page, {
      'content-type': 'text/html',
      'content-disposition': 'attachment; filename="page.html"',
    }).attachments.download('att_1');
    assert.equal(await (await file.blob()).text(), page);
  });

  it('that are cut fail with an error of ours, as a blob and as a stream [S-05]', async () => {
    const hub = createHub({ baseUrl: 'http://hub.test/v1', fetch: async () => new Response(cut()) });
    const expected = { name: 'ConnectionError', code: 'connection', operationId: 'downloadAttachment' };
    await assert.rejects((await hub.attachments.download('att_1')).blob(), expected);
    await assert.rejects(new Response((await hub.attachments.download('att_1')).stream).text(), expected);
  });

  it('that are aborted, or whose hub is closed, say so', async () => {
    const endless = (request: Request): ReadableStream<Uint8Array> =>
      new ReadableStream({
        start: controller =>
          request.signal.addEventListener('abort', () => controller.error(request.signal.reason)),
      });
    const hub = createHub({
        baseUrl: 'http://hub.test/v1',
        fetch: async request => new Response(endless(request)),
      }),
      controller = new AbortController();
    const aborted = (await hub.attachments.download('att_1', { signal: controller.signal })).blob(),
      closed = (await hub.attachments.download('att_1')).blob();
    controller.abort();
    await assert.rejects(aborted, { name: 'AbortedError' });
    hub.close();
    await assert.rejects(closed, { name: 'AbortedError' });
  });
});
