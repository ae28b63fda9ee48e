import { html, nothing, type TemplateResult } from 'lit';
import { currentOf, Edit, same, toPatch, valueAt, type FieldRule } from '@customer-hub/state/edits';
import { adopt } from '../internal/adopt.ts';
import { commonMessages } from '../messages/common.ts';
import type { FormMessages } from '../messages/en/form.ts';
import { loadMessages } from '../messages/bundle.ts';
import { formMessages } from '../messages/form.ts';
import { firstField } from '../primitives/focus.ts';
import { check, close, critical, icon, refresh, warning } from '../primitives/icons.ts';
import { watchPointer, whenReleased } from '../primitives/pointer.ts';
import { stateOf } from '../primitives/problem.ts';
import { inputs } from '../theme/inputs.ts';
import { conflictStyles, conflictView } from './conflict.ts';
import type { Draft, FieldProblem } from './definition.ts';
import { restoredLine } from './draft-line.ts';
import { fieldStyles, loadControls, renderControl, renderProblem } from './fields.ts';
import { inlineEditorStyles } from './inline-editor.styles.ts';
import type { HubInlineField, SaveField } from './inline-field.ts';
import { KeptDraft } from './kept-draft.ts';
import { ruleOf } from './rule.ts';
import { causeText } from './save-error.ts';
import { valueText } from './show.ts';

const sheets = [inputs, fieldStyles, conflictStyles, inlineEditorStyles];

/** One edit of one value, from the first key to the stored value: an `Edit` of the state layer in the place of the value. */
export class InlineEditor {
  mode: 'editing' | 'saving' | 'conflict' = 'editing';
  /** Resolves when words and controls are there, and what was kept of before. */
  readonly ready: Promise<unknown>;

  #host: HubInlineField;
  #edit: Edit;
  #send: SaveField | undefined;
  #kept: KeptDraft | undefined;
  #saving: Promise<void> | undefined;

  constructor(host: HubInlineField, draft?: Draft) {
    this.#host = host;
    watchPointer();
    this.#edit = new Edit({
      fields: () => [this.#rule],
      save: ({ values, onto }) => this.#store(values[this.#key] ?? null, onto),
    });
    this.#edit.start(this.#shown);
    adopt(host.renderRoot as ShadowRoot, sheets);
    const { drafts, field } = host;
    if (drafts && field.type !== 'secret' && field.type !== 'boolean')
      this.#kept = new KeptDraft(drafts.state, drafts.place);
    this.ready = Promise.all([
      draft === undefined ? this.#restore() : this.#edit.set(this.#key, draft),
      loadMessages(formMessages, host.locale),
      loadMessages(commonMessages, host.locale),
      loadControls([field]),
    ]);
    this.#edit.listen(this.#changed);
  }

  /** Holds input that is not stored. */
  get dirty(): boolean {
    const kept = this.#edit.unsaved;
    return !!kept && !same(this.#rule.fromDraft(kept.drafts[this.#key]!), kept.base[this.#key]);
  }

  /** What is typed was brought back. */
  get restored(): boolean {
    return this.#kept?.restored ?? false;
  }

  async focus(): Promise<void> {
    await this.#host.updateComplete;
    const control = firstField(this.#host.renderRoot as ShadowRoot);
    control?.focus();
    if (control instanceof HTMLInputElement && control.type !== 'date') control.select();
  }

  save(): Promise<void> {
    return (this.#saving ??= this.#save().finally(() => (this.#saving = undefined)));
  }

  render(): TemplateResult {
    if (this.mode === 'conflict') return this.#renderConflict();
    return this.#host.field.type === 'boolean' ? this.#renderSwitch() : this.#renderEdit();
  }

  get #t(): FormMessages {
    return this.#host.words(formMessages);
  }

  #renderSwitch(): TemplateResult {
    return html`<div class="val">
        ${renderControl(this.#host.field, {
          ...this.#options(),
          onInput: draft => {
            this.#edit.set(this.#key, draft);
            void this.save();
          },
        })}
      </div>
      ${this.#renderTrouble()}`;
  }

  #renderEdit(): TemplateResult {
    const t = this.#t;
    const { field } = this.#host;
    const saving = this.mode === 'saving';
    const long = field.type === 'multiline';
    const stacked = long || field.type === 'address' || field.type === 'options_with_dependencies';
    const buttons = html` <button
        type="button"
        class="btn sm icon ghost"
        aria-label=${t.saveField(field.label)}
        ?disabled=${saving}
        @click=${() => void this.save()}>
        ${icon(check)}
      </button>
      <button
        type="button"
        class="btn sm icon ghost"
        aria-label=${t.cancelField(field.label)}
        ?disabled=${saving}
        @click=${() => this.#cancel()}>
        ${icon(close)}
      </button>`;
    return html` <div
      class=${`edit${stacked ? ' stacked' : ''}${saving ? ' saving' : ''}`}
      role="group"
      aria-label=${field.label}
      aria-busy=${saving ? 'true' : nothing}
      @keydown=${this.#keydown}
      @focusout=${this.#focusout}>
      <div class="line">${renderControl(field, this.#options())}${stacked ? nothing : buttons}</div>
      <div class="under">
        ${this.#renderTrouble()} ${this.restored ? restoredLine(t, () => this.#cancel()) : nothing}
        <div class="hint">
          <span><kbd>${long ? 'Ctrl+Enter' : 'Enter'}</kbd> ${t.save}</span
          ><span><kbd>Esc</kbd> ${t.cancel}</span
          >${stacked ? html`<span class="grow"></span>${buttons}` : nothing}
        </div>
      </div>
    </div>`;
  }

  #options(): Parameters<typeof renderControl>[1] {
    return {
      t: this.#t,
      format: this.#host.formats,
      draft: this.#edit.draft(this.#key),
      error: this.#problem,
      disabled: this.mode === 'saving',
      bare: true,
      onInput: draft => this.#edit.set(this.#key, draft),
    };
  }

  /** What is wrong with the value. */
  get #problem(): FieldProblem | undefined {
    const { errors, general } = this.#edit.get();
    return errors.get(this.#key) ?? general[0];
  }

  /** Why it is not stored although nothing is wrong with it. */
  get #failure(): unknown {
    return this.#edit.get().failure;
  }

  #renderTrouble(): unknown {
    const t = this.#t;
    const common = this.#host.words(commonMessages);
    if (this.#problem)
      return html`<div role="alert">${renderProblem(this.#host.field, this.#options())}</div>`;
    if (this.#failure === undefined || this.mode !== 'editing') return nothing;
    const { kind, requestId } = stateOf(this.#failure);
    return html`<div class="prob unsaved" role="alert">
      ${icon(kind === 'server' ? critical : warning)}<span
        >${causeText(kind, t)}${requestId ? html` <span class="mono">${requestId}</span>` : nothing}
        ${kind === 'forbidden' || kind === 'missing' ? nothing : html`<button type="button" @click=${() => void this.save()}>${icon(refresh)} ${common.retry}</button>`}
        ${this.#host.field.type === 'boolean' ? html`<button type="button" @click=${() => this.#cancel()}>${common.cancel}</button>` : nothing}</span
      >
    </div>`;
  }

  #renderConflict(): TemplateResult {
    const { field, formats, changed } = this.#host;
    const { conflicts, record } = this.#edit.get();
    const [conflict] = conflicts;
    if (!conflict) return html``;
    const t = this.#t;
    const by = valueAt(record, 'updatedBy.name') ?? changed?.by;
    const at = valueAt(record, 'updatedAt') ?? changed?.at;
    const time = typeof at === 'string' ? at : undefined;
    return html`<div @keydown=${this.#conflictKeydown}>
      ${conflictView(t, {
        label: field.label,
        mine: valueText(field, conflict.mine, t, formats),
        theirs: valueText(field, conflict.theirs, t, formats),
        who: typeof by === 'string' ? by : undefined,
        ago: time && formats.relative(time),
        time: time && formats.time(time),
        keepMine: () => this.#keepMine(),
        useTheirs: () => this.#useTheirs(),
      })}
    </div>`;
  }

  get #key(): string {
    return this.#host.field.key;
  }

  get #rule(): FieldRule {
    return ruleOf(this.#host.field, this.#host.locale);
  }

  /** What the page shows, as a record. */
  get #shown(): Record<string, unknown> {
    return toPatch({ [this.#key]: this.#host.value });
  }

  async #restore(): Promise<void> {
    const kept = await this.#kept?.load();
    if (!kept) return;
    this.#edit.restore(kept);
    // What was stored all the same is not offered again.
    this.#edit.receive(this.#shown);
    if (this.dirty) this.#kept!.restored = true;
    else this.#kept!.remove();
  }

  #changed = (): void => {
    const { unsaved } = this.#edit;
    if (!unsaved || !this.dirty) this.#kept?.remove();
    else if (this.#host.isEditedBy(this)) this.#kept?.set(unsaved);
    this.#host.requestUpdate();
  };

  async #save(): Promise<void> {
    const host = this.#host;
    const draft = this.#edit.draft(this.#key);
    if (!this.dirty && !this.#rule.check(draft)) return host.close();
    // A newer value may have come in while this one was being typed: our etag is new already, the server would not object.
    if (!same(valueAt(this.#edit.record, this.#key), host.value)) this.#edit.receive(this.#shown);
    const inside = host.matches(':focus-within') || !!(host.renderRoot as ShadowRoot).activeElement;
    const mine = this.#rule.fromDraft(draft);
    this.#send = host.save;
    const saving = this.#edit.save();
    if (this.#edit.get().busy) this.#set('saving');
    const outcome = await saving;
    // It was left for another record meanwhile.
    if (!host.isEditedBy(this)) return;
    if (outcome === 'saved') host.close(mine, inside);
    else if (outcome === 'conflict') {
      this.#set('conflict');
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLElement>('[data-keep="mine"]')?.focus();
    } else {
      this.#set('editing');
      if (inside || outcome === 'invalid') await this.#focusControl();
    }
  }

  async #store(mine: Parameters<SaveField>[0], onto: Parameters<SaveField>[1]): Promise<void> {
    try {
      await this.#send?.(mine, onto);
    } catch (error) {
      const record = currentOf(error);
      if (record && this.#host.isEditedBy(this))
        this.#host.dispatchEvent(new CustomEvent('hub-current', { detail: { record } }));
      throw error;
    }
  }

  #keepMine(): void {
    this.#takeTheirsAsBase();
    void this.save();
  }

  #useTheirs(): void {
    const theirs = this.#edit.get().conflicts[0]?.theirs ?? null;
    this.#edit.resolve(this.#key, 'theirs');
    this.#host.value = theirs;
    this.#host.close();
  }

  /** From here on theirs is what it started from, and mine is a change of that. */
  #takeTheirsAsBase(): void {
    this.#host.value = this.#edit.get().conflicts[0]?.theirs ?? null;
    this.#edit.resolve(this.#key, 'mine');
  }

  #cancel(): void {
    const host = this.#host;
    const draft = this.#edit.draft(this.#key);
    const lost = host.field.type === 'multiline' && this.dirty;
    const { discarded } = this.#t;
    this.#kept?.remove();
    host.close();
    if (lost)
      host.notify({
        text: discarded(host.field.label),
        actions: [{ label: host.words(commonMessages).undo, run: () => void host.edit(draft) }],
      });
  }

  #set(mode: InlineEditor['mode']): void {
    this.mode = mode;
    this.#host.requestUpdate();
  }

  async #focusControl(): Promise<void> {
    await this.#host.updateComplete;
    firstField(this.#host.renderRoot as ShadowRoot)?.focus();
  }

  #keydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') this.#cancel();
    else if (
      event.key === 'Enter' &&
      !(event.composedPath()[0] instanceof HTMLButtonElement) &&
      (this.#host.field.type !== 'multiline' || event.ctrlKey || event.metaKey)
    )
      void this.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #conflictKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Back to what was typed: neither value is given up by a key that means "not now".
    event.preventDefault();
    event.stopPropagation();
    this.#takeTheirsAsBase();
    this.#set('editing');
    void this.#focusControl();
  };

  /**
   * Left without a change: it closes, but not while a pointer is pressed, because what is being pressed would move [R-16]. With a change
   * it stays open, and guarded.
   */
  #focusout = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (to === null || (this.#host.renderRoot as ShadowRoot).contains(to)) return;
    whenReleased(() => {
      if (!this.#host.isEditedBy(this) || this.mode !== 'editing') return;
      if (this.#problem || this.#failure !== undefined || this.dirty) return;
      // Somebody may have come back meanwhile.
      if (!(this.#host.renderRoot as ShadowRoot).activeElement) this.#host.close(undefined, false);
    });
  };
}
