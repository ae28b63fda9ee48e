import { asAnswer, asCurl } from '../client/exchange.ts';
import type { Report, Result } from '../run/run.ts';
import { countsOf, rowsOf } from './summary.ts';

const columns = ['passed', 'failed', 'not served', 'not applicable'] as const;
const indent = (text: string, by: number): string =>
  text
    .split('\n')
    .map(line => (line ? ' '.repeat(by) + line : ''))
    .join('\n');

function table(report: Report): string {
  const rows = rowsOf(report);
  const width = Math.max(8, ...rows.map(({ resource }) => resource.length));
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(width), ...cells.map((cell, index) => cell.padStart((columns[index] ?? '').length + 2))]
      .join('')
      .trimEnd();
  return [
    line('', columns),
    ...rows.map(({ resource, counts }) =>
      line(
        resource,
        columns.map(name => (counts[name] ? String(counts[name]) : '-')),
      ),
    ),
    line(
      'all',
      columns.map(name => String(countsOf(report.results)[name])),
    ),
  ].join('\n');
}

function failure({ id, title, detail = '', clause, exchange }: Result): string {
  return [
    `${id}`,
    indent(title, 2),
    '',
    indent(`What came:  ${detail}`, 2),
    indent(`Contract:   ${clause}`, 2),
    ...(exchange ? ['', indent(asCurl(exchange), 4), '', indent(asAnswer(exchange), 4)] : []),
    '',
  ].join('\n');
}

const most = 20;
const some = (ids: readonly string[]): string =>
  ids.length > most ? `${ids.slice(0, most).join(', ')} and ${ids.length - most} more` : ids.join(', ');

function summary({ results, requests, ms }: Report): string {
  const { passed, failed, 'not run': stopped } = countsOf(results);
  const spent = `${requests} requests, ${(ms / 1000).toFixed(1)} s`;
  if (failed > 0) return `${failed} of ${failed + passed} checks failed: ${spent}.`;
  if (stopped > 0) return `Stopped: ${stopped} checks were not run, ${passed} passed: ${spent}.`;
  return `Every promise that could be tried is kept: ${passed} checks, ${spent}.`;
}

/** For people: what failed with its request, then each resource on one line. */
export function asText(report: Report): string {
  const { results, left } = report;
  const failed = results.filter(({ status }) => status === 'failed');
  return [
    ...failed.map(failure),
    table(report),
    '',
    ...(left.length > 0 ? [`Left behind, because it could not be deleted: ${some(left)}`, ''] : []),
    summary(report),
  ].join('\n');
}
