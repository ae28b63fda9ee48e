/** The period of a report, the one before it, and when they begin and end. */
import type { ReportPeriod } from '../contract/types.ts';
import { dayBegins } from './business-hours.ts';
import { addDays, addMonths, daysBetween, isDay } from './days.ts';

/** Two years, of which one may be a leap year. */
export const MOST_DAYS = 731;

export type PeriodProblem = 'invalid_period' | 'ends_before_start' | 'in_future' | 'too_long';

/** The last quarter of the calendar that is over. */
export function lastQuarter(today: string): ReportPeriod {
  const month = Number(today.slice(5, 7)),
    thisQuarter = addMonths(`${today.slice(0, 7)}-01`, -((month - 1) % 3));
  return { from: addMonths(thisQuarter, -3), to: addDays(thisQuarter, -1) };
}

/** The period that is asked for, or why there can be no report of it. */
export function periodOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  today: string,
): ReportPeriod | PeriodProblem {
  if (from === undefined && to === undefined) return lastQuarter(today);
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to)) return 'invalid_period';
  if (to < from) return 'ends_before_start';
  if (to > today) return 'in_future';
  return daysBetween(from, to) + 1 > MOST_DAYS ? 'too_long' : { from, to };
}

/** As many whole months before it when it is whole months, else as many days: a quarter is compared with a quarter. */
export function previousPeriod({ from, to }: ReportPeriod): ReportPeriod {
  const before = addDays(from, -1),
    behind = addDays(to, 1);
  if (!from.endsWith('-01') || !behind.endsWith('-01'))
    return { from: addDays(from, -(daysBetween(from, to) + 1)), to: before };
  const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return { from: addMonths(from, monthsOf(from) - monthsOf(behind)), to: before };
}

/** From the beginning of the first day to that of the day behind the last one, ms. */
export interface Span {
  fromMs: number;
  toMs: number;
}
export const spanOf = ({ from, to }: ReportPeriod, timeZone: string): Span => ({
  fromMs: dayBegins(timeZone, from),
  toMs: dayBegins(timeZone, addDays(to, 1)),
});
export const lies = (time: string | null, { fromMs, toMs }: Span): boolean => {
  const ms = time === null ? NaN : Date.parse(time);
  return ms >= fromMs && ms < toMs;
};

/** The calendar months that a period lies in, as `YYYY-MM`. */
export function monthsOf({ from, to }: ReportPeriod): string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1))
    months.push(first.slice(0, 7));
  return months;
}
