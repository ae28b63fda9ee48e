import { AbortedError, NotFoundError } from '../core/errors.ts';
import { failure, type Case } from './transport-cases.tools.ts';

/** Files that are sent and received, and event streams. */
export const streamCases: Readonly<Record<string, Case>> = {
  'downloads a stream with its name': async ({ assert, client }) => {
    const file = await client('file').download('downloadAttachment', '/attachments/att_1/content');
    assert.deepEqual([file.name, file.type, file.size], ['naïve plan.txt', 'text/plain', 11]);
    assert.equal(await (await file.blob()).text(), 'hello world');
  },

  'uploads with progress': async ({ assert, client }) => {
    const steps: number[] = [];
    const bytes = new Blob([new Uint8Array(700_000)], { type: 'image/png' });
    const answer = await client('upload', { auth: () => 'token-1' }).upload(
      'putUploadContent',
      '/uploads/upl_1/content',
      bytes,
      {
        onProgress: ({ sentBytes, totalBytes }) => {
          assert.equal(totalBytes, 700_000);
          steps.push(sentBytes);
        },
      },
    );
    assert.deepEqual(answer, {
      bytes: 700_000,
      type: 'application/octet-stream',
      authorization: 'Bearer token-1',
    });
    assert.equal(steps.at(-1), 700_000);
  },

  'stops an upload when aborted': async ({ assert, client }) => {
    const signal = AbortSignal.timeout(50);
    assert.ok(
      (await failure(
        client('silent').upload('putUploadContent', '/uploads/upl_1/content', new Blob(['x']), {
          onProgress: () => undefined,
          signal,
        }),
      )) instanceof AbortedError,
    );
  },

  'goes on with a cut event stream after the last event seen': async ({ assert, client, seen }) => {
    const got: unknown[] = [];
    for await (const { id, event, data } of client('events').events('streamJobEvents', '/jobs/job_1/events'))
      got.push([id, event, data]);
    assert.deepEqual(got, [
      ['1', 'output', { n: 1 }],
      ['2', 'output', { n: 2 }],
      ['3', 'message', { text: 'é' }],
      ['9', 'done', {}],
    ]);
    // On a busy machine the cut may come before the first read; then it starts over, which is right as well.
    const ids = (await seen()).map(one => one.lastEventId);
    assert.deepEqual([...new Set(ids)], [undefined, '2']);
    assert.equal(ids.at(-1), '2');
  },

  'stops an event stream when aborted, also while it waits to connect again': async ({ assert, client }) => {
    const controller = new AbortController();
    const events = client('events').events('streamJobEvents', '/jobs/job_1/events', {
      signal: controller.signal,
    });
    await events.next();
    controller.abort();
    await events.next();
    assert.ok((await failure(events.next())) instanceof AbortedError);
  },

  'throws when the first connection of a stream is refused': async ({ assert, client }) => {
    const error = await failure(
      client('nothing-here').events('streamJobEvents', '/jobs/job_1/events').next(),
    );
    assert.ok(error instanceof NotFoundError, error.name);
  },
};
