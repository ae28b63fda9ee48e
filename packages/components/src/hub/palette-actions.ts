import type { HubTab } from '@customer-hub/sdk';
import { wordsOf } from '../internal/words.ts';
import { actionRefusal } from '../list-view/scopes.ts';
import { hubMessages } from '../messages/hub.ts';
import { paletteMessages } from '../messages/palette.ts';
import type { PaletteMessages } from '../messages/en/palette.ts';
import type { Command } from '../palette/source.ts';
import { plus } from '../primitives/icons.ts';
import { isItem, type MenuEntry } from '../primitives/menu-entries.ts';
import { customerEntries, type MenuHost } from './customer-menu.ts';
import type { PlacesHost } from './places-host.ts';

type CreatingTab = keyof PaletteMessages['create'] & HubTab;

/** Tabs in which something new is made, with the scope that it needs. */
const makes: readonly (readonly [CreatingTab, scope: string])[] = [
  ['tickets', 'ticket:write'],
  ['contacts', 'contact:write'],
  ['notes', 'customer:write'],
  ['devices', 'device:write'],
  ['assets', 'asset:write'],
  ['contracts', 'contract:write'],
  ['passwords', 'password:write'],
  ['attachments', 'attachment:write'],
  ['work_from_home', 'remote-access:write'],
  ['invoices', 'invoice:write'],
];

/** The list that is open: what can be done in it, as its menu has it. */
interface OpenList extends HTMLElement {
  readonly menus?: { actionEntries(): readonly MenuEntry[] };
}

const action = (label: string, icon: string, run: () => unknown): Omit<Command, 'key'> => ({
  group: 'actions',
  label,
  icon,
  run,
});

/** Entries of menus that this person can use now. What takes something away stays in its menu. */
const ofMenu = (entries: readonly MenuEntry[], detail?: string): readonly Command[] =>
  entries.flatMap(entry =>
    isItem(entry) && entry.run && !entry.danger && entry.disabled === undefined && entry.checked === undefined
      ? [
          {
            ...action(entry.label, entry.icon ?? '', entry.run),
            key: `do:${entry.label}`,
            detail,
            keys: entry.hint,
          },
        ]
      : [],
  );

const create = async (hub: PlacesHost, tab: CreatingTab): Promise<void> => {
  hub.openTab(tab);
  (await hub.tabContent(tab))?.create?.();
};

/** Tabs that the server does not serve to this person make nothing either. */
const isServed = ({ given, customerId }: PlacesHost, key: string): boolean => {
  const known = customerId ? given.session?.records.peek('customer_capabilities', customerId) : undefined;
  return known?.tabs.find(({ tab }) => tab === key)?.served ?? true;
};

const creating = (hub: PlacesHost): readonly Command[] => {
  const { session } = hub.given;
  if (!session) return [];
  const t = wordsOf(paletteMessages, hub.given);
  const reason = wordsOf(hubMessages, hub.given).noPermission;
  return makes.flatMap(([tab, scope]) =>
    hub.shownTab(tab) &&
    isServed(hub, tab) &&
    actionRefusal({ session, host: hub }, { tab, action: 'add', scope, reason }) === undefined
      ? [{ ...action(t.create[tab], plus, () => create(hub, tab)), key: `new:${tab}`, also: `new ${tab}` }]
      : [],
  );
};

/** What can be done: something new, the menu of the list that is open, and that of the customer. */
export const hubActions = (hub: PlacesHost & MenuHost): readonly Command[] => {
  const tab = hub.shownTab(hub.activeTab);
  const list = hub.renderRoot
    .querySelector(`#panel-${hub.activeTab} > *`)
    ?.shadowRoot?.querySelector<OpenList>('hub-list-view');
  const all = [
    ...creating(hub),
    ...ofMenu(list?.menus?.actionEntries() ?? [], tab && hub.nameOf(tab)),
    ...ofMenu(customerEntries(hub)),
  ];
  // Several menus lead to the same, such as the list of shortcuts.
  return all.filter(({ label }, n) => all.findIndex(other => other.label === label) === n);
};
