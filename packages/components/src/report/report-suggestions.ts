import type { CustomerReport, ReportSuggestion } from '@customer-hub/sdk';
import type { Writing } from './report-writing.ts';

/** What a person can write otherwise. */
export interface Suggestion {
  readonly title: string;
  readonly text: string;
}

const textOf = (
  { kind, count, name, day, periods, minutes }: ReportSuggestion,
  { t, format }: Writing,
): string => {
  const words = t.suggestions[kind];
  return kind === 'add_hours'
    ? words.text(
        periods ?? count,
        format.number(periods ?? count),
        name ?? '',
        t.hoursUnit(format.hours(minutes ?? 0)),
      )
    : words.text(count, format.number(count), name ?? '', format.date(day));
};

/** In the words of the customer; what this version does not know is left out. */
export const suggestionsOf = ({ suggestions }: CustomerReport, w: Writing): Suggestion[] =>
  suggestions
    .filter(({ kind }) => kind in w.t.suggestions)
    .map(one => ({ title: w.t.suggestions[one.kind].title, text: textOf(one, w) }));
