import type { FoldersMessages } from '../messages/en/folders.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { addFolder, addRefusal, folderEntries } from './folder-actions.ts';
import type { FolderList, FolderPlace } from './folder-place.ts';
import { pathName } from '../internal/folder-path.ts';
import { treeOf, type FolderNode } from './tree.ts';

interface FolderMenuParts {
  readonly place: FolderPlace;
  readonly list: FolderList;
  readonly t: FoldersMessages;
  readonly chosen: readonly string[];
  readonly choose: (id: string | undefined) => void;
}

/** More folders than these stand in submenus of their parents, so that the menu stays readable. */
const flatMost = 24;

/** The folders menu [DEV-27]: choose one, show the tree, add one, change the one that is chosen. */
export const folderMenu = async ({
  place,
  list,
  t,
  chosen,
  choose,
}: FolderMenuParts): Promise<MenuEntry[]> => {
  const { session, customerId, format } = place;
  const record = session.records.get('folders', customerId);
  // What has changed since they were shown last is asked for first.
  await record.read().catch(() => undefined);
  const { value, error } = record.get();
  const folders = value ?? [];
  const nested = folders.length > flatMost;
  const entry = (id: string | undefined, label: string, count?: number): MenuEntry => ({
    label,
    radio: true,
    checked: id === undefined ? chosen.length === 0 : chosen.includes(id),
    ...(count === undefined ? {} : { hint: format.number(count) }),
    run: () => choose(id),
  });
  const all = (nodes: readonly FolderNode[]): readonly FolderNode[] =>
    nodes.flatMap(node => [node, ...all(node.children)]);
  const tree = treeOf(folders);
  const one = chosen.length === 1 ? folders.find(({ id }) => id === chosen[0]) : undefined;
  return [
    entry(undefined, t.all),
    ...(nested
      ? tree.map(({ folder, total, children }): MenuEntry =>
          children.length === 0
            ? entry(folder.id, folder.name, total)
            : {
                label: folder.name,
                icon: icons.folder,
                items: [
                  entry(folder.id, folder.name, total),
                  'separator',
                  ...all(children).map(node => entry(node.folder.id, node.folder.name, node.total)),
                ],
              },
        )
      : all(tree).map(({ folder, total }) => entry(folder.id, pathName(folder), total))),
    ...(folders.length > 0 ? [entry('none', t.none)] : []),
    ...(error !== undefined && !value
      ? [{ label: t.retry, hint: t.failed, icon: icons.refresh, run: () => void record.load() }]
      : []),
    'separator',
    {
      label: list.asideShown ? t.hideTree : t.showTree,
      icon: icons.list,
      run: () => list.showAside(!list.asideShown),
    },
    { label: t.add, icon: icons.plus, disabled: addRefusal(place, t), run: () => void addFolder(place) },
    ...(one ? [{ heading: one.name }, ...folderEntries(place, one, t, () => choose(undefined))] : []),
  ];
};
