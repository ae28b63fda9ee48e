import { plainDigits } from '../../form/checks.ts';
import { moneyDraft } from '../../form/money.ts';

/** Longest pre-paid time of the contract, minutes. */
export const MOST_MINUTES = 1_000_000;

/** Minutes out of `20`, `20.5` or `20:30`; undefined when it is none of these, or not whole minutes. */
export const readHours = (text: string, locale: string): number | undefined => {
  const clock = /^(\d{1,6}):([0-5]\d)$/.exec(text.trim());
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const plain = plainDigits(text, locale);
  if (!/^\d{1,6}(?:\.\d{0,4})?$|^\.\d{1,4}$/.test(plain)) return undefined;
  // In ten-thousandths of an hour; a third of an hour typed as 0.33 means twenty minutes.
  return Math.round(Number(plain) * 60);
};

/** What stands in a field for minutes: decimal where that is exact, else hours and minutes. */
export const hoursDraft = (minutes: number, locale: string): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return String(hours);
  if (rest % 3 !== 0) return `${hours}:${String(rest).padStart(2, '0')}`;
  // Three minutes are 0.05 of an hour.
  return moneyDraft(`${hours}.${String((rest / 3) * 5).padStart(2, '0')}`, locale).replace(/0$/, '');
};
