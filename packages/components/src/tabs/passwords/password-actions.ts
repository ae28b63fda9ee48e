import type { Password } from '@customer-hub/sdk';
import { navigate } from '../../internal/events.ts';
import { lazily } from '../../internal/lazily.ts';
import { recordActions } from '../../list-view/record-actions.ts';
import type { PasswordsMessages } from '../../messages/en/passwords.ts';
import * as icons from '../../primitives/icons.ts';
import { enlarge, eye, eyeOff } from '../../primitives/icons/vault.ts';
import { shareEntries } from '../../share/share-entries.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { loginAddress } from './address.ts';
import { revealsOf } from './reveals.ts';
import { copy, copyUsername, reveal, showEnlarged } from './secret-actions.ts';
import { troubleText, type Context } from './secret-context.ts';

/** Add, edit, and remove with undo, after a question [PWD-12 .. PWD-14]. */
export const passwords = recordActions<Password, PasswordsMessages>({
  kind: 'password',
  dialog: async ({ host, session }, { id, name }, record) => {
    const { openPassword } = await lazily(() => import('./password-dialog.ts'));
    const stored = await openPassword(host, { record, customerId: id, customerName: name });
    // What shows is no longer the one that is stored.
    if (record && stored && stored.lastChangedAt !== record.lastChangedAt && revealsOf(session).of(record.id))
      revealsOf(session).hide();
    return stored;
  },
  reasons: m => m.reasons,
  explain: (error, { m }) => troubleText(error, m),
  remove: (row, { hub, session }) => {
    revealsOf(session).hide();
    return hub.passwords.delete(row);
  },
  restore: (row, { hub }) => hub.passwords.restore(row.id),
  confirm: ({ m, format }, count, name) => ({
    title: m.removeTitle(count, name || m.one, format.number(count)),
    text: m.removeText,
    action: m.removeAction(count, format.number(count)),
  }),
  deleted: (m, count, name) => m.removed(count, name, String(count)),
  removeLabel: m => m.remove,
});

/** Goes where the login address leads, unless the host takes over [PWD-04]. */
const openLogin = (href: string, { host }: Context): void => {
  if (navigate(host, { to: 'external', href })) window.open(href, '_blank', 'noopener,noreferrer');
};

/** What can be done with one entry; what cannot stays visible with its reason. */
export const menu = (row: Password, context: Context): readonly MenuEntry[] => {
  const { m, words, host, session, customerId } = context;
  const whyNot = passwords.whyNot(row, 'reveal', context);
  const reveals = revealsOf(session);
  const shown = reveals.of(row.id);
  const address = loginAddress(row.loginUrl);
  const { username, device } = row;
  return [
    passwords.editEntry(row, context),
    'separator',
    {
      label: shown ? m.hide : m.show,
      icon: shown ? eyeOff : eye,
      ...whyNot,
      run: () => (shown ? reveals.hide() : void reveal(row, context)),
    },
    { label: m.enlarge, icon: enlarge, ...whyNot, run: () => void showEnlarged(row, context) },
    { label: m.copy, icon: icons.copy, ...whyNot, run: () => void copy(row, context) },
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
            label: words.openDevice,
            icon: icons.monitor,
            hint: device.name,
            run: () =>
              void navigate(host, { to: 'device', id: device.id, ...(customerId ? { customerId } : {}) }),
          },
        ]
      : []),
    'separator',
    ...shareEntries(host, { kind: 'password', ...row }, m, passwords.whyNot(row, 'share', context)),
    ...passwords.removeEntries(row, context),
  ];
};
