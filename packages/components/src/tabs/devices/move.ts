import type { BulkResults, Device, Folder, Hub, RequestOptions } from '@customer-hub/sdk';
import { hubState } from '@customer-hub/state/core';
import { pathName } from '../../internal/folder-path.ts';
import { lazily } from '../../internal/lazily.ts';
import type { BulkTarget, ListContext } from '../../list-view/definition.ts';
import { loadMessages } from '../../messages/bundle.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import { foldersMessages } from '../../messages/folders.ts';
import type { Choice } from '../../primitives/choices.ts';

/** Where devices go: a folder, or none. */
export interface Place {
  readonly folderId: string | null;
}

/** How a move is sent. */
interface MoveRequest {
  /** It was sent before, and its answer is lost. */
  readonly isRepeat?: boolean;
  readonly options?: RequestOptions;
}

const pageSize = 200;
/** Of more devices than these nobody remembers where each one lay: their move cannot be taken back. */
const mostUndone = 10_000;

const newPlaces = (): Map<string, string | null> => new Map();
const remembered = (hub: Hub): Map<string, string | null> => hubState(hub).shared(newPlaces, newPlaces);

/** Remembers where the devices of a target lie now, asked of the server: not all of them need be loaded. */
const rememberPlaces = async (hub: Hub, customerId: string, target: BulkTarget): Promise<void> => {
  const places = remembered(hub);
  const ids = 'ids' in target ? target.ids : undefined;
  const filter = 'filter' in target ? target.filter : undefined;
  for (let offset = 0; offset < (ids?.length ?? mostUndone); offset += pageSize) {
    const query = ids
      ? {
          filter: JSON.stringify({
            all: [{ field: 'id', op: 'in', value: ids.slice(offset, offset + pageSize) }],
          }),
        }
      : {
          ...(filter?.q ? { q: filter.q } : {}),
          ...filter?.facets,
          ...(filter?.filter ? { filter: JSON.stringify(filter.filter) } : {}),
          offset,
        };
    const { items } = await hub.devices.list(customerId, { ...query, limit: pageSize });
    for (const { id, folderId } of items) places.set(id, folderId);
    if (!ids && items.length < pageSize) return;
  }
};

/** Moves devices to a folder and remembers where they lay [DEV-27, DEV-28]. */
export const moveDevices = async (
  hub: Hub,
  customerId: string,
  target: BulkTarget,
  { folderId, isRepeat, options }: Place & MoveRequest,
): Promise<BulkResults> => {
  // Once it was sent, they may lie where they were moved to.
  if (!isRepeat) await rememberPlaces(hub, customerId, target);
  return hub.devices.bulk({ action: 'move', ...target, params: { folderId } }, options);
};

/**
 * Puts up to 500 devices back where they lay before they were moved last.
 * @returns false when that is not known of all of them.
 */
export const moveDevicesBack = async (hub: Hub, ids: readonly string[]): Promise<boolean> => {
  const places = remembered(hub);
  if (ids.some(id => !places.has(id))) return false;
  for (const [folderId, own] of Map.groupBy(ids, id => places.get(id) ?? null))
    await hub.devices.bulk({ action: 'move', ids: own, params: { folderId } });
  return true;
};

/**
 * Asks into which folder devices are to be moved; a new one can be made on the way [DEV-27, DEV-28].
 * @param from Folder where a single device lies now, null for none.
 * @returns undefined when the dialog was left.
 */
export const askPlace = async (
  { host, session, format, m }: ListContext<Device, DevicesMessages>,
  customerId: string,
  count: number,
  from?: string | null,
): Promise<Place | undefined> => {
  const [{ choose, fromList }, words] = await Promise.all([
    lazily(() => import('../../form/choose-dialog.ts')),
    loadMessages(foldersMessages, format.locale),
  ]);
  const choiceOf = (folder: Folder): Choice => ({
    value: folder.id,
    label: pathName(folder),
    hint: format.number(folder.deviceCount),
  });
  const answer = await choose(host, {
    heading: m.moveTitle(count, format.number(count)),
    label: m.columns.folderName,
    hint: count > mostUndone ? m.moveMany(format.number(mostUndone)) : undefined,
    action: m.move,
    none: words.none,
    chosen: from,
    load: fromList(async () => (await session.records.read('folders', customerId)).map(choiceOf)),
    make: {
      label: words.add,
      run: async dialog => {
        const { addFolder } = await lazily(() => import('../../folders/folder-actions.ts'));
        const folder = await addFolder({ host: dialog, session, customerId, format });
        return folder && choiceOf(folder);
      },
    },
  });
  return answer && { folderId: answer.value };
};
