import type { DeviceService } from '@customer-hub/server/parts/contract/types';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { ServiceVerb } from '@customer-hub/server/parts/domain/service-verb';
import type { Changes } from './changes.ts';
import { services } from './services.ts';

type Set = Pick<Changes, 'services' | 'serviceTimes' | 'endedPids' | 'bootedAt'>;

/** Why one of these services refuses, in the words and with the code of Windows; nothing when all obey. */
export function serviceRefusal(
  device: DeviceRow,
  changes: Set,
  verb: ServiceVerb,
  names: readonly string[],
): { exitCode: number; text: string } | undefined {
  const all = new Map(services(device, changes).map(one => [one.name, one]));
  for (const name of names) {
    const one = all.get(name);
    if (!one)
      return {
        exitCode: 1060,
        text: `${name}: The specified service does not exist as an installed service.`,
      };
    if (verb !== 'start' && one.protectedReason === 'agent')
      return {
        exitCode: 1052,
        text: `${name}: The agent keeps itself running, or the device would be out of reach.`,
      };
    if (verb !== 'start' && one.protected)
      return { exitCode: 1052, text: `${name}: The requested control is not valid for this service.` };
    if (verb !== 'stop' && one.startup === 'disabled')
      return { exitCode: 1058, text: `${name}: The service cannot be started because it is disabled.` };
  }
  return undefined;
}

/**
 * What a start, stop or restart leaves behind: a stop takes along those that run and need it, a start brings what
 * it needs first, a restart brings all back.
 */
export function workOnServices(
  device: DeviceRow,
  changes: Set,
  verb: ServiceVerb,
  names: readonly string[],
  now: string,
): Pick<Changes, 'services' | 'serviceTimes' | 'endedPids'> {
  const all = services(device, changes),
    byName = new Map(all.map(one => [one.name, one])),
    touched = new Map<string, DeviceService['status']>();
  const isOn = (name: string): boolean =>
    (touched.get(name) ?? byName.get(name)?.status ?? 'stopped') !== 'stopped';
  const start = (name: string): void => {
    for (const needed of byName.get(name)?.dependsOn ?? []) if (!isOn(needed)) start(needed);
    touched.set(name, 'running');
  };
  for (const name of names) {
    const one = byName.get(name);
    if (!one) continue;
    const stopping = one.dependents.filter(isOn);
    if (verb === 'stop') for (const other of [...stopping, name]) touched.set(other, 'stopped');
    else start(name);
    if (verb === 'restart') for (const other of stopping) touched.set(other, 'running');
  }
  // A service that comes back has another process than the one that was ended.
  const gone = new Set(all.filter(({ name }) => touched.has(name)).map(({ pid }) => pid));
  return {
    services: { ...changes.services, ...Object.fromEntries(touched) },
    serviceTimes: {
      ...changes.serviceTimes,
      ...Object.fromEntries([...touched.keys()].map(name => [name, now])),
    },
    endedPids: changes.endedPids.filter(pid => !gone.has(pid)),
  };
}
