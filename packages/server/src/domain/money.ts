import type { Money } from '../contract/types.ts';

/** Ten-thousandths of the currency unit: the contract's amounts have at most four decimals. */
const SCALE = 10_000n;
const parse = (amount: string): bigint => {
  const [, sign, whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const value = BigInt(whole) * SCALE + BigInt(part.padEnd(4, '0').slice(0, 4) || '0');
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
export const zero = (currency: string): Money => ({ amount: '0.00', currency });
/** Both must be of one currency; anything else is a mistake of the caller. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot add ${a.currency} and ${b.currency}`);
  return { amount: print(parse(a.amount) + parse(b.amount)), currency: a.currency };
}
/** `part / whole` of a value to cents, halves away from zero; rounded once, at the end. */
const shareInCents = (value: bigint, part: bigint, whole: bigint): bigint => {
  const numerator = value * part,
    half = 50n * whole;
  return ((numerator < 0n ? numerator - half : numerator + half) / (100n * whole)) * 100n;
};

/** Parts that a quantity is told in: a minute is 0.01666667 of an hour. */
const QUANTITY_SCALE = 100_000_000;
/** Quantity with up to eight decimals, rounded to cents. */
export const timesMoney = ({ amount, currency }: Money, quantity: number): Money => ({
  amount: print(
    shareInCents(parse(amount), BigInt(Math.round(quantity * QUANTITY_SCALE)), BigInt(QUANTITY_SCALE)),
  ),
  currency,
});
/** What so many minutes cost at an hourly rate, rounded to cents. */
export const perHour = ({ amount, currency }: Money, minutes: number): Money => ({
  amount: print(shareInCents(parse(amount), BigInt(minutes), 60n)),
  currency,
});
/**
 * Minutes as hours of an invoice, so exact that hours times rate is what the minutes cost [I-14]. Never less than they
 * are, or half a cent would be lost.
 */
export const hoursQuantity = (minutes: number): number =>
  Math.ceil((minutes * QUANTITY_SCALE) / 60) / QUANTITY_SCALE;
/** One sum per currency, in the order they first appear. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string, Money>();
  for (const money of amounts)
    sums.set(money.currency, addMoney(sums.get(money.currency) ?? zero(money.currency), money));
  return [...sums.values()];
}
/** For sorting. */
export const moneyValue = ({ amount }: Money): number => Number(amount);
