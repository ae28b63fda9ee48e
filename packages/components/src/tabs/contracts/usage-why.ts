import type { Contract, ContractUsage, ServiceType } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContractHoursMessages } from '../../messages/en/contractHours.ts';
import { moneyText } from '../../messages/money.ts';
import { explainLeft, hoursWriter } from './usage-picture.ts';
import type { UsageWords } from './usage-words.ts';

/** A service type within a sentence; one that this version does not know is written as it comes. */
const typeText = (type: ServiceType, t: ContractHoursMessages): string => t.inText[type] ?? type;

/** How what is left adds up, and why it is not pre-paid minus used [OCT-25, X-22]. */
export const leftPart = (
  { types, total }: ContractUsage,
  { t, format, hours }: UsageWords,
): TemplateResult => {
  const { parts, over, naive } = explainLeft(types, total);
  const sum = parts.map(type => t.part(hours(type.remainingMinutes), typeText(type.serviceType, t)));
  return html`<div>
    <h3>${t.leftTitle(hours(total.remainingMinutes))}</h3>
    <p>
      ${t.leftSum(sum.join(' + '))}<b>${t.unit(hours(total.remainingMinutes))}</b>.
      ${
        over.length > 0 && total.remainingMinutes !== naive
          ? t.whyMore(
              hours(total.overdrawnMinutes),
              format.list(over.map(({ serviceType }) => typeText(serviceType, t))),
              hours(total.prepaidMinutes + (total.carriedMinutes ?? 0)),
              hours(total.billableMinutes),
              hours(naive),
            )
          : t.whySame
      }
    </p>
  </div>`;
};

/** By which rules booked time counts, and what they did in this period. */
export const rulesPart = (
  { roundingAddedMinutes: added = 0, total }: ContractUsage,
  { hoursRules }: Contract,
  { t, format, hours }: UsageWords,
): TemplateResult | typeof nothing => {
  if (!hoursRules) return nothing;
  const { roundingMinutes, roundingPer, carryOver } = hoursRules;
  const most = (
    [
      ['on_site', carryOver.onSite],
      ['remote', carryOver.remote],
      ['telephone', carryOver.telephone],
    ] as const
  )
    .filter(([, minutes]) => minutes > 0)
    .map(([type, minutes]) => t.part(t.unit(format.hours(minutes)), typeText(type, t)));
  const rounded = roundingPer === 'day' ? t.roundedPerDay : t.roundedPerEntry;
  const carried = total.carriedMinutes ?? 0;
  const both = hoursWriter([added, total.billableMinutes], format);
  return html`<p>
      ${roundingMinutes === 1 ? t.notRounded : rounded(roundingMinutes, format.number(roundingMinutes))}
      ${roundingMinutes > 1 && added !== 0 ? t.roundingAdded(both(added), both(total.billableMinutes)) : nothing}
    </p>
    <p>
      ${most.length > 0 ? t.carriesAtMost(format.list(most)) : t.carriesNothing}
      ${carried > 0 ? t.cameOver(hours(carried)) : nothing}
    </p>`;
};

/** What time beyond the pre-paid hours costs, by which rates [OCT-13 .. OCT-18]. */
export const costPart = (
  { charges, chargesTotal, plan, chargedTicketIds }: ContractUsage,
  contract: Contract,
  { t, format, hours }: UsageWords,
  see: () => void,
): TemplateResult | typeof nothing => {
  // Whoever may not read prices is told of none.
  if (!chargesTotal) return nothing;
  const line = ({
    serviceType,
    label,
    minutes,
    rate,
    amount,
  }: ContractUsage['charges'][number]): TemplateResult => {
    const type = typeText(serviceType, t);
    const [time, price] = [hours(minutes), moneyText(rate, format)];
    const text =
      plan === 'default'
        ? label
          ? t.costListed(time, type, price, label)
          : t.costList(time, type, price)
        : label
          ? t.costRate(time, type, price, label)
          : t.costDefaultRate(time, type, price);
    return html`${text}<b>${moneyText(amount, format)}</b>`;
  };
  const [first, ...others] = charges;
  const tickets = new Set(chargedTicketIds).size;
  const link = html`<button type="button" class="link" @click=${see}>
    ${t.seeTickets(tickets, format.number(tickets))}
  </button>`;
  return html`<div>
    <h3>${t.costTitle}</h3>
    ${
      first === undefined
        ? html`<p>${t.costNone}</p>`
        : html`${
              others.length === 0
                ? html`<p>${line(first)}${t.costNext}</p>`
                : html`<ul>
                      ${charges.map(charge => html`<li>${line(charge)}</li>`)}
                    </ul>
                    <p><b>${t.costTotal(moneyText(chargesTotal, format))}</b></p>`
            }
            <p>${contract.prepaid ? `${t.costRule} ` : nothing}${tickets > 0 ? link : nothing}</p>`
    }
  </div>`;
};
