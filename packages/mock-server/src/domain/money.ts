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
/** To cents, halves away from zero. */
const toCents = (value: bigint): bigint => ((value < 0n ? value - 50n : value + 50n) / 100n) * 100n;

export const zero = (currency: string): Money => ({ amount: '0.00', currency });
/** Both must be of one currency; anything else is a mistake of the caller. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot add ${a.currency} and ${b.currency}`);
  return { amount: print(parse(a.amount) + parse(b.amount)), currency: a.currency };
}
/** Quantity with up to four decimals, rounded to cents. */
export const timesMoney = ({ amount, currency }: Money, quantity: number): Money => ({
  amount: print(toCents((parse(amount) * BigInt(Math.round(quantity * 10_000))) / SCALE)),
  currency,
});
/** What so many minutes cost at an hourly rate, rounded to cents. */
export const perHour = ({ amount, currency }: Money, minutes: number): Money => ({
  amount: print(toCents((parse(amount) * BigInt(minutes)) / 60n)),
  currency,
});
/** One sum per currency, in the order they first appear. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string, Money>();
  for (const money of amounts)
    sums.set(money.currency, addMoney(sums.get(money.currency) ?? zero(money.currency), money));
  return [...sums.values()];
}
/** For sorting. */
export const moneyValue = ({ amount }: Money): number => Number(amount);
