import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConnectionError, type Download, type RequestOptions } from '@customer-hub/sdk';
import fc from 'fast-check';
import { FileDownload, sha256Of, type DownloadApi } from './file-download.ts';

const answer = (bytes: Uint8Array<ArrayBuffer>, breaksAfter: number, size?: number): Download => {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at >= breaksAfter) return controller.error(new ConnectionError('The file was cut.'));
        if (at >= bytes.length) return controller.close();
        const next = Math.min(at + 7, breaksAfter, bytes.length);
        controller.enqueue(bytes.slice(at, next));
        at = next;
      },
    },
    { highWaterMark: 0 },
  );
  return {
    name: 'a.bin',
    type: 'application/octet-stream',
    size,
    stream,
    blob: () => Promise.reject(new Error('unused')),
  };
};

/** A device whose connection breaks after so many bytes of each go, and which may know no ranges. */
const deviceWith = (
  content: Uint8Array<ArrayBuffer>,
  breaks: readonly number[],
  { knowsRanges = true, tellsSize = true } = {},
): DownloadApi & { readonly asked: number[] } => {
  const asked: number[] = [];
  return {
    asked,
    downloadFile: (_deviceId, _path, options: RequestOptions = {}) => {
      const from = Number(/bytes=(\d+)-/.exec(options.headers?.Range ?? '')?.[1] ?? 0);
      const start = knowsRanges ? from : 0;
      const rest = content.slice(start);
      const go = asked.push(start) - 1;
      options.hooks?.response?.({
        operationId: 'downloadDeviceFile',
        method: 'GET',
        path: '/',
        attempt: 1,
        status: start > 0 ? 206 : 200,
        durationMs: 0,
        requestId: null,
      });
      return Promise.resolve(answer(rest, breaks[go] ?? Infinity, tellsSize ? rest.length : undefined));
    },
  };
};

const noWait = (): Promise<void> => Promise.resolve();
const quiet = { received: () => undefined, repeats: () => undefined };

describe('the download of a file from a device', () => {
  it('gives the bytes of the device, wherever the connection breaks, and asks for none twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 200 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
        fc.boolean(),
        async (bytes, breaks, tellsSize) => {
          const content = new Uint8Array(bytes);
          const device = deviceWith(content, breaks, { tellsSize });
          const got = await new FileDownload(device, 'dev_1', 'C:\\a', noWait).receive(
            new AbortController().signal,
            quiet,
          );
          assert.deepEqual(new Uint8Array(await got.arrayBuffer()), content);
          let expected = 0;
          for (const [go, from] of device.asked.entries()) {
            assert.equal(from, expected);
            expected += breaks[go] ?? 0;
          }
        },
      ),
    );
  });

  it('begins again where the server knows no ranges, and mixes nothing', async () => {
    const content = new Uint8Array(Array.from({ length: 90 }, (_, at) => at));
    const device = deviceWith(content, [40, 60], { knowsRanges: false });
    const got = await new FileDownload(device, 'dev_1', 'C:\\a', noWait).receive(
      new AbortController().signal,
      quiet,
    );
    assert.deepEqual(new Uint8Array(await got.arrayBuffer()), content);
  });

  it('keeps what has arrived when it is stopped, and goes on from there', async () => {
    const content = new Uint8Array(100).fill(7);
    const device = deviceWith(content, []);
    const download = new FileDownload(device, 'dev_1', 'C:\\a', noWait);
    const stop = new AbortController();
    await assert.rejects(
      download.receive(stop.signal, {
        received: bytes => void (bytes > 30 && stop.abort()),
        repeats: () => undefined,
      }),
    );
    const kept = download.received;
    assert.ok(kept > 30 && kept < 100);
    const got = await download.receive(new AbortController().signal, quiet);
    assert.equal(got.size, 100);
    assert.deepEqual(device.asked, [0, kept]);
  });

  it('gives up after several goes that brought nothing', async () => {
    const device = deviceWith(new Uint8Array(10), [0, 0, 0, 0, 0, 0]);
    const download = new FileDownload(device, 'dev_1', 'C:\\a', noWait);
    await assert.rejects(download.receive(new AbortController().signal, quiet), ConnectionError);
    assert.equal(device.asked.length, 4);
  });

  it('takes the hash of what has arrived', async () => {
    assert.equal(
      await sha256Of(new Blob(['test'])),
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    );
  });
});
