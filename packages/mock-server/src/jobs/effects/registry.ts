import type { RegistryChangeRow } from '@customer-hub/server/parts/database/collections/device-log';
import {
  deleteFromRegistry,
  writeRegistry,
  type Laid,
  type Work as Done,
} from '../../inventory/registry-changes.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';
import type { Effects, Target } from './effect.ts';

type Work = 'registry_create' | 'registry_update' | 'registry_delete';
const keyPath = (path: string): string => path.replace(/\\+$/, '');

/** Writes down what was there before, so that it can be taken back. */
async function writeDown(
  { device, job }: Pick<Target<Work>, 'device' | 'job'>,
  { laid, written }: Done,
  { db, now }: Context,
): Promise<Laid> {
  for (const one of written) {
    const change: Omit<RegistryChangeRow, 'id' | 'createdAt' | 'etag' | 'deletedAt'> = {
      ...one,
      deviceId: device.id,
      at: now(),
      by: job.createdBy,
      jobId: job.id,
      undone: false,
    };
    await db.registryChanges.insert(change, { event: false });
  }
  return laid;
}
/** Without a name it is the key itself that is written. */
function put(target: Target<'registry_create' | 'registry_update'>, context: Context): Promise<Laid> {
  const { path, name = null, valueType = 'REG_SZ', value = '' } = target.params;
  return writeDown(target, writeRegistry(target.changes, keyPath(path), name, { valueType, value }), context);
}

/** Keys and values that come and go, each written down with what it was. */
export const registryEffects: Effects<Work> = {
  registry_create: put,
  registry_update: put,
  registry_delete: (target, context) =>
    writeDown(
      target,
      deleteFromRegistry(target.changes, keyPath(target.params.path), target.params.name ?? null),
      context,
    ),
};
