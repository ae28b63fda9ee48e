/** Months as `2026-11`, by the days that somebody counts; they compare as text. */
import { addMonths, type DayOf } from './days.ts';

export const monthOf = (time: string, dayOf: DayOf): string => dayOf(time).slice(0, 7);

/** The month of a moment and those before it, oldest first. */
export function monthsUntil(now: string, count: number, dayOf: DayOf): string[] {
  const first = `${monthOf(now, dayOf)}-01`;
  return Array.from({ length: count }, (_, back) => addMonths(first, back - count + 1).slice(0, 7));
}
