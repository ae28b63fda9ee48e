import type { View } from '@customer-hub/sdk';
import { viewText, type ViewShape } from '@customer-hub/state/lists';
import type { LitElement } from 'lit';
import { deepActive } from '../primitives/focus.ts';
import { LEFT } from './left-key.ts';

/** Where a list was left. */
interface Left {
  /** Which list it was. */
  readonly list: string;
  /** What it showed, as `viewText` says it. */
  readonly text: string;
  readonly scrollTop: number;
  /** The row that had the focus, counted from 0. */
  readonly row?: number;
}

export interface MemoryHost extends LitElement {
  readonly definition: { readonly tab: string; readonly layout?: string };
  readonly customerId?: string | undefined;
  readonly current: View;
  readonly shape: ViewShape;
  readonly model: unknown;
  readonly source: { readonly ready: boolean };
  readonly table?: (LitElement & { goTo(row: number): void }) | undefined;
}

/**
 * Scroll and focus of a list that is left, for whoever comes back to it by Back or after a reload: kept in this
 * browser tab, and used only where the list shows the same again.
 */
export class ListMemory {
  #list: MemoryHost;
  #isBack = false;

  constructor(list: MemoryHost) {
    this.#list = list;
  }

  start(): void {
    this.#isBack = false;
    addEventListener('pagehide', this.keep);
    this.#list.addEventListener('hub-navigate', this.keep);
  }

  stop(): void {
    removeEventListener('pagehide', this.keep);
    this.#list.removeEventListener('hub-navigate', this.keep);
  }

  /** Remembers where it is now. */
  readonly keep = (): void => {
    const scroller = this.#scroller;
    if (!this.#list.model || !scroller || !this.#isBack) return;
    const focused = this.#list.table?.shadowRoot?.activeElement?.closest('[aria-rowindex]');
    const row = focused ? Number(focused.ariaRowIndex) - 2 : -1;
    const left: Left = {
      list: this.#key,
      text: viewText(this.#list.current, this.#list.shape),
      scrollTop: scroller.scrollTop,
      ...(row >= 0 ? { row } : {}),
    };
    try {
      sessionStorage.setItem(LEFT, JSON.stringify(left));
    } catch {
      // A page without storage begins at the top.
    }
  };

  /** Goes back to where it was left, once its first rows are there. */
  comeBack(): void {
    const { source, table } = this.#list;
    const scroller = this.#scroller;
    if (this.#isBack || !source.ready || !table || !scroller) return;
    this.#isBack = true;
    const left = this.#read();
    if (left?.text !== viewText(this.#list.current, this.#list.shape)) return;
    const { row } = left;
    void table.updateComplete.then(() => {
      scroller.scrollTop = left.scrollTop;
      const active = deepActive();
      // Whoever is at work elsewhere stays there.
      const isFree = !active || active === document.body || active.contains(this.#outermost);
      if (row !== undefined && isFree) table.goTo(row);
    });
  }

  get #scroller(): HTMLElement | null | undefined {
    return this.#list.table?.shadowRoot?.querySelector<HTMLElement>('.scroll');
  }

  /** The element of the page that the list is in. */
  get #outermost(): Element {
    let at: Element = this.#list;
    for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
    return at;
  }

  get #key(): string {
    const { definition, customerId = '' } = this.#list;
    return `${definition.tab}:${definition.layout ?? ''}:${customerId}`;
  }

  /** Once: who comes again later begins at the top. */
  #read(): Left | undefined {
    try {
      const text = sessionStorage.getItem(LEFT);
      const left = text ? (JSON.parse(text) as Left) : undefined;
      if (left?.list !== this.#key) return undefined;
      sessionStorage.removeItem(LEFT);
      return left;
    } catch {
      return undefined;
    }
  }
}
