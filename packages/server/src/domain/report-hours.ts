/** What a report says of the time of contracts. */
import type { NamedRef, ReportContract, ReportHours, ReportPeriod, ServiceType } from '../contract/types.ts';
import { byServiceType } from './carry-over.ts';
import { contractPeriod } from './contracts.ts';
import type { DayOf } from './days.ts';
import { billableByType, SERVICE_TYPES, type TimeEntry } from './hours.ts';
import { monthsOf } from './report-period.ts';
import { countEntries, periodBook, within, type Counted, type Period, type Terms } from './usage-periods.ts';

/** A contract with all its time. */
export interface BookedContract {
  contract: NamedRef;
  terms: Terms;
  entries: readonly TimeEntry[];
}
/** How the account counts days. */
interface CountedDays {
  today: string;
  dayOf: DayOf;
}
/** Time of a service type that did not last. */
export interface Overrun {
  name: string;
  serviceType: ServiceType;
  /** Billing periods that were over. */
  periods: number;
  /** By how much, on average. */
  minutes: number;
}
/** Weeks of two years, and a few. */
const MOST_PERIODS = 110;
/** Once can happen; twice is a habit. */
const OFTEN = 2;

const isIn = ({ from, to }: ReportPeriod, day: string): boolean => day >= from && day <= to;
const minutesOf = (entries: readonly { minutes: number }[]): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0);

/** Billing periods that lie in the period at least in part, oldest first. */
function periodsIn(terms: Terms, { from, to }: ReportPeriod, today: string): Period[] {
  if (terms.startDate > to || (terms.endDate !== null && terms.endDate < from)) return [];
  const periods: Period[] = [];
  for (let day: string | null = to; day !== null && periods.length < MOST_PERIODS;) {
    const period: Period = contractPeriod(terms, day, today);
    if (period.endDate !== null && period.endDate < from) break;
    periods.push(period);
    day = period.previousDate;
  }
  return periods.toReversed();
}

interface Worked {
  own: ReportContract;
  before: number;
  entries: readonly Counted<TimeEntry>[];
  hasPrepaid: boolean;
  overruns: Overrun[];
}
function work(
  { contract, terms, entries }: BookedContract,
  period: ReportPeriod,
  previous: ReportPeriod,
  days: CountedDays,
): Worked {
  const counted = countEntries(entries, terms, days.dayOf).filter(({ day }) => within(terms, day)),
    book = periodBook(terms, counted, days.today),
    prepaid = byServiceType(terms.prepaid),
    periods = periodsIn(terms, period, days.today);
  const uses = periods.map(one => {
    const used = billableByType(counted.filter(({ day }) => within(one, day))),
      carried = book.carriedInto(one);
    return {
      one,
      types: SERVICE_TYPES.map(type => ({ type, used: used[type], has: prepaid[type] + carried[type] })),
    };
  });
  const overruns = SERVICE_TYPES.flatMap((serviceType): Overrun[] => {
    const over = uses.flatMap(({ types }) =>
      types.flatMap(({ type, used, has }) =>
        type === serviceType && has > 0 && used > has ? [used - has] : [],
      ),
    );
    if (over.length === 0 || (over.length < OFTEN && uses.length > 1)) return [];
    const minutes = Math.round(over.reduce((sum, one) => sum + one, 0) / over.length);
    return [{ name: contract.name, serviceType, periods: over.length, minutes }];
  });
  const mine = counted.filter(({ day }) => isIn(period, day));
  return {
    own: {
      contract,
      usedMinutes: minutesOf(mine),
      periods: uses.map(({ one: { startDate, endDate }, types }) => ({
        startDate,
        endDate,
        availableMinutes: types.reduce((sum, { has }) => sum + has, 0),
        billableMinutes: types.reduce((sum, { used }) => sum + used, 0),
      })),
    },
    before: minutesOf(counted.filter(({ day }) => isIn(previous, day))),
    entries: mine,
    hasPrepaid: terms.prepaid !== null && periods.length > 0,
    overruns,
  };
}

/** Of contracts whose billing periods all lie within the period; null when there is none. */
function prepaidOf(works: readonly Worked[], { from, to }: ReportPeriod): ReportHours['prepaid'] {
  const whole = works.filter(
    ({ own, hasPrepaid }) =>
      hasPrepaid &&
      own.periods.every(({ startDate, endDate }) => startDate >= from && endDate !== null && endDate <= to),
  );
  if (whole.length === 0) return null;
  return {
    usedMinutes: whole.reduce((sum, { own }) => sum + own.usedMinutes, 0),
    availableMinutes: whole
      .flatMap(({ own }) => own.periods)
      .reduce((sum, { availableMinutes }) => sum + availableMinutes, 0),
  };
}

export function hoursFigures(
  contracts: readonly BookedContract[],
  period: ReportPeriod,
  previous: ReportPeriod,
  days: CountedDays,
): { hours: ReportHours; overruns: Overrun[] } {
  const works = contracts.map(one => work(one, period, previous, days)),
    hasAny = contracts.length > 0,
    byMonth = Map.groupBy(
      works.flatMap(({ entries }) => entries),
      ({ day }) => day.slice(0, 7),
    );
  return {
    hours: {
      usedMinutes: hasAny ? works.reduce((sum, { own }) => sum + own.usedMinutes, 0) : null,
      previousMinutes: hasAny ? works.reduce((sum, { before }) => sum + before, 0) : null,
      prepaid: prepaidOf(works, period),
      months: hasAny
        ? monthsOf(period).map(month => ({ month, usedMinutes: minutesOf(byMonth.get(month) ?? []) }))
        : [],
      contracts: works
        .filter(({ own, hasPrepaid }) => own.usedMinutes !== 0 || hasPrepaid)
        .map(({ own }) => own),
    },
    overruns: works.flatMap(({ overruns }) => overruns),
  };
}
