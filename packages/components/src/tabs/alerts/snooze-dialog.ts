import type { AlertReason, AlertSnooze } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../../form/fields.ts';
import { formDialogStyles } from '../../form/form-dialog.styles.ts';
import { openTask } from '../../internal/open.ts';
import { alertDialogsMessages } from '../../messages/alertDialogs.ts';
import { instantOf, wallTime } from '../../messages/zoned.ts';
import { critical, icon } from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { isoOf, snoozeUntil, usualChoices, type SnoozeChoice } from './snooze-times.ts';

export interface AlertsMeant {
  readonly count: number;
  /** Of the only one. */
  readonly name: string;
}

/** What both have: the reason, and who is meant. */
abstract class HubReasonDialog<Answer> extends HubTaskDialog<Answer | undefined> {
  static override bundles = [alertDialogsMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    fieldStyles,
    formDialogStyles,
    css`
      .opt time {
        margin-inline-start: auto;
        color: var(--text-2);
      }
      .custom {
        padding-inline-start: 24px;
      }
      form {
        display: grid;
        gap: 14px;
      }
    `,
  ];

  @property({ attribute: false }) meant!: AlertsMeant;

  /** Stores the answer; without it, whoever asked does. */
  @property({ attribute: false }) send?: ((answer: Answer) => Promise<void>) | undefined;

  @state() protected reason = '';
  /** Why it was not stored. */
  @state() private problem = '';

  protected frame(title: string, action: string, body: unknown, dirty: boolean): TemplateResult {
    const t = this.t(alertDialogsMessages);
    return html`<hub-dialog size="s" .heading=${title} ?dirty=${dirty} ?busy=${this.busy}>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          this.agree();
        }}>
        ${body}
        <div class="fld">
          <label class="name" for="reason">${t.reason}</label>
          <span class="field">
            <textarea
              id="reason"
              rows="2"
              maxlength="1000"
              dir="auto"
              aria-describedby="why"
              .value=${this.reason}
              @input=${(event: Event) => (this.reason = (event.target as HTMLTextAreaElement).value)}
              @keydown=${this.#keydown}></textarea>
          </span>
          <div class="hint" id="why">${t.reasonHint}</div>
        </div>
        ${this.problem ? html`<p class="prob" role="alert">${icon(critical)}<span>${this.problem}</span></p>` : nothing}
        <button type="submit" hidden></button>
      </form>
      <span slot="footer" class="grow"></span>
      <button
        slot="footer"
        type="button"
        class="btn"
        ?disabled=${this.busy}
        @click=${() => this.dialog.requestClose('button')}>
        ${t.cancel}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?disabled=${this.busy}
        @click=${() => this.agree()}>
        ${action}
      </button>
    </hub-dialog>`;
  }

  /** Control and Enter sends a text of several lines. */
  #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.agree();
  };

  protected abstract agree(): void;

  /** Ends with the answer once it is stored. What fails is said here, with everything kept [R-25]. */
  protected end(answer: Answer): void {
    if (this.busy) return;
    this.problem = '';
    void this.closeAfter(async () => {
      await this.send?.(answer);
      return answer;
    }).catch((error: unknown) => (this.problem = (error as Error).message));
  }
}

/** Puts alerts off until a time, with a reason. */
export class HubSnoozeDialog extends HubReasonDialog<AlertSnooze> {
  @state() private choice: SnoozeChoice | 'custom' = 'hours';
  @state() private custom = '';
  @state() private wrong = false;

  #now = Date.now();

  protected override prepare(): void {
    this.custom = wallTime(
      snoozeUntil('tomorrow', this.#now, this.format.timeZone),
      this.format.timeZone,
    ).slice(0, 16);
  }

  protected override render(): TemplateResult {
    const t = this.t(alertDialogsMessages);
    const { choices, custom, until, hint, past, title, action } = t.snooze;
    const { format, meant } = this;
    const option = (choice: SnoozeChoice | 'custom', at?: number): TemplateResult =>
      html`<label class="opt"
        ><input
          type="radio"
          class="chk"
          name="until"
          ?autofocus=${choice === this.choice}
          .checked=${choice === this.choice}
          @change=${() => {
            this.choice = choice;
            this.wrong = false;
          }} />${choices[choice]}${at === undefined ? nothing : html`<time datetime=${isoOf(at)}>${new Date(at).toLocaleDateString(format.locale, { weekday: 'short', timeZone: format.timeZone })} ${format.date(isoOf(at))} ${format.time(at)}</time>`}</label
      >`;
    return this.frame(
      title(meant.count, meant.name, format.number(meant.count)),
      action,
      html` <div class="fld">
        <span class="name" id="when">${until}</span>
        <div class="opts" role="radiogroup" aria-labelledby="when" aria-describedby="how">
          ${usualChoices(this.#now, format.timeZone).map(choice => option(choice, snoozeUntil(choice, this.#now, format.timeZone)))}${option('custom')}
          ${
            this.choice === 'custom'
              ? html`<span class="custom"
                  ><span class=${`field${this.wrong ? ' bad' : ''}`}
                    ><input
                      type="datetime-local"
                      aria-label=${custom}
                      aria-invalid=${this.wrong ? 'true' : nothing}
                      aria-describedby=${this.wrong ? 'wrong' : nothing}
                      required
                      min=${wallTime(this.#now, format.timeZone).slice(0, 16)}
                      .value=${this.custom}
                      @input=${(event: Event) => (this.custom = (event.target as HTMLInputElement).value)} /></span
                ></span>`
              : nothing
          }
        </div>
        ${this.wrong ? html`<p class="prob" id="wrong" role="alert">${past}</p>` : nothing}
        <div class="hint" id="how">${hint}</div>
      </div>`,
      this.reason !== '',
    );
  }

  protected agree(): void {
    const at =
      this.choice === 'custom'
        ? instantOf(this.custom, this.format.timeZone)
        : snoozeUntil(this.choice, this.#now, this.format.timeZone);
    this.wrong = !(at > Date.now());
    if (this.wrong) {
      this.renderRoot.querySelector<HTMLElement>('[type="datetime-local"]')?.focus();
      return;
    }
    this.end({ until: isoOf(at), reason: this.reason.trim() || null });
  }
}

/** Resolves alerts with a reason. */
export class HubResolveDialog extends HubReasonDialog<AlertReason> {
  protected override render(): TemplateResult {
    const { title, action } = this.t(alertDialogsMessages).resolve;
    const { count, name } = this.meant;
    return this.frame(title(count, name, this.format.number(count)), action, nothing, this.reason !== '');
  }

  protected agree(): void {
    this.end({ reason: this.reason.trim() || null });
  }
}

/** @param send Stores the answer before the dialog closes. @returns until when and why, or undefined when the dialog was left. */
export const openSnooze = (
  host: LitElement,
  meant: AlertsMeant,
  send?: (answer: AlertSnooze) => Promise<void>,
): Promise<AlertSnooze | undefined> =>
  openTask<AlertSnooze | undefined, HubSnoozeDialog>(host, 'hub-snooze-dialog', HubSnoozeDialog, {
    meant,
    send,
  });

/** @param send Stores the answer before the dialog closes. @returns why, or undefined when the dialog was left. */
export const openReason = (
  host: LitElement,
  meant: AlertsMeant,
  send?: (answer: AlertReason) => Promise<void>,
): Promise<AlertReason | undefined> =>
  openTask<AlertReason | undefined, HubResolveDialog>(host, 'hub-resolve-dialog', HubResolveDialog, {
    meant,
    send,
  });
