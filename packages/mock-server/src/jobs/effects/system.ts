import type { RegistryEntry } from '../../contract/types.ts';
import type { Changes } from '../../inventory/changes.ts';
import { cleanPath } from '../../inventory/files.ts';
import { services } from '../../inventory/programs.ts';
import { putEntry, removeEntry } from '../../inventory/registry.ts';
import type { Effects, Target } from './effect.ts';

/** The services named are in this state now; those that the device does not have stay unknown. */
function setServices(
  { device, changes, params }: Target<'service_start' | 'service_stop' | 'service_restart'>,
  state: 'running' | 'stopped',
): Partial<Changes> {
  const known = new Set(services(device, changes).map(({ name }) => name)),
    named = params.names.filter(name => known.has(name));
  return {
    services: { ...changes.services, ...Object.fromEntries(named.map(name => [name, state] as const)) },
  };
}

const keyPath = (path: string): string => path.replace(/\\+$/, '');
/** Without a name it is the key itself that is written. */
function putRegistry({
  changes,
  params: { path, name, valueType = 'REG_SZ', value = '' },
}: Target<'registry_create' | 'registry_update'>): Partial<Changes> {
  const key = keyPath(path);
  const entry: RegistryEntry =
    name === undefined
      ? {
          path: key,
          name: key.slice(key.lastIndexOf('\\') + 1),
          entry: 'key',
          valueType: null,
          value: null,
          locked: false,
        }
      : { path: key, name, entry: 'value', valueType, value, locked: false };
  return putEntry(changes, entry);
}

/** Services, processes, the registry and files. */
export const systemEffects: Effects<
  | 'service_start'
  | 'service_stop'
  | 'service_restart'
  | 'end_process'
  | 'registry_create'
  | 'registry_update'
  | 'registry_delete'
  | 'file_upload'
  | 'file_delete'
> = {
  service_start: target => setServices(target, 'running'),
  service_stop: target => setServices(target, 'stopped'),
  service_restart: target => setServices(target, 'running'),

  end_process: ({ changes, params }) => ({ endedPids: [...new Set([...changes.endedPids, ...params.pids])] }),

  registry_create: putRegistry,
  registry_update: putRegistry,
  registry_delete: ({ changes, params: { path, name } }) => removeEntry(changes, keyPath(path), name),

  async file_upload({ changes, params: { path, uploadId } }, { db, now }) {
    const own = cleanPath(path),
      isOther = (other: string): boolean => other.toLowerCase() !== own.toLowerCase(),
      upload = await db.uploads.get(uploadId);
    return {
      addedFiles: [
        ...changes.addedFiles.filter(file => isOther(file.path)),
        { path: own, sizeBytes: upload?.size ?? 0, modifiedAt: now(), uploadId },
      ],
      removedFiles: changes.removedFiles.filter(isOther),
    };
  },

  /** With a folder goes what is in it. */
  file_delete({ changes, params }) {
    const paths = params.paths.map(cleanPath),
      lower = paths.map(path => path.toLowerCase()),
      isGone = (path: string): boolean => lower.some(gone => path === gone || path.startsWith(`${gone}\\`));
    return {
      removedFiles: [...new Set([...changes.removedFiles, ...paths])],
      addedFiles: changes.addedFiles.filter(({ path }) => !isGone(path.toLowerCase())),
    };
  },
};
