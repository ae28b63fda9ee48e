import type { ContractUsage, HoursSummary, ServiceTypeUsage } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContractHoursMessages } from '../../messages/en/contractHours.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { hoursWriter } from './usage-picture.ts';
import { about, type UsageWords } from './usage-words.ts';

type Writer = UsageWords['hours'];

/** How a service type stands, in words. */
const standing = (
  { prepaidMinutes, carriedMinutes = 0, billableMinutes, overdrawnMinutes }: ServiceTypeUsage,
  t: ContractHoursMessages,
  hours: Writer,
): string => {
  const available = prepaidMinutes + carriedMinutes;
  if (available === 0) return t.barUnpaid(hours(billableMinutes));
  const over = overdrawnMinutes > 0 ? `, ${t.over(hours(overdrawnMinutes))}` : '';
  return t.barText(hours(billableMinutes), hours(available)) + over;
};

/** All types in words, for those who hear them. */
export const summary = ({ types }: ContractUsage, t: ContractHoursMessages, format: Format): string => {
  const hours = hoursWriter(
    types.flatMap(type => [
      type.prepaidMinutes,
      type.carriedMinutes ?? 0,
      type.billableMinutes,
      type.overdrawnMinutes,
    ]),
    format,
  );
  return types
    .map(type => `${t.types[type.serviceType] ?? type.serviceType}: ${standing(type, t, hours)}`)
    .join('; ');
};

/** What is expected of each type at the end of the period; undefined where nothing is forecast. */
const expectedOf = ({ burnDown = [] }: ContractUsage): Map<string, number> =>
  new Map(
    burnDown.flatMap(({ serviceType, forecast: { balanceMinutes } }) =>
      balanceMinutes === null ? [] : [[serviceType, balanceMinutes]],
    ),
  );

/**
 * The numbers of all types, and what they come to.
 * @param shown They stand instead of the pictures; else they say the same to those who cannot see these.
 */
export const numbers = (
  usage: ContractUsage,
  words: UsageWords,
  label: string,
  shown: boolean,
): TemplateResult => {
  const { t, hours, format } = words;
  const { types, total } = usage;
  const carried = (total.carriedMinutes ?? 0) > 0;
  const expected = expectedOf(usage);
  const cells = (of: HoursSummary, end: number | undefined): TemplateResult => {
    const { overdrawnMinutes, balance } = of;
    const over =
      overdrawnMinutes > 0
        ? html`<span class="bad">${icons.icon(icons.critical, 'xs')}${hours(overdrawnMinutes)}</span>`
        : html`<span class="faint">${hours(0)}</span>`;
    return html`<td class="num">${hours(of.prepaidMinutes)}</td>
      ${carried ? html`<td class="num">${hours(of.carriedMinutes ?? 0)}</td>` : nothing}
      <td class="num">${hours(of.billableMinutes)}</td>
      <td class=${balance === 'low' ? 'num low' : 'num'}>${hours(of.remainingMinutes)}</td>
      <td class="num">${over}</td>
      ${expected.size > 0 ? html`<td class="num">${end === undefined ? '' : about(end, format)}</td>` : nothing}`;
  };
  const heads = [
    t.prepaid,
    ...(carried ? [t.carried] : []),
    t.used,
    t.left,
    t.overdrawn,
    ...(expected.size > 0 ? [t.expectedLeft] : []),
  ];
  return html`<div class=${shown ? 'wide' : 'vh'}>
    <table class="numbers" aria-label=${label}>
      <thead>
        <tr>
          <th scope="col">${t.serviceType}</th>
          ${heads.map(head => html`<th scope="col" class="num">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${types.map(
          type =>
            html`<tr>
              <th scope="row">${t.types[type.serviceType] ?? type.serviceType}</th>
              ${cells(type, expected.get(type.serviceType))}
            </tr>`,
        )}
        <tr class="sum">
          <th scope="row">${t.all}</th>
          ${cells(total, undefined)}
        </tr>
      </tbody>
    </table>
  </div>`;
};
