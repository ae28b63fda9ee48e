import type { Note } from '@customer-hub/sdk';
import { Intent, SentEarlier, type SendOptions } from '@customer-hub/state/edits';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { restoredLine } from '../../form/draft-line.ts';
import { KeptDraft } from '../../form/kept-draft.ts';
import { causeText } from '../../form/save-error.ts';
import { HubPart } from '../../internal/part.ts';
import { formMessages } from '../../messages/form.ts';
import { notesMessages } from '../../messages/notes.ts';
import { enteredIn } from '../../primitives/dom.ts';
import { stateOf } from '../../primitives/problem.ts';
import { controls } from '../../theme/controls.ts';
import { notePlace } from './note-place.ts';

/** What is written and not stored. */
interface KeptNote {
  readonly text: string;
  /** The attempt that had no answer. */
  readonly open?: { readonly key: string; readonly body: { readonly text: string } } | undefined;
}

/**
 * @summary Writes a new note or changes one: Create or Save keeps it, Undo throws the change away [NOT-03 ..
 * NOT-06]. What is typed stays until it is stored; a change of somebody else's is shown beside it.
 * @fires {CustomEvent<{note: Note}>} hub-note-saved - Stored. Does not bubble.
 * @fires {CustomEvent<{note: Note | undefined}>} hub-note-dropped - Thrown away; `note` is the newer version of
 * somebody else that was taken instead. Does not bubble.
 */
export class HubNoteEditor extends HubPart {
  static override bundles = [notesMessages, formMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    controls,
    css`
      form {
        display: grid;
        gap: 6px;
      }
      .theirs {
        border: 1px solid color-mix(in oklab, var(--ch-warning) 42%, var(--ch-surface));
        border-radius: var(--ch-radius);
        overflow: hidden;
      }
      .theirs > p {
        padding: 5px 8px;
        background: var(--ch-warning-soft);
        color: var(--ch-warning);
        font-size: var(--ch-fs-sm);
        line-height: 16px;
      }
      .theirs > div {
        padding: 5px 8px;
        white-space: pre-wrap;
      }
      .bad:not(.field) {
        color: var(--ch-danger);
        font-size: var(--ch-fs-sm);
      }
    `,
  ];

  /** The note to change; without one a new note is written. */
  @property({ attribute: false }) note?: Note | undefined;
  @property({ attribute: false }) customerId = '';

  @state() private text = '';
  @state() private saving = false;
  /** Why it could not be stored. */
  @state() private failed: string | undefined;
  @state() private theirs: Note | undefined;
  @query('textarea') private area!: HTMLTextAreaElement;

  #intent = new Intent();
  #kept: KeptDraft<KeptNote> | undefined;
  /** The new note, once an attempt that had no answer turns out to have made it. */
  #made: Note | undefined;

  override focus(): void {
    void this.updateComplete.then(() => this.area.focus());
  }

  override disconnectedCallback(): void {
    this.session?.unsaved.set(this, false);
    super.disconnectedCallback();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (!this.hasUpdated) this.text = this.note?.text ?? '';
  }

  protected override firstUpdated(): void {
    const kept = (this.#kept = new KeptDraft<KeptNote>(
      this.session!,
      notePlace(this.customerId, this.note?.id),
    ));
    void kept.load().then(draft => {
      if (!draft || this.#dirty) return;
      this.text = draft.text;
      if (draft.open) this.#intent.resume(draft.open, this.#create);
      kept.restored = true;
    });
  }

  get #dirty(): boolean {
    return this.text !== (this.note?.text ?? '');
  }

  /** What is written outlives a reload. */
  #keep(): void {
    if (this.#dirty) this.#kept?.set({ text: this.text, open: this.#intent.open as KeptNote['open'] });
    else this.#kept?.remove();
  }

  protected override updated(): void {
    // An update may come after the note is stored and the editor gone: then nothing is unsaved.
    this.session?.unsaved.set(this, this.isConnected && this.#dirty);
  }

  protected override render(): TemplateResult {
    const t = this.t(notesMessages);
    const { note, theirs, saving } = this;
    return html`<form @submit=${this.#submit} @keydown=${this.#keydown}>
      <label class=${`field${this.failed ? ' bad' : ''}`}>
        <textarea
          aria-label=${note ? t.edit(note.author.name) : t.text}
          placeholder=${t.placeholder}
          maxlength="10000"
          rows="3"
          dir="auto"
          .value=${live(this.text)}
          @input=${(event: Event) => {
            this.text = enteredIn(event);
            this.#keep();
          }}></textarea>
      </label>
      ${
        theirs
          ? html`<div class="theirs">
              <p role="alert">${t.changed(theirs.author.name)}</p>
              <div dir="auto">${theirs.text}</div>
            </div>`
          : nothing
      }
      ${this.#kept?.restored ? restoredLine(this.t(formMessages), this.#drop) : nothing}
      ${this.failed ? html`<p class="bad" role="alert">${this.failed}</p>` : nothing}
      <div class="row">
        <button class="btn primary" ?disabled=${saving || this.text.trim() === ''}>
          ${theirs ? t.keepMine : note ? t.save : t.create}
        </button>
        <button class="btn ghost" type="button" ?disabled=${saving} @click=${this.#drop}>
          ${theirs ? t.useTheirs : t.undo}
        </button>
      </div>
    </form>`;
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.#save();
    } else if (event.key === 'Escape' && !this.#dirty) {
      event.preventDefault();
      event.stopPropagation();
      this.#drop();
    }
  };

  #drop = (): void => {
    this.#kept?.remove();
    this.dispatchEvent(new CustomEvent('hub-note-dropped', { detail: { note: this.theirs } }));
  };

  async #save(): Promise<void> {
    const text = this.text.trim();
    if (!text || this.saving) return;
    this.saving = true;
    this.failed = undefined;
    try {
      const note = await this.#store(text);
      this.#kept?.remove();
      this.dispatchEvent(new CustomEvent('hub-note-saved', { detail: { note } }));
    } catch (error) {
      const { current } = error as { current?: Note };
      const { kind } = stateOf(error);
      if (kind === 'changed' && current) this.theirs = current;
      else this.failed = causeText(kind, this.t(formMessages));
      this.#keep();
    }
    this.saving = false;
  }

  async #store(text: string): Promise<Note> {
    const { hub, records } = this.session!;
    const change = (base: Note): Promise<Note> =>
      records.write('note', { id: base.id, customerId: this.customerId }, () =>
        hub.notes.update(this.theirs ?? base, { text }),
      );
    const known = this.note ?? this.#made;
    if (known) return change(known);
    try {
      return await this.#intent.send({ text }, this.#create);
    } catch (error) {
      if (!(error instanceof SentEarlier)) throw error;
      // The first text was stored after all: this one is a change of it [R-22].
      this.#made = error.answer as Note;
      return change(this.#made);
    }
  }

  #create = (input: { readonly text: string }, options: SendOptions): Promise<Note> => {
    const { hub, records } = this.session!;
    const { customerId } = this;
    return records.write('note', { customerId, as: 'created' }, () =>
      hub.notes.create(customerId, input, options),
    );
  };
}
