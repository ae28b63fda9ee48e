import type { TemplateResult } from 'lit';
import { currentOf, Edit, same, toPatch, valueAt, type FieldRule } from '@customer-hub/state/edits';
import { adopt } from '../internal/adopt.ts';
import { commonMessages } from '../messages/common.ts';
import { loadMessages } from '../messages/bundle.ts';
import { formMessages } from '../messages/form.ts';
import { firstField } from '../primitives/focus.ts';
import { watchPointer, whenReleased } from '../primitives/pointer.ts';
import { inputs } from '../theme/inputs.ts';
import { conflictStyles } from './conflict.ts';
import type { Draft } from './definition.ts';
import { loadControls } from './fields.ts';
import { fieldStyles } from './fields.styles.ts';
import { inlineEditorStyles } from './inline-editor.styles.ts';
import { renderConflict, renderEdit, renderSwitch, type EditorView } from './inline-editor-view.ts';
import type { InlineFieldPort, SaveField } from './inline-field-port.ts';
import { KeptDraft } from './kept-draft.ts';
import { ruleOf } from './rule.ts';

const sheets = [inputs, fieldStyles, conflictStyles, inlineEditorStyles];

/**
 * One edit of one value, from the first key to the stored value: an `Edit` of the state layer in the place of
 * the value.
 */
export class InlineEditor {
  mode: 'editing' | 'saving' | 'conflict' = 'editing';
  /** Resolves when words and controls are there, and what was kept of before. */
  readonly ready: Promise<unknown>;

  #host: InlineFieldPort;
  #edit: Edit;
  #send: SaveField | undefined;
  #kept: KeptDraft | undefined;
  #saving: Promise<void> | undefined;

  constructor(host: InlineFieldPort, draft?: Draft) {
    this.#host = host;
    watchPointer();
    this.#edit = new Edit({
      fields: () => [this.#rule],
      save: ({ values, onto }) => this.#store(values[this.#key] ?? null, onto),
    });
    this.#edit.start(this.#shown);
    adopt(host.root, sheets);
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
    const control = firstField(this.#host.root);
    control?.focus();
    if (control instanceof HTMLInputElement && control.type !== 'date') control.select();
  }

  save(): Promise<void> {
    return (this.#saving ??= this.#save().finally(() => (this.#saving = undefined)));
  }

  render(): TemplateResult {
    const view = this.#view();
    if (this.mode === 'conflict') return renderConflict(view);
    return this.#host.field.type === 'boolean' ? renderSwitch(view) : renderEdit(view);
  }

  #view(): EditorView {
    const { field, formats, changed } = this.#host;
    const { errors, general, failure, conflicts, record } = this.#edit.get();
    return {
      field,
      format: formats,
      t: this.#host.words(formMessages),
      common: this.#host.words(commonMessages),
      draft: this.#edit.draft(this.#key),
      problem: errors.get(this.#key) ?? general[0],
      failure: this.mode === 'editing' ? failure : undefined,
      conflict: conflicts[0],
      record,
      changed,
      isSaving: this.mode === 'saving',
      isRestored: this.restored,
      set: draft => this.#edit.set(this.#key, draft),
      save: () => void this.save(),
      cancel: () => this.#cancel(),
      keepMine: () => this.#keepMine(),
      useTheirs: () => this.#useTheirs(),
      keydown: this.#keydown,
      conflictKeydown: this.#conflictKeydown,
      focusout: this.#focusout,
    };
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
    // A newer value may have come in while this one was being typed: our etag is new already, the server
    // would not object.
    if (!same(valueAt(this.#edit.record, this.#key), host.value)) this.#edit.receive(this.#shown);
    const inside = host.matches(':focus-within') || !!host.root.activeElement;
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
      host.root.querySelector<HTMLElement>('[data-keep="mine"]')?.focus();
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
    const { discarded } = host.words(formMessages);
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
    firstField(this.#host.root)?.focus();
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
   * Left without a change: it closes, but not while a pointer is pressed, because what is being pressed would
   * move. With a change it stays open, and guarded.
   */
  #focusout = (event: FocusEvent): void => {
    const to = event.relatedTarget as Node | null;
    if (to === null || this.#host.root.contains(to)) return;
    whenReleased(() => {
      if (!this.#host.isEditedBy(this) || this.mode !== 'editing') return;
      const { errors, general, failure } = this.#edit.get();
      if (errors.size > 0 || general.length > 0 || failure !== undefined || this.dirty) return;
      // Somebody may have come back meanwhile.
      if (!this.#host.root.activeElement) this.#host.close(undefined, false);
    });
  };
}
