import type { Asset, AssetPatch } from '@customer-hub/sdk';
import { contactChoices, folderNames } from '../../customer/names.ts';
import type { ChoiceAnswer, ChoiceQuestion } from '../../form/choose-dialog.ts';
import { navigate } from '../../internal/events.ts';
import { lazily } from '../../internal/lazily.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { recordActions } from '../../list-view/record-actions.ts';
import type { AssetsMessages } from '../../messages/en/assets.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { states } from './warranty.ts';

type Context = ListContext<Asset, AssetsMessages>;

/** Add, edit, change and delete with undo [AST-22, AST-24]. */
export const assets = recordActions<Asset, AssetsMessages>({
  kind: 'asset',
  dialog: async ({ host }, { id, name }, record) => {
    const { openAsset } = await lazily(() => import('./asset-dialog.ts'));
    return openAsset(host, { record, customerId: id, customerName: name });
  },
  reasons: m => m.reasons,
  remove: (row, { hub }) => hub.assets.delete(row),
  restore: (row, { hub }) => hub.assets.restore(row.id),
  confirm: ({ m, format }, count, name) => ({
    title: m.deleteTitle(count, name || m.one, format.number(count)),
    text: m.deleteText,
    action: m.deleteAction(count, format.number(count)),
  }),
  deleted: (m, count, name) => m.deleted(count, name, String(count)),
});

/** Which status, folder or contact the chosen assets get. */
export const ask =
  (what: 'status' | 'folder' | 'contact') =>
  async (context: Context, count: number): Promise<ChoiceAnswer | undefined> => {
    const { choose, fromList } = await lazily(() => import('../../form/choose-dialog.ts'));
    const { hub, host, m, format, customerId = '' } = context;
    const question: Record<typeof what, Omit<ChoiceQuestion, 'heading' | 'label'>> = {
      status: {
        action: m.choose.setStatus,
        load: fromList(() => states.map(value => ({ value, label: m.status[value] }))),
      },
      folder: { action: m.choose.move, none: m.noFolder, load: fromList(() => folderNames(hub, customerId)) },
      contact: { action: m.choose.assign, none: m.nobody, load: contactChoices(hub, customerId) },
    };
    return choose(host, {
      heading: m.choose[what](count, format.number(count)),
      label: m.columns[what],
      ...question[what],
    });
  };

const setStatus = (row: Asset, status: Asset['status'], context: Context): Promise<void> => {
  const { m, hub } = context;
  const send = (base: Asset, patch: AssetPatch): Promise<Asset> => hub.assets.update(base, patch);
  return assets.change(row, context, {
    send: () => send(row, { status }),
    done: m.statusSet(row.name, m.status[status]),
    undo: now => send(now ?? row, { status: row.status }),
  });
};

/** The Manage menu of the device it is tied to. */
const manageEntry = (deviceId: string, context: Context): MenuEntry => ({
  label: context.m.manageDevice,
  icon: icons.wrench,
  run: () =>
    void lazily(() => import('../../device/menu/elsewhere.ts')).then(({ manageDevice }) =>
      manageDevice(deviceId, context),
    ),
});

/** What can be done with one asset; what cannot stays visible with its reason. */
export const menu = (row: Asset, context: Context): readonly MenuEntry[] => {
  const { m, words, host } = context;
  const customer = context.customerId ? { customerId: context.customerId } : {};
  const opens = (to: 'device' | 'contact', label: string, none: string): MenuEntry => {
    const reference = row[to];
    return reference
      ? {
          label,
          icon: to === 'device' ? icons.monitor : icons.person,
          hint: reference.name,
          run: () => void navigate(host, { to, id: reference.id, ...customer }),
        }
      : { label, icon: to === 'device' ? icons.monitor : icons.person, disabled: none };
  };
  return [
    assets.editEntry(row, context),
    {
      label: m.setStatus,
      icon: icons.check,
      ...assets.whyNot(row, 'update', context),
      items: states.map(status => ({
        label: m.status[status],
        radio: true,
        checked: row.status === status,
        run: () => (row.status === status ? undefined : void setStatus(row, status, context)),
      })),
    },
    opens('device', words.openDevice, m.reasons.no_device),
    ...(row.device ? [manageEntry(row.device.id, context)] : []),
    opens('contact', words.openContact, m.reasons.no_contact),
    ...assets.removeEntries(row, context),
  ];
};
