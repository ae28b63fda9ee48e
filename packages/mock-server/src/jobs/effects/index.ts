import type { JobRow } from '@customer-hub/server/parts/database/collections/jobs';
import { changeDevice, changesOf } from '../../inventory/changes.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { deviceEffects } from './device.ts';
import type { Effects, JobType } from './effect.ts';
import { fileEffects } from './files.ts';
import { registryEffects } from './registry.ts';
import { softwareEffects } from './software.ts';
import { systemEffects } from './system.ts';

const effects: Partial<Effects<JobType>> = {
  ...deviceEffects,
  ...softwareEffects,
  ...systemEffects,
  ...fileEffects,
  ...registryEffects,
};

/** The name under which a list is renewed. */
const FETCHED: Partial<Record<JobType, string>> = {
  fetch_event_log: 'event_log',
  fetch_registry: 'registry',
  fetch_files: 'files',
  fetch_processes: 'processes',
  fetch_services: 'services',
  fetch_users: 'users',
  scan_patches: 'patches',
};

/** What a job leaves behind on a device on which it succeeded. */
export async function applyEffect(
  { id, type, params, createdBy }: JobRow,
  deviceId: string,
  context: Context,
): Promise<void> {
  const { db, now } = context,
    device = await db.devices.get(deviceId);
  if (!device) return;
  const changes = await changesOf(deviceId, context),
    fetched = FETCHED[type];
  if (fetched !== undefined) {
    await changeDevice(deviceId, { asOf: { ...changes.asOf, [fetched]: now() } }, context);
    await db.devices.update(deviceId, { inventoryAsOf: now() }, { silent: true });
    return;
  }
  // A job was accepted with the params of its type.
  const patch = await effects[type]?.(
    { params: params as never, device, changes, job: { id, createdBy } },
    context,
  );
  if (patch) await changeDevice(deviceId, patch, context);
}
