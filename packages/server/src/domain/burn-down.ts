/** How the time of one service type went in a period, and where it goes at the pace so far. */
import type { BurnDown, UsageForecast } from '../contract/types.ts';
import { addDays, daysBetween } from './days.ts';

/** Less says nothing about the days to come. */
export const LEAST_DAYS = 3;
export const LEAST_ENTRIES = 2;

export interface CountedDay {
  day: string;
  /** As counted, below 0 for a correction. */
  minutes: number;
}
export interface PeriodDays {
  startDate: string;
  /** Null for a period without an end. */
  endDate: string | null;
  today: string;
}
type Steps = BurnDown['steps'];

/** What is left after each day on which work was booked. */
export function balanceSteps(startMinutes: number, entries: readonly CountedDay[]): Steps {
  const byDay = new Map<string, number>();
  for (const { day, minutes } of entries) byDay.set(day, (byDay.get(day) ?? 0) + minutes);
  let balanceMinutes = startMinutes;
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, minutes]) => ({ day, balanceMinutes: (balanceMinutes -= minutes) }));
}

/** The day since which the balance has been below 0 without a break. */
export function overSince(steps: Steps): string | null {
  const last = steps.findLastIndex(({ balanceMinutes }) => balanceMinutes >= 0);
  return steps[last + 1]?.day ?? null;
}

/** What the entries of a period come to. */
export interface Pace {
  startMinutes: number;
  usedMinutes: number;
  entryCount: number;
}

const NOTHING = { balanceMinutes: null, runsOutOn: null } as const;
type Forecast = Pick<UsageForecast, 'state' | 'balanceMinutes' | 'runsOutOn'>;

/**
 * What will be left at the end of the period if the rest of it goes like the days so far, today among them. Corrections
 * that outweigh the work mean standing still: nobody is given time back by a forecast.
 */
export function forecastOf(
  { startMinutes, usedMinutes, entryCount }: Pace,
  { startDate, endDate, today }: PeriodDays,
): Forecast {
  if (today < startDate) return { state: 'not_started', ...NOTHING };
  if (endDate !== null && today > endDate) return { state: 'ended', ...NOTHING };
  const elapsed = daysBetween(startDate, today) + 1;
  if (elapsed < LEAST_DAYS || entryCount < LEAST_ENTRIES) return { state: 'too_early', ...NOTHING };
  const used = Math.max(0, usedMinutes),
    left = startMinutes - usedMinutes;
  const further = (days: number): number => Math.round((used * days) / elapsed);
  const lasts = used > 0 && left >= 0 ? Math.ceil((left * elapsed) / used) : null,
    runsOutOn = lasts === null ? null : addDays(today, lasts);
  return {
    state: 'ready',
    balanceMinutes: endDate === null ? null : left - further(daysBetween(today, endDate)),
    runsOutOn: runsOutOn !== null && (endDate === null || runsOutOn <= endDate) ? runsOutOn : null,
  };
}
