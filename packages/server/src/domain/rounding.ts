/** How booked time counts on a contract: in steps, rounded up per entry or per day. */
import type { HoursRules, ServiceType } from '../contract/types.ts';

/** What holds for a contract without rules of its own: to the minute, a warning at 80 percent, nothing carried over. */
export const DEFAULT_RULES: HoursRules = {
  roundingMinutes: 1,
  roundingPer: 'entry',
  warnAtPercent: 80,
  carryOver: { onSite: 0, remote: 0, telephone: 0 },
};

export type Rounding = Pick<HoursRules, 'roundingMinutes' | 'roundingPer'>;
/** Booked work with the day of the account on which it was done. */
export interface BookedTime {
  at: string;
  day: string;
  serviceType: ServiceType;
  /** Below 0 for a correction. */
  minutes: number;
}

/** Up to the next step; a correction by as much the other way, so that it takes back what an entry counted. */
export const roundUp = (minutes: number, step: number): number =>
  Math.sign(minutes) * Math.ceil(Math.abs(minutes) / step) * step;

/** Entries in the order in which the work was done; those of one moment stay as they come. */
export const inOrder = <T extends { at: string }>(entries: readonly T[]): T[] =>
  entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/**
 * Minutes that each entry counts. Per day, all work of a service type on a day counts as one: an entry counts what it
 * adds to the rounded time of its day, which can be nothing.
 */
export function countedMinutes<T extends BookedTime>(
  entries: readonly T[],
  { roundingMinutes, roundingPer }: Rounding,
): Map<T, number> {
  if (roundingPer === 'entry')
    return new Map(entries.map(entry => [entry, roundUp(entry.minutes, roundingMinutes)]));
  const booked = new Map<string, number>(),
    counted = new Map<T, number>();
  for (const entry of inOrder(entries)) {
    const key = `${entry.day} ${entry.serviceType}`,
      before = booked.get(key) ?? 0,
      after = before + entry.minutes;
    booked.set(key, after);
    // Without the sum, -0 would tell itself from 0.
    counted.set(entry, roundUp(after, roundingMinutes) - roundUp(before, roundingMinutes) + 0);
  }
  return counted;
}
