import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { filterChoices, isExact, type Choice, type LoadChoices } from './choices.ts';
import { check, chevronDown, close, icon } from './icons.ts';

/** Waits after a key before the server is asked. */
const TYPING_MS = 200;
/** More than these nobody reads: typing narrows them down. All countries are fewer. */
const MOST_SHOWN = 300;

/**
 * @summary Choose one, or several, out of many, by typing: an editable combobox with a list, as the APG describes it.
 *
 * Input and list are in one shadow root, so their ARIA references hold. Form-associated only for its label: the value is a property.
 *
 * @fires {CustomEvent<{ value: string | null, values: readonly string[], choice: Choice | undefined }>} hub-change - Another choice.
 */
export class HubCombobox extends HubPart {
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
        inline-size: 100%;
        min-inline-size: 0;
      }
      .field {
        padding-block: 1px;
        padding-inline-end: 2px;
        block-size: auto;
        min-block-size: var(--control);
        flex-wrap: wrap;
      }
      /* First in the markup, so that the label and the Tab key reach it before the tokens. */
      input[role='combobox'],
      .btn {
        order: 1;
      }
      input[role='combobox'] {
        flex: 1;
        min-inline-size: 60px;
        inline-size: 60px !important;
        block-size: 24px;
      }
      .chip {
        max-inline-size: 100%;
        padding-inline-end: 0;
        block-size: 22px;
        margin-block: 1px;
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
      .btn {
        min-block-size: 0;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 4px;
        inline-size: anchor-size(inline);
        min-inline-size: 220px;
        max-block-size: min(320px, 60dvb);
        overflow: auto;
        overscroll-behavior: contain;
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
      }
      [role='option'] {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 28px;
        padding: 4px 8px;
        border-radius: var(--r-sm);
      }
      [role='option'] > span:first-child {
        flex: 1;
      }
      [role='option'].active {
        background: color-mix(in oklab, var(--text) 9%, transparent);
      }
      [aria-disabled='true'] {
        color: var(--text-3);
      }
      .tail {
        color: var(--text-2);
        font-size: var(--fs-sm);
      }
      .note {
        padding: 4px 8px;
        color: var(--text-2);
      }
      @media (pointer: coarse) {
        [role='option'] {
          min-block-size: 36px;
        }
      }
      @media (forced-colors: active) {
        [popover] {
          border: 1px solid;
        }
        [role='option'].active {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  protected static override bundles = [commonMessages];

  /** Accessible name: an id does not reach into a shadow root. */
  @property() label = '';
  /** What explains it: hint and error. */
  @property() description = '';
  @property() placeholder = '';
  @property({ attribute: false }) value: string | null = null;
  /** With `multiple`. */
  @property({ attribute: false }) values: readonly string[] = [];
  @property({ type: Boolean }) multiple = false;
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) invalid = false;
  /** All there is to choose from. */
  @property({ attribute: false }) choices?: readonly Choice[] | undefined;
  /** Or who finds it. */
  @property({ attribute: false }) load?: LoadChoices | undefined;
  /** The names of what is chosen already, where `choices` does not hold them. */
  @property({ attribute: false }) chosen?: Choice | readonly Choice[] | undefined;

  @state() private text: string | undefined;
  @state() private expanded = false;
  @state() private found: readonly Choice[] = [];
  @state() private active = -1;
  @state() private status: 'ready' | 'loading' | 'failed' = 'ready';
  @query('input') private input!: HTMLInputElement;

  #known = new Map<string, Choice>();
  #abort?: AbortController | undefined;
  #timer?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('choices'))
      for (const choice of this.choices ?? []) this.#known.set(choice.value, choice);
    if (changed.has('chosen'))
      for (const choice of [this.chosen ?? []].flat()) this.#known.set(choice.value, choice);
    // A new value from outside, and not one that was typed: show its name.
    if (changed.has('value') && !this.expanded) this.text = undefined;
  }

  #labelOf(value: string | null): string {
    return value ? (this.#known.get(value)?.label ?? value) : '';
  }

  protected override render(): TemplateResult {
    const t = this.t(commonMessages);
    const text = this.text ?? (this.multiple ? '' : this.#labelOf(this.value));
    const clearable = !this.multiple && !this.required && !!this.value && !this.disabled;
    return html` <div class=${`field${this.invalid ? ' bad' : ''}`} @focusout=${this.#focusout}>
      <input
        role="combobox"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls="list"
        aria-expanded=${this.expanded ? 'true' : 'false'}
        aria-activedescendant=${this.expanded && this.active >= 0 ? `o${this.active}` : nothing}
        aria-label=${this.label || nothing}
        aria-describedby="described"
        aria-invalid=${this.invalid ? 'true' : nothing}
        aria-required=${this.required ? 'true' : nothing}
        placeholder=${this.placeholder || nothing}
        ?disabled=${this.disabled}
        .value=${live(text)}
        @input=${this.#typed}
        @keydown=${this.#keydown}
        @click=${() => this.#open()} />
      ${
        this.multiple
          ? this.values.map(
              value =>
                html`<span class="chip"
                  ><span class="ellip">${this.#labelOf(value)}</span>
                  <button
                    type="button"
                    aria-label=${t.removeOne(this.#labelOf(value))}
                    ?disabled=${this.disabled}
                    @click=${() => this.#remove(value)}>
                    ${icon(close, 'xs')}
                  </button></span
                >`,
            )
          : nothing
      }
      ${clearable ? html`<button type="button" class="btn sm icon ghost" tabindex="-1" aria-label=${`${t.clear}: ${this.label}`} @click=${() => this.#choose(undefined)}>${icon(close)}</button>` : nothing}
      <button
        type="button"
        class="btn sm icon ghost"
        tabindex="-1"
        aria-label=${this.label}
        aria-expanded=${this.expanded ? 'true' : 'false'}
        aria-controls="list"
        ?disabled=${this.disabled}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${this.#toggle}>
        ${icon(chevronDown)}
      </button>
      <div
        popover="manual"
        id="list"
        role="listbox"
        aria-label=${this.label}
        aria-multiselectable=${this.multiple ? 'true' : nothing}
        @mousedown=${(event: Event) => event.preventDefault()}>
        ${this.expanded ? this.#options() : nothing}
      </div>
      <span id="described" hidden>${this.#described()}</span>
      <span class="vh" role="status">${this.expanded ? this.#announcement() : ''}</span>
    </div>`;
  }

  /** Chosen tokens are part of what is read of the field. */
  #described(): string {
    return [this.multiple ? this.values.map(value => this.#labelOf(value)).join(', ') : '', this.description]
      .filter(Boolean)
      .join('. ');
  }

  #announcement(): string {
    const t = this.t(commonMessages);
    return this.status === 'loading'
      ? t.loading
      : this.status === 'failed'
        ? t.optionsFailed
        : this.found.length === 0
          ? t.noOptions
          : t.optionCount(this.found.length);
  }

  #options(): TemplateResult {
    if (this.found.length === 0)
      return html`<div class="note" role="presentation">${this.#announcement()}</div>`;
    return html`${this.found.slice(0, MOST_SHOWN).map((choice, index) => {
      const chosen = this.multiple ? this.values.includes(choice.value) : choice.value === this.value;
      // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are the input's
      return html`<div
        role="option"
        id=${`o${index}`}
        class=${index === this.active ? 'active' : ''}
        aria-selected=${chosen ? 'true' : 'false'}
        aria-disabled=${choice.disabled ? 'true' : nothing}
        @click=${() => this.#choose(choice)}
        @pointermove=${() => (this.active = index)}>
        <span>${choice.label}</span
        >${(choice.disabled ?? choice.hint) ? html`<span class="tail">${choice.disabled ?? choice.hint}</span>` : nothing}${chosen ? icon(check) : nothing}
      </div>`;
    })}`;
  }

  protected override updated(): void {
    const list = this.renderRoot.querySelector<HTMLElement>('#list')!;
    const open = list.matches(':popover-open');
    if (this.expanded && !open)
      list.showPopover({ source: this.renderRoot.querySelector<HTMLElement>('.field')! });
    else if (!this.expanded && open) list.hidePopover();
    if (this.expanded) list.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  #toggle(): void {
    this.input.focus();
    if (this.expanded) this.#close();
    else this.#open();
  }

  #open(): void {
    if (this.expanded || this.disabled) return;
    this.expanded = true;
    // Opened on a chosen value, all choices show: the name in the field is no search.
    this.#search(this.text ?? '', 0);
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.expanded = false;
    this.active = -1;
    this.status = 'ready';
  }

  #typed(event: Event): void {
    this.text = (event.target as HTMLInputElement).value;
    this.expanded = true;
    this.#search(this.text, TYPING_MS);
  }

  #search(query: string, delayMs: number): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    if (this.choices) return this.#show(filterChoices(this.choices, query), query);
    const abort = (this.#abort = new AbortController());
    this.status = 'loading';
    this.#timer = setTimeout(
      () =>
        void this.load?.(query, abort.signal).then(
          found => abort.signal.aborted || this.#show(found, query),
          () => {
            if (abort.signal.aborted) return;
            this.found = [];
            this.status = 'failed';
          },
        ),
      delayMs,
    );
  }

  #show(found: readonly Choice[], query: string): void {
    for (const choice of found) this.#known.set(choice.value, choice);
    this.found = found;
    this.status = 'ready';
    const chosen = found.findIndex(choice => choice.value === this.value);
    this.active = query.trim()
      ? found.findIndex(choice => !choice.disabled)
      : chosen < MOST_SHOWN
        ? chosen
        : -1;
  }

  #choose(choice: Choice | undefined): void {
    if (choice?.disabled) return;
    this.text = undefined;
    if (this.multiple && choice) {
      this.values = this.values.includes(choice.value)
        ? this.values.filter(value => value !== choice.value)
        : [...this.values, choice.value];
      this.#search('', 0);
    } else {
      this.value = choice?.value ?? null;
      this.#close();
    }
    this.input.focus();
    this.#tell(choice);
  }

  #remove(value: string): void {
    this.values = this.values.filter(other => other !== value);
    this.input.focus();
    this.#tell(undefined);
  }

  #tell(choice: Choice | undefined): void {
    this.dispatchEvent(
      new CustomEvent('hub-change', { detail: { value: this.value, values: this.values, choice } }),
    );
  }

  #focusout(event: FocusEvent): void {
    if ((event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) return;
    // Emptied by hand is a choice too, and so is a name written out; half a word is none.
    const meant = this.#meant();
    if (!this.multiple && this.text?.trim() === '' && !this.required && this.value) {
      this.value = null;
      this.#tell(undefined);
    } else if (meant && meant.value !== this.value) {
      this.value = meant.value;
      this.#tell(meant);
    }
    this.text = undefined;
    this.#close();
  }

  /** The one choice that the text names whole. */
  #meant(): Choice | undefined {
    if (this.multiple || !this.text?.trim()) return undefined;
    const meant = this.found.filter(choice => !choice.disabled && isExact(choice, this.text!));
    return meant.length === 1 ? meant[0] : undefined;
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = Math.min(this.found.length, MOST_SHOWN) - 1;
    const { key, altKey } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!this.expanded) this.#open();
      else if (altKey && key === 'ArrowUp') this.#close();
      else
        this.active =
          key === 'ArrowDown'
            ? this.active >= last
              ? 0
              : this.active + 1
            : this.active <= 0
              ? last
              : this.active - 1;
    } else if (this.expanded && (key === 'PageDown' || key === 'PageUp')) {
      this.active = Math.max(0, Math.min(last, this.active + (key === 'PageDown' ? 8 : -8)));
    } else if (key === 'Enter' && this.expanded && this.found[this.active]) {
      this.#choose(this.found[this.active]);
    } else if (key === 'Enter' && this.expanded && this.text?.trim()) {
      // What names no choice is not saved past: the list says that nothing was found.
    } else if (key === 'Escape' && this.expanded) {
      this.text = undefined;
      this.#close();
    } else if (key === 'Backspace' && this.multiple && this.input.value === '' && this.values.length > 0) {
      this.#remove(this.values.at(-1)!);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
