import type { AlertDay, AlertSeverity } from '@customer-hub/sdk';
import { addDays, instantOf, wallTime } from '../../messages/zoned.ts';
import { isoOf } from './snooze-times.ts';

/** From the ground up: what is worst stands on the ground, where it is easiest to compare. */
export const severities: readonly AlertSeverity[] = ['critical', 'warning', 'information'];

export const totalOf = (day: AlertDay): number => day.critical + day.warning + day.information;

export interface Block {
  readonly severity: AlertSeverity;
  /** px from the top. */
  readonly y: number;
  readonly height: number;
}

const LEAST_PX = 3;
const GAP_PX = 1;

/** One day as a stack within `height` px. However few there are, each severity that occurs can be seen. */
export const stack = (day: AlertDay, most: number, height: number): Block[] => {
  const here = severities.filter(severity => day[severity] > 0);
  if (here.length === 0) return [];
  const room = Math.max(height * (totalOf(day) / Math.max(most, 1)), here.length * (LEAST_PX + GAP_PX));
  const free = room - here.length * (LEAST_PX + GAP_PX);
  let bottom = height;
  return here.map(severity => {
    const part = LEAST_PX + free * (day[severity] / totalOf(day));
    const y = bottom - part;
    bottom = y - GAP_PX;
    return { severity, y, height: part };
  });
};

export const sums = (days: readonly AlertDay[]): Readonly<Record<AlertSeverity, number>> =>
  days.reduce(
    (sum, day) => ({
      critical: sum.critical + day.critical,
      warning: sum.warning + day.warning,
      information: sum.information + day.information,
    }),
    { critical: 0, warning: 0, information: 0 },
  );

/** However few have alerts, so many days give a picture of when they came. */
const LEAST_DAYS = 7;

/**
 * The days worth an axis: from the first one with alerts on, or from `from` where that is earlier; at least a week.
 * @param from Of the days that are chosen: they stay in sight.
 */
export const covered = (days: readonly AlertDay[], from?: string): readonly AlertDay[] => {
  const first = days.findIndex(day => totalOf(day) > 0 || day.date === from);
  return days.slice(Math.max(0, Math.min(first < 0 ? Infinity : first, days.length - LEAST_DAYS)));
};

/** Days `from` to `to`, both included, in a zone, as the interval that the list is asked for. */
export const intervalOf = (from: string, to: string, timeZone?: string): string =>
  `${isoOf(instantOf(`${from}T00:00`, timeZone))}/${isoOf(instantOf(`${addDays(to, 1)}T00:00`, timeZone))}`;

/** First and last day of an interval; undefined when it is none. */
export const daysOf = (
  interval: string,
  timeZone?: string,
): { readonly from: string; readonly to: string } | undefined => {
  const [start = '', end = ''] = interval.split('/');
  const [first, last] = [Date.parse(start), Date.parse(end)];
  if (!(first < last)) return undefined;
  return { from: wallTime(first, timeZone).slice(0, 10), to: wallTime(last - 1, timeZone).slice(0, 10) };
};
