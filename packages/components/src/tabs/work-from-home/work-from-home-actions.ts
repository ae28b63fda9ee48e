import type { BulkResults, RemoteAccess, RemoteAccessPatch } from '@customer-hub/sdk';
import { navigate } from '../../internal/events.ts';
import { lazily } from '../../internal/lazily.ts';
import type { BulkAction, BulkRun, BulkTarget, ListContext } from '../../list-view/definition.ts';
import { ask, recordActions } from '../../list-view/record-actions.ts';
import type { WorkFromHomeMessages } from '../../messages/en/workFromHome.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { missing, why, type AccessStart } from './access-rules.ts';
import { callingCode } from './phone.ts';

export type AccessContext = ListContext<RemoteAccess, WorkFromHomeMessages>;

/** Set up, edit, and change with undo. */
export const access = recordActions<RemoteAccess, WorkFromHomeMessages, AccessStart>({
  kind: 'remote_access',
  dialog: async (context, { id, name }, record, start) => {
    const { openAccess } = await lazily(() => import('./access-dialog.ts'));
    const code = callingCode(context.session.records.peek('customer', id)?.phone);
    const stored = await openAccess(context.host, {
      record,
      start,
      customerId: id,
      customerName: name,
      code,
    });
    // A computer that was never set up may get a row by this.
    if (stored && !record) context.created(stored);
    return stored;
  },
  reasons: m => m.reasons,
  created: (m, device) => m.saved(device),
  saved: (m, device) => m.saved(device),
});

export const share = async (row: RemoteAccess, { host }: AccessContext): Promise<void> => {
  const { shareLink } = await lazily(() => import('./share-dialog.ts'));
  await shareLink(host, row);
};

/** What a patch needs to be undone; a contact cannot be given back without the phone that went with it. */
const reversed = ({ contact, phone, status }: RemoteAccess): RemoteAccessPatch =>
  contact
    ? { contactId: contact.id, phone, ...(status === 'not_set' ? {} : { status }) }
    : { contactId: null };

const change = (
  row: RemoteAccess,
  context: AccessContext,
  patch: RemoteAccessPatch,
  done: (now: RemoteAccess) => string,
): Promise<void> => {
  const { hub, m } = context;
  return access.change(row, context, {
    send: () => hub.remoteAccess.update(row, patch),
    done: (now = row) => done(now),
    undo: (now = row) => hub.remoteAccess.update(now, reversed(row)),
    undone: m.restored(row.deviceName),
    offers: (now = row) =>
      missing(now) === 'phone_required'
        ? [{ label: m.addPhone, run: () => void access.edit(now, context, 'phone') }]
        : [],
  });
};

const assign = (row: RemoteAccess, context: AccessContext, contactId: string): Promise<void> =>
  change(row, context, { contactId }, now =>
    (now.phone ? context.m.assigned : context.m.needsPhone)(now.contact?.name ?? '', row.deviceName),
  );

const clearEntry = (row: RemoteAccess, context: AccessContext): MenuEntry => {
  const { m } = context;
  return {
    label: m.clear,
    icon: icons.close,
    danger: true,
    ...(row.contact ? why(row, 'update', m) : { disabled: m.reasons.contact_required }),
    run: () => void change(row, context, { contactId: null }, () => m.cleared(row.deviceName)),
  };
};

/** Assigns, swaps or clears the contact; who uses the device comes first [WFH-04, WFH-05]. */
export const contactMenu = async (
  anchor: HTMLElement,
  row: RemoteAccess,
  context: AccessContext,
): Promise<void> => {
  const { m, words, session, host } = context;
  const { contact, customerId } = row;
  const user = await session.records.read('device', row.deviceId).then(
    ({ contactId, contactName }) => (contactId && contactName ? { id: contactId, name: contactName } : null),
    () => null,
  );
  if (!anchor.isConnected) return;
  const off = why(row, 'update', m);
  const userEntry = (id: string, label: string): MenuEntry => ({
    label,
    hint: m.usesDevice,
    icon: icons.person,
    ...off,
    run: () => void assign(row, context, id),
  });
  const contactEntries = (id: string): MenuEntry[] => [
    {
      label: words.openContact,
      icon: icons.openOut,
      run: () => void navigate(host, { to: 'contact', id, customerId }),
    },
    'separator',
    clearEntry(row, context),
  ];
  context.menu(anchor, [
    ...(user && user.id !== contact?.id ? [userEntry(user.id, user.name)] : []),
    {
      label: contact ? m.change : m.assign,
      icon: icons.people,
      ...off,
      run: () => void access.edit(row, context, 'contact'),
    },
    ...(contact ? contactEntries(contact.id) : []),
  ]);
};

/** Switches on or off, with the reason where it is not possible [WFH-07 .. WFH-11]. */
const switchTo = (row: RemoteAccess, context: AccessContext, status: 'enabled' | 'disabled') => ({
  ...why(row, status === 'enabled' ? 'enable' : 'disable', context.m),
  run: () =>
    row.status === status
      ? undefined
      : void change(row, context, { status }, () => context.m[status](row.deviceName)),
});

/** Enabled and disabled, as choices. */
export const statusEntries = (row: RemoteAccess, context: AccessContext): readonly MenuEntry[] =>
  (['enabled', 'disabled'] as const).map(status => ({
    label: context.m.status[status],
    radio: true,
    checked: row.status === status,
    ...switchTo(row, context, status),
  }));

/** What can be done with one computer; what cannot stays visible with its reason. */
export const menu = (row: RemoteAccess, context: AccessContext): readonly MenuEntry[] => {
  const { m, words, host } = context;
  const { deviceId: id, customerId } = row;
  const isOn = row.status === 'enabled';
  return [
    access.editEntry(row, context),
    {
      label: isOn ? m.disable : m.enable,
      icon: isOn ? icons.ban : icons.check,
      ...switchTo(row, context, isOn ? 'disabled' : 'enabled'),
    },
    { label: m.share, icon: icons.link, ...why(row, 'share_link', m), run: () => void share(row, context) },
    {
      label: words.openDevice,
      icon: icons.monitor,
      run: () => void navigate(host, { to: 'device', id, customerId }),
    },
    'separator',
    clearEntry(row, context),
  ];
};

/** As they were before their contacts were cleared, to give them back. */
const newKept = (): Map<string, RemoteAccess> => new Map();

/** Clears the contacts of many after a question, and gives each its contact, number and status back. */
export const clearing: Pick<BulkAction<RemoteAccess, WorkFromHomeMessages>, 'ask' | 'run' | 'undo'> = {
  ask: ({ host, m, format }, count) =>
    ask(host, {
      title: m.clearTitle(count, format.number(count)),
      text: m.clearText,
      action: m.clearAction(count, format.number(count)),
    }),
  run: async (
    target: BulkTarget,
    { hub, session, customerId = '' }: AccessContext,
    { isRepeat, options }: BulkRun,
  ): Promise<BulkResults> => {
    const kept = session.shared(newKept, newKept);
    if (!isRepeat) {
      const query = { status: ['enabled' as const, 'disabled' as const], limit: 200 };
      for await (const row of hub.remoteAccess.list(customerId, query)) kept.set(row.id, row);
    }
    return hub.remoteAccess.bulk({ action: 'clear_contact', ...target }, options);
  },
  undo: async (ids, { hub, session }) => {
    for (const id of ids) {
      const was = session.shared(newKept, newKept).get(id);
      if (!was) continue;
      const now = await session.records.renew('remote_access', id);
      await session.records.write('remote_access', { id, customerId: was.customerId }, () =>
        hub.remoteAccess.update(now, reversed(was)),
      );
    }
  },
};
