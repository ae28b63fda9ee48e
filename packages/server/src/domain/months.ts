/** Months as `2026-11`, in the time zone of the account; they compare as text. */
import { accountDay, addMonths } from './days.ts';

export const monthOf = (time: string): string => accountDay(time).slice(0, 7);

/** The month of a moment and those before it, oldest first. */
export function monthsUntil(now: string, count: number): string[] {
  const first = `${monthOf(now)}-01`;
  return Array.from({ length: count }, (_, back) => addMonths(first, back - count + 1).slice(0, 7));
}
