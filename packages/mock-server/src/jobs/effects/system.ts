import type { RegistryEntry } from '../../contract/types.ts';
import type { Changes } from '../../inventory/changes.ts';
import { workOnServices, type ServiceVerb } from '../../inventory/service-work.ts';
import { putEntry, removeEntry } from '../../inventory/registry.ts';
import type { Effect, Effects, Target } from './effect.ts';

const control =
  (verb: ServiceVerb): Effect<'service_start' | 'service_stop' | 'service_restart'> =>
  ({ device, changes, params: { names } }, { now }) =>
    workOnServices(device, changes, verb, names, now());

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

/** Services, processes and the registry. */
export const systemEffects: Effects<
  | 'service_start'
  | 'service_stop'
  | 'service_restart'
  | 'end_process'
  | 'registry_create'
  | 'registry_update'
  | 'registry_delete'
> = {
  service_start: control('start'),
  service_stop: control('stop'),
  service_restart: control('restart'),

  end_process: ({ changes, params }) => ({ endedPids: [...new Set([...changes.endedPids, ...params.pids])] }),

  registry_create: putRegistry,
  registry_update: putRegistry,
  registry_delete: ({ changes, params: { path, name } }) => removeEntry(changes, keyPath(path), name),
};
