import type { Context } from '../../run/check.ts';
import { applies, expect, expectCode, expectStatus } from '../../run/outcome.ts';
import { itemsOf, make, promises } from './define.ts';

const folder = (context: Context, more: object = {}): ReturnType<typeof make> =>
  make(context, 'createFolder', { name: context.world.name('folder'), ...more });

export const folderChecks = promises('folders', [
  {
    id: 'createFolder.name-taken',
    title: 'a name is used once per parent, whatever its case',
    run: async context => {
      const { name } = await folder(context);
      const path = { customerId: await context.world.workshop() };
      const body = { name: String(name).toUpperCase() };
      expectCode(await context.client.call('createFolder', { path, body }), 'name_taken', 409);
      const parent = await folder(context);
      await folder(context, { name, parentId: parent.id });
    },
  },
  {
    id: 'createFolder.too-deep',
    title: 'at most 8 levels',
    run: async context => {
      let parentId: string | null = null;
      for (let level = 1; level <= 8; level++) parentId = (await folder(context, { parentId })).id;
      const path = { customerId: await context.world.workshop() };
      const body = { name: context.world.name('deep'), parentId };
      expectCode(await context.client.call('createFolder', { path, body }), 'too_deep', 422);
    },
  },
  {
    id: 'updateFolder.cycle',
    title: 'a folder cannot move into itself or below itself',
    run: async context => {
      const outer = await folder(context);
      const inner = await folder(context, { parentId: outer.id });
      for (const parentId of [outer.id, inner.id]) {
        const ask = { path: { folderId: outer.id }, ifMatch: outer.etag, body: { parentId } };
        expectCode(await context.client.call('updateFolder', ask), 'folder_cycle', 409);
      }
    },
  },
  {
    id: 'getFolder.path',
    title: 'path names the folders from the top down to it',
    clause: '#/components/schemas/Folder/properties/path',
    run: async context => {
      const outer = await folder(context);
      const inner = await folder(context, { parentId: outer.id });
      const wanted = [outer.name, inner.name].join(' / ');
      const told = (inner.path as string[]).join(' / ');
      expect(told === wanted, `path is ${told}, not ${wanted}`, context.client.last);
    },
  },
  {
    id: 'deleteFolder.contents',
    title: 'one that holds something is refused, or its content moves up and comes back with it',
    run: async context => {
      const { client } = context;
      const outer = await folder(context);
      const inner = await folder(context, { parentId: outer.id });
      const path = { folderId: outer.id };
      const etag = async (): Promise<string> =>
        String(expectStatus(await client.call('getFolder', { path }), 200).etag);
      const refused = await client.call('deleteFolder', { path, ifMatch: await etag() });
      const { blockers = [] } = expectCode(refused, 'deletion_blocked', 409);
      expect(
        blockers.some(({ code }) => code === 'has_folders'),
        'no blocker is has_folders',
        refused,
      );
      const ask = { path, ifMatch: await etag(), query: { contents: 'move_up' } };
      expectStatus(await client.call('deleteFolder', ask), 204);
      const parentOf = async (): Promise<unknown> =>
        expectStatus(await client.call('getFolder', { path: { folderId: inner.id } }), 200).parentId;
      expect((await parentOf()) === null, 'what was in it did not move up', client.last);
      expectStatus(await client.call('restoreFolder', { path }), 200);
      expect((await parentOf()) === outer.id, 'what was in it did not come back', client.last);
    },
  },
  {
    id: 'listFolders.order',
    phase: 'read',
    reads: true,
    title: 'depth first, by name within a parent',
    run: async ({ client, world }) => {
      const [path] = await world.subjects('listFolders', 'customer');
      applies(path !== undefined, 'there are no folders');
      const exchange = await client.call('listFolders', { path, query: { limit: 200 } });
      expectStatus(exchange, 200);
      const rows = itemsOf(exchange.body) as { id: string; parentId: string | null }[];
      const seen = new Set<string>();
      const trail: string[] = [];
      for (const { id, parentId } of rows) {
        while (trail.length > 0 && trail.at(-1) !== parentId) trail.pop();
        const fits = parentId === null ? trail.length === 0 : trail.at(-1) === parentId;
        expect(fits && !seen.has(id), `${id} does not stand below its parent`, exchange);
        seen.add(id);
        trail.push(id);
      }
    },
  },
]);
