import type { Hub } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { HubElement } from '../../element/hub-element.ts';
import { lazily } from '../../internal/lazily.ts';
import { notesMessages } from '../../messages/notes.ts';
import { recordsMessages } from '../../messages/records.ts';
import { scopeRefusal } from '../../list-view/scopes.ts';
import { queryOne } from '../../primitives/dom.ts';
import * as icons from '../../primitives/icons.ts';
import { isHiddenReason } from '../../policy/features.ts';
import { tip } from '../../primitives/tooltip.ts';
import { base } from '../../theme/base.ts';
import { controls } from '../../theme/controls.ts';
import { tokens } from '../../theme/tokens.ts';
import { HubNoteList, NOTE_SCOPE } from './note-list.ts';

/**
 * @summary The notes of a customer, for staff only.
 * @fires {CustomEvent<HubNavigateDetail>} hub-navigate - Something leads elsewhere. Cancelable; bubbles.
 */
export class HubNotes extends HubElement {
  static override bundles = [notesMessages, recordsMessages];
  static override elements = { 'hub-note-list': HubNoteList };
  static override styles: CSSResultGroup = [
    tokens,
    base,
    controls,
    css`
      .notes {
        container: hub / inline-size;
        block-size: 100%;
        display: flex;
        flex-direction: column;
        background: var(--ch-surface);
      }
      .tools {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 8px var(--ch-gutter);
        flex: none;
      }
      .tools .field {
        inline-size: 232px;
      }
      hub-note-list {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
      }
      @container hub (max-width: 560px) {
        .tools :is(.hint, .grow) {
          display: none;
        }
        .tools .field {
          flex: 1;
        }
      }
    `,
  ];

  /** Id of the customer. */
  @property({ attribute: 'customer-id' }) customerId?: string;

  @state() private q = '';
  @state() private total: number | undefined;
  @query('hub-note-list') private list!: HubNoteList;
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** Begins a new note. */
  create(): void {
    void this.updateComplete.then(() => (this.#refusal ? undefined : void this.list.create()));
  }

  /** Searches as a string says, whatever was searched for before: `q=gate+code`, as other lists tell it. */
  async showView(text: string): Promise<void> {
    await this.updateComplete;
    const field = queryOne(this.renderRoot, 'input', HTMLInputElement);
    clearTimeout(this.#typing);
    this.q = field.value = new URLSearchParams(text).get('q') ?? '';
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#typing);
    super.disconnectedCallback();
  }

  /** Why no note can be written here. */
  get #refusal(): string | undefined {
    const { session } = this;
    const reason = this.t(recordsMessages).noPermission;
    return session && scopeRefusal({ session, host: this }, NOTE_SCOPE, reason, 'notes');
  }

  /** What was deleted in the last 24 hours [W-07]. */
  async #openBin(): Promise<void> {
    const { openBin } = await lazily(() => import('../../list-view/bin-dialog.ts'));
    const { customerId } = this;
    const restore = (hub: Hub, id: string): Promise<unknown> => hub.notes.restore(id);
    await openBin(this, { subject: this.t(notesMessages).title, type: 'note', customerId, restore });
  }

  protected override render(): TemplateResult {
    const t = this.t(notesMessages);
    const refusal = this.#refusal;
    return html`<div class="notes">
      <div class="tools">
        <label class="field"
          >${icons.icon(icons.search)}<input
            type="search"
            placeholder=${t.search}
            aria-label=${t.search}
            @input=${this.#search}
        /></label>
        <span class="muted hint"
          >${this.total === undefined ? nothing : t.count(this.total, this.format.number(this.total))}</span
        >
        <span class="grow"></span>
        <span class="faint hint">${t.internal}</span>
        ${isHiddenReason(refusal) ? nothing : this.#writing(refusal)}
      </div>
      <hub-note-list
        .customerId=${this.customerId}
        .q=${this.q}
        @hub-notes-count=${({ detail }: CustomEvent<{ total: number }>) => this.#counted(detail.total)}></hub-note-list>
    </div>`;
  }

  #counted(total: number): void {
    this.total = total;
    this.tellReady();
  }

  /** What was deleted, and a new one. */
  #writing(refusal: string | undefined): TemplateResult {
    const t = this.t(notesMessages);
    return html`<button
        class="btn icon ghost"
        aria-label=${t.bin}
        title=${t.bin}
        aria-haspopup="dialog"
        @click=${() => void this.#openBin()}>
        ${icons.icon(icons.trash)}
      </button>
      <button
        class="btn primary"
        aria-disabled=${refusal ? 'true' : nothing}
        ${tip(refusal)}
        @click=${() => this.create()}>
        ${icons.icon(icons.plus)}${t.newNote}
      </button>`;
  }

  #search = (event: Event): void => {
    clearTimeout(this.#typing);
    const { value } = event.target as HTMLInputElement;
    this.#typing = setTimeout(() => (this.q = value.trim()), 200);
  };
}
