import type { Report, Result, Status } from '../run/run.ts';

export interface Row {
  readonly resource: string;
  readonly counts: Readonly<Record<Status, number>>;
}
const none = (): Record<Status, number> => ({
  passed: 0,
  failed: 0,
  'not served': 0,
  'not applicable': 0,
  'not run': 0,
});
export function countsOf(results: readonly Result[]): Record<Status, number> {
  const counts = none();
  for (const { status } of results) counts[status]++;
  return counts;
}
/** Per resource, in the order of the contract. */
export function rowsOf({ results }: Report): Row[] {
  const resources = [...new Set(results.map(({ resource }) => resource))];
  return resources.map(resource => ({
    resource,
    counts: countsOf(results.filter(result => result.resource === resource)),
  }));
}
/** 0: every promise that could be tried is kept; 1: some are not; 2: nothing could be tried. */
export function exitCode(report: Report): 0 | 1 | 2 {
  const { passed, failed, 'not run': stopped } = countsOf(report.results);
  if (failed > 0 || report.left.length > 0) return 1;
  return passed === 0 || stopped > 0 ? 2 : 0;
}
