/** A folder as the tree sees it. */
export interface FolderNode {
  id: string;
  parentId: string | null;
  name: string;
}
export const MAX_DEPTH = 8;

/** Names from the top down to the folder; stops at a folder that is gone. */
export function pathOf(folder: FolderNode, byId: ReadonlyMap<string, FolderNode>): string[] {
  const names: string[] = [],
    seen = new Set<string>();
  for (
    let at: FolderNode | undefined = folder;
    at && !seen.has(at.id);
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  ) {
    seen.add(at.id);
    names.unshift(at.name);
  }
  return names;
}

/** The folder and everything below it. */
export function withDescendants(ids: readonly string[], folders: readonly FolderNode[]): Set<string> {
  const found = new Set(ids);
  for (let grew = true; grew;) {
    grew = false;
    for (const { id, parentId } of folders)
      if (parentId !== null && found.has(parentId) && !found.has(id)) {
        found.add(id);
        grew = true;
      }
  }
  return found;
}

/** Depth first, by name within a parent; a folder whose parent is gone stands at the top. */
export function inTreeOrder<T extends FolderNode>(folders: readonly T[]): T[] {
  const ids = new Set(folders.map(({ id }) => id));
  const children = Map.groupBy(folders, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  );
  const walk = (parent: string | null): T[] =>
    [...(children.get(parent) ?? [])]
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
      .flatMap(folder => [folder, ...walk(folder.id)]);
  return walk(null);
}

const key = (name: string): string => name.trim().normalize('NFC').toLowerCase();

/**
 * Why a folder cannot stand under this parent with this name; `null` when it can. `self` is the folder that moves, if
 * it exists.
 */
export function placeProblem(
  name: string,
  parentId: string | null,
  folders: readonly FolderNode[],
  self?: FolderNode,
): 'unknown_folder' | 'folder_cycle' | 'name_taken' | 'too_deep' | null {
  const byId = new Map(folders.map(folder => [folder.id, folder]));
  const parent = parentId === null ? undefined : byId.get(parentId);
  if (parentId !== null && !parent) return 'unknown_folder';
  const below = self ? withDescendants([self.id], folders) : new Set<string>();
  if (parentId !== null && below.has(parentId)) return 'folder_cycle';
  if (
    folders.some(
      other => other.id !== self?.id && other.parentId === parentId && key(other.name) === key(name),
    )
  )
    return 'name_taken';
  const above = parent ? pathOf(parent, byId).length : 0;
  const depths = [...below].map(id => {
    const folder = byId.get(id);
    return folder && self ? pathOf(folder, byId).length - pathOf(self, byId).length : 0;
  });
  return above + 1 + Math.max(0, ...depths) > MAX_DEPTH ? 'too_deep' : null;
}
