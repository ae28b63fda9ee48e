import type {
  JobInput,
  JobPreview,
  JobPreviewInput,
  JobSkipReason,
} from '@customer-hub/server/parts/contract/types';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { needsDevice } from '@customer-hub/server/parts/domain/capabilities';
import { zoneOf } from '@customer-hub/server/parts/domain/time-zone';
import { namedBy } from '@customer-hub/server/parts/handlers/shared/lookup';
import { changesOf } from '../inventory/changes.ts';
import { deviceUsers } from '../inventory/users.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { obstacleOf } from './obstacle.ts';
import { partialSubjectOf } from './subject.ts';
import { targetIds } from './target-ids.ts';

const KEPT_MS = 3_600_000;
const NAMED_DEVICES = 50;
const DISTURBING: readonly JobInput['type'][] = ['log_out', 'restart', 'shut_down', 'message_users'];

/** Counts what a job would reach, and fixes its targets for an hour. */
export async function previewJob(
  { type, targets, params = {} }: JobPreviewInput,
  context: Context,
): Promise<JobPreview> {
  const { db, clock, user } = context,
    ids = await targetIds(targets, context),
    about = await partialSubjectOf(type, params, context),
    obstacle = obstacleOf({ type, params } as Pick<JobInput, 'type' | 'params'>, about, user),
    devices = new Map((await db.devices.getMany(ids)).map(row => [row.id, row])),
    skipped = new Map<JobSkipReason, string[]>(),
    offline: DeviceRow[] = [],
    ready: DeviceRow[] = [];
  for (const id of ids) {
    const device = devices.get(id),
      reason = obstacle(device);
    if (reason || !device) {
      const those = skipped.get(reason ?? 'not_found') ?? [];
      those.push(id);
      skipped.set(reason ?? 'not_found', those);
    } else (needsDevice(type) && device.availability !== 'online' ? offline : ready).push(device);
  }
  const named = (chosen: readonly string[]): JobPreview['offline'] =>
    chosen.slice(0, NAMED_DEVICES).map(id => ({ deviceId: id, deviceName: devices.get(id)?.name ?? null }));
  const expiresAtMs = clock.nowMs() + KEPT_MS,
    { id } = await db.jobPreviews.insert({ by: user.id, deviceIds: ids, expiresAtMs }, { event: false });
  return {
    id,
    total: ids.length,
    runs: ready.length,
    waits: offline.length,
    offline: named(offline.map(device => device.id)),
    skipped: [...skipped].map(([reason, those]) => ({ reason, count: those.length, devices: named(those) })),
    signedIn: DISTURBING.includes(type) ? await signedInOn(ready, context) : [],
    timeZones: await zonesOf([...ready, ...offline], context),
    expiresAt: new Date(expiresAtMs).toISOString(),
  };
}

/** Who is at work on the first of these devices that somebody is signed in to. */
async function signedInOn(devices: readonly DeviceRow[], context: Context): Promise<JobPreview['signedIn']> {
  const found: JobPreview['signedIn'] = [];
  for (const device of devices) {
    if (found.length === NAMED_DEVICES) break;
    const changes = await changesOf(device.id, context),
      contact = device.contactId === null ? undefined : await context.db.contacts.get(device.contactId),
      users = deviceUsers(device, changes, contact?.displayName ?? null, context.now())
        .filter(({ state }) => state === 'active' || state === 'idle')
        .map(({ name, displayName, state }) => ({ name, displayName, state }));
    if (users.length > 0) found.push({ deviceId: device.id, deviceName: device.name, users });
  }
  return found;
}

async function zonesOf(devices: readonly DeviceRow[], { db }: Context): Promise<JobPreview['timeZones']> {
  const customers = await namedBy(db.customers, devices, ({ customerId }) => customerId),
    counts = new Map<string | null, number>();
  for (const { customerId } of devices) {
    const zone = zoneOf(customers.get(customerId)?.address ?? null);
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return [...counts]
    .map(([timeZone, count]) => ({ timeZone, count }))
    .sort((a, b) => b.count - a.count || String(a.timeZone).localeCompare(String(b.timeZone)));
}
