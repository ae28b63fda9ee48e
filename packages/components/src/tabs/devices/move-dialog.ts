import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { addFolder } from '../../folders/folder-actions.ts';
import { pathName } from '../../folders/tree.ts';
import { fieldStyles } from '../../form/fields.ts';
import { defineElement } from '../../internal/define.ts';
import { openTask } from '../../internal/open.ts';
import { deviceActionsMessages } from '../../messages/deviceActions.ts';
import { foldersMessages } from '../../messages/folders.ts';
import { filterChoices, type LoadChoices } from '../../primitives/choices.ts';
import { HubCombobox } from '../../primitives/combobox.ts';
import { icon, plus } from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { mostUndone, type Place } from './move.ts';

export interface MoveOptions {
  readonly customerId: string;
  readonly count: number;
  /** Where the device lies now; undefined for several. */
  readonly from?: string | null | undefined;
}

const none = 'none';

/** Asks into which folder devices are to be moved; a new one can be made on the way [DEV-27, DEV-28]. */
export class HubMoveDialog extends HubTaskDialog<Place | undefined> {
  static override bundles = [deviceActionsMessages, foldersMessages];
  static override styles: CSSResultGroup = [HubTaskDialog.styles, controls, fieldStyles];

  @property({ attribute: false }) options!: MoveOptions;
  @state() private chosen: string | null = null;

  #load: LoadChoices = async query => {
    const folders = await this.session!.records.read('folders', this.options.customerId);
    return filterChoices(
      [
        { value: none, label: this.t(foldersMessages).none },
        ...folders.map(folder => ({
          value: folder.id,
          label: pathName(folder),
          hint: this.format.number(folder.deviceCount),
        })),
      ],
      query,
    );
  };

  protected override async prepare(): Promise<void> {
    const { from } = this.options;
    await this.#load('', AbortSignal.timeout(10_000)).catch(() => undefined);
    this.chosen = from === undefined ? null : (from ?? none);
  }

  protected override render(): TemplateResult {
    const t = this.t(deviceActionsMessages);
    const { count, customerId } = this.options;
    const name =
      this.chosen && this.chosen !== none
        ? this.session!.records.peek('folders', customerId)?.find(({ id }) => id === this.chosen)
        : undefined;
    const label = this.chosen === none ? this.t(foldersMessages).none : name && pathName(name);
    return html`<hub-dialog size="s" .heading=${t.moveTitle(count, this.format.number(count))}>
      <div class="fld">
        <label class="name" for="folder">${t.moveLabel}</label>
        <hub-combobox
          id="folder"
          required
          .label=${t.moveLabel}
          .value=${this.chosen}
          .chosen=${this.chosen && label ? { value: this.chosen, label } : undefined}
          .load=${this.#load}
          @hub-change=${(event: CustomEvent<{ value: string | null }>) => (this.chosen = event.detail.value)}></hub-combobox>
        ${count > mostUndone ? html`<div class="hint">${t.moveMany(this.format.number(mostUndone))}</div>` : nothing}
      </div>
      <button slot="footer" type="button" class="btn ghost" @click=${() => void this.#add()}>
        ${icon(plus)}${this.t(foldersMessages).add}
      </button>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => this.dialog.close('button')}>
        ${t.dialog.cancel}
      </button>
      <button slot="footer" type="button" class="btn primary" ?disabled=${!this.chosen} @click=${this.#move}>
        ${t.moveAction}
      </button>
    </hub-dialog>`;
  }

  async #add(): Promise<void> {
    const folder = await addFolder({
      host: this,
      session: this.session!,
      customerId: this.options.customerId,
      format: this.format,
    });
    if (folder) this.chosen = folder.id;
  }

  #move = (): void => {
    if (!this.chosen) return;
    this.result = { folderId: this.chosen === none ? null : this.chosen };
    this.dialog.close();
  };
}

/** @returns where to, or undefined when the dialog was left. */
export const openMove = (host: LitElement, options: MoveOptions): Promise<Place | undefined> => {
  defineElement('hub-combobox', HubCombobox);
  return openTask<Place | undefined, HubMoveDialog>(host, 'hub-move-dialog', HubMoveDialog, { options });
};
