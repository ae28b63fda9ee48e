import type { AlertCategory, AlertRules, AlertSeverity } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { AlertDialogsMessages } from '../../messages/en/alertDialogs.ts';
import type { AlertsMessages } from '../../messages/en/alerts.ts';
import { zoneOf } from '../../messages/zoned.ts';
import type { Format } from '../../messages/format.ts';
import { loadTimeZones } from '../../primitives/choices.ts';

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
const on = (event: Event): boolean => (event.target as HTMLInputElement).checked;
const text = (event: Event): string => (event.target as HTMLInputElement).value;

/** How alerts are raised and told: the rules of a customer or of a folder. */
export const rulesForm = ({ t, m, format, rules, disabled, wrong, change }: RulesForm): TemplateResult => {
  const set = (more: Partial<AlertRules>): void => change({ ...rules, ...more });
  const quiet = rules.quietHours;
  const off = disabled || !rules.enabled;
  const toggle = (
    id: string,
    label: string,
    checked: boolean,
    put: (value: boolean) => void,
    blocked: boolean,
    hint?: string,
  ): TemplateResult =>
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
          ?disabled=${blocked}
          @change=${(event: Event) => put(on(event))} /><span>${label}</span></label
      >
      ${hint ? html`<div class="hint" id=${`${id}-hint`}>${hint}</div>` : nothing}
    </div>`;
  const time = (id: 'from' | 'to', label: string): TemplateResult =>
    html`<label for=${`quiet-${id}`}>${label}</label
      ><span class=${`field${wrong && !quiet?.[id] ? ' bad' : ''}`}
        ><input
          type="time"
          id=${`quiet-${id}`}
          required
          .value=${live(quiet![id])}
          ?disabled=${off}
          aria-invalid=${wrong && !quiet?.[id] ? 'true' : nothing}
          @change=${(event: Event) => set({ quietHours: { ...quiet!, [id]: text(event) } })}
      /></span>`;
  return html`<div class="rules">
    ${toggle('enabled', t.enabled, rules.enabled, enabled => set({ enabled }), disabled, t.enabledHint)}
    <div class="fld">
      <label class="name" for="minimum">${t.minimumSeverity}</label
      ><span class="field"
        ><select
          id="minimum"
          .value=${live(rules.minimumSeverity)}
          ?disabled=${off}
          @change=${(event: Event) => set({ minimumSeverity: text(event) as AlertSeverity })}>
          ${bySeverity.map(value => html`<option value=${value} ?selected=${value === rules.minimumSeverity}>${t.minimum[value]}</option>`)}
        </select></span
      >
    </div>
    <div class="fld">
      <label class="name" for="ticket-from">${t.ticketFrom}</label
      ><span class="field"
        ><select
          id="ticket-from"
          .value=${live(rules.ticketFrom ?? '')}
          ?disabled=${off}
          @change=${(event: Event) => set({ ticketFrom: (text(event) || null) as AlertSeverity | null })}>
          <option value="" ?selected=${rules.ticketFrom === null}>${t.ticketNever}</option>
          ${bySeverity.map(value => html`<option value=${value} ?selected=${value === rules.ticketFrom}>${t.ticketFor[value]}</option>`)}
        </select></span
      >
    </div>
    <fieldset class="fld wide">
      <legend class="name">${t.muted}</legend>
      <div class="cats">
        ${(Object.keys(m.category) as AlertCategory[]).map(
          category =>
            html`<label class="opt"
              ><input
                type="checkbox"
                class="chk"
                .checked=${live(rules.mutedCategories.includes(category))}
                ?disabled=${off}
                @change=${(event: Event) => set({ mutedCategories: on(event) ? [...rules.mutedCategories, category] : rules.mutedCategories.filter(one => one !== category) })} />${m.category[category]}</label
            >`,
        )}
      </div>
    </fieldset>
    <div class="fld wide">
      <label class="name" for="notify">${t.notify}</label
      ><hub-tokens
        id="notify"
        .label=${t.notify}
        .value=${rules.notifyEmails}
        .description=${t.notifyHint}
        ?disabled=${off}
        @hub-change=${(event: CustomEvent<{ value: readonly string[] }>) => set({ notifyEmails: [...event.detail.value] })}></hub-tokens>
      <div class="hint">${t.notifyHint}</div>
    </div>
    ${toggle('over', t.resolveWhenOver, rules.resolveWhenOver, resolveWhenOver => set({ resolveWhenOver }), off)}
    ${toggle('quiet', t.quiet, quiet !== null, wanted => set({ quietHours: wanted ? { from: '22:00', to: '06:00', timeZone: zoneOf(format.timeZone) } : null }), off, t.quietHint)}
    ${
      quiet
        ? html`<div class="wide quiet" role="group" aria-label=${t.quiet}>
            ${time('from', t.quietFrom)}${time('to', t.quietTo)}<hub-combobox
              required
              .label=${t.quietZone}
              .value=${quiet.timeZone}
              .chosen=${{ value: quiet.timeZone, label: quiet.timeZone.replaceAll('_', ' ') }}
              .load=${loadTimeZones(format.locale)}
              ?disabled=${off}
              @hub-change=${(event: CustomEvent<{ value: string | null }>) => event.detail.value && set({ quietHours: { ...quiet, timeZone: event.detail.value } })}></hub-combobox>
            ${wrong ? html`<p class="prob" role="alert">${t.badTime}</p>` : nothing}
          </div>`
        : nothing
    }
  </div>`;
};
