import type { Contract, ContractUsage, PeriodUse } from '@customer-hub/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { ticksBetween } from '../../customer/burn-down-picture.ts';
import { about, type UsageWords } from './usage-words.ts';

const WIDTH = 384;
const HEIGHT = 116;
const LEFT = 32;
const TOP = 10;
const BASE = 82;
const MOST = 6;
const WIDE = 34;

/** What a period is called: a month by its name, another by its first day. */
const nameOf = ({ startDate }: PeriodUse, monthly: boolean, { format }: UsageWords): string => {
  const at = new Date(`${startDate}T12:00:00Z`);
  const options: Intl.DateTimeFormatOptions = monthly
    ? { month: 'short' }
    : { month: 'numeric', day: 'numeric' };
  return at.toLocaleDateString(format.locale, { ...options, timeZone: 'UTC' });
};

/** What was used in the last periods, in words; the table that stands for the picture. */
const listed = (periods: readonly PeriodUse[], words: UsageWords): TemplateResult => {
  const { t, format, hours } = words;
  return html`<table class="vh">
    <thead>
      <tr>
        ${[t.period, t.available, t.used, t.expected].map(head => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${periods.map(
        ({ startDate, availableMinutes, billableMinutes, expectedMinutes }) =>
          html`<tr>
            <th scope="row">${t.since(format.date(startDate))}</th>
            <td>${hours(availableMinutes)}</td>
            <td>${hours(billableMinutes)}</td>
            <td>${expectedMinutes === null ? '–' : about(expectedMinutes, format)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

/** A bar for each of the last periods; that of the running one goes on as far as its pace says. */
export const periodBars = (
  { periods = [] }: ContractUsage,
  { billingPeriod }: Contract,
  flip: boolean,
  words: UsageWords,
): TemplateResult | typeof nothing => {
  if (periods.length < 2) return nothing;
  const { t, format, hours } = words;
  const most = Math.max(
    60,
    ...periods.flatMap(one => [one.availableMinutes, one.billableMinutes, one.expectedMinutes ?? 0]),
  );
  const y = (minutes: number): number => BASE - (Math.max(0, minutes) / most) * (BASE - TOP);
  const step = (WIDTH - LEFT) / MOST;
  const middle = (at: number): number => {
    const x = LEFT + step * (at + 0.5);
    return flip ? WIDTH - x : x;
  };
  const cap = (x: number, at: number): TemplateResult =>
    svg`<line class="cap" x1=${x - 9} x2=${x + WIDE + 9} y1=${at} y2=${at}></line>`;
  const bar = (one: PeriodUse, at: number): TemplateResult => {
    const { billableMinutes: used, availableMinutes: available, expectedMinutes: expected } = one;
    const last = at === periods.length - 1;
    const x = middle(at) - WIDE / 2;
    const said = expected === null ? hours(used) : t.approximately(about(expected, format));
    const rect = (name: string, top: number, bottom: number): TemplateResult =>
      svg`<rect class=${name} x=${x} width=${WIDE} y=${y(top)} height=${Math.max(0, y(bottom) - y(top))}></rect>`;
    return svg`${rect(last ? 'month last' : 'month', used, 0)}
      ${expected !== null && expected > used ? rect('month more', expected, used) : nothing}
${available > 0 ? cap(x, y(available)) : nothing}
      <text x=${middle(at)} y="97" class=${last ? 'mid now' : 'mid'}>${nameOf(one, billingPeriod === 'monthly', words)}</text>
      <text x=${middle(at)} y="112" class="mid">${said}</text>`;
  };
  const scale = ticksBetween(0, most).map(
    minutes =>
      svg`<line class=${minutes === 0 ? 'zero' : 'grid'} x1=${flip ? 0 : LEFT} x2=${flip ? WIDTH - LEFT : WIDTH} y1=${y(minutes)} y2=${y(minutes)}></line>
        <text x=${flip ? WIDTH - LEFT + 7 : LEFT - 7} y=${y(minutes) + 4} class=${flip ? 'from' : 'to'}>${format.number(minutes / 60)}</text>`,
  );
  return html`<section>
    <h3>${billingPeriod === 'monthly' ? t.byMonth : t.byPeriod}</h3>
    <svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" class="months" direction="ltr">
      ${scale}${periods.map(bar)}
    </svg>
    ${listed(periods, words)}
  </section>`;
};
