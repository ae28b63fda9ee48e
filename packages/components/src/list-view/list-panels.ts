import type { View } from '@customer-hub/sdk';
import { withoutFilters, withStarred } from '@customer-hub/state/lists';
import type { LitElement } from 'lit';
import { lazily } from '../internal/lazily.ts';
import type { ViewPort } from './ports.ts';
import type { Size } from './size.ts';

interface PanelsHost extends LitElement, ViewPort {
  readonly definition: { readonly aside?: { readonly quiet?: boolean } };
  readonly size: Size;
}

/** What opens around the table: all filters, the values of one filter at its chip, and what lies beside the table. */
export class ListPanels {
  #list: PanelsHost;
  #isFilterOpen = false;
  #chip: string | undefined;
  /** By choice; otherwise what lies beside the table shows where there is room for it. */
  #isAsideOpen: boolean | undefined;

  constructor(list: PanelsHost) {
    this.#list = list;
  }

  get isFilterOpen(): boolean {
    return this.#isFilterOpen;
  }

  /** The filter whose values are open at its chip. */
  get chip(): string | undefined {
    return this.#chip;
  }

  /** What lies beside the table shows now. */
  get isAsideShown(): boolean {
    const { definition, size } = this.#list;
    const { aside } = definition;
    return aside !== undefined && (this.#isAsideOpen ?? (size === 'wide' && !aside.quiet));
  }

  toggleFilter = (): void => {
    if (this.#isFilterOpen) this.closeFilter();
    else void this.#openFilter();
  };

  closeFilter = (): void => {
    this.#isFilterOpen = false;
    this.#list.requestUpdate();
    this.#find('.filter')?.focus();
  };

  /** Opens the values of one filter at its chip. */
  openChip = (key: string, anchor: HTMLElement): void => {
    if (this.#chip !== key) void this.#openChip(key, anchor);
  };

  closeChip = (): void => this.#find('.chip-pop')?.hidePopover();

  chipToggled = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    this.#chip = undefined;
    this.#list.requestUpdate();
    // Its chip may have gone with its last value.
    void this.#list.updateComplete.then(() => {
      if (!this.#list.shadowRoot?.activeElement) this.#find('.filter')?.focus();
    });
  };

  clearFilters = (): void => {
    this.#list.apply(withoutFilters(this.#list.current));
    void this.#focusFilter();
  };

  /** Back to the filters that are on by default. */
  restoreFilters = (): void => {
    this.#list.apply(withStarred(this.#list.current, this.#list.shape));
    void this.#focusFilter();
  };

  /** Opened over the table it takes the focus; closed it gives it back to its button. */
  showAside(open: boolean): void {
    this.#isAsideOpen = open;
    this.#list.requestUpdate();
    if (open && this.#list.size === 'wide') return;
    void this.#list.updateComplete.then(() => {
      const focusable = open ? '.side :is(a[href], button, input, [tabindex="0"])' : '.aside-button';
      this.#find(focusable)?.focus();
    });
  }

  /** Shows the view that was chosen beside the table, which it may lie over. */
  changeByAside = (view: View): void => {
    this.#list.apply(view);
    if (this.#list.size !== 'wide') this.showAside(false);
  };

  /** The chips are gone, and the button that was pressed with them. */
  async #focusFilter(): Promise<void> {
    await this.#list.updateComplete;
    this.#find('.filter')?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#list.renderRoot.querySelector<HTMLElement>(selector);
  }

  async #openFilter(): Promise<void> {
    const { defineFilterPanel } = await lazily(() => import('./filter-panel.ts'));
    defineFilterPanel();
    this.#isFilterOpen = true;
    this.#list.requestUpdate();
  }

  async #openChip(key: string, anchor: HTMLElement): Promise<void> {
    const { defineFilterPanel } = await lazily(() => import('./filter-panel.ts'));
    defineFilterPanel();
    this.#chip = key;
    this.#list.requestUpdate();
    await this.#list.updateComplete;
    this.#find('.chip-pop')?.showPopover({ source: anchor });
  }
}
