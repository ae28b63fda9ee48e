import type { Contact } from '@customer-hub/sdk';
import { navigate } from '../../internal/events.ts';
import { lazily } from '../../internal/lazily.ts';
import { onlyName } from '../../list-view/bulk-answer.ts';
import type { BulkTarget, ListContext } from '../../list-view/definition.ts';
import { importAction } from '../../list-view/import-action.ts';
import { ask, recordActions, type Confirmation } from '../../list-view/record-actions.ts';
import { scopeRefusal } from '../../list-view/scopes.ts';
import { loadMessages } from '../../messages/bundle.ts';
import { contactDialogMessages } from '../../messages/contactDialog.ts';
import type { ContactsMessages } from '../../messages/en/contacts.ts';
import { mergeEntriesOf } from '../../merge/list-entries.ts';
import * as icons from '../../primitives/icons.ts';
import type { MenuEntry } from '../../primitives/menu.ts';

type Context = ListContext<Contact, ContactsMessages>;

const deleting = ({ m, format }: Context, count: number, name = ''): Confirmation => ({
  title: m.deleteTitle(count, name || m.one, format.number(count)),
  text: m.deleteText,
  action: m.deleteAction(count, format.number(count)),
});

export const askDelete = async (context: Context, count: number, target: BulkTarget): Promise<boolean> =>
  ask(context.host, deleting(context, count, await onlyName(context, 'contact', count, target)));

/** Add, edit, change and delete with undo. */
export const contacts = recordActions<Contact, ContactsMessages>({
  kind: 'contact',
  dialog: async ({ host }, { id, name, domains }, record) => {
    const { openContact } = await lazily(() => import('./contact-dialog.ts'));
    return openContact(host, { record, customerId: id, customerName: name, domains });
  },
  reasons: m => m.reasons,
  remove: (row, { hub }) => hub.contacts.delete(row),
  restore: (row, { hub }) => hub.contacts.restore(row.id),
  confirm: deleting,
  deleted: (m, count, name) => m.deleted(count, name, String(count)),
});

export const importPeople = importAction(async () => (await import('../../import/people.ts')).people);

export const fromDirectory = async ({ host, session, m, customerId = '' }: Context): Promise<void> => {
  const { addFromDirectory } = await lazily(() => import('./directory-dialog.ts'));
  const contact = await addFromDirectory(host, { customerId });
  if (contact) session.notices.show({ text: m.linked(contact.displayName) });
};

/**
 * The directory belongs to the host: it is asked by an event, and says when it is done by `detail.done()`
 * [CON-16, X-27].
 */
export const synchronise = ({ host, session, m, customerId = '', refresh }: Context): void => {
  const event = new CustomEvent('hub-directory-sync', {
    detail: { customerId, done: () => void refresh() },
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  // A host that synchronises says so by cancelling; otherwise there is none, and the person is told.
  if (host.dispatchEvent(event)) session.notices.show({ text: m.syncUnavailable, tone: 'failed' });
};

const register = async (row: Contact, { host, session, format }: Context): Promise<void> => {
  const [{ registerContact }, { done }] = await Promise.all([
    lazily(() => import('./register-dialog.ts')),
    loadMessages(contactDialogMessages, format.locale),
  ]);
  const contact = await registerContact(host, { contact: row });
  if (contact) session.notices.show({ text: done[contact.registration](contact.displayName) });
};

/** What it means to remove contacts from their customer [RMU-03 .. RMU-05]. */
const unlinking = ({ m, format }: Context, count: number, name = m.one): Confirmation => ({
  title: m.unlinkTitle(count, name, format.number(count)),
  text: m.unlinkText,
  action: m.unlinkAction(count, format.number(count)),
});

/** What the only one that is selected is called. */
const only = async (context: Context, count: number, target: BulkTarget): Promise<string> =>
  (await onlyName(context, 'contact', count, target)) || context.m.one;

export const askUnlink = async (context: Context, count: number, target: BulkTarget): Promise<boolean> =>
  ask(context.host, unlinking(context, count, await only(context, count, target)));

/** From how many on a press is asked about that each has an undo for. */
const MANY = 20;

/** One press on a whole list would lock out everybody. */
export const askDeactivate = async ({ host, m, format }: Context, count: number): Promise<boolean> => {
  const n = format.number(count);
  const { deactivateText: text } = m;
  return (
    count <= MANY ||
    ask(host, { title: m.deactivateTitle(count, n), text, action: m.deactivateAction(count, n) })
  );
};

const unlink = async (row: Contact, customerId: string, context: Context): Promise<void> => {
  const { m, hub, host } = context;
  if (!(await ask(host, unlinking(context, 1, row.displayName)))) return;
  await contacts.change(row, context, {
    as: 'deleted',
    send: () => hub.contacts.unlink(row.id, customerId),
    done: m.unlinked(1, row.displayName, '1'),
    undo: () => hub.contacts.link(row.id, customerId),
  });
};

/** Makes a customer, where there was a contact before: of one, or of nobody yet [ORG-14]. */
export const createCustomer = async (context: Context, row?: Contact): Promise<void> => {
  const { host, hub, session, m } = context;
  const { addCustomer } = await lazily(() => import('../../customer/add-customer.ts'));
  const customer = await addCustomer(host, { customerId: '', customerName: '' });
  if (!customer) return;
  if (!row) session.notices.show({ text: context.words.created(customer.name) });
  else
    await contacts.change(row, context, {
      send: () => hub.contacts.link(row.id, customer.id),
      done: m.customerCreated(row.displayName, customer.name),
    });
  navigate(host, { to: 'customer', customerId: customer.id });
};

/** The entry that lets a contact in again, or keeps it out. */
const statusEntry = (row: Contact, context: Context): MenuEntry => {
  const { m, hub } = context;
  const isActive = row.status === 'active';
  return {
    label: isActive ? m.deactivate : m.activate,
    icon: isActive ? icons.ban : icons.check,
    ...contacts.whyNot(row, isActive ? 'deactivate' : 'activate', context),
    run: () =>
      void contacts.change(row, context, {
        send: () => hub.contacts.update(row, { status: isActive ? 'deactivated' : 'active' }),
        done: (isActive ? m.deactivated : m.activated)(1, row.displayName, '1'),
      }),
  };
};

/** What can be done with one contact; what cannot stays visible with its reason. */
export const menu = (row: Contact, context: Context): readonly MenuEntry[] => {
  const { m, words, host } = context;
  const { customerId } = row;
  const [device] = row.devices;
  return [
    contacts.editEntry(row, context),
    {
      label: m.register,
      icon: icons.person,
      ...contacts.whyNot(row, 'register', context),
      run: () => void register(row, context),
    },
    ...(customerId
      ? []
      : [
          {
            label: m.createCustomer,
            icon: icons.building,
            disabled: scopeRefusal(context, 'customer:write', words.noPermission),
            run: () => void createCustomer(context, row),
          },
        ]),
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
    statusEntry(row, context),
    {
      label: m.mergeWith,
      icon: icons.merge,
      ...contacts.whyNot(row, 'merge', context),
      run: () => void mergeEntriesOf().then(({ mergeWith }) => mergeWith('contact', row, context)),
    },
    ...contacts.removeEntries(row, context, {
      label: m.unlink,
      icon: icons.close,
      danger: true,
      ...(customerId
        ? { ...contacts.whyNot(row, 'unlink', context), run: () => void unlink(row, customerId, context) }
        : { disabled: m.reasons.no_customer }),
    }),
  ];
};
