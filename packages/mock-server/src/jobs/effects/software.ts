import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import { changeDevice } from '../../inventory/changes.ts';
import { installedPackages } from '../../inventory/packages.ts';
import { availablePatches } from '../../inventory/patches.ts';
import type { Context } from '@customer-hub/server/parts/server/handler';
import type { Effects } from './effect.ts';

interface InstalledUpdate {
  category: string;
  requiresReboot: boolean;
}
/** Fewer updates wait; some of those installed want a restart. */
async function countInstalled(
  device: DeviceRow,
  updates: readonly InstalledUpdate[],
  { restarted }: { restarted: boolean },
  { db }: Context,
): Promise<void> {
  const counts = device.patchCounts ?? { available: 0, security: 0 },
    available = counts.available - updates.length,
    security = counts.security - updates.filter(({ category }) => category === 'security').length;
  await db.devices.update(device.id, {
    patchCounts: { available, security },
    patches: available,
    ...(updates.some(({ requiresReboot }) => requiresReboot) ? { pendingReboot: !restarted } : {}),
  });
}

/** Updates and programs that come and go. */
export const softwareEffects: Effects<
  'install_patches' | 'upgrade_packages' | 'install_software' | 'uninstall_software'
> = {
  async install_patches({ device, changes, params: { patchIds, category, reboot } }, context) {
    // What a rule keeps back stays where it is.
    const open = availablePatches(device, changes).filter(({ status }) => status !== 'excluded');
    const chosen = open.filter(patch =>
      patchIds ? patchIds.includes(patch.id) : category !== 'security' || patch.category === 'security',
    );
    const installedPatches = [...changes.installedPatches, ...chosen.map(({ id }) => id)];
    await changeDevice(device.id, { installedPatches }, context);
    await countInstalled(device, chosen, { restarted: reboot === 'if_needed' }, context);
  },

  async upgrade_packages({ device, changes, params: { names } }, context) {
    const chosen = installedPackages(device, changes).filter(
      ({ name, availableVersion }) => availableVersion !== null && (!names || names.includes(name)),
    );
    const upgradedPackages = [...changes.upgradedPackages, ...chosen.map(({ name }) => name)];
    await changeDevice(device.id, { upgradedPackages }, context);
    const updates = chosen.map(({ name, security }) => ({
      category: security ? 'security' : 'other',
      requiresReboot: name.startsWith('linux-image'),
    }));
    await countInstalled(device, updates, { restarted: false }, context);
  },

  async install_software({ changes, params: { packageIds = [], bundleId } }, { db, now }) {
    const bundle = bundleId === undefined ? undefined : await db.softwareBundles.get(bundleId),
      ids = new Set([...packageIds, ...(bundle?.packages.map(({ id }) => id) ?? [])]),
      packages = await db.softwarePackages.getMany([...ids]),
      names = packages.map(({ name }) => name),
      installedOn = now().slice(0, 10);
    return {
      addedSoftware: [
        ...changes.addedSoftware.filter(({ name }) => !names.includes(name)),
        ...packages.map(({ name, publisher, version }) => ({ name, publisher, version, installedOn })),
      ],
      removedSoftware: changes.removedSoftware.filter(name => !names.includes(name)),
    };
  },

  uninstall_software: ({ changes, params: { names } }) => ({
    removedSoftware: [...new Set([...changes.removedSoftware, ...names])],
    addedSoftware: changes.addedSoftware.filter(({ name }) => !names.includes(name)),
  }),
};
