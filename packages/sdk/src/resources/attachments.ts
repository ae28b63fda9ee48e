import type { Download, UploadOptions } from '../core/file.ts';
import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  Attachment,
  AttachmentBulk,
  AttachmentInput,
  AttachmentListParams,
  AttachmentPatch,
  BulkResults,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Files of a customer. */
export const attachments = (client: Client) => ({
  /**
   * List a customer's files. `q` looks into the file name.
   * - Sort: `fileName size mediaType createdAt`. Default `-createdAt`.
   * - Facets: `preview mediaType`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `preview`
   * @throws NotFoundError
   */
  list: (
    customerId: string,
    query?: AttachmentListParams,
    options?: RequestOptions,
  ): ListRequest<Attachment> =>
    client.list('listAttachments', path`/customers/${customerId}/attachments`, options, query),
  /**
   * Attach an uploaded file. Send the bytes by `uploads.create` and `uploads.put` first.
   * @remarks `upload` does all of it.
   * @throws NotFoundError
   * @throws ValidationError
   */
  create: (customerId: string, input: AttachmentInput, options?: RequestOptions): HubPromise<Attachment> =>
    client.post('createAttachment', path`/customers/${customerId}/attachments`, options, input),
  /** Sends the bytes and attaches them. @throws ValidationError `too_large` */
  upload: async (customerId: string, file: File, options?: UploadOptions): Promise<Attachment> =>
    (await import('../transport/files.ts')).attachFile(client, customerId, file, options),
  /**
   * Read one attachment. What is known about the file. Its bytes are fetched from the address of its content.
   * @throws NotFoundError
   */
  get: (attachmentId: string, options?: RequestOptions): HubPromise<Attachment> =>
    client.get('getAttachment', path`/attachments/${attachmentId}`, options),
  /**
   * Give a file another name. The bytes and their type stay as they are. Refused with ValidationError at
   * `/fileName`, and a message that says what to do: names with slashes (`has_folder`), with control or
   * direction marks or one of `< > : " | ? *` (`unsafe_character`), that begin with a dot or end with a dot
   * or a space (`hidden_or_trimmed`), and names that Windows keeps to itself, such as `CON`
   * (`reserved_name`).
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  rename: (
    attachment: Versioned,
    changes: AttachmentPatch,
    options?: RequestOptions,
  ): HubPromise<Attachment> =>
    client.patch('renameAttachment', path`/attachments/${attachment.id}`, options, changes, attachment),
  /**
   * Delete a file. Can be brought back with `restore` for 24 hours.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (attachment: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteAttachment', path`/attachments/${attachment.id}`, options, attachment),
  /**
   * Bring a deleted file back. Within 24 hours of the deletion; NotFoundError after that.
   * @throws NotFoundError
   */
  restore: (attachmentId: string, options?: RequestOptions): HubPromise<Attachment> =>
    client.post('restoreAttachment', path`/attachments/${attachmentId}/restore`, options),
  /**
   * Delete or bring back many files. At most 500 by `ids`; `filter` takes all that the list would show. Each
   * is done or refused by itself.
   * @throws ValidationError
   */
  bulk: (input: AttachmentBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkAttachments', path`/attachments:bulk`, options, input),
  /**
   * Download the bytes. Always as a download (`Content-Disposition: attachment`) with
   * `X-Content-Type-Options: nosniff` and a sandboxing `Content-Security-Policy`, so that a hostile file runs
   * nothing when its address is opened.
   * @remarks The bytes come as a stream, with the file's name.
   * @throws NotFoundError
   */
  download: (attachmentId: string, options?: RequestOptions): Promise<Download> =>
    client.download('downloadAttachment', path`/attachments/${attachmentId}/content`, options),
});
