import type { CustomerSummary, HubTab } from '@customer-hub/sdk';
import type { OwnTab, TabKey } from '../extensions/own-tab.ts';
import { isOwnKey } from '../extensions/own-key.ts';
import type { HubNavigateDetail } from '../internal/events.ts';

/** What the hub knows of a tab before its code is there. Its element is `hub-<key>`, with `-` for `_`. */
export interface TabEntry {
  readonly key: HubTab;
  /** Fetches the code of the tab and registers its element. */
  readonly load: () => Promise<unknown>;
  /** Rows of the tab, from the summary. Default: the count of the tab's own name, if there is one. */
  readonly count?: (summary: CustomerSummary) => number | undefined;
  /** Something in it should not wait: its count stands out. */
  readonly urgent?: (summary: CustomerSummary) => boolean;
  /** What its element can show by `show(id)`, when the host has no page of its own for it. */
  readonly shows?: HubNavigateDetail['to'];
}

/** The tabs of the customer page in their order [GEN-03, NOT-01]. */
export const tabs: readonly TabEntry[] = [
  { key: 'overview', load: () => import('../../define/hub-overview.ts') },
  {
    key: 'attention',
    load: () => import('../../define/hub-attention.ts'),
    count: ({ attentionNow }) => attentionNow || undefined,
    urgent: ({ attentionNow = 0 }) => attentionNow > 0,
  },
  { key: 'contacts', load: () => import('../../define/hub-contacts.ts'), shows: 'contact' },
  { key: 'devices', load: () => import('../../define/hub-devices.ts'), shows: 'device' },
  { key: 'contracts', load: () => import('../../define/hub-contracts.ts'), shows: 'contract' },
  { key: 'assets', load: () => import('../../define/hub-assets.ts'), shows: 'asset' },
  { key: 'tickets', load: () => import('../../define/hub-tickets.ts') },
  {
    key: 'alerts',
    load: () => import('../../define/hub-alerts.ts'),
    urgent: ({ alerts }) => alerts.critical > 0,
  },
  { key: 'passwords', load: () => import('../../define/hub-passwords.ts') },
  { key: 'attachments', load: () => import('../../define/hub-attachments.ts') },
  {
    key: 'work_from_home',
    load: () => import('../../define/hub-work-from-home.ts'),
    count: ({ counts }) => counts.remoteAccess,
  },
  { key: 'invoices', load: () => import('../../define/hub-invoices.ts') },
  { key: 'notes', load: () => import('../../define/hub-notes.ts') },
  { key: 'activity', load: () => import('../../define/hub-activity.ts') },
];

/** Keys of the hub's own tabs, in their order: `hub.tabs = [...defaultTabs, { key: 'x-projects', ... }]`. */
export const defaultTabs: readonly HubTab[] = tabs.map(({ key }) => key);

/** A tab that shows: ours, or one of the page's own, which has its label with it. */
export type ShownTab = TabEntry | (OwnTab & { readonly shows?: undefined });

/** What the page wants to see, in its order, each once. */
export const shownTabs = (
  wanted: readonly (TabKey | OwnTab)[],
  hidden: readonly string[],
): readonly ShownTab[] => {
  const found = wanted.map(one => (typeof one === 'string' ? tabOf(one) : one));
  return found.filter(
    (tab, n): tab is ShownTab =>
      tab !== undefined &&
      (!('label' in tab) || isOwnKey(tab.key)) &&
      !hidden.includes(tab.key) &&
      found.findIndex(other => other?.key === tab.key) === n,
  );
};

export const tabOf = (key: string): TabEntry | undefined => tabs.find(tab => tab.key === key);

export const countOf = ({ key, count }: TabEntry, summary: CustomerSummary): number | undefined => {
  const counts: Readonly<Record<string, number>> = summary.counts;
  return count?.(summary) ?? counts[key];
};

/** A tab's element for a customer. */
export const tabElement = (key: HubTab, customerId: string): HTMLElement => {
  const element = document.createElement(`hub-${key.replaceAll('_', '-')}`);
  element.setAttribute('customer-id', customerId);
  return element;
};

/** Somebody is about to open a tab: its code is on its way already. */
export const prefetchTab = ({ detail: { key } }: CustomEvent<{ key: string }>): void =>
  void tabOf(key)
    ?.load()
    .catch(() => undefined);
