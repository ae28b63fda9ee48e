import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { after, describe, it } from 'node:test';
import type { Attachment } from '@customer-hub/server/parts/contract/types';
import { createTestMock } from '../testing.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('attachments', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const path = { customerId: 'cus_1' };
  const list = async (query: Record<string, unknown> = {}): Promise<Attachment[]> =>
    (await mock.call('listAttachments', { path, query: query as never })).body.items;
  const download = async (id: string, headers: Record<string, string> = {}) => {
    const {
      response,
      status,
      headers: answered,
    } = await mock.call('downloadAttachment', { path: { attachmentId: id }, headers });
    return { status, headers: answered, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  async function upload(fileName: string, mediaType: string, text: string): Promise<Attachment> {
    const bytes = new TextEncoder().encode(text),
      { body: announced } = await mock.call('createUpload', {
        body: { fileName, mediaType, size: bytes.length, sha256: sha256(bytes) },
      });
    await mock.call('putUploadContent', { path: { uploadId: announced.id }, body: bytes as never });
    return (await mock.call('createAttachment', { path, body: { uploadId: announced.id } })).body;
  }

  it('finds a name however its marks are written, and keeps files of one name apart [I-13]', async () => {
    const composed = 'Menü Zahnärzte.txt'.normalize('NFC');
    const [first, second] = [
      await upload(composed.normalize('NFD'), 'text/plain', 'first'),
      await upload(composed, 'text/plain', 'second'),
    ];
    for (const q of [composed, composed.normalize('NFD'), 'menu zahnarzte'])
      assert.deepEqual(new Set((await list({ q })).map(({ id }) => id)), new Set([first.id, second.id]), q);
    const texts = await Promise.all([first, second].map(async ({ id }) => (await download(id)).bytes));
    assert.deepEqual(
      texts.map(bytes => new TextDecoder().decode(bytes)),
      ['first', 'second'],
    );
    for (const { id, etag } of [first, second])
      await mock.call('deleteAttachment', { path: { attachmentId: id }, ifMatch: etag });
  });

  it('lists files, newest first, sorts by name and day, searches the name [ATT-01..04, ATT-09]', async () => {
    const files = await list();
    assert.equal(files.length, 12);
    assert.deepEqual(
      files.map(({ createdAt }) => createdAt),
      files
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .reverse(),
    );
    assert.equal((await list({ sort: 'fileName' }))[0]?.fileName, 'empty.log');
    assert.deepEqual(
      (await list({ q: 'LOGO' })).map(({ preview }) => preview),
      ['text', 'text'],
    );
  });
  it('gives the bytes it says it has, under their own name [ATT-07]', async () => {
    for (const file of await list()) {
      const { headers, bytes } = await download(file.id);
      assert.deepEqual([bytes.length, sha256(bytes)], [file.size, file.sha256], file.fileName);
      assert.match(headers.get('content-disposition') ?? '', /^attachment; /);
      assert.ok(
        headers
          .get('content-disposition')
          ?.includes(
            encodeURIComponent(file.fileName).replace(/[()]/g, char => `%${char.charCodeAt(0).toString(16)}`),
          ),
      );
      assert.deepEqual(
        [headers.get('x-content-type-options'), headers.get('content-security-policy')],
        ['nosniff', "default-src 'none'; sandbox"],
      );
    }
  });
  it('shows hostile files as text or not at all [ATT-06]', async () => {
    const hostile = (await list()).filter(({ mediaType }) => /svg|html/.test(mediaType));
    assert.equal(hostile.length, 3);
    assert.ok(hostile.every(({ preview }) => preview === 'text'));
  });
  it('makes pictures and PDFs that programs open', async () => {
    const files = await list(),
      png = (await download(files.find(({ preview }) => preview === 'image')?.id ?? '')).bytes,
      view = new DataView(png.buffer);
    assert.deepEqual([view.getUint32(16), view.getUint32(20)], [160, 100]);
    const at = Buffer.from(png).indexOf('IDAT');
    assert.equal(inflateSync(png.subarray(at + 4, at + 4 + view.getUint32(at - 4))).length, 161 * 100);
    const pdf = new TextDecoder().decode(
        (await download(files.find(({ preview }) => preview === 'pdf')?.id ?? '')).bytes,
      ),
      table = Number(/startxref\n(\d+)/.exec(pdf)?.[1]);
    assert.equal(pdf.slice(table, table + 4), 'xref');
    const offsets = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    offsets.forEach((offset, index) => assert.ok(pdf.startsWith(`${index + 1} 0 obj`, offset)));
  });
  it('serves ranges', async () => {
    const file = await upload('range.txt', 'text/plain', '0123456789');
    const part = await download(file.id, { range: 'bytes=2-4' });
    assert.deepEqual(
      [part.status, part.headers.get('content-range'), new TextDecoder().decode(part.bytes)],
      [206, 'bytes 2-4/10', '234'],
    );
    const { status, headers } = await mock.refused('downloadAttachment', {
      path: { attachmentId: file.id },
      headers: { range: 'bytes=99-' },
    });
    assert.deepEqual([status, headers.get('content-range')], [416, 'bytes */10']);
  });

  it('attaches what was uploaded, once [ATT-05]', async () => {
    const file = await upload('تقرير.csv', 'text/csv', 'a,b\r\n1,2');
    assert.deepEqual(
      [file.fileName, file.preview, file.uploadedBy?.name],
      ['تقرير.csv', 'csv', 'Dana Whitfield'],
    );
    assert.equal(new TextDecoder().decode((await download(file.id)).bytes), 'a,b\r\n1,2');
    const { body: waiting } = await mock.call('createUpload', {
      body: { fileName: 'a.txt', mediaType: 'text/plain', size: 1, sha256: sha256(new Uint8Array(1)) },
    });
    assert.deepEqual(
      (await mock.refused('createAttachment', { path, body: { uploadId: waiting.id } })).problem.errors?.map(
        ({ code }) => code,
      ),
      ['upload_incomplete'],
    );
    assert.equal(
      (await mock.refused('createAttachment', { path, body: { uploadId: 'upl_999' } })).problem.errors?.[0]
        ?.code,
      'unknown_upload',
    );
    await mock.call('putUploadContent', { path: { uploadId: waiting.id }, body: new Uint8Array(1) as never });
    await mock.call('createAttachment', {
      path,
      body: { uploadId: waiting.id, fileName: '../../x\u202egpj.exe' },
    });
    assert.equal((await list({ q: 'gpj' }))[0]?.fileName, 'xgpj.exe');
    assert.equal(
      (await mock.refused('createAttachment', { path, body: { uploadId: waiting.id } })).problem.errors?.[0]
        ?.code,
      'upload_used',
    );
  });
  it('gives another name, tells of it, and keeps the bytes', async () => {
    const file = await upload('draft.txt', 'text/plain', 'kept'),
      path = { attachmentId: file.id };
    const events = mock.events.last;
    const { body: renamed } = await mock.call('renameAttachment', {
      path,
      ifMatch: file.etag,
      body: { fileName: ' Angebot für Zahnärzte 2026.txt ' },
    });
    assert.deepEqual(
      [renamed.fileName, renamed.sha256, renamed.etag !== file.etag],
      ['Angebot für Zahnärzte 2026.txt', file.sha256, true],
    );
    const told = mock.events.since(events);
    assert.ok(told !== 'gap' && told.some(({ event }) => event.type === 'attachment.updated'));
    const { headers, bytes } = await download(file.id);
    assert.match(headers.get('content-disposition') ?? '', /Angebot%20f%C3%BCr/);
    assert.equal(new TextDecoder().decode(bytes), 'kept');
    const stale = await mock.refused('renameAttachment', {
      path,
      ifMatch: file.etag,
      body: { fileName: 'late.txt' },
    });
    assert.deepEqual([stale.status, stale.problem.current?.fileName], [412, renamed.fileName]);
  });
  for (const [fileName, code] of [
    ['../../etc/passwd', 'has_folder'],
    ['a\\b.txt', 'has_folder'],
    ['x\u202egpj.exe', 'unsafe_character'],
    ['line\r\nbreak.txt', 'unsafe_character'],
    ['what?.txt', 'unsafe_character'],
    ['.htaccess', 'hidden_or_trimmed'],
    ['dots..', 'hidden_or_trimmed'],
    ['con.txt', 'reserved_name'],
    ['   ', 'required'],
  ])
    it(`refuses ${JSON.stringify(fileName)} and says what to do`, async () => {
      const file = (await list())[0];
      assert.ok(file);
      const { status, problem } = await mock.refused('renameAttachment', {
        path: { attachmentId: file.id },
        ifMatch: file.etag,
        body: { fileName },
      });
      assert.deepEqual(
        [status, problem.errors?.[0]?.pointer, problem.errors?.[0]?.code],
        [422, '/fileName', code],
      );
      assert.match(problem.errors?.[0]?.message ?? '', /^[A-Z].+[.]$/);
    });
  it('deletes with undo [ATT-08]', async () => {
    const file = await upload('gone.txt', 'text/plain', 'x'),
      path = { attachmentId: file.id };
    await mock.call('deleteAttachment', { path, ifMatch: file.etag });
    assert.equal((await mock.refused('downloadAttachment', { path })).status, 404);
    await mock.call('restoreAttachment', { path });
    assert.equal((await download(file.id)).bytes.length, 1);
  });
});
