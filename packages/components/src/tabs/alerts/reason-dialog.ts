import { css, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import type { FieldDefinition } from '../../form/definition.ts';
import { HubFormDialog, type FieldGroup } from '../../form/form-dialog.ts';
import { alertDialogsMessages } from '../../messages/alertDialogs.ts';
import { alertsMessages } from '../../messages/alerts.ts';
import { stateOf } from '../../primitives/problem.ts';

/** Which alerts a question is about, and what is done with its answer. */
export interface AlertQuestion<Answer> {
  readonly count: number;
  /** Of the only one. */
  readonly name: string;
  /** Stores the answer before the dialog closes; without it, whoever asked does. */
  readonly send?: ((answer: Answer) => Promise<unknown>) | undefined;
}

/** The server refused it; the message says why, in the reader's language. */
class Refused extends Error {}

/** Base of the questions about alerts: what is answered stays until it is stored. */
export abstract class HubAlertDialog<
  Answer,
  Question extends AlertQuestion<Answer> = AlertQuestion<Answer>,
> extends HubFormDialog<Answer> {
  static override bundles = [...HubFormDialog.bundles, alertDialogsMessages, alertsMessages];
  static override styles: CSSResultGroup = [
    HubFormDialog.styles,
    css`
      form {
        display: grid;
        gap: 14px;
      }
    `,
  ];

  @property({ attribute: false }) options!: Question;

  protected override get size(): 's' {
    return 's';
  }

  /** What is stored, of what is entered. */
  protected abstract answer(): Answer;

  protected override prepare(): void {
    this.model.start();
  }

  protected override async store(): Promise<void> {
    const answer = this.answer();
    try {
      await this.options.send?.(answer);
    } catch (error) {
      const reasons: Readonly<Record<string, string>> = this.t(alertsMessages).reasons;
      const why = reasons[stateOf(error).code ?? ''];
      throw why === undefined ? error : new Refused(why, { cause: error });
    }
    this.result = answer;
  }

  protected override explain(failure: unknown): string | undefined {
    return failure instanceof Refused ? failure.message : undefined;
  }

  /** Why it is done, as far as somebody says it. */
  protected get reason(): string | null {
    return this.text('reason') || null;
  }

  protected get reasonField(): FieldDefinition {
    const { reason: label, reasonHint: hint } = this.t(alertDialogsMessages);
    return { key: 'reason', label, type: 'multiline', maxLength: 1000, hint };
  }

  protected override groups(): readonly FieldGroup[] {
    return [{ fields: [this.reasonField] }];
  }
}
