import { navigate } from '../internal/events.ts';
import { lazily } from '../internal/lazily.ts';
import { wordsOf } from '../internal/words.ts';
import { paletteMessages } from '../messages/palette.ts';
import { iconOfTab } from '../palette/results.ts';
import type { Command } from '../palette/source.ts';
import { building, list } from '../primitives/icons.ts';
import type { HubPlaces } from './places.ts';
import type { PlacesHost } from './places-host.ts';

/** The hub, as far as places of it are gone to. */
export interface PlacedHub extends PlacesHost {
  readonly place: string;
  withPlaces(work: (places: HubPlaces) => void): void;
  openPalette(text?: string): unknown;
}

/** The person goes on in the tab: its button has the focus. */
const openTab = async (hub: PlacedHub, key: PlacesHost['activeTab']): Promise<void> => {
  await new Promise<void>(resolve =>
    hub.withPlaces(places => {
      places.navigated({ to: 'tab', tab: key });
      resolve();
    }),
  );
  await hub.updateComplete;
  if (hub.activeTab === key) hub.renderRoot.querySelector<HTMLElement>('hub-tab-bar')?.focus();
};

const tabPlaces = (hub: PlacedHub): readonly Command[] =>
  hub.shownTabs.map(tab => ({
    key: `tab:${tab.key}`,
    group: 'places',
    label: hub.nameOf(tab),
    icon: ('icon' in tab && tab.icon) || iconOfTab(tab.key),
    also: tab.key.replaceAll('_', ' '),
    to: { to: 'tab', tab: tab.key, ...(hub.customerId ? { customerId: hub.customerId } : {}) },
    run: () => openTab(hub, tab.key),
  }));

/** @param everywhere Other customers are of interest to the page. */
export const hubPlaces = (hub: PlacedHub, everywhere: boolean): readonly Command[] => {
  const t = wordsOf(paletteMessages, hub.given);
  return [
    ...tabPlaces(hub),
    {
      key: 'jobs',
      group: 'places',
      label: t.jobs,
      icon: list,
      also: 'jobs',
      keys: 'Shift+J',
      run: async () => (await lazily(() => import('./jobs-place.ts'))).jobsOf(hub).show(undefined, true),
    },
    ...(everywhere
      ? ([
          {
            key: 'switch',
            group: 'places',
            label: t.switchCustomer,
            icon: building,
            also: 'switch customer',
            keys: '/',
            run: () => hub.openPalette('/'),
          },
          {
            key: 'customers',
            group: 'places',
            label: t.allCustomers,
            icon: building,
            also: 'all customers',
            to: { to: 'customers' },
            run: () => navigate(hub, { to: 'customers' }),
          },
        ] satisfies Command[])
      : []),
  ];
};
