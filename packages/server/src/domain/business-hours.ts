/**
 * Time by a calendar of business hours: how much of it lies between two moments, and when so much of it has passed.
 * Days and times are those of the calendar's zone; all moments are milliseconds.
 */
import type { BusinessHours } from '../contract/types.ts';
import { addDays, dayIn } from './days.ts';

/** Null is around the clock. */
export type Calendar = BusinessHours | null;
/** From, to; `to` does not belong to it any more. */
type Span = readonly [number, number];

const MINUTE_MS = 60_000;
/** A calendar that is closed for so many days in a row is never open again. */
const MOST_CLOSED_DAYS = 3_700;

const formats = new Map<string, Intl.DateTimeFormat>();
/** What the clocks of a zone show at a moment, as if it were UTC. */
function wallTime(timeZone: string, ms: number): number {
  let format = formats.get(timeZone);
  if (!format)
    formats.set(
      timeZone,
      (format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })),
    );
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** When the clocks of a zone show a time. One that is skipped comes later, one that comes twice is the first. */
function momentOf(timeZone: string, wall: number): number {
  const offsetAt = (ms: number): number => wallTime(timeZone, ms) - ms;
  // A day earlier the offset is the one before a change, a day later the one after it.
  const [before, after] = [wall - offsetAt(wall - 86_400_000), wall - offsetAt(wall + 86_400_000)];
  return wallTime(timeZone, after) === wall && wallTime(timeZone, before) !== wall ? after : before;
}

/** When a day begins in a zone, ms. */
export const dayBegins = (timeZone: string, day: string): number =>
  momentOf(timeZone, Date.parse(`${day}T00:00:00Z`));

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

function spansOf({ timeZone, week, holidays }: BusinessHours, day: string): Span[] {
  if (holidays.some(({ date }) => date === day)) return [];
  const midnight = Date.parse(`${day}T00:00:00Z`),
    weekday = new Date(midnight).getUTCDay() || 7,
    spans: [number, number][] = [];
  const found = week
    .filter(open => open.weekday === weekday)
    .map(({ from, to }): [number, number] => [
      momentOf(timeZone, midnight + minutesOf(from) * MINUTE_MS),
      momentOf(timeZone, midnight + minutesOf(to) * MINUTE_MS),
    ])
    .toSorted(([a], [b]) => a - b);
  for (const [from, to] of found) {
    const last = spans.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (from < to) spans.push([from, to]);
  }
  return spans;
}

const known = new WeakMap<BusinessHours, Map<string, Span[]>>();
/** The business hours of a day; each is worked out once. */
function hoursOn(calendar: BusinessHours, day: string): readonly Span[] {
  let days = known.get(calendar);
  if (!days) known.set(calendar, (days = new Map<string, Span[]>()));
  let spans = days.get(day);
  if (!spans) days.set(day, (spans = spansOf(calendar, day)));
  return spans;
}

/** The business hours from a moment on, day after day, for as long as there are any. */
function* hoursFrom(calendar: BusinessHours, ms: number): Generator<Span> {
  let day = dayIn(calendar.timeZone, new Date(ms).toISOString());
  for (let closed = 0; closed < MOST_CLOSED_DAYS; closed++, day = addDays(day, 1))
    for (const [from, to] of hoursOn(calendar, day))
      if (to > ms) {
        closed = 0;
        yield [Math.max(from, ms), to];
      }
}

/** Business time between two moments, ms; negative when the second is the earlier one. */
export function businessTime(calendar: Calendar, from: number, to: number): number {
  if (!calendar) return to - from;
  if (to < from) return -businessTime(calendar, to, from);
  let sum = 0;
  for (const [start, end] of hoursFrom(calendar, from)) {
    if (start >= to) break;
    sum += Math.min(end, to) - start;
  }
  return sum;
}

/** When so much business time has passed; undefined where the calendar never has as much. */
export function afterBusinessTime(calendar: Calendar, from: number, ms: number): number | undefined {
  if (!calendar || ms <= 0) return from + ms;
  let left = ms;
  for (const [start, end] of hoursFrom(calendar, from)) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  return undefined;
}

/** When business goes on; undefined while it is on, and where it never is. */
export function businessResumes(calendar: Calendar, ms: number): number | undefined {
  if (!calendar) return undefined;
  const next = hoursFrom(calendar, ms).next();
  return next.done || next.value[0] === ms ? undefined : next.value[0];
}
