import { Format } from '../messages/format.ts';

/** A day and a time of day, as a clock on the wall shows them. */
export interface WallTime {
  /** `2026-11-30` */
  readonly date: string;
  /** `22:00` */
  readonly time: string;
}

const parts = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at a moment. */
export const wallTime = (at: number, timeZone: string | undefined): WallTime => {
  const key = timeZone ?? '';
  let format = parts.get(key);
  if (!format)
    parts.set(
      key,
      (format = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
      })),
    );
  const of = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return { date: `${of.year}-${of.month}-${of.day}`, time: `${of.hour}:${of.minute}` };
};

const asUtc = ({ date, time }: WallTime): number => Date.parse(`${date}T${time}:00Z`);

/**
 * The moment at which the clocks of a zone show this. `moved`: they never do, because they are put forward over
 * it; then it is the moment as long after the change. Undefined for what is no time.
 */
export const momentOf = (
  wall: WallTime,
  timeZone: string | undefined,
): { readonly at: number; readonly moved: boolean } | undefined => {
  const wanted = asUtc(wall);
  if (Number.isNaN(wanted)) return undefined;
  const offset = (at: number): number => asUtc(wallTime(at, timeZone)) - at;
  const first = wanted - offset(wanted);
  const second = wanted - offset(first);
  const at = asUtc(wallTime(second, timeZone)) === wanted ? second : first;
  return { at, moved: asUtc(wallTime(at, timeZone)) !== wanted };
};

/** Ten in the evening of this day; of the next one where that is over, or less than a quarter of an hour away. */
export const tonight = (now: number, timeZone: string | undefined): WallTime => {
  const { date } = wallTime(now, timeZone);
  const today = momentOf({ date, time: '22:00' }, timeZone);
  if (today && today.at > now + 15 * 60_000) return { date, time: '22:00' };
  const next = new Date(asUtc({ date, time: '12:00' }) + 86_400_000).toISOString().slice(0, 10);
  return { date: next, time: '22:00' };
};

/** `America/Boise` as a place: `Boise`. */
export const placeOf = (timeZone: string): string =>
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** A moment on the clocks of a zone: its time of day, with the day where that is another than `day`. */
export const shownIn = (at: number, timeZone: string | undefined, format: Format, day: string): string => {
  const there = new Format(format.locale, format.dateStyle, timeZone);
  const { date } = wallTime(at, timeZone);
  return date === day ? there.time(at) : `${there.date(date)} ${there.time(at)}`;
};
