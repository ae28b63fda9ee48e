import type { Format } from './format.ts';

const DAY_MS = 86_400_000;

/** A moment to come: `1:19 PM` today, `Thu 1:19 PM` within the next six days, else with its date. */
export const coming = (iso: string, format: Format, now = Date.now()): string => {
  const at = new Date(iso);
  const days = (at.getTime() - now) / DAY_MS;
  const brief = format.brief(iso, now);
  const time = format.time(iso);
  if (!(days > 0 && days < 6) || brief === time) return brief;
  return `${at.toLocaleDateString(format.locale, { weekday: 'short', timeZone: format.timeZone })} ${time}`;
};
