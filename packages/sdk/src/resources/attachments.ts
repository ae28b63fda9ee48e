import type { Download, UploadOptions } from '../core/file.ts';
import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type { Attachment, AttachmentInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Files of a customer [ATT]. */
export const attachments = (client: Client) => ({
  /** `q` looks into the file name [ATT-04]; sorts by `fileName` and `createdAt` [ATT-09]. */
  list: (
    customerId: string,
    query?: Query<'listAttachments'>,
    options?: RequestOptions,
  ): ListRequest<Attachment> =>
    client.list('listAttachments', path`/customers/${customerId}/attachments`, options, query),
  /** Attaches bytes that `uploads.upload` has sent. */
  create: (customerId: string, input: AttachmentInput, options?: RequestOptions): Promise<Attachment> =>
    client.post('createAttachment', path`/customers/${customerId}/attachments`, options, input),
  /** Sends the bytes and attaches them [ATT-05]. @throws ValidationError `too_large` */
  upload: async (customerId: string, file: File, options?: UploadOptions): Promise<Attachment> =>
    (await import('../transport/files.ts')).attachFile(client, customerId, file, options),
  /** @throws NotFoundError */
  get: (attachmentId: string, options?: RequestOptions): Promise<Attachment> =>
    client.get('getAttachment', path`/attachments/${attachmentId}`, options),
  /** The file can be brought back with `restore` for 24 hours [ATT-08]. */
  delete: (attachment: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove('deleteAttachment', path`/attachments/${attachment.id}`, options, attachment),
  /** Within 24 hours of the deletion. @throws NotFoundError after that */
  restore: (attachmentId: string, options?: RequestOptions): Promise<Attachment> =>
    client.post('restoreAttachment', path`/attachments/${attachmentId}/restore`, options),
  /** The bytes as a stream, with the file's name [ATT-07]. */
  download: (attachmentId: string, options?: RequestOptions): Promise<Download> =>
    client.download('downloadAttachment', path`/attachments/${attachmentId}/content`, options),
});
