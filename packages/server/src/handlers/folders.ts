import type { Folder } from '../contract/types.ts';
import type { FolderRow } from '../database/collections/folders.ts';
import { inTreeOrder, pathOf, placeProblem } from '../domain/folder-tree.ts';
import { actions, created, noContent, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, invalid } from '../server/problems.ts';
import { pageOfRows } from './shared/page-of-rows.ts';

async function present(row: FolderRow, siblings: readonly FolderRow[], context: Context): Promise<Folder> {
  const { id, customerId, parentId, name, createdAt, updatedAt, etag } = row;
  const deviceCount = await context.db.devices.count({ folderId: id });
  const blockedBy =
    deviceCount > 0 ? 'has_devices' : siblings.some(other => other.parentId === id) ? 'has_folders' : null;
  return {
    id,
    customerId,
    parentId,
    name,
    path: pathOf(row, new Map(siblings.map(folder => [folder.id, folder]))),
    deviceCount,
    createdAt,
    updatedAt,
    etag,
    allowedActions: actions(context, {
      update: 'device:write',
      delete: { scope: 'device:write', blockedBy },
    }),
  };
}
const presentAlone = async (row: FolderRow, context: Context): Promise<Folder> =>
  present(row, await context.db.folders.find({ customerId: row.customerId }), context);

function refuse(problem: ReturnType<typeof placeProblem>): void {
  if (problem === 'name_taken') throw conflict('name_taken', 'There is a folder of this name');
  if (problem === 'folder_cycle') throw conflict('folder_cycle', 'A folder cannot lie in itself');
  if (problem === 'unknown_folder')
    throw invalid([fieldProblem('/parentId', 'unknown_folder', 'This customer has no such folder.')]);
  if (problem === 'too_deep')
    throw invalid([fieldProblem('/parentId', 'too_deep', 'Folders go 8 levels deep.')]);
}
const cleanName = (name: string): string => {
  const clean = name.replace(/\s+/gu, ' ').trim();
  if (clean === '') throw invalid([fieldProblem('/name', 'required', 'A name is needed.')]);
  return clean;
};

const LIST = { search: ['name'] };

/** Folders of a customer [DEV-27, DEV-30, DEV-31]. */
export const folders: Handlers<
  'listFolders' | 'createFolder' | 'getFolder' | 'updateFolder' | 'deleteFolder' | 'restoreFolder'
> = {
  async listFolders({ path, query }, context) {
    const all = await context.db.folders.find({ customerId: path.customerId });
    const { items, page } = pageOfRows(inTreeOrder(all), query, LIST, context, { of: path.customerId });
    return ok({ items: await Promise.all(items.map(row => present(row, all, context))), page });
  },

  async createFolder({ path: { customerId }, body }, context) {
    const name = cleanName(body.name),
      parentId = body.parentId ?? null;
    refuse(placeProblem(name, parentId, await context.db.folders.find({ customerId })));
    const row = await context.db.folders.insert({
      customerId,
      parentId,
      name,
      heldDeviceIds: [],
      heldFolderIds: [],
    });
    return created(await presentAlone(row, context), `/folders/${row.id}`);
  },

  getFolder: async ({ path }, context) =>
    ok(await presentAlone(await context.db.folders.need(path.folderId), context)),

  async updateFolder({ path, body }, context) {
    const before = await context.db.folders.need(path.folderId);
    const name = body.name === undefined ? before.name : cleanName(body.name),
      parentId = body.parentId === undefined ? before.parentId : body.parentId;
    refuse(
      placeProblem(name, parentId, await context.db.folders.find({ customerId: before.customerId }), before),
    );
    return ok(await presentAlone(await context.db.folders.update(before.id, { name, parentId }), context));
  },

  async deleteFolder({ path, query }, { db }) {
    const folder = await db.folders.need(path.folderId);
    const devices = await db.devices.find({ folderId: folder.id }),
      inside = await db.folders.find({ customerId: folder.customerId, parentId: folder.id });
    if (query.contents !== 'move_up' && devices.length + inside.length > 0) {
      throw conflict('deletion_blocked', 'The folder is not empty', {
        blockers: [
          ...(devices.length > 0
            ? [
                {
                  code: 'has_devices',
                  count: devices.length,
                  link: `/v1/customers/${folder.customerId}/devices?folderId=${folder.id}`,
                },
              ]
            : []),
          ...(inside.length > 0
            ? [
                {
                  code: 'has_folders',
                  count: inside.length,
                  link: `/v1/customers/${folder.customerId}/folders`,
                },
              ]
            : []),
        ],
      });
    }
    for (const { id } of devices) await db.devices.update(id, { folderId: folder.parentId });
    for (const { id } of inside) await db.folders.update(id, { parentId: folder.parentId });
    await db.folders.update(
      folder.id,
      { heldDeviceIds: devices.map(({ id }) => id), heldFolderIds: inside.map(({ id }) => id) },
      { silent: true, event: false },
    );
    await db.folders.remove(folder.id);
    return noContent();
  },

  async restoreFolder({ path }, context) {
    const { db } = context,
      row = await db.folders.restore(path.folderId, { event: false });
    const others = (await db.folders.find({ customerId: row.customerId })).filter(({ id }) => id !== row.id);
    // Its parent may have gone meanwhile: then it comes back at the top.
    const parentId = others.some(({ id }) => id === row.parentId) ? row.parentId : null;
    const problem = placeProblem(row.name, parentId, others);
    if (problem !== null) {
      await db.folders.remove(row.id, { event: false });
      refuse(problem);
    }
    // Only what still lies where the removal put it comes back.
    for (const device of await db.devices.getMany(row.heldDeviceIds))
      if (device.folderId === row.parentId) await db.devices.update(device.id, { folderId: row.id });
    for (const folder of await db.folders.getMany(row.heldFolderIds))
      if (folder.parentId === row.parentId) await db.folders.update(folder.id, { parentId: row.id });
    return ok(
      await presentAlone(
        await db.folders.update(
          row.id,
          { parentId, heldDeviceIds: [], heldFolderIds: [] },
          { silent: true, event: 'folder.restored' },
        ),
        context,
      ),
    );
  },
};
