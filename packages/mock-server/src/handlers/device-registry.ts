import type { RegistryChange } from '@customer-hub/server/parts/contract/types';
import type { RegistryChangeRow } from '@customer-hub/server/parts/database/collections/device-log';
import { changeDevice } from '../inventory/changes.ts';
import { below, isLocked, registryEntries } from '../inventory/registry.ts';
import { isAsLeft, undoInRegistry } from '../inventory/registry-changes.ts';
import { registryText } from '../inventory/registry-text.ts';
import { ok, page } from '@customer-hub/server/parts/server/answers';
import type { Handlers } from '@customer-hub/server/parts/server/handler';
import { conflict, forbidden, notFound } from '@customer-hub/server/parts/server/problems';
import { file } from '@customer-hub/server/parts/server/streams';
import { reach, told } from './shared/reach-device.ts';

const present = ({
  id,
  deviceId,
  at,
  by,
  jobId,
  path,
  name,
  action,
  before,
  after,
  undone,
}: RegistryChangeRow): RegistryChange => ({
  id,
  deviceId,
  at,
  by,
  jobId,
  path,
  name,
  action,
  before,
  after,
  undone,
});
const needUnlocked = (key: string): void => {
  if (isLocked(key)) throw forbidden('key_locked', {}, 'The system keeps this key to itself.');
};
const trimmed = (key: string): string => key.replace(/\\+$/, '');

/** The registry of a device, and what was changed in it [DVM-33, DVM-34]. */
export const deviceRegistry: Handlers<
  'listDeviceRegistry' | 'listRegistryChanges' | 'undoRegistryChange' | 'exportDeviceRegistry'
> = {
  async listDeviceRegistry({ path, query: { path: key = '', ...query } }, context) {
    const { changes } = await reach(path.deviceId, 'registry', context, { live: true });
    needUnlocked(trimmed(key));
    const entries = registryEntries(key, changes);
    if (!entries) throw notFound('There is no such key.');
    return told(entries, query, {}, context.now(), context);
  },

  async listRegistryChanges({ path: { deviceId }, query }, context) {
    await reach(deviceId, 'registry', context);
    return page(
      await context.db.registryChanges.query({
        where: { deviceId },
        query,
        match: { path: (row: RegistryChangeRow, key: string) => below(row.path, trimmed(key)) },
      }),
      present,
    );
  },

  async undoRegistryChange({ path: { deviceId, changeId } }, context) {
    const { db } = context,
      { changes } = await reach(deviceId, 'registry', context, { live: true }),
      change = await db.registryChanges.get(changeId);
    if (change?.deviceId !== deviceId) throw notFound('There is no such change.');
    if (change.undone) throw conflict('already_undone', 'This was taken back already');
    if (!isAsLeft(change, changes))
      throw conflict('changed_since', 'It was changed again since', {
        detail: 'Take the later change back first.',
      });
    await changeDevice(deviceId, undoInRegistry(change, changes), context);
    return ok(present(await db.registryChanges.update(changeId, { undone: true })));
  },

  async exportDeviceRegistry(request, context) {
    const { changes } = await reach(request.path.deviceId, 'registry', context, { live: true }),
      key = trimmed(request.query.path);
    needUnlocked(key);
    if (!registryEntries(key, changes)) throw notFound('There is no such key.');
    const { body, headers } = file({ headers: new Headers() }, registryText(key, changes), {
      fileName: `${key.slice(key.lastIndexOf('\\') + 1)}.reg`,
      mediaType: 'text/plain; charset=utf-8',
    });
    return { status: 200, body, ...(headers ? { headers } : {}) };
  },
};
