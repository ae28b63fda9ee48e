import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { HubState, Notice } from '@customer-hub/state/core';
import { mayBeKept } from '../internal/draft-store.ts';
import { HubPart } from '../internal/part.ts';
import type { MessageBundle } from '../messages/bundle.ts';
import type { Format } from '../messages/format.ts';
import { fieldMessages } from '../messages/field.ts';
import { edit, icon, lock } from '../primitives/icons.ts';
import { badges } from '../theme/badges.ts';
import { buttons } from '../theme/buttons.ts';
import { switches } from '../theme/switches.ts';
import type { Draft, FieldDefinition, FieldValue } from './definition.ts';
import type { InlineEditor } from './inline-editor.ts';
import type { InlineFieldPort, LastChange, SaveField } from './inline-field-port.ts';
import { inlineFieldStyles } from './inline-field.styles.ts';
import { valueText } from './show.ts';

export type { SaveField };

/**
 * Controls, checks and the conflict view are fetched when the first value is pointed at: reading a page needs
 * none of them.
 */
const loadEditor = (): Promise<typeof import('./inline-editor.ts')> => import('./inline-editor.ts');

/**
 * @summary One value that is edited where it stands [OVR-11]: press it, type, Enter. Nothing typed is ever
 * lost: a failed save keeps it with a way to try again, and a value that somebody else changed meanwhile is
 * laid beside it.
 *
 * Its label is beside it, in the list it stands in; the control carries the label as its name.
 *
 * @slot after - A link that belongs to the value, e.g. to a map.
 * @fires {CustomEvent<{ value: FieldValue }>} hub-save - The value is stored.
 * @fires {CustomEvent<{ record: StoredRecord }>} hub-current - The server holds a newer record than the page: show it.
 */
export class HubInlineField extends HubPart implements InlineFieldPort {
  static override styles = [HubPart.styles, buttons, switches, badges, inlineFieldStyles];
  protected static override bundles = [fieldMessages];

  @property({ attribute: false }) field!: FieldDefinition;
  @property({ attribute: false }) value: FieldValue = null;
  @property({ attribute: false }) save?: SaveField;
  /** Draws the value at rest; default is its text, chips for lists. */
  @property({ attribute: false }) display?: (value: FieldValue) => unknown;
  /** Who changed the record last, and when: shown when a newer value arrives during an edit. */
  @property({ attribute: false }) changed?: LastChange;

  /**
   * What it is the value of, e.g. `cus_7 customer.phone`: then what is typed and not stored is there again
   * when one comes back.
   */
  @property({ attribute: false }) place?: string | undefined;

  @state() private editor: InlineEditor | undefined;
  @state() private flash = false;
  @state() private said = '';
  #opening = false;

  get root(): ShadowRoot {
    // Its own; nothing here renders anywhere else.
    return this.renderRoot as ShadowRoot;
  }

  /** Language of the reader, for its editor. */
  get locale(): string {
    return this.context.locale;
  }

  /** How values are written, for its editor. */
  get formats(): Format {
    return this.format;
  }

  /** Words of the reader's language, for its editor. */
  words<T extends object>(bundle: MessageBundle<T>): T {
    return this.t(bundle);
  }

  /** Tells the person something, for its editor. */
  notify(notice: Notice): void {
    this.session?.notices.show(notice);
  }

  /** Holds input that is not stored. */
  get dirty(): boolean {
    return this.editor?.dirty ?? false;
  }

  /** Where its editor keeps what is typed. */
  get drafts(): { readonly state: HubState; readonly place: string } | undefined {
    const { session, place } = this;
    return session && place ? { state: session, place } : undefined;
  }

  isEditedBy(editor: object): boolean {
    return this.editor === editor;
  }

  /** Opens the field for editing, with what was typed before when there is such. */
  async edit(draft?: Draft, saveAtOnce = false): Promise<void> {
    if (this.field.locked || this.editor || this.#opening) return;
    this.#opening = true;
    try {
      const { InlineEditor } = await loadEditor();
      const { place } = this;
      const editor = new InlineEditor(this, draft);
      await editor.ready;
      if (!this.isConnected || place !== this.place) return;
      this.editor = editor;
      if (saveAtOnce) await editor.save();
      else await editor.focus();
    } catch {
      this.notify({ text: this.t(fieldMessages).editorFailed, tone: 'failed' });
    } finally {
      this.#opening = false;
      this.requestUpdate();
    }
  }

  /** Opens with what was typed here before, if there is such. Without the focus: nobody asked for it now. */
  async #offer(place: string): Promise<void> {
    const editor = await loadEditor().then(
      ({ InlineEditor }) => new InlineEditor(this),
      () => undefined,
    );
    await editor?.ready.catch(() => undefined);
    if (!editor?.restored || !this.isConnected || place !== this.place || this.editor || this.#opening)
      return;
    this.editor = editor;
  }

  /** The editor is done: the value is shown again. @param stored Says that it is saved. */
  close(stored?: FieldValue, focus = true): void {
    this.editor = undefined;
    if (stored !== undefined) {
      this.value = stored;
      this.said = this.t(fieldMessages).saved(this.field.label);
      this.flash = true;
      setTimeout(() => (this.flash = false), 700);
      this.dispatchEvent(new CustomEvent('hub-save', { detail: { value: stored } }));
    }
    if (focus)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('.val :is(button, input)')?.focus(),
      );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.unsaved.set(this, false);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('place')) return;
    // It shows another record now: what is typed is kept, and offered when one is back.
    this.editor = undefined;
    if (this.place && !this.field.locked && mayBeKept(this.place)) void this.#offer(this.place);
  }

  protected override updated(_changed: PropertyValues): void {
    this.session?.unsaved.set(this, this.isConnected && this.dirty);
  }

  protected override render(): TemplateResult {
    const saving = this.editor?.mode === 'saving';
    return html` ${
        this.editor
          ? this.editor.render()
          : this.field.type === 'boolean' && !this.field.locked
            ? this.#renderSwitch()
            : this.#renderValue()
      }
      <span class="vh" role="status">${saving ? this.t(fieldMessages).saving : this.said}</span>`;
  }

  #renderValue(): TemplateResult {
    const t = this.t(fieldMessages);
    const { field, value } = this;
    const text = valueText(field, value, t, this.format);
    const shown =
      text === ''
        ? html`<span class="faint">${field.locked ? '–' : t.addValue(field.label)}</span>`
        : this.#shown(text);
    if (field.locked) {
      return html`<div class="val ro">
        <span class="read">${shown}</span><slot name="after"></slot
        ><span class="why" role="img" aria-label=${field.locked} title=${field.locked} tabindex="0"
          >${icon(lock)}</span
        >
      </div>`;
    }
    const name = t.editField(field.label, text);
    // What is drawn (chips, initials, a badge) is not the name letter by letter; a label that differs from
    // what is seen confuses speech input.
    const pictured = text !== '' && (this.display !== undefined || Array.isArray(value));
    return html` <div
      class=${`val${this.flash ? ' flash' : ''}`}
      @pointerenter=${this.#prefetch}
      @focusin=${this.#prefetch}>
      <button type="button" aria-label=${pictured ? nothing : name} @click=${() => void this.edit()}>
        ${
          pictured
            ? html`<span class="vh">${name}</span><span class="shown" aria-hidden="true">${shown}</span>`
            : shown
        }
      </button>
      <slot name="after"></slot>
      <span class="pen">${icon(edit)}</span>
    </div>`;
  }

  #shown(text: string): unknown {
    if (this.display) return this.display(this.value);
    if (Array.isArray(this.value) && this.field.type !== 'options_with_dependencies')
      return (this.value as readonly string[]).map(
        entry => html`<span class="chip"><bdi class="ellip">${entry}</bdi></span>`,
      );
    return html`<bdi class=${this.field.type === 'multiline' ? 'lines' : 'ellip'}>${text}</bdi>`;
  }

  /** A switch is its own editor: pressing it is the change. */
  #renderSwitch(): TemplateResult {
    const t = this.t(fieldMessages);
    const { field } = this;
    const on = this.value === true;
    return html`<div
      class=${`val${this.flash ? ' flash' : ''}`}
      @pointerenter=${this.#prefetch}
      @focusin=${this.#prefetch}>
      <label class="onoff"
        ><input
          type="checkbox"
          role="switch"
          class="switch"
          aria-checked=${on ? 'true' : 'false'}
          aria-label=${field.label}
          .checked=${live(on)}
          ?disabled=${this.#opening}
          @change=${(event: Event) => void this.edit((event.target as HTMLInputElement).checked, true)} /><span
          >${valueText(field, on, t, this.format)}</span
        ></label
      >
    </div>`;
  }

  #prefetch = (): void => {
    // A failure shows when the field is opened; until then nobody has to know.
    loadEditor().catch(() => undefined);
  };
}
