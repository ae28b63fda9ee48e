import type { Money } from '@customer-hub/sdk';
import { isRtl, type Format } from './format.ts';

const writers = new Map<string, Intl.NumberFormat>();

/**
 * On its own within a sentence that runs from right to left, in the direction of its currency: `US$` and
 * `د.إ.` keep their signs in place.
 */
const isolated = (text: string, locale: string): string =>
  isRtl(locale)
    ? `${/[\u0590-\u08ff]/.test(text) ? '\u2067' : '\u2066'}${text.replaceAll('\u200f', '')}\u2069`
    : text;

/**
 * An amount in its currency, as the reader writes it. The decimal text itself is handed to `Intl`: no amount
 * goes through a float.
 */
export const moneyText = ({ amount, currency }: Money, { locale }: Format): string => {
  const key = `${locale} ${currency}`;
  let writer = writers.get(key);
  if (!writer) writers.set(key, (writer = new Intl.NumberFormat(locale, { style: 'currency', currency })));
  // More decimals than the currency has are written only where there are any, e.g. rates in tenths of a cent.
  const { minimumFractionDigits = 2 } = writer.resolvedOptions();
  const exact = amount.replace(/0+$/, '').split('.')[1]?.length ?? 0;
  if (exact > minimumFractionDigits)
    writer = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: exact });
  return isolated(writer.format(amount as `${number}`), locale);
};
