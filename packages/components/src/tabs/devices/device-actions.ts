import type { BulkResults, Device, RequestOptions } from '@customer-hub/sdk';
import type { BulkRun, BulkTarget } from '../../list-view/definition.ts';
import type { Outcome } from '@customer-hub/state/core';
import { noSelection, select } from '@customer-hub/state/lists';
import type { HubListView } from '../../list-view/list-view.ts';
import { writeRow } from '../../list-view/write-row.ts';
import { loadMessages } from '../../messages/bundle.ts';
import { deviceActionsMessages } from '../../messages/deviceActions.ts';
import type { DeviceActionsMessages } from '../../messages/en/deviceActions.ts';
import type { DevicesMessages } from '../../messages/en/devices.ts';
import type { Context } from './device-cells.ts';
import { moveDevices, moveDevicesBack, type Place } from './move.ts';
import { lazily } from '../../internal/lazily.ts';

type List = HubListView<Device, DevicesMessages>;
type Flag = 'set_favorite' | 'set_monitored';

const words = (context: Context): Promise<DeviceActionsMessages> =>
  loadMessages(deviceActionsMessages, context.format.locale);

const customerName = ({ session }: Context, customerId: string): string =>
  session.records.peek('customer', customerId)?.name ?? '';

/** Adds a device; into the folder that is being looked at [DEV-29]. */
export const add = async (context: Context): Promise<void> => {
  const { customerId, host } = context;
  if (!customerId) return;
  const { openDevice } = await lazily(() => import('./device-dialog.ts'));
  const [folderId, ...others] = (host as List).current.facets.folderId ?? [];
  const device = await openDevice(host, {
    customerId,
    customerName: customerName(context, customerId),
    folderId: folderId && folderId !== 'none' && others.length === 0 ? folderId : null,
  });
  if (!device) return;
  context.session.notices.show({ text: (await words(context)).created(device.name) });
};

export const edit = async (row: Device, context: Context): Promise<void> => {
  const { openDevice } = await lazily(() => import('./device-dialog.ts'));
  const device = await openDevice(context.host, {
    device: row,
    customerId: row.customerId,
    customerName: row.customerName,
  });
  if (!device) return;
  context.session.notices.show({ text: (await words(context)).saved(device.name) });
};

/** Asks where to: a folder, or none. Undefined when the dialog was left. */
const askPlace = async (
  context: Context,
  count: number,
  from?: string | null,
): Promise<Place | undefined> => {
  const { openMove } = await lazily(() => import('./move-dialog.ts'));
  return context.customerId
    ? openMove(context.host, { customerId: context.customerId, count, from })
    : undefined;
};

export const askFolder = (context: Context, count: number): Promise<Place | undefined> =>
  askPlace(context, count);

export const move = (
  target: BulkTarget,
  { hub, customerId }: Context,
  { answer, isRepeat, options }: BulkRun,
): Promise<BulkResults> => moveDevices(hub, customerId!, target, { ...(answer as Place), isRepeat, options });

export const moveBack = async (ids: readonly string[], context: Context): Promise<void> => {
  if (await moveDevicesBack(context.hub, ids)) return;
  context.session.notices.show({ text: (await words(context)).notBack, tone: 'failed' });
};

/** By the menu of a row: the same as in bulk, for one. */
export const moveOne = async (row: Device, context: Context): Promise<void> => {
  const place = await askPlace({ ...context, customerId: row.customerId }, 1, row.folderId);
  if (!place || place.folderId === row.folderId) return;
  if (context.customerId)
    return (context.host as List).bulk('move', select(noSelection, [row.id], true), place);
  await change(
    row,
    context,
    'updated',
    () => context.hub.devices.update(row, { folderId: place.folderId }),
    t => t.saved(row.name),
  );
};

export const setFlag = (
  target: BulkTarget,
  { hub }: Context,
  {
    action,
    value,
    options,
  }: { readonly action: Flag; readonly value: boolean; readonly options: RequestOptions },
): Promise<BulkResults> => hub.devices.bulk({ action, ...target, params: { value } }, options);

/** Does something to one device, says so, offers an undo, and says when it did not work. */
const change = async (
  row: Device,
  context: Context,
  as: Outcome,
  work: () => Promise<unknown>,
  done: (t: DeviceActionsMessages) => string,
  undo?: () => Promise<Device>,
): Promise<void> => {
  const { session } = context;
  const t = await words(context);
  try {
    await writeRow(context, 'device', row, as, work);
    session.notices.show({
      text: done(t),
      ...(undo
        ? {
            actions: [
              {
                label: t.undo,
                run: () => void change(row, context, 'created', undo, () => t.restored(row.name)),
              },
            ],
          }
        : {}),
    });
  } catch (error) {
    session.notices.show({
      text: `${t.failed(row.name)}${error instanceof Error ? `: ${error.message}` : ''}`,
      tone: 'failed',
    });
    void context.refresh();
  }
};

/** Marks one device as favourite or as monitored [DVF-16, DVF-17]; the same again takes it back. */
export const flagOne = async (row: Device, context: Context, action: Flag, value: boolean): Promise<void> => {
  const favorite = action === 'set_favorite';
  await change(
    row,
    context,
    'updated',
    () => context.hub.devices.update(row, favorite ? { favorite: value } : { monitored: value }),
    t => (favorite ? (value ? t.favorite : t.noFavorite) : value ? t.monitored : t.notMonitored)(row.name),
  );
};

export const askRemove = async (context: Context, count: number, name?: string): Promise<boolean> => {
  const t = await words(context);
  const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
  const n = context.format.number(count);
  return confirm(context.host, {
    title: t.deleteTitle(count, name ?? t.oneDevice, n),
    text: t.deleteText,
    action: t.deleteAction(count, n),
    danger: true,
  });
};

export const removeOne = async (row: Device, context: Context): Promise<void> => {
  if (!(await askRemove(context, 1, row.name))) return;
  await change(
    row,
    context,
    'deleted',
    () => context.hub.devices.delete(row),
    t => t.deleted(row.name),
    () => context.hub.devices.restore(row.id),
  );
};

const laterTools = { runScript: 'script', installSoftware: 'install', assignProfile: 'profile' } as const;

/** What comes with a later release says so, and stops there. */
export const tellLater = async (
  { host }: Context,
  key: keyof typeof laterTools,
  count: number,
): Promise<undefined> => {
  const { openComing } = await lazily(() => import('./coming.ts'));
  await openComing(host, laterTools[key], { count });
};
