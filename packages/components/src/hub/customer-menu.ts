import type { Customer } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import type { HubMessages } from '../messages/en/hub.ts';
import { shownOrNot } from '../internal/allowed.ts';
import { lockOf } from '../customer/fields.ts';
import { navigate } from '../internal/events.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { customerMessages } from '../messages/customer.ts';
import { hubMessages } from '../messages/hub.ts';
import { wordsOf } from '../internal/words.ts';
import { lazily } from '../internal/lazily.ts';
import { policyOf } from '../policy/policy-of.ts';
import { scopeRefusal } from '../list-view/scopes.ts';
import type { PlacesHost } from './places-host.ts';

/** The hub, as its menu needs it. */
export interface MenuHost extends PlacesHost {
  configure(): Promise<void>;
  editPins(): Promise<void>;
  openReport(): Promise<void>;
  showShortcuts(): Promise<void>;
}

/**
 * What can be done with the customer, as the menu at the top right of the page has it [GEN-05 .. GEN-07]; each dialog
 * is fetched when it is opened. Nothing before the customer is there.
 */
export const customerEntries = (host: MenuHost): MenuEntry[] => {
  const { customerId, given } = host;
  const { session, locale } = given;
  const customer = customerId ? session?.records.peek('customer', customerId) : undefined;
  if (!session || !customer) return [];
  const [t, names] = [wordsOf(hubMessages, given), wordsOf(customerMessages, given)];
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
    ...(policyOf(session.hub)?.features['report'] === 'hidden'
      ? []
      : [{ label: t.report, icon: icons.file, run: () => void host.openReport() }]),
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
