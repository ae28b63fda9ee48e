/** The table of the server in `bench/README.md`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Measured } from './ask.ts';

/** What was measured, by database and size. */
export type Results = Map<string, Map<string, Measured>>;

const file = path.join(path.dirname(import.meta.dirname), 'README.md'),
  BEGIN = '<!-- real server: written by `npm run bench -- server` -->',
  END = '<!-- real server end -->';
const ms = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
const cell = (measured: Measured | undefined): string =>
  measured
    ? `${ms(measured.p50)} / ${ms(measured.p95)} ms${measured.rate === undefined ? '' : `, cpu ${ms(measured.cpu ?? NaN)} ms, ${Math.round(measured.rate)}/s`}`
    : '';

/** Puts the table in its place and leaves all others as they are. */
export function writeResults(results: Results, machine: string): void {
  const columns = [...results.keys()],
    whats = [...new Set([...results.values()].flatMap(rows => [...rows.keys()]))],
    line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const section = `${BEGIN}
## The server on a database, over HTTP

Each cell: half of the answers came within, 95 % came within, time of the server's processor for one
(without that of PostgreSQL's own processes), and requests per second when eight are asked at once.
Devices of one customer, each page 50 of them with an exact count where the contract gives one; server, client and
database share ${machine}. "By hand" is node:http with one prepared statement of node:sqlite on the same file: no
sign-in, no count, no contract.

${[
  line(['', ...columns]),
  line(['---', ...columns.map(() => '---')]),
  ...whats.map(what => line([what, ...columns.map(column => cell(results.get(column)?.get(what)))])),
].join('\n')}
${END}`;
  const text = readFileSync(file, 'utf8'),
    start = text.indexOf(BEGIN),
    end = text.indexOf(END);
  writeFileSync(
    file,
    start >= 0 && end > start
      ? text.slice(0, start) + section + text.slice(end + END.length)
      : `${text.trimEnd()}\n\n${section}\n`,
  );
}
