import type { AlertDay, AlertSeverity } from '../contract/types.ts';

export const MAX_DAYS = 366;
const DAY_MS = 86_400_000;
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Gives the day of a moment in a time zone as `YYYY-MM-DD`; throws a `RangeError` for a zone that does not exist. */
export function dayIn(timeZone: string): (time: string | number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  // Zones differ by quarters of an hour: within one of them the day is the same, and 100,000 alerts share few.
  const known = new Map<number, string>();
  return time => {
    const ms = typeof time === 'string' ? Date.parse(time) : time,
      quarter = Math.floor(ms / 900_000);
    let day = known.get(quarter);
    if (day === undefined) known.set(quarter, (day = format.format(ms)));
    return day;
  };
}

/** All days from `from` to `to`, both included; `null` when the span is upside down or longer than a year. */
export function daysBetween(from: string, to: string): string[] | null {
  if (!isDay(from) || !isDay(to)) return null;
  const first = Date.parse(`${from}T00:00:00Z`),
    count = (Date.parse(`${to}T00:00:00Z`) - first) / DAY_MS + 1;
  return count < 1 || count > MAX_DAYS
    ? null
    : Array.from({ length: count }, (_, index) =>
        new Date(first + index * DAY_MS).toISOString().slice(0, 10),
      );
}

/** Alerts per day and severity, days without alerts included. */
export function countByDay(
  alerts: readonly { createdAt: string; severity: AlertSeverity }[],
  days: readonly string[],
  timeZone: string,
): AlertDay[] {
  const day = dayIn(timeZone),
    counts = new Map(
      days.map((date): [string, AlertDay] => [date, { date, information: 0, warning: 0, critical: 0 }]),
    );
  for (const { createdAt, severity } of alerts) {
    const found = counts.get(day(createdAt));
    if (found) found[severity]++;
  }
  return [...counts.values()];
}
