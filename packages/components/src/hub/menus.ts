import type { Customer } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import type { HubContext } from '../context/context.ts';
import type { CustomerMessages } from '../messages/en/customer.ts';
import type { HubMessages } from '../messages/en/hub.ts';
import { shownOrNot } from '../internal/allowed.ts';
import { lockOf } from '../customer/fields.ts';
import { navigate } from '../internal/events.ts';
import { wordsOf } from '../internal/words.ts';
import { customerMessages } from '../messages/customer.ts';
import { hubMessages } from '../messages/hub.ts';
import { queryOne } from '../primitives/dom.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry, MenuItem } from '../primitives/menu.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { lazily } from '../internal/lazily.ts';
import { scopeRefusal } from '../list-view/scopes.ts';
import type { TabKey } from '../extensions/own-tab.ts';
import type { TabElement } from './places-host.ts';

const menuOf = ({ renderRoot }: MenuHost): HTMLElement => queryOne(renderRoot, 'hub-menu', HTMLElement);

/** Makes something new in the tab where such things are. */
export const openNew = (host: MenuHost, anchor: HTMLElement): Promise<void> =>
  openMenu(
    menuOf(host),
    anchor,
    newEntries(host, key => {
      host.openTab(key);
      void host.tabContent(key).then(element => element?.create?.());
    }),
  );

/** What can be done with the customer. */
export const openCustomer = async (host: MenuHost, anchor: HTMLElement): Promise<void> => {
  const { customerId, given } = host;
  const { session, locale } = given;
  const customer = customerId ? session?.records.peek('customer', customerId) : undefined;
  const [t, names] = [wordsOf(hubMessages, given), wordsOf(customerMessages, given)];
  if (session && customer)
    await openMenu(menuOf(host), anchor, customerEntries({ host, session, customer, locale, t, names }));
};

/** Opens the fields and settings of the customer. */
export const configure = async (host: MenuHost): Promise<void> => {
  const { openCustomerForm } = await lazily(() => import('../customer/configure.ts'));
  if (host.customerId) await openCustomerForm(host, host.customerId);
};

/** Opens the editor of the pinned fields. */
export const editPins = async (host: MenuHost): Promise<void> => {
  const { openPinEditor } = await lazily(() => import('./pin-editor.ts'));
  if (host.customerId) await openPinEditor(host, host.customerId);
};

/** What can be made from anywhere in the hub. */
const newEntries = (host: MenuHost, create: (tab: 'contacts' | 'devices' | 'notes') => void): MenuEntry[] => {
  const t = wordsOf(hubMessages, host.given);
  const { session } = host.given;
  const needs = (scope: string, tab: string): Pick<MenuItem, 'disabled'> => ({
    disabled: session && scopeRefusal({ session, host }, scope, t.noPermission, tab),
  });
  const entry = (
    tab: 'contacts' | 'devices' | 'notes',
    scope: string,
    label: string,
    icon: string,
  ): MenuEntry[] =>
    // A tab that the page does not show makes nothing either.
    host.shownTab(tab) ? [{ label, icon, ...needs(scope, tab), run: () => create(tab) }] : [];
  return [
    ...entry('contacts', 'contact:write', t.createContact, icons.person),
    ...entry('devices', 'device:write', t.createDevice, icons.monitor),
    ...entry('notes', 'customer:write', t.createNote, icons.note),
  ];
};

/** The hub, as its menu needs it. */
interface MenuHost extends LitElement {
  readonly customerId?: string;
  readonly given: HubContext;
  openTab(tab: TabKey): void;
  shownTab(key: string): unknown;
  tabContent(tab: TabKey): Promise<TabElement | undefined>;
  configure(): Promise<void>;
  editPins(): Promise<void>;
  showShortcuts(): Promise<void>;
}

/** The menu at the top right of the page [GEN-05 .. GEN-07]; each dialog is fetched when it is opened. */
const customerEntries = ({
  host,
  session,
  customer,
  locale,
  t,
  names,
}: {
  readonly host: MenuHost;
  readonly session: HubState;
  readonly customer: Customer;
  readonly locale: string;
  readonly t: HubMessages;
  readonly names: CustomerMessages;
}): MenuEntry[] => {
  const lock = (action: string): string | undefined => {
    const entry = customer.allowedActions.find(candidate => candidate.action === action);
    return entry && !entry.allowed && entry.reason === 'missing_scope'
      ? shownOrNot(entry, names.lock.missing_scope)
      : undefined;
  };
  return [
    { label: t.configure, icon: icons.settings, run: () => void host.configure() },
    { label: t.editPins, icon: icons.pin, disabled: pinsLock(session, t), run: () => void host.editPins() },
    {
      label: t.manageForms,
      icon: icons.list,
      disabled: lockOf(customer, 'forms', names),
      run: () =>
        void lazily(() => import('../customer/manage-forms.ts')).then(({ openFormManager }) =>
          openFormManager(host, customer.id),
        ),
    },
    ...promoteEntries(host, session, customer, locale, t, lock('promote')),
    ...workEntries(host, session, customer, t),
    { label: t.shortcuts, icon: icons.keyboard, hint: '?', run: () => void host.showShortcuts() },
    ...previousLook(host, customer, t),
    'separator',
    {
      label: t.remove,
      icon: icons.trash,
      danger: true,
      disabled: lock('delete'),
      run: () => void remove(host, customer),
    },
  ];
};

/** Why the pinned fields cannot be changed. */
const pinsLock = (session: HubState, t: HubMessages): string | undefined => {
  const entry = session.records
    .peek('pinned_fields', '')
    ?.allowedActions.find(({ action }) => action === 'update');
  return entry && !entry.allowed ? shownOrNot(entry, t.noPermission) : undefined;
};

/** Only where the page has one [GEN-06]. */
const previousLook = (host: MenuHost, { id }: Customer, t: HubMessages): MenuEntry[] =>
  host.given.offers.includes('previous_look')
    ? [
        'separator',
        {
          label: t.previousLook,
          icon: icons.undo,
          run: () => void navigate(host, { to: 'previous_look', customerId: id }),
        },
      ]
    : [];

/** A customer that is not managed yet can become so. */
const promoteEntries = (
  host: LitElement,
  session: HubState,
  customer: Customer,
  locale: string,
  t: HubMessages,
  disabled: string | undefined,
): MenuEntry[] => {
  const run = async (): Promise<void> => {
    const { promoteCustomer } = await lazily(() => import('../customer/promote.ts'));
    await promoteCustomer(host, session, customer, locale);
  };
  return customer.kind === 'unmanaged'
    ? [{ label: t.promote, icon: icons.link, disabled, run: () => void run() }]
    : [];
};

/** Work on all devices of the customer, and their profiles [DVB-03, DVB-08]. */
const workEntries = (
  host: LitElement,
  session: HubState,
  { id, name }: Customer,
  t: HubMessages,
): MenuEntry[] => {
  const disabled = scopeRefusal({ session, host }, 'device:act', t.noPermission);
  const run = async (): Promise<void> => {
    const { startWork } = await lazily(() => import('../job-start/start-work.ts'));
    const target = { filter: { customerId: id } };
    await startWork(host, { work: 'run_script', target, place: { of: 'customer', name }, customerId: id });
  };
  const assign = async (): Promise<void> => {
    const { assignProfile } = await lazily(() => import('../profiles/profile-dialog.ts'));
    await assignProfile(host, { scope: 'customer', ids: [id], name, customerId: id });
  };
  return [
    'separator',
    { label: t.runScript, icon: icons.prompt, disabled, run: () => void run() },
    { label: t.assignProfile, icon: icons.gauge, disabled, run: () => void assign() },
    'separator',
  ];
};

const remove = async (host: LitElement, customer: Customer): Promise<void> => {
  const { removeCustomers } = await lazily(() => import('../customer/remove.ts'));
  const removed = await removeCustomers(host, [customer]);
  if (removed.length > 0) navigate(host, { to: 'customers' });
};
