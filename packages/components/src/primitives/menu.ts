import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { base } from '../theme/base.ts';
import { badges } from '../theme/badges.ts';
import { isItem, offered, type MenuEntry, type MenuItem } from './menu-entries.ts';
import { currentTargetOf } from './dom.ts';
import { check, chevronEnd, icon } from './icons.ts';
import { menuStyles } from './menu.styles.ts';

export type { MenuEntry, MenuItem } from './menu-entries.ts';

export interface MenuOptions {
  /** Edge of the anchor that the menu keeps to. Default `start`. */
  readonly align?: 'start' | 'end';
  /** Accessible name; default is the anchor's. */
  readonly label?: string;
}

const roleOf = ({ checked, radio }: MenuItem): 'menuitem' | 'menuitemradio' | 'menuitemcheckbox' => {
  if (checked === undefined) return 'menuitem';
  return radio ? 'menuitemradio' : 'menuitemcheckbox';
};

/** The place of icons and check marks, also where an item has neither: labels line up. */
const iconBox = ({ checked, icon: shape }: MenuItem): TemplateResult =>
  html`<span class="box">${checked ? icon(check) : shape ? icon(shape) : nothing}</span>`;

const submenuMark = html`<span class="tail sub-mark"
  ><svg class="i xs flip" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${chevronEnd}></path></svg
></span>`;

/**
 * A press on the anchor of an open menu closes the menu by light dismissal when it begins. The click at its end,
 * which comes within this time, must not open the menu again.
 */
const SAME_PRESS_MS = 150;
/** Letters typed within this time of each other are one word. */
const TYPE_AHEAD_MS = 700;

/**
 * @summary One menu for many anchors: an owner (a table, a header) holds one and opens it with the items of the moment.
 *
 * Native popover and anchor positioning. Arrow keys, Home, End, letters, Enter, Space; Escape and Tab give the focus
 * back.
 *
 * @fires {CustomEvent<void>} hub-menu-close - It is closed.
 */
export class HubMenu extends LitElement {
  static override styles = [base, badges, menuStyles];

  @state() private entries: readonly MenuEntry[] = [];
  @state() private options: MenuOptions = {};
  /** Index of the item whose submenu is open; -1: none. */
  @state() private parentIndex = -1;

  #anchor?: HTMLElement | undefined;
  /** The anchor whose menu was just closed by a press somewhere else than in it. */
  #dismissed?: HTMLElement | undefined;
  #typed = '';
  #typedAt = 0;

  /** The element that the menu is open at; undefined while it is closed. */
  get anchor(): HTMLElement | undefined {
    return this.#anchor;
  }

  /**
   * Opens the menu at `anchor` and puts the focus on its first item. Does nothing when the press that leads here has
   * just closed it. One that is open elsewhere is closed.
   */
  async open(anchor: HTMLElement, entries: readonly MenuEntry[], options: MenuOptions = {}): Promise<void> {
    if (this.#dismissed === anchor) return;
    if (this.#anchor) this.close();
    this.entries = offered(entries);
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
    // It was not closed by a press elsewhere: the next press opens it again, however quick.
    this.#dismissed = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed();
  }

  protected override render(): TemplateResult {
    const parent = this.entries[this.parentIndex];
    const sub = parent && isItem(parent) ? parent : undefined;
    const anchor = this.#anchor;
    const name =
      this.options.label ?? anchor?.getAttribute('aria-label') ?? anchor?.textContent?.trim() ?? '';
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
        aria-label=${sub?.label ?? nothing}
        @keydown=${this.#keydown}
        @beforetoggle=${this.#subToggle}>
        ${sub?.items?.map((entry, _, among) => this.#entry(entry, -1, among)) ?? nothing}
      </div>`;
  }

  /** @param index in the main menu; -1 in the submenu */
  #entry(entry: MenuEntry, index: number, among: readonly MenuEntry[]): TemplateResult {
    if (entry === 'separator') return html`<hr />`;
    if (!isItem(entry)) return html`<div class="head" role="presentation">${entry.heading}</div>`;
    const { checked, disabled, items, hint } = entry;
    const isOpen = index === this.parentIndex;
    const hasIcons = among.some(other => isItem(other) && (other.icon || other.checked !== undefined));
    return html` <button
      type="button"
      tabindex="-1"
      role=${roleOf(entry)}
      class=${entry.danger ? 'danger' : ''}
      aria-checked=${checked === undefined ? nothing : checked ? 'true' : 'false'}
      aria-disabled=${disabled ? 'true' : nothing}
      aria-haspopup=${items ? 'menu' : nothing}
      aria-expanded=${items ? (isOpen ? 'true' : 'false') : nothing}
      @click=${(event: Event) => this.#choose(entry, index, event)}
      @pointerenter=${(event: PointerEvent) => this.#enter(entry, index, event)}>
      ${hasIcons ? iconBox(entry) : nothing}
      <span>${entry.label}${disabled ? html`<small>${disabled}</small>` : nothing}</span>
      ${hint ? html`<span class="tail">${hint}</span>` : nothing} ${items ? submenuMark : nothing}
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
    currentTargetOf(event).focus();
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
    const menu = currentTargetOf(event);
    if (event.key === 'Tab') {
      // The focus is back at the anchor: the key goes on from there.
      this.close();
      return;
    }
    if (!this.#moveFocus(event, menu) && !this.#openOrClose(event, menu)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Arrow up and down, Home, End and letters. @returns whether the key was one of these */
  #moveFocus(event: KeyboardEvent, menu: HTMLElement): boolean {
    const { key } = event;
    const items = this.#items(menu);
    const count = items.length;
    const at = items.findIndex(item => item.matches(':focus'));
    const isLetter = key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    let next: number | undefined;
    if (key === 'ArrowDown') next = (at + 1) % count;
    else if (key === 'ArrowUp') next = (at - 1 + count) % count;
    else if (key === 'Home') next = 0;
    else if (key === 'End') next = count - 1;
    else if (isLetter) next = this.#typeAhead(key, items, at);
    else return false;
    if (next !== undefined) items[next]?.focus();
    return true;
  }

  /** Escape, and the arrows that lead to a submenu and back. @returns whether the key was one of these */
  #openOrClose({ key }: KeyboardEvent, menu: HTMLElement): boolean {
    const isSub = menu.matches('.sub');
    const isRtl = this.matches(':dir(rtl)');
    const item = menu.querySelector<HTMLElement>('button:focus');
    if (key === 'Escape' && !isSub) this.close();
    else if (key === 'Escape') this.#closeSub();
    else if (key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) {
      if (item?.ariaHasPopup && item.ariaDisabled !== 'true') item.click();
    } else if (key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) {
      if (isSub) this.#closeSub();
    } else return false;
    return true;
  }

  /** Index of the item that begins with the letters typed; the same letter again leads to the next item that does. */
  #typeAhead(key: string, items: HTMLElement[], at: number): number | undefined {
    const now = Date.now();
    this.#typed = now - this.#typedAt < TYPE_AHEAD_MS ? this.#typed + key : key;
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
