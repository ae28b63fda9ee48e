/** Which days a report is of, and how they are called. Days are `YYYY-MM-DD`, and compare as text. */
export type PeriodKind = 'quarter' | 'month' | 'year' | 'own';
export type DaysProblem = 'invalid_period' | 'ends_before_start' | 'in_future' | 'too_long';
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** As on the server. */
const MOST_DAYS = 731;
const DAY_MS = 86_400_000;
const MONTHS: Readonly<Record<Exclude<PeriodKind, 'own'>, number>> = { month: 1, quarter: 3, year: 12 };
const print = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const isDay = (day: string): boolean => {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(ms) && print(ms) === day;
};

/** Months since the beginning of our calendar. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): string => print(Date.UTC(Math.floor(month / 12), month % 12, 1));
const lastOf = (month: number): string => print(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0));

/** The period of the calendar that a day lies in; the running one ends today. */
export const calendarDays = (kind: Exclude<PeriodKind, 'own'>, day: string, today: string): Days => {
  const length = MONTHS[kind];
  const first = Math.floor(monthOf(day) / length) * length;
  const last = lastOf(first + length - 1);
  return { from: firstOf(first), to: last > today ? today : last };
};

/** What stands there at first: the last one that is over. */
export const lastOver = (kind: Exclude<PeriodKind, 'own'>, today: string): Days =>
  stepped(kind, calendarDays(kind, today, today), -1, today)!;

/** The one before or behind; undefined when that has not begun. */
export const stepped = (
  kind: Exclude<PeriodKind, 'own'>,
  { from }: Days,
  by: 1 | -1,
  today: string,
): Days | undefined => {
  const first = firstOf(monthOf(from) + by * MONTHS[kind]);
  return first > today ? undefined : calendarDays(kind, first, today);
};

/** Of the calendar, if it is one of its periods. */
export const kindOf = (days: Days, today: string): PeriodKind => {
  const kinds = ['quarter', 'month', 'year'] as const;
  return (
    kinds.find(kind => {
      const { from, to } = calendarDays(kind, days.from, today);
      return from === days.from && to === days.to;
    }) ?? 'own'
  );
};

/** Why there can be no report of these days; undefined when there can. */
export const problemOf = ({ from, to }: Days, today: string): DaysProblem | undefined => {
  if (!isDay(from) || !isDay(to)) return 'invalid_period';
  if (to < from) return 'ends_before_start';
  if (to > today) return 'in_future';
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1 > MOST_DAYS ? 'too_long' : undefined;
};

const PROBLEMS: readonly unknown[] = [
  'invalid_period',
  'ends_before_start',
  'in_future',
  'too_long',
] satisfies readonly DaysProblem[];
/** Why the server had none: where the customer is, it may still be another day than here. */
export const problemIn = (error: unknown): DaysProblem | undefined => {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  return PROBLEMS.includes(code) ? (code as DaysProblem) : undefined;
};

/** In an address: `2026-07-01_2026-09-30`. */
export const daysText = ({ from, to }: Days): string => `${from}_${to}`;
export const daysFrom = (text: string | undefined): Days | undefined => {
  const [from = '', to = ''] = text?.split('_') ?? [];
  return isDay(from) && isDay(to) ? { from, to } : undefined;
};

/** A period by its name: `July – September 2026`, `2026`; else by its days, as `date` writes them. */
export const nameOfDays = (
  { from, to }: Days,
  locale: string,
  date: (day: string) => string,
  between: (first: string, last: string) => string,
): string => {
  const isWhole = from.endsWith('-01') && to === lastOf(monthOf(to));
  if (!isWhole) return between(date(from), date(to));
  const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  const written = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(isYear ? {} : { month: 'long' }),
  });
  const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
  return written.formatRange(at(from), at(to));
};
