import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../../../internal/part.ts';
import { deviceRegistryMessages } from '../../../messages/deviceRegistry.ts';
import { recordsMessages } from '../../../messages/records.ts';
import { enteredIn } from '../../../primitives/dom.ts';
import { critical, icon } from '../../../primitives/icons.ts';
import { controls } from '../../../theme/controls.ts';
import { shownPath } from '../files/paths.ts';
import {
  bytesText,
  editedText,
  hexOf,
  isBytes,
  isNumber,
  lettersOf,
  parseValue,
  type ValueType,
} from './registry-values.ts';

/**
 * @summary Edits one value of a registry by its type: a number in decimal or hex, bytes in hex, one string a line.
 * @fires {CustomEvent<{ value: string }>} hub-value-save - It is to be stored.
 * @fires {CustomEvent<void>} hub-value-cancel - It is to stay as it is.
 */
export class HubValueEditor extends HubPart {
  static override bundles = [deviceRegistryMessages, recordsMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    controls,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        gap: 6px 8px;
      }
      .field {
        flex: 1 1 220px;
        max-inline-size: 640px;
        font-family: var(--mono, ui-monospace, monospace);
      }
      .field.number {
        flex: 0 1 200px;
      }
      input,
      textarea {
        direction: ltr;
        font: inherit;
      }
      .seg button {
        inline-size: auto;
        padding-inline: 8px;
      }
      small {
        flex-basis: 100%;
        color: var(--ch-text-2);
        font-size: var(--ch-fs-sm);
        overflow-wrap: anywhere;
      }
      .prob {
        display: flex;
        gap: 6px;
        flex-basis: 100%;
        margin: 0;
        color: var(--ch-danger);
      }
    `,
  ];

  @property({ attribute: false }) type: ValueType = 'REG_SZ';
  /** What is stored now; undefined for a new one. */
  @property({ attribute: false }) value: string | undefined;
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) busy = false;

  @state() private text = '';
  @state() private isHex = false;
  @state() private problem: string | undefined;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('#value')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('type') && !changed.has('value')) return;
    this.text = editedText(this.type, this.value ?? (isNumber(this.type) ? '0' : ''), this.isHex);
    this.problem = undefined;
  }

  protected override render(): TemplateResult {
    const words = this.t(recordsMessages);
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        this.save();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        this.#tell('hub-value-cancel');
      }}>
      ${this.#control()}
      <button type="submit" class="btn primary" ?disabled=${this.busy}>${words.save}</button>
      <button
        type="button"
        class="btn ghost"
        ?disabled=${this.busy}
        @click=${() => this.#tell('hub-value-cancel')}>
        ${words.cancel}
      </button>
      ${
        this.problem
          ? html`<p class="prob" id="problem" role="alert">${icon(critical)}<span>${this.problem}</span></p>`
          : nothing
      }
      <small id="now">${this.#now()}</small>
    </form>`;
  }

  #control(): TemplateResult {
    const { type, text, label } = this;
    const look = this.problem ? ' bad' : '';
    const typed = (event: Event): void => {
      this.text = enteredIn(event);
      this.problem = undefined;
    };
    if (type === 'REG_MULTI_SZ' || isBytes(type) || /[\r\n]/.test(this.value ?? ''))
      return html`<span class=${`field${look}`}>
        <textarea
          id="value"
          rows="4"
          spellcheck="false"
          aria-label=${label}
          aria-describedby="now"
          aria-invalid=${this.problem ? 'true' : nothing}
          .value=${text}
          @input=${typed}></textarea>
      </span>`;
    return html`<span class=${`field${look}${isNumber(type) ? ' number' : ''}`}
        ><input
          id="value"
          autocomplete="off"
          spellcheck="false"
          aria-label=${label}
          aria-describedby="now"
          aria-invalid=${this.problem ? 'true' : nothing}
          .value=${text}
          @input=${typed} /></span
      >${isNumber(type) ? this.#bases() : nothing}`;
  }

  #bases(): TemplateResult {
    const t = this.t(deviceRegistryMessages);
    const base = (isHex: boolean, label: string): TemplateResult =>
      html`<button
        type="button"
        aria-pressed=${this.isHex === isHex ? 'true' : 'false'}
        @click=${() => this.#setBase(isHex)}>
        ${label}
      </button>`;
    return html`<span class="seg" role="group" aria-label=${t.base}
      >${base(false, t.decimal)}${base(true, t.hex)}</span
    >`;
  }

  /** The same number, written otherwise; what is no number stays as it is entered. */
  #setBase(isHex: boolean): void {
    const parsed = parseValue(this.type, this.text, this.isHex);
    this.isHex = isHex;
    if ('value' in parsed) this.text = editedText(this.type, parsed.value, isHex);
    this.focus();
  }

  #now(): unknown {
    const t = this.t(deviceRegistryMessages);
    const { type, value } = this;
    const parsed = parseValue(type, this.text, this.isHex);
    const letters = isBytes(type) && 'value' in parsed ? t.letters(lettersOf(parsed.value)) : nothing;
    if (value === undefined) return letters;
    const now = isNumber(type)
      ? `${value} (${hexOf(type, value)})`
      : isBytes(type)
        ? bytesText(value)
        : shownPath(value.replaceAll('\n', ', '));
    return html`${letters} ${t.now(now.slice(0, 300))} ${t.keptBefore}`;
  }

  /** Tells what is to be stored, or what is wrong with it. */
  save(): void {
    const parsed = parseValue(this.type, this.text, this.isHex);
    if ('value' in parsed) return this.#tell('hub-value-save', { value: parsed.value });
    this.problem = this.t(deviceRegistryMessages).problems[parsed.problem];
    this.focus();
  }

  #tell(type: 'hub-value-save' | 'hub-value-cancel', detail?: { readonly value: string }): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
