import type { Duplicate, Merge } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { mergeMessages } from '../messages/merge.ts';
import { recordsMessages } from '../messages/records.ts';
import { critical, icon } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { firstPairs } from './first-pairs.ts';
import { remains, startMerge, undoDistinct, undoMerge, type MergePlace } from './start-merge.ts';
import { duplicatesStyles } from './duplicates.styles.ts';
import { sendDistinct, whyNot, type MergeKind } from './merge-work.ts';

export interface DuplicatesQuestion {
  readonly kind: MergeKind;
  /** Whose contacts; undefined for those of all customers, and for customers. */
  readonly customerId: string | undefined;
  readonly customerName: string;
}

const PAGE = 50;

/** Pairs that look like one, one by one, and what was merged in the last 24 hours. */
export class HubDuplicatesDialog extends HubTaskDialog {
  static override bundles = [mergeMessages, commonMessages, recordsMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, badges, duplicatesStyles];

  @property({ attribute: false }) question!: DuplicatesQuestion;
  @state() private pairs: readonly Duplicate[] | undefined;
  @state() private total = 0;
  @state() private merges: readonly Merge[] = [];
  @state() private error: unknown;
  /** What an undo left as it was, by the merge. */
  @state() private stayed: ReadonlyMap<string, string> = new Map();
  @state() private refusals: ReadonlyMap<string, string> = new Map();
  #leave: (() => void) | undefined;
  #limit = PAGE;
  #asked = 0;

  protected override opened(): Promise<void> {
    // Somebody else may merge, undo or edit one of them at the same time.
    this.#leave = this.state.changes.subscribe(({ type }) => {
      if (type === this.question.kind || type === 'merge' || type === 'distinct_pair') void this.#load();
    });
    return this.#load();
  }

  override disconnectedCallback(): void {
    this.#leave?.();
    super.disconnectedCallback();
  }

  get #place(): MergePlace {
    return { host: this, session: this.state, format: this.format };
  }

  #load = async (): Promise<void> => {
    const asked = ++this.#asked;
    const { kind, customerId } = this.question;
    const { merges } = this.state.hub;
    try {
      const [found, recent] = await Promise.all([
        firstPairs(this.#limit, page =>
          kind === 'contact'
            ? merges.contactDuplicates(customerId ?? '-', page)
            : merges.customerDuplicates(page),
        ),
        merges.list({ kind, limit: PAGE, ...(customerId ? { customerId } : {}) }),
      ]);
      // Of several answers the last one that was asked for counts.
      if (asked !== this.#asked) return;
      this.pairs = found.pairs;
      this.total = found.total;
      this.merges = recent.items.filter(
        merge =>
          merge.status === 'merged' && merge.allowedActions.some(({ reason }) => reason !== 'too_late'),
      );
      this.error = undefined;
    } catch (error) {
      if (asked === this.#asked) this.error = error;
    }
  };

  protected override render(): TemplateResult {
    const t = this.t(mergeMessages);
    return html`<hub-dialog
      size="l"
      .heading=${t.duplicates}
      .subtitle=${this.question.customerName ? t.inside(this.question.customerName) : ''}
      .busy=${this.busy}>
      ${this.error === undefined ? nothing : this.#failed(this.error)} ${this.#content()}
      ${this.merges.length > 0 || this.stayed.size > 0 ? this.#recent() : nothing}
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.requestClose('button')}>
        ${this.t(commonMessages).close}
      </button>
    </hub-dialog>`;
  }

  #failed(error: unknown): TemplateResult {
    const { requestId } = stateOf(error);
    const t = this.t(mergeMessages);
    return html`<div class="oops" role="alert">
      ${icon(critical)}<span>${t.loadFailed}</span>${
        requestId ? html`<small>${t.request(requestId)}</small>` : nothing
      }<button type="button" class="btn sm" @click=${() => void this.#load()}>
        ${this.t(commonMessages).retry}
      </button>
    </div>`;
  }

  #content(): unknown {
    const t = this.t(mergeMessages);
    const { pairs, total } = this;
    if (!pairs)
      return this.error === undefined
        ? html`<p role="status" class="faint">${this.t(commonMessages).loading}</p>`
        : nothing;
    if (pairs.length === 0) return html`<p role="status">${t.none}</p>`;
    return html`<ul aria-label=${t.found(total, this.format.number(total))}>
        ${repeat(
          pairs,
          ({ id }) => id,
          pair => this.#pair(pair),
        )}
      </ul>
      ${
        pairs.length < total
          ? html`<button
              type="button"
              class="btn more"
              @click=${() => {
                this.#limit += PAGE;
                void this.#load();
              }}>
              ${t.more}
            </button>`
          : nothing
      }`;
  }

  #pair(pair: Duplicate): TemplateResult {
    const t = this.t(mergeMessages);
    const { id, first, second, reasons, kind } = pair;
    const side = ({ name, detail }: typeof first): TemplateResult =>
      html`<span class="side"
        ><b class="ellip"><bdi>${name}</bdi></b
        ><small class="ellip"><bdi>${detail ?? ''}</bdi></small></span
      >`;
    const refusal = this.refusals.get(id);
    return html`<li>
      <div class="pair">
        ${side(first)}${side(second)}
        <span class="why"
          >${reasons.map(reason => html`<span class="chip">${t.reasons[reason] ?? reason}</span>`)}</span
        >
      </div>
      <button
        type="button"
        class="btn"
        ?disabled=${this.busy}
        aria-label=${t.compareNamed(first.name, second.name)}
        @click=${() => void this.#compare(pair)}>
        ${t.compare}
      </button>
      <button
        type="button"
        class="btn ghost"
        ?disabled=${this.busy}
        aria-label=${t[kind].distinctNamed(first.name, second.name)}
        @click=${() => void this.#distinct(pair)}>
        ${t[kind].distinct}
      </button>
      ${refusal ? html`<div class="oops" role="alert">${icon(critical)}<span>${refusal}</span></div>` : nothing}
    </li>`;
  }

  async #compare({ kind, first, second }: Duplicate): Promise<void> {
    const { customerName } = this.question;
    await startMerge({ kind, keptId: first.id, mergedId: second.id, customerName }, this.#place);
    await this.#load();
    await this.#keepFocus();
  }

  async #distinct({ id, kind, first, second }: Duplicate): Promise<void> {
    this.busy = true;
    const refusals = new Map(this.refusals);
    refusals.delete(id);
    try {
      await sendDistinct(this.state, kind, [first.id, second.id], true);
      this.state.notices.show({
        text: this.t(mergeMessages).marked(first.name, second.name),
        actions: [
          {
            label: this.t(recordsMessages).undo,
            run: () => void undoDistinct(kind, [first.id, second.id], this.#place),
          },
        ],
      });
    } catch (error) {
      refusals.set(id, whyNot(error, {}, this.t(mergeMessages)));
    }
    this.refusals = refusals;
    this.busy = false;
    await this.#load();
    await this.#keepFocus();
  }

  /** What had the focus may have gone with its row. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    if (!this.renderRoot.querySelector(':focus'))
      this.renderRoot.querySelector<HTMLElement>('li button')?.focus();
  }

  #recent(): TemplateResult {
    const t = this.t(mergeMessages);
    return html`<h3>${t.recent}</h3>
      <ul>
        ${repeat(
          this.merges,
          ({ id }) => id,
          merge => this.#merged(merge),
        )}
        ${[...this.stayed].map(
          ([id, text]) =>
            html`<li data-undone=${id}><span class="text">${text}</span><small>${t.wasUndone}</small></li>`,
        )}
      </ul>`;
  }

  #merged(merge: Merge): TemplateResult {
    const t = this.t(mergeMessages);
    const { kept, merged, mergedBy, createdAt, allowedActions } = merge;
    const isAllowed = allowedActions.some(({ action, allowed }) => action === 'undo' && allowed);
    return html`<li>
      <span class="text"
        >${t.done(merged.name, kept.name)}
        <small title=${this.format.dateTime(createdAt)}
          >${t.recentLine(mergedBy.name, this.format.relative(createdAt))}</small
        ></span
      >
      <button
        type="button"
        class="btn sm"
        aria-label=${t.undoOne(merged.name)}
        ?disabled=${!isAllowed || this.busy}
        title=${isAllowed ? nothing : this.t(recordsMessages).noPermission}
        @click=${() => void this.#undo(merge)}>
        ${this.t(recordsMessages).undo}
      </button>
    </li>`;
  }

  async #undo(merge: Merge): Promise<void> {
    this.busy = true;
    const undone = await undoMerge(merge, this.#place);
    if (undone && undone.stays.length > 0) {
      const t = this.t(mergeMessages);
      const { merged, kept, id } = undone;
      const text = `${t.undone(merged.name, kept.name)} ${t.stayed(await remains(undone, this.#place))}`;
      this.stayed = new Map([...this.stayed, [id, text]]);
    }
    this.busy = false;
    await this.#load();
    await this.#keepFocus();
  }
}

export const openDuplicates = (host: LitElement, question: DuplicatesQuestion): Promise<void> =>
  openTask<void, HubDuplicatesDialog>(host, 'hub-duplicates-dialog', HubDuplicatesDialog, { question });
