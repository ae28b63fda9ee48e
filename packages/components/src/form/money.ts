/**
 * Amounts of money as a person types them and as the contract writes them: decimal text with two to four
 * decimals. Sums are made of whole ten-thousandths (`bigint`), so none depends on floating point.
 */
import { plainDigits } from './checks.ts';

const SCALE = 10_000n;

const parse = (amount: string): bigint => {
  const [, sign, whole = '', part = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(amount) ?? [];
  const value = BigInt(whole || '0') * SCALE + BigInt(part.padEnd(4, '0').slice(0, 4));
  return sign ? -value : value;
};

/** Two decimals, more only where they say something. */
const print = (value: bigint): string => {
  const absolute = value < 0n ? -value : value;
  const part = String(absolute % SCALE)
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${value < 0n ? '-' : ''}${absolute / SCALE}.${part}`;
};

/**
 * What was typed as the contract writes it: `1,234.5` becomes `1234.50`. Undefined when it is no amount of at
 * most 15 digits and 4 decimals, or below 0.
 */
export const readMoney = (text: string, locale: string): string | undefined => {
  const plain = plainDigits(text, locale);
  return /^\d{0,15}(?:\.\d{0,4})?$/.test(plain) && plain !== '' ? print(parse(plain)) : undefined;
};

/** What stands in a field for an amount: the reader's decimal sign, no groups. */
export const moneyDraft = (amount: string, locale: string): string => {
  const sign =
    new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
      .formatToParts(0.5)
      .find(({ type }) => type === 'decimal')?.value ?? '.';
  return print(parse(amount)).replace('.', sign);
};

/** Parts that a quantity is told in: a minute is 0.01666667 of an hour. */
const QUANTITY_DIGITS = 8;
const QUANTITY_SCALE = 10n ** BigInt(QUANTITY_DIGITS);

/** An amount times a quantity of up to eight decimals (`2.5`), rounded once, to cents. */
export const timesMoney = (amount: string, quantity: string): string => {
  const [whole = '', part = ''] = quantity.split('.');
  const count =
    BigInt(whole || '0') * QUANTITY_SCALE +
    BigInt(part.padEnd(QUANTITY_DIGITS, '0').slice(0, QUANTITY_DIGITS));
  const [value, cent] = [parse(amount) * count, 100n * QUANTITY_SCALE];
  return print(((value + cent / 2n) / cent) * 100n);
};

export const addMoney = (amounts: Iterable<string>): string => {
  let sum = 0n;
  for (const amount of amounts) sum += parse(amount);
  return print(sum);
};
