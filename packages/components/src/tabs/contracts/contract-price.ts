import type { Contract } from '@customer-hub/sdk';
import type { ContractsMessages } from '../../messages/en/contracts.ts';
import type { Format } from '../../messages/format.ts';
import { moneyText } from '../../messages/money.ts';

interface Words {
  readonly m: ContractsMessages;
  readonly format: Format;
}

export const unitPrice = ({ unitRate, countBy }: Contract, { m, format }: Words): string =>
  unitRate ? m.perUnit(moneyText(unitRate, format), countBy ? (m.units[countBy] ?? countBy) : '') : '';

export const included = ({ includedAmount }: Contract, { m, format }: Words): string =>
  includedAmount ? m.included(moneyText(includedAmount, format)) : '';

/** What the contract costs: its fee and how often it is charged, else its rate. */
export const priceText = (row: Contract, words: Words): string => {
  const { fee, billingPeriod, hourlyRate } = row;
  const { m, format } = words;
  if (fee) return m.perPeriod[billingPeriod]?.(moneyText(fee, format)) ?? moneyText(fee, format);
  if (hourlyRate) return m.perHour(moneyText(hourlyRate, format));
  return unitPrice(row, words) || included(row, words);
};
