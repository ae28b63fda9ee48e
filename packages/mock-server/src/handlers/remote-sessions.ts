import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { Answer, Context, Handlers } from '@customer-hub/server/parts/server/handler';
import { noteOnDevice } from '@customer-hub/server/parts/handlers/shared/device-log';
import { consentOf } from '../inventory/consent.ts';
import { needOnline, unsupported } from './shared/reach-device.ts';

const LIFE_MS = 5 * 60_000;
const fresh = <B>(body: B): Answer<201, B> => ({ status: 201, body });

/** Ways onto a device that end outside of the hub [DEV-17, ALR-06]. */
export const remoteSessions: Handlers<'createRemoteSession' | 'createNetworkScan'> = {
  async createRemoteSession({ path }, context) {
    const device = await reachable(path.deviceId, context),
      way = wayOf('ses', device, context, 'https://remote.hub.example/join');
    await noteOnDevice(device.id, { kind: 'session', title: 'connected' }, context);
    return fresh({ ...way, consent: consentOf(device) });
  },
  async createNetworkScan({ path }, context) {
    const device = await reachable(path.deviceId, context),
      way = wayOf('scn', device, context, 'https://scan.hub.example/agents');
    await noteOnDevice(device.id, { kind: 'session', title: 'network_scan' }, context);
    return fresh(way);
  },
};

async function reachable(deviceId: string, { db }: Context): Promise<DeviceRow> {
  const device = await db.devices.need(deviceId);
  if (device.os === null) throw unsupported(device);
  needOnline(device);
  return device;
}
function wayOf(prefix: string, { id: deviceId }: DeviceRow, { ids, now, clock }: Context, base: string) {
  const id = ids.next(prefix);
  return {
    id,
    deviceId,
    url: `${base}/${id}`,
    expiresAt: new Date(clock.nowMs() + LIFE_MS).toISOString(),
    createdAt: now(),
  };
}
