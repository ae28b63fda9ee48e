import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { base } from '../theme/base.ts';
import { badges } from '../theme/badges.ts';
import { check, chevronEnd, icon, type Icon } from './icons.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: Icon;
  /** At the end of the line: a shortcut, a count, a value. */
  readonly hint?: string;
  /** Set: a choice that is on or off. */
  readonly checked?: boolean;
  /** One choice out of several: announced as such. */
  readonly radio?: boolean;
  /** Why it cannot be done now. It stays reachable, so that the reason can be read. */
  readonly disabled?: string | undefined;
  readonly danger?: boolean;
  readonly items?: readonly MenuEntry[];
  readonly run?: () => void;
}

/** What a menu is made of. */
export type MenuEntry = MenuItem | { readonly heading: string } | 'separator';

export interface MenuOptions {
  /** Edge of the anchor that the menu keeps to. Default `start`. */
  readonly align?: 'start' | 'end';
  /** Accessible name; default is the anchor's. */
  readonly label?: string;
}

const isItem = (entry: MenuEntry): entry is MenuItem => typeof entry === 'object' && 'label' in entry;

/** Two presses on one anchor: the first release closes the menu by light dismissal, its click must not open it again. */
const SAME_PRESS_MS = 150;

/**
 * @summary One menu for many anchors: an owner (a table, a header) holds a single one and opens it with the items of the moment.
 *
 * Native popover and anchor positioning. Arrow keys, Home, End, letters, Enter, Space; Escape and Tab give the focus back.
 *
 * @fires {CustomEvent<void>} hub-menu-close - It is closed.
 */
export class HubMenu extends LitElement {
  static override styles = [
    base,
    badges,
    css`
      :host {
        display: contents;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        min-inline-size: 200px;
        max-inline-size: min(360px, 100vw - 16px);
        max-block-size: calc(100dvb - 16px);
        overflow: auto;
        padding: 4px;
        border: 0;
        border-radius: var(--r-lg);
        background: var(--raised);
        color: var(--text);
        box-shadow: var(--shadow);
        position-area: self-block-end span-self-inline-end;
        position-try-fallbacks:
          flip-block,
          flip-inline,
          flip-block flip-inline;
        transition: opacity var(--duration);
        @starting-style {
          opacity: 0;
        }
      }
      .end {
        position-area: self-block-end span-self-inline-start;
      }
      .sub {
        margin: -4px 2px;
        position-area: self-inline-end span-self-block-end;
        position-try-fallbacks:
          flip-inline,
          flip-block,
          flip-inline flip-block;
      }
      button {
        display: flex;
        align-items: center;
        gap: 8px;
        inline-size: 100%;
        min-block-size: 28px;
        padding: 4px 8px;
        border: 0;
        border-radius: var(--r-sm);
        background: none;
        text-align: start;
      }
      .box > svg.i {
        color: var(--text-2);
      }
      button:is(:hover, :focus, [aria-expanded='true']) {
        background: color-mix(in oklab, var(--text) 9%, transparent);
        outline: 0;
      }
      button > .tail {
        margin-inline-start: auto;
        padding-inline-start: 16px;
        color: var(--text-2);
        font-size: var(--fs-sm);
        white-space: nowrap;
      }
      .sub-mark {
        display: inline-flex;
      }
      [aria-disabled='true'] {
        color: var(--text-3);
      }
      [aria-disabled='true'] svg {
        opacity: 0.5;
      }
      .danger,
      .danger svg.i {
        color: var(--danger);
      }
      small {
        display: block;
        font-size: var(--fs-sm);
        line-height: 16px;
      }
      .box {
        inline-size: 14px;
        flex: none;
        display: inline-grid;
      }
      .head {
        padding: 6px 8px 2px;
        font-size: var(--fs-xs);
        line-height: 16px;
        color: var(--text-3);
      }
      hr {
        border: 0;
        border-block-start: 1px solid var(--border);
        margin: 4px -4px;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 36px;
        }
      }
      @media (forced-colors: active) {
        [popover] {
          border: 1px solid;
        }
        button:focus {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  @state() private entries: readonly MenuEntry[] = [];
  @state() private options: MenuOptions = {};
  /** The item whose own items are shown. */
  @state() private parentIndex = -1;

  #anchor?: HTMLElement | undefined;
  #dismissed?: HTMLElement | undefined;
  #typed = '';
  #typedAt = 0;

  /** The anchor it is open for. */
  get anchor(): HTMLElement | undefined {
    return this.#anchor;
  }

  /** Opens it at `anchor`, with the focus on its first item; a second call for the same press closes it. */
  async open(anchor: HTMLElement, entries: readonly MenuEntry[], options: MenuOptions = {}): Promise<void> {
    if (this.#dismissed === anchor) return;
    if (this.#anchor) this.close();
    this.entries = entries;
    this.options = options;
    this.parentIndex = -1;
    this.#anchor = anchor;
    await this.updateComplete;
    const popover = this.renderRoot.querySelector<HTMLElement>('.main');
    if (!popover || this.#anchor !== anchor || !anchor.isConnected) return;
    popover.showPopover({ source: anchor });
    anchor.setAttribute('aria-expanded', 'true');
    this.#items(popover)[0]?.focus();
  }

  close(): void {
    this.renderRoot.querySelector<HTMLElement>('.main')?.hidePopover();
    this.#dismissed = undefined; // not by a press beside it: the next press is a new one, however quick
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed();
  }

  protected override render(): TemplateResult {
    const sub = this.entries[this.parentIndex];
    const name =
      this.options.label ??
      this.#anchor?.getAttribute('aria-label') ??
      this.#anchor?.textContent?.trim() ??
      '';
    return html` <div
        popover
        class=${`main ${this.options.align ?? 'start'}`}
        role="menu"
        aria-label=${name}
        @keydown=${this.#keydown}
        @beforetoggle=${this.#beforeToggle}>
        ${this.entries.map((entry, index) => this.#entry(entry, index, this.entries))}
      </div>
      <div
        popover
        class="sub"
        role="menu"
        aria-label=${sub && isItem(sub) ? sub.label : nothing}
        @keydown=${this.#keydown}
        @beforetoggle=${this.#subToggle}>
        ${sub && isItem(sub) ? sub.items?.map(entry => this.#entry(entry, -1, sub.items!)) : nothing}
      </div>`;
  }

  #entry(entry: MenuEntry, index: number, among: readonly MenuEntry[]): TemplateResult {
    if (entry === 'separator') return html`<hr />`;
    if (!isItem(entry)) return html`<div class="head" role="presentation">${entry.heading}</div>`;
    const choice = entry.checked !== undefined;
    const role = choice ? (entry.radio ? 'menuitemradio' : 'menuitemcheckbox') : 'menuitem';
    return html` <button
      type="button"
      tabindex="-1"
      role=${role}
      class=${entry.danger ? 'danger' : ''}
      aria-checked=${choice ? (String(entry.checked) as 'true') : nothing}
      aria-disabled=${entry.disabled ? 'true' : nothing}
      aria-haspopup=${entry.items ? 'menu' : nothing}
      aria-expanded=${entry.items ? (index === this.parentIndex ? 'true' : 'false') : nothing}
      @click=${(event: Event) => this.#choose(entry, index, event)}
      @pointerenter=${(event: PointerEvent) => this.#enter(entry, index, event)}>
      ${among.some(other => isItem(other) && (other.icon || other.checked !== undefined)) ? html`<span class="box">${entry.checked ? icon(check) : entry.icon ? icon(entry.icon) : nothing}</span>` : nothing}
      <span>${entry.label}${entry.disabled ? html`<small>${entry.disabled}</small>` : nothing}</span>
      ${entry.hint ? html`<span class="tail">${entry.hint}</span>` : nothing}
      ${
        entry.items
          ? html`<span class="tail sub-mark"
              ><svg class="i xs flip" viewBox="0 0 16 16" aria-hidden="true">
                <path d=${chevronEnd}></path></svg
            ></span>`
          : nothing
      }
    </button>`;
  }

  #items(menu: Element): HTMLElement[] {
    return [...menu.querySelectorAll<HTMLElement>('button')];
  }

  #choose(entry: MenuItem, index: number, event: Event): void {
    event.stopPropagation();
    if (entry.disabled) return;
    if (entry.items) return void this.#openSub(index, true);
    this.close();
    entry.run?.();
  }

  #enter(entry: MenuItem, index: number, event: PointerEvent): void {
    if (event.pointerType !== 'mouse') return;
    const button = event.currentTarget as HTMLElement;
    button.focus();
    if (index < 0) return;
    if (entry.items && !entry.disabled) void this.#openSub(index, false);
    else this.#closeSub();
  }

  async #openSub(index: number, focus: boolean): Promise<void> {
    const sub = this.renderRoot.querySelector<HTMLElement>('.sub');
    const main = this.renderRoot.querySelector('.main');
    if (!sub || !main) return;
    if (this.parentIndex !== index) {
      this.#closeSub();
      this.parentIndex = index;
      await this.updateComplete;
      const source = main.querySelector<HTMLElement>('[aria-expanded="true"]');
      if (source) sub.showPopover({ source });
    }
    if (focus) this.#items(sub)[0]?.focus();
  }

  #closeSub(): void {
    const sub = this.renderRoot.querySelector<HTMLElement>('.sub');
    if (sub?.matches(':popover-open')) sub.hidePopover();
  }

  #subToggle(event: ToggleEvent): void {
    if (event.newState !== 'closed') return;
    const owner = this.renderRoot.querySelector<HTMLElement>('.main [aria-expanded="true"]');
    if (event.target instanceof HTMLElement && event.target.matches(':focus-within')) owner?.focus();
    this.parentIndex = -1;
  }

  #beforeToggle(event: ToggleEvent): void {
    if (event.newState === 'closed') this.#closed();
  }

  #closed(): void {
    const anchor = this.#anchor;
    if (!anchor) return;
    this.#anchor = undefined;
    anchor.setAttribute('aria-expanded', 'false');
    if (this.renderRoot.querySelector(':focus')) anchor.focus();
    this.#dismissed = anchor;
    setTimeout(() => (this.#dismissed = undefined), SAME_PRESS_MS);
    this.dispatchEvent(new CustomEvent('hub-menu-close'));
  }

  #keydown(event: KeyboardEvent): void {
    const menu = event.currentTarget as HTMLElement;
    const items = this.#items(menu);
    const at = items.indexOf(this.renderRoot.querySelector<HTMLElement>(':focus') ?? menu);
    const isSub = menu.matches('.sub');
    const inward = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const outward = inward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const count = items.length;
    let next: number | undefined;
    if (event.key === 'ArrowDown') next = (at + 1) % count;
    else if (event.key === 'ArrowUp') next = (at - 1 + count) % count;
    else if (event.key === 'Home') next = 0;
    else if (event.key === 'End') next = count - 1;
    else if (event.key === 'Tab') {
      this.close(); // the focus is back at the anchor: the key goes on from there
      return;
    } else if (event.key === 'Escape') {
      if (isSub) this.#closeSub();
      else this.close();
    } else if (event.key === inward && items[at]?.ariaHasPopup && items[at].ariaDisabled !== 'true')
      items[at].click();
    else if (event.key === outward && isSub) this.#closeSub();
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey)
      next = this.#typeAhead(event.key, items, at);
    else if (event.key !== inward && event.key !== outward) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) items[next]?.focus();
  }

  /** Letters typed quickly find the item that begins with them; one letter again and again walks through those that do. */
  #typeAhead(key: string, items: HTMLElement[], at: number): number | undefined {
    const now = Date.now();
    this.#typed = now - this.#typedAt < 700 ? this.#typed + key : key;
    this.#typedAt = now;
    const same = [...this.#typed].every(letter => letter === this.#typed[0]);
    const wanted = (same ? key : this.#typed).toLocaleLowerCase();
    const from = same ? at + 1 : Math.max(at, 0);
    for (let step = 0; step < items.length; step++) {
      const index = (from + step) % items.length;
      if (items[index]?.textContent?.trim().toLocaleLowerCase().startsWith(wanted)) return index;
    }
    return undefined;
  }
}
