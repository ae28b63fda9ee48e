import { html, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { contactChoices, folderNames } from '../../customer/names.ts';
import { fieldStyles } from '../../form/fields.ts';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { assetsMessages } from '../../messages/assets.ts';
import type { Choice, LoadChoices } from '../../primitives/choices.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { states } from './warranty.ts';

export interface AssetChoice {
  readonly what: 'status' | 'folder' | 'contact';
  readonly count: number;
  readonly customerId: string;
}

/** Stands for "none" among the choices. */
const NONE = '';

/** Which status, folder or contact many assets get at once. */
export class HubAssetChoice extends HubTaskDialog<{ value: string | null } | undefined> {
  static override bundles = [assetsMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles];

  @property({ attribute: false }) asked!: AssetChoice;

  @state() private chosen: string | null = null;

  #load: LoadChoices | undefined;

  protected override prepare(): void {
    const { what, customerId } = this.asked;
    const { hub } = this.session!;
    const m = this.t(assetsMessages);
    const none = (label: string): Choice[] => [{ value: NONE, label }];
    const fits = (choices: readonly Choice[], q: string): readonly Choice[] =>
      choices.filter(({ label }) => label.toLowerCase().includes(q.toLowerCase()));
    const people = contactChoices(hub, customerId);
    this.#load =
      what === 'status'
        ? q =>
            Promise.resolve(
              fits(
                states.map(value => ({ value, label: m.status[value] })),
                q,
              ),
            )
        : what === 'folder'
          ? async q => fits([...none(m.noFolder), ...(await folderNames(hub, customerId))], q)
          : async (q, signal) => [...fits(none(m.nobody), q), ...(await people(q, signal))];
  }

  protected override render(): TemplateResult {
    const m = this.t(assetsMessages);
    const { what, count } = this.asked;
    const n = this.format.number(count);
    const label = m.columns[what];
    return html`<hub-dialog size="s" .heading=${m.choose[what](count, n)}>
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
        ${m.dialog.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${this.chosen === null}
        @click=${() => this.#take()}>
        ${what === 'status' ? m.choose.setStatus : what === 'folder' ? m.choose.move : m.choose.assign}
      </button>
    </hub-dialog>`;
  }

  #take(): void {
    this.result = { value: this.chosen === NONE ? null : this.chosen };
    this.dialog.close();
  }
}

/** @returns what was chosen, `value: null` for none; undefined when the dialog was left. */
export const chooseForAssets = (
  host: LitElement,
  asked: AssetChoice,
): Promise<{ value: string | null } | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<{ value: string | null } | undefined, HubAssetChoice>(
    host,
    'hub-asset-choice',
    HubAssetChoice,
    { asked },
  );
};
