import type { AlertDay, AlertSeverity, View } from '@customer-hub/sdk';
import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { alertDaysKey, type RecordState } from '@customer-hub/state/core';
import { withFacet } from '@customer-hub/state/lists';
import { HubPart } from '../../internal/part.ts';
import { alertsMessages } from '../../messages/alerts.ts';
import { zoneOf } from '../../messages/zoned.ts';
import { targetOf } from '../../primitives/dom.ts';
import { close, icon } from '../../primitives/icons.ts';
import { Narrow } from '../../primitives/narrow.ts';
import { tip } from '../../primitives/tooltip.ts';
import { controls } from '../../theme/controls.ts';
import { severityIcons, severityStyles } from '../../primitives/severity.ts';
import { covered, daysOf, intervalOf, severities, stack, sums, totalOf } from './chart-plan.ts';
import { alertChartStyles, HEIGHT } from './alert-chart.styles.ts';

/** Days that fit with a width one can hit. */
const FEW = 14;
const NARROW = 720;

/**
 * @summary Alerts of the last days by severity. A day, or several, filters the list; so does a severity. It
 * shows what the list would show of other days: all its other filters hold here too.
 *
 * Bars differ by pattern, not by colour alone; each day says its numbers as a button. One tab stop, arrow
 * keys go from day to day.
 */
export class HubAlertChart extends HubPart {
  static override bundles = [alertsMessages];
  static override styles = [HubPart.styles, controls, severityStyles, alertChartStyles];

  /** Whose alerts; of all customers when undefined. */
  @property({ attribute: false }) customerId?: string | undefined;
  /** What the list shows. */
  @property({ attribute: false }) view!: View;
  /** Shows another view. */
  @property({ attribute: false }) change!: (view: View) => void;

  #narrow = new Narrow(this, NARROW);
  /** The day that has the tab stop. */
  @state() private at: string | undefined;

  /** What showed last: it stays while the days of other filters are on their way. */
  #days: readonly AlertDay[] = [];
  #from?: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('customerId')) this.#days = [];
    this.#days = this.#state?.value ?? this.#days;
  }

  get #key(): string {
    return alertDaysKey(this.customerId, this.#query());
  }

  get #state(): RecordState<readonly AlertDay[]> | undefined {
    return this.recordOf('alert_days', this.#key);
  }

  /** All filters of the list but the days. */
  #query(): Record<string, unknown> {
    const {
      q,
      filter,
      facets: { created: _, ticketed, ...facets },
    } = this.view;
    return {
      ...facets,
      ...(ticketed?.[0] ? { ticketed: ticketed[0] === 'true' } : {}),
      ...(q.trim() ? { q: q.trim() } : {}),
      ...(filter ? { filter: JSON.stringify(filter) } : {}),
      timeZone: zoneOf(this.format.timeZone),
    };
  }

  protected override render(): TemplateResult {
    const t = this.t(alertsMessages).chart;
    if (this.#state?.error && this.#days.length === 0) {
      return html`<div class="chart">
        <div class="top">
          <span>${t.failed}</span
          ><button
            type="button"
            class="btn sm"
            @click=${() => void this.session?.records.get('alert_days', this.#key).load()}>
            ${t.retry}
          </button>
        </div>
      </div>`;
    }
    const all = this.#narrow.value ? this.#days.slice(-FEW) : this.#days;
    const chosen = daysOf(this.view.facets.created?.[0] ?? '', this.format.timeZone);
    const days = covered(all, chosen?.from);
    return html`<div class="chart" role="group" aria-label=${t.label} .style=${`--days:${days.length}`}>
      ${this.#head(all, chosen)}${this.#plot(days, chosen)}
      <div class="axis" aria-hidden="true">
        <span>${this.#date(days[0])}</span><span>${this.#date(days[Math.floor(days.length / 2)])}</span
        ><span>${this.#date(days.at(-1))}</span>
      </div>
    </div>`;
  }

  #date(day: AlertDay | undefined): string {
    return day ? this.format.date(day.date) : '\u00a0';
  }

  #head(days: readonly AlertDay[], chosen: ReturnType<typeof daysOf>): TemplateResult {
    const m = this.t(alertsMessages);
    const t = m.chart;
    const { format, view } = this;
    const counts = sums(days);
    const total = counts.critical + counts.warning + counts.information;
    const worst = days.reduce<AlertDay | undefined>(
      (most, day) => (!most || totalOf(day) > totalOf(most) ? day : most),
      undefined,
    );
    const only = view.facets.severity ?? [];
    const summary =
      days.length === 0
        ? '\u00a0'
        : total === 0
          ? t.calm(format.number(days.length))
          : t.summary(m.count(total, format.number(total)), format.number(days.length), this.#date(worst));
    return html`<div class="top">
      ${severities.map(
        severity =>
          html`<button
            type="button"
            class=${`btn sm ghost${only.includes(severity) ? ' on' : ''}`}
            aria-pressed=${only.includes(severity) ? 'true' : 'false'}
            ${tip(t.only)}
            @click=${() => this.#toggle(severity)}>
            <span class=${`sev ${severity}`}>${icon(severityIcons[severity], 'xs')}</span
            ><b>${format.number(counts[severity])}</b> <span class="word">${m.severity[severity]}</span>
          </button>`,
      )}
      <span class="grow"></span><span class="ellip" id="sum">${summary}</span>
      ${
        chosen
          ? html`<button type="button" class="btn sm" @click=${this.#clear}>
              ${icon(close, 'xs')}${t.clear}
            </button>`
          : nothing
      }
      <span class="vh" id="hint">${t.hint}</span>
    </div>`;
  }

  #plot(days: readonly AlertDay[], chosen: ReturnType<typeof daysOf>): TemplateResult {
    const t = this.t(alertsMessages).chart;
    const { format } = this;
    const most = Math.max(1, ...days.map(totalOf));
    const wide = 100 / Math.max(days.length, 1);
    const within = (date: string): boolean => !!chosen && date >= chosen.from && date <= chosen.to;
    const stop = days.some(({ date }) => date === this.at)
      ? this.at
      : chosen && days.some(({ date }) => date === chosen.to)
        ? chosen.to
        : days.at(-1)?.date;
    const said = (day: AlertDay): string => {
      const date = format.date(day.date);
      return totalOf(day) === 0
        ? t.none(date)
        : t.day(
            date,
            format.number(day.critical),
            format.number(day.warning),
            format.number(day.information),
          );
    };
    return html`<div class="plot">
      <svg class=${`bars${chosen ? ' picked' : ''}`} aria-hidden="true">
        <defs>
          <pattern
            id="hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)">
            <path class="hatch" d="M0 0V5" />
          </pattern>
        </defs>
        ${days.map((day, n) =>
          stack(day, most, HEIGHT).map(
            ({ severity, y, height }) =>
              svg`<rect class=${`f-${severity}${within(day.date) ? ' in' : ''}`} x=${`${(wide * (n + 0.18)).toFixed(3)}%`} width=${`${(wide * 0.64).toFixed(3)}%`} y=${y.toFixed(1)} height=${height.toFixed(1)} fill=${severity === 'warning' ? 'url(#hatch)' : nothing} rx="1"/>`,
          ),
        )}
      </svg>
      <div
        class="days"
        role="group"
        aria-label=${t.label}
        aria-describedby="sum hint"
        @keydown=${this.#keydown}>
        ${days.map(
          day =>
            html`<button
              type="button"
              data-date=${day.date}
              tabindex=${day.date === stop ? 0 : -1}
              aria-pressed=${within(day.date) ? 'true' : 'false'}
              aria-label=${said(day)}
              ${tip(said(day))}
              @focus=${() => (this.at = day.date)}
              @click=${(event: MouseEvent) => this.#pick(day.date, event.shiftKey)}></button>`,
        )}
      </div>
    </div>`;
  }

  #toggle(severity: AlertSeverity): void {
    const only = this.view.facets.severity ?? [];
    this.change(
      withFacet(
        this.view,
        'severity',
        only.includes(severity) ? only.filter(one => one !== severity) : [...only, severity],
      ),
    );
  }

  #clear = (): void => {
    this.change(withFacet(this.view, 'created', []));
    // The button goes away with what it took away.
    this.renderRoot.querySelector<HTMLElement>('.days [tabindex="0"]')?.focus();
  };

  /** One day, or all from the one chosen first. The only one chosen, again: all days. */
  #pick(date: string, extend = false): void {
    const { timeZone } = this.format;
    const chosen = daysOf(this.view.facets.created?.[0] ?? '', timeZone);
    const one = chosen?.from === chosen?.to;
    if (!extend || !chosen) this.#from = date;
    else if (one) this.#from = chosen.from;
    if (chosen && one && chosen.from === date) return this.change(withFacet(this.view, 'created', []));
    this.#show(this.#from ?? date, date);
  }

  /** All days between two, whichever is the earlier one. */
  #show(one: string, other: string): void {
    const [from, to] = one < other ? [one, other] : [other, one];
    this.change(withFacet(this.view, 'created', [intervalOf(from, to, this.format.timeZone)]));
  }

  #keydown = (event: KeyboardEvent): void => {
    const button = targetOf(event);
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('.days button')];
    const rtl = this.matches(':dir(rtl)');
    const by = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, Home: -Infinity, End: Infinity }[
      event.key
    ];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const at = all.findIndex(one => one === button);
    const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
    next?.focus();
    const [from, to] = [all[at]?.dataset.date, next?.dataset.date];
    if (!event.shiftKey || !from || !to) return;
    if (!this.view.facets.created?.length) this.#from = from;
    this.#show(this.#from ?? from, to);
  };
}
