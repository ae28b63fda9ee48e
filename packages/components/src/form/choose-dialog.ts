import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { defineElement } from '../internal/define.ts';
import { openTask } from '../internal/open.ts';
import { recordsMessages } from '../messages/records.ts';
import { filterChoices, type Choice, type LoadChoices } from '../primitives/choices.ts';
import { HubCombobox } from '../primitives/combobox.ts';
import { critical, icon, plus } from '../primitives/icons.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import { fieldStyles } from './fields.styles.ts';

/** A question with one answer out of many. */
export interface ChoiceQuestion {
  readonly heading: string;
  /** What the answer is for: `3 tickets`. */
  readonly subtitle?: string;
  /** Of the field. */
  readonly label: string;
  /** Under the field. */
  readonly hint?: string | undefined;
  /** Of the button that takes what is chosen. */
  readonly action: string;
  readonly load: LoadChoices;
  /** Name of the answer "none", in front of the others. Without it one has to be chosen. */
  readonly none?: string;
  /** What is chosen at first: the value of a choice, or null for none. Default: nothing. */
  readonly chosen?: string | null | undefined;
  /** The answer as it is now, null for none: chosen at first, and not to be taken again. */
  readonly now?: string | null | undefined;
  /** Shows all answers at once, instead of a field that searches them: for a few. */
  readonly few?: boolean;
  /** Makes a further choice on the way, e.g. a new folder. */
  readonly make?: {
    readonly label: string;
    /** @returns what was made, which is chosen then; undefined when it was not. */
    readonly run: (host: LitElement) => Promise<Choice | undefined>;
  };
}

/** The answer; `value` is null for none. */
export interface ChoiceAnswer {
  readonly value: string | null;
}

/** Stands for "none" among the choices; no record has it as its id. */
const NONE = 'none';

/** The first choices are waited for no longer than this, to show what is chosen. */
const MOST_WAITED_MS = 10_000;

/** Choices that are all known, narrowed by what is typed. */
export const fromList =
  (list: () => Promise<readonly Choice[]> | readonly Choice[]): LoadChoices =>
  async q =>
    filterChoices(await list(), q);

/** Asks for one of many: the folder that 20 assets are moved to, the technician that gets them. */
export class HubChooseDialog extends HubTaskDialog<ChoiceAnswer | undefined> {
  static override bundles = [recordsMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    fieldStyles,
    css`
      .few {
        display: grid;
        gap: 2px;
        padding-block: 4px;
      }
      .few label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 30px;
        padding-inline: 6px;
        border-radius: var(--ch-r-sm);
      }
      .few label:hover {
        background: var(--ch-hover);
      }
    `,
  ];

  @property({ attribute: false }) question!: ChoiceQuestion;
  @state() private chosen: Choice | undefined;
  /** All there are, where they are few. */
  @state() private few: readonly Choice[] = [];
  @state() private failed = '';

  #load: LoadChoices = async (q, signal) => {
    const { load, none } = this.question;
    const first = none === undefined ? [] : filterChoices([{ value: NONE, label: none }], q);
    return [...first, ...(await load(q, signal))];
  };

  protected override async prepare(): Promise<void> {
    const { chosen, now = chosen, few } = this.question;
    if (now === undefined && !few) return;
    try {
      const choices = await this.#load('', AbortSignal.timeout(MOST_WAITED_MS));
      if (few) this.few = choices;
      if (now !== undefined) this.chosen = choices.find(({ value }) => value === (now ?? NONE));
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    }
  }

  /** Something is chosen that is not so already. */
  get #isAnswer(): boolean {
    const { now } = this.question;
    return !!this.chosen && (now === undefined || this.chosen.value !== (now ?? NONE));
  }

  protected override render(): TemplateResult {
    const { heading, subtitle = '', action, few, make } = this.question;
    return html`<hub-dialog size="s" .heading=${heading} .subtitle=${subtitle}>
      ${few ? this.#list() : this.#search()}
      ${
        make
          ? html`<button slot="footer" type="button" class="btn ghost" @click=${() => void this.#make()}>
              ${icon(plus)}${make.label}
            </button>`
          : nothing
      }
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>
        ${this.t(recordsMessages).cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${!this.#isAnswer}
        @click=${() => this.#take()}>
        ${action}
      </button>
    </hub-dialog>`;
  }

  #search(): TemplateResult {
    const { label, hint } = this.question;
    return html`<div class="fld">
      <label class="name" for="choice">${label}</label>
      <hub-combobox
        id="choice"
        required
        .label=${label}
        .description=${hint ?? ''}
        .value=${this.chosen?.value ?? null}
        .chosen=${this.chosen}
        .load=${this.#load}
        @hub-change=${(event: CustomEvent<{ choice?: Choice }>) => (this.chosen = event.detail.choice)}></hub-combobox>
      ${hint ? html`<div class="hint">${hint}</div>` : nothing}
    </div>`;
  }

  #list(): TemplateResult {
    if (this.failed)
      return html`<p class="prob" role="alert">${icon(critical)}<span>${this.failed}</span></p>`;
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#take();
      }}>
      <div class="few" role="radiogroup" aria-label=${this.question.label}>
        ${this.few.map(
          choice =>
            html`<label
              ><input
                type="radio"
                class="chk radio"
                name="value"
                .checked=${live(this.chosen?.value === choice.value)}
                @change=${() => (this.chosen = choice)} /><bdi>${choice.label}</bdi></label
            >`,
        )}
      </div>
      <button type="submit" hidden></button>
    </form>`;
  }

  async #make(): Promise<void> {
    this.chosen = (await this.question.make?.run(this)) ?? this.chosen;
  }

  #take(): void {
    if (!this.chosen || !this.#isAnswer) return;
    const { value } = this.chosen;
    this.result = { value: value === NONE ? null : value };
    this.dialog.close();
  }
}

/** @returns what was chosen, or undefined when the dialog was left. */
export const choose = (host: LitElement, question: ChoiceQuestion): Promise<ChoiceAnswer | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<ChoiceAnswer | undefined, HubChooseDialog>(host, 'hub-choose-dialog', HubChooseDialog, {
    question,
  });
};
