import type {
  AvailabilityDay,
  DeviceMetrics,
  DiskMetrics,
  MetricPoint,
} from '@customer-hub/server/parts/contract/types';
import { createRandom } from '@customer-hub/server/parts/database/random';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { addDays } from '@customer-hub/server/parts/domain/days';
import { diskForecast } from '@customer-hub/server/parts/domain/disk-forecast';
import { bootedAtMs, runsAllDay } from './boot.ts';
import type { Changes } from './changes.ts';
import { disksOf } from './disks.ts';
import { installedPackages } from './packages.ts';
import { availablePatches } from './patches.ts';

const GB = 1024 ** 3,
  MB = 1024 ** 2,
  SLOT_MS = 15 * 60_000,
  SLOTS_A_DAY = 96,
  DAYS = 30;

/** Everything the overview shows of how a device has fared, worked out from the device and the time alone. */
export function metricsOf(device: DeviceRow, changes: Changes, hours: number, nowMs: number): DeviceMetrics {
  const { os, model, availability, inventoryAsOf } = device,
    now = new Date(nowMs).toISOString(),
    agent = os !== null,
    up = uptimeOf(device, changes, nowMs),
    asOf = availability === 'online' ? now : device.lastSeenAt;
  return {
    asOf,
    availability: days(device, up, nowMs),
    cpu: agent ? points(device, up, hours, nowMs, cpuAt) : [],
    memory: agent ? points(device, up, hours, nowMs, memoryAt) : [],
    memoryBytes: agent && model?.memoryMb ? model.memoryMb * MB : null,
    disks: agent ? disks(device, (inventoryAsOf ?? now).slice(0, 10)) : [],
    patchesBySeverity: patchesBySeverity(device, changes),
  };
}

/** Whether the device was there in a slot of 15 minutes. */
type Up = (slot: number) => boolean;
function uptimeOf(device: DeviceRow, { bootedAt }: Changes, nowMs: number): Up {
  const { id, availability, lastSeenAt } = device,
    booted = Math.floor(bootedAtMs(device, bootedAt) / SLOT_MS),
    last =
      availability === 'online'
        ? Math.floor(nowMs / SLOT_MS)
        : lastSeenAt === null
          ? -1
          : Math.floor(Date.parse(lastSeenAt) / SLOT_MS),
    allDay = runsAllDay(device);
  return slot => {
    if (slot > last) return false;
    if (slot >= booted) return true;
    // What came up was away before.
    if (slot === booted - 1) return false;
    const day = Math.floor(slot / SLOTS_A_DAY),
      of = slot % SLOTS_A_DAY,
      random = createRandom('up', id, day);
    if (allDay) {
      if (!random.chance(0.06)) return true;
      const from = random.int(0, SLOTS_A_DAY - 1);
      return of < from || of >= from + random.int(1, 14);
    }
    const weekend = [0, 6].includes(new Date(day * 86_400_000).getUTCDay());
    if (random.chance(weekend ? 0.9 : 0.05)) return false;
    const from = random.int(54, 66);
    return of >= from && of < from + random.int(20, 36);
  };
}

function days(device: DeviceRow, up: Up, nowMs: number): AvailabilityDay[] {
  const today = Math.floor(nowMs / SLOT_MS / SLOTS_A_DAY),
    known = Date.parse(device.createdAt) / SLOT_MS / SLOTS_A_DAY,
    nowSlot = Math.floor(nowMs / SLOT_MS),
    expected = runsAllDay(device);
  return Array.from({ length: DAYS }, (_, index) => {
    const day = today - DAYS + 1 + index,
      first = day * SLOTS_A_DAY,
      end = Math.min(first + SLOTS_A_DAY, nowSlot + 1);
    let online = 0;
    for (let slot = first; slot < end; slot++) if (up(slot)) online++;
    return {
      date: new Date(day * 86_400_000).toISOString().slice(0, 10),
      onlineShare: day + 1 < known || device.lastSeenAt === null ? null : online / (end - first),
      expected,
    };
  });
}

/** A figure per slot that is the same whenever it is asked for. */
function points(
  device: DeviceRow,
  up: Up,
  hours: number,
  nowMs: number,
  at: (device: DeviceRow, slot: number) => number,
): MetricPoint[] {
  const last = Math.floor(nowMs / SLOT_MS),
    count = hours * 4;
  return Array.from({ length: count }, (_, index) => last - count + 1 + index)
    .filter(up)
    .map(slot => ({
      at: new Date(slot * SLOT_MS).toISOString(),
      percent: Math.round(Math.min(100, Math.max(0, at(device, slot))) * 10) / 10,
    }));
}
function cpuAt({ id }: DeviceRow, slot: number): number {
  const base = createRandom('cpu', id).int(4, 30),
    hour = Math.floor((slot % SLOTS_A_DAY) / 4),
    busyHour = hour >= 15 || hour < 1 ? base : 0,
    // A backup at night.
    nightly = createRandom('nightly', id).int(2, 10) === hour ? 55 : 0;
  return (
    base / 2 +
    busyHour +
    nightly * createRandom('cpu', id, slot, 'night').next() +
    createRandom('cpu', id, slot).next() ** 3 * 35
  );
}
function memoryAt({ id }: DeviceRow, slot: number): number {
  const base = createRandom('memory', id).int(38, 86);
  return base + Math.sin(slot / 17) * 3 + createRandom('memory', id, slot).next() * 3;
}

/** The last day is what the device tells now; the days before lie on its line, less or more its swing. */
function disks(device: DeviceRow, today: string): DiskMetrics[] {
  return disksOf(device).map(({ name, label, totalGb, freeGb, growthGb, swingGb, days: known }) => {
    const usedGb = totalGb - freeGb;
    const history = Array.from({ length: known }, (_, index) => {
      const ago = known - 1 - index,
        date = addDays(today, -ago),
        swing = ago === 0 ? 0 : (createRandom('disk', device.id, name, date).next() - 0.5) * 2 * swingGb,
        used = Math.min(totalGb, Math.max(0, usedGb - growthGb * ago + swing));
      return { date, usedBytes: Math.round(used * GB) };
    });
    const size = { totalBytes: totalGb * GB, usedBytes: usedGb * GB };
    return { name, label, ...size, history, ...diskForecast(history, size) };
  });
}

function patchesBySeverity(device: DeviceRow, changes: Changes): DeviceMetrics['patchesBySeverity'] {
  if (!device.os || !device.patchCounts) return null;
  const counts = { critical: 0, important: 0, moderate: 0, low: 0, unspecified: 0 };
  if (device.os.family === 'linux')
    for (const { availableVersion, security } of installedPackages(device, changes)) {
      if (availableVersion !== null) counts[security ? 'important' : 'unspecified']++;
    }
  else
    for (const { severity, status } of availablePatches(device, changes))
      if (status !== 'excluded') counts[severity]++;
  return counts;
}
