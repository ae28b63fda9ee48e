import { html, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../internal/define.ts';
import { openTask } from '../internal/open.ts';
import { recordsMessages } from '../messages/records.ts';
import type { Choice, LoadChoices } from '../primitives/choices.ts';
import { HubCombobox } from '../primitives/combobox.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { controls } from '../theme/controls.ts';
import { fieldStyles } from './fields.ts';

/** A question with one answer out of many. */
export interface ChoiceQuestion {
  readonly heading: string;
  /** Of the field. */
  readonly label: string;
  /** Of the button that takes what is chosen. */
  readonly action: string;
  readonly load: LoadChoices;
  /** Name of the answer "none", in front of the others. Without it one has to be chosen. */
  readonly none?: string;
}

/** The answer; `value` is null for none. */
export interface ChoiceAnswer {
  readonly value: string | null;
}

/** Stands for "none" among the choices; no record has it as its id. */
const NONE = 'none';

const fits = (choices: readonly Choice[], q: string): readonly Choice[] =>
  choices.filter(({ label }) => label.toLowerCase().includes(q.toLowerCase()));

/** Choices that are all known, narrowed by what is typed. */
export const fromList =
  (list: () => Promise<readonly Choice[]> | readonly Choice[]): LoadChoices =>
  async q =>
    fits(await list(), q);

/** Asks for one of many: the folder that 20 assets are moved to, the technician that gets them. */
export class HubChooseDialog extends HubTaskDialog<ChoiceAnswer | undefined> {
  static override bundles = [recordsMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles];

  @property({ attribute: false }) question!: ChoiceQuestion;
  @state() private chosen: string | null = null;

  #load: LoadChoices = async (q, signal) => {
    const { load, none } = this.question;
    const first = none === undefined ? [] : fits([{ value: NONE, label: none }], q);
    return [...first, ...(await load(q, signal))];
  };

  protected override render(): TemplateResult {
    const { heading, label, action } = this.question;
    return html`<hub-dialog size="s" .heading=${heading}>
      <div class="fld">
        <label class="name" for="choice">${label}</label>
        <hub-combobox
          id="choice"
          required
          .label=${label}
          .value=${this.chosen}
          .load=${this.#load}
          @hub-change=${(event: CustomEvent<{ value: string | null }>) => (this.chosen = event.detail.value)}></hub-combobox>
      </div>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>
        ${this.t(recordsMessages).cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${this.chosen === null}
        @click=${() => this.#take()}>
        ${action}
      </button>
    </hub-dialog>`;
  }

  #take(): void {
    this.result = { value: this.chosen === NONE ? null : this.chosen };
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
