/**
 * Times on the wall of a zone: what a person types and what a chart counts in are days and hours of a place,
 * not of the machine.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string | undefined): Intl.DateTimeFormat => {
  const key = timeZone ?? '';
  let format = formats.get(key);
  if (!format) {
    formats.set(
      key,
      (format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      })),
    );
  }
  return format;
};

/** The zone that times are shown in. */
export const zoneOf = (timeZone: string | undefined): string =>
  timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `2026-11-22T08:14:32` as a clock in that zone shows it. */
export const wallTime = (ms: number, timeZone?: string): string => {
  const at: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(ms)) at[type] = value;
  return `${at.year}-${at.month}-${at.day}T${at.hour}:${at.minute}:${at.second}`;
};

/**
 * The moment at which a clock in that zone shows `2026-11-22T08:14`; of an hour that clocks skip, the moment
 * they jump. NaN when it is no time.
 */
export const instantOf = (wall: string, timeZone?: string): number => {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return NaN;
  const offsetAt = (ms: number): number =>
    Date.parse(`${wallTime(ms, timeZone)}Z`) - Math.floor(ms / 1000) * 1000;
  const first = asUtc - offsetAt(asUtc);
  const second = asUtc - offsetAt(first);
  // Where the two disagree clocks changed in between: the later one exists on either side of it.
  return wallTime(second, timeZone).startsWith(wall) ? second : Math.max(first, second);
};

/** `days` later in the calendar; `2026-11-22` in, `2026-11-23` out. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
