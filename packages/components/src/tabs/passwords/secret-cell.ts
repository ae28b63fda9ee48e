import type { Password } from '@customer-hub/sdk';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copy as copyIcon, icon } from '../../primitives/icons.ts';
import { enlarge, eye, eyeOff } from '../../primitives/icons/vault.ts';
import { revealsOf } from './reveals.ts';
import { copy, lockOf, reveal, showEnlarged } from './secret-actions.ts';
import type { Context } from './secret-context.ts';

/**
 * The password of one row: masked, with what shows and copies it [PWD-06 .. PWD-08]. Renders into the cell
 * itself, so that the table's keyboard reaches its buttons. Hiding happens at once and not with the next
 * frame, which a page out of sight never gets.
 */
export class HubSecretCell extends LitElement {
  @property({ attribute: false }) row!: Password;
  @property({ attribute: false }) context!: Context;

  @state() private busy = false;
  #leave?: (() => void) | undefined;
  /** The secret is drawn here. */
  #seen = false;
  #leaveSight?: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
    if (this.#seen) this.#watchSight(true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watchSight(false);
    // What is drawn in a cell that the table has put away is taken out of it as well.
    if (this.#seen) return;
    this.#leave?.();
    this.#leave = undefined;
  }

  /** A secret is gone with its sight: the row scrolled away, or drawn for another entry. */
  #watchSight(isShown: boolean): void {
    if (isShown) this.#leaveSight ??= revealsOf(this.context.session).showsIn(this);
    else {
      this.#leaveSight?.();
      this.#leaveSight = undefined;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('context')) this.#follow();
    if (changed.has('row') && changed.get('row')?.id !== this.row.id) this.busy = false;
  }

  protected override updated(): void {
    this.#seen = revealsOf(this.context.session).of(this.row.id) !== undefined;
    this.#watchSight(this.#seen && this.isConnected);
  }

  #follow(): void {
    this.#leave?.();
    if (!this.context || !this.isConnected) return;
    const reveals = revealsOf(this.context.session);
    this.#leave = reveals.subscribe(() => {
      const seen = reveals.of(this.row.id) !== undefined;
      if (!seen && !this.#seen) return;
      this.requestUpdate();
      this.performUpdate();
      if (seen || this.isConnected) return;
      this.#leave?.();
      this.#leave = undefined;
    });
  }

  protected override render(): TemplateResult {
    const {
      row,
      context: { m, session },
    } = this;
    const reveals = revealsOf(session);
    const shown = reveals.of(row.id);
    const lock = lockOf(row, this.context);
    const label = shown ? m.hideNamed(row.name) : m.showNamed(row.name);
    const hint = lock ?? (shown ? m.hide : row.reasonRequired ? `${m.show}. ${m.needsReason}` : m.show);
    return html`${
        shown
          ? shown.secret.use(
              plain =>
                html`<bdi class="plain" dir="ltr" translate="no" data-secret>${plain}</bdi
                  ><span class="left" title=${m.shownFor(reveals.secondsLeft)}
                    >${m.secondsLeft(reveals.secondsLeft)}</span
                  ><button
                    type="button"
                    class="tool on"
                    tabindex="-1"
                    aria-label=${m.enlargeNamed(row.name)}
                    title=${m.enlarge}
                    @click=${() => void showEnlarged(row, this.context)}>
                    ${icon(enlarge)}
                  </button>`,
            )
          : html`<span class="dots" aria-hidden="true">••••••••••</span><span class="vh">${m.hidden}</span>`
      }<button
        type="button"
        class=${`tool${shown ? ' on' : ''}`}
        tabindex="-1"
        aria-label=${label}
        title=${hint}
        aria-disabled=${lock ? 'true' : nothing}
        aria-busy=${this.busy ? 'true' : nothing}
        @click=${() => (lock || this.busy ? undefined : shown ? reveals.hide() : void this.#reveal())}>
        ${icon(shown ? eyeOff : eye)}</button
      ><button
        type="button"
        class=${`tool${shown ? ' on' : ''}`}
        tabindex="-1"
        aria-label=${m.copyNamed(row.name)}
        title=${lock ?? m.copy}
        aria-disabled=${lock ? 'true' : nothing}
        @click=${() => (lock ? undefined : void copy(row, this.context))}>
        ${icon(copyIcon)}
      </button>`;
  }

  async #reveal(): Promise<void> {
    const { row } = this;
    this.busy = true;
    await reveal(row, this.context);
    if (this.row === row || this.row.id === row.id) this.busy = false;
  }
}
