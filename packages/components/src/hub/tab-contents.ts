import type { LitElement } from 'lit';
import type { HubContext } from '../context/context.ts';
import type { OwnTab } from '../extensions/own-tab.ts';
import type { OwnTabs } from '../extensions/own-tabs.ts';
import { lazily } from '../internal/lazily.ts';
import type { TabElement } from './places-host.ts';
import { tabElement, type ShownTab } from './tabs.ts';

interface ContentsHost extends LitElement {
  readonly customerId?: string;
  readonly given: HubContext;
}

/** The code of the tabs of a hub, and the elements that they hold. */
export class TabContents {
  #hub: ContentsHost;
  #tell: (error: unknown, tag: string) => void;
  #loaded = new Set<string>();
  #failed = new Map<string, unknown>();
  #elements = new Map<string, HTMLElement>();
  #own: OwnTabs | undefined;

  /** @param tell That the code of a tab could not be loaded. */
  constructor(hub: ContentsHost, tell: (error: unknown, tag: string) => void) {
    this.#hub = hub;
    this.#tell = tell;
  }

  /** Why a tab could not be loaded. */
  errorOf({ key }: ShownTab): unknown {
    return this.#failed.get(key);
  }

  /** Another customer: nothing of before is shown. */
  clear(): void {
    this.#failed.clear();
    this.#elements.clear();
  }

  /** The same element as long as the customer stays; undefined before it is there. @param view What it is to show. */
  elementOf(tab: ShownTab, view: string | undefined): HTMLElement | undefined {
    const { key } = tab;
    if ('label' in tab) return this.#own?.placeOf(key);
    const known = this.#elements.get(key);
    if (known || !this.#loaded.has(key)) return known;
    const element: TabElement = tabElement(tab.key, this.#hub.customerId ?? '');
    if (view) void element.showView?.(view);
    this.#handOn(key, element);
    this.#elements.set(key, element);
    return element;
  }

  /** What the page has put into the hub for a place within a tab. */
  #handOn(key: string, element: HTMLElement): void {
    const [name, slot] = key === 'overview' ? ['overview-end', 'overview-end'] : [`empty-${key}`, 'empty'];
    if (!this.#hub.querySelector(`:scope > [slot="${name}"]`)) return;
    element.append(Object.assign(document.createElement('slot'), { name, slot }));
  }

  async load(tab: ShownTab, before?: Promise<unknown>): Promise<void> {
    const { key } = tab;
    if (this.#loaded.has(key) || this.#failed.has(key)) return;
    try {
      // What it is to show is known before it asks for anything.
      await before;
      if ('label' in tab) return await this.#loadOwn(tab);
      await tab.load();
      this.#loaded.add(key);
    } catch (error) {
      // What fails of an own one is told of by itself.
      if (!('label' in tab)) this.#tell(error, `hub-${key}`);
      this.#failed.set(key, error);
    }
    this.#hub.requestUpdate();
  }

  retry(tab: ShownTab): void {
    this.#failed.delete(tab.key);
    this.#hub.requestUpdate();
    void this.load(tab);
  }

  async #loadOwn(tab: OwnTab): Promise<void> {
    const { ownTabsOf } = await lazily(() => import('../extensions/own-tabs.ts'));
    this.#own = ownTabsOf(this.#hub);
    await this.#own.load(tab);
  }
}
