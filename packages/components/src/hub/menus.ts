import { navigate } from '../internal/events.ts';
import { wordsOf } from '../internal/words.ts';
import { hubMessages } from '../messages/hub.ts';
import { queryOne } from '../primitives/dom.ts';
import * as icons from '../primitives/icons.ts';
import type { MenuEntry, MenuItem } from '../primitives/menu.ts';
import { openMenu } from '../primitives/open-menu.ts';
import { lazily } from '../internal/lazily.ts';
import { scopeRefusal } from '../list-view/scopes.ts';
import { customerEntries, type MenuHost } from './customer-menu.ts';

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
  const entries = customerEntries(host);
  if (entries.length > 0) await openMenu(menuOf(host), anchor, entries);
};

/** Opens the fields and settings of the customer. */
export const configure = async (host: MenuHost): Promise<void> => {
  const { openCustomerForm } = await lazily(() => import('../customer/configure.ts'));
  if (host.customerId) await openCustomerForm(host, host.customerId);
};

/** Opens the report, unless the page has one of its own. */
export const openReport = async (host: MenuHost): Promise<void> => {
  const { customerId } = host;
  if (!customerId || !navigate(host, { to: 'report', customerId })) return;
  const { reportOf } = await lazily(() => import('./report-place.ts'));
  await reportOf(host).show(undefined, true);
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
