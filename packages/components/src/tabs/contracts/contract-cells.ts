import type { Contract } from '@customer-hub/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { nameLink } from '../../list-view/record-link.ts';
import * as icons from '../../primitives/icons.ts';
import type { ContractContext } from './contract-actions.ts';
import { included, priceText, unitPrice } from './contract-price.ts';

/** The price, with all terms of the contract for those who ask. */
export const price = (row: Contract, context: ContractContext): TemplateResult | '' => {
  const text = priceText(row, context);
  const more = row.fee ? [unitPrice(row, context), included(row, context)] : [];
  return text && html`<span title=${[text, ...more].filter(Boolean).join(', ')}>${text}</span>`;
};

export const hoursText = (minutes: number | undefined, { format }: ContractContext): string =>
  minutes === undefined
    ? ''
    : format.number(minutes / 60, { minimumFractionDigits: 1, maximumFractionDigits: 2 });

/** What is left: with a sign where it runs out, and with how much another type of service is over. */
export const remaining = (row: Contract, context: ContractContext): TemplateResult | string => {
  const { m } = context;
  const text = hoursText(row.hours?.remainingMinutes, context);
  const { balance, overdrawnMinutes = 0, overdrawnTypes = [] } = row.hours ?? {};
  if (balance !== 'low' && balance !== 'overdrawn') return text;
  const over = hoursText(overdrawnMinutes, context);
  const types = context.format.list(overdrawnTypes.map(type => m.overIn[type] ?? type));
  const note = types ? m.overOn(over, types) : m.over(over);
  const why = balance === 'low' ? m.low : types ? note : m.overdrawn(over);
  return html`<span
    class=${`bal ${balance}`}
    title=${why}
    data-short=${balance === 'low' ? nothing : m.over(over)}
    data-note=${balance === 'low' ? nothing : note}
    >${balance === 'low' ? icons.icon(icons.warning, 'xs') : nothing}<span class="vh">${why}, </span
    >${text}</span
  >`;
};

export const name = (row: Contract, context: ContractContext): TemplateResult => {
  const { isDefault } = context.m;
  const star = html`<span class="star" role="img" aria-label=${isDefault} title=${isDefault}
    >${icons.icon(icons.star, 'xs')}</span
  >`;
  return html`<span class="who"
    >${nameLink(row, 'contract', context, html`<bdi>${row.name}</bdi>`)}${row.isDefault ? star : nothing}</span
  >`;
};

export const status = (value: Contract['status'], { status: words }: ContractContext['m']): TemplateResult =>
  html`<span class=${`st ${value}`}
    >${icons.icon(value === 'active' ? icons.check : icons.clock)}${words[value] ?? value}</span
  >`;

export const contractCells = css`
  /* Name and star in the order of the interface, whatever the name is written in. */
  .who {
    unicode-bidi: isolate;
  }
  .star {
    color: var(--ch-gold);
    margin-inline-start: 6px;
  }
  .star svg {
    fill: currentColor;
  }
  .st {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    vertical-align: middle;
  }
  .st.active > svg {
    color: var(--ch-success-fill);
  }
  .st.expired {
    color: var(--ch-text-2);
  }
  .bal {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    vertical-align: middle;
    max-inline-size: 100%;
  }
  .bal.low {
    font-weight: 600;
    color: var(--ch-warning);
  }
  /* In words it is said before the number. */
  .bal.overdrawn::after {
    content: attr(data-note) / '';
    font-size: var(--ch-fs-xs);
    color: var(--ch-danger);
  }
  .bal.overdrawn::after {
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .narrow .bal.overdrawn::after {
    content: attr(data-short) / '';
  }
  .detailed:not(.narrow) .bal.overdrawn {
    flex-direction: column;
    align-items: flex-end;
    gap: 0;
  }
  .act {
    color: inherit;
  }
`;
