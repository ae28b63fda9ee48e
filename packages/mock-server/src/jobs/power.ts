import { changeDevice, changesOf } from '../inventory/changes.ts';
import { deviceUsers } from '../inventory/users.ts';
import { services } from '../inventory/services.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';

/** The device can no longer be reached, and nobody is signed in any more. */
export async function powerOff(deviceId: string, context: Context): Promise<void> {
  const { db, now } = context,
    device = await db.devices.get(deviceId);
  if (!device) return;
  const changes = await changesOf(deviceId, context),
    names = deviceUsers(device, changes, null, now()).map(({ name }) => name);
  await changeDevice(deviceId, { loggedOut: [...new Set([...changes.loggedOut, ...names])] }, context);
  await setAvailability(deviceId, 'offline', context);
}

/** It is back after a restart: what starts by itself runs again, and nothing waits for a restart any more. */
export async function powerOn(deviceId: string, context: Context): Promise<void> {
  const { db, now } = context,
    device = await db.devices.get(deviceId);
  if (!device) return;
  const all = device.os?.family === 'windows' ? services(device, await changesOf(deviceId, context)) : [];
  const started = all.map(
    ({ name, startup }) => [name, startup.startsWith('automatic') ? 'running' : 'stopped'] as const,
  );
  await changeDevice(
    deviceId,
    { bootedAt: now(), services: Object.fromEntries(started), endedPids: [] },
    context,
  );
  await db.devices.update(deviceId, { pendingReboot: false, rebootScheduledAt: null });
  await setAvailability(deviceId, 'online', context);
}

/** Its connection is gone for so long; what it does goes on. */
export async function dropOut(deviceId: string, seconds: number, context: Context): Promise<void> {
  if (!(await context.db.devices.get(deviceId))) return;
  await setAvailability(deviceId, 'offline', context);
  context.clock.after(seconds * 1_000, async () => {
    if ((await context.db.devices.get(deviceId))?.availability === 'offline')
      await setAvailability(deviceId, 'online', context);
  });
}

async function setAvailability(
  deviceId: string,
  availability: 'online' | 'offline',
  { db, now }: Context,
): Promise<void> {
  await db.devices.update(
    deviceId,
    { availability, lastSeenAt: now() },
    { event: 'device.availability_changed', data: { availability } },
  );
}
