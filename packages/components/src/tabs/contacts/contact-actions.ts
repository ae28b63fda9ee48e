import type { Contact } from '@customer-hub/sdk';
import type { Outcome } from '@customer-hub/state/core';
import { navigate } from '../../internal/events.ts';
import type { ListContext } from '../../list-view/definition.ts';
import { writeRow } from '../../list-view/write-row.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';
import { lazily } from '../../internal/lazily.ts';

type Context = ListContext<Contact, ContactsMessages>;

/** The customer a contact is made for, as far as it is known here. */
const customerOf = (
  { session, customerId }: Context,
  row?: Contact,
): { id: string; name: string; number: string; domains: readonly string[] } => {
  const id = row?.customerId ?? customerId ?? '';
  const record = id ? session.records.peek('customer', id) : undefined;
  return {
    id,
    name: record?.name ?? row?.customerName ?? '',
    number: record?.number ?? '',
    domains: record?.domains ?? [],
  };
};

export const add = async (context: Context): Promise<void> => {
  const { id, name, domains } = customerOf(context);
  const { openContact } = await lazily(() => import('./contact-dialog.ts'));
  const contact = await openContact(context.host, { customerId: id, customerName: name, domains });
  if (!contact) return;
  context.session.notices.show({ text: context.m.created(contact.displayName) });
};

export const edit = async (row: Contact, context: Context): Promise<void> => {
  const { id, name, domains } = customerOf(context, row);
  const { openContact } = await lazily(() => import('./contact-dialog.ts'));
  const contact = await openContact(context.host, {
    contact: row,
    customerId: id,
    customerName: name,
    domains,
  });
  if (!contact) return;
  context.session.notices.show({ text: context.m.saved(contact.displayName) });
};

export const importPeople = async (context: Context): Promise<void> => {
  const [{ openImport }, { people }] = await Promise.all([
    lazily(() => import('../../import/import-dialog.ts')),
    lazily(() => import('../../import/people.ts')),
  ]);
  await openImport(context.host, customerOf(context), people, context.format.locale);
  await context.refresh();
};

export const fromDirectory = async (context: Context): Promise<void> => {
  const { addFromDirectory } = await lazily(() => import('./directory-dialog.ts'));
  const contact = await addFromDirectory(context.host, customerOf(context).id);
  if (!contact) return;
  context.session.notices.show({ text: context.m.linked(contact.displayName) });
};

/** The directory belongs to the host [CON-16, X-27]: it is asked by an event, and says when it is done by `detail.done()`. */
export const synchronise = (context: Context): void => {
  const event = new CustomEvent('hub-directory-sync', {
    detail: { customerId: customerOf(context).id, done: () => void context.refresh() },
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  // A host that synchronises says so by cancelling; otherwise there is none, and the person is told.
  if (context.host.dispatchEvent(event))
    context.session.notices.show({ text: context.m.syncUnavailable, tone: 'failed' });
};

const register = async (row: Contact, context: Context): Promise<void> => {
  const { registerContact } = await lazily(() => import('./register-dialog.ts'));
  const contact = await registerContact(context.host, row);
  if (!contact) return;
  const { dialog } = context.m;
  const say =
    contact.registration === 'registered'
      ? dialog.registered
      : contact.registration === 'pending_activation'
        ? dialog.mailSent
        : dialog.staysGuest;
  context.session.notices.show({ text: say(contact.displayName) });
};

/** Does something to one contact, offers an undo, and says when it did not work. */
const act = async (
  row: Contact,
  context: Context,
  as: Outcome,
  work: () => Promise<unknown>,
  done: string,
  undo?: () => Promise<Contact>,
): Promise<void> => {
  const { session, m } = context;
  try {
    await writeRow(context, 'contact', row, as, work);
    session.notices.show({
      text: done,
      ...(undo
        ? {
            actions: [
              {
                label: m.undo,
                run: () => void act(row, context, 'created', undo, m.restored(row.displayName)),
              },
            ],
          }
        : {}),
    });
  } catch (error) {
    session.notices.show({
      text: `${m.failed(row.displayName)}${error instanceof Error ? `: ${error.message}` : ''}`,
      tone: 'failed',
    });
    void context.refresh();
  }
};

/** The contact is to be removed from the customer: what that means, and whether it is meant [RMU-03 .. RMU-05]. */
export const askUnlink = async ({ host, m, format }: Context, count: number, name = ''): Promise<boolean> => {
  const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
  return confirm(host, {
    title: m.unlinkTitle(count, name || m.one, format.number(count)),
    text: m.unlinkText,
    action: m.unlinkAction(count, format.number(count)),
    danger: true,
  });
};

export const askDelete = async ({ host, m, format }: Context, count: number, name = ''): Promise<boolean> => {
  const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
  return confirm(host, {
    title: m.deleteTitle(count, name || m.one, format.number(count)),
    text: m.deleteText,
    action: m.deleteAction(count, format.number(count)),
    danger: true,
  });
};

/** What can be done with one contact; what cannot stays visible with its reason. */
export const menu = (row: Contact, context: Context): readonly MenuEntry[] => {
  const { m, hub, host } = context;
  const name = row.displayName;
  const why = (action: string): { disabled?: string } => {
    const entry = row.allowedActions.find(candidate => candidate.action === action);
    return entry && !entry.allowed
      ? { disabled: m.reasons[entry.reason as keyof ContactsMessages['reasons']] ?? m.reasons.no_permission }
      : {};
  };
  const [device] = row.devices;
  return [
    { label: m.edit, icon: icons.edit, ...why('update'), run: () => void edit(row, context) },
    { label: m.register, icon: icons.person, ...why('register'), run: () => void register(row, context) },
    ...(device
      ? [
          {
            label: m.openDevice,
            icon: icons.monitor,
            hint: device.name,
            run: () =>
              void navigate(host, {
                to: 'device',
                id: device.id,
                ...(row.customerId ? { customerId: row.customerId } : {}),
              }),
          },
        ]
      : []),
    row.status === 'active'
      ? {
          label: m.deactivate,
          icon: icons.ban,
          ...why('deactivate'),
          run: () =>
            void act(
              row,
              context,
              'updated',
              () => hub.contacts.update(row, { status: 'deactivated' }),
              m.deactivated(1, name, '1'),
            ),
        }
      : {
          label: m.activate,
          icon: icons.check,
          ...why('activate'),
          run: () =>
            void act(
              row,
              context,
              'updated',
              () => hub.contacts.update(row, { status: 'active' }),
              m.activated(1, name, '1'),
            ),
        },
    'separator',
    {
      label: m.unlink,
      icon: icons.close,
      danger: true,
      ...(row.customerId ? why('unlink') : { disabled: m.reasons.no_customer }),
      run: () =>
        void askUnlink(context, 1, name).then(yes =>
          yes
            ? act(
                row,
                context,
                'deleted',
                () => hub.contacts.unlink(row.id, row.customerId!),
                m.unlinked(1, name, '1'),
                () => hub.contacts.link(row.id, row.customerId!),
              )
            : undefined,
        ),
    },
    {
      label: m.remove,
      icon: icons.trash,
      danger: true,
      ...why('delete'),
      run: () =>
        void askDelete(context, 1, name).then(yes =>
          yes
            ? act(
                row,
                context,
                'deleted',
                () => hub.contacts.delete(row),
                m.deleted(1, name, '1'),
                () => hub.contacts.restore(row.id),
              )
            : undefined,
        ),
    },
  ];
};
