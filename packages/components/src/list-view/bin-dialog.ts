import type { DeletedRecord, DeletedRecordType, Hub } from '@customer-hub/sdk';
import type { RecordKind } from '@customer-hub/state/core';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { inLanes } from '../internal/lanes.ts';
import { openTask } from '../internal/open.ts';
import { binMessages } from '../messages/bin.ts';
import { commonMessages } from '../messages/common.ts';
import { critical, folder, icon } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import { writeRow } from './write-row.ts';

/** Whose bin it is. */
export interface BinQuestion {
  /** What the list is called: `Assets`. */
  readonly subject: string;
  readonly type: DeletedRecordType & RecordKind;
  readonly customerId: string | undefined;
  readonly restore: (hub: Hub, id: string) => Promise<unknown>;
}

const IN_FOLDERS: ReadonlySet<DeletedRecordType> = new Set(['asset', 'device']);
const PAGE = 100;

/** What was deleted from a list in the last 24 hours: one or many are brought back [W-07]. */
export class HubBinDialog extends HubTaskDialog {
  static override bundles = [binMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    css`
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 12px;
        align-items: center;
        padding-block: 6px;
        border-block-end: 1px solid var(--ch-border);
      }
      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px 10px;
        align-items: center;
      }
      small {
        grid-column: 2;
        color: var(--ch-text-2);
      }
      bdi {
        overflow-wrap: anywhere;
      }
      .oops {
        grid-column: 1 / -1;
        display: flex;
        gap: 8px;
        align-items: center;
        color: var(--ch-danger);
      }
      .more {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) question!: BinQuestion;
  @state() private items: readonly DeletedRecord[] | undefined;
  @state() private error: unknown;
  @state() private chosen: ReadonlySet<string> = new Set();
  /** Why one could not be brought back, by its id. */
  @state() private refusals: ReadonlyMap<string, string> = new Map();
  #next: string | undefined;
  #leave: (() => void) | undefined;

  protected override opened(): Promise<void> {
    // Elsewhere it can come back, too: by the undo of its notice, by somebody else.
    this.#leave = this.state.changes.subscribe(({ type, kind, id }) => {
      if ((type === this.question.type || type === 'folder') && kind === 'created' && id) this.#isBack([id]);
    });
    return this.#load();
  }

  override disconnectedCallback(): void {
    this.#leave?.();
    super.disconnectedCallback();
  }

  #isBack(ids: readonly string[]): void {
    this.items = this.items?.filter(({ id }) => !ids.includes(id));
    this.chosen = new Set([...this.chosen].filter(id => !ids.includes(id)));
  }

  #load = async (): Promise<void> => {
    const { type, customerId } = this.question;
    this.error = undefined;
    try {
      const list = this.state.hub.deletedRecords.list({
        type,
        limit: PAGE,
        ...(customerId ? { customerId } : {}),
        ...(this.#next ? { cursor: this.#next } : {}),
      });
      const [folders, { items, nextCursor }] = await Promise.all([this.#folders(), list]);
      this.#next = nextCursor ?? undefined;
      this.items = [...folders, ...(this.items ?? []), ...items];
    } catch (error) {
      this.error = error;
    }
  };

  /** Folders that such records lie in come first: what lay in one goes back with it. */
  async #folders(): Promise<readonly DeletedRecord[]> {
    const { type, customerId } = this.question;
    if (this.items || !customerId || !IN_FOLDERS.has(type)) return [];
    const list = this.state.hub.deletedRecords.list({ type: 'folder', customerId, limit: PAGE });
    // Who may not read folders sees the rest.
    return list.then(
      ({ items }) => items,
      () => [],
    );
  }

  protected override render(): TemplateResult {
    const t = this.t(binMessages);
    const count = this.chosen.size;
    return html`<hub-dialog
      size="m"
      .heading=${t.title}
      .subtitle=${this.question.subject}
      .busy=${this.busy}>
      ${this.error === undefined ? nothing : this.#failed(this.error)} ${this.#content()}
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.requestClose('button')}>
        ${this.t(commonMessages).close}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${count === 0 || this.busy}
        @click=${() => void this.#restore([...this.chosen])}>
        ${count === 0 ? t.restore : t.restoreMany(count, this.format.number(count))}
      </button>
    </hub-dialog>`;
  }

  #failed(error: unknown): TemplateResult {
    return html`<div class="oops" role="alert">
      ${icon(critical)}<span>${this.t(binMessages).failed}</span
      ><span class="mono faint">${stateOf(error).requestId ?? nothing}</span
      ><button type="button" class="btn sm" @click=${() => void this.#load()}>
        ${this.t(commonMessages).retry}
      </button>
    </div>`;
  }

  #content(): TemplateResult | typeof nothing {
    const t = this.t(binMessages);
    const { items, chosen } = this;
    if (!items)
      return this.error === undefined
        ? html`<p role="status" class="faint">${this.t(commonMessages).loading}</p>`
        : nothing;
    if (items.length === 0) return html`<p role="status">${t.empty}</p>`;
    const all = chosen.size === items.length;
    return html`<div class="row">
        <label
          ><input
            type="checkbox"
            class="chk"
            .checked=${all}
            .indeterminate=${chosen.size > 0 && !all}
            @change=${() => (this.chosen = new Set(all ? [] : items.map(({ id }) => id)))} />${t.all}</label
        >
      </div>
      <ul>
        ${repeat(
          items,
          ({ id }) => id,
          item => this.#row(item),
        )}
      </ul>
      ${
        this.#next
          ? html`<button type="button" class="btn more" @click=${() => void this.#load()}>${t.more}</button>`
          : nothing
      }`;
  }

  #row({ id, type, name, deletedAt, restorableUntil }: DeletedRecord): TemplateResult {
    const t = this.t(binMessages);
    const { format } = this;
    const refusal = this.refusals.get(id);
    const toggle = (): void => {
      const chosen = new Set(this.chosen);
      if (!chosen.delete(id)) chosen.add(id);
      this.chosen = chosen;
    };
    return html`<li class="row">
      <label
        ><input type="checkbox" class="chk" .checked=${this.chosen.has(id)} @change=${toggle} /><span
          >${type === 'folder' ? icon(folder, 'm') : nothing} <bdi>${name}</bdi></span
        ><small title=${format.dateTime(deletedAt)}
          >${t.when(format.relative(deletedAt), format.relative(restorableUntil))}</small
        ></label
      ><button
        type="button"
        class="btn sm"
        aria-label=${t.restoreOne(name)}
        ?disabled=${this.busy}
        @click=${() => void this.#restore([id])}>
        ${t.restore}
      </button>
      ${refusal ? html`<div class="oops" role="alert">${icon(critical)}<span>${refusal}</span></div>` : nothing}
    </li>`;
  }

  async #restore(ids: readonly string[]): Promise<void> {
    const t = this.t(binMessages);
    const wanted = (this.items ?? []).filter(({ id }) => ids.includes(id));
    const refusals = new Map<string, string>();
    this.busy = true;
    await inLanes(wanted, async item => {
      const why = await this.#restoreOne(item);
      if (why) refusals.set(item.id, why);
    });
    this.busy = false;
    const back = wanted.filter(({ id }) => !refusals.has(id));
    this.refusals = refusals;
    this.#isBack(back.map(({ id }) => id));
    const [first] = back;
    if (first)
      this.state.notices.show({ text: t.back(back.length, this.format.number(back.length), first.name) });
    await this.updateComplete;
    // What had the focus may have gone with its row.
    if (!this.renderRoot.querySelector(':focus'))
      this.renderRoot.querySelector<HTMLElement>('.chk, button')?.focus();
  }

  /** @returns why it is not back; undefined when it is. */
  async #restoreOne({ id, type, customerId }: DeletedRecord): Promise<string | undefined> {
    const t = this.t(binMessages);
    const { state: session, question } = this;
    const isFolder = type === 'folder';
    try {
      await writeRow(
        { session, customerId: question.customerId },
        isFolder ? 'folder' : question.type,
        { id, customerId },
        'created',
        () => (isFolder ? session.hub.folders.restore(id) : question.restore(session.hub, id)),
      );
      if (isFolder) session.records.written(question.type, { customerId: question.customerId });
      return undefined;
    } catch (error) {
      if (stateOf(error).kind === 'missing') return t.tooLate;
      return t.refused(error instanceof Error ? error.message : String(error));
    }
  }
}

export const openBin = (host: LitElement, question: BinQuestion): Promise<void> =>
  openTask<void, HubBinDialog>(host, 'hub-bin-dialog', HubBinDialog, { question });
