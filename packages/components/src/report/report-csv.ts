import type { CustomerReport } from '@customer-hub/sdk';
import { toCsv } from '../import/csv.ts';
import { endName, type ReportPage } from './report-page.ts';
import type { Suggestion } from './report-suggestions.ts';
import type { Writing } from './report-writing.ts';

type Cells = readonly string[];
/** A table of the file under its name. */
interface Section {
  readonly name: string;
  readonly header: Cells;
  readonly rows: readonly Cells[];
}
/** As spreadsheets read numbers; what is not known stays empty. */
const plain = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
const hours = (minutes: number | null | undefined): string =>
  minutes === null || minutes === undefined ? '' : String(Math.round((minutes / 60) * 100) / 100);

const figures = ({ tickets, hours: time, devices, alerts }: CustomerReport, { t }: Writing): Section => {
  const [now, then] = [tickets?.period, tickets?.previous];
  const { sheet } = t;
  const row = (name: string, value: string, before = ''): Cells => [name, value, before];
  return {
    name: sheet.figures,
    header: [t.columns.figure, t.columns.value, t.columns.before],
    rows: [
      row(sheet.received, plain(now?.received), plain(then?.received)),
      row(t.figures.solved, plain(now?.solved), plain(then?.solved)),
      row(sheet.median, plain(now?.firstAnswer.medianMinutes), plain(then?.firstAnswer.medianMinutes)),
      row(sheet.slow, plain(now?.firstAnswer.slowMinutes), plain(then?.firstAnswer.slowMinutes)),
      row(sheet.answersDue, plain(now?.answers.due), plain(then?.answers.due)),
      row(sheet.answersKept, plain(now?.answers.kept), plain(then?.answers.kept)),
      row(sheet.solutionsDue, plain(now?.solutions.due), plain(then?.solutions.due)),
      row(sheet.solutionsKept, plain(now?.solutions.kept), plain(then?.solutions.kept)),
      row(t.figures.hours, hours(time?.usedMinutes), hours(time?.previousMinutes)),
      row(sheet.devices, plain(devices?.total)),
      row(sheet.managed, plain(devices?.patches?.managed)),
      row(t.figures.upToDate, plain(devices?.patches?.upToDate)),
      row(t.rows.alerts, plain(alerts?.period.raised), plain(alerts?.previous.raised)),
      row(t.rows.critical, plain(alerts?.period.critical), plain(alerts?.previous.critical)),
      row(sheet.criticalOpen, plain(alerts?.period.criticalOpen), plain(alerts?.previous.criticalOpen)),
    ],
  };
};

const ofTickets = ({ tickets }: CustomerReport, { t }: Writing): Section[] =>
  tickets
    ? [
        {
          name: t.asked,
          header: [t.columns.name, t.columns.count],
          rows: tickets.period.types.map(({ type, count }) => [t.types[type], plain(count)]),
        },
        {
          name: t.fast,
          header: [t.columns.name, t.columns.count, t.columns.due, t.columns.kept],
          rows: tickets.period.priorities.map(({ priority, received, answers }) => [
            t.priorities[priority],
            plain(received),
            plain(answers.due),
            plain(answers.kept),
          ]),
        },
      ]
    : [];

const ofHours = ({ hours: time }: CustomerReport, { t }: Writing): Section[] =>
  (time?.contracts ?? []).map(({ contract, periods }) => ({
    name: t.time(contract.name),
    header: [t.columns.day, t.columns.used, t.columns.available],
    rows: periods.map(({ startDate, billableMinutes, availableMinutes }) => [
      startDate,
      hours(billableMinutes),
      hours(availableMinutes),
    ]),
  }));

const ofDevices = ({ devices, assets }: CustomerReport, { t }: Writing): Section[] => {
  const header = [t.columns.name, t.columns.count];
  return [
    ...(assets?.ages
      ? [
          {
            name: t.ages,
            header,
            rows: (['under2', 'from2to4', 'from4to5', 'over5', 'unknown'] as const).map(age => [
              t.age[age],
              plain(assets.ages?.[age]),
            ]),
          },
        ]
      : []),
    ...(devices && devices.unsupported.length > 0
      ? [
          {
            name: t.rows.unsupported,
            header: [...header, t.columns.day],
            rows: devices.unsupported.map(({ name, count, endedOn }) => [name, plain(count), endedOn]),
          },
        ]
      : []),
  ];
};

/** The whole report as a file that spreadsheets read safely: one table under the other, each with its name. */
export const reportCsv = (
  report: CustomerReport,
  page: Pick<ReportPage, 'heading'>,
  {
    customer,
    greeting,
    suggestions,
  }: { customer: string; greeting: string; suggestions: readonly Suggestion[] },
  w: Writing,
): string => {
  const { t } = w;
  const sections = [
    figures(report, w),
    ...ofTickets(report, w),
    ...ofHours(report, w),
    ...ofDevices(report, w),
    {
      name: t.ends,
      header: [t.columns.name, t.columns.day],
      rows: report.ends.map(end => [endName(end, w), end.day]),
    },
    {
      name: t.suggest,
      header: [t.columns.name, t.columns.text],
      rows: suggestions.map(({ title, text }) => [title, text]),
    },
  ].filter(({ rows }) => rows.length > 0);
  const { from, to } = report.period;
  return toCsv(
    [page.heading, customer, from, to],
    [[greeting], ...sections.flatMap(({ name, header, rows }) => [[], [name], header, ...rows])],
  );
};
