import type { Password } from '@customer-hub/sdk';
import { navigate } from '../../internal/events.ts';
import { eachRecord } from '@customer-hub/state/work';
import type { BulkTarget } from '../../list-view/definition.ts';
import { writeRow } from '../../list-view/write-row.ts';
import * as icons from '../../primitives/icons.ts';
import { enlarge, eye, eyeOff } from '../../primitives/icons/vault.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { loginAddress } from './address.ts';
import { revealsOf } from './reveals.ts';
import {
  copy,
  copyUsername,
  lockOf,
  reveal,
  showEnlarged,
  troubleText,
  type Context,
} from './secret-actions.ts';
import { lazily } from '../../internal/lazily.ts';

const customerName = ({ session, customerId }: Context): string =>
  customerId ? (session.records.peek('customer', customerId)?.name ?? '') : '';

export const add = async (context: Context): Promise<void> => {
  const { openPassword } = await lazily(() => import('./password-dialog.ts'));
  const password = await openPassword(context.host, {
    customerId: context.customerId!,
    customerName: customerName(context),
  });
  if (!password) return;
  context.session.notices.show({ text: context.m.created(password.name) });
};

export const edit = async (row: Password, context: Context): Promise<void> => {
  const { openPassword } = await lazily(() => import('./password-dialog.ts'));
  const password = await openPassword(context.host, {
    password: row,
    customerId: row.customerId,
    customerName: customerName(context),
  });
  if (!password) return;
  const { session } = context;
  // What shows is no longer the one that is stored.
  if (password.lastChangedAt !== row.lastChangedAt && revealsOf(session).of(row.id))
    revealsOf(session).hide();
  session.notices.show({ text: context.m.saved(password.name) });
};

/** Goes where the login address leads, unless the host takes over [PWD-04]. */
const openLogin = (href: string, { host }: Context): void => {
  if (navigate(host, { to: 'external', href })) window.open(href, '_blank', 'noopener,noreferrer');
};

export const askRemove = async ({ host, m, format }: Context, count: number, name = ''): Promise<boolean> => {
  const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
  return confirm(host, {
    title: m.removeTitle(count, name || m.one, format.number(count)),
    text: m.removeText,
    action: m.removeAction(count, format.number(count)),
    danger: true,
  });
};

const restore = async (row: Password, context: Context): Promise<void> => {
  const { session, m } = context;
  try {
    await writeRow(context, 'password', row, 'created', () => context.hub.passwords.restore(row.id));
    session.notices.show({ text: m.restored(row.name) });
  } catch (error) {
    session.notices.show({
      text: `${m.failed(row.name)}. ${troubleText(error, m)}`,
      tone: 'failed',
      actions: [{ label: m.undo, run: () => void restore(row, context) }],
    });
  }
};

/** Takes an entry out, after a question and with an undo [PWD-14]. */
export const remove = async (row: Password, context: Context): Promise<void> => {
  const { session, m, hub } = context;
  if (!(await askRemove(context, 1, row.name))) return;
  revealsOf(session).hide();
  try {
    await writeRow(context, 'password', row, 'deleted', () => hub.passwords.delete(row));
    session.notices.show({
      text: m.removed(1, row.name, '1'),
      actions: [{ label: m.undo, run: () => void restore(row, context) }],
    });
  } catch (error) {
    session.notices.show({ text: `${m.failed(row.name)}. ${troubleText(error, m)}`, tone: 'failed' });
    void context.refresh();
  }
};

/** One after the other: each removal is one the server can refuse on its own. */
export const removeEach = (target: BulkTarget, { hub, customerId }: Context) =>
  eachRecord(
    target,
    {
      list: (query, options) => hub.passwords.list(customerId!, query, options),
      get: id => hub.passwords.get(id),
    },
    record => hub.passwords.delete(record),
    { isDone: record => record === undefined },
  );

/** What can be done with one entry; what cannot stays visible with its reason. */
export const menu = (row: Password, context: Context): readonly MenuEntry[] => {
  const { m, host, session, customerId } = context;
  const why = (action: string): { disabled?: string } => {
    const reason = lockOf(row, action, m);
    return reason ? { disabled: reason } : {};
  };
  const reveals = revealsOf(session);
  const shown = reveals.of(row.id);
  const address = loginAddress(row.loginUrl);
  const { username, device } = row;
  return [
    { label: m.edit, icon: icons.edit, ...why('update'), run: () => void edit(row, context) },
    'separator',
    {
      label: shown ? m.hide : m.show,
      icon: shown ? eyeOff : eye,
      ...why('reveal'),
      run: () => (shown ? reveals.hide() : void reveal(row, context)),
    },
    { label: m.enlarge, icon: enlarge, ...why('reveal'), run: () => void showEnlarged(row, context) },
    { label: m.copy, icon: icons.copy, ...why('reveal'), run: () => void copy(row, context) },
    ...(username
      ? [
          {
            label: m.copyUsername,
            icon: icons.copy,
            hint: username,
            run: () => void copyUsername(username, context),
          },
        ]
      : []),
    ...(address
      ? [
          {
            label: m.open,
            icon: icons.openOut,
            hint: address.text,
            run: () => openLogin(address.href, context),
          },
        ]
      : []),
    ...(device
      ? [
          {
            label: m.openDevice,
            icon: icons.monitor,
            hint: device.name,
            run: () =>
              void navigate(host, { to: 'device', id: device.id, ...(customerId ? { customerId } : {}) }),
          },
        ]
      : []),
    'separator',
    {
      label: m.remove,
      icon: icons.trash,
      danger: true,
      ...why('delete'),
      run: () => void remove(row, context),
    },
  ];
};
