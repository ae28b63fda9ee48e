import type { Account, Hub, Note } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { notesKey, type NotesPage, type RecordState } from '@customer-hub/state/core';
import { defineElement } from '../../internal/define.ts';
import { mayBeKept } from '../../internal/draft-store.ts';
import { lazily } from '../../internal/lazily.ts';
import { HubPart } from '../../internal/part.ts';
import type { NotesMessages } from '../../messages/en/notes.ts';
import { notesMessages } from '../../messages/notes.ts';
import { isReadOnly } from '../../policy/policy-of.ts';
import * as icons from '../../primitives/icons.ts';
import { statesFor } from '../../primitives/lazy-state.ts';
import { buttons } from '../../theme/buttons.ts';
import { noteListStyles } from './note-list.styles.ts';
import { notePlace } from './note-place.ts';

/** What writing notes takes. */
export const NOTE_SCOPE = 'customer:write';

/** Whether notes can be written, as far as that is known. */
const mayWriteNotes = (account: Pick<Account, 'scopes'> | undefined, hub: Hub | undefined): boolean =>
  account?.scopes.includes(NOTE_SCOPE) !== false && !isReadOnly(hub, 'notes');

const PAGE = 50;
/** The place of the rows is drawn only after this long, so that a fast answer does not flicker. */
const SLOW_AFTER_MS = 200;

/** Fetched when the first note is written: reading needs none of it. */
const loadEditor = async (): Promise<void> => {
  const { HubNoteEditor } = await lazily(() => import('./note-editor.ts'));
  defineElement('hub-note-editor', HubNoteEditor);
};

/**
 * @summary Internal notes about a customer: write, change with Save or Undo, delete with undo [NOT-01 .. NOT-06].
 * @fires {CustomEvent<{total: number}>} hub-notes-count - How many notes there are. Does not bubble.
 */
export class HubNoteList extends HubPart {
  static override bundles = [notesMessages];
  static override styles: CSSResultGroup = [HubPart.styles, buttons, noteListStyles];

  @property({ attribute: false }) customerId?: string;

  /** Show only so many, the newest. Default: all, page by page. */
  @property({ type: Number, reflect: true }) limit?: number;

  /** Only notes that contain this. */
  @property() q = '';

  /** How many are asked for. */
  @state() private wanted = PAGE;
  /** Ids of notes whose deletion is on its way. */
  @state() private removing: readonly string[] = [];
  /** Ids of notes that are being changed. */
  @state() private editing: readonly string[] = [];
  @state() private composing = false;

  /** What showed last: it stays while more of them, or other words, are asked for. */
  #page: NotesPage | undefined;
  #told: number | undefined;
  /** Nothing has come for so long that the place of the rows is drawn. */
  @state() private slow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Begins a new note and puts the focus into it. */
  async create(): Promise<void> {
    await loadEditor();
    this.composing = true;
    await this.#focus('.compose hub-note-editor');
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    super.disconnectedCallback();
  }

  get #key(): string {
    return notesKey(this.customerId ?? '', this.limit ?? this.wanted, this.q);
  }

  get #state(): RecordState<NotesPage> | undefined {
    return this.customerId ? this.recordOf('notes', this.#key) : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('customerId')) {
      this.#page = undefined;
      this.editing = this.removing = [];
      this.composing = false;
      this.wanted = PAGE;
    }
    const { value, error } = this.#state ?? {};
    if (value && !this.#page) void this.#offerKept(value.items);
    this.#page = value ?? this.#page;
    if (this.#page || error) this.slow = false;
    else this.#timer ??= setTimeout(() => (this.slow = true), SLOW_AFTER_MS);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('customerId')) this.#told = undefined;
    if (!this.#page) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const total = this.#page.total - this.removing.length;
    if (total === this.#told) return;
    this.#told = total;
    this.dispatchEvent(new CustomEvent('hub-notes-count', { detail: { total } }));
  }

  /** What was being written before a reload is open again; without the focus, which nobody gave it. */
  async #offerKept(notes: readonly Note[]): Promise<void> {
    const { customerId = '' } = this;
    if (isReadOnly(this.session?.hub, 'notes')) return;
    const isNew = mayBeKept(notePlace(customerId));
    const kept = notes.filter(({ id }) => mayBeKept(notePlace(customerId, id))).map(({ id }) => id);
    if (!isNew && kept.length === 0) return;
    await loadEditor();
    if (customerId !== this.customerId) return;
    this.composing ||= isNew;
    this.editing = [...new Set([...this.editing, ...kept])];
  }

  /** Notes that show: without those that are being deleted. */
  get #notes(): readonly Note[] {
    return this.#page?.items.filter(note => !this.removing.includes(note.id)) ?? [];
  }

  protected override render(): TemplateResult {
    const t = this.t(notesMessages);
    const notes = this.#notes;
    const list =
      notes.length > 0
        ? html`<ul>
              ${repeat(
                notes,
                note => note.id,
                note => this.#row(note),
              )}
            </ul>
            ${
              this.limit === undefined && this.#page && this.#page.items.length < this.#page.total
                ? html`<button class="btn more" @click=${this.#more}>${t.showMore}</button>`
                : nothing
            }`
        : this.composing
          ? nothing
          : this.#instead(t);
    return html`${this.composing ? html`<div class="compose">${this.#editor()}</div>` : nothing}${list}`;
  }

  /** What is shown while there are no notes. */
  #instead(t: NotesMessages): unknown {
    const { error } = this.#state ?? {};
    if (!error && !this.#page && !this.slow) return nothing;
    const states = statesFor(this, this.context);
    if (!states) return nothing;
    const { views } = states;
    const retry = (): void => void this.session?.records.get('notes', this.#key).load();
    if (error) return views.failed(states.t, error, { subject: t.title, retry });
    if (!this.#page) return views.skeleton(states.t, t.title, this.limit ?? 6, 1);
    if (this.q) return views.empty({ icon: icons.search, title: t.noMatch(this.q) });
    return views.empty({
      icon: icons.note,
      title: t.empty,
      text: t.emptyText,
      actions: !mayWriteNotes(this.recordOf('account', '')?.value, this.session?.hub)
        ? undefined
        : html`<button class="btn primary" @click=${() => void this.create()}>
            ${icons.icon(icons.plus)}${t.newNote}
          </button>`,
    });
  }

  #row(note: Note): TemplateResult {
    const t = this.t(notesMessages);
    const edited = this.editing.includes(note.id);
    const may = (action: string): boolean =>
      note.allowedActions.every(entry => entry.action !== action || entry.allowed);
    return html`<li class=${edited ? 'editing' : ''}>
      ${
        edited
          ? this.#editor(note)
          : html`<span class="text" dir="auto">${note.text}</span>
              <span class="by">
                <bdi class="ellip" title=${note.author.name}>${note.author.name}</bdi>
                <time datetime=${note.createdAt} title=${this.format.dateTime(note.createdAt)}
                  >${this.format.shortDate(note.createdAt)}</time
                >
                <span class="do">
                  ${
                    may('update')
                      ? this.#action(t.edit(note.author.name), icons.edit, () => this.#edit(note))
                      : nothing
                  }
                  ${
                    may('delete')
                      ? this.#action(t.remove(note.author.name), icons.trash, () => this.#remove(note))
                      : nothing
                  }
                </span>
              </span>`
      }
    </li>`;
  }

  #action(label: string, icon: icons.Icon, run: () => Promise<void>): TemplateResult {
    return html`<button
      class="btn sm icon ghost"
      aria-label=${label}
      title=${label}
      @click=${() => void run()}>
      ${icons.icon(icon)}
    </button>`;
  }

  #editor(note?: Note): TemplateResult {
    const close = (): void => {
      if (note) this.editing = this.editing.filter(id => id !== note.id);
      else this.composing = false;
    };
    return html`<hub-note-editor
      .note=${note}
      .customerId=${this.customerId!}
      @hub-note-saved=${close}
      @hub-note-dropped=${(event: CustomEvent<{ note: Note | undefined }>) => {
        const { note: newer } = event.detail;
        if (newer)
          this.session!.records.written('note', { id: newer.id, customerId: this.customerId }, newer);
        close();
      }}></hub-note-editor>`;
  }

  async #edit(note: Note): Promise<void> {
    await loadEditor();
    this.editing = [...this.editing, note.id];
    await this.#focus('li.editing hub-note-editor');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #remove(note: Note): Promise<void> {
    const t = this.t(notesMessages);
    const { notices, records, hub } = this.session!;
    const { confirm } = await lazily(() => import('../../primitives/confirm.ts'));
    const question = { title: t.removeTitle, text: t.removeText, action: t.removeAction, danger: true };
    if (!(await confirm(this, question))) return;
    this.removing = [...this.removing, note.id];
    try {
      await records.write('note', { id: note.id, customerId: this.customerId, as: 'deleted' }, () =>
        hub.notes.delete(note),
      );
      notices.show({ text: t.removed, actions: [{ label: t.restore, run: () => void this.#restore(note) }] });
    } catch {
      notices.show({ text: t.notRemoved, tone: 'failed' });
      void records.get('notes', this.#key).load();
    }
    this.removing = this.removing.filter(id => id !== note.id);
  }

  async #restore(note: Note): Promise<void> {
    const t = this.t(notesMessages);
    const { notices, records, hub } = this.session!;
    try {
      await records.write('note', { id: note.id, customerId: this.customerId, as: 'created' }, () =>
        hub.notes.restore(note.id),
      );
      notices.show({ text: t.restored });
    } catch {
      notices.show({
        text: t.notRestored,
        tone: 'failed',
        actions: [{ label: t.restore, run: () => void this.#restore(note) }],
      });
      void records.get('notes', this.#key).load();
    }
  }

  #more = (): void => {
    this.wanted += PAGE;
  };
}
