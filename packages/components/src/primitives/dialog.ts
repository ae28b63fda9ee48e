import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { controls } from '../theme/controls.ts';
import { deepActive, firstField } from './focus.ts';
import { close, icon } from './icons.ts';

/** `done` is set by whoever calls `close()`; the others say how the person left. */
export type CloseReason = 'done' | 'button' | 'escape' | 'backdrop';

/**
 * @summary A modal dialog on the platform's own `dialog`: top layer, focus kept inside, focus given back.
 *
 * Escape, the backdrop and the close button close it at once, unless it is `dirty`: then it asks first, in place, and nothing is
 * lost by a slip. Below 560 px of window it fills the screen.
 *
 * @slot - The body, scrolls.
 * @slot nav - Between head and body: steps, tabs.
 * @slot footer - Buttons; `<span class="grow">` in between pushes the rest to the end.
 * @fires {CustomEvent<{ reason: CloseReason }>} hub-close - It is closed, and the focus is back where it was.
 * @csspart dialog - The native dialog.
 */
export class HubDialog extends HubPart {
  static override styles = [
    HubPart.styles,
    controls,
    css`
      :host {
        display: contents;
      }
      dialog {
        inline-size: min(600px, 100vw - 32px);
        max-inline-size: none;
        max-block-size: calc(100dvb - 48px);
        padding: 0;
        border: 0;
        flex-direction: column;
        overflow: hidden;
        background: light-dark(var(--surface), color-mix(in oklab, var(--text) 3%, var(--surface)));
        color: var(--text);
        border-radius: var(--r-xl);
        box-shadow: var(--shadow);
        overscroll-behavior: contain;
        opacity: 0;
        translate: 0 6px;
        transition: 180ms allow-discrete;
        transition-property: opacity, translate;
      }
      dialog[open] {
        display: flex;
        opacity: 1;
        translate: 0;
        @starting-style {
          opacity: 0;
          translate: 0 6px;
        }
      }
      dialog:focus {
        outline: 0;
      }
      dialog::backdrop {
        background: light-dark(rgb(22 25 29 / 0.32), rgb(0 0 0 / 0.56));
      }
      .s {
        inline-size: min(440px, 100vw - 32px);
      }
      .l {
        inline-size: min(840px, 100vw - 32px);
      }
      header,
      footer,
      .ask {
        display: flex;
        align-items: center;
        gap: 8px;
        flex: none;
      }
      header {
        padding-block: 14px 10px;
        padding-inline: 20px 14px;
      }
      h2 {
        font-size: var(--fs-lg);
        font-weight: 600;
      }
      header > .ellip {
        flex: 1 1 0;
      }
      .body {
        container: hub / inline-size;
        padding: 4px 20px 16px;
        overflow: auto;
        min-block-size: 0;
        overscroll-behavior: contain;
      }
      footer,
      .ask {
        padding: 12px 20px;
        border-block-start: 1px solid var(--border);
        flex-wrap: wrap;
      }
      .ask {
        background: var(--warning-soft);
        color: var(--warning);
      }
      slot[name='footer']::slotted(.grow) {
        flex: 1 1 auto;
      }
      @media (width < 560px) {
        :is(dialog, .s, .l) {
          inline-size: 100vw;
          block-size: 100dvb;
          max-block-size: none;
          margin: 0;
          border-radius: 0;
        }
        .body {
          flex: 1;
        }
        /* Heading over subtitle, each in full. */
        header {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0 8px;
        }
        header > .ellip {
          grid-row: 2;
          white-space: normal;
        }
        header > .btn {
          grid-area: 1 / 2 / 3;
        }
        footer {
          justify-content: flex-end;
        }
      }
      @media (forced-colors: active) {
        dialog {
          border: 1px solid;
        }
      }
    `,
  ];

  protected static override bundles = [commonMessages];

  @property() heading = '';
  @property() subtitle = '';
  /** 440, 600 or 840 px wide, never wider than the window. */
  @property() size: 's' | 'm' | 'l' = 'm';
  /** Holds input that closing would lose: closing asks first, and so does leaving the page. */
  @property({ type: Boolean }) dirty = false;
  /** Something is being saved: it stays open until that is over. */
  @property({ type: Boolean }) busy = false;
  /** `alertdialog` for questions that need an answer. */
  @property() kind: 'dialog' | 'alertdialog' = 'dialog';

  @state() private shown = false;
  @state() private asking = false;
  @state() private modal = false;
  @state() private bare = true;
  @query('dialog') private dialog?: HTMLDialogElement;

  #before?: HTMLElement | undefined;
  #pressedOutside = false;

  get open(): boolean {
    return this.shown;
  }

  /** Opens it, and puts the focus on `[autofocus]` or the first field inside. */
  async show(): Promise<void> {
    if (!this.isConnected || this.shown) return;
    this.#before = deepActive();
    this.shown = true;
    await this.updateComplete;
    if (!this.isConnected || !this.dialog) return;
    this.dialog.showModal();
    this.modal = true; // only now: what is put into the top layer earlier lies beneath
    this.dialog.querySelector('.body')?.scrollTo(0, 0);
    (firstField(this) ?? this.dialog).focus();
  }

  /** Closes it without a question, e.g. after saving. */
  close(reason: CloseReason = 'done'): void {
    if (!this.shown) return;
    this.shown = this.asking = this.modal = false;
    this.dialog?.close();
    const before = this.#before;
    this.#before = undefined;
    if (before?.isConnected) before.focus();
    this.dispatchEvent(new CustomEvent('hub-close', { detail: { reason } }));
  }

  /** Closes it, or asks first when there is something to lose. */
  requestClose(reason: CloseReason): void {
    if (this.busy) return;
    if (!this.dirty) return this.close(reason);
    this.asking = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.ask button')?.focus());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.unsaved.set(this, false);
    this.shown = this.asking = this.modal = false;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('dirty') || changed.has('shown'))
      this.session?.unsaved.set(this, this.shown && this.dirty);
    if (changed.has('dirty') && !this.dirty) this.asking = false;
  }

  protected override render(): TemplateResult {
    const t = this.t(commonMessages);
    return html` <dialog
      part="dialog"
      class=${this.size}
      role=${this.kind}
      aria-labelledby="heading"
      aria-describedby=${this.subtitle ? 'subtitle' : nothing}
      tabindex="-1"
      @cancel=${this.#cancel}
      @close=${this.#closed}
      @keydown=${this.#keydown}
      @pointerdown=${this.#pointerdown}
      @click=${this.#click}>
      <header role="presentation">
        <h2 id="heading">${this.heading}</h2>
        <span id="subtitle" class="muted ellip grow">${this.subtitle}</span>
        <button
          type="button"
          class="btn icon ghost"
          aria-label=${t.close}
          ?disabled=${this.busy}
          @click=${() => this.requestClose('button')}>
          ${icon(close)}
        </button>
      </header>
      <slot name="nav"></slot>
      <div class="body"><slot></slot></div>
      ${
        this.asking
          ? html` <div class="ask" role="alert">
              <span class="grow">${t.discardQuestion}</span>
              <button type="button" class="btn" @click=${this.#keep}>${t.keepEditing}</button>
              <button type="button" class="btn danger" @click=${() => this.close('button')}>
                ${t.discard}
              </button>
            </div>`
          : nothing
      }
      <footer role="presentation" ?hidden=${this.bare}>
        <slot name="footer" @slotchange=${this.#footerChanged}></slot>
      </footer>
      ${this.modal ? html`<hub-toasts></hub-toasts>` : nothing}
    </dialog>`;
  }

  #footerChanged(event: Event): void {
    this.bare = (event.target as HTMLSlotElement).assignedElements().length === 0;
  }

  #keep(): void {
    this.asking = false;
    (firstField(this) ?? this.dialog)?.focus();
  }

  // The keydown, not only `cancel`: a second Escape without a click in between closes a dialog without asking anybody.
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.asking) this.#keep();
    else this.requestClose('escape');
  }

  // By a close gesture of the system, e.g. Android's back.
  #cancel(event: Event): void {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    this.requestClose('escape');
  }

  #closed(event: Event): void {
    if (event.target !== this.dialog || !this.shown) return;
    if (this.dirty || this.busy) {
      this.dialog?.showModal();
      this.requestClose('escape');
    } else this.close('escape');
  }

  // Both press and release have to be outside: selecting text out of a field is not a wish to leave.
  #pointerdown(event: PointerEvent): void {
    this.#pressedOutside = this.#isOutside(event);
  }

  #click(event: MouseEvent): void {
    if (this.#pressedOutside && this.#isOutside(event)) this.requestClose('backdrop');
    this.#pressedOutside = false;
  }

  #isOutside(event: MouseEvent): boolean {
    if (event.target !== this.dialog) return false;
    const box = this.dialog.getBoundingClientRect();
    return (
      event.clientX < box.left ||
      event.clientX > box.right ||
      event.clientY < box.top ||
      event.clientY > box.bottom
    );
  }
}
