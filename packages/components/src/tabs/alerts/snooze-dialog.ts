import type { AlertSnooze } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { opens } from '../../form/record-dialog.ts';
import { alertDialogsMessages } from '../../messages/alertDialogs.ts';
import { instantOf, wallTime } from '../../messages/zoned.ts';
import { enteredIn } from '../../primitives/dom.ts';
import { HubAlertDialog, type AlertQuestion } from './reason-dialog.ts';
import { isoOf, snoozeUntil, usualChoices, type SnoozeChoice } from './snooze-times.ts';

/** Puts alerts off until a time, with a reason. */
export class HubSnoozeDialog extends HubAlertDialog<AlertSnooze> {
  static override styles: CSSResultGroup = [
    HubAlertDialog.styles,
    css`
      .opt time {
        margin-inline-start: auto;
        color: var(--ch-text-2);
      }
      .custom {
        padding-inline-start: 24px;
      }
    `,
  ];

  @state() private choice: SnoozeChoice | 'custom' = 'hours';
  /** As it is entered, a time of the reader's zone. */
  @state() private custom = '';
  @state() private isPast = false;
  @query('[type="datetime-local"]') private customField?: HTMLElement;

  #now = Date.now();

  protected override prepare(): void {
    super.prepare();
    const { timeZone } = this.format;
    this.custom = wallTime(snoozeUntil('tomorrow', this.#now, timeZone), timeZone).slice(0, 16);
  }

  protected override get heading(): string {
    const { count, name } = this.options;
    return this.t(alertDialogsMessages).snooze.title(count, name, this.format.number(count));
  }

  protected override get submitLabel(): string {
    return this.t(alertDialogsMessages).snooze.action;
  }

  /** When it opens again, ms. */
  get #until(): number {
    const { timeZone } = this.format;
    return this.choice === 'custom'
      ? instantOf(this.custom, timeZone)
      : snoozeUntil(this.choice, this.#now, timeZone);
  }

  protected override answer(): AlertSnooze {
    return { until: isoOf(this.#until), reason: this.reason };
  }

  protected override async submit(): Promise<void> {
    this.isPast = !(this.#until > Date.now());
    if (this.isPast) this.customField?.focus();
    else await super.submit();
  }

  protected override renderForm(): TemplateResult {
    const { until, hint, past } = this.t(alertDialogsMessages).snooze;
    const { timeZone } = this.format;
    return html`<div class="fld">
        <span class="name" id="when">${until}</span>
        <div class="opts" role="radiogroup" aria-labelledby="when" aria-describedby="how">
          ${usualChoices(this.#now, timeZone).map(choice =>
            this.#option(choice, snoozeUntil(choice, this.#now, timeZone)),
          )}
          ${this.#option('custom')}${this.choice === 'custom' ? this.#custom() : nothing}
        </div>
        ${this.isPast ? html`<p class="prob" id="wrong" role="alert">${past}</p>` : nothing}
        <div class="hint" id="how">${hint}</div>
      </div>
      ${super.renderForm()}`;
  }

  #option(choice: SnoozeChoice | 'custom', at?: number): TemplateResult {
    const { choices } = this.t(alertDialogsMessages).snooze;
    return html`<label class="opt"
      ><input
        type="radio"
        class="chk"
        name="until"
        ?autofocus=${choice === this.choice}
        .checked=${choice === this.choice}
        @change=${() => {
          this.choice = choice;
          this.isPast = false;
        }} />${choices[choice]}${at === undefined ? nothing : this.#time(at)}</label
    >`;
  }

  #time(at: number): TemplateResult {
    const { locale, timeZone } = this.format;
    const weekday = new Date(at).toLocaleDateString(locale, { weekday: 'short', timeZone });
    return html`<time datetime=${isoOf(at)}
      >${weekday} ${this.format.date(isoOf(at))} ${this.format.time(at)}</time
    >`;
  }

  #custom(): TemplateResult {
    const { isPast } = this;
    return html`<span class="custom"
      ><span class=${`field${isPast ? ' bad' : ''}`}
        ><input
          type="datetime-local"
          aria-label=${this.t(alertDialogsMessages).snooze.custom}
          aria-invalid=${isPast ? 'true' : nothing}
          aria-describedby=${isPast ? 'wrong' : nothing}
          required
          min=${wallTime(this.#now, this.format.timeZone).slice(0, 16)}
          .value=${this.custom}
          @input=${(event: Event) => (this.custom = enteredIn(event))} /></span
    ></span>`;
  }
}

/** Asks until when and why. @returns the answer, or undefined when the dialog was left. */
export const openSnooze = opens<AlertSnooze | undefined, AlertQuestion<AlertSnooze>>(
  'hub-snooze-dialog',
  HubSnoozeDialog,
);
