import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HubState, NoticeAction } from '@customer-hub/state/core';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { controls } from '../theme/controls.ts';
import { queryOne } from './dom.ts';
import { check, close, critical, icon } from './icons.ts';
import { ToastList, type Toast } from './toast-list.ts';
import { toastStyles } from './toasts.styles.ts';

const GAP_PX = 12;
/** The gutter of a list and the column of its boxes. */
const BOXES_PX = 52;
const NARROW_PX = 560;

/** Bars in sight at the foot of what is shown, through all shadow roots: they are marked by `data-bar`. */
const barsIn = (root: ShadowRoot): HTMLElement[] => [
  ...[...root.querySelectorAll<HTMLElement>('[data-bar]')].filter(bar => bar.checkVisibility()),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? barsIn(shadowRoot) : [])),
];

/**
 * @summary Shows the notices of a hub: what happened, with a button to undo it and the time left for that.
 *
 * While a modal dialog is open the rest of the page is inert. A dialog therefore has a `hub-toasts` of its own, and
 * only that of the topmost dialog shows anything. Time stands still while a pointer or the focus is on a notice.
 */
export class HubToasts extends HubPart {
  static override styles = [HubPart.styles, controls, toastStyles];

  protected static override bundles = [commonMessages];

  #list?: ToastList | undefined;
  #session?: HubState | undefined;
  /** What had the focus before a notice got it. */
  #before?: HTMLElement | undefined;
  #watched: readonly (Document | ShadowRoot)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#join();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#list?.leave(this);
    this.#list = this.#session = this.#before = undefined;
    this.#watch(false);
  }

  protected override contextChanged(): void {
    this.#join();
  }

  #join(): void {
    const session = this.session;
    if (!this.isConnected || !session || session === this.#session) return;
    this.#list?.leave(this);
    this.#session = session;
    this.#list = ToastList.of(session.notices);
    this.#list.join(this);
  }

  protected override render(): TemplateResult {
    const toasts = this.#list?.shownBy(this) ?? [];
    const ofTone = (tone: Toast['notice']['tone']): unknown =>
      repeat(
        toasts.filter(({ notice }) => (notice.tone ?? 'done') === tone),
        toast => toast,
        toast => this.#toast(toast),
      );
    return html` <div
      popover="manual"
      role="region"
      aria-label=${this.t(commonMessages).notices}
      aria-keyshortcuts="Alt+T"
      @pointermove=${this.#reach}
      @pointerleave=${this.#release}
      @focusin=${this.#hold}
      @focusout=${this.#release}
      @keydown=${this.#keydown}>
      <div class="live" role="alert">${ofTone('failed')}</div>
      <div class="live" role="status">${ofTone('done')}</div>
    </div>`;
  }

  #toast(toast: Toast): TemplateResult {
    const { notice, durationMs } = toast;
    const { tone = 'done', text, actions = [] } = notice;
    const timeLeft = html`<span class="left" .style=${`animation-duration:${durationMs}ms`}></span>`;
    return html` <div class=${`toast ${tone}`}>
      ${icon(tone === 'failed' ? critical : check)}
      <span class="grow">${text}</span>
      ${actions.map(action => this.#action(toast, action))}
      <button
        type="button"
        class="btn sm icon"
        aria-label=${this.t(commonMessages).dismiss}
        @click=${() => this.#dismiss(toast)}>
        ${icon(close)}
      </button>
      ${durationMs > 0 && actions.length > 0 ? timeLeft : nothing}
    </div>`;
  }

  #action(toast: Toast, action: NoticeAction): TemplateResult {
    const run = (): void => this.#run(toast, action);
    return html`<button type="button" class="btn sm" @click=${run}>${action.label}</button>`;
  }

  protected override updated(): void {
    const popover = queryOne(this.renderRoot, '[popover]', HTMLElement);
    const wanted = (this.#list?.shownBy(this).length ?? 0) > 0;
    const open = popover.matches(':popover-open');
    if (wanted) this.#place(popover);
    if (wanted && !open) popover.showPopover();
    else if (!wanted && open) popover.hidePopover();
    if (wanted !== open) this.#watch(wanted);
  }

  /** A focus that stays within one root is told of only there; a key is meant for notices as long as there are some. */
  #watch(on: boolean): void {
    document.removeEventListener('keydown', this.#sought);
    if (on) document.addEventListener('keydown', this.#sought);
    for (const root of this.#watched) root.removeEventListener('focusout', this.#left, true);
    this.#watched = on ? [document, this.getRootNode() as ShadowRoot] : [];
    for (const root of this.#watched) root.addEventListener('focusout', this.#left, true);
  }

  /** Alt+T goes to the newest notice and back, from anywhere in the hub, or where nothing has the focus. */
  #sought = (event: KeyboardEvent): void => {
    const { altKey, code, ctrlKey, defaultPrevented, metaKey, shiftKey } = event;
    if (code !== 'KeyT' || !altKey || ctrlKey || metaKey || shiftKey || defaultPrevented) return;
    const path = event.composedPath();
    const isHere = path[0] === document.body || path.includes((this.getRootNode() as ShadowRoot).host);
    if (!isHere) return;
    event.preventDefault();
    if (path.includes(this)) this.#goBack();
    else this.#enter();
  };

  #enter(): void {
    const last = [...this.renderRoot.querySelectorAll('.toast')].at(-1);
    last?.querySelector('button')?.focus();
  }

  #goBack(): void {
    if (this.#before?.checkVisibility()) this.#before.focus();
  }

  #left = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(this) && path[0] instanceof HTMLElement) this.#before = path[0];
  };

  /**
   * Above the bars at the foot of the hub and beside the boxes to tick, so that a notice covers nothing one works
   * with. In a dialog it stands at the corner of the window.
   */
  #place({ style }: HTMLElement): void {
    const root = this.getRootNode();
    if (this.closest('dialog') || !(root instanceof ShadowRoot)) return;
    const { left, right, width, bottom } = root.host.getBoundingClientRect();
    const tops = barsIn(root).map(bar => bar.getBoundingClientRect().top);
    const top = Math.max(innerHeight / 2, Math.min(bottom, innerHeight, ...tops));
    const start = this.matches(':dir(rtl)') ? innerWidth - right : left;
    style.setProperty('--under', `${innerHeight - top + GAP_PX}px`);
    style.setProperty('--start', `${Math.max(0, start) + (width < NARROW_PX ? GAP_PX : BOXES_PX)}px`);
  }

  #run(toast: Toast, action: NoticeAction): void {
    this.#dismiss(toast);
    action.run();
  }

  #dismiss(toast: Toast): void {
    const hadFocus = this.renderRoot.querySelector(':focus') !== null;
    this.#list?.remove(toast);
    // Else the focus would be lost with the notice.
    if (this.#list?.toasts.length) {
      if (hadFocus) void this.updateComplete.then(() => this.#enter());
      return;
    }
    this.#release();
    if (hadFocus) this.#goBack();
    this.#before = undefined;
  }

  #keydown(event: KeyboardEvent): void {
    const last = this.#list?.toasts.at(-1);
    if (event.key !== 'Escape' || !last) return;
    event.preventDefault();
    event.stopPropagation();
    this.#dismiss(last);
  }

  /** A pointer that was at rest where the notice came up has not reached for it. */
  #reach({ movementX, movementY }: PointerEvent): void {
    if (movementX !== 0 || movementY !== 0) this.#hold();
  }

  #hold(): void {
    this.#freeze(true);
    this.#list?.hold();
  }

  #release(): void {
    if (this.renderRoot.querySelector('.toast:is(:hover, :focus-within)')) return;
    this.#freeze(false);
    this.#list?.release();
  }

  /**
   * Stops the line that shows the time left, or lets it go on. Not by a reactive property: hiding the popover during
   * an update moves the focus, which would start another one.
   */
  #freeze(held: boolean): void {
    this.renderRoot.querySelector('[popover]')?.classList.toggle('held', held);
  }
}
