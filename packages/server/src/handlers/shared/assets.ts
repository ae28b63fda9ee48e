import type { Asset } from '../../contract/types.ts';
import type { AssetRow } from '../../database/collections/assets.ts';
import { warrantyState } from '../../domain/warranty.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { accountDays } from './account-days.ts';
import { byId, ref } from './lookup.ts';

/** Sort names of the contract as fields of the rows. */
export const ASSET_SORT = { folder: 'folderName', contact: 'contactName', status: 'statusOrder' };

/** Records as the contract shows them; what they refer to is looked up once for all. */
export async function presentAssets(rows: readonly AssetRow[], context: Context): Promise<Asset[]> {
  const { db } = context,
    { today } = await accountDays(context);
  const [folders, contacts, devices] = await Promise.all([
    byId(
      db.folders,
      rows.map(({ folderId }) => folderId),
    ),
    byId(
      db.contacts,
      rows.map(({ contactId }) => contactId),
    ),
    byId(
      db.devices,
      rows.map(({ deviceId }) => deviceId),
    ),
  ]);
  return rows.map(row => {
    const { folderId, contactId, deviceId, ...shown } = visible(row);
    return {
      ...shown,
      warranty: warrantyState(row.warrantyExpiresOn, today),
      folder: ref(folders, folderId, ({ name }) => name),
      contact: ref(contacts, contactId, ({ displayName }) => displayName),
      device: ref(devices, deviceId, ({ name }) => name),
      allowedActions: actions(context, { update: 'asset:write', delete: 'asset:write' }),
    };
  });
}
