import type { Format } from '../messages/format.ts';
import type { ReportMessages } from '../messages/en/report.ts';

/** What everything on the page is written with. */
export interface Writing {
  readonly t: ReportMessages;
  readonly format: Format;
}

/** Never more than there is: 199 of 200 are not all. */
export const shareOf = (part: number, whole: number, format: Format): string =>
  format.number(Math.floor((part * 100) / whole) / 100, { style: 'percent' });

/** A time that somebody waited: minutes, or hours when there are many. */
export const waitOf = (minutes: number, { t, format }: Writing): string =>
  minutes < 60
    ? t.minutes(format.number(minutes))
    : t.hoursUnit(format.number(minutes / 60, { maximumFractionDigits: 1 }));
