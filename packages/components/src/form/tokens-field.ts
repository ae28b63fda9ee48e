import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { close, icon } from '../primitives/icons.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';

const separators = /[,;\s]+/;

/**
 * @summary A list of short texts, e.g. domains: Enter, comma, semicolon or space ends one, Backspace takes
 * the last one back, pasting takes many.
 *
 * What is still being typed counts too: `value` never leaves out the last word.
 *
 * @fires {CustomEvent<{ value: readonly string[] }>} hub-change - As it is typed.
 */
export class HubTokens extends HubPart {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [
    HubPart.styles,
    controls,
    badges,
    css`
      :host {
        min-inline-size: 0;
      }
      .field {
        block-size: auto;
        min-block-size: var(--ch-control);
        flex-wrap: wrap;
        padding: 2px 6px;
        gap: 4px;
      }
      /* First in the markup, so that the label and the Tab key reach it before the tokens. */
      input {
        order: 1;
        flex: 1;
        min-inline-size: 80px;
        inline-size: 80px !important;
        block-size: 22px;
      }
      .chip {
        padding-inline-end: 0;
        max-inline-size: 100%;
        block-size: 22px;
      }
      .chip button {
        display: grid;
        place-items: center;
        inline-size: 24px;
        block-size: 22px;
        border: 0;
        padding: 0;
        background: none;
        color: inherit;
      }
    `,
  ];

  protected static override bundles = [commonMessages];

  @property() label = '';
  @property() description = '';
  @property() placeholder = '';
  @property({ attribute: false }) value: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) invalid = false;
  @query('input') private input!: HTMLInputElement;

  /** The last entry of `value`, while it is still being typed. */
  #typing = false;

  protected override render(): TemplateResult {
    const t = this.t(commonMessages);
    const tokens = this.#typing ? this.value.slice(0, -1) : this.value;
    return html` <div class=${`field${this.invalid ? ' bad' : ''}`} @pointerup=${() => this.input.focus()}>
      <input
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-label=${this.label}
        aria-description=${[tokens.join(', '), this.description].filter(Boolean).join('. ') || nothing}
        aria-invalid=${this.invalid ? 'true' : nothing}
        placeholder=${(tokens.length === 0 && this.placeholder) || nothing}
        ?disabled=${this.disabled}
        dir="auto"
        @input=${this.#input}
        @keydown=${this.#keydown}
        @blur=${this.#finish} />
      ${tokens.map(
        (token, index) =>
          html`<span class="chip"
            ><bdi class="ellip">${token}</bdi
            ><button
              type="button"
              aria-label=${t.removeOne(token)}
              ?disabled=${this.disabled}
              @click=${(event: Event) => this.#remove(index, event)}>
              ${icon(close, 'xs')}
            </button></span
          >`,
      )}
    </div>`;
  }

  #set(tokens: readonly string[], typed: string): void {
    this.#typing = typed !== '';
    this.value = typed === '' ? tokens : [...tokens, typed];
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('hub-change', { detail: { value: this.value } }));
  }

  get #tokens(): readonly string[] {
    return this.#typing ? this.value.slice(0, -1) : this.value;
  }

  #input(): void {
    const words = this.input.value.split(separators);
    const typed = words.pop() ?? '';
    if (words.length > 0) this.input.value = typed;
    this.#set([...this.#tokens, ...words.filter(Boolean)], typed);
  }

  #finish(): void {
    if (!this.#typing) return;
    this.#typing = false;
    this.input.value = '';
    this.requestUpdate();
  }

  #remove(index: number, event: Event): void {
    event.stopPropagation();
    this.#set(
      this.#tokens.filter((_, at) => at !== index),
      this.input.value,
    );
    this.input.focus();
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && this.#typing)
      this.#finish(); // a second Enter is for the form
    else if (event.key === 'Backspace' && this.input.value === '' && this.value.length > 0)
      this.#set(this.value.slice(0, -1), '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
