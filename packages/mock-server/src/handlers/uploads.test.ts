import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

describe('uploads', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const bytes = new TextEncoder().encode('Network plan'),
    sha256 = createHash('sha256').update(bytes).digest('hex');
  const announce = (over: object = {}) =>
    mock.call('createUpload', {
      body: { fileName: 'plan.txt', size: bytes.length, mediaType: 'text/plain', sha256, ...over },
    });

  it('takes the bytes that were announced, also twice', async () => {
    const { status, body } = await announce();
    assert.deepEqual([status, body.status, body.uploadUrl], [201, 'waiting', `uploads/${body.id}/content`]);
    assert.equal(
      (await mock.call('putUploadContent', { path: { uploadId: body.id }, body: bytes })).body.status,
      'ready',
    );
    assert.equal(
      (await mock.call('putUploadContent', { path: { uploadId: body.id }, body: bytes })).body.status,
      'ready',
    );
  });
  it('refuses other bytes', async () => {
    const { body } = await announce();
    assert.equal(
      (await mock.refused('putUploadContent', { path: { uploadId: body.id }, body: bytes.slice(1) })).problem
        .errors?.[0]?.code,
      'size_mismatch',
    );
    assert.equal(
      (await mock.refused('putUploadContent', { path: { uploadId: body.id }, body: bytes.toReversed() }))
        .problem.errors?.[0]?.code,
      'hash_mismatch',
    );
  });
  it('takes bytes without a hash from pages that cannot make one', async () => {
    const { body } = await announce({ sha256: null });
    assert.equal(
      (await mock.call('putUploadContent', { path: { uploadId: body.id }, body: bytes })).body.sha256,
      null,
    );
  });
  it('refuses what is too large, names with folders, and late bytes', async () => {
    assert.equal(
      (
        await mock.refused('createUpload', {
          body: { fileName: 'a', size: 200_000_000, mediaType: 'x/y', sha256 },
        })
      ).problem.errors?.[0]?.code,
      'too_large',
    );
    for (const fileName of ['../../etc/passwd', 'a\\b.txt', 'a\u0000.txt', '..'])
      assert.equal(
        (await mock.refused('createUpload', { body: { fileName, size: 1, mediaType: 'x/y', sha256 } }))
          .problem.errors?.[0]?.code,
        'invalid_file_name',
      );
    const { body } = await announce();
    await mock.clock.advance(2 * 3_600_000);
    assert.equal(
      (await mock.refused('putUploadContent', { path: { uploadId: body.id }, body: bytes })).status,
      404,
    );
  });
});
