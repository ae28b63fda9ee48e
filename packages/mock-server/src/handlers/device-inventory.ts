import type { AvailablePatch } from '@customer-hub/server/parts/contract/types';
import { versionPlaces } from '@customer-hub/server/parts/domain/versions';
import { installedPackages } from '../inventory/packages.ts';
import { availablePatches } from '../inventory/patches.ts';
import { processes } from '../inventory/processes.ts';
import { services, shouldRun } from '../inventory/services.ts';
import { installedSoftware } from '../inventory/software.ts';
import { deviceUsers } from '../inventory/users.ts';
import type { Context, Handlers } from '@customer-hub/server/parts/server/handler';
import { programCounts } from './shared/program-counts.ts';
import { liveAsOf, reach, told } from './shared/reach-device.ts';
import { sessionServicesOf } from './shared/session-services.ts';

type Ids =
  | 'listDevicePatches'
  | 'listDevicePackages'
  | 'listDeviceSoftware'
  | 'listDeviceServices'
  | 'listDeviceProcesses'
  | 'listDeviceUsers';

/** One object, because of thousands of services the orders and matches are remembered by it. */
const SERVICE_LIST: Parameters<typeof told>[2] = {
  search: ['name', 'displayName', 'description'],
  sortable: ['name', 'displayName', 'status', 'startup'],
  computed: { shouldRun: row => shouldRun(row as never) },
};

/** What runs and lies on a device, made up from its id and laid over with what jobs did [DVM]. */
export const deviceInventory: Handlers<Ids> = {
  async listDevicePatches({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'patches', context);
    return told(
      availablePatches(device, changes, await beingInstalled(device.id, context)),
      query,
      { search: ['title', 'id'], sortable: ['title', 'severity', 'releasedOn', 'sizeBytes', 'status'] },
      changes.asOf.patches ?? device.inventoryAsOf,
      context,
    );
  },
  async listDevicePackages({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'packages', context),
      rows = installedPackages(device, changes),
      places = versionPlaces(rows.flatMap(row => [row.installedVersion, row.availableVersion ?? []].flat()));
    const placed = rows.map(row => ({
      ...row,
      places: {
        installed: places.get(row.installedVersion) ?? 0,
        available: places.get(row.availableVersion ?? '') ?? null,
      },
    }));
    const answer = told(
      placed,
      byPlaces(query),
      { search: ['name'], sortable: ['name', 'repository', 'places.installed', 'places.available'] },
      device.inventoryAsOf,
      context,
      {
        match: {
          upgradable: (row: { availableVersion: string | null }, wanted: boolean) =>
            (row.availableVersion !== null) === wanted,
          security: (row: { security: boolean }, wanted: boolean) => row.security === wanted,
        },
      },
    );
    return {
      ...answer,
      body: { ...answer.body, items: answer.body.items.map(({ places: _, ...row }) => row) },
    };
  },
  async listDeviceSoftware({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'software', context),
      counts = await programCounts(device.customerId, context),
      own = installedSoftware(device, changes),
      places = versionPlaces(own.flatMap(({ version }) => version ?? []));
    const rows = own.map(row => ({
      ...row,
      devicesWithIt: Math.max(1, counts.get(row.name) ?? 1),
      places: { version: places.get(row.version ?? '') ?? null },
    }));
    const answer = told(
      rows,
      byPlaces(query),
      {
        search: ['name', 'publisher'],
        sortable: ['name', 'publisher', 'places.version', 'installedOn', 'sizeBytes', 'devicesWithIt'],
      },
      device.inventoryAsOf,
      context,
    );
    return {
      ...answer,
      body: { ...answer.body, items: answer.body.items.map(({ places: _, ...row }) => row) },
    };
  },
  async listDeviceServices({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'services', context),
      extra = await sessionServicesOf(device, context);
    return told(
      services(device, changes, { extra }),
      query,
      SERVICE_LIST,
      changes.asOf.services ?? device.inventoryAsOf,
      context,
    );
  },
  async listDeviceProcesses({ path, query }, context) {
    // Whether one may be ended says the capability for tasks; that they run can be read of Windows too.
    const { device, changes } = await reach(path.deviceId, ['tasks', 'services'], context),
      asOf = changes.asOf.processes ?? null,
      live = liveAsOf(device, context),
      latest = device.availability === 'online' ? live : (asOf ?? live);
    return told(
      processes(device, changes, latest ?? device.updatedAt),
      query,
      { search: ['name'], sortable: ['name', 'pid', 'cpuPercent', 'memoryBytes'] },
      latest,
      context,
    );
  },
  async listDeviceUsers({ path, query }, context) {
    const { device, changes } = await reach(path.deviceId, 'users', context),
      asOf = liveAsOf(device, context);
    const contact = device.contactId === null ? undefined : await context.db.contacts.get(device.contactId);
    return told(
      deviceUsers(device, changes, contact?.displayName ?? null, asOf ?? device.updatedAt),
      query,
      { search: ['name'], sortable: ['name', 'state', 'lastActiveAt'] },
      asOf,
      context,
    );
  },
};

const PLACES: Readonly<Record<string, string>> = {
  installedVersion: 'places.installed',
  availableVersion: 'places.available',
  version: 'places.version',
};
/** Versions sort by their place among all. */
const byPlaces = <Q extends { sort?: string }>(query: Q): Q =>
  query.sort === undefined
    ? query
    : { ...query, sort: query.sort.replace(/[A-Za-z]+/g, name => PLACES[name] ?? name) };

type IsInstalling = (patch: Pick<AvailablePatch, 'id' | 'category'>) => boolean;
/** What the jobs are at that run on this device now. */
async function beingInstalled(deviceId: string, { db }: Context): Promise<IsInstalling> {
  const running = (await db.jobTargets.find({ deviceId })).filter(({ status }) => status === 'running');
  const jobs = (await db.jobs.getMany(running.map(({ jobId }) => jobId))).filter(
    ({ type }) => type === 'install_patches',
  );
  const wanted = jobs.map(({ params }) => params as { patchIds?: string[]; category?: string });
  return ({ id, category }) =>
    wanted.some(({ patchIds, category: only }) =>
      patchIds ? patchIds.includes(id) : only !== 'security' || category === 'security',
    );
}
