import type { LitElement } from 'lit';
import type { HubContext } from '../context/context.ts';
import type { TabKey } from '../extensions/own-tab.ts';
import type { ShownTab } from './tabs.ts';

/** A tab element that can be told to begin a new record, to show one, or to show what a list would. */
export interface TabElement extends HTMLElement {
  create?(): void;
  show?(id: string | undefined, panel?: string): unknown;
  showView?(text: string): unknown;
}

/** A place that leaves the tab as it is. */
export interface OverPlace {
  readonly tab: 'jobs' | 'report';
  readonly id: string | undefined;
  readonly title: string;
}

/** What can lie beside or over the tabs. */
export interface Cover {
  /** The place it is while it shows. */
  over(): OverPlace | undefined;
  /** Puts it away where it hides the tabs, on the way to one of them: nothing is told before the person is there. */
  uncover(): void;
}

/** Where the person is, as far as what lies over the tabs needs it. */
interface Places {
  readonly covers: Map<OverPlace['tab'], Cover>;
  tell(replace?: boolean): void;
}

/** The hub, as far as places need it. */
export interface PlacesHost extends LitElement {
  customerId?: string;
  activeTab: TabKey;
  readonly shownTabs: readonly ShownTab[];
  /** A tab, if the host shows it. */
  shownTab(key: string): ShownTab | undefined;
  nameOf(tab: ShownTab): string;
  openTab(tab: TabKey, view?: string): void;
  /** The element of a tab once it is there. */
  tabContent(key: TabKey): Promise<TabElement | undefined>;
  readonly given: HubContext;
  withPlaces(work: (places: Places) => void): void;
}
