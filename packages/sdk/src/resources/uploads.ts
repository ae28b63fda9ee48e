import type { OnProgress } from '../core/file.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Upload, UploadInput } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Bytes on their way into a record: the upload's id is given where the file is wanted. */
export const uploads = (client: Client) => {
  const create = (input: UploadInput, options?: RequestOptions): Promise<Upload> => client.post('createUpload', '/uploads', input, options);
  const put = (uploadId: string, bytes: Blob, options?: RequestOptions & { onProgress?: OnProgress }): Promise<Upload> => client.upload('putUploadContent', path`/uploads/${uploadId}/content`, bytes, options);
  return {
    create,
    put,
    /** Both steps, with the hash taken from the bytes. @throws ValidationError `too_large` */
    upload: async (file: File, options?: RequestOptions & { onProgress?: OnProgress }): Promise<Upload> =>
      put((await create({ fileName: file.name, size: file.size, mediaType: file.type || 'application/octet-stream', sha256: await sha256(file) }, options)).id, file, options),
  };
};

/** Lower-case hexadecimal; `null` on pages served by plain HTTP, where browsers hold back `crypto.subtle`. */
const sha256 = async (file: Blob): Promise<string | null> => globalThis.crypto.subtle
  ? [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map(byte => byte.toString(16).padStart(2, '0')).join('')
  : null;
