import type { Upload } from '../contract/types.ts';
import type { UploadRow } from '../database/collections/uploads.ts';
import { digest } from '../domain/sha256.ts';
import { actions, created, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid, notFound } from '../server/problems.ts';

export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024;
const EXPIRES_MS = 3_600_000;

function present({ deletedAt: _, ...row }: UploadRow & { deletedAt?: string }, context: Context): Upload {
  return {
    ...row,
    uploadUrl: `uploads/${row.id}/content`,
    headers: { 'Content-Type': 'application/octet-stream' },
    allowedActions: actions(context, {
      put: { scope: 'upload:write', blockedBy: row.status === 'used' && 'already_used' },
    }),
  };
}

/** Bytes on their way into a record. */
export const uploads: Handlers<'createUpload' | 'putUploadContent'> = {
  async createUpload({ body }, context) {
    if (body.size > MAX_UPLOAD_BYTES) throw invalid([fieldProblem('/size', 'too_large', 'At most 100 MB.')]);
    if (/[/\\\p{Cc}]/u.test(body.fileName) || /^\.+$/.test(body.fileName))
      throw invalid([
        fieldProblem(
          '/fileName',
          'invalid_file_name',
          'A file name has no folders and no control characters.',
        ),
      ]);
    const row = await context.db.uploads.insert({
      ...body,
      status: 'waiting',
      expiresAt: new Date(context.clock.nowMs() + EXPIRES_MS).toISOString(),
    });
    return created(present(row, context), `/uploads/${row.id}`);
  },

  async putUploadContent({ path, body: bytes }, context) {
    const row = await context.db.uploads.need(path.uploadId);
    if (Date.parse(row.expiresAt) < context.clock.nowMs()) throw notFound('The upload has expired.');
    if (bytes.length !== row.size)
      throw invalid([
        fieldProblem('', 'size_mismatch', `${row.size} bytes were announced, ${bytes.length} came.`),
      ]);
    if (row.sha256 !== null && (await digest(bytes)) !== row.sha256)
      throw invalid([fieldProblem('', 'hash_mismatch', 'The bytes are not those that were announced.')]);
    if (row.status !== 'waiting') return ok(present(row, context));
    await context.files.write(row.id, bytes);
    return ok(
      present(await context.db.uploads.update(row.id, { status: 'ready' }, { event: false }), context),
    );
  },
};
