import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Notice, NoticeAction } from '@customer-hub/state/core';
import type { HubState } from '@customer-hub/state/core';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { controls } from '../theme/controls.ts';
import { check, close, critical, icon } from './icons.ts';
import { ToastList } from './toast-list.ts';

/**
 * @summary Shows what happened: `session.notices`, with undo and with the time left to use it.
 *
 * Only the region inside the topmost open modal dialog shows anything, because the rest of the page is inert meanwhile; a dialog
 * therefore brings a region of its own. Time stands still while a pointer or the focus is on it.
 */
export class HubToasts extends HubPart {
  static override styles = [
    HubPart.styles,
    controls,
    css`
      :host {
        display: contents;
      }
      [popover] {
        position: fixed;
        inset: auto 20px 20px;
        margin: 0;
        padding: 0;
        border: 0;
        inline-size: auto;
        background: none;
        color: var(--text);
        overflow: visible;
        pointer-events: none;
      }
      [popover]:popover-open,
      .live {
        display: flex;
        flex-direction: column;
        gap: 10px;
        align-items: flex-start;
      }
      .live {
        inline-size: 100%;
      }
      .toast {
        display: flex;
        align-items: center;
        gap: 10px;
        min-inline-size: min(320px, 100%);
        max-inline-size: min(640px, 100%);
        padding: 7px;
        padding-inline: 12px 7px;
        border-radius: var(--r-lg);
        background: light-dark(#20242a, #e9ebee);
        color: light-dark(#f4f5f6, #16191d);
        box-shadow: var(--shadow);
        position: relative;
        overflow: hidden;
        pointer-events: auto;
        overflow-wrap: anywhere;
        transition:
          opacity 180ms,
          translate 180ms;
        @starting-style {
          opacity: 0;
          translate: 0 6px;
        }
      }
      .toast .btn {
        background: none;
        border-color: transparent;
        color: light-dark(#a9c1ff, #2450b8);
        font-weight: 600;
      }
      .toast .btn:hover {
        background: light-dark(rgb(255 255 255 / 0.12), rgb(0 0 0 / 0.09));
      }
      .toast .btn > svg {
        color: inherit;
      }
      .toast > svg.i {
        opacity: 0.8;
      }
      .left {
        position: absolute;
        inset: auto 0 0;
        block-size: 2px;
        background: currentColor;
        opacity: 0.4;
        transform-origin: left;
        animation: left linear forwards;
      }
      :dir(rtl) > .left {
        transform-origin: right;
      }
      .held .left {
        animation-play-state: paused;
      }
      @keyframes left {
        to {
          scale: 0 1;
        }
      }
      .failed {
        background: light-dark(#fff, #24272c);
        color: var(--text);
      }
      .failed > svg.i {
        color: var(--danger-fill);
        opacity: 1;
      }
      .failed .btn {
        color: var(--accent);
      }
      /* Above the footer of a dialog or a table that fills the window. */
      @media (width < 560px) {
        [popover] {
          inset: auto 12px 64px;
        }
      }
      @media (forced-colors: active) {
        .toast {
          border: 1px solid;
        }
      }
    `,
  ];

  protected static override bundles = [commonMessages];

  #list?: ToastList | undefined;
  #session?: HubState | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#join();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#list?.leave(this);
    this.#list = this.#session = undefined;
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
    const t = this.t(commonMessages);
    const toasts = this.#list?.shownBy(this) ?? [];
    const of = (tone: Notice['tone']): TemplateResult =>
      html`${repeat(
        toasts.filter(toast => (toast.notice.tone ?? 'done') === tone),
        toast => toast,
        toast =>
          html` <div class=${`toast ${tone}`}>
            ${icon(tone === 'failed' ? critical : check)}
            <span class="grow">${toast.notice.text}</span>
            ${toast.notice.actions?.map(action => html`<button type="button" class="btn sm" @click=${() => this.#run(toast, action)}>${action.label}</button>`)}
            <button
              type="button"
              class="btn sm icon"
              aria-label=${t.dismiss}
              @click=${() => this.#dismiss(toast)}>
              ${icon(close)}
            </button>
            ${toast.durationMs > 0 && toast.notice.actions?.length ? html`<span class="left" .style=${`animation-duration:${toast.durationMs}ms`}></span>` : nothing}
          </div>`,
      )}`;
    return html` <div
      popover="manual"
      role="region"
      aria-label=${t.notices}
      @pointerenter=${this.#hold}
      @pointerleave=${this.#release}
      @focusin=${this.#hold}
      @focusout=${this.#release}
      @keydown=${this.#keydown}>
      <div class="live" role="alert">${of('failed')}</div>
      <div class="live" role="status">${of('done')}</div>
    </div>`;
  }

  protected override updated(): void {
    const popover = this.renderRoot.querySelector<HTMLElement>('[popover]')!;
    const wanted = (this.#list?.shownBy(this).length ?? 0) > 0;
    const open = popover.matches(':popover-open');
    if (wanted && !open) popover.showPopover();
    else if (!wanted && open) popover.hidePopover();
  }

  #run(toast: ToastList['toasts'][number], action: NoticeAction): void {
    this.#dismiss(toast);
    action.run();
  }

  #dismiss(toast: ToastList['toasts'][number]): void {
    this.#list?.remove(toast);
    if (!this.#list?.toasts.length) this.#release();
  }

  #keydown(event: KeyboardEvent): void {
    const last = this.#list?.toasts.at(-1);
    if (event.key !== 'Escape' || !last) return;
    event.preventDefault();
    event.stopPropagation();
    this.#dismiss(last);
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

  /** The line that shows the time left stands still too. Not reactive: hiding the popover moves the focus within an update. */
  #freeze(held: boolean): void {
    this.renderRoot.querySelector('[popover]')?.classList.toggle('held', held);
  }
}
