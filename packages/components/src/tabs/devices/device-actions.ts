import type { Device, DevicePatch } from '@customer-hub/sdk';
import { noSelection, select } from '@customer-hub/state/lists';
import { lazily } from '../../internal/lazily.ts';
import type { BulkAction, BulkRun, BulkTarget, ListContext } from '../../list-view/definition.ts';
import { recordActions } from '../../list-view/record-actions.ts';
import type { WorkRequest } from '../../job-start/work.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import type { Place } from './move.ts';

type Context = ListContext<Device, DevicesMessages>;
type Bulk = BulkAction<Device, DevicesMessages>;

/** The one folder that the list shows: a new device goes into it. */
const folderShown = (context: Context): string | null => {
  const [folderId, ...others] = context.current().facets.folderId ?? [];
  return folderId && folderId !== 'none' && others.length === 0 ? folderId : null;
};

/** Add, edit, change and delete with undo [DEV-29]. */
export const devices = recordActions<Device, DevicesMessages>({
  kind: 'device',
  dialog: async (context, { id, name }, record) => {
    const { openDevice } = await lazily(() => import('./device-dialog.ts'));
    return openDevice(context.host, {
      record,
      customerId: id,
      customerName: name,
      folderId: folderShown(context),
    });
  },
  reasons: m => m.reasons,
  remove: (row, { hub }) => hub.devices.delete(row),
  restore: (row, { hub }) => hub.devices.restore(row.id),
  confirm: ({ m, format }, count, name) => ({
    title: m.deleteTitle(count, name || m.one, format.number(count)),
    text: m.deleteText,
    action: m.deleteAction(count, format.number(count)),
  }),
});

const { reason } = devices;

/** What is switched on or off, for one device and for several [DVF-16, DVF-17]. */
const switches = {
  markFavorite: { flag: 'favorite', value: true, icon: icons.star },
  unmarkFavorite: { flag: 'favorite', value: false, icon: icons.close },
  monitor: { flag: 'monitored', value: true, icon: icons.check },
  stopMonitoring: { flag: 'monitored', value: false, icon: icons.ban },
} as const;
type Switch = keyof typeof switches;

const switchEntry = (key: Switch, row: Device, context: Context): MenuEntry => {
  const { flag, value, icon } = switches[key];
  const patch: DevicePatch = { [flag]: value };
  return {
    label: context.m[key],
    icon,
    ...devices.whyNot(row, 'update', context),
    run: () =>
      void devices.change(row, context, {
        send: () => context.hub.devices.update(row, patch),
        done: context.m.switched[key](row.name),
      }),
  };
};

const bulkSwitch = (key: Switch): Bulk => {
  const { flag, value: wanted, icon } = switches[key];
  const set = (target: BulkTarget, { hub }: Context, value: boolean, { options }: Pick<BulkRun, 'options'>) =>
    hub.devices.bulk({ action: `set_${flag}`, ...target, params: { value } }, options);
  return {
    key,
    label: m => m[key],
    icon,
    reason,
    done: (m, count, n) => m.done[key](count, n),
    run: (target, context, run) => set(target, context, wanted, run),
    undo: (ids, context, run) => set({ ids: [...ids] }, context, !wanted, run),
  };
};

/** Code of moving comes with the first move. */
const moving = () => lazily(() => import('./move.ts'));

/** By the menu of a row: the same as in bulk, for one. */
const moveOne = async (row: Device, context: Context): Promise<void> => {
  const { askPlace } = await moving();
  const place = await askPlace(context, row.customerId, 1, row.folderId);
  if (!place || place.folderId === row.folderId) return;
  if (context.customerId) return context.bulk('move', select(noSelection, [row.id], true), place);
  await devices.change(row, context, {
    send: () => context.hub.devices.update(row, { folderId: place.folderId }),
    done: context.words.saved(row.name),
  });
};

const bulkMove: Bulk = {
  key: 'move',
  label: m => m.move,
  icon: icons.moveTo,
  reason,
  done: (m, count, n) => m.done.move(count, n),
  disabled: ({ customerId, m }) => (customerId ? undefined : m.reasons.several_customers),
  ask: async (context, count) => (await moving()).askPlace(context, context.customerId ?? '', count),
  run: async (target, { hub, customerId = '' }, { answer, isRepeat, options }) => {
    const { moveDevices } = await moving();
    return moveDevices(hub, customerId, target, { ...(answer as Place), isRepeat, options });
  },
  undo: async (ids, { hub, session, m }) => {
    const { moveDevicesBack } = await moving();
    if (!(await moveDevicesBack(hub, ids))) session.notices.show({ text: m.notBack, tone: 'failed' });
  },
};

/** Work of the server on what is selected; it goes on by itself, and the selection stays. */
const works = {
  runScript: [icons.prompt, { work: 'run_script' }],
  installSoftware: [icons.parcel, { work: 'install_software' }],
  deployApp: [icons.apps, { work: 'deploy_app' }],
  installPatches: [icons.shield, { work: 'install_patches' }],
  editRelations: [icons.moveTo, { work: 'edit_relations' }],
  agentOn: [icons.person, { work: 'set_helpdesk_agent', params: { active: true } }],
  agentOff: [icons.person, { work: 'set_helpdesk_agent', params: { active: false } }],
  logOut: [icons.person, { work: 'log_out' }],
  restart: [icons.refresh, { work: 'restart' }],
  shutDown: [icons.power, { work: 'shut_down' }],
} as const satisfies Record<string, readonly [icons.Icon, Pick<WorkRequest, 'work' | 'params'>]>;

const work = (key: keyof typeof works): Bulk => {
  const [icon, request] = works[key];
  return {
    key,
    label: m => m[key],
    icon,
    scope: 'device:act',
    done: () => '',
    ask: async ({ host, customerId, name, session }, count, target) => {
      const { startWork } = await lazily(() => import('../../job-start/start-work.ts'));
      const [id] = count === 1 && 'ids' in target ? target.ids : [];
      const row = id ? await session.records.read('device', id).catch(() => undefined) : undefined;
      await startWork(host, { ...request, target, count, customerId, ...(row ? { name: name(row) } : {}) });
      return undefined;
    },
    run: () => Promise.resolve(undefined),
  };
};

/** Automation and threshold profiles of the selected devices [DVB-05, DVB-10]. */
const assignProfile: Bulk = {
  key: 'assignProfile',
  label: m => m.assignProfile,
  icon: icons.gauge,
  reason,
  scope: 'device:act',
  done: (m, count, n) => m.done.assignProfile(count, n),
  ask: async ({ host, customerId }, count, target) => {
    const { askProfile } = await lazily(() => import('../../profiles/profile-dialog.ts'));
    return askProfile(host, { scope: 'device', customerId, count, ids: 'ids' in target ? target.ids : [] });
  },
  expand: async (filter, { hub }) => {
    const { deviceIdsOf } = await lazily(() => import('../../profiles/device-ids.ts'));
    return deviceIdsOf(hub, filter);
  },
  run: async (target, { hub }, { answer, options }) =>
    'ids' in target
      ? hub.profileAssignments.create(
          { profileId: String(answer), scope: 'device', ids: target.ids },
          options,
        )
      : undefined,
};

export const bulkActions: readonly Bulk[] = [
  work('runScript'),
  work('installSoftware'),
  assignProfile,
  bulkMove,
  work('editRelations'),
  work('installPatches'),
  work('deployApp'),
  work('agentOn'),
  work('agentOff'),
  work('logOut'),
  work('restart'),
  work('shutDown'),
  bulkSwitch('markFavorite'),
  bulkSwitch('unmarkFavorite'),
  bulkSwitch('monitor'),
  bulkSwitch('stopMonitoring'),
  devices.bulkRemove({
    done: (m, count, n) => m.done.remove(count, n),
    run: (target, { hub }, { options }) => hub.devices.bulk({ action: 'delete', ...target }, options),
    undo: (ids, { hub }, { options }) => hub.devices.bulk({ action: 'restore', ids: [...ids] }, options),
    isDone: record => record === undefined,
  }),
];

/** What can be done with the record of a device; what may not be done stays visible with its reason. */
export const recordEntries = (row: Device, context: Context): readonly MenuEntry[] => [
  devices.editEntry(row, context),
  {
    label: context.m.moveTo,
    icon: icons.moveTo,
    ...devices.whyNot(row, 'move', context),
    ...(row.folderName ? { hint: row.folderName } : {}),
    run: () => void moveOne(row, context),
  },
  switchEntry(row.favorite ? 'unmarkFavorite' : 'markFavorite', row, context),
  switchEntry(row.monitored ? 'stopMonitoring' : 'monitor', row, context),
  ...devices.removeEntries(row, context),
];
