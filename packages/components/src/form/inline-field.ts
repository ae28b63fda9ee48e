import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { HubPart } from '../internal/part.ts';
import { formMessages } from '../messages/form.ts';
import { commonMessages } from '../messages/common.ts';
import { firstField } from '../primitives/focus.ts';
import { check, close, critical, edit, icon, lock, refresh, warning } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { checkField } from './checks.ts';
import { conflictStyles, conflictView } from './conflict.ts';
import type { Draft, FieldDefinition, FieldProblem, FieldValue } from './definition.ts';
import { fieldStyles, renderControl, renderProblem } from './fields.ts';
import { inlineFieldStyles } from './inline-field.styles.ts';
import { causeText, currentOf, fieldProblems, type StoredRecord } from './save-error.ts';
import { valueText } from './show.ts';
import { fromDraft, keyOf, same, toDraft, valueAt } from './values.ts';

/** Stores a value. `onto` is the newer record to send it to, when somebody else changed the record meanwhile: use its etag. */
export type SaveField = (value: FieldValue, onto?: StoredRecord) => Promise<unknown>;

type Mode = 'rest' | 'editing' | 'saving' | 'conflict';

interface Theirs {
  readonly value: FieldValue;
  readonly record?: StoredRecord | undefined;
  readonly who?: string | undefined;
  readonly at?: string | undefined;
}

/**
 * @summary One value that is edited where it stands [OVR-11]: press it, type, Enter. Nothing typed is ever lost: a failed save keeps it
 * with a way to try again, and a value that somebody else changed meanwhile is laid beside it.
 *
 * Its label is beside it, in the list it stands in; the control carries the label as its name. Elements it may use: `hub-combobox`, `hub-tokens`.
 *
 * @slot after - A link that belongs to the value, e.g. to a map.
 * @fires {CustomEvent<{ value: FieldValue }>} hub-save - The value is stored.
 * @fires {CustomEvent<{ record: StoredRecord }>} hub-current - The server holds a newer record than the page: show it.
 */
export class HubInlineField extends HubPart {
  static override styles = [HubPart.styles, controls, badges, fieldStyles, conflictStyles, inlineFieldStyles];
  protected static override bundles = [formMessages, commonMessages];

  @property({ attribute: false }) field!: FieldDefinition;
  @property({ attribute: false }) value: FieldValue = null;
  @property({ attribute: false }) save?: SaveField;
  /** Draws the value at rest; default is its text, chips for lists. */
  @property({ attribute: false }) display?: (value: FieldValue) => unknown;
  /** Who changed the record last, and when: shown when a newer value arrives during an edit. */
  @property({ attribute: false }) changed?: { readonly by?: string | undefined; readonly at?: string | undefined };

  @state() private mode: Mode = 'rest';
  @state() private draft: Draft = '';
  @state() private problem: FieldProblem | undefined;
  /** Why it is not stored although nothing is wrong with it. */
  @state() private failure: unknown;
  @state() private theirs: Theirs | undefined;
  @state() private flash = false;
  @state() private said = '';

  /** What the edit started from. */
  #base: FieldValue = null;
  /** The newest record known, of which our own etag may be older. */
  #onto: StoredRecord | undefined;
  #saving?: Promise<void>;

  /** Holds input that is not stored. */
  get dirty(): boolean {
    return this.mode !== 'rest' && !same(fromDraft(this.field, this.draft, this.context.locale), this.#base);
  }

  /** Opens the field for editing. */
  edit(draft?: Draft): void {
    if (this.field.locked || this.mode !== 'rest') return;
    this.#base = this.value;
    this.#onto = undefined;
    this.draft = draft ?? toDraft(this.field, this.value, this.context.locale);
    this.mode = 'editing';
    void this.updateComplete.then(() => {
      const control = firstField(this.renderRoot as ShadowRoot);
      control?.focus();
      if (control instanceof HTMLInputElement && control.type !== 'date') control.select();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.drafts.set(this, false);
  }

  protected override updated(_changed: PropertyValues): void {
    this.session?.drafts.set(this, this.isConnected && this.dirty);
  }

  protected override render(): TemplateResult {
    const t = this.t(formMessages);
    return html`
      ${this.mode === 'conflict' ? this.#renderConflict() : this.field.type === 'boolean' ? this.#renderSwitch() : this.mode === 'rest' ? this.#renderValue() : this.#renderEdit()}
      <span class="vh" role="status">${this.mode === 'saving' ? t.saving : this.said}</span>`;
  }

  #renderValue(): TemplateResult {
    const t = this.t(formMessages);
    const { field, value } = this;
    const text = valueText(field, value, t, this.format);
    const shown = text === '' ? html`<span class="faint">${field.locked ? '–' : t.addValue(field.label)}</span>` : this.#shown(text);
    if (field.locked) {
      return html`<div class="val ro"><span class="read">${shown}</span><slot name="after"></slot><span class="why" role="img" aria-label=${field.locked} title=${field.locked} tabindex="0">${icon(lock)}</span></div>`;
    }
    return html`
      <div class=${`val${this.flash ? ' flash' : ''}`}>
        <button type="button" aria-label=${t.editField(field.label, text)} @click=${() => this.edit()}>${shown}</button>
        <slot name="after"></slot>
        <span class="pen">${icon(edit)}</span>
      </div>`;
  }

  #shown(text: string): unknown {
    if (this.display) return this.display(this.value);
    if (Array.isArray(this.value) && this.field.type !== 'options_with_dependencies') return (this.value as readonly string[]).map(entry => html`<span class="chip"><bdi class="ellip">${entry}</bdi></span>`);
    return html`<bdi class=${this.field.type === 'multiline' ? 'lines' : 'ellip'}>${text}</bdi>`;
  }

  #renderSwitch(): TemplateResult {
    return html`<div class=${`val${this.flash ? ' flash' : ''}`}>${renderControl(this.field, {
      ...this.#options(), draft: this.mode === 'rest' ? this.value === true : this.draft,
      onInput: draft => {
        if (this.mode === 'rest') this.#base = this.value;
        this.draft = draft;
        void this.#save();
      },
    })}</div>${this.#renderTrouble()}`;
  }

  #renderEdit(): TemplateResult {
    const t = this.t(formMessages);
    const { field } = this;
    const saving = this.mode === 'saving';
    const long = field.type === 'multiline';
    const stacked = long || field.type === 'address' || field.type === 'options_with_dependencies';
    const buttons = html`
      <button type="button" class="btn sm icon ghost" aria-label=${t.saveField(field.label)} ?disabled=${saving} @click=${() => void this.#save()}>${icon(check)}</button>
      <button type="button" class="btn sm icon ghost" aria-label=${t.cancelField(field.label)} ?disabled=${saving} @click=${() => this.#cancel()}>${icon(close)}</button>`;
    return html`
      <div class=${`edit${stacked ? ' stacked' : ''}${saving ? ' saving' : ''}`} role="group" aria-label=${field.label} aria-busy=${saving ? 'true' : nothing} @keydown=${this.#keydown} @focusout=${this.#focusout}>
        <div class="line">${renderControl(field, this.#options())}${stacked ? nothing : buttons}</div>
        <div class="under">
          ${this.#renderTrouble()}
          <div class="hint"><span><kbd>${long ? 'Ctrl+Enter' : 'Enter'}</kbd> ${t.save}</span><span><kbd>Esc</kbd> ${t.cancel}</span>${stacked ? html`<span class="grow"></span>${buttons}` : nothing}</div>
        </div>
      </div>`;
  }

  #options(): Parameters<typeof renderControl>[1] {
    return {
      t: this.t(formMessages), format: this.format, draft: this.draft, error: this.problem, disabled: this.mode === 'saving', bare: true,
      onInput: draft => {
        this.draft = draft;
        this.problem = undefined;
      },
    };
  }

  #renderTrouble(): unknown {
    const t = this.t(formMessages);
    if (this.problem) return html`<div role="alert">${renderProblem(this.field, this.#options())}</div>`;
    if (this.failure === undefined || this.mode !== 'editing') return nothing;
    const { kind, requestId } = stateOf(this.failure);
    return html`<div class="prob unsaved" role="alert">${icon(kind === 'server' ? critical : warning)}<span>${causeText(kind, t)}${requestId ? html` <span class="mono">${requestId}</span>` : nothing}
      ${kind === 'forbidden' || kind === 'missing' ? nothing : html`<button type="button" @click=${() => void this.#save()}>${icon(refresh)} ${this.t(commonMessages).retry}</button>`}
      ${this.field.type === 'boolean' ? html`<button type="button" @click=${() => this.#cancel()}>${this.t(commonMessages).cancel}</button>` : nothing}</span></div>`;
  }

  #renderConflict(): TemplateResult {
    const t = this.t(formMessages);
    const { value, who, at } = this.theirs!;
    const locale = this.context.locale;
    return html`<div @keydown=${this.#conflictKeydown}>${conflictView(t, {
      label: this.field.label,
      mine: valueText(this.field, fromDraft(this.field, this.draft, locale), t, this.format),
      theirs: valueText(this.field, value, t, this.format),
      who, ago: at ? this.format.relative(at) : undefined, time: at ? this.format.time(at) : undefined,
      keepMine: () => this.#keepMine(),
      useTheirs: () => this.#useTheirs(),
    })}</div>`;
  }

  #save(): Promise<void> {
    return (this.#saving ??= this.#store().finally(() => (this.#saving = undefined)));
  }

  async #store(): Promise<void> {
    const { field } = this;
    const locale = this.context.locale;
    this.problem = checkField(field, this.draft, locale);
    this.failure = undefined;
    if (this.problem) {
      this.mode = 'editing';
      return this.#focusControl();
    }
    const mine = fromDraft(field, this.draft, locale);
    if (same(mine, this.#base) || same(mine, this.value)) return this.#rest();
    // A newer value came in while this one was being typed: our etag is new already, the server would not object.
    if (!same(this.value, this.#base)) return this.#meet({ value: this.value, record: this.#onto, who: this.changed?.by, at: this.changed?.at });
    const inside = this.matches(':focus-within') || !!(this.renderRoot as ShadowRoot).activeElement;
    this.mode = 'saving';
    try {
      await this.#send(mine);
    } catch (error) {
      await this.#failed(error, inside);
      return;
    }
    if (this.mode !== 'saving') return;
    this.value = mine;
    this.said = this.t(formMessages).saved(field.label);
    this.flash = true;
    setTimeout(() => (this.flash = false), 700);
    this.#rest(inside);
    this.dispatchEvent(new CustomEvent('hub-save', { detail: { value: mine } }));
  }

  /** Changes of others in other fields are no conflict: the same value goes to the newer record. */
  async #send(mine: FieldValue): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await this.save?.(mine, this.#onto);
        return;
      } catch (error) {
        const current = currentOf(error);
        if (!current) throw error;
        this.#onto = current;
        this.dispatchEvent(new CustomEvent('hub-current', { detail: { record: current } }));
        const now = valueAt(current, this.field.key);
        if (same(now, mine)) return;
        if (!same(now, this.#base) || attempt === 2) throw error;
      }
    }
  }

  async #failed(error: unknown, inside: boolean): Promise<void> {
    const current = currentOf(error);
    if (current) {
      const by = valueAt(current, 'updatedBy.name');
      const at = valueAt(current, 'updatedAt');
      return this.#meet({ value: valueAt(current, this.field.key), record: current, who: typeof by === 'string' ? by : undefined, at: typeof at === 'string' ? at : undefined });
    }
    this.mode = 'editing';
    this.problem = fieldProblems(error).find(({ pointer }) => keyOf(pointer, [this.field.key]))?.problem;
    if (!this.problem) this.failure = error;
    if (inside) await this.#focusControl();
  }

  async #meet(theirs: Theirs): Promise<void> {
    this.theirs = theirs;
    this.mode = 'conflict';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-keep="mine"]')?.focus();
  }

  #keepMine(): void {
    // From here on theirs is what it started from, and mine is a change of that.
    this.#base = this.theirs?.value ?? null;
    this.value = this.#base;
    this.#onto = this.theirs?.record ?? this.#onto;
    this.theirs = undefined;
    this.mode = 'saving';
    void this.updateComplete.then(() => this.#save());
  }

  #useTheirs(): void {
    this.value = this.theirs?.value ?? null;
    this.theirs = undefined;
    this.#rest();
  }

  #cancel(): void {
    const { draft } = this;
    const lost = this.field.type === 'multiline' && this.dirty;
    const t = this.t(formMessages);
    this.#rest();
    if (lost) this.session?.notices.show({ text: t.discarded(this.field.label), actions: [{ label: this.t(commonMessages).undo, run: () => this.edit(draft) }] });
  }

  #rest(focus = true): void {
    this.mode = 'rest';
    this.problem = this.failure = this.theirs = undefined;
    if (focus) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.val :is(button, input)')?.focus());
  }

  async #focusControl(): Promise<void> {
    await this.updateComplete;
    firstField(this.renderRoot as ShadowRoot)?.focus();
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') this.#cancel();
    else if (event.key === 'Enter' && !(event.composedPath()[0] instanceof HTMLButtonElement) && (this.field.type !== 'multiline' || event.ctrlKey || event.metaKey)) void this.#save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #conflictKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // Back to what was typed: neither value is given up by a key that means "not now".
    event.preventDefault();
    event.stopPropagation();
    this.value = this.theirs?.value ?? null;
    this.#onto = this.theirs?.record ?? this.#onto;
    this.#base = this.value;
    this.theirs = undefined;
    this.mode = 'editing';
    void this.#focusControl();
  }

  /** Left without a change: it closes. With a change it stays open, and guarded. */
  #focusout(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (to === null || (this.renderRoot as ShadowRoot).contains(to) || this.mode !== 'editing' || this.problem || this.failure !== undefined) return;
    if (!this.dirty) this.#rest(false);
  }
}
