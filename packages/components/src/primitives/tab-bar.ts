import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { hubMessages } from '../messages/hub.ts';
import * as icons from './icons.ts';
import { openMenu } from './open-menu.ts';
import { base } from '../theme/base.ts';
import { fitTabs, GAP } from './fit-tabs.ts';

/** One tab as the bar shows it. */
export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly count?: number;
  /** The count is a matter of urgency, e.g. critical alerts. */
  readonly urgent?: boolean;
  readonly icon?: icons.Icon;
}

/**
 * @summary The tab bar of the hub: as many tabs as fit, the rest in a menu.
 * @fires {CustomEvent<{key: string}>} hub-tab-select - A tab was chosen. Does not bubble.
 * @fires {CustomEvent<{key: string}>} hub-tab-hint - A tab is pointed at or focused, so that its code can be
 * fetched. Does not bubble.
 */
export class HubTabBar extends HubPart {
  static override bundles = [hubMessages];
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        flex: none;
        border-block-end: 1px solid var(--ch-border);
      }
      .tabs,
      .list {
        display: flex;
        align-items: stretch;
        gap: ${GAP}px;
        min-inline-size: 0;
      }
      .tabs {
        padding: 0 calc(var(--ch-gutter) - 8px);
        block-size: 36px;
        overflow: hidden;
      }
      .tab {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        padding: 0 8px;
        border: 0;
        background: none;
        color: var(--ch-text-2);
        white-space: nowrap;
        position: relative;
        flex: none;
      }
      .tab:hover,
      .tab[aria-selected='true'] {
        color: var(--ch-text);
      }
      .tab:focus-visible {
        outline-offset: -2px;
        border-radius: var(--ch-r-sm);
      }
      /* The bold width is kept free, so that choosing a tab moves none of the others. */
      .tab .w {
        display: inline-grid;
      }
      .tab .w::after {
        content: attr(data-label);
        font-weight: 600;
        block-size: 0;
        visibility: hidden;
        overflow: hidden;
      }
      .tab[aria-selected='true'] .w {
        font-weight: 600;
      }
      .tab[aria-selected='true']::after {
        content: '';
        position: absolute;
        inset-inline: 8px;
        inset-block-end: 0;
        block-size: 2px;
        background: var(--ch-accent);
        border-radius: 1px 1px 0 0;
      }
      .n {
        font-size: var(--ch-fs-xs);
        color: var(--ch-text-3);
      }
      .n.hot {
        color: var(--ch-danger);
        font-weight: 600;
      }
      .more {
        margin-inline-start: auto;
      }
      .tabs.all .more {
        display: none;
      }
      @container hub (max-width: 560px) {
        .tabs {
          padding-inline: 6px;
          block-size: 40px;
        }
      }
      @media (forced-colors: active) {
        .tab[aria-selected='true']::after {
          background: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false, hasChanged: (now, old) => JSON.stringify(now) !== JSON.stringify(old) })
  tabs: readonly Tab[] = [];
  @property() selected = '';
  /** Accessible name. Default: that of the tabs of a customer. */
  @property() label = '';

  @state() private shown: readonly number[] | undefined;
  @state() private focused = '';
  @query('hub-menu') private menu!: HTMLElement;
  @query('.tabs') private bar!: HTMLElement;

  #widths: number[] = [];
  #observer = new ResizeObserver(() => this.#fit());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    this.#observer.disconnect();
    super.disconnectedCallback();
  }

  /** Puts the focus on the selected tab. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tabs')) this.shown = undefined; // measured anew with all of them there
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('tabs') || changed.has('selected') || this.shown === undefined) this.#fit();
  }

  protected override render(): TemplateResult {
    const t = this.t(hubMessages);
    const shown = this.shown ?? this.tabs.map((_, index) => index);
    const hidden = this.tabs.filter((_, index) => !shown.includes(index));
    const roving = shown.some(index => this.tabs[index]?.key === this.focused) ? this.focused : this.selected;
    return html`<div class=${`tabs${hidden.length === 0 ? ' all' : ''}`}>
        <div class="list" role="tablist" aria-label=${this.label || t.tabList} @keydown=${this.#key}>
          ${shown.map(index => {
            const tab = this.tabs[index]!;
            return html`<button
              class="tab"
              role="tab"
              id=${`tab-${tab.key}`}
              data-key=${tab.key}
              aria-selected=${tab.key === this.selected}
              tabindex=${tab.key === roving ? 0 : -1}
              @click=${() => this.#select(tab.key)}
              @pointerenter=${() => this.#hint(tab.key)}
              @focus=${() => this.#hint(tab.key)}>
              ${tab.icon ? icons.icon(tab.icon) : nothing}<span class="w" data-label=${tab.label}
                >${tab.label}</span
              >${
                tab.count === undefined
                  ? nothing
                  : html`<span class=${`n${tab.urgent ? ' hot' : ''}`}
                      >${this.format.number(tab.count)}</span
                    >`
              }
            </button>`;
          })}
        </div>
        <button class="tab more" aria-haspopup="menu" @click=${this.#more}>
          <span>${t.more}</span><span class="n" aria-hidden="true">${hidden.length}</span
          ><span class="vh">, ${t.moreTabs(hidden.length)}</span>${icons.icon(icons.chevronDown)}
        </button>
      </div>
      <hub-menu></hub-menu>`;
  }

  #fit(): void {
    if (!this.hasUpdated || !this.bar) return;
    if (this.shown === undefined) {
      const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')];
      this.#widths = buttons.map(button => button.offsetWidth);
    }
    const style = getComputedStyle(this.bar);
    const available =
      this.bar.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    const next = fitTabs(
      this.#widths,
      available,
      this.tabs.findIndex(tab => tab.key === this.selected),
    );
    if (next.join() !== this.shown?.join()) this.shown = next;
  }

  #select(key: string): void {
    this.focused = key;
    this.dispatchEvent(new CustomEvent('hub-tab-select', { detail: { key } }));
  }

  #hint(key: string): void {
    this.dispatchEvent(new CustomEvent('hub-tab-hint', { detail: { key } }));
  }

  #more = (event: Event): void => {
    const shown = this.shown ?? [];
    const items = this.tabs
      .filter((_, index) => !shown.includes(index))
      .map(tab => ({
        label: tab.label,
        ...(tab.icon ? { icon: tab.icon } : {}),
        ...(tab.count === undefined ? {} : { hint: this.format.number(tab.count) }),
        run: () => this.#select(tab.key),
      }));
    void openMenu(this.menu, event.currentTarget as HTMLElement, items, { align: 'end' });
  };

  #key = (event: KeyboardEvent): void => {
    const keys = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = keys.indexOf(event.target as HTMLElement);
    const back = getComputedStyle(this).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const forth = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to =
      event.key === forth
        ? (at + 1) % keys.length
        : event.key === back
          ? (at - 1 + keys.length) % keys.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? keys.length - 1
              : -1;
    const next = keys[to];
    if (!next) return;
    event.preventDefault();
    this.focused = next.dataset['key'] ?? '';
    next.focus();
  };
}
