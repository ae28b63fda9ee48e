import type { BulkResults, RemoteAccess, RemoteAccessPatch } from '@customer-hub/sdk';
import { navigate } from '../../internal/events.ts';
import type { BulkRun, BulkTarget, ListContext } from '../../list-view/definition.ts';
import { writeRow } from '../../list-view/write-row.ts';
import type { WorkFromHomeMessages } from '../../messages/en/workFromHome.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { missing, refusal } from './access-rules.ts';
import { callingCode } from './phone.ts';
import { lazily } from '../../internal/lazily.ts';

type Context = ListContext<RemoteAccess, WorkFromHomeMessages>;

const customerOf = ({ session, customerId = '' }: Context): { name: string; code: string | undefined } => {
  const record = customerId ? session.records.peek('customer', customerId) : undefined;
  return { name: record?.name ?? '', code: callingCode(record?.phone) };
};

const why = (
  row: RemoteAccess,
  action: Parameters<typeof refusal>[1],
  m: WorkFromHomeMessages,
): { disabled?: string } => {
  const code = refusal(row, action);
  return code
    ? { disabled: m.reasons[code as keyof WorkFromHomeMessages['reasons']] ?? m.reasons.no_permission }
    : {};
};

/** Edits a row; `start` is where the focus begins. */
export const edit = async (
  row: RemoteAccess | undefined,
  context: Context,
  start?: 'contact' | 'phone',
): Promise<void> => {
  const { openAccess } = await lazily(() => import('./access-dialog.ts'));
  const { name, code } = customerOf(context);
  const access = await openAccess(context.host, {
    access: row,
    start,
    customerId: context.customerId ?? '',
    customerName: name,
    code,
  });
  if (!access) return;
  // A computer that was never set up may get a row by this.
  if (!row) context.created(access);
  context.session.notices.show({ text: context.m.saved(access.deviceName) });
};

export const add = (context: Context): Promise<void> => edit(undefined, context);

export const share = async (row: RemoteAccess, { host }: Context): Promise<void> => {
  const { shareLink } = await lazily(() => import('./share-dialog.ts'));
  await shareLink(host, row);
};

/** What a patch needs to be undone; a contact cannot be given back without the phone that went with it. */
const reversed = ({ contact, phone, status }: RemoteAccess): RemoteAccessPatch =>
  contact
    ? { contactId: contact.id, phone, ...(status === 'not_set' ? {} : { status }) }
    : { contactId: null };

const change = async (
  row: RemoteAccess,
  context: Context,
  patch: RemoteAccessPatch,
  done: (now: RemoteAccess) => string,
  undoable = true,
): Promise<void> => {
  const { hub, session, m } = context;
  try {
    const now = await writeRow(context, 'remote_access', row, 'updated', () =>
      hub.remoteAccess.update(row, patch),
    );
    const addPhone =
      missing(now) === 'phone_required'
        ? [{ label: m.addPhone, run: () => void edit(now, context, 'phone') }]
        : [];
    session.notices.show({
      text: done(now),
      actions: [
        ...addPhone,
        ...(undoable
          ? [
              {
                label: m.undo,
                run: () => void change(now, context, reversed(row), () => m.restored(row.deviceName), false),
              },
            ]
          : []),
      ],
    });
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    session.notices.show({
      text: `${m.failed(row.deviceName)}: ${m.reasons[code as keyof WorkFromHomeMessages['reasons']] ?? message ?? ''}`,
      tone: 'failed',
    });
    void context.refresh();
  }
};

const assign = (row: RemoteAccess, context: Context, contactId: string): Promise<void> =>
  change(row, context, { contactId }, now =>
    (now.phone ? context.m.assigned : context.m.needsPhone)(now.contact?.name ?? '', row.deviceName),
  );

/** Assigns, swaps or clears the contact; who uses the device comes first [WFH-04, WFH-05]. */
export const contactMenu = async (
  anchor: HTMLElement,
  row: RemoteAccess,
  context: Context,
): Promise<void> => {
  const { m, session } = context;
  const user = await session.records.read('device', row.deviceId).then(
    ({ contactId, contactName }) =>
      contactId && contactName ? { id: contactId, name: contactName } : undefined,
    () => undefined,
  );
  if (!anchor.isConnected) return;
  const off = why(row, 'update', m);
  context.menu(anchor, [
    ...(user && user.id !== row.contact?.id
      ? [
          {
            label: user.name,
            hint: m.usesDevice,
            icon: icons.person,
            ...off,
            run: () => void assign(row, context, user.id),
          },
        ]
      : []),
    {
      label: row.contact ? m.change : m.assign,
      icon: icons.people,
      ...off,
      run: () => void edit(row, context, 'contact'),
    },
    ...(row.contact
      ? [
          {
            label: m.openContact,
            icon: icons.openOut,
            run: () =>
              void navigate(context.host, { to: 'contact', id: row.contact!.id, customerId: row.customerId }),
          },
          'separator' as const,
          { label: m.clear, icon: icons.close, danger: true, ...off, run: () => void clear(row, context) },
        ]
      : []),
  ]);
};

const clear = (row: RemoteAccess, context: Context): Promise<void> =>
  change(row, context, { contactId: null }, () => context.m.cleared(row.deviceName));

/** Enabled and disabled, each with the reason where it is not possible [WFH-07 .. WFH-11]. */
export const statusEntries = (row: RemoteAccess, context: Context): readonly MenuEntry[] => {
  const { m } = context;
  const to = (status: 'enabled' | 'disabled'): MenuEntry => ({
    label: m.status[status],
    radio: true,
    checked: row.status === status,
    ...why(row, status === 'enabled' ? 'enable' : 'disable', m),
    run: () =>
      row.status === status
        ? undefined
        : void change(row, context, { status }, () => m[status](row.deviceName)),
  });
  return [to('enabled'), to('disabled')];
};

/** What can be done with one computer; what cannot stays visible with its reason. */
export const menu = (row: RemoteAccess, context: Context): readonly MenuEntry[] => {
  const { m } = context;
  const on = row.status === 'enabled';
  return [
    { label: m.edit, icon: icons.edit, ...why(row, 'update', m), run: () => void edit(row, context) },
    {
      label: on ? m.disable : m.enable,
      icon: on ? icons.ban : icons.check,
      ...why(row, on ? 'disable' : 'enable', m),
      run: () =>
        void change(row, context, { status: on ? 'disabled' : 'enabled' }, () =>
          (on ? m.disabled : m.enabled)(row.deviceName),
        ),
    },
    { label: m.share, icon: icons.link, ...why(row, 'share_link', m), run: () => void share(row, context) },
    {
      label: m.openDevice,
      icon: icons.monitor,
      run: () => void navigate(context.host, { to: 'device', id: row.deviceId, customerId: row.customerId }),
    },
    'separator',
    {
      label: m.clear,
      icon: icons.close,
      danger: true,
      ...(row.contact ? why(row, 'update', m) : { disabled: m.reasons.contact_required }),
      run: () => void clear(row, context),
    },
  ];
};

export const askClear = async ({ host, m, format }: Context, count: number): Promise<boolean> => {
  const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
  return confirm(host, {
    title: m.clearTitle(count, format.number(count)),
    text: m.clearText,
    action: m.clearAction(count, format.number(count)),
    danger: true,
  });
};

/** As they were before their contacts were cleared, to give them back. */
const newKept = (): Map<string, RemoteAccess> => new Map();

export const clearMany = async (
  target: BulkTarget,
  { hub, session, customerId }: Context,
  { isRepeat, options }: BulkRun,
): Promise<BulkResults> => {
  const kept = session.shared(newKept, newKept);
  if (!isRepeat) {
    for await (const row of hub.remoteAccess.list(customerId!, {
      status: ['enabled', 'disabled'],
      limit: 200,
    }))
      kept.set(row.id, row);
  }
  return hub.remoteAccess.bulk({ action: 'clear_contact', ...target }, options);
};

export const restoreMany = async (ids: readonly string[], { hub, session }: Context): Promise<void> => {
  for (const id of ids) {
    const was = session.shared(newKept, newKept).get(id);
    if (!was) continue;
    const now = await session.records.renew('remote_access', id);
    await session.records.write('remote_access', { id, customerId: was.customerId }, () =>
      hub.remoteAccess.update(now, reversed(was)),
    );
  }
};
