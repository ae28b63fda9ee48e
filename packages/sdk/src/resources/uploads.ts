import type { OnProgress, UploadOptions } from '../core/file.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Upload, UploadInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Bytes on their way into a record: the upload's id is given where the file is wanted. */
export const uploads = (client: Client) => ({
  /**
   * Announce a file. At most 100 MB: ValidationError `too_large` otherwise.
   * @throws ValidationError `too_large`
   */
  create: (input: UploadInput, options?: RequestOptions): HubPromise<Upload> =>
    client.post('createUpload', path`/uploads`, options, input),
  /**
   * Put the bytes. Size and hash must be as announced: ValidationError `size_mismatch`, `hash_mismatch`.
   * Putting the same bytes again is harmless. NotFoundError once the upload has expired.
   * @throws NotFoundError
   * @throws ValidationError `size_mismatch`, `hash_mismatch`
   */
  put: (
    uploadId: string,
    bytes: Blob,
    options?: RequestOptions & { onProgress?: OnProgress },
  ): Promise<Upload> => client.upload('putUploadContent', path`/uploads/${uploadId}/content`, bytes, options),
  /** Both steps, with the hash taken from the bytes. @throws ValidationError `too_large` */
  upload: async (file: File, options?: UploadOptions): Promise<Upload> =>
    (await import('../transport/files.ts')).uploadFile(client, file, options),
});
