import type { ContractUsage, HoursSummary, ServiceTypeUsage } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContractHoursMessages } from '../../messages/en/contractHours.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { axisFor, barOf, hoursWriter, type Axis } from './usage-picture.ts';
import type { UsageWords } from './usage-why.ts';

type Writer = UsageWords['hours'];

/** What a bar shows, in words. */
const barText = (
  { prepaidMinutes, billableMinutes, overdrawnMinutes }: ServiceTypeUsage,
  t: ContractHoursMessages,
  hours: Writer,
): string => {
  if (prepaidMinutes === 0) return t.barUnpaid(hours(billableMinutes));
  const over = overdrawnMinutes > 0 ? `, ${t.over(hours(overdrawnMinutes))}` : '';
  return t.barText(hours(billableMinutes), hours(prepaidMinutes)) + over;
};

/** All bars in words, for those who hear them. */
export const summary = ({ types }: ContractUsage, t: ContractHoursMessages, format: Format): string => {
  const hours = hoursWriter(
    types.flatMap(({ prepaidMinutes, billableMinutes, overdrawnMinutes }) => [
      prepaidMinutes,
      billableMinutes,
      overdrawnMinutes,
    ]),
    format,
  );
  return types
    .map(type => `${t.types[type.serviceType] ?? type.serviceType}: ${barText(type, t, hours)}`)
    .join('; ');
};

// Places are set as a property: a strict policy blocks style attributes.
const tick = (minutes: number, { end, ticks }: Axis, { t, format }: UsageWords): TemplateResult => {
  const hours = format.number(minutes / 60);
  return html`<span class="ax" aria-hidden="true" .style=${`--at:${(minutes / end) * 100}%`}
    >${minutes === ticks.at(-1) ? t.unit(hours) : hours}</span
  >`;
};

const bar = (type: ServiceTypeUsage, axis: Axis, { t, hours }: UsageWords): TemplateResult => {
  const { used, limit, over } = barOf(type, axis);
  const excess = html`<i class="bar over" .style=${`--at:${limit}%;--w:${over}%`}></i
    ><span class="said" aria-hidden="true" .style=${`--at:${limit + over}%`}
      >${t.over(hours(type.overdrawnMinutes))}</span
    >`;
  return html`<span class="vh">${barText(type, t, hours)}</span>
    ${axis.ticks.map(at => html`<i class="tick" .style=${`--at:${(at / axis.end) * 100}%`}></i>`)}
    ${limit > 0 ? html`<i class="bar" .style=${`--w:${limit}%`}></i>` : nothing}
    ${used > 0 ? html`<i class="bar used" .style=${`--w:${used}%`}></i>` : nothing}
    ${over > 0 ? excess : nothing}
    ${limit > 0 ? html`<i class="cap" .style=${`--at:${limit}%`}></i>` : nothing}`;
};

const numbers = (of: HoursSummary, left: unknown, { hours }: UsageWords): TemplateResult[] => {
  const over =
    of.overdrawnMinutes > 0
      ? html`<span class="bad">${icons.icon(icons.critical, 'xs')}${hours(of.overdrawnMinutes)}</span>`
      : html`<span class="faint">${hours(0)}</span>`;
  return [hours(of.prepaidMinutes), hours(of.billableMinutes), left, over].map(
    cell => html`<span role="cell" class="num">${cell}</span>`,
  );
};

/** A bar for each service type on one axis, with its numbers; what they come to below. */
export const picture = (
  { types, total }: ContractUsage,
  words: UsageWords,
  label: string,
): TemplateResult => {
  const { t, hours } = words;
  const axis = axisFor(types);
  const line = (type: ServiceTypeUsage): TemplateResult => {
    const left = html`<span class=${type.balance === 'low' ? 'low' : ''}
      >${hours(type.remainingMinutes)}</span
    >`;
    return html`<div role="row">
      <span role="rowheader">${t.types[type.serviceType] ?? type.serviceType}</span>
      <span role="cell" class="plot">${bar(type, axis, words)}</span>
      ${numbers(type, left, words)}
    </div>`;
  };
  return html`<div class="hours" role="table" aria-label=${label}>
    <div role="row" class="head">
      <span role="columnheader">${t.serviceType}</span>
      <span role="columnheader" class="plot"
        ><span class="vh">${t.use}</span>${axis.ticks.map(at => tick(at, axis, words))}</span
      >
      ${[t.prepaid, t.used, t.left, t.overdrawn].map(
        head => html`<span role="columnheader" class="num">${head}</span>`,
      )}
    </div>
    ${types.map(line)}
    <div role="row" class="sum">
      <span role="rowheader">${t.all}</span><span role="cell" class="plot"></span>
      ${numbers(total, hours(total.remainingMinutes), words)}
    </div>
  </div>`;
};
