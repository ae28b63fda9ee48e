import type { Asset, AssetGroup, AssetInput, AssetPatch } from '../contract/types.ts';
import { compareKeys, sortKeyOf } from '../database/fields.ts';
import { ASSET_TYPES, type AssetRow } from '../database/collections/assets.ts';
import { created, noContent, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import { ASSET_SORT, presentAssets } from './shared/assets.ts';
import { eachOf, selectedIds } from './shared/bulk.ts';
import { byId, mustBelong, renameSort } from './shared/lookup.ts';

type Grouping = 'assetType' | 'folder' | 'contact' | 'status';
/** Rows of one group stand together: first by what the group is called, then by which it is. */
const GROUP_SORT: Readonly<Record<Grouping, string>> = {
  assetType: 'assetType',
  folder: 'folderName,folderId',
  contact: 'contactName,contactId',
  status: 'statusOrder',
};

const one = async (row: AssetRow, context: Context): Promise<Asset> =>
  (await presentAssets([row], context))[0] as Asset;

/** All groups of the matching rows with their sizes, in the order the rows come [AST-18 to AST-21]. */
async function groupsOf(ids: readonly string[], by: Grouping, { db }: Context): Promise<AssetGroup[]> {
  const rows = await db.assets.getMany(ids),
    groups = new Map<string | null, AssetGroup & { order: readonly ReturnType<typeof sortKeyOf>[] }>();
  const [folders, contacts] = await Promise.all([
    byId(db.folders, by === 'folder' ? rows.map(({ folderId }) => folderId) : []),
    byId(db.contacts, by === 'contact' ? rows.map(({ contactId }) => contactId) : []),
  ]);
  const statuses: readonly string[] = ['in_use', 'in_stock', 'purchased', 'damaged', 'retired'];
  for (const row of rows) {
    const id = by === 'folder' ? row.folderId : by === 'contact' ? row.contactId : null;
    const label =
      by === 'assetType'
        ? row.assetType
        : by === 'status'
          ? row.status
          : ((by === 'folder' ? folders.get(id ?? '')?.name : contacts.get(id ?? '')?.displayName) ?? null);
    // A folder or contact that is gone is none.
    const key = by === 'assetType' || by === 'status' ? label : label === null ? null : id,
      known = groups.get(key);
    if (known) known.count++;
    else
      groups.set(key, {
        key,
        label,
        count: 1,
        order: by === 'status' ? [statuses.indexOf(row.status)] : [sortKeyOf(label), sortKeyOf(id ?? 'none')],
      });
  }
  return [...groups.values()]
    .sort(
      (a, b) =>
        compareKeys(a.order[0] ?? null, b.order[0] ?? null) ||
        compareKeys(a.order[1] ?? null, b.order[1] ?? null),
    )
    .map(({ order: _, ...group }) => group);
}

/** References checked, and the device with the same serial number found. */
async function checked<T extends AssetInput | AssetPatch>(
  body: T,
  customerId: string,
  { db }: Context,
): Promise<T & { deviceId?: string | null }> {
  await mustBelong(db.folders, body.folderId, customerId, '/folderId');
  await mustBelong(db.contacts, body.contactId, customerId, '/contactId');
  if (body.serialNumber === undefined) return body;
  const [device] = body.serialNumber
    ? await db.devices.find({ customerId, serialNumber: body.serialNumber })
    : [];
  return { ...body, deviceId: device?.id ?? null };
}
const NOTHING = {
  purchaseDate: null,
  warrantyExpiresOn: null,
  folderId: null,
  contactId: null,
  deviceId: null,
  manufacturer: null,
  model: null,
  serialNumber: null,
  notes: null,
} as const;

/** Inventory of a customer [AST]. */
export const assets: Handlers<
  | 'listAssets'
  | 'createAsset'
  | 'getAsset'
  | 'updateAsset'
  | 'deleteAsset'
  | 'restoreAsset'
  | 'bulkAssets'
  | 'listAssetTypes'
> = {
  async listAssets({ path, query }, context) {
    const { groupBy, ...rest } = query,
      where = { customerId: path.customerId },
      plain = renameSort(rest, ASSET_SORT);
    const grouped = groupBy
      ? {
          ...plain,
          sort: [...new Set([...GROUP_SORT[groupBy].split(','), ...(plain.sort ?? 'name').split(',')])]
            .filter((part, _, all) => !part.startsWith('-') || !all.includes(part.slice(1)))
            .join(','),
        }
      : plain;
    const { items, ...found } = await context.db.assets.query({ where, query: grouped });
    const { limit: _l, cursor: _c, offset: _o, count: _n, sort: _s, facets: _f, ...filters } = plain;
    const groups = groupBy
      ? await groupsOf(await context.db.assets.select({ where, query: filters }), groupBy, context)
      : undefined;
    return ok({ ...found, items: await presentAssets(items, context), ...(groups ? { groups } : {}) });
  },

  async createAsset({ path, body }, context) {
    const row = await context.db.assets.insert({
      ...NOTHING,
      status: 'in_use',
      ...(await checked(body, path.customerId, context)),
      customerId: path.customerId,
      updatedBy: context.user.person,
    });
    return created(await one(row, context), `/assets/${row.id}`);
  },

  getAsset: async ({ path }, context) => ok(await one(await context.db.assets.need(path.assetId), context)),

  async updateAsset({ path, body }, context) {
    const { customerId } = await context.db.assets.need(path.assetId);
    return ok(
      await one(
        await context.db.assets.update(path.assetId, {
          ...(await checked(body, customerId, context)),
          updatedBy: context.user.person,
        }),
        context,
      ),
    );
  },

  async deleteAsset({ path }, context) {
    await context.db.assets.remove(path.assetId);
    return noContent();
  },

  restoreAsset: async ({ path }, context) =>
    ok(await one(await context.db.assets.restore(path.assetId), context)),

  async bulkAssets({ body }, context) {
    const { action, params = {} } = body,
      { db, user } = context;
    const needed = ({ set_status: 'status', set_folder: 'folderId', set_contact: 'contactId' } as const)[
      action as 'set_status'
    ];
    if (needed && params[needed] === undefined)
      throw invalid([fieldProblem(`/params/${needed}`, 'required', 'Needed for this action.')]);
    const ids = await selectedIds(db.assets, body);
    return ok(
      await eachOf(ids, context, async id => {
        if (action === 'restore') {
          await db.assets.restore(id);
          return;
        }
        const row = await db.assets.need(id);
        if (action === 'delete') return db.assets.remove(id);
        const patch = needed ? ({ [needed]: params[needed] } as AssetPatch) : {};
        if (needed && row[needed] === params[needed]) return 'skipped';
        await db.assets.update(id, {
          ...(await checked(patch, row.customerId, context)),
          updatedBy: user.person,
        });
      }),
    );
  },

  listAssetTypes: () => ok({ items: ASSET_TYPES.map((name, index) => ({ id: `aty_${index + 1}`, name })) }),
};
