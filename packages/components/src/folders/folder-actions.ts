import type { Folder } from '@customer-hub/sdk';
import { shownOrNot } from '../internal/allowed.ts';
import { lazily } from '../internal/lazily.ts';
import { scopeRefusal } from '../list-view/scopes.ts';
import { loadMessages } from '../messages/bundle.ts';
import type { FoldersMessages } from '../messages/en/folders.ts';
import { foldersMessages } from '../messages/folders.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import type { FolderPlace } from './folder-place.ts';

const renew = ({ session, customerId }: FolderPlace): Promise<void> =>
  session.records.get('folders', customerId).load();

/** Adds a folder, at the top or inside another one [DEV-30]. */
export const addFolder = async (
  place: FolderPlace,
  parentId: string | null = null,
): Promise<Folder | undefined> => {
  const { openFolder } = await lazily(() => import('./folder-dialog.ts'));
  const folder = await openFolder(place, { parentId });
  if (!folder) return undefined;
  await renew(place);
  const t = await loadMessages(foldersMessages, place.format.locale);
  place.session.notices.show({ text: t.created(folder.name) });
  return folder;
};

/** Why no folder can be made here. */
export const addRefusal = (
  place: Pick<FolderPlace, 'session' | 'host'>,
  t: FoldersMessages,
): string | undefined => scopeRefusal(place, 'device:write', t.reasons.no_permission);

/** Renames a folder, or moves it into another one. */
export const editFolder = async (place: FolderPlace, folder: Folder): Promise<void> => {
  const { openFolder } = await lazily(() => import('./folder-dialog.ts'));
  const stored = await openFolder(place, { folder });
  if (!stored) return;
  await renew(place);
  const t = await loadMessages(foldersMessages, place.format.locale);
  place.session.notices.show({ text: t.saved(stored.name) });
  // Rows carry the name of their folder.
  if (stored.name !== folder.name) place.session.records.written('device', { customerId: place.customerId });
};

/**
 * Removes a folder; what is inside goes one level up, after a question that says so. Undo puts it all back
 * [DEV-31].
 */
export const removeFolder = async (
  place: FolderPlace,
  folder: Folder,
  removed?: () => void,
): Promise<void> => {
  const { session, customerId, format } = place;
  const t = await loadMessages(foldersMessages, format.locale);
  const all = session.records.peek('folders', customerId) ?? [];
  const inside = all.filter(({ parentId }) => parentId === folder.id).length;
  const holds = [
    ...(folder.deviceCount > 0 ? [t.holds(folder.deviceCount, format.number(folder.deviceCount))] : []),
    ...(inside > 0 ? [t.folders(inside, format.number(inside))] : []),
  ];
  if (holds.length > 0) {
    const { confirm } = await lazily(() => import('../primitives/confirm.ts'));
    const parent = all.find(({ id }) => id === folder.parentId)?.name;
    if (
      !(await confirm(place.host, {
        title: t.removeTitle(folder.name),
        text: t.removeText(format.list(holds), parent),
        action: t.removeAction,
        danger: true,
      }))
    )
      return;
  }
  const changed = async (): Promise<void> => {
    await renew(place);
    session.records.written('device', { customerId });
  };
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      session.notices.show({
        text: `${t.notDone(folder.name)}${error instanceof Error ? `: ${error.message}` : ''}`,
        tone: 'failed',
      });
      return false;
    } finally {
      void changed();
    }
  };
  if (!(await attempt(() => session.hub.folders.delete(folder, 'move_up')))) return;
  removed?.();
  session.notices.show({
    text: t.removed(folder.name),
    actions: [
      {
        label: t.undo,
        run: () =>
          void attempt(() => session.hub.folders.restore(folder.id)).then(done =>
            done ? session.notices.show({ text: t.restored(folder.name) }) : undefined,
          ),
      },
    ],
  });
};

/** Why a folder cannot be changed; that it holds something only asks first. */
const lock = (folder: Folder, action: string, t: FoldersMessages): string | undefined => {
  const entry = folder.allowedActions.find(candidate => candidate.action === action);
  if (!entry || entry.allowed || entry.reason === 'has_devices' || entry.reason === 'has_folders')
    return undefined;
  const reasons: Readonly<Record<string, string>> = t.reasons;
  return shownOrNot(entry, reasons[entry.reason ?? ''] ?? t.reasons.no_permission);
};

/** Why nothing can be run on the devices of a folder. */
const noDevices = (place: FolderPlace, { deviceCount }: Folder, t: FoldersMessages): string | undefined => {
  const refused = scopeRefusal(place, 'device:act', t.reasons.no_act);
  if (refused) return refused;
  return deviceCount === 0 ? t.reasons.no_devices : undefined;
};

/** Runs a script on all devices of a folder, as they are when it is asked. */
const runOn = async ({ host, customerId }: FolderPlace, { id, name }: Folder): Promise<void> => {
  const { startWork } = await lazily(() => import('../job-start/start-work.ts'));
  await startWork(host, {
    work: 'run_script',
    target: { filter: { customerId, facets: { folderId: [id] } } },
    place: { of: 'folder', name },
    customerId,
  });
};

/** Automation and threshold profiles of a folder [DVB-04, DVB-09]. */
const assignTo = async ({ host, customerId }: FolderPlace, { id, name }: Folder): Promise<void> => {
  const { assignProfile } = await lazily(() => import('../profiles/profile-dialog.ts'));
  await assignProfile(host, { scope: 'folder', ids: [id], name, customerId });
};

/** What can be done with one folder. */
export const folderEntries = (
  place: FolderPlace,
  folder: Folder,
  t: FoldersMessages,
  removed?: () => void,
): MenuEntry[] => [
  {
    label: t.rename,
    icon: icons.edit,
    disabled: lock(folder, 'update', t),
    run: () => void editFolder(place, folder),
  },
  {
    label: t.addInside,
    icon: icons.plus,
    disabled: lock(folder, 'update', t),
    run: () => void addFolder(place, folder.id),
  },
  'separator',
  {
    label: t.runScript,
    icon: icons.prompt,
    disabled: noDevices(place, folder, t),
    run: () => void runOn(place, folder),
  },
  {
    label: t.assignProfile,
    icon: icons.gauge,
    disabled: scopeRefusal(place, 'device:act', t.reasons.no_act),
    run: () => void assignTo(place, folder),
  },
  'separator',
  {
    label: t.remove,
    icon: icons.trash,
    danger: true,
    disabled: lock(folder, 'delete', t),
    run: () => void removeFolder(place, folder, removed),
  },
];
