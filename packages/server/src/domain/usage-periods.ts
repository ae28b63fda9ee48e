/** The billing periods of a contract with the time that was used in each, and what one leaves to the next. */
import type { Contract, ContractUsage, HoursRules, PeriodUse } from '../contract/types.ts';
import { byServiceType, carriedOver, NO_MINUTES, type MinutesByType } from './carry-over.ts';
import { contractPeriod } from './contracts.ts';
import { billableByType, SERVICE_TYPES, type TimeEntry } from './hours.ts';
import { countedMinutes, DEFAULT_RULES } from './rounding.ts';

export type Period = ContractUsage['period'];
export type Terms = Pick<Contract, 'startDate' | 'endDate' | 'billingPeriod' | 'prepaid'> & {
  /** Absent on contracts from before there were rules. */
  hoursRules?: HoursRules | null;
};
/** An entry that counts: `minutes` as rounded. */
export type Counted<T> = T & { day: string; bookedMinutes: number };

/** Periods that the picture of the last ones shows. */
export const SHOWN_PERIODS = 6;

export const rulesOf = ({ hoursRules }: Pick<Terms, 'hoursRules'>): HoursRules => hoursRules ?? DEFAULT_RULES;

/** Billable entries with the day they count on and the minutes they count. */
export function countEntries<T extends TimeEntry>(
  entries: readonly T[],
  terms: Pick<Terms, 'hoursRules'>,
  dayOf: (at: string) => string,
): Counted<T>[] {
  const booked = entries
    .filter(({ billable }) => billable)
    .map(entry => ({ ...entry, day: dayOf(entry.at), bookedMinutes: entry.minutes }));
  const counted = countedMinutes(booked, rulesOf(terms));
  return booked.map(entry => ({ ...entry, minutes: counted.get(entry) ?? entry.minutes }));
}

export const within = ({ startDate, endDate }: Pick<Period, 'startDate' | 'endDate'>, day: string): boolean =>
  day >= startDate && (endDate === null || day <= endDate);

/** This period and those before it, newest first; at most so many. */
function backFrom(terms: Terms, period: Period, today: string, most = Infinity): Period[] {
  const periods = [period];
  for (let { previousDate } = period; previousDate !== null && periods.length < most;) {
    const before = contractPeriod(terms, previousDate, today);
    periods.push(before);
    ({ previousDate } = before);
  }
  return periods;
}

/** Minutes used in the periods of a contract, by the first day of each. */
function usedByPeriod(
  terms: Terms,
  entries: readonly Counted<TimeEntry>[],
  today: string,
): Map<string, MinutesByType> {
  const own = entries.filter(({ day }) => within(terms, day)),
    byStart = Map.groupBy(own, ({ day }) => contractPeriod(terms, day, today).startDate);
  return new Map([...byStart].map(([start, of]) => [start, billableByType(of)]));
}

/** The time that each period of a contract has and uses. */
export interface PeriodBook {
  /** What came over into a period. */
  carriedInto(period: Period): MinutesByType;
  /** The last periods up to this one, oldest first. */
  lastUntil(period: Period): Omit<PeriodUse, 'expectedMinutes'>[];
}

/** @param entries Of the contract, all of them. */
export function periodBook(terms: Terms, entries: readonly Counted<TimeEntry>[], today: string): PeriodBook {
  const own = byServiceType(terms.prepaid),
    most = byServiceType(rulesOf(terms).carryOver),
    used = usedByPeriod(terms, entries, today);
  const usedIn = ({ startDate }: Period): MinutesByType => used.get(startDate) ?? NO_MINUTES;
  const carriedInto = (period: Period): MinutesByType => {
    // Most contracts carry nothing over: their periods need not be walked through.
    if (terms.prepaid === null || SERVICE_TYPES.every(type => most[type] === 0)) return NO_MINUTES;
    const before = backFrom(terms, period, today).slice(1).toReversed();
    return carriedOver(own, most, before.map(usedIn));
  };
  const sum = (minutes: MinutesByType): number =>
    SERVICE_TYPES.reduce((total, type) => total + minutes[type], 0);
  return {
    carriedInto,
    lastUntil: period =>
      backFrom(terms, period, today, SHOWN_PERIODS)
        .map(one => ({
          startDate: one.startDate,
          endDate: one.endDate,
          availableMinutes: sum(own) + sum(carriedInto(one)),
          billableMinutes: sum(usedIn(one)),
        }))
        .toReversed(),
  };
}
