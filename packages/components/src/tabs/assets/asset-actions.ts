import type { Asset, AssetPatch, BulkResults } from '@customer-hub/sdk';
import type { Outcome } from '@customer-hub/state/core';
import type { BulkRun, ListContext } from '../../list-view/definition.ts';
import { writeRow } from '../../list-view/write-row.ts';
import type { AssetsMessages } from '../../messages/en/assets.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { states } from './warranty.ts';
import { lazily } from '../../internal/lazily.ts';

type Context = ListContext<Asset, AssetsMessages>;

const customerOf = ({ session, customerId = '' }: Context): { id: string; name: string; number: string } => {
  const record = customerId ? session.records.peek('customer', customerId) : undefined;
  return { id: customerId, name: record?.name ?? '', number: record?.number ?? '' };
};

const openDialog = async (context: Context, asset?: Asset): Promise<Asset | undefined> => {
  const { openAsset } = await lazily(() => import('./asset-dialog.ts'));
  const { id, name } = customerOf(context);
  return openAsset(context.host, { asset, customerId: id, customerName: name });
};

export const add = async (context: Context): Promise<void> => {
  const asset = await openDialog(context);
  if (!asset) return;
  context.session.notices.show({ text: context.m.created(asset.name) });
};

export const edit = async (row: Asset, context: Context): Promise<void> => {
  const asset = await openDialog(context, row);
  if (!asset) return;
  context.session.notices.show({ text: context.m.saved(asset.name) });
};

export const importThings = async (context: Context): Promise<void> => {
  const [{ openImport }, { things }] = await Promise.all([
    lazily(() => import('../../import/import-dialog.ts')),
    lazily(() => import('../../import/things.ts')),
  ]);
  await openImport(context.host, customerOf(context), things, context.format.locale);
  await context.refresh();
};

/** Does something to one asset, offers an undo, and says when it did not work. */
const act = async (
  row: Asset,
  context: Context,
  as: Outcome,
  work: () => Promise<Asset | void>,
  done: string,
  undo?: (now: Asset | undefined) => Promise<Asset>,
): Promise<void> => {
  const { session, m } = context;
  try {
    const changed = await writeRow(context, 'asset', row, as, work);
    const undone = as === 'deleted' ? 'created' : 'updated';
    const back =
      undo &&
      ((): void => void act(row, context, undone, () => undo(changed ?? undefined), m.restored(row.name)));
    session.notices.show({ text: done, ...(back ? { actions: [{ label: m.undo, run: back }] } : {}) });
  } catch (error) {
    session.notices.show({
      text: `${m.failed(row.name)}${error instanceof Error ? `: ${error.message}` : ''}`,
      tone: 'failed',
    });
    void context.refresh();
  }
};

const change = (
  row: Asset,
  context: Context,
  patch: AssetPatch,
  before: AssetPatch,
  done: string,
): Promise<void> =>
  act(
    row,
    context,
    'updated',
    () => context.hub.assets.update(row, patch),
    done,
    now => context.hub.assets.update(now ?? row, before),
  );

/** Many assets are to be deleted: whether that is meant. */
export const askDelete = async ({ host, m, format }: Context, count: number): Promise<boolean> => {
  const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
  return confirm(host, {
    title: m.deleteTitle(count, m.one, format.number(count)),
    text: m.deleteText,
    action: m.deleteAction(count, format.number(count)),
    danger: true,
  });
};

/** Which status, folder or contact the chosen assets get. */
export const ask =
  (what: 'status' | 'folder' | 'contact') =>
  async (context: Context, count: number): Promise<{ value: string | null } | undefined> => {
    const { chooseForAssets } = await lazily(() => import('./choose-dialog.ts'));
    return chooseForAssets(context.host, { what, count, customerId: context.customerId ?? '' });
  };

export const restoreAll = (
  ids: readonly string[],
  { hub }: Context,
  { options }: Pick<BulkRun, 'options'>,
): Promise<BulkResults> => hub.assets.bulk({ action: 'restore', ids: [...ids] }, options);

/** What can be done with one asset; what cannot stays visible with its reason. */
export const menu = (
  row: Asset,
  context: Context,
  open: (to: 'device' | 'contact', context: Context, id: string) => void,
): readonly MenuEntry[] => {
  const { m, hub } = context;
  const why = (action: string): { disabled?: string } =>
    row.allowedActions.some(entry => entry.action === action && !entry.allowed)
      ? { disabled: m.reasons.no_permission }
      : {};
  const { device, contact } = row;
  return [
    { label: m.edit, icon: icons.edit, ...why('update'), run: () => void edit(row, context) },
    {
      label: m.setStatus,
      icon: icons.check,
      ...why('update'),
      items: states.map(status => ({
        label: m.status[status],
        radio: true,
        checked: row.status === status,
        run: () =>
          row.status === status
            ? undefined
            : void change(
                row,
                context,
                { status },
                { status: row.status },
                m.statusSet(row.name, m.status[status]),
              ),
      })),
    },
    {
      label: m.openDevice,
      icon: icons.monitor,
      hint: device?.name ?? '',
      ...(device ? {} : { disabled: m.reasons.no_device }),
      run: () => device && open('device', context, device.id),
    },
    {
      label: m.openContact,
      icon: icons.person,
      hint: contact?.name ?? '',
      ...(contact ? {} : { disabled: m.reasons.no_contact }),
      run: () => contact && open('contact', context, contact.id),
    },
    'separator',
    {
      label: m.remove,
      icon: icons.trash,
      danger: true,
      ...why('delete'),
      run: () =>
        void act(
          row,
          context,
          'deleted',
          () => hub.assets.delete(row),
          m.deleted(1, row.name, '1'),
          () => hub.assets.restore(row.id),
        ),
    },
  ];
};
