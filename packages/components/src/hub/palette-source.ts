import type { SearchHit, SearchKind } from '@customer-hub/sdk';
import { navigate } from '../internal/events.ts';
import { lazily } from '../internal/lazily.ts';
import { wordsOf } from '../internal/words.ts';
import { messagesFor } from '../messages/bundle.ts';
import { paletteMessages } from '../messages/palette.ts';
import { lessKinds } from '../palette/allowed-kinds.ts';
import { destinationOf, destinationsOf, kindPlaces, listOf } from '../palette/hits.ts';
import { recentsOf } from '../palette/recents.ts';
import type { Command, PaletteSource } from '../palette/source.ts';
import type { MenuHost } from './customer-menu.ts';
import { hubActions } from './palette-actions.ts';
import { hubPlaces, type PlacedHub } from './palette-places.ts';
import type { TabElement } from './places-host.ts';
import { placeFrom } from './place.ts';
import { tabOf } from './tabs.ts';

/** The hub, as far as a palette over it needs it. */
type PaletteHub = PlacedHub & MenuHost;

/** A record of somebody else: the page opens it, or the customer, or else it is said that it does not. */
const openElsewhere = (hub: PaletteHub, hit: SearchHit): void => {
  if (destinationsOf(hit).some(detail => !navigate(hub, detail))) return;
  // A page may have gone there without saying so.
  if (hub.customerId === hit.customerId || !hub.isConnected) return;
  const t = wordsOf(paletteMessages, hub.given);
  hub.given.session?.notices.show({ text: t.notShown(hit.title) });
};

/** Opens a tab, and has its element show something. */
const showIn = (hub: PaletteHub, tab: string, show: (element: TabElement) => unknown): void => {
  const key = tabOf(tab)!.key;
  hub.openTab(key);
  void hub.tabContent(key).then(element => element && show(element));
};

/** A record of the customer, the way that links to it lead. */
const openRecord = (hub: PaletteHub, hit: SearchHit): void => {
  const detail = destinationOf(hit);
  const { tab } = kindPlaces[hit.kind];
  // Their search is no place of its own.
  if (hit.kind === 'note') return showIn(hub, tab, element => element.showView?.(detail.view ?? ''));
  const isShownByTab = hub.shownTabs.some(({ shows }) => shows === detail.to);
  if (detail.to === 'tab' || isShownByTab) return hub.withPlaces(places => places.navigated(detail));
  if (!navigate(hub, detail)) return;
  if (hit.kind !== 'ticket') return hub.withPlaces(places => places.navigated(listOf(hit)));
  showIn(hub, tab, element => element.show?.(hit.id));
};

/** Panels of the device that is open, if one is. */
const openPanels = async (hub: PaletteHub): Promise<readonly Command[]> => {
  const { tab, id } = placeFrom(hub.place) ?? {};
  if (tab !== 'devices' || !id) return [];
  return (await lazily(() => import('./palette-panels.ts'))).panelPlaces(hub, id);
};

/** What a palette finds in a hub, and where it leads there. */
export const hubSource = async (hub: PaletteHub): Promise<PaletteSource> => {
  const { customerId, given } = hub;
  // The way back, once another one is shown.
  if (given.session && customerId)
    recentsOf(given.session).add({ kind: 'customer', id: customerId, customerId });
  // Places and actions are named with it.
  await messagesFor(paletteMessages, given.locale);
  const panels = await openPanels(hub);
  const { kinds, everywhere } = lessKinds(given.session?.hub);
  return {
    customerId,
    kinds: kinds.filter(kind => kind === 'customer' || hub.shownTab(kindPlaces[kind].tab)),
    everywhere,
    commands: () => [...hubActions(hub), ...panels, ...hubPlaces(hub, everywhere)],
    open: hit =>
      hit.kind !== 'customer' && hit.customerId === hub.customerId
        ? openRecord(hub, hit)
        : openElsewhere(hub, hit),
    showAll: (kind: SearchKind, q) => {
      const tab = tabOf(kindPlaces[kind].tab);
      if (tab) hub.openTab(tab.key, new URLSearchParams({ q }).toString());
    },
  };
};
