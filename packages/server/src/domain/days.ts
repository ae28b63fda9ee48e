/** Calendar days as `YYYY-MM-DD`; they compare as text. */
const DAY_MS = 86_400_000;
const parse = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const print = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const formats = new Map<string, Intl.DateTimeFormat>();
let last = { time: '', timeZone: '', day: '' };
/** The day that `time` (RFC 3339) falls on in a zone. The last answer is kept: lists ask the same for every row. */
export function dayIn(timeZone: string, time: string): string {
  if (last.time === time && last.timeZone === timeZone) return last.day;
  let format = formats.get(timeZone);
  if (!format)
    formats.set(
      timeZone,
      (format = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      })),
    );
  last = { time, timeZone, day: format.format(new Date(time)) };
  return last.day;
}

/** Gives the day that a moment (RFC 3339) falls on. */
export type DayOf = (time: string) => string;
const counting = new Map<unknown, DayOf>();
/** Days as they are counted in a time zone; in UTC when there is none of this name, or none that is known here. */
export function daysIn(timeZone: unknown): DayOf {
  const known = counting.get(timeZone);
  if (known) return known;
  const zone = typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC',
    dayOf: DayOf = time => dayIn(zone, time);
  counting.set(timeZone, dayOf);
  return dayOf;
}
export const isTimeZone = (name: string): boolean => {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

export const addDays = (day: string, days: number): string => print(parse(day) + days * DAY_MS);
export const daysBetween = (from: string, to: string): number =>
  Math.round((parse(to) - parse(from)) / DAY_MS);
/** Adds months; a day the month does not have becomes its last one. */
export function addMonths(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const lastDate = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return print(Date.UTC(Math.floor(index / 12), index % 12, Math.min(date, lastDate)));
}
export const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(parse(day)) && print(parse(day)) === day;
