import { isOwnKey } from '../extensions/own-key.ts';
import type { TabKey } from '../extensions/own-tab.ts';
import type { HubPlaces } from './places.ts';
import type { ShownTab } from './tabs.ts';

interface Tabbed {
  activeTab: TabKey;
  readonly shownTabs: readonly ShownTab[];
  withPlaces(work: (places: HubPlaces) => void): void;
}

/** Opens the first tab where the wanted one does not show. @param isAsked It was asked for just now. */
export const stayInSight = (hub: Tabbed, isAsked: boolean): void => {
  const wanted = hub.activeTab;
  if (hub.shownTabs.some(({ key }) => key === wanted)) return;
  hub.activeTab = hub.shownTabs[0]?.key ?? 'overview';
  // It may come with the page's own tabs.
  if (isAsked && isOwnKey(wanted)) hub.withPlaces(places => places.go(wanted));
};
