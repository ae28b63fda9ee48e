import type { AssetAges, CustomerReport, ReportHours } from '@customer-hub/sdk';
import { shareOf, type Writing } from './report-writing.ts';

/** A value in a picture; `share` of the whole width or height, 0 to 1. */
export interface Mark {
  readonly label: string;
  readonly value: string;
  readonly share: number;
  /** Where the line stands for it. */
  readonly limit?: number;
}
/** Bars from side to side, columns from below, or one strip cut into pieces. Each says its values in words too. */
export interface Picture {
  readonly key: 'asked' | 'fast' | 'time' | 'ages';
  readonly as: 'bars' | 'columns' | 'strip';
  readonly title: string;
  readonly hint: string;
  readonly marks: readonly Mark[];
  /** Said in place of a picture of nothing; empty when there is one. */
  readonly empty: string;
}

/** Columns that have room for their names. */
const MOST_COLUMNS = 12;
const AGES = [
  'under2',
  'from2to4',
  'from4to5',
  'over5',
  'unknown',
] as const satisfies readonly (keyof AssetAges)[];

const emptyOf = (
  report: CustomerReport,
  part: CustomerReport['parts'][number]['part'],
  { t }: Writing,
): string => (report.parts.find(one => one.part === part)?.state === 'forbidden' ? t.notShown : t.noData);

const asked = (report: CustomerReport, w: Writing): Picture => {
  const { t, format } = w;
  const { received = 0, types = [] } = report.tickets?.period ?? {};
  const most = types[0]?.count ?? 1;
  return {
    key: 'asked',
    as: 'bars',
    title: t.asked,
    hint: t.askedHint(received, format.number(received)),
    marks: types.map(({ type, count }) => ({
      label: t.types[type],
      value: format.number(count),
      share: count / most,
    })),
    empty: types.length > 0 ? '' : emptyOf(report, 'tickets', w),
  };
};

const fast = (report: CustomerReport, w: Writing): Picture => {
  const { t, format } = w;
  const marks = (report.tickets?.period.priorities ?? []).flatMap(({ priority, answers: { due, kept } }) =>
    due > 0
      ? [
          {
            label: t.priorities[priority],
            value: `${shareOf(kept, due, format)} (${t.keptOf(format.number(kept), format.number(due))})`,
            share: kept / due,
          },
        ]
      : [],
  );
  return {
    key: 'fast',
    as: 'bars',
    title: t.fast,
    hint: t.fastHint,
    marks,
    empty: marks.length > 0 ? '' : emptyOf(report, 'tickets', w),
  };
};

/** The contract with the most pre-paid time in billing periods that can stand beside each other. */
const drawn = ({ contracts }: ReportHours): ReportHours['contracts'][number] | undefined => {
  const prepaid = ({ periods }: ReportHours['contracts'][number]): number =>
    periods.reduce((sum, { availableMinutes }) => sum + availableMinutes, 0);
  return contracts
    .filter(one => prepaid(one) > 0 && one.periods.length > 1 && one.periods.length <= MOST_COLUMNS)
    .toSorted((a, b) => prepaid(b) - prepaid(a))[0];
};

const monthName = (month: string, { format }: Writing): string =>
  new Date(`${month}-15T12:00:00Z`).toLocaleDateString(format.locale, { month: 'short', timeZone: 'UTC' });

/** A month by its name, any other billing period by its first day. */
const periodName = (start: string, end: string | null, w: Writing): string =>
  start.endsWith('-01') && end?.slice(0, 7) === start.slice(0, 7)
    ? monthName(start.slice(0, 7), w)
    : w.format.date(start);

interface Column {
  readonly label: string;
  readonly minutes: number;
  readonly limit: number;
}
const columnsOf = (hours: ReportHours, w: Writing): Column[] =>
  drawn(hours)?.periods.map(({ startDate, endDate, billableMinutes, availableMinutes }) => ({
    label: periodName(startDate, endDate, w),
    minutes: billableMinutes,
    limit: availableMinutes,
  })) ??
  hours.months
    .slice(-MOST_COLUMNS)
    .map(({ month, usedMinutes }) => ({ label: monthName(month, w), minutes: usedMinutes, limit: 0 }));

const time = (report: CustomerReport, w: Writing): Picture => {
  const { t, format } = w;
  const { hours } = report;
  const contract = hours ? drawn(hours)?.contract : undefined;
  const columns = hours ? columnsOf(hours, w) : [];
  const most = Math.max(1, ...columns.flatMap(({ minutes, limit }) => [minutes, limit]));
  return {
    key: 'time',
    as: 'columns',
    title: contract ? t.time(contract.name) : t.timeAll,
    hint: contract ? t.timeHint : t.timePlain,
    marks: columns.map(({ label, minutes, limit }) => ({
      label,
      value: contract ? t.keptOf(format.hours(minutes), format.hours(limit)) : format.hours(minutes),
      // More was given back than worked: nothing to draw, and the figure says so.
      share: Math.max(0, minutes) / most,
      ...(contract ? { limit: limit / most } : {}),
    })),
    empty: columns.length > 0 ? '' : emptyOf(report, 'hours', w),
  };
};

const ages = (report: CustomerReport, w: Writing): Picture => {
  const { t, format } = w;
  const { assets } = report;
  const { total = 0 } = assets ?? {};
  const known = assets?.ages;
  return {
    key: 'ages',
    as: 'strip',
    title: t.ages,
    hint: t.agesHint(format.number(total)),
    marks: known
      ? AGES.map(age => ({ label: t.age[age], value: format.number(known[age]), share: known[age] / total }))
      : [],
    empty: known ? '' : emptyOf(report, 'assets', w),
  };
};

/** The four pictures of the page, always in the same places. */
export const picturesOf = (report: CustomerReport, w: Writing): Picture[] => [
  asked(report, w),
  fast(report, w),
  time(report, w),
  ages(report, w),
];
