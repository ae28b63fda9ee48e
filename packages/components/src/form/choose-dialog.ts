import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../internal/define.ts';
import { openTask } from '../internal/open.ts';
import { recordsMessages } from '../messages/records.ts';
import { filterChoices, type Choice, type LoadChoices } from '../primitives/choices.ts';
import { HubCombobox } from '../primitives/combobox.ts';
import { icon, plus } from '../primitives/icons.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import { fieldStyles } from './fields.styles.ts';

/** A question with one answer out of many. */
export interface ChoiceQuestion {
  readonly heading: string;
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
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles];

  @property({ attribute: false }) question!: ChoiceQuestion;
  @state() private chosen: Choice | undefined;

  #load: LoadChoices = async (q, signal) => {
    const { load, none } = this.question;
    const first = none === undefined ? [] : filterChoices([{ value: NONE, label: none }], q);
    return [...first, ...(await load(q, signal))];
  };

  protected override async prepare(): Promise<void> {
    const { chosen } = this.question;
    if (chosen === undefined) return;
    const choices = await this.#load('', AbortSignal.timeout(MOST_WAITED_MS)).catch(() => []);
    this.chosen = choices.find(({ value }) => value === (chosen ?? NONE));
  }

  protected override render(): TemplateResult {
    const { heading, label, hint, action, make } = this.question;
    return html`<hub-dialog size="s" .heading=${heading}>
      <div class="fld">
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
      </div>
      ${make ? html`<button slot="footer" type="button" class="btn ghost" @click=${() => void this.#make()}>${icon(plus)}${make.label}</button>` : nothing}
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>
        ${this.t(recordsMessages).cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${!this.chosen}
        @click=${() => this.#take()}>
        ${action}
      </button>
    </hub-dialog>`;
  }

  async #make(): Promise<void> {
    this.chosen = (await this.question.make?.run(this)) ?? this.chosen;
  }

  #take(): void {
    if (!this.chosen) return;
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
