import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../internal/adopt.ts';
import { commonMessages } from '../messages/common.ts';
import type { FormMessages } from '../messages/en/form.ts';
import { loadMessages } from '../messages/bundle.ts';
import { formMessages } from '../messages/form.ts';
import { firstField } from '../primitives/focus.ts';
import { check, close, critical, icon, refresh, warning } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { inputs } from '../theme/inputs.ts';
import { checkField } from './checks.ts';
import { conflictStyles, conflictView } from './conflict.ts';
import type { Draft, FieldProblem, FieldValue } from './definition.ts';
import { fieldStyles, loadControls, renderControl, renderProblem } from './fields.ts';
import { inlineEditorStyles } from './inline-editor.styles.ts';
import type { HubInlineField } from './inline-field.ts';
import { causeText, currentOf, fieldProblems, type StoredRecord } from './save-error.ts';
import { valueText } from './show.ts';
import { keyOf, same, valueAt } from './paths.ts';
import { fromDraft, toDraft } from './values.ts';

interface Theirs {
  readonly value: FieldValue;
  readonly record?: StoredRecord | undefined;
  readonly who?: string | undefined;
  readonly at?: string | undefined;
}

const sheets = [inputs, fieldStyles, conflictStyles, inlineEditorStyles];

/** One edit of one value, from the first key to the stored value. */
export class InlineEditor {
  mode: 'editing' | 'saving' | 'conflict' = 'editing';
  /** Resolves when words and controls are there. */
  readonly ready: Promise<unknown>;

  #host: HubInlineField;
  #draft: Draft;
  /** What the edit started from. */
  #base: FieldValue;
  /** The newest record known, of which our own etag may be older. */
  #onto: StoredRecord | undefined;
  #problem: FieldProblem | undefined;
  /** Why it is not stored although nothing is wrong with it. */
  #failure: unknown;
  #theirs: Theirs | undefined;
  #saving: Promise<void> | undefined;

  constructor(host: HubInlineField, draft?: Draft) {
    this.#host = host;
    this.#base = host.value;
    this.#draft = draft ?? toDraft(host.field, host.value, host.locale);
    adopt(host.renderRoot as ShadowRoot, sheets);
    this.ready = Promise.all([
      loadMessages(formMessages, host.locale),
      loadMessages(commonMessages, host.locale),
      loadControls([host.field]),
    ]);
  }

  /** Holds input that is not stored. */
  get dirty(): boolean {
    return !same(fromDraft(this.#host.field, this.#draft, this.#host.locale), this.#base);
  }

  async focus(): Promise<void> {
    await this.#host.updateComplete;
    const control = firstField(this.#host.renderRoot as ShadowRoot);
    control?.focus();
    if (control instanceof HTMLInputElement && control.type !== 'date') control.select();
  }

  save(): Promise<void> {
    return (this.#saving ??= this.#store().finally(() => (this.#saving = undefined)));
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
            this.#draft = draft;
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
        ${this.#renderTrouble()}
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
      draft: this.#draft,
      error: this.#problem,
      disabled: this.mode === 'saving',
      bare: true,
      onInput: draft => {
        this.#draft = draft;
        this.#problem = undefined;
        this.#host.requestUpdate();
      },
    };
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
    const { value, who, at } = this.#theirs!;
    const { field, formats, locale } = this.#host;
    const t = this.#t;
    return html`<div @keydown=${this.#conflictKeydown}>
      ${conflictView(t, {
        label: field.label,
        mine: valueText(field, fromDraft(field, this.#draft, locale), t, formats),
        theirs: valueText(field, value, t, formats),
        who,
        ago: at ? formats.relative(at) : undefined,
        time: at ? formats.time(at) : undefined,
        keepMine: () => this.#keepMine(),
        useTheirs: () => this.#useTheirs(),
      })}
    </div>`;
  }

  async #store(): Promise<void> {
    const host = this.#host;
    const { field, locale } = host;
    this.#problem = checkField(field, this.#draft, locale);
    this.#failure = undefined;
    if (this.#problem) {
      this.#set('editing');
      return this.#focusControl();
    }
    const mine = fromDraft(field, this.#draft, locale);
    if (same(mine, this.#base) || same(mine, host.value)) return host.close();
    // A newer value came in while this one was being typed: our etag is new already, the server would not object.
    if (!same(host.value, this.#base))
      return this.#meet({
        value: host.value,
        record: this.#onto,
        who: host.changed?.by,
        at: host.changed?.at,
      });
    const inside = host.matches(':focus-within') || !!(host.renderRoot as ShadowRoot).activeElement;
    this.#set('saving');
    try {
      await this.#send(mine);
    } catch (error) {
      return this.#failed(error, inside);
    }
    host.close(mine, inside);
  }

  /** Changes of others in other fields are no conflict: the same value goes to the newer record. */
  async #send(mine: FieldValue): Promise<void> {
    const host = this.#host;
    for (let attempt = 0; ; attempt++) {
      try {
        await host.save?.(mine, this.#onto);
        return;
      } catch (error) {
        const current = currentOf(error);
        if (!current) throw error;
        this.#onto = current;
        host.dispatchEvent(new CustomEvent('hub-current', { detail: { record: current } }));
        const now = valueAt(current, host.field.key);
        if (same(now, mine)) return;
        if (!same(now, this.#base) || attempt === 2) throw error;
      }
    }
  }

  async #failed(error: unknown, inside: boolean): Promise<void> {
    const { key } = this.#host.field;
    const current = currentOf(error);
    if (current) {
      const by = valueAt(current, 'updatedBy.name');
      const at = valueAt(current, 'updatedAt');
      return this.#meet({
        value: valueAt(current, key),
        record: current,
        who: typeof by === 'string' ? by : undefined,
        at: typeof at === 'string' ? at : undefined,
      });
    }
    this.#problem = fieldProblems(error).find(({ pointer }) => keyOf(pointer, [key]))?.problem;
    if (!this.#problem) this.#failure = error;
    this.#set('editing');
    if (inside) await this.#focusControl();
  }

  async #meet(theirs: Theirs): Promise<void> {
    this.#theirs = theirs;
    this.#set('conflict');
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[data-keep="mine"]')?.focus();
  }

  #keepMine(): void {
    // From here on theirs is what it started from, and mine is a change of that.
    this.#takeTheirsAsBase();
    this.#set('saving');
    void this.#host.updateComplete.then(() => this.save());
  }

  #useTheirs(): void {
    this.#host.value = this.#theirs?.value ?? null;
    this.#host.close();
  }

  #takeTheirsAsBase(): void {
    this.#base = this.#theirs?.value ?? null;
    this.#host.value = this.#base;
    this.#onto = this.#theirs?.record ?? this.#onto;
    this.#theirs = undefined;
  }

  #cancel(): void {
    const host = this.#host;
    const draft = this.#draft;
    const lost = host.field.type === 'multiline' && this.dirty;
    const { discarded } = this.#t;
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

  /** Left without a change: it closes. With a change it stays open, and guarded. */
  #focusout = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (
      to === null ||
      (this.#host.renderRoot as ShadowRoot).contains(to) ||
      this.mode !== 'editing' ||
      this.#problem ||
      this.#failure !== undefined
    )
      return;
    if (!this.dirty) this.#host.close(undefined, false);
  };
}
