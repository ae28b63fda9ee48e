import type { Folder } from '@customer-hub/sdk';

/** A folder in its tree. */
export interface FolderNode {
  readonly folder: Folder;
  /** 1 at the top. */
  readonly level: number;
  readonly children: readonly FolderNode[];
  /** Devices in it and in all folders inside of it: as many as a filter by it shows. */
  readonly total: number;
}

/**
 * Folders as the server lists them, parents before children, as a tree. One whose parent is not among them stands
 * at the top.
 */
export const treeOf = (folders: readonly Folder[]): readonly FolderNode[] => {
  const known = new Set(folders.map(({ id }) => id));
  const inside = Map.groupBy(folders, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : '',
  );
  const build = (parent: string, level: number): FolderNode[] =>
    (inside.get(parent) ?? []).map(folder => {
      const children = build(folder.id, level + 1);
      return {
        folder,
        level,
        children,
        total: folder.deviceCount + children.reduce((sum, { total }) => sum + total, 0),
      };
    });
  return build('', 1);
};

/** The nodes that show: those whose parents are all open, from top to bottom. */
export const shownNodes = (nodes: readonly FolderNode[], open: ReadonlySet<string>): FolderNode[] =>
  nodes.flatMap(node => [node, ...(open.has(node.folder.id) ? shownNodes(node.children, open) : [])]);

/** Ids of the folders around one, outermost first. */
export const parentsOf = (folders: readonly Folder[], id: string): string[] => {
  const byId = new Map(folders.map(folder => [folder.id, folder]));
  const parents: string[] = [];
  for (let at = byId.get(id)?.parentId; at && !parents.includes(at); at = byId.get(at)?.parentId)
    parents.unshift(at);
  return parents;
};

/** A folder and all inside of it: where it cannot be moved to. */
export const withInside = (folders: readonly Folder[], id: string): ReadonlySet<string> => {
  const ids = new Set([id]);
  // Parents come first, so one pass finds all.
  for (const folder of folders) if (folder.parentId !== null && ids.has(folder.parentId)) ids.add(folder.id);
  return ids;
};
