import type { UploadOptions } from '../core/file.ts';
import type { Attachment, Upload, UploadInput } from '../generated/types.ts';
import type { Client } from '../internal/client-port.ts';

/** Announces a file, then sends its bytes. */
export async function uploadFile(client: Client, file: File, options?: UploadOptions): Promise<Upload> {
  const { id } = await client.post('createUpload', '/uploads', options, await describeFile(file));
  return client.upload('putUploadContent', `/uploads/${encodeURIComponent(id)}/content`, file, options);
}

/** Uploads a file and gives it to a customer. */
export async function attachFile(
  client: Client,
  customerId: string,
  file: File,
  options?: UploadOptions,
): Promise<Attachment> {
  const { id: uploadId } = await uploadFile(client, file, options);
  return client.post(
    'createAttachment',
    `/customers/${encodeURIComponent(customerId)}/attachments`,
    options,
    { uploadId },
  );
}

/**
 * What a server wants to know of a file before its bytes. The digest is `null` on pages served by plain HTTP, which
 * have no `crypto.subtle`.
 */
async function describeFile(file: File): Promise<UploadInput> {
  const digest = globalThis.crypto.subtle
    ? await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    : undefined;
  const sha256 = digest
    ? [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
    : null;
  return { fileName: file.name, size: file.size, mediaType: file.type || 'application/octet-stream', sha256 };
}
