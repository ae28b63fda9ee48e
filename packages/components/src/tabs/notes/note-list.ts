import type { Note, Page } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../context/session.ts';
import { avatar } from '../../customer/badges.ts';
import { HubPart } from '../../internal/part.ts';
import { Loader } from '../../internal/loader.ts';
import { notesMessages } from '../../messages/notes.ts';
import { statesMessages } from '../../messages/states.ts';
import * as icons from '../../primitives/icons.ts';
import { empty, failed, skeleton, stateOf, stateStyles } from '../../primitives/state.ts';
import { badges } from '../../theme/badges.ts';
import { controls } from '../../theme/controls.ts';

const PAGE = 50;

/** An edit that is not saved yet: of a note, or of a new one. */
interface Draft {
  readonly note: Note | undefined;
  text: string;
  saving: boolean;
  failed: boolean;
  theirs: Note | undefined;
}

/**
 * @summary Internal notes about a customer: write, change with Save or Undo, delete with undo [NOT-01 .. NOT-06].
 * @fires {CustomEvent<{total: number}>} hub-notes-count - How many notes there are. Does not bubble.
 */
export class HubNoteList extends HubPart {
  static override bundles = [notesMessages, statesMessages];
  static override styles: CSSResultGroup = [HubPart.styles, controls, badges, stateStyles, css`
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
    form {
      grid-column: 2 / -1;
      display: grid;
      gap: 6px;
    }
    .compose {
      padding: 8px;
    }
    .theirs {
      border: 1px solid color-mix(in oklab, var(--warning) 42%, var(--surface));
      border-radius: var(--radius);
      overflow: hidden;
    }
    .theirs > p {
      padding: 5px 8px;
      background: var(--warning-soft);
      color: var(--warning);
      font-size: var(--fs-sm);
      line-height: 16px;
    }
    .theirs > div {
      padding: 5px 8px;
      white-space: pre-wrap;
    }
    .bad {
      color: var(--danger);
      font-size: var(--fs-sm);
    }
    .more {
      margin: 8px;
    }
  `];

  @property({ attribute: false }) customerId?: string;

  /** Show only so many, the newest. Default: all, page by page. */
  @property({ type: Number, reflect: true }) limit?: number;

  /** Only notes that contain this. */
  @property() q = '';

  @state() private notes: readonly Note[] = [];
  @state() private total = 0;
  @state() private drafts: readonly Draft[] = [];

  #page = new Loader<Page<Note>>(this, async signal => {
    const shown = this.limit ?? Math.max(PAGE, this.notes.length);
    const page = await this.session!.hub.notes.list(this.customerId!, { limit: Math.min(shown, 200), count: 'exact', ...(this.q ? { q: this.q } : {}) }, { signal });
    this.notes = page.items;
    this.#count(page.totalCount ?? page.items.length);
    return page;
  });
  #end: (() => void) | undefined;
  #subscribed: Session | undefined;

  /** Begins a new note and puts the focus into it. */
  create(): void {
    if (!this.drafts.some(draft => !draft.note)) this.#setDrafts([{ note: undefined, text: '', saving: false, failed: false, theirs: undefined }, ...this.drafts]);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.compose textarea')?.focus());
  }

  override disconnectedCallback(): void {
    this.#end?.();
    this.#subscribed = undefined;
    this.session?.drafts.set(this, false);
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
        this.#setDrafts([]);
        this.#page.reset();
      }
      void this.#page.run();
    }
  }

  protected override render(): TemplateResult {
    const t = this.t(notesMessages);
    const states = this.t(statesMessages);
    const compose = this.drafts.find(draft => !draft.note);
    const { error, value, slow } = this.#page;
    const list = this.notes.length > 0
      ? html`<ul>${repeat(this.notes, note => note.id, note => this.#row(note))}</ul>${this.limit === undefined && this.notes.length < this.total
        ? html`<button class="btn more" @click=${this.#more}>${t.showMore}</button>` : nothing}`
      : error ? failed(states, error, { subject: t.title, retry: () => void this.#page.run() })
      : !value ? (slow ? skeleton(states, t.title, this.limit ?? 6, 1) : nothing)
      : compose ? nothing
      : this.q ? empty({ icon: icons.search, title: t.noMatch(this.q) })
      : empty({ icon: icons.note, title: t.empty, text: t.emptyText, actions: html`<button class="btn primary" @click=${this.create}>${icons.icon(icons.plus)}${t.newNote}</button>` });
    return html`${compose ? html`<div class="compose">${this.#editor(compose)}</div>` : nothing}${list}`;
  }

  #row(note: Note): TemplateResult {
    const t = this.t(notesMessages);
    const draft = this.drafts.find(candidate => candidate.note?.id === note.id);
    const may = (action: string): boolean => note.allowedActions.every(entry => entry.action !== action || entry.allowed);
    return html`<li class=${draft ? 'editing' : ''}>${avatar(note.author.name)}${draft ? this.#editor(draft) : html`
      <span class="vh">${note.author.name}: </span><span class="text" dir="auto">${note.text}</span>
      <time datetime=${note.createdAt} title=${`${note.author.name}, ${this.format.dateTime(note.createdAt)}`}>${this.format.shortDate(note.createdAt)}</time>
      <span class="do">
        ${may('update') ? html`<button class="btn sm icon ghost" aria-label=${t.edit(note.author.name)} title=${t.edit(note.author.name)} @click=${() => this.#edit(note)}>${icons.icon(icons.edit)}</button>` : nothing}
        ${may('delete') ? html`<button class="btn sm icon ghost" aria-label=${t.remove(note.author.name)} title=${t.remove(note.author.name)} @click=${() => void this.#remove(note)}>${icons.icon(icons.trash)}</button>` : nothing}
      </span>`}</li>`;
  }

  #editor(draft: Draft): TemplateResult {
    const t = this.t(notesMessages);
    return html`<form @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save(draft);
    }} @keydown=${(event: KeyboardEvent) => this.#editorKey(event, draft)}>
      <label class=${`field${draft.failed ? ' bad' : ''}`}><textarea aria-label=${draft.note ? t.edit(draft.note.author.name) : t.text} placeholder=${t.placeholder} maxlength="10000" rows="3" dir="auto"
        .value=${live(draft.text)} @input=${(event: Event) => {
          draft.text = (event.target as HTMLTextAreaElement).value;
          this.#setDrafts([...this.drafts]);
        }}></textarea></label>
      ${draft.theirs ? html`<div class="theirs"><p role="alert">${t.changed(draft.theirs.author.name)}</p><div dir="auto">${draft.theirs.text}</div></div>` : nothing}
      ${draft.failed ? html`<p class="bad" role="alert">${t.saveFailed}</p>` : nothing}
      <div class="row">
        <button class="btn primary" ?disabled=${draft.saving || draft.text.trim() === ''}>${draft.theirs ? t.keepMine : draft.note ? t.save : t.create}</button>
        <button class="btn ghost" type="button" ?disabled=${draft.saving} @click=${() => this.#drop(draft)}>${draft.theirs ? t.useTheirs : t.undo}</button>
      </div></form>`;
  }

  #editorKey(event: KeyboardEvent, draft: Draft): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.#save(draft);
    } else if (event.key === 'Escape' && draft.text === (draft.note?.text ?? '')) {
      event.preventDefault();
      event.stopPropagation();
      this.#drop(draft);
    }
  }

  #edit(note: Note): void {
    this.#setDrafts([...this.drafts, { note, text: note.text, saving: false, failed: false, theirs: undefined }]);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('li.editing textarea')?.focus());
  }

  async #save(draft: Draft): Promise<void> {
    const text = draft.text.trim();
    if (!text || draft.saving) return;
    draft.saving = true;
    draft.failed = false;
    this.requestUpdate();
    const { notes } = this.session!.hub;
    try {
      const record = draft.note ? await notes.update(draft.theirs ?? draft.note, { text }) : await notes.create(this.customerId!, { text });
      this.notes = draft.note ? this.notes.map(note => (note.id === record.id ? record : note)) : [record, ...this.notes];
      if (!draft.note) this.#count(this.total + 1);
      this.#drop(draft);
      this.#publish(draft.note ? 'updated' : 'created', record.id);
    } catch (error) {
      draft.saving = false;
      const { current } = error as { current?: Note };
      if (stateOf(error).kind === 'changed' && current) draft.theirs = current;
      else draft.failed = true;
      this.requestUpdate();
    }
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
      notices.show({ text: t.notRestored, tone: 'failed', actions: [{ label: t.restore, run: () => void this.#restore(note) }] });
    }
    void this.#page.run();
  }

  #more = async (): Promise<void> => {
    const page = await this.session!.hub.notes.list(this.customerId!, { limit: PAGE, offset: this.notes.length, ...(this.q ? { q: this.q } : {}) }).then(page => page, () => undefined);
    if (page) this.notes = [...this.notes, ...page.items.filter(note => !this.notes.some(known => known.id === note.id))];
  };

  #drop(draft: Draft): void {
    if (draft.theirs) this.notes = this.notes.map(note => (note.id === draft.theirs!.id && note.etag !== draft.theirs!.etag && !draft.saving ? draft.theirs! : note));
    this.#setDrafts(this.drafts.filter(other => other !== draft));
  }

  #setDrafts(drafts: readonly Draft[]): void {
    this.drafts = drafts;
    this.session?.drafts.set(this, drafts.some(draft => draft.text !== (draft.note?.text ?? '')));
  }

  #publish(kind: 'created' | 'updated' | 'deleted', id: string): void {
    this.session!.changes.publish({ type: 'note', kind, id, customerId: this.customerId!, source: 'local', origin: this });
  }

  #count(total: number): void {
    this.total = total;
    this.dispatchEvent(new CustomEvent('hub-notes-count', { detail: { total } }));
  }
}
