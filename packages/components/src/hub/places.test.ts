import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TabKey } from '../extensions/own-tab.ts';
import type { HubPlaceDetail } from '../internal/event-details.ts';
import type { PlacesHost } from './places-host.ts';
import { HubPlaces } from './places.ts';
import { defaultTabs, shownTabs } from './tabs.ts';

/** A hub whose tabs come when the page likes. */
class Hub extends EventTarget {
  customerId: string | undefined = 'cus_1';
  activeTab: TabKey = 'overview';
  tabs: readonly TabKey[] = defaultTabs;
  readonly given = {};
  readonly shown: string[] = [];
  readonly told: HubPlaceDetail[] = [];

  constructor() {
    super();
    this.addEventListener('hub-place-change', event =>
      this.told.push((event as CustomEvent<HubPlaceDetail>).detail),
    );
  }

  get shownTabs() {
    return shownTabs(
      this.tabs.map(key =>
        key.startsWith('x-') ? { key: key as 'x-a', label: key, load: () => null! } : key,
      ),
      [],
    );
  }

  shownTab(key: string) {
    return this.shownTabs.find(tab => tab.key === key);
  }

  nameOf({ key }: { key: string }): string {
    return key;
  }

  tabContent(key: string): Promise<object> {
    return Promise.resolve({
      show: (id?: string) => this.shown.push(`${key} ${id}`),
      showView: (view: string) => this.shown.push(`${key} ${view}`),
    });
  }
}

const open = (): { hub: Hub; places: HubPlaces } => {
  const hub = new Hub();
  const places = new HubPlaces(hub as unknown as PlacesHost);
  places.start('cus_1');
  return { hub, places };
};

describe('a place in a tab that is not there yet', () => {
  it('is kept until it is, and nothing else is told meanwhile', async () => {
    const { hub, places } = open();
    places.go('x-projects/prj_7?open=1');
    places.settle();
    places.tell();
    assert.equal(hub.activeTab, 'overview');
    assert.equal(places.text, 'x-projects/prj_7?open=1');
    assert.deepEqual(
      hub.told.map(({ place, replace }) => [place, replace]),
      [['x-projects/prj_7?open=1', true]],
    );
    hub.tabs = [...defaultTabs, 'x-projects'];
    places.settle();
    await Promise.resolve();
    assert.equal(hub.activeTab, 'x-projects');
    assert.deepEqual(hub.shown, ['x-projects open=1', 'x-projects prj_7']);
    // Once: who has left it stays where they are.
    hub.activeTab = 'notes';
    places.settle();
    assert.equal(hub.activeTab, 'notes');
  });

  it('is given up when the person goes elsewhere, another place is wanted or another customer is shown', () => {
    const leaves: readonly ((hub: Hub, places: HubPlaces) => void)[] = [
      (hub, places) => {
        hub.activeTab = 'notes';
        places.tell();
        hub.activeTab = 'overview';
      },
      (_, places) =>
        places.moved(new CustomEvent('hub-record-shown', { detail: { kind: 'contact', id: 'con_1' } }), []),
      (_, places) => places.go('overview'),
      (hub, places) => {
        hub.customerId = 'cus_2';
        places.start('cus_2');
      },
    ];
    for (const [n, leave] of leaves.entries()) {
      const { hub, places } = open();
      places.go('x-projects/prj_7');
      leave(hub, places);
      hub.tabs = [...defaultTabs, 'x-projects'];
      places.settle();
      assert.equal(hub.activeTab, 'overview', `${n}`);
    }
  });

  it('is none where no tab could have that name', () => {
    const { places } = open();
    for (const text of ['', 'projects', 'x-', 'x-a b/1']) {
      places.go(text);
      assert.equal(places.text, 'overview', text);
    }
  });
});
