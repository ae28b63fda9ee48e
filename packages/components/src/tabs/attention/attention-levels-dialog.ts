import type { AttentionLevels, AttentionLevelsPatch } from '@customer-hub/sdk';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import type { FieldDefinition } from '../../form/definition.ts';
import { HubFormDialog, type FieldGroup } from '../../form/form-dialog.ts';
import type { FormChanges } from '../../form/form-model.ts';
import { opens } from '../../form/record-dialog.ts';
import { attentionMessages } from '../../messages/attention.ts';
import { recordsMessages } from '../../messages/records.ts';

/** Each level with the most that the contract takes; the least is 1. */
const MOST = { endsWithinDays: 365, passwordDays: 3650, securityUpdates: 1000, rebootDevices: 1000 } as const;
const keys = Object.keys(MOST) as (keyof typeof MOST)[];

/** From when on something needs attention, for the whole account. */
export class HubAttentionLevelsDialog extends HubFormDialog<AttentionLevels> {
  static override bundles = [...HubFormDialog.bundles, attentionMessages];

  @property({ attribute: false }) options!: { readonly levels: AttentionLevels };

  protected override get heading(): string {
    return this.t(attentionMessages).levelsTitle;
  }

  protected override get submitLabel(): string {
    return this.#locked ? '' : this.t(recordsMessages).save;
  }

  protected override get canSubmit(): boolean {
    return this.model.dirty;
  }

  /** Why nothing can be changed here. */
  get #locked(): string | undefined {
    const may = this.options.levels.allowedActions.find(({ action }) => action === 'update');
    return may?.allowed === false ? this.t(recordsMessages).noPermission : undefined;
  }

  protected override prepare(): void {
    this.model.start(this.options.levels);
  }

  protected override groups(): readonly FieldGroup[] {
    const t = this.t(attentionMessages);
    const fields = keys.map((key): FieldDefinition => ({
      key,
      label: t[key],
      type: 'number',
      required: true,
      minimum: 1,
      maximum: MOST[key],
      locked: this.#locked,
      check: draft =>
        Number.isInteger(Number(draft))
          ? undefined
          : {
              code: 'not_number',
              message: t.notNumber(this.format.number(1), this.format.number(MOST[key])),
            },
    }));
    return [{ fields, before: html`<p class="aside">${t.levelsText}</p>` }];
  }

  protected override async store({ patch }: FormChanges): Promise<object> {
    const { hub, records } = this.state;
    const base = records.peek('attention_levels', '') ?? this.options.levels;
    this.result = await records.write('attention_levels', { id: '' }, () =>
      hub.attention.updateLevels(base, patch as AttentionLevelsPatch),
    );
    return this.result;
  }
}

/** @returns the levels as they are stored now, or undefined when the dialog was left. */
export const openLevels = opens<AttentionLevels | undefined, { readonly levels: AttentionLevels }>(
  'hub-attention-levels-dialog',
  HubAttentionLevelsDialog,
);
