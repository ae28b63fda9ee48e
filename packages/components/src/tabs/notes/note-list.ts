import type { Note, Page } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HubState } from '@customer-hub/state/core';
import { avatar } from '../../customer/badges.ts';
import { defineElement } from '../../internal/define.ts';
import { HubPart } from '../../internal/part.ts';
import { Loader } from '../../internal/loader.ts';
import type { NotesMessages } from '../../messages/en/notes.ts';
import { notesMessages } from '../../messages/notes.ts';
import * as icons from '../../primitives/icons.ts';
import { statesFor } from '../../primitives/lazy-state.ts';
import { badges } from '../../theme/badges.ts';
import { buttons } from '../../theme/buttons.ts';

const PAGE = 50;

/** Fetched when the first note is written: reading needs none of it. */
const loadEditor = async (): Promise<void> => {
  const { HubNoteEditor } = await import('./note-editor.ts');
  defineElement('hub-note-editor', HubNoteEditor);
};

/**
 * @summary Internal notes about a customer: write, change with Save or Undo, delete with undo [NOT-01 .. NOT-06].
 * @fires {CustomEvent<{total: number}>} hub-notes-count - How many notes there are. Does not bubble.
 */
export class HubNoteList extends HubPart {
  static override bundles = [notesMessages];
  static override styles: CSSResultGroup = [
    HubPart.styles,
    buttons,
    badges,
    css`
      ul {
        border-block-start: 1px solid var(--border);
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        gap: 2px 8px;
        padding: 7px 8px;
        border-block-end: 1px solid var(--border);
        position: relative;
      }
      :host([limit]) li:last-child {
        border-block-end: 0;
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      time {
        font-size: var(--fs-sm);
        color: var(--text-3);
        white-space: nowrap;
      }
      .do {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-end: 4px;
        display: flex;
        padding-inline-start: 8px;
        background: var(--hover);
        border-radius: var(--r-sm);
        opacity: 0;
      }
      li:hover .do,
      li:focus-within .do {
        opacity: 1;
      }
      li:hover:not(.editing) {
        background: var(--hover);
      }
      @media (hover: none) {
        .do {
          position: static;
          opacity: 1;
          background: none;
          grid-column: 2 / -1;
          justify-self: end;
        }
      }
      hub-note-editor {
        grid-column: 2 / -1;
      }
      .compose {
        padding: 8px;
      }
      .more {
        margin: 8px;
      }
    `,
  ];

  @property({ attribute: false }) customerId?: string;

  /** Show only so many, the newest. Default: all, page by page. */
  @property({ type: Number, reflect: true }) limit?: number;

  /** Only notes that contain this. */
  @property() q = '';

  @state() private notes: readonly Note[] = [];
  @state() private total = 0;
  /** Ids of notes that are being changed. */
  @state() private editing: readonly string[] = [];
  @state() private composing = false;

  #page = new Loader<Page<Note>>(this, async signal => {
    const shown = this.limit ?? Math.max(PAGE, this.notes.length);
    const page = await this.session!.hub.notes.list(
      this.customerId!,
      { limit: Math.min(shown, 200), count: 'exact', ...(this.q ? { q: this.q } : {}) },
      { signal },
    );
    this.notes = page.items;
    this.#count(page.totalCount ?? page.items.length);
    return page;
  });
  #end: (() => void) | undefined;
  #subscribed: HubState | undefined;

  /** Begins a new note and puts the focus into it. */
  async create(): Promise<void> {
    await loadEditor();
    this.composing = true;
    await this.#focus('.compose hub-note-editor');
  }

  override disconnectedCallback(): void {
    this.#end?.();
    this.#subscribed = undefined;
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const session = this.session;
    if (session && session !== this.#subscribed) {
      this.#end?.();
      this.#subscribed = session;
      this.#end = session.changes.subscribe(change => {
        if (change.type !== 'note' || change.customerId !== this.customerId || change.origin === this) return;
        void this.#page.run();
      });
      void this.#page.run();
    } else if (session && this.hasUpdated && (changed.has('customerId') || changed.has('q'))) {
      if (changed.has('customerId')) {
        this.notes = [];
        this.editing = [];
        this.composing = false;
        this.#page.reset();
      }
      void this.#page.run();
    }
  }

  protected override render(): TemplateResult {
    const t = this.t(notesMessages);
    const list =
      this.notes.length > 0
        ? html`<ul>
              ${repeat(
                this.notes,
                note => note.id,
                note => this.#row(note),
              )}
            </ul>
            ${
              this.limit === undefined && this.notes.length < this.total
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
    const { error, value, slow } = this.#page;
    if (!error && !value && !slow) return nothing;
    const states = statesFor(this, this.context.locale);
    if (!states) return nothing;
    const { views } = states;
    if (error) return views.failed(states.t, error, { subject: t.title, retry: () => void this.#page.run() });
    if (!value) return views.skeleton(states.t, t.title, this.limit ?? 6, 1);
    if (this.q) return views.empty({ icon: icons.search, title: t.noMatch(this.q) });
    return views.empty({
      icon: icons.note,
      title: t.empty,
      text: t.emptyText,
      actions: html`<button class="btn primary" @click=${() => void this.create()}>
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
      ${avatar(note.author.name)}${
        edited
          ? this.#editor(note)
          : html` <span class="vh">${note.author.name}: </span
              ><span class="text" dir="auto">${note.text}</span>
              <time
                datetime=${note.createdAt}
                title=${`${note.author.name}, ${this.format.dateTime(note.createdAt)}`}
                >${this.format.shortDate(note.createdAt)}</time
              >
              <span class="do">
                ${may('update') ? html`<button class="btn sm icon ghost" aria-label=${t.edit(note.author.name)} title=${t.edit(note.author.name)} @click=${() => void this.#edit(note)}>${icons.icon(icons.edit)}</button>` : nothing}
                ${may('delete') ? html`<button class="btn sm icon ghost" aria-label=${t.remove(note.author.name)} title=${t.remove(note.author.name)} @click=${() => void this.#remove(note)}>${icons.icon(icons.trash)}</button>` : nothing}
              </span>`
      }
    </li>`;
  }

  #editor(note?: Note): TemplateResult {
    const close = (): void => {
      if (note) this.editing = this.editing.filter(id => id !== note.id);
      else this.composing = false;
    };
    const put = (record: Note): void => {
      this.notes = note
        ? this.notes.map(other => (other.id === record.id ? record : other))
        : [record, ...this.notes];
    };
    return html`<hub-note-editor
      .note=${note}
      .customerId=${this.customerId!}
      @hub-note-saved=${(event: CustomEvent<{ note: Note }>) => {
        put(event.detail.note);
        close();
        if (!note) this.#count(this.total + 1);
        this.#publish(note ? 'updated' : 'created', event.detail.note.id);
      }}
      @hub-note-dropped=${(event: CustomEvent<{ note: Note | undefined }>) => {
        if (event.detail.note) put(event.detail.note);
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
    const { notices, hub } = this.session!;
    const before = this.notes;
    this.notes = before.filter(other => other.id !== note.id);
    this.#count(this.total - 1);
    try {
      await hub.notes.delete(note);
      this.#publish('deleted', note.id);
      notices.show({ text: t.removed, actions: [{ label: t.restore, run: () => void this.#restore(note) }] });
    } catch {
      this.notes = before;
      this.#count(this.total + 1);
      notices.show({ text: t.notRemoved, tone: 'failed' });
      void this.#page.run();
    }
  }

  async #restore(note: Note): Promise<void> {
    const t = this.t(notesMessages);
    const { notices, hub } = this.session!;
    try {
      await hub.notes.restore(note.id);
      notices.show({ text: t.restored });
      this.#publish('created', note.id);
    } catch {
      notices.show({
        text: t.notRestored,
        tone: 'failed',
        actions: [{ label: t.restore, run: () => void this.#restore(note) }],
      });
    }
    void this.#page.run();
  }

  #more = async (): Promise<void> => {
    const page = await this.session!.hub.notes.list(this.customerId!, {
      limit: PAGE,
      offset: this.notes.length,
      ...(this.q ? { q: this.q } : {}),
    }).then(
      page => page,
      () => undefined,
    );
    if (page)
      this.notes = [
        ...this.notes,
        ...page.items.filter(note => !this.notes.some(known => known.id === note.id)),
      ];
  };

  #publish(kind: 'created' | 'updated' | 'deleted', id: string): void {
    this.session!.changes.publish({
      type: 'note',
      kind,
      id,
      customerId: this.customerId!,
      source: 'local',
      origin: this,
    });
  }

  #count(total: number): void {
    this.total = total;
    this.dispatchEvent(new CustomEvent('hub-notes-count', { detail: { total } }));
  }
}
