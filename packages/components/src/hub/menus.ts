import type { Customer } from '@customer-hub/sdk';
import type { LitElement } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import type { CustomerMessages } from '../messages/en/customer.ts';
import type { HubMessages } from '../messages/en/hub.ts';
import { navigate } from '../internal/events.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry } from '../primitives/menu.ts';
import { lazily } from '../internal/lazily.ts';

/** What can be made from anywhere in the hub. */
export const newEntries = (
  t: HubMessages,
  create: (tab: 'contacts' | 'devices' | 'notes') => void,
): MenuEntry[] => [
  { label: t.createContact, icon: icons.person, run: () => create('contacts') },
  { label: t.createDevice, icon: icons.monitor, run: () => create('devices') },
  { label: t.createNote, icon: icons.note, run: () => create('notes') },
];

/** The hub, as its menu needs it. */
interface MenuHost extends LitElement {
  configure(): Promise<void>;
  editPins(): Promise<void>;
  showShortcuts(): Promise<void>;
}

/** The menu at the top right of the page [GEN-05 .. GEN-07]; each dialog is fetched when it is opened. */
export const customerEntries = ({
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
    return entry && !entry.allowed && entry.reason === 'missing_scope' ? names.lock.missing_scope : undefined;
  };
  return [
    { label: t.configure, icon: icons.settings, run: () => void host.configure() },
    { label: t.editPins, icon: icons.pin, run: () => void host.editPins() },
    {
      label: t.manageForms,
      icon: icons.list,
      run: () =>
        void lazily(() => import('../customer/manage-forms.ts')).then(({ openFormManager }) =>
          openFormManager(host, customer.id),
        ),
    },
    ...(customer.kind === 'unmanaged'
      ? [
          {
            label: t.promote,
            icon: icons.link,
            disabled: lock('promote'),
            run: () =>
              void lazily(() => import('../customer/promote.ts')).then(({ promoteCustomer }) =>
                promoteCustomer(host, session, customer, locale),
              ),
          },
        ]
      : []),
    { label: t.shortcuts, icon: icons.keyboard, hint: '?', run: () => void host.showShortcuts() },
    'separator',
    {
      label: t.previousLook,
      icon: icons.undo,
      run: () => void navigate(host, { to: 'previous_look', customerId: customer.id }),
    },
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

const remove = async (host: LitElement, customer: Customer): Promise<void> => {
  const { removeCustomers } = await lazily(() => import('../customer/remove.ts'));
  const removed = await removeCustomers(host, [customer]);
  if (removed.length > 0) navigate(host, { to: 'customers' });
};
