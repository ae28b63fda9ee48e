import type { Merge } from '@customer-hub/sdk';
import { Intent } from '@customer-hub/state/edits';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { navigate } from '../internal/events.ts';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { contactDialogMessages } from '../messages/contactDialog.ts';
import { contactsMessages } from '../messages/contacts.ts';
import { customerMessages } from '../messages/customer.ts';
import { mergeMessages } from '../messages/merge.ts';
import { recordsMessages } from '../messages/records.ts';
import { critical, icon, undo, warning } from '../primitives/icons.ts';
import { stateOf } from '../primitives/problem.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { MergeChoices } from './merge-choices.ts';
import { moves, sameFields } from './merge-facts.ts';
import { mergeGrid } from './merge-grid.ts';
import type { MergeWords } from './merge-values.ts';
import { mergedInto, readPreview, sendDistinct, sendMerge, whyNot, type MergeKind } from './merge-work.ts';
import { mergeStyles } from './merge.styles.ts';

export interface MergeQuestion {
  readonly kind: MergeKind;
  readonly keptId: string;
  readonly mergedId: string;
  /** The customer of the contacts; empty for customers and people of none. */
  readonly customerName: string;
}
/** How it ended: merged, or said to be two. */
export type MergeAnswer = { readonly merge: Merge } | { readonly distinct: readonly [string, string] };

/** What stands in the way. */
type Trouble =
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'changed'; readonly name: string }
  | { readonly kind: 'part'; readonly of: { readonly id: string; readonly name: string } }
  | { readonly kind: 'gone' };

const TYPES: Readonly<Record<MergeKind, readonly string[]>> = {
  contact: ['ticket', 'device', 'asset', 'remote_access', 'ticket_comment'],
  customer: ['contact', 'device', 'contract', 'ticket', 'password', 'asset'],
};

/** Two records side by side, field by field: which value is taken, what the result is, and what moves. */
export class HubMergeDialog extends HubTaskDialog<MergeAnswer | undefined> {
  static override bundles = [
    mergeMessages,
    commonMessages,
    recordsMessages,
    contactsMessages,
    contactDialogMessages,
    customerMessages,
  ];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, badges, mergeStyles];

  @property({ attribute: false }) question!: MergeQuestion;
  @state() private choices: MergeChoices | undefined;
  @state() private trouble: Trouble | undefined;
  @state() private showsSame = false;
  readonly #intent = new Intent();

  protected override async opened(): Promise<void> {
    const { keptId, mergedId } = this.question;
    await this.#compare(keptId, mergedId);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.mg input:enabled:checked')?.focus();
  }

  get #words(): MergeWords {
    const { kind } = this.question;
    return {
      merge: this.t(mergeMessages),
      contacts: this.t(contactsMessages),
      contactDialog: this.t(contactDialogMessages),
      customer: this.t(customerMessages),
      format: this.format,
      definitions: this.recordOf('custom_fields', kind)?.value ?? [],
      customerName: id => this.state.records.peek('customer', id)?.name,
    };
  }

  /** Reads both as they are now; what was chosen stays with its values. */
  async #compare(keptId: string, mergedId: string): Promise<void> {
    this.busy = true;
    try {
      const preview = await readPreview(this.state, this.question.kind, keptId, mergedId);
      this.choices = MergeChoices.of(preview, this.choices);
      this.trouble = undefined;
    } catch (error) {
      this.trouble = troubleOf(error);
    } finally {
      this.busy = false;
    }
  }

  #swap = async (): Promise<void> => {
    const { kept, merged } = this.choices?.preview ?? {};
    if (!kept || !merged || this.busy) return;
    await this.#compare(merged.id, kept.id);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.hd .btn')?.focus();
  };

  async #merge(): Promise<void> {
    const { choices } = this;
    if (!choices || choices.isOpen || this.busy) return;
    this.busy = true;
    let trouble: Trouble | undefined;
    try {
      const merge = await sendMerge(this.state, choices.preview, choices.toInput(), this.#intent);
      this.result = { merge };
    } catch (error) {
      const { kept, merged } = choices.preview;
      const { current } = error as { readonly current?: { readonly id?: string } };
      if (stateOf(error).kind === 'changed') {
        await this.#compare(kept.id, merged.id);
        trouble = this.trouble ?? {
          kind: 'changed',
          name: current?.id === merged.id ? merged.name : kept.name,
        };
      } else trouble = troubleOf(error);
    }
    this.busy = false;
    this.trouble = trouble;
    await this.updateComplete;
    if (!trouble) this.dialog.close();
    else this.renderRoot.querySelector<HTMLElement>('.marked input:enabled, .trouble button')?.focus();
  }

  async #distinct(): Promise<void> {
    const { kept, merged, kind } = this.choices?.preview ?? {};
    if (!kept || !merged || !kind || this.busy) return;
    this.busy = true;
    try {
      await sendDistinct(this.state, kind, [kept.id, merged.id], true);
      this.result = { distinct: [kept.name, merged.name] };
    } catch (error) {
      this.trouble = { kind: 'failed', error };
    }
    this.busy = false;
    await this.updateComplete;
    if (this.result) this.dialog.close();
  }

  protected override render(): TemplateResult {
    const { choices, trouble, question } = this;
    const words = this.#words;
    const t = words.merge;
    const of = t[question.kind];
    const isOver = trouble?.kind === 'part' || trouble?.kind === 'gone';
    return html`<hub-dialog
      size="edge"
      .heading=${of.title}
      .subtitle=${question.customerName ? t.inside(question.customerName) : ''}
      ?dirty=${!isOver && (choices?.isDirty ?? false)}
      ?busy=${this.busy && choices !== undefined}
      @keydown=${this.#keydown}>
      ${choices && !isOver ? this.#why(choices, words) : nothing}
      ${isOver ? this.#ended(trouble, words) : this.#body(choices, trouble, words)}
      ${this.#buttons(choices, isOver, words)}
    </hub-dialog>`;
  }

  #why(choices: MergeChoices, { merge: t }: MergeWords): TemplateResult {
    const { reasons, kind } = choices.preview;
    return html`<div slot="nav" class="dup">
      <span>${t[kind].why}</span>
      ${
        reasons.length > 0
          ? reasons.map(reason => html`<span class="chip">${t.reasons[reason] ?? reason}</span>`)
          : html`<span class="chip">${t.noReason}</span>`
      }
      <span class="grow"></span>
      <button type="button" class="btn sm ghost" ?disabled=${this.busy} @click=${() => void this.#distinct()}>
        ${t[kind].distinct}
      </button>
    </div>`;
  }

  #body(choices: MergeChoices | undefined, trouble: Trouble | undefined, words: MergeWords): unknown {
    const { kind } = this.question;
    const said = trouble ? this.#said(trouble, words) : nothing;
    if (!choices)
      return html`${said}${
        trouble
          ? nothing
          : html`<p class="wait" role="status">${this.t(commonMessages).loading}</p>
              ${moves(undefined, TYPES[kind], words)}`
      }`;
    return html`${said}${mergeGrid({
      choices,
      words,
      isBusy: this.busy,
      change: next => (this.choices = next),
      swap: () => void this.#swap(),
    })}
    ${sameFields(choices, words, this.showsSame, () => (this.showsSame = !this.showsSame))}
    ${moves(choices.preview, TYPES[kind], words)}`;
  }

  /** What went wrong, above what is compared. */
  #said(trouble: Trouble, { merge: t }: MergeWords): TemplateResult | typeof nothing {
    if (trouble.kind === 'changed')
      return html`<div class="trouble news" role="alert">
        ${icon(warning)}<span
          >${this.choices?.isOpen ? t.changed(trouble.name) : t.changedSame(trouble.name)}</span
        >
      </div>`;
    if (trouble.kind !== 'failed') return nothing;
    const { requestId } = stateOf(trouble.error);
    const { keptId, mergedId } = this.question;
    return html`<div class="trouble" role="alert">
      ${icon(critical)}<span>${t.failed} ${whyNot(trouble.error, t.refused, t)}</span>
      ${requestId ? html`<span class="faint">${t.request(requestId)}</span>` : nothing}
      ${
        this.choices
          ? nothing
          : html`<button type="button" class="btn sm" @click=${() => void this.#compare(keptId, mergedId)}>
              ${this.t(commonMessages).retry}
            </button>`
      }
    </div>`;
  }

  /** There is nothing left to merge. */
  #ended(trouble: Extract<Trouble, { kind: 'part' | 'gone' }>, { merge: t }: MergeWords): TemplateResult {
    if (trouble.kind === 'gone')
      return html`<div class="ended" role="alert">
        <h3>${t.gone}</h3>
        <p>${t.goneText}</p>
      </div>`;
    const { id, name } = trouble.of;
    return html`<div class="ended" role="alert">
      <h3>${t.part(name)}</h3>
      <p>${t.partText}</p>
      <button type="button" class="btn" @click=${() => this.#open(id)}>${t.open(name)}</button>
    </div>`;
  }

  #open(id: string): void {
    const { kind } = this.question;
    const customerId = this.choices?.preview.kept.customerId ?? undefined;
    this.dialog.close();
    navigate(
      this,
      kind === 'customer'
        ? { to: 'customer', customerId: id }
        : { to: 'contact', id, ...(customerId ? { customerId } : {}) },
    );
  }

  #buttons(choices: MergeChoices | undefined, isOver: boolean, { merge: t, format }: MergeWords): unknown {
    const { kind } = this.question;
    const until = choices && !isOver ? t.undoUntil(format.brief(choices.preview.undoableUntil)) : undefined;
    return html`${
        until ? html`<span slot="footer" class="until">${icon(undo)}<span>${until}</span></span>` : nothing
      }<span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${this.busy && choices !== undefined}
        @click=${() => this.dialog.requestClose('button')}>
        ${isOver ? this.t(commonMessages).close : this.t(recordsMessages).cancel}
      </button>
      ${
        isOver
          ? nothing
          : html`<button
              slot="footer"
              type="button"
              class="btn primary"
              aria-keyshortcuts="Control+Enter"
              ?disabled=${this.busy || !choices || choices.isOpen}
              @click=${() => void this.#merge()}>
              ${t[kind].action}
            </button>`
      }`;
  }

  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.#merge();
  };
}

const troubleOf = (error: unknown): Trouble => {
  const into = mergedInto(error);
  if (into) return { kind: 'part', of: into };
  return stateOf(error).kind === 'missing' ? { kind: 'gone' } : { kind: 'failed', error };
};

/** @returns how it ended; undefined when it was left. */
export const openMerge = (host: LitElement, question: MergeQuestion): Promise<MergeAnswer | undefined> =>
  openTask<MergeAnswer | undefined, HubMergeDialog>(host, 'hub-merge-dialog', HubMergeDialog, { question });
