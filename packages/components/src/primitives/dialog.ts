import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { controls } from '../theme/controls.ts';
import { ContainedLayer, frameOf } from './contained-layer.ts';
import { dialogStyles } from './dialog.styles.ts';
import { deepActive, firstField } from './focus.ts';
import { close, icon } from './icons.ts';

/** Why a dialog was closed: `done` by the code that called `close()`, the others by the person. */
export type CloseReason = 'done' | 'button' | 'escape' | 'backdrop';

/**
 * @summary A modal dialog on the platform's own `dialog`: top layer, focus kept inside, focus given back. In a hub whose
 * `overlays` are `contained` it is not modal: it lies over the hub, and the page around that stays in use.
 *
 * Escape, the backdrop and the close button close it at once, unless it is `dirty`: then it asks first, in place, and
 * nothing is lost by a slip. Below 560 px of window it fills the screen.
 *
 * @slot - The body, scrolls.
 * @slot tools - In the head, before the button that closes.
 * @slot nav - Between head and body: steps, tabs.
 * @slot footer - Buttons; `<span class="grow">` in between pushes the rest to the end.
 * @fires {CustomEvent<{ reason: CloseReason }>} hub-close - It is closed, and the focus is back where it was.
 * @csspart dialog - The native dialog.
 */
export class HubDialog extends HubPart {
  static override styles = [HubPart.styles, controls, dialogStyles];

  protected static override bundles = [commonMessages];

  @property() heading = '';
  @property() subtitle = '';
  /**
   * 440, 600 or 840 px wide, never wider than the window; 980 px for what goes from edge to edge; 1136 by 716 px
   * for columns that scroll each for themselves; or a sheet at the side, as high as the window.
   */
  @property() size: 's' | 'm' | 'l' | 'edge' | 'xl' | 'side' = 'm';
  /** Holds input that closing would lose: closing and leaving the page ask first. */
  @property({ type: Boolean }) dirty = false;
  /** Something is being saved: the dialog stays open until that is over. */
  @property({ type: Boolean }) busy = false;
  /** Role: `alertdialog` for questions that need an answer. */
  @property() kind: 'dialog' | 'alertdialog' = 'dialog';

  @state() private isOpen = false;
  /** Asks whether what was entered may be lost. */
  @state() private isAsking = false;
  /** The native dialog is in the top layer. */
  @state() private isModal = false;
  /** Has no footer. */
  @state() private isBare = true;
  @query('dialog') private dialog?: HTMLDialogElement;

  /** What had the focus before. */
  #before?: HTMLElement | undefined;
  /** It lies over its hub alone. */
  #layer?: ContainedLayer | undefined;
  #pressedOutside = false;

  get open(): boolean {
    return this.isOpen;
  }

  /** Opens it, and puts the focus on `[autofocus]` or the first field inside. */
  async show(): Promise<void> {
    if (!this.isConnected || this.isOpen) return;
    this.#before = deepActive();
    this.isOpen = true;
    await this.updateComplete;
    if (!this.isConnected || !this.dialog) return;
    const hub = frameOf(this);
    if (hub) this.#layer = new ContainedLayer(this.dialog, hub, () => this.#escape());
    else this.dialog.showModal();
    // Only now: what is put into the top layer before the dialog lies beneath it.
    this.isModal = true;
    this.dialog.querySelector('.body')?.scrollTo(0, 0);
    (firstField(this) ?? this.dialog).focus();
  }

  /** Closes it without a question, e.g. after saving. */
  close(reason: CloseReason = 'done'): void {
    if (!this.isOpen) return;
    this.isOpen = this.isAsking = this.isModal = false;
    // Who works in the page meanwhile is not called back.
    const before = (this.#layer?.isHere ?? true) ? this.#before : undefined;
    if (this.#layer) this.#endLayer();
    else this.dialog?.close();
    this.#before = undefined;
    if (before?.isConnected) before.focus();
    this.dispatchEvent(new CustomEvent('hub-close', { detail: { reason } }));
  }

  /** Closes it, or asks first when there is something to lose. */
  requestClose(reason: CloseReason): void {
    if (this.busy) return;
    if (!this.dirty) return this.close(reason);
    this.isAsking = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.ask button')?.focus());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.unsaved.set(this, false);
    this.#endLayer();
    this.isOpen = this.isAsking = this.isModal = false;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('dirty') || changed.has('isOpen'))
      this.session?.unsaved.set(this, this.isOpen && this.dirty);
    if (changed.has('dirty') && !this.dirty) this.isAsking = false;
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
        <slot name="tools"></slot>
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
        this.isAsking
          ? html` <div class="ask" role="alert">
              <span class="grow">${t.discardQuestion}</span>
              <button type="button" class="btn" @click=${this.#keep}>${t.keepEditing}</button>
              <button type="button" class="btn danger" @click=${() => this.close('button')}>
                ${t.discard}
              </button>
            </div>`
          : nothing
      }
      <footer role="presentation" ?hidden=${this.isBare}>
        <slot name="footer" @slotchange=${this.#footerChanged}></slot>
      </footer>
      ${this.isModal ? html`<hub-toasts></hub-toasts>` : nothing}
    </dialog>`;
  }

  #footerChanged(event: Event): void {
    const { target } = event;
    this.isBare = !(target instanceof HTMLSlotElement) || target.assignedElements().length === 0;
  }

  #keep(): void {
    this.isAsking = false;
    (firstField(this) ?? this.dialog)?.focus();
  }

  // On the keydown, not only on `cancel`: browsers close a dialog without `cancel` at a second Escape with no click
  // before it.
  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#escape();
  }

  #escape(): void {
    if (this.isAsking) this.#keep();
    else this.requestClose('escape');
  }

  #endLayer(): void {
    this.#layer?.close();
    this.#layer = undefined;
  }

  // A close gesture of the system, e.g. Android's back.
  #cancel(event: Event): void {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    this.requestClose('escape');
  }

  #closed(event: Event): void {
    if (event.target !== this.dialog || !this.isOpen) return;
    if (this.dirty || this.busy) {
      this.dialog?.showModal();
      this.requestClose('escape');
    } else this.close('escape');
  }

  // Press and release both have to be outside: selecting text may end outside of the dialog.
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
