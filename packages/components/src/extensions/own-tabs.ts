import type { LitElement, ReactiveController } from 'lit';
import type { HubState } from '@customer-hub/state/core';
import type { HubContext } from '../context/context.ts';
import { defaultTabs } from '../hub/tabs.ts';
import { isOwnKey } from './own-key.ts';
import type { OwnTab, TabKey } from './own-tab.ts';
import { tellTrouble } from './trouble.ts';

interface OwnTabsHost extends LitElement {
  readonly customerId?: string;
  readonly given: HubContext;
}

/** What the tabs of the page's own hold, for the customer that is shown. */
export class OwnTabs implements ReactiveController {
  #hub: OwnTabsHost;
  #customerId: string | undefined;
  #session: HubState | undefined;
  #over = new AbortController();
  #places = new Map<string, HTMLSlotElement>();
  #elements = new Set<HTMLElement>();
  #loading = new Map<string, Promise<void>>();

  constructor(hub: OwnTabsHost) {
    this.#hub = hub;
    this.#customerId = hub.customerId;
    this.#session = hub.given.session;
    hub.addController(this);
  }

  /** Before the hub renders: nothing of one customer or of one client is seen with another. */
  hostUpdate(): void {
    this.#keepUp();
  }

  hostDisconnected(): void {
    // One that is only moved keeps what it has.
    queueMicrotask(() => {
      if (!this.#hub.isConnected) this.#end();
    });
  }

  /** The place of what a tab holds, which itself stands in the page, where the page's styles reach it. */
  placeOf(key: string): HTMLSlotElement | undefined {
    return this.#places.get(key);
  }

  /** Has it made, once. @throws what it fails with, unless nobody waits for it any more. */
  load(tab: OwnTab): Promise<void> {
    this.#keepUp();
    const known = this.#loading.get(tab.key);
    if (known) return known;
    const { signal } = this.#over;
    const loading = this.#make(tab, signal).then(
      element => {
        if (!element || signal.aborted) return;
        this.#show(tab.key, element);
        this.#hub.requestUpdate();
      },
      (error: unknown) => {
        if (signal.aborted) return;
        this.#loading.delete(tab.key);
        tellTrouble(this.#hub, `tabs.${tab.key}`, error);
        throw error;
      },
    );
    this.#loading.set(tab.key, loading);
    return loading;
  }

  #keepUp(): void {
    const { customerId, given } = this.#hub;
    if (customerId !== this.#customerId || given.session !== this.#session) this.#end();
    this.#customerId = customerId;
    this.#session = given.session;
  }

  async #make(tab: OwnTab, signal: AbortSignal): Promise<HTMLElement | undefined> {
    const { customerId, given } = this.#hub;
    const { session: state, locale } = given;
    if (!state || !customerId) return undefined;
    const customer = await state.records.read('customer', customerId);
    if (signal.aborted) return undefined;
    const element: unknown = await tab.load({ customerId, customer, hub: state.hub, state, locale, signal });
    if (element instanceof HTMLElement) return element;
    throw new TypeError(`load() of the tab "${tab.key}" gave no element.`);
  }

  #show(key: string, element: HTMLElement): void {
    const place = document.createElement('slot');
    place.name = element.slot = key;
    this.#hub.append(element);
    this.#elements.add(element);
    this.#places.set(key, place);
  }

  #end(): void {
    this.#over.abort();
    this.#over = new AbortController();
    for (const element of this.#elements) element.remove();
    this.#elements.clear();
    this.#places.clear();
    this.#loading.clear();
  }
}

const known = new WeakMap<OwnTabsHost, OwnTabs>();

/** The own tabs of a hub: made when the first of them is opened. */
export const ownTabsOf = (hub: OwnTabsHost): OwnTabs => {
  let tabs = known.get(hub);
  if (!tabs) known.set(hub, (tabs = new OwnTabs(hub)));
  return tabs;
};

/** Tells of entries that are left out because they cannot be shown. */
export const checkTabs = (hub: EventTarget, tabs: readonly (TabKey | OwnTab)[]): void => {
  const seen = new Set<string>();
  for (const tab of tabs) {
    const key = typeof tab === 'string' ? tab : tab.key;
    const isKnown =
      typeof tab === 'string' ? defaultTabs.some(one => one === key) : isOwnKey(key) && Boolean(tab.label);
    if (seen.has(key)) tellTrouble(hub, `tabs.${key}`, new TypeError(`The tab "${key}" is there twice.`));
    else if (!isKnown)
      tellTrouble(
        hub,
        `tabs.${key}`,
        new TypeError(`"${key}" is no tab: own ones are objects, x-... their key.`),
      );
    seen.add(key);
  }
};
