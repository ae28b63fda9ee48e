import type { TabKey } from '../extensions/own-tab.ts';

/** The hub as far as keys need it. */
export interface KeyedHub extends HTMLElement {
  readonly activeTab: TabKey;
  openTab(tab: TabKey): void;
}

type Actions = Readonly<Record<string, (() => unknown) | undefined>>;

/** What the keys of a hub do: the tab beside this one; something new in a tab that is no list. */
export const hubKeys = (hub: KeyedHub): Actions => {
  const bar = hub.shadowRoot?.querySelector<
    HTMLElement & { readonly tabs: readonly { readonly key: string }[] }
  >('hub-tab-bar');
  const shown = bar?.tabs ?? [];
  const beside = (by: number): void => {
    const at = shown.findIndex(tab => tab.key === hub.activeTab);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next) hub.openTab(next.key as TabKey);
  };
  const place = hub.shadowRoot?.querySelector<HTMLElement>(`#panel-${hub.activeTab} > *`);
  const tab = (place instanceof HTMLSlotElement ? place.assignedElements()[0] : place) as
    (HTMLElement & { create?(): unknown }) | undefined;
  const jobs = hub.shadowRoot?.querySelector<HTMLElement & { press?(): void }>('hub-jobs-button');
  return {
    '[': () => beside(-1),
    ']': () => beside(1),
    J: () => jobs?.press?.(),
    n: tab?.create ? () => void tab.create!() : undefined,
  };
};
