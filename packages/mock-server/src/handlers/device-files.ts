import type { DeviceFile } from '@customer-hub/server/parts/contract/types';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { digest } from '@customer-hub/server/parts/domain/sha256';
import type { Changes } from '../inventory/changes.ts';
import { fileAt, filesIn } from '../inventory/files.ts';
import { ok } from '@customer-hub/server/parts/server/answers';
import type { Context, Handlers } from '@customer-hub/server/parts/server/handler';
import { notFound } from '@customer-hub/server/parts/server/problems';
import { file } from '@customer-hub/server/parts/server/streams';
import { reach, told } from './shared/reach-device.ts';

/** Files of a device, and what lies in its bin [DVM-28, DVM-30]. */
export const deviceFiles: Handlers<
  'listDeviceFiles' | 'downloadDeviceFile' | 'getDeviceFileChecksum' | 'listDeviceDeletedFiles'
> = {
  async listDeviceFiles({ path, query: { path: folder = '', q = '', ...query } }, context) {
    const { device, changes } = await reach(path.deviceId, 'files', context, { live: true });
    const files = filesIn(device, folder, changes, q);
    if (!files) throw notFound('There is no such folder.');
    return told(files, query, {}, context.now(), context, { of: JSON.stringify([folder, q]) });
  },

  async downloadDeviceFile(request, context) {
    const { found, bytes } = await read(request.path.deviceId, request.query.path, context),
      answer = file(request, bytes, { fileName: found.name, mediaType: 'application/octet-stream' });
    return {
      ...answer,
      headers: { ...answer.headers, 'Repr-Digest': `sha-256=:${base64(await digest(bytes))}:` },
    };
  },

  async getDeviceFileChecksum({ path, query }, context) {
    const { found, bytes } = await read(path.deviceId, query.path, context);
    return ok({ path: found.path, sizeBytes: found.sizeBytes ?? bytes.length, sha256: await digest(bytes) });
  },

  async listDeviceDeletedFiles({ path, query }, context) {
    const { changes } = await reach(path.deviceId, 'files', context, { live: true });
    return told(
      changes.binnedFiles,
      query,
      { search: ['path'], sortable: ['deletedAt', 'name', 'sizeBytes'], defaultSort: '-deletedAt' },
      context.now(),
      context,
    );
  },
};

interface Content {
  found: DeviceFile;
  bytes: Uint8Array;
}
/** A file of a device that can be reached, with what it holds. */
async function read(deviceId: string, path: string, context: Context): Promise<Content> {
  const { device, changes } = await reach(deviceId, 'files', context, { live: true }),
    found = fileAt(device, path, changes);
  if (!found) throw notFound('There is no such file.');
  return { found, bytes: await bytesOf(found, device, changes, context) };
}
/** What was uploaded; of a file that is made up a line that says which it is. */
async function bytesOf(
  { path, name }: DeviceFile,
  device: DeviceRow,
  { addedFiles }: Changes,
  { files }: Context,
): Promise<Uint8Array> {
  const added = addedFiles.find(own => own.path === path),
    uploaded = added?.uploadId ? await files.read(added.uploadId) : undefined;
  return uploaded ?? new TextEncoder().encode(`${name} of ${device.name}\r\n`);
}
/** Of a digest in hex. */
const base64 = (hex: string): string =>
  btoa((hex.match(/../g) ?? []).map(byte => String.fromCharCode(Number.parseInt(byte, 16))).join(''));
