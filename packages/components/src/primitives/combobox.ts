import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { ChoiceSearch, type SearchResult } from './choice-search.ts';
import { isExact, type Choice, type LoadChoices } from './choices.ts';
import { comboboxStyles } from './combobox.styles.ts';
import { comboboxTemplate, type ComboboxHandlers } from './combobox.template.ts';
import { currentTargetOf, queryOne } from './dom.ts';

/** Waits after a key before the server is asked. */
const TYPING_MS = 200;
/** Nobody reads more choices than these: typing narrows them down. All countries are fewer. */
const MAX_SHOWN = 300;
/** How far the Page keys go. */
const PAGE_SIZE = 8;

/**
 * @summary Choose one, or several, out of many, by typing: an editable combobox with a list, as the APG describes it.
 *
 * Input and list are in one shadow root, so their ARIA references hold. Form-associated only for its label: the value
 * is a property.
 *
 * @fires {CustomEvent<{ value: string | null, values: readonly string[], choice?: Choice }>} hub-change - Chosen.
 */
export class HubCombobox extends HubPart {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [HubPart.styles, controls, badges, comboboxStyles];

  protected static override bundles = [commonMessages];

  /** Accessible name. An id of a label outside does not reach into a shadow root. */
  @property() label = '';
  /** Accessible description: hint and error. */
  @property() description = '';
  @property() placeholder = '';
  /** What is chosen without `multiple`. */
  @property({ attribute: false }) value: string | null = null;
  /** What is chosen with `multiple`. */
  @property({ attribute: false }) values: readonly string[] = [];
  @property({ type: Boolean }) multiple = false;
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) invalid = false;
  /** All choices there are. */
  @property({ attribute: false }) choices?: readonly Choice[] | undefined;
  /** Finds choices, where there are no `choices`. */
  @property({ attribute: false }) load?: LoadChoices | undefined;
  /** What is chosen already, for its label, where `choices` does not hold it. */
  @property({ attribute: false }) chosen?: Choice | readonly Choice[] | undefined;

  /** What is typed; undefined while the field shows the label of the value. */
  @state() private text: string | undefined;
  @state() private isOpen = false;
  @state() private result: SearchResult = { status: 'ready', found: [] };
  /** Index of the active option; -1: none. */
  @state() private active = -1;

  /** Every choice that was seen, for its label. */
  #known = new Map<string, Choice>();
  #search = new ChoiceSearch((result, query) => this.#take(result, query));
  #handlers: ComboboxHandlers = {
    open: () => this.#open(),
    toggle: () => this.#toggle(),
    typed: () => this.#typed(),
    keydown: event => this.#keydown(event),
    focusout: event => this.#focusout(event),
    pointAt: index => (this.active = index),
    choose: choice => this.#choose(choice),
    remove: value => this.#remove(value),
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('choices')) this.#learn(this.choices ?? []);
    if (changed.has('chosen')) this.#learn([this.chosen ?? []].flat());
    // A new value from outside, not one that is being typed: its label shows.
    if (changed.has('value') && !this.isOpen) this.text = undefined;
  }

  protected override render(): TemplateResult {
    const { result, isOpen, value, values, multiple } = this;
    const chosen = multiple ? values : value === null ? [] : [value];
    return comboboxTemplate({
      text: this.text ?? (multiple ? '' : this.#labelOf(value)),
      label: this.label,
      description: this.#describe(),
      placeholder: this.placeholder,
      multiple,
      required: this.required,
      disabled: this.disabled,
      invalid: this.invalid,
      isOpen,
      tokens: multiple ? values.map(one => ({ value: one, label: this.#labelOf(one) })) : [],
      options: isOpen ? result.found.slice(0, MAX_SHOWN) : [],
      isChosen: choice => chosen.includes(choice.value),
      active: this.active,
      isClearable: !multiple && !this.required && !!value && !this.disabled,
      announcement: isOpen ? this.#announcement() : '',
      messages: this.t(commonMessages),
      on: this.#handlers,
    });
  }

  protected override updated(): void {
    const list = queryOne(this.renderRoot, '#list', HTMLElement);
    const isShown = list.matches(':popover-open');
    if (this.isOpen && !isShown)
      list.showPopover({ source: queryOne(this.renderRoot, '.field', HTMLElement) });
    else if (!this.isOpen && isShown) list.hidePopover();
    if (this.isOpen) list.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  #labelOf(value: string | null): string {
    return value ? (this.#known.get(value)?.label ?? value) : '';
  }

  #learn(choices: readonly Choice[]): void {
    for (const choice of choices) this.#known.set(choice.value, choice);
  }

  /** Chosen tokens are part of the accessible description. */
  #describe(): string {
    const chosen = this.multiple ? this.values.map(value => this.#labelOf(value)).join(', ') : '';
    return [chosen, this.description].filter(Boolean).join('. ');
  }

  #announcement(): string {
    const t = this.t(commonMessages);
    const { status, found } = this.result;
    if (status === 'loading') return t.loading;
    if (status === 'failed') return t.optionsFailed;
    return found.length === 0 ? t.noOptions : t.optionCount(found.length);
  }

  get #input(): HTMLInputElement {
    return queryOne(this.renderRoot, 'input', HTMLInputElement);
  }

  #toggle(): void {
    this.#input.focus();
    if (this.isOpen) this.#close();
    else this.#open();
  }

  #open(): void {
    if (this.isOpen || this.disabled) return;
    this.isOpen = true;
    // Opened on a value, all choices show: its label in the field is no search.
    this.#find(this.text ?? '', 0);
  }

  #close(): void {
    this.#search.stop();
    this.isOpen = false;
    this.active = -1;
    if (this.result.status !== 'ready') this.result = { ...this.result, status: 'ready' };
  }

  #typed(): void {
    this.text = this.#input.value;
    this.isOpen = true;
    this.#find(this.text, TYPING_MS);
  }

  #find(query: string, delayMs: number): void {
    this.#search.run({ choices: this.choices, load: this.load }, query, delayMs);
  }

  #take(result: SearchResult, query: string): void {
    this.result = result;
    if (result.status !== 'ready') return;
    const { found } = result;
    this.#learn(found);
    const chosen = found.findIndex(choice => choice.value === this.value);
    if (query.trim()) this.active = found.findIndex(choice => !choice.disabled);
    else this.active = chosen < MAX_SHOWN ? chosen : -1;
  }

  #choose(choice: Choice | undefined): void {
    if (choice?.disabled) return;
    this.text = undefined;
    if (this.multiple && choice) {
      this.values = this.values.includes(choice.value)
        ? this.values.filter(value => value !== choice.value)
        : [...this.values, choice.value];
      this.#find('', 0);
    } else {
      this.value = choice?.value ?? null;
      this.#close();
    }
    this.#input.focus();
    this.#announce(choice);
  }

  #remove(value: string): void {
    this.values = this.values.filter(other => other !== value);
    this.#input.focus();
    this.#announce(undefined);
  }

  #announce(choice: Choice | undefined): void {
    const { value, values } = this;
    this.dispatchEvent(new CustomEvent('hub-change', { detail: { value, values, choice } }));
  }

  #focusout(event: FocusEvent): void {
    const { relatedTarget } = event;
    if (relatedTarget instanceof Node && currentTargetOf(event).contains(relatedTarget)) return;
    // A field that was emptied is a choice too, and so is a label written out; half a word is none.
    const meant = this.#meant();
    if (!this.multiple && this.text?.trim() === '' && !this.required && this.value) {
      this.value = null;
      this.#announce(undefined);
    } else if (meant && meant.value !== this.value) {
      this.value = meant.value;
      this.#announce(meant);
    }
    this.text = undefined;
    this.#close();
  }

  /** The only choice whose whole label was typed. */
  #meant(): Choice | undefined {
    const { text = '' } = this;
    if (this.multiple || !text.trim()) return undefined;
    const [meant, ...others] = this.result.found.filter(choice => !choice.disabled && isExact(choice, text));
    return others.length === 0 ? meant : undefined;
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing || !this.#press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the key meant something */
  #press({ key, altKey }: KeyboardEvent): boolean {
    const { isOpen } = this;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!isOpen) this.#open();
      else if (altKey && key === 'ArrowUp') this.#close();
      else this.#step(key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    if (key === 'Backspace') return this.#removeLast();
    if (!isOpen) return false;
    if (key === 'PageDown' || key === 'PageUp') {
      const wanted = this.active + (key === 'PageDown' ? PAGE_SIZE : -PAGE_SIZE);
      this.active = Math.max(0, Math.min(this.#last, wanted));
      return true;
    }
    if (key === 'Escape') {
      this.text = undefined;
      this.#close();
      return true;
    }
    return key === 'Enter' && this.#enter();
  }

  /** Index of the last option that shows. */
  get #last(): number {
    return Math.min(this.result.found.length, MAX_SHOWN) - 1;
  }

  /** The next option or the one before; after the last comes the first. */
  #step(by: 1 | -1): void {
    const last = this.#last;
    if (by > 0) this.active = this.active >= last ? 0 : this.active + 1;
    else this.active = this.active <= 0 ? last : this.active - 1;
  }

  /** Text that names no choice does not submit the form: the list says that nothing was found. */
  #enter(): boolean {
    const choice = this.result.found[this.active];
    if (choice) this.#choose(choice);
    return choice !== undefined || !!this.text?.trim();
  }

  #removeLast(): boolean {
    const last = this.multiple && this.#input.value === '' ? this.values.at(-1) : undefined;
    if (last !== undefined) this.#remove(last);
    return last !== undefined;
  }
}
