import type { Contract } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import * as icons from '../../primitives/icons.ts';
import { pageBack, pageClose, pageSteps } from '../../record-page/page-head.ts';
import { priceText } from '../../tabs/contracts/contract-price.ts';
import { fact } from '../shared/fact.ts';
import { recordActs, type HeadParts } from '../shared/record-acts.ts';

export interface ContractHeadParts extends HeadParts {
  readonly contract: Contract;
  readonly m: ContractsMessages;
  /** Whoever may not read invoices is shown no prices. */
  readonly mayReadPrices: boolean;
}

/** `01/01/2026 – 12/31/2026`. */
export const term = ({ contract, t, format }: Pick<ContractHeadParts, 'contract' | 't' | 'format'>): string =>
  [format.date(contract.startDate), contract.endDate ? format.date(contract.endDate) : t.noEnd].join(' – ');

/** What it is, and what one does with the record. */
export const contractHead = (parts: ContractHeadParts): TemplateResult => {
  const { contract, t, m, closable, close } = parts;
  const words = t.contract;
  const isActive = contract.status === 'active';
  return html`<header class="dv-head">
    ${pageBack(closable, words.backToList, close)}
    <span class="kind">${icons.icon(icons.note)}</span>
    <h2 class="ellip" dir="auto" tabindex="-1">${contract.name}</h2>
    ${
      contract.isDefault
        ? html`<span class="star" role="img" title=${m.isDefault} aria-label=${m.isDefault}
            >${icons.icon(icons.star, 'xs')}</span
          >`
        : nothing
    }
    <span class="sub ellip">${m.kinds[contract.kind] ?? contract.kind}</span>
    <span class=${`st now${isActive ? '' : ' off'}`}
      >${icons.icon(isActive ? icons.check : icons.clock, 'xs')}${m.status[contract.status]}</span
    >
    <span class="grow"></span>
    ${pageSteps({ ...parts, t: { ...words, position: t.position } })} ${recordActs(contract.name, parts)}
    ${pageClose(closable, words.close, close)}
  </header>`;
};

/** What one wants to know of a contract at a glance. */
export const contractFacts = (parts: ContractHeadParts): TemplateResult => {
  const { contract, t, m, format, mayReadPrices } = parts;
  const left =
    contract.hours &&
    t.hoursOf(format.number(contract.hours.remainingMinutes / 60, { maximumFractionDigits: 2 }));
  return html`<dl class="facts">
    ${fact(t.facts.period, term(parts))}
    ${fact(m.filters.billingPeriod, m.periods[contract.billingPeriod] ?? contract.billingPeriod)}
    ${fact(m.columns.fee, mayReadPrices ? priceText(contract, { m, format }) : '')}
    ${fact(m.columns.sla, contract.sla && html`<bdi class="ellip">${contract.sla.name}</bdi>`)}
    ${fact(t.left, left)}
  </dl>`;
};
