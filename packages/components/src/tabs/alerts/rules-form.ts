import type { AlertRules, AlertSeverity } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AlertDialogsMessages } from '../../messages/en/alertDialogs.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import { zoneOf } from '../../messages/zoned.ts';
import type { Format } from '../../messages/format.ts';
import { loadTimeZones } from '../../primitives/choices.ts';
import { enteredIn, isChecked } from '../../primitives/dom.ts';
import { categories } from '../../primitives/severity.ts';

export const rulesStyles = css`
  .rules {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 14px 16px;
  }
  .rules > .wide {
    grid-column: 1 / -1;
  }
  .rules fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .rules .cats {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    clear: both;
  }
  .rules .opt {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }
  .quiet {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 4px;
  }
  .quiet .field {
    inline-size: 116px;
  }
  .quiet hub-combobox {
    flex: 1 1 200px;
  }
  @container hub (max-width: 520px) {
    .rules {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export interface RulesForm {
  readonly t: AlertDialogsMessages['settings'];
  readonly m: AlertsMessages;
  readonly format: Format;
  readonly rules: AlertRules;
  readonly disabled: boolean;
  /** Quiet hours lack a time. */
  readonly wrong: boolean;
  readonly change: (rules: AlertRules) => void;
}

const bySeverity: readonly AlertSeverity[] = ['information', 'warning', 'critical'];

/** A form whose controls work: it raises alerts. */
interface Controls extends RulesForm {
  readonly off: boolean;
  readonly set: (more: Partial<AlertRules>) => void;
}

interface Toggle {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly put: (value: boolean) => void;
  readonly off: boolean;
  readonly hint?: string;
}

const toggle = ({ id, label, checked, put, off, hint }: Toggle): TemplateResult =>
  html`<div class="fld wide">
    <label class="onoff"
      ><input
        type="checkbox"
        role="switch"
        class="switch"
        id=${id}
        aria-checked=${checked ? 'true' : 'false'}
        aria-describedby=${hint ? `${id}-hint` : nothing}
        .checked=${live(checked)}
        ?disabled=${off}
        @change=${(event: Event) => put(isChecked(event))} /><span>${label}</span></label
    >
    ${hint ? html`<div class="hint" id=${`${id}-hint`}>${hint}</div>` : nothing}
  </div>`;

interface SeverityChoice {
  readonly id: string;
  readonly label: string;
  readonly value: AlertSeverity | null;
  readonly words: Readonly<Record<AlertSeverity, string>>;
  /** Name of the choice of none. */
  readonly none?: string;
  readonly put: (value: AlertSeverity | null) => void;
}

/** From which severity on something happens. */
const severityFrom = (
  { off }: Controls,
  { id, label, value: now, words, none, put }: SeverityChoice,
): TemplateResult =>
  html`<div class="fld">
    <label class="name" for=${id}>${label}</label
    ><span class="field"
      ><select
        id=${id}
        .value=${live(now ?? '')}
        ?disabled=${off}
        @change=${(event: Event) => put(bySeverity.find(one => one === enteredIn(event)) ?? null)}>
        ${none === undefined ? nothing : html`<option value="" ?selected=${now === null}>${none}</option>`}
        ${bySeverity.map(value => html`<option value=${value} ?selected=${value === now}>${words[value]}</option>`)}
      </select></span
    >
  </div>`;

/** Categories that raise nothing. */
const mutedCategories = ({ t, m, rules, off, set }: Controls): TemplateResult => {
  const { mutedCategories: muted } = rules;
  return html`<fieldset class="fld wide">
    <legend class="name">${t.muted}</legend>
    <div class="cats">
      ${categories.map(
        category =>
          html`<label class="opt"
            ><input
              type="checkbox"
              class="chk"
              .checked=${live(muted.includes(category))}
              ?disabled=${off}
              @change=${(event: Event) =>
                set({
                  mutedCategories: isChecked(event)
                    ? [...muted, category]
                    : muted.filter(one => one !== category),
                })} />${m.category[category]}</label
          >`,
      )}
    </div>
  </fieldset>`;
};

/** From when to when nobody gets a mail. */
const quietHours = ({ t, format, rules, off, wrong, set }: Controls): TemplateResult | typeof nothing => {
  const { quietHours: quiet } = rules;
  if (!quiet) return nothing;
  const time = (id: 'from' | 'to', label: string): TemplateResult =>
    html`<label for=${`quiet-${id}`}>${label}</label
      ><span class=${`field${wrong && !quiet[id] ? ' bad' : ''}`}
        ><input
          type="time"
          id=${`quiet-${id}`}
          required
          .value=${live(quiet[id])}
          ?disabled=${off}
          aria-invalid=${wrong && !quiet[id] ? 'true' : nothing}
          @change=${(event: Event) => set({ quietHours: { ...quiet, [id]: enteredIn(event) } })}
      /></span>`;
  return html`<div class="wide quiet" role="group" aria-label=${t.quiet}>
    ${time('from', t.quietFrom)}${time('to', t.quietTo)}<hub-combobox
      required
      .label=${t.quietZone}
      .value=${quiet.timeZone}
      .chosen=${{ value: quiet.timeZone, label: quiet.timeZone.replaceAll('_', ' ') }}
      .load=${loadTimeZones(format.locale)}
      ?disabled=${off}
      @hub-change=${(event: CustomEvent<{ value: string | null }>) =>
        event.detail.value && set({ quietHours: { ...quiet, timeZone: event.detail.value } })}></hub-combobox>
    ${wrong ? html`<p class="prob" role="alert">${t.badTime}</p>` : nothing}
  </div>`;
};

/** Who gets a mail. */
const notified = ({ t, rules, off, set }: Controls): TemplateResult =>
  html`<div class="fld wide">
    <label class="name" for="notify">${t.notify}</label
    ><hub-tokens
      id="notify"
      .label=${t.notify}
      .value=${rules.notifyEmails}
      .description=${t.notifyHint}
      ?disabled=${off}
      @hub-change=${(event: CustomEvent<{ value: readonly string[] }>) =>
        set({ notifyEmails: [...event.detail.value] })}></hub-tokens>
    <div class="hint">${t.notifyHint}</div>
  </div>`;

/** How alerts are raised and told: the rules of a customer or of a folder. */
export const rulesForm = (form: RulesForm): TemplateResult => {
  const { t, format, rules, disabled, change } = form;
  const off = disabled || !rules.enabled;
  const set = (more: Partial<AlertRules>): void => change({ ...rules, ...more });
  const controls: Controls = { ...form, off, set };
  const night = { from: '22:00', to: '06:00', timeZone: zoneOf(format.timeZone) };
  return html`<div class="rules">
    ${toggle({
      id: 'enabled',
      label: t.enabled,
      checked: rules.enabled,
      put: enabled => set({ enabled }),
      off: disabled,
      hint: t.enabledHint,
    })}
    ${severityFrom(controls, {
      id: 'minimum',
      label: t.minimumSeverity,
      value: rules.minimumSeverity,
      words: t.minimum,
      put: value => value && set({ minimumSeverity: value }),
    })}
    ${severityFrom(controls, {
      id: 'ticket-from',
      label: t.ticketFrom,
      value: rules.ticketFrom,
      words: t.ticketFor,
      none: t.ticketNever,
      put: ticketFrom => set({ ticketFrom }),
    })}
    ${mutedCategories(controls)}${notified(controls)}
    ${toggle({
      id: 'over',
      label: t.resolveWhenOver,
      checked: rules.resolveWhenOver,
      put: resolveWhenOver => set({ resolveWhenOver }),
      off,
    })}
    ${toggle({
      id: 'quiet',
      label: t.quiet,
      checked: rules.quietHours !== null,
      put: wanted => set({ quietHours: wanted ? night : null }),
      off,
      hint: t.quietHint,
    })}
    ${quietHours(controls)}
  </div>`;
};
