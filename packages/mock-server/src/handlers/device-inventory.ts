import type { DeviceCapability } from '../contract/types.ts';
import type { DeviceRow } from '../database/seed/devices.ts';
import type { ListQuery, QueryRequest } from '../database/store.ts';
import { capabilitiesOf } from '../domain/capabilities.ts';
import { changesOf, type Changes } from '../inventory/changes.ts';
import { eventLog } from '../inventory/event-log.ts';
import { fileAt, filesIn } from '../inventory/files.ts';
import { installedPackages } from '../inventory/packages.ts';
import { availablePatches } from '../inventory/patches.ts';
import { deviceUsers, installedSoftware, processes, services } from '../inventory/programs.ts';
import { registryEntries } from '../inventory/registry.ts';
import { ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, notFound } from '../server/problems.ts';
import { file } from '../server/streams.ts';
import { pageOfRows } from './shared/page-of-rows.ts';

/**
 * The device and what jobs changed on it; 409 when its system has no such thing, or when it must be reached and
 * cannot be.
 */
async function reach(
  deviceId: string,
  capability: DeviceCapability,
  context: Context,
  { live = false } = {},
): Promise<{ device: DeviceRow; changes: Changes }> {
  const device = await context.db.devices.need(deviceId);
  if (!capabilitiesOf(device.os?.family).includes(capability))
    throw conflict('unsupported_os', 'This device has no such thing', {
      detail: `It runs ${device.os?.name ?? 'no agent'}.`,
    });
  if (live && device.availability !== 'online')
    throw conflict('device_offline', 'The device cannot be reached');
  return { device, changes: await changesOf(deviceId, context) };
}
const lists = { search: ['name'], sortable: ['name'] } as const;
/** A page with the time at which the device told it. */
function told<T extends object>(
  rows: readonly T[],
  query: ListQuery & object,
  definition: Parameters<typeof pageOfRows>[2],
  asOf: string | null,
  context: Context,
  request: Omit<QueryRequest, 'query' | 'where'> = {},
) {
  const { items, page } = pageOfRows(rows, query, definition, context, request);
  return ok({ items, page, asOf });
}

type Ids =
  | 'listDevicePatches'
  | 'listDevicePackages'
  | 'listDeviceSoftware'
  | 'listDeviceServices'
  | 'listDeviceProcesses'
  | 'listDeviceUsers'
  | 'listDeviceEvents'
  | 'listDeviceRegistry'
  | 'listDeviceFiles'
  | 'downloadDeviceFile';
/** What lies on a device, made up from its id and laid over with what jobs did [DVM]. */
export const deviceInventory: Handlers<Ids> = {
  async listDevicePatches({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'patches', context);
    return told(
      availablePatches(device, changes),
      query,
      { search: ['title', 'id'], sortable: ['title', 'severity', 'releasedOn', 'sizeBytes'] },
      changes.asOf.patches ?? device.inventoryAsOf,
      context,
    );
  },
  async listDevicePackages({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'packages', context);
    return told(
      installedPackages(device, changes),
      query,
      { search: ['name'], sortable: ['name', 'repository'] },
      device.inventoryAsOf,
      context,
      {
        match: {
          upgradable: (row: { availableVersion: string | null }, wanted: boolean) =>
            (row.availableVersion !== null) === wanted,
        },
      },
    );
  },
  async listDeviceSoftware({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'software', context);
    return told(
      installedSoftware(device, changes),
      query,
      { search: ['name', 'publisher'], sortable: ['name', 'publisher', 'installedOn', 'sizeBytes'] },
      device.inventoryAsOf,
      context,
    );
  },
  async listDeviceServices({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'services', context);
    return told(
      services(device, changes),
      query,
      { search: ['name', 'displayName'], sortable: ['name', 'displayName', 'status', 'startup'] },
      changes.asOf.services ?? device.inventoryAsOf,
      context,
    );
  },
  async listDeviceProcesses({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'tasks', context),
      asOf = changes.asOf.processes ?? device.inventoryAsOf;
    return told(
      processes(device, changes, asOf ?? device.updatedAt),
      query,
      { ...lists, sortable: ['name', 'pid', 'cpuPercent', 'memoryBytes'] },
      asOf,
      context,
    );
  },
  async listDeviceUsers({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'users', context),
      asOf = changes.asOf.users ?? device.inventoryAsOf;
    const contact = device.contactId === null ? undefined : await context.db.contacts.get(device.contactId);
    return told(
      deviceUsers(device, changes, contact?.displayName ?? null, asOf ?? device.updatedAt),
      query,
      { ...lists, sortable: ['name', 'state', 'lastActiveAt'] },
      asOf,
      context,
    );
  },
  async listDeviceEvents({ path, query: { since, ...query } }, context) {
    const { device, changes } = await reach(path.deviceId, 'event_log', context);
    const records = eventLog(device).filter(
      ({ at }) => since === undefined || Date.parse(at) >= Date.parse(since),
    );
    return told(
      records,
      query,
      { search: ['source', 'eventId', 'message'] },
      changes.asOf.event_log ?? device.inventoryAsOf,
      context,
    );
  },
  async listDeviceRegistry({ path, query: { path: key = '', ...query } }, context) {
    const { changes } = await reach(path.deviceId, 'registry', context, { live: true });
    const entries = registryEntries(key, changes);
    if (!entries) throw notFound('There is no such key.');
    return told(entries, query, {}, context.now(), context);
  },
  async listDeviceFiles({ path, query: { path: folder = '', q = '', ...query } }, context) {
    const { device, changes } = await reach(path.deviceId, 'files', context, { live: true });
    const files = filesIn(device, folder, changes, q);
    if (!files) throw notFound('There is no such folder.');
    return told(files, query, {}, context.now(), context);
  },
  async downloadDeviceFile(request, context) {
    const { device, changes } = await reach(request.path.deviceId, 'files', context, { live: true });
    const found = fileAt(device, request.query.path, changes);
    if (!found) throw notFound('There is no such file.');
    const added = changes.addedFiles.find(({ path }) => path === found.path),
      upload = added?.uploadId ? await context.db.uploads.get(added.uploadId) : undefined;
    return file(request, upload?.content ?? `${found.name} of ${device.name}\r\n`, {
      fileName: found.name,
      mediaType: 'application/octet-stream',
    });
  },
};
