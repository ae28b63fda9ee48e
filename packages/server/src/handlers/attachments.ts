import type { Attachment } from '../contract/types.ts';
import { type AttachmentRow } from '../database/collections/attachments.ts';
import {
  byteRange,
  contentDisposition,
  fileNameProblem,
  previewOf,
  safeFileName,
} from '../domain/attachments.ts';
import { digest } from '../domain/sha256.ts';
import { actions, created, noContent, ok, page, visible } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { endLinksTo } from './shared/shared-links.ts';
import { fieldProblem, invalid, notFound, otherProblem } from '../server/problems.ts';
import { eachOf, selectedIds } from './shared/bulk.ts';

function present(row: AttachmentRow, context: Context): Attachment {
  const { source: _, ...shown } = visible(row);
  return {
    ...shown,
    allowedActions: actions(context, {
      rename: 'attachment:write',
      delete: 'attachment:write',
      share: 'attachment:read',
    }),
  };
}
async function bytesOf({ source }: AttachmentRow, { files }: Context): Promise<Uint8Array> {
  const bytes = await files.read(source);
  if (!bytes) throw notFound('The bytes of this file were not kept.');
  return bytes;
}

async function remove(id: string, context: Context): Promise<void> {
  await context.db.attachments.remove(id);
  await endLinksTo('attachment', id, context);
}

/** Files of a customer [ATT]. */
export const attachments: Handlers<
  | 'listAttachments'
  | 'createAttachment'
  | 'getAttachment'
  | 'renameAttachment'
  | 'deleteAttachment'
  | 'restoreAttachment'
  | 'bulkAttachments'
  | 'downloadAttachment'
> = {
  listAttachments: async ({ path, query }, context) =>
    page(await context.db.attachments.query({ where: { customerId: path.customerId }, query }), row =>
      present(row, context),
    ),

  async createAttachment({ path, body }, context) {
    const { db } = context,
      upload = await db.uploads.get(body.uploadId);
    if (!upload || upload.status !== 'ready')
      throw invalid([
        fieldProblem(
          '/uploadId',
          upload?.status === 'used' ? 'upload_used' : upload ? 'upload_incomplete' : 'unknown_upload',
          upload?.status === 'used' ? 'These bytes belong to another file already.' : 'Send the bytes first.',
        ),
      ]);
    const row = await db.attachments.insert({
      customerId: path.customerId,
      fileName: safeFileName(body.fileName ?? upload.fileName),
      size: upload.size,
      mediaType: upload.mediaType,
      sha256: upload.sha256 ?? (await digest((await context.files.read(upload.id)) ?? new Uint8Array())),
      preview: previewOf(upload.mediaType),
      uploadedBy: context.user.person,
      source: upload.id,
    });
    await db.uploads.update(upload.id, { status: 'used' }, { event: false });
    return created(present(row, context), `/attachments/${row.id}`);
  },

  getAttachment: async ({ path }, context) =>
    ok(present(await context.db.attachments.need(path.attachmentId), context)),

  async renameAttachment({ path, body }, context) {
    const problem = fileNameProblem(body.fileName);
    if (problem) throw invalid([problem]);
    const fileName = body.fileName.trim();
    return ok(present(await context.db.attachments.update(path.attachmentId, { fileName }), context));
  },

  async deleteAttachment({ path }, context) {
    await remove(path.attachmentId, context);
    return noContent();
  },

  restoreAttachment: async ({ path }, context) =>
    ok(present(await context.db.attachments.restore(path.attachmentId), context)),

  async bulkAttachments({ body }, context) {
    const { attachments: rows } = context.db,
      ids = await selectedIds(rows, body);
    return ok(
      await eachOf(ids, context, async id => {
        if (body.action === 'delete') await remove(id, context);
        else await rows.restore(id);
      }),
    );
  },

  async downloadAttachment({ path, headers }, context) {
    const row = await context.db.attachments.need(path.attachmentId),
      bytes = await bytesOf(row, context),
      range = byteRange(headers.get('range'), bytes.length);
    if (range === 'outside')
      throw otherProblem(
        416,
        'range_not_satisfiable',
        'Range outside the file',
        undefined,
        {},
        { 'Content-Range': `bytes */${bytes.length}` },
      );
    const common = {
      'Content-Type': row.mediaType,
      'Content-Disposition': contentDisposition(row.fileName),
      'Accept-Ranges': 'bytes',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    };
    if (!range)
      return { status: 200, body: bytes, headers: { ...common, 'Content-Length': String(bytes.length) } };
    const part = bytes.slice(range.first, range.last + 1);
    return {
      status: 206,
      body: part,
      headers: {
        ...common,
        'Content-Length': String(part.length),
        'Content-Range': `bytes ${range.first}-${range.last}/${bytes.length}`,
      },
    };
  },
};
