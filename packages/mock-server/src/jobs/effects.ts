import type { JobInput, RegistryEntry } from '../contract/types.ts';
import type { DeviceRow } from '../database/seed/devices.ts';
import type { JobRow } from '../database/seed/jobs.ts';
import { moveDevice } from '../handlers/shared/devices.ts';
import { changeDevice, changesOf, type Changes } from '../inventory/changes.ts';
import { cleanPath } from '../inventory/files.ts';
import { availablePatches, installedPackages } from '../inventory/patches.ts';
import { putEntry, removeEntry } from '../inventory/registry.ts';
import { deviceUsers, services } from '../inventory/programs.ts';
import type { Context } from '../server/handler.ts';
import { ProblemError } from '../server/problems.ts';

/** Params of the work that has this type; several types may share one. */
type Params<Type extends JobInput['type'], Work = JobInput> = Work extends {
  type: infer Own;
  params?: infer P;
}
  ? Type extends Own
    ? NonNullable<P>
    : never
  : never;

/** Fewer updates wait; some of those installed want a restart. */
async function installed(
  device: DeviceRow,
  patches: readonly { id: string; category: string; requiresReboot: boolean }[],
  restarted: boolean,
  { db }: Context,
): Promise<void> {
  const counts = device.patchCounts ?? { available: 0, security: 0 },
    available = counts.available - patches.length;
  await db.devices.update(device.id, {
    patchCounts: {
      available,
      security: counts.security - patches.filter(({ category }) => category === 'security').length,
    },
    patches: available,
    ...(patches.some(({ requiresReboot }) => requiresReboot) ? { pendingReboot: !restarted } : {}),
  });
}
/** The name under which a list is renewed. */
const FETCHED: Partial<Record<JobInput['type'], string>> = {
  fetch_event_log: 'event_log',
  fetch_registry: 'registry',
  fetch_files: 'files',
  fetch_processes: 'processes',
  fetch_services: 'services',
  fetch_users: 'users',
  scan_patches: 'patches',
};

/** What a job leaves behind on a device on which it succeeded. */
export async function applyEffect(job: JobRow, deviceId: string, context: Context): Promise<void> {
  const { db } = context,
    device = await db.devices.get(deviceId),
    now = context.now(),
    params: unknown = job.params;
  if (!device) return;
  const changes = await changesOf(deviceId, context),
    put = (patch: Partial<Changes>): Promise<void> => changeDevice(deviceId, patch, context);
  switch (job.type) {
    case 'restart':
      await db.devices.update(deviceId, { pendingReboot: false, rebootScheduledAt: null, lastSeenAt: now });
      return;
    case 'shut_down':
      await db.devices.update(
        deviceId,
        { availability: 'offline', lastSeenAt: now },
        { event: 'device.availability_changed', data: { availability: 'offline' } },
      );
      return;
    case 'set_helpdesk_agent':
      await db.devices.update(deviceId, {
        helpdeskAgent: (params as Params<'set_helpdesk_agent'>).active ? 'active' : 'inactive',
      });
      return;
    case 'update_devices':
      await db.devices.update(deviceId, params as Params<'update_devices'>);
      return;
    case 'delete_devices':
      await db.devices.remove(deviceId);
      return;
    case 'edit_relations': {
      // Customer and folder may have gone since the job was accepted.
      try {
        await moveDevice(device, params as Params<'edit_relations'>, context);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
      }
      return;
    }
    case 'log_out': {
      const { users } = params as Params<'log_out'>;
      await put({
        loggedOut: [
          ...new Set([
            ...changes.loggedOut,
            ...(users ?? deviceUsers(device, changes, null, now).map(({ name }) => name)),
          ]),
        ],
      });
      return;
    }
    case 'install_patches': {
      const { patchIds, category, reboot } = params as Params<'install_patches'>;
      const chosen = availablePatches(device, changes).filter(patch =>
        patchIds ? patchIds.includes(patch.id) : category !== 'security' || patch.category === 'security',
      );
      await put({ installedPatches: [...changes.installedPatches, ...chosen.map(({ id }) => id)] });
      await installed(device, chosen, reboot === 'if_needed', context);
      return;
    }
    case 'upgrade_packages': {
      const { names } = params as Params<'upgrade_packages'>;
      const chosen = installedPackages(device, changes).filter(
        ({ name, availableVersion }) => availableVersion !== null && (!names || names.includes(name)),
      );
      await put({ upgradedPackages: [...changes.upgradedPackages, ...chosen.map(({ name }) => name)] });
      await installed(
        device,
        chosen.map(({ name }) => ({
          id: name,
          category: 'other',
          requiresReboot: name.startsWith('linux-image'),
        })),
        false,
        context,
      );
      return;
    }
    case 'install_software': {
      const { packageIds = [], bundleId } = params as Params<'install_software'>;
      const bundle = bundleId === undefined ? undefined : await db.softwareBundles.get(bundleId);
      const packages = await db.softwarePackages.getMany([
        ...new Set([...packageIds, ...(bundle?.packages.map(({ id }) => id) ?? [])]),
      ]);
      const names = packages.map(({ name }) => name);
      await put({
        addedSoftware: [
          ...changes.addedSoftware.filter(({ name }) => !names.includes(name)),
          ...packages.map(({ name, publisher, version }) => ({
            name,
            publisher,
            version,
            installedOn: now.slice(0, 10),
          })),
        ],
        removedSoftware: changes.removedSoftware.filter(name => !names.includes(name)),
      });
      return;
    }
    case 'uninstall_software': {
      const { names } = params as Params<'uninstall_software'>;
      await put({
        removedSoftware: [...new Set([...changes.removedSoftware, ...names])],
        addedSoftware: changes.addedSoftware.filter(({ name }) => !names.includes(name)),
      });
      return;
    }
    case 'service_start':
    case 'service_stop':
    case 'service_restart': {
      const known = new Set(services(device, changes).map(({ name }) => name));
      await put({
        services: {
          ...changes.services,
          ...Object.fromEntries(
            (params as Params<'service_start'>).names
              .filter(name => known.has(name))
              .map(name => [name, job.type === 'service_stop' ? 'stopped' : 'running'] as const),
          ),
        },
      });
      return;
    }
    case 'end_process':
      await put({
        endedPids: [...new Set([...changes.endedPids, ...(params as Params<'end_process'>).pids])],
      });
      return;
    case 'registry_create':
    case 'registry_update': {
      const { path, name, valueType = 'REG_SZ', value = '' } = params as Params<'registry_create'>;
      const key = path.replace(/\\+$/, '');
      const entry: RegistryEntry =
        name === undefined
          ? {
              path: key,
              name: key.slice(key.lastIndexOf('\\') + 1),
              entry: 'key',
              valueType: null,
              value: null,
            }
          : { path: key, name, entry: 'value', valueType, value };
      await put(putEntry(changes, entry));
      return;
    }
    case 'registry_delete': {
      const { path, name } = params as Params<'registry_delete'>;
      await put(removeEntry(changes, path.replace(/\\+$/, ''), name));
      return;
    }
    case 'file_upload': {
      const { path, uploadId } = params as Params<'file_upload'>,
        own = cleanPath(path),
        upload = await db.uploads.get(uploadId);
      await put({
        addedFiles: [
          ...changes.addedFiles.filter(file => file.path.toLowerCase() !== own.toLowerCase()),
          { path: own, sizeBytes: upload?.size ?? 0, modifiedAt: now, uploadId },
        ],
        removedFiles: changes.removedFiles.filter(removed => removed.toLowerCase() !== own.toLowerCase()),
      });
      return;
    }
    case 'file_delete': {
      const paths = (params as Params<'file_delete'>).paths.map(cleanPath),
        lower = paths.map(path => path.toLowerCase());
      await put({
        removedFiles: [...new Set([...changes.removedFiles, ...paths])],
        addedFiles: changes.addedFiles.filter(
          ({ path }) =>
            !lower.some(gone => path.toLowerCase() === gone || path.toLowerCase().startsWith(`${gone}\\`)),
        ),
      });
      return;
    }
    default: {
      const fetched = FETCHED[job.type];
      if (fetched) {
        await put({ asOf: { ...changes.asOf, [fetched]: now } });
        await db.devices.update(deviceId, { inventoryAsOf: now }, { silent: true });
      }
    }
  }
}
