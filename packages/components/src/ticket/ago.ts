import type { Format } from '../messages/format.ts';
import { addDays, wallTime } from '../messages/zoned.ts';

const HOUR_MS = 3_600_000;
const relatives = new Map<string, Intl.RelativeTimeFormat>();

/**
 * When something happened, as briefly as it stays clear: `4 minutes ago`, `yesterday`, `11/20/2026`. Yesterday
 * is a day of the reader's calendar.
 */
export const ago = (iso: string, format: Format, nowMs: number): string => {
  const atMs = Date.parse(iso);
  const passed = nowMs - atMs;
  const dayOf = (ms: number): string => wallTime(ms, format.timeZone).slice(0, 10);
  const long = passed >= 24 * HOUR_MS;
  if (passed < -60_000 || passed >= 48 * HOUR_MS || (long && dayOf(atMs) !== addDays(dayOf(nowMs), -1)))
    return format.date(iso);
  let words = relatives.get(format.locale);
  if (!words)
    relatives.set(format.locale, (words = new Intl.RelativeTimeFormat(format.locale, { numeric: 'auto' })));
  if (long) return words.format(-1, 'day');
  if (passed >= HOUR_MS) return words.format(-Math.floor(passed / HOUR_MS), 'hour');
  return words.format(-Math.max(0, Math.floor(passed / 60_000)), 'minute');
};
