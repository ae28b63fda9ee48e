/** What became of the promises of an SLA: kept or missed, and in which month that was settled. */
import type { DayOf } from './days.ts';
import { monthOf, monthsUntil } from './months.ts';
import type { SlaClock } from './sla.ts';

export type SlaOutcome = 'kept' | 'missed' | 'open' | 'paused' | 'none';
export interface Settled {
  outcome: SlaOutcome;
  /** When it was kept or missed; null for all else. */
  at: string | null;
}

/** A target is missed from the moment it is due, as the state of the clock has it. */
const missedAt = (due: string | null, done: string): string | null =>
  due !== null && Date.parse(done) >= Date.parse(due) ? due : null;

/** An answer within a pause came when the clock stood: at the time at which that began. */
const onClock = ({ pauses, pausedAt }: SlaClock, time: string): string => {
  const pause = pauses.find(({ from, to }) => from <= time && time < to);
  return pause?.from ?? (pausedAt !== null && pausedAt <= time ? pausedAt : time);
};

/**
 * A ticket is kept when it is resolved with both targets met, and missed as soon as one of them is. A pause moves what
 * is due, so that its time counts for nobody; while it lasts, nothing is settled. Without a target there is nothing to
 * keep.
 */
export function slaOutcome(clock: SlaClock, now: string): Settled {
  const { firstResponseDueAt, firstRespondedAt, resolutionDueAt, resolvedAt, pausedAt } = clock;
  if (firstResponseDueAt === null && resolutionDueAt === null) return { outcome: 'none', at: null };
  // A ticket that was resolved at once needed no response before.
  const ended = resolvedAt ?? pausedAt ?? now;
  const [first = null] = [
    missedAt(firstResponseDueAt, firstRespondedAt === null ? ended : onClock(clock, firstRespondedAt)),
    missedAt(resolutionDueAt, ended),
  ]
    .filter(time => time !== null)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b));
  if (first !== null) return { outcome: 'missed', at: first };
  if (resolvedAt !== null) return { outcome: 'kept', at: resolvedAt };
  return { outcome: pausedAt === null ? 'open' : 'paused', at: null };
}

export interface SlaMonth {
  month: string;
  kept: number;
  missed: number;
}
/** How many were kept and missed in each of the last months, and how many are not settled. */
export function slaHistory(
  settled: readonly Settled[],
  now: string,
  count: number,
  dayOf: DayOf,
): { months: SlaMonth[]; open: number; paused: number } {
  const byMonth = new Map<string, SlaMonth>(
    monthsUntil(now, count, dayOf).map(month => [month, { month, kept: 0, missed: 0 }]),
  );
  let [open, paused] = [0, 0];
  for (const { outcome, at } of settled) {
    if (outcome === 'open') open += 1;
    else if (outcome === 'paused') paused += 1;
    const month = at === null ? undefined : byMonth.get(monthOf(at, dayOf));
    if (month && (outcome === 'kept' || outcome === 'missed')) month[outcome] += 1;
  }
  return { months: [...byMonth.values()], open, paused };
}
