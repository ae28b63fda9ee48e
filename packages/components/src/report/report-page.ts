/** What stands on the page of a report, in words: shown, printed and saved from the same. */
import type { CustomerReport, TicketFigures } from '@customer-hub/sdk';
import type { ReportMessages } from '../messages/en/report.ts';
import { nameOfDays } from './report-days.ts';
import { picturesOf, type Picture } from './report-pictures.ts';
import { suggestionsOf, type Suggestion } from './report-suggestions.ts';
import { shareOf, waitOf, type Writing } from './report-writing.ts';

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}
export interface Row {
  readonly label: string;
  readonly value: string;
}
export interface ReportPage {
  readonly heading: string;
  readonly period: string;
  readonly greeting: string;
  readonly figures: readonly Figure[];
  readonly pictures: readonly Picture[];
  readonly safety: readonly Row[];
  readonly ends: readonly Row[];
  /** Said where a list is empty: only what was counted can be said to be nothing. */
  readonly none: { readonly safety: string; readonly ends: string; readonly suggestions: string };
  /** How many more end, in words; empty for none. */
  readonly moreEnds: string;
  readonly suggestions: readonly Suggestion[];
  /** What was left out or not counted, in sentences. */
  readonly missing: string;
  readonly source: string;
}

/** Suggestions that have room on the page. */
export const SHOWN_SUGGESTIONS = 3;
/** Ends that have room on the page. */
export const SHOWN_ENDS = 4;

const before = (now: number, then: number, { t, format }: Writing): string => {
  const by = Math.abs(now - then);
  return by === 0 ? t.same : now < then ? t.fewer(by, format.number(by)) : t.more(by, format.number(by));
};

/** A figure that there is nothing to tell of, and why. */
const blank = (
  label: string,
  report: CustomerReport,
  part: CustomerReport['parts'][number]['part'],
  t: ReportMessages,
): Figure => ({
  label,
  value: '–',
  note: report.parts.find(one => one.part === part)?.state === 'forbidden' ? t.notShown : t.noData,
});

const ticketFigures = (report: CustomerReport, w: Writing): Figure[] => {
  const { t, format } = w;
  const { period, previous } = report.tickets ?? {};
  const labels = t.figures;
  const { answered, medianMinutes, slowMinutes } = period?.firstAnswer ?? {};
  const { due = 0, kept = 0 } = period?.answers ?? {};
  return [
    period && previous
      ? {
          label: labels.solved,
          value: format.number(period.solved),
          note: before(period.solved, previous.solved, w),
        }
      : blank(labels.solved, report, 'tickets', t),
    due > 0
      ? {
          label: labels.answered,
          value: shareOf(kept, due, format),
          note: t.keptOf(format.number(kept), format.number(due)),
        }
      : blank(labels.answered, report, 'tickets', t),
    answered && typeof medianMinutes === 'number'
      ? {
          label: labels.first,
          value: waitOf(medianMinutes, w),
          note: t.slow(waitOf(slowMinutes ?? medianMinutes, w)),
        }
      : blank(labels.first, report, 'tickets', t),
  ];
};

const otherFigures = (report: CustomerReport, { t, format }: Writing): Figure[] => {
  const { devices, hours } = report;
  const labels = t.figures;
  const patches = devices?.patches;
  const prepaid = hours?.prepaid;
  const usedMinutes = prepaid?.usedMinutes ?? hours?.usedMinutes;
  return [
    patches
      ? {
          label: labels.upToDate,
          value: shareOf(patches.upToDate, patches.managed, format),
          note: t.ofDevices(format.number(patches.upToDate), format.number(patches.managed)),
        }
      : blank(labels.upToDate, report, 'devices', t),
    typeof usedMinutes === 'number'
      ? {
          label: labels.hours,
          value: format.hours(usedMinutes),
          note: prepaid
            ? t.ofPrepaid(format.hours(prepaid.availableMinutes))
            : t.hoursBefore(format.hours(hours?.previousMinutes ?? 0)),
        }
      : blank(labels.hours, report, 'hours', t),
  ];
};

const greetingOf = (period: TicketFigures | undefined, decisions: number, { t, format }: Writing): string => {
  const { due = 0, kept = 0 } = period?.answers ?? {};
  const lines = [
    period === undefined
      ? t.plainLine
      : period.solved > 0
        ? t.solvedLine(period.solved, format.number(period.solved))
        : period.received === 0
          ? t.quietLine
          : t.plainLine,
    due > 0 ? t.answeredLine(shareOf(kept, due, format)) : '',
    decisions > 0 ? t.decideLine(decisions, format.number(decisions)) : '',
  ];
  return lines.filter(Boolean).join(' ');
};

const safetyOf = ({ alerts, devices, assets }: CustomerReport, { t, format }: Writing): Row[] => {
  const n = (value: number): string => format.number(value);
  const isBare = devices?.total === 0;
  const { critical = 0, criticalOpen = 0 } = alerts?.period ?? {};
  const { warranties } = assets ?? {};
  return [
    alerts && { label: t.rows.alerts, value: n(alerts.period.raised) },
    alerts && {
      label: t.rows.critical,
      value:
        critical === 0
          ? n(0)
          : criticalOpen > 0
            ? t.someOpen(n(critical), n(criticalOpen))
            : t.allSolved(n(critical)),
    },
    devices && {
      label: t.rows.unsupported,
      value: isBare ? t.noData : n(devices.unsupported.reduce((sum, { count }) => sum + count, 0)),
    },
    devices && {
      label: t.rows.online,
      value: isBare ? t.noData : t.keptOf(n(devices.states.online), n(devices.total)),
    },
    !devices && warranties
      ? {
          label: t.rows.warranty,
          value: t.keptOf(n(warranties.covered + warranties.endsSoon), n(assets?.total ?? 0)),
        }
      : null,
  ].flatMap(row => row ?? []);
};

/** What ends, by its name or as several of a type. */
export const endName = (
  { kind, count, name, assetType }: CustomerReport['ends'][number],
  { t, format }: Writing,
): string => t.ending[kind](name ?? t.several(count, format.number(count), assetType ?? ''));

type Part = CustomerReport['parts'][number]['part'];

/** What stands in the place of an empty list: of all that it is made of, of some, or of none. */
const noneOf = (
  { parts }: CustomerReport,
  of: readonly Part[],
  { all, some, none }: { readonly all: string; readonly some: string; readonly none: string },
): string => {
  const counted = parts.filter(({ part, state }) => state === 'counted' && of.includes(part)).length;
  return counted === of.length ? all : counted > 0 ? some : none;
};
const noneIn = (report: CustomerReport, { t }: Writing): ReportPage['none'] => {
  const none = report.parts.some(({ state }) => state === 'forbidden') ? t.notShown : t.noData;
  return {
    safety: noneOf(report, ['alerts', 'devices', 'assets'], { all: t.noData, some: t.noData, none }),
    ends: noneOf(report, ['hours', 'assets'], { all: t.nothingEnds, some: t.nothingShownEnds, none }),
    suggestions: noneOf(report, ['hours', 'devices', 'assets', 'alerts'], {
      all: t.nothingToSuggest,
      some: t.nothingShownToSuggest,
      none,
    }),
  };
};

const missingOf = ({ parts }: CustomerReport, { t, format }: Writing): string => {
  const named = (state: CustomerReport['parts'][number]['state']): string =>
    format.list(parts.filter(one => one.state === state).map(({ part }) => t.parts[part]));
  const [forbidden, failed] = [named('forbidden'), named('failed')];
  return [forbidden && t.missing(forbidden), failed && t.failed(failed)].filter(Boolean).join(' ');
};

/** Everything on the page, without what a person has edited. */
export const pageOf = (report: CustomerReport, w: Writing): ReportPage => {
  const { t, format } = w;
  const { from, to } = report.period;
  const period = nameOfDays(report.period, format.locale, day => format.date(day), t.between);
  const suggestions = suggestionsOf(report, w);
  const [shown, rest] = [report.ends.slice(0, SHOWN_ENDS), report.ends.slice(SHOWN_ENDS)];
  return {
    heading: t.heading(period),
    period,
    greeting: greetingOf(report.tickets?.period, Math.min(SHOWN_SUGGESTIONS, suggestions.length), w),
    figures: [...ticketFigures(report, w), ...otherFigures(report, w)],
    pictures: picturesOf(report, w),
    safety: safetyOf(report, w),
    ends: shown.map(end => ({ label: endName(end, w), value: format.date(end.day) })),
    none: noneIn(report, w),
    moreEnds: rest.length > 0 ? t.moreEnds(rest.length, format.number(rest.length)) : '',
    suggestions,
    missing: missingOf(report, w),
    source: t.source(format.date(from), format.date(to)),
  };
};
