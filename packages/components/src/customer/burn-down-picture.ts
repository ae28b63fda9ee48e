/** The burn-down of one service type as plain numbers: where its lines stand, in units of the drawing. */
import type { BurnDown } from '@customer-hub/sdk';

export const WIDTH = 384;
export const HEIGHT = 160;
/** Of the field that the lines are in. */
export const LEFT = 32;
export const RIGHT = 374;
export const TOP = 12;
export const BOTTOM = 140;
const MOST_TICKS = 5;

export type Point = readonly [x: number, y: number];

export interface BurnPicture {
  /** Lines across, from the lowest up. */
  readonly ticks: readonly { readonly minutes: number; readonly y: number }[];
  /** What is left, as steps. */
  readonly line: readonly Point[];
  /** Under it, as far as something is left. */
  readonly area: readonly Point[];
  /** At the pace so far, from today to the end; without a forecast undefined. */
  readonly dash: readonly [from: Point, to: Point] | undefined;
  /** From everything at the first day to nothing at the last; for periods with an end. */
  readonly even: readonly [from: Point, to: Point] | undefined;
  /** Where the field of overdrawn time begins. */
  readonly overFrom: number | undefined;
  readonly zero: number;
  /** Today within the period. */
  readonly now: number | undefined;
  /** The last day that is drawn. */
  readonly lastDay: string;
}

export interface BurnPeriod {
  readonly startDate: string;
  readonly endDate: string | null;
  readonly today: string;
}

const DAY_MS = 86_400_000;
const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
const later = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Round hours between two values, in minutes, nothing among them: as many as can be read. */
export const ticksBetween = (least: number, most: number): number[] => {
  for (let power = 6; ; power *= 10)
    for (const step of [power, power * 2, power * 5]) {
      const [first, last] = [Math.ceil(least / step), Math.floor(most / step)];
      if (last - first < MOST_TICKS)
        return Array.from({ length: last - first + 1 }, (_, n) => (first + n) * step);
    }
};

/** The last day that is drawn: of the period, or for one without an end as far as something can be said. */
const lastDayOf = (
  { forecast: { runsOutOn } }: BurnDown,
  { startDate, endDate, today }: BurnPeriod,
): string => {
  if (endDate !== null) return endDate;
  if (runsOutOn !== null) return runsOutOn;
  return later(startDate, Math.max(6, Math.ceil(days(startDate, today) * 1.2)));
};

/** @param flip The days run from right to left. */
export const burnPicture = (burn: BurnDown, period: BurnPeriod, flip = false): BurnPicture => {
  const { startMinutes, steps, overSince, forecast } = burn;
  const { startDate, endDate, today } = period;
  const lastDay = lastDayOf(burn, period);
  const length = days(startDate, lastDay) + 1;
  const balance = steps.at(-1)?.balanceMinutes ?? startMinutes;
  const runsOut = endDate === null && forecast.runsOutOn !== null;
  const end = runsOut ? Math.min(0, balance) : forecast.balanceMinutes;
  const values = [0, startMinutes, end ?? 0, ...steps.map(({ balanceMinutes }) => balanceMinutes)];
  // Below nothing there is room for what is written there.
  const [least, most] = [Math.min(...values) * 1.2, Math.max(60, ...values)];
  // A day's work is booked when the day is over.
  const x = (gone: number): number => {
    const at = (Math.min(length, Math.max(0, gone)) / length) * (RIGHT - LEFT);
    return flip ? WIDTH - LEFT - at : LEFT + at;
  };
  const y = (minutes: number): number => BOTTOM - ((minutes - least) / (most - least)) * (BOTTOM - TOP);
  const after = (day: string): number => days(startDate, day) + 1;
  const shown = today < startDate ? 0 : Math.min(length, after(today));
  const stairs: (readonly [gone: number, minutes: number])[] = [[0, startMinutes]];
  for (const { day, balanceMinutes } of steps)
    stairs.push([after(day), stairs.at(-1)?.[1] ?? startMinutes], [after(day), balanceMinutes]);
  stairs.push([Math.max(shown, stairs.at(-1)?.[0] ?? 0), balance]);
  const dash: BurnPicture['dash'] =
    end === null
      ? undefined
      : [
          [x(shown), y(balance)],
          [x(length), y(end)],
        ];
  const over = overSince ?? (end !== null && end < 0 ? forecast.runsOutOn : null);
  return {
    ticks: ticksBetween(least, most).map(minutes => ({ minutes, y: y(minutes) })),
    line: stairs.map(([gone, minutes]) => [x(gone), y(minutes)]),
    area: [
      [x(0), y(0)],
      ...stairs.map(([gone, minutes]): Point => [x(gone), y(Math.max(0, minutes))]),
      [x(stairs.at(-1)?.[0] ?? 0), y(0)],
    ],
    dash,
    even:
      endDate === null || startMinutes === 0
        ? undefined
        : [
            [x(0), y(startMinutes)],
            [x(length), y(0)],
          ],
    overFrom: over === null ? undefined : x(after(over)),
    zero: y(0),
    now: today >= startDate && today <= lastDay ? x(shown) : undefined,
    lastDay,
  };
};

/** Which type needs to be looked at first: most over now or later, else the one that runs out first. */
export const worstOf = (burns: readonly BurnDown[]): BurnDown | undefined => {
  const rank = ({ steps, startMinutes, forecast }: BurnDown): number => {
    const now = steps.at(-1)?.balanceMinutes ?? startMinutes;
    const end = forecast.balanceMinutes ?? now;
    return Math.min(0, now) + Math.min(0, end) - (forecast.runsOutOn === null ? 0 : 1);
  };
  return burns.toSorted((a, b) => rank(a) - rank(b))[0];
};

/** Types of which there is something to see. */
export const shownBurns = (burns: readonly BurnDown[] = []): BurnDown[] =>
  burns.filter(({ startMinutes, entryCount }) => startMinutes > 0 || entryCount > 0);
