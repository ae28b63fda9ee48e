import { Format, type DateStyle } from '../messages/format.ts';

/** The same format as long as what it follows stays, so that nothing renders anew for it. */
export const keptFormat = (
  old: Format | undefined,
  locale: string,
  dateStyle: DateStyle | undefined,
  timeZone: string | undefined,
): Format =>
  old && old.locale === locale && old.dateStyle === dateStyle && old.timeZone === timeZone
    ? old
    : new Format(locale, dateStyle, timeZone);
