import type { AttentionSnoozeInput } from '@customer-hub/sdk';
import { property } from 'lit/decorators.js';
import { HubFormDialog, type FieldGroup } from '../../form/form-dialog.ts';
import { radios } from '../../form/radios.ts';
import { opens } from '../../form/record-dialog.ts';
import { attentionMessages } from '../../messages/attention.ts';
import { addDays, instantOf } from '../../messages/zoned.ts';

type Answer = Omit<AttentionSnoozeInput, 'factKey'>;
export interface SnoozeQuestion {
  /** What is left alone. */
  readonly title: string;
  /** Stores the answer before the dialog closes. */
  readonly send: (answer: Answer) => Promise<unknown>;
}

/** Asks until when a fact is left alone, and why. */
export class HubAttentionSnoozeDialog extends HubFormDialog<Answer> {
  static override bundles = [...HubFormDialog.bundles, attentionMessages];

  @property({ attribute: false }) options!: SnoozeQuestion;

  protected override get size(): 's' {
    return 's';
  }

  protected override get heading(): string {
    return this.t(attentionMessages).snoozeName(this.options.title);
  }

  protected override get submitLabel(): string {
    return this.t(attentionMessages).snooze;
  }

  protected override prepare(): void {
    this.model.start(undefined, { choice: 'tomorrow' });
  }

  /** The morning of a day, as the reader's clock shows it. */
  #morning(day: string): string {
    return new Date(instantOf(`${day}T08:00:00`, this.format.timeZone)).toISOString();
  }

  get #until(): string | null {
    const today = this.format.today();
    switch (this.text('choice')) {
      case 'open':
        return null;
      case 'date':
        return this.#morning(this.text('date'));
      case 'week':
        return this.#morning(addDays(today, 7));
      default:
        return this.#morning(addDays(today, 1));
    }
  }

  protected override groups(): readonly FieldGroup[] {
    const t = this.t(attentionMessages);
    const onDate = this.text('choice') === 'date';
    return [
      {
        fields: [
          {
            key: 'choice',
            label: t.until,
            type: 'select',
            required: true,
            options: (['tomorrow', 'week', 'date', 'open'] as const).map(value => ({
              value,
              label: t.untils[value],
            })),
            hint: t.snoozeText,
            draw: radios,
          },
          {
            key: 'date',
            label: t.untilDate,
            type: 'date',
            required: onDate,
            hidden: !onDate,
            check: draft =>
              String(draft) > this.format.today() ? undefined : { code: 'in_past', message: t.pastDate },
          },
          { key: 'reason', label: t.reason, type: 'text', required: true, maxLength: 500, wide: true },
        ],
      },
    ];
  }

  protected override async store(): Promise<void> {
    const answer: Answer = { until: this.#until, reason: this.text('reason') };
    await this.options.send(answer);
    this.result = answer;
  }
}

/** @returns the answer as it was stored, or undefined when the dialog was left. */
export const openSnooze = opens<Answer | undefined, SnoozeQuestion>(
  'hub-attention-snooze-dialog',
  HubAttentionSnoozeDialog,
);
