import type { RecordKind } from '@customer-hub/state/core';
import { isOwnKey } from '../extensions/own-key.ts';
import type { TabKey } from '../extensions/own-tab.ts';
import type { HubPlaceDetail } from '../internal/event-details.ts';
import { navigate, type HubNavigateDetail } from '../internal/events.ts';
import { lazily } from '../internal/lazily.ts';
import { placeText } from '../internal/place-text.ts';
import { textOfView } from '../list-view/list-address.ts';
import { fromHash, placeFrom } from './place.ts';
import { isSearchKind, recentsOf } from '../palette/recents.ts';
import type { Cover, OverPlace, PlacesHost } from './places-host.ts';
import { tabOf } from './tabs.ts';

/** What a list tells: another view of a tab, or the record that is open. */
interface Moved {
  readonly tab?: string;
  readonly kind?: string;
  readonly id?: string;
  readonly panel?: string;
}

/** What lies over the tabs, the one on top last. */
const OVER = ['jobs', 'report'] as const satisfies readonly OverPlace['tab'][];

/** Reads a name of whatever record it is. */
const nameOf = (record: unknown): string => {
  if (typeof record !== 'object' || record === null) return '';
  const { name, displayName, title } = record as Record<string, unknown>;
  return ([name, displayName, title].find(one => typeof one === 'string' && one !== '') as string | '') ?? '';
};

/** Where in the hub a person is: read from an address, told for it, and reached by links. */
export class HubPlaces {
  #hub: PlacesHost;
  /** What the list of each tab shows. */
  #views = new Map<string, string>();
  /** The record that is open in each tab. */
  #open = new Map<
    string,
    { readonly kind: string; readonly id: string; readonly panel?: string | undefined }
  >();
  #told = '';
  #title = '';
  #started: string | undefined;
  /** Where a link leads whose tab is not there yet, and the tab that shows instead. */
  #awaited: { readonly text: string; readonly instead: TabKey } | undefined;
  /** What lies beside or over the tabs, and is a place of its own while it does. */
  readonly covers = new Map<OverPlace['tab'], Cover>();

  constructor(hub: PlacesHost) {
    this.#hub = hub;
  }

  /** Of several the one that came last: it lies on top. */
  get #over(): OverPlace | undefined {
    return [...this.covers.values()].flatMap(cover => cover.over() ?? []).at(-1);
  }

  #uncover(): void {
    for (const cover of this.covers.values()) cover.uncover();
  }

  get text(): string {
    const { activeTab } = this.#hub;
    const over = this.#over;
    if (over) return placeText({ tab: over.tab, ...(over.id ? { id: over.id } : {}), view: activeTab });
    if (this.#awaited) return this.#awaited.text;
    const { id, panel } = this.#open.get(activeTab) ?? {};
    const view = this.#views.get(activeTab);
    return placeText({
      tab: activeTab,
      ...(id ? { id } : {}),
      ...(panel ? { panel } : {}),
      ...(view ? { view } : {}),
    });
  }

  /** Another customer: nothing of before is a place of it. @param isLinked A deep link is followed. */
  start(customerId: string, isLinked = false): void {
    if (this.#started === customerId) return;
    if (this.#started !== undefined) {
      this.#views.clear();
      this.#open.clear();
      this.#awaited = undefined;
    }
    this.#started = customerId;
    const linked = isLinked ? fromHash(location.hash) : undefined;
    if (linked?.customerId === customerId && linked.place) this.go(linked.place);
  }

  /** Goes where an address says. */
  go(text: string): void {
    const hub = this.#hub;
    const place = placeFrom(text);
    const over = OVER.find(tab => tab === place?.tab);
    for (const tab of OVER)
      if (tab === over || this.covers.get(tab)?.over()) this.#goOver(tab, tab === over, place?.id);
    const entry = place && hub.shownTab(over ? (place.view ?? '') : place.tab);
    if (hub.customerId && place) this.start(hub.customerId);
    this.#awaited = undefined;
    if (!entry) {
      if (place) this.#await(place.tab, text);
      return;
    }
    hub.activeTab = entry.key;
    this.#told = text;
    if (over) return;
    this.showView(entry.key, place.view ?? '');
    const { id, panel } = place;
    const open = this.#open.get(entry.key);
    if (id === open?.id && panel === open?.panel) return;
    // At once: until it shows, the person is there already.
    this.#setOpen(entry.key, id ? { kind: '', id, panel } : undefined);
    void hub.tabContent(entry.key).then(element => element?.show?.(id, panel));
  }

  /** The page may name its tabs later. */
  #await(tab: string, text: string): void {
    if (!tabOf(tab) && !isOwnKey(tab)) return;
    this.#awaited = { text, instead: this.#hub.activeTab };
    this.#told = text;
  }

  /** Goes where a link has led, now that its tab is there, unless the person has gone elsewhere meanwhile. */
  settle(): void {
    const { text, instead } = this.#awaited ?? {};
    if (text === undefined) return;
    if (instead !== this.#hub.activeTab) this.#awaited = undefined;
    else if (this.#hub.shownTab(placeFrom(text)?.tab ?? '')) this.go(text);
  }

  #goOver(tab: OverPlace['tab'], isShown: boolean, id: string | undefined): void {
    const hub = this.#hub;
    void lazily(async () =>
      tab === 'jobs'
        ? (await import('./jobs-place.ts')).jobsOf(hub)
        : (await import('./report-place.ts')).reportOf(hub),
    ).then(place => (isShown ? place.show(id) : place.hide()));
  }

  /** What the list of a tab is to show. */
  showView(tab: TabKey, view: string): void {
    if ((this.#views.get(tab) ?? '') === view) return;
    this.#views.set(tab, view);
    void this.#hub.tabContent(tab).then(element => void element?.showView?.(view));
  }

  /** What the list of a tab shows at its start. */
  viewOf(tab: string): string | undefined {
    return this.#views.get(tab);
  }

  /** Links inside the tabs lead to other tabs and to records; unless the host takes over, the hub follows them. */
  navigated(detail: HubNavigateDetail): void {
    const { to, id, panel, customerId = this.#hub.customerId } = detail;
    const shows =
      id && customerId === this.#hub.customerId
        ? this.#hub.shownTabs.find(tab => tab.shows === to)
        : undefined;
    const open = to === 'tab' && detail.tab ? this.#hub.shownTab(detail.tab) : undefined;
    if (open) {
      this.#uncover();
      this.#hub.openTab(open.key, detail.view);
    } else if (navigate(this.#hub, detail) && shows) {
      this.#uncover();
      this.#hub.openTab(shows.key);
      void this.#hub.tabContent(shows.key).then(element => element?.show?.(id, panel));
    }
  }

  /** A list shows something else, or a record is open, or none any more. */
  moved(event: Event, path: readonly EventTarget[]): void {
    const { detail, type } = event as CustomEvent<Moved>;
    const { tab, kind = '', id, panel } = detail;
    const [list] = path;
    this.#awaited = undefined;
    if (type === 'hub-record-shown') {
      const place = path.find((node): node is Element => node instanceof Element && node.matches('.panel'));
      const within = place?.id.replace('panel-', '') ?? this.#hub.activeTab;
      this.#setOpen(within, id ? { kind, id, panel } : undefined);
      this.#remember(kind, id);
      this.tell();
      if (kind && id) this.#tellName(kind as RecordKind, id);
    } else if (tab && this.#hub.shownTab(tab) && list && 'model' in list) {
      this.#views.set(tab, textOfView(list as Parameters<typeof textOfView>[0]));
      this.tell(true);
    }
  }

  /** The title names a record as soon as its name is known. */
  #tellName(kind: RecordKind, id: string): void {
    const records = this.#hub.given.session?.records;
    if (!records || records.peek(kind, id)) return;
    void records.read(kind, id).then(
      () => this.tell(true),
      () => undefined,
    );
  }

  /** The palette shows what was opened last. */
  #remember(kind: string, id: string | undefined): void {
    const { given, customerId = null } = this.#hub;
    if (given.session && id && isSearchKind(kind)) recentsOf(given.session).add({ kind, id, customerId });
  }

  #setOpen(tab: string, open: { kind: string; id: string; panel?: string | undefined } | undefined): void {
    if (open) this.#open.set(tab, open);
    else this.#open.delete(tab);
  }

  /** Tells the host where the person is, if that is elsewhere than before. */
  tell(replace = false): void {
    const { customerId } = this.#hub;
    if (!customerId) return;
    this.settle();
    const place = this.text;
    const title = this.#names(customerId).filter(Boolean).join(' \u00b7 ');
    if (place === this.#told && title === this.#title) return;
    const detail: HubPlaceDetail = { customerId, place, title, replace: replace || place === this.#told };
    this.#told = place;
    this.#title = title;
    this.#hub.dispatchEvent(new CustomEvent('hub-place-change', { detail, bubbles: true, composed: true }));
  }

  #names(customerId: string): readonly string[] {
    const { given, activeTab } = this.#hub;
    const records = given.session?.records;
    const tab = this.#hub.shownTab(activeTab);
    const open = this.#open.get(activeTab);
    return [
      this.#over?.title ?? (open?.kind ? nameOf(records?.peek(open.kind as RecordKind, open.id)) : ''),
      tab ? this.#hub.nameOf(tab) : '',
      nameOf(records?.peek('customer', customerId)),
    ];
  }
}
