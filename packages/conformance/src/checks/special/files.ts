import { createHash } from 'node:crypto';
import type { Exchange } from '../../client/exchange.ts';
import type { Context } from '../../run/check.ts';
import { applies, expect, expectCode, expectProblem, expectStatus } from '../../run/outcome.ts';
import { uploaded } from '../../run/stage.ts';
import { promises } from './define.ts';

const text = 'Bytes of the conformance kit: 0123456789 ABCDEFGHIJ\n'.repeat(8);
const bytes = new TextEncoder().encode(text);
const sha256 = createHash('sha256').update(bytes).digest('hex');

async function announced({ client }: Context, more: object = {}): Promise<string> {
  const body = { fileName: 'kit.txt', size: bytes.length, mediaType: 'text/plain', sha256, ...more };
  const exchange = await client.call('createUpload', { body });
  const upload = expectStatus(exchange, 201);
  expect(upload.status === 'waiting', `its status is ${String(upload.status)}, not waiting`, exchange);
  return String(upload.id);
}
const put = ({ client }: Context, uploadId: string, raw: Uint8Array): Promise<Exchange> =>
  client.call('putUploadContent', { path: { uploadId }, raw });

export const uploadChecks = promises('uploads', [
  {
    id: 'putUploadContent.ready',
    title: 'bytes as announced make it ready; the same bytes again are harmless',
    run: async context => {
      const id = await announced(context);
      for (const _ of [1, 2]) {
        const exchange = await put(context, id, bytes);
        expect(expectStatus(exchange, 200).status === 'ready', 'its status is not ready', exchange);
      }
    },
  },
  {
    id: 'putUploadContent.hash',
    title: 'bytes of another hash are refused',
    run: async context => {
      const id = await announced(context);
      const other = new TextEncoder().encode(text.replace('0', '1'));
      expectCode(await put(context, id, other), 'hash_mismatch', 422);
    },
  },
  {
    id: 'putUploadContent.size',
    title: 'more or fewer bytes than announced are refused',
    run: async context => {
      for (const length of [bytes.length - 1, 1]) {
        const id = await announced(context);
        expectCode(await put(context, id, bytes.slice(0, length)), 'size_mismatch', 422);
      }
    },
  },
  {
    id: 'putUploadContent.unhashed',
    title: 'an upload without a hash is taken, too',
    clause: '#/components/schemas/UploadInput/properties/sha256',
    run: async context => {
      const id = await announced(context, { sha256: null });
      expectStatus(await put(context, id, bytes), 200);
    },
  },
  {
    id: 'putUploadContent.unknown',
    title: 'an upload that was not announced is not found',
    clause: '#/components/responses/NotFound',
    run: async context => {
      expectProblem(await put(context, 'conformance-missing', bytes), 404);
    },
  },
  {
    id: 'createUpload.too-large',
    title: 'a file of more than 100 MB is refused',
    run: async ({ client }) => {
      const body = { fileName: 'kit.bin', size: 2_000_000_000, mediaType: 'text/plain', sha256: null };
      expectCode(await client.call('createUpload', { body }), 'too_large', 422);
    },
  },
  {
    id: 'createUpload.hash-form',
    title: 'a hash that is no lower-case hexadecimal SHA-256 is refused',
    clause: '#/components/schemas/UploadInput/properties/sha256',
    run: async ({ client }) => {
      const body = { fileName: 'kit.txt', size: 1, mediaType: 'text/plain', sha256: 'F'.repeat(64) };
      expectProblem(await client.call('createUpload', { body }), 422, 400);
    },
  },
]);

async function attached(context: Context): Promise<{ attachmentId: string }> {
  const { client, world } = context;
  const uploadId = await uploaded(client, 'kit.txt', 'text/plain', text);
  applies(uploadId !== undefined, 'no file could be uploaded');
  const path = { customerId: await world.workshop() };
  const exchange = await client.call('createAttachment', { path, body: { uploadId } });
  const { id, size, sha256: hash, fileName } = expectStatus(exchange, 201);
  expect(size === bytes.length && hash === sha256, 'size or sha256 is not that of the file', exchange);
  expect(fileName === 'kit.txt', 'without a name it is not called as the upload', exchange);
  return { attachmentId: String(id) };
}
const download = ({ client }: Context, path: { attachmentId: string }, range?: string): Promise<Exchange> =>
  client.call('downloadAttachment', { path, headers: { accept: '*/*', ...(range ? { range } : {}) } });

const ranges = [
  ['bytes=0-9', 0, 10],
  ['bytes=10-19', 10, 20],
  [`bytes=${bytes.length - 5}-`, bytes.length - 5, bytes.length],
] as const;

export const attachmentChecks = promises('attachments', [
  {
    id: 'downloadAttachment.bytes',
    title: 'gives the bytes that were put',
    clause: '#/components/schemas/Attachment "Its bytes never change"',
    run: async context => {
      const exchange = await download(context, await attached(context));
      expectStatus(exchange, 200);
      expect(exchange.text === text, 'other bytes came', exchange);
    },
  },
  {
    id: 'downloadAttachment.safe',
    title: 'is a download, never sniffed, and sandboxed',
    run: async context => {
      const exchange = await download(context, await attached(context));
      const header = (name: string): string => exchange.headers.get(name) ?? '';
      expect(
        /^attachment\b/.test(header('content-disposition')),
        `Content-Disposition is ${header('content-disposition')}`,
        exchange,
      );
      expect(
        header('x-content-type-options') === 'nosniff',
        'X-Content-Type-Options is not nosniff',
        exchange,
      );
      expect(
        header('content-security-policy').includes('sandbox'),
        'Content-Security-Policy has no sandbox',
        exchange,
      );
    },
  },
  {
    id: 'downloadAttachment.range',
    title: 'a range gives these bytes with 206 and Content-Range',
    clause: '#/paths/~1attachments~1{attachmentId}~1content/get/responses/206',
    run: async context => {
      const path = await attached(context);
      for (const [range, from, to] of ranges) {
        const exchange = await download(context, path, range);
        expectStatus(exchange, 206);
        expect(exchange.text === text.slice(from, to), `${range}: other bytes came`, exchange);
        const wanted = `bytes ${from}-${to - 1}/${bytes.length}`;
        expect(exchange.headers.get('content-range') === wanted, `Content-Range is not ${wanted}`, exchange);
      }
    },
  },
  {
    id: 'downloadAttachment.range-beyond',
    title: 'a range beyond the end is refused',
    clause: '#/components/responses/RangeNotSatisfiable',
    run: async context => {
      expectProblem(await download(context, await attached(context), `bytes=${bytes.length + 10}-`), 416);
    },
  },
  {
    id: 'createAttachment.unknown-upload',
    title: 'an upload that is not there is refused',
    clause: '#/components/responses/Invalid',
    run: async ({ client, world }) => {
      const path = { customerId: await world.workshop() };
      expectProblem(
        await client.call('createAttachment', { path, body: { uploadId: 'conformance-missing' } }),
        422,
        404,
      );
    },
  },
  {
    id: 'createAttachment.waiting-upload',
    title: 'an upload whose bytes have not come is refused',
    clause: '#/components/responses/Invalid',
    run: async context => {
      const uploadId = await announced(context);
      const path = { customerId: await context.world.workshop() };
      expectProblem(await context.client.call('createAttachment', { path, body: { uploadId } }), 422, 409);
    },
  },
]);
