import type { RowGroup } from '@customer-hub/state/lists';
import { addDays, instantOf, wallTime } from '../../messages/zoned.ts';

/** Days with how many entries each has: `2026-11-22`. */
export type DayCounts = Readonly<Record<string, number>>;

/** The days of a list as groups, the latest first, as its rows are. */
export const dayGroups = (counts: DayCounts): RowGroup[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, count]) => ({ key, label: null, count }));

/** Index of the first entry of a day, or of the next earlier day that has one; undefined when there is none. */
export const firstOf = (counts: DayCounts, day: string): number | undefined => {
  let before = 0;
  for (const { key, count } of dayGroups(counts)) {
    if (key !== null && key <= day) return before;
    before += count;
  }
  return undefined;
};

export interface Bar {
  readonly day: string;
  readonly count: number;
}
/** Every day until `today`, also those without entries, at most `most` of them and at least a week. */
export const barsOf = (counts: DayCounts, today: string, most: number): Bar[] => {
  const first = Object.keys(counts)
    .filter(day => (counts[day] ?? 0) > 0)
    .sort()[0];
  const earliest = addDays(today, 1 - most);
  const week = addDays(today, -6);
  const from = !first || first > week ? week : first < earliest ? earliest : first;
  const bars: Bar[] = [];
  for (let day = from; day <= today; day = addDays(day, 1)) bars.push({ day, count: counts[day] ?? 0 });
  return bars;
};

/** Days `from` to `to`, both included, in a zone, as moments: `2026-11-22T08:00:00.000Z/2026-11-23T08:00:00.000Z`. */
export const intervalOf = (from: string, to: string, timeZone: string | undefined): string =>
  [from, addDays(to, 1)].map(day => new Date(instantOf(`${day}T00:00`, timeZone)).toISOString()).join('/');

/** The days of such an interval; undefined when it is none. */
export const daysOf = (
  interval: string | undefined,
  timeZone: string | undefined,
): { readonly from: string; readonly to: string } | undefined => {
  const [first, last] = (interval ?? '').split('/').map(moment => Date.parse(moment));
  if (first === undefined || last === undefined || !(first < last)) return undefined;
  return { from: wallTime(first, timeZone).slice(0, 10), to: wallTime(last - 1, timeZone).slice(0, 10) };
};
