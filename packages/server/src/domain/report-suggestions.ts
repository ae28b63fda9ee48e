/** What a report suggests: nothing that its figures do not say. */
import type { CustomerReport, ReportEnd, ReportSuggestion } from '../contract/types.ts';
import type { Overrun } from './report-hours.ts';

type Facts = Pick<CustomerReport, 'devices' | 'assets' | 'ends'> & {
  overruns: readonly Overrun[];
  /** Open alerts about a backup. */
  backupAlerts: number;
};
export const MOST_SUGGESTIONS = 20;

const suggestion = (
  told: Pick<ReportSuggestion, 'kind' | 'count'> & Partial<ReportSuggestion>,
): ReportSuggestion => ({ name: null, day: null, serviceType: null, periods: null, minutes: null, ...told });

function renewals(ends: readonly ReportEnd[], kind: ReportEnd['kind']): ReportSuggestion[] {
  const own = ends.filter(end => end.kind === kind),
    [first] = own;
  if (!first) return [];
  const count = own.reduce((sum, end) => sum + end.count, 0);
  return [
    suggestion({
      kind: `renew_${kind}`,
      count,
      name: count === 1 ? (first.name ?? first.assetType) : null,
      day: first.day,
    }),
  ];
}

/** The most pressing first: what can be lost, what ends, what costs. @param facts `ends` in the order of days. */
export function suggestionsOf({ devices, assets, ends, overruns, backupAlerts }: Facts): ReportSuggestion[] {
  const { unsupported = [], patches = null } = devices ?? {},
    behind = patches ? patches.managed - patches.upToDate : 0,
    old = assets?.ages?.over5 ?? 0,
    [frequent] = unsupported;
  return [
    ...(backupAlerts > 0 ? [suggestion({ kind: 'check_backup', count: backupAlerts })] : []),
    ...(frequent
      ? [
          suggestion({
            kind: 'replace_system',
            count: unsupported.reduce((sum, { count }) => sum + count, 0),
            name: frequent.name,
            day: frequent.endedOn,
          }),
        ]
      : []),
    ...renewals(ends, 'contract'),
    ...renewals(ends, 'warranty'),
    ...overruns
      .toSorted((a, b) => b.minutes * b.periods - a.minutes * a.periods)
      .map(({ name, serviceType, periods, minutes }) =>
        suggestion({ kind: 'add_hours', count: 1, name, serviceType, periods, minutes }),
      ),
    ...(old > 0 ? [suggestion({ kind: 'replace_hardware', count: old })] : []),
    ...renewals(ends, 'licence'),
    ...(behind > 0 ? [suggestion({ kind: 'install_updates', count: behind })] : []),
  ].slice(0, MOST_SUGGESTIONS);
}
