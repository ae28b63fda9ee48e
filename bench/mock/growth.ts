/** What a list costs as its customer grows, and the table of it in `bench/README.md`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Step } from './grow.ts';

export const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;
export type Growth = ReadonlyMap<number, readonly Step[]>;

const folder = path.dirname(import.meta.dirname),
  BEGIN = '<!-- server: written by `npm run bench -- mock` -->',
  END = '<!-- server end -->';

export function measureGrowth(): Growth {
  return new Map(
    SIZES.map(size => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['-C', 'hub-source', path.join(import.meta.dirname, 'grow.ts'), String(size)],
        { encoding: 'utf8', maxBuffer: 2 ** 24 },
      );
      if (status !== 0) throw new Error(`${size} devices: ${stderr}`);
      return [size, JSON.parse(stdout) as Step[]];
    }),
  );
}
export const cpuOf = (growth: Growth, size: (typeof SIZES)[number], what: string): number =>
  growth.get(size)?.find(step => step.what === what)?.cpuMs ?? NaN;

const number = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
const cell = ({ cpuMs, megabytes, bytes }: Step): string =>
  `${number(cpuMs)} ms, ${number(megabytes)} MB, ${number(bytes / 1_024)} KB`;
/** The exponent between the two largest sizes: 0 is flat, 1 grows as the rows do. */
function law(growth: Growth, what: string): string {
  const exponent = Math.log10(cpuOf(growth, 1_000_000, what) / cpuOf(growth, 100_000, what));
  return exponent < 0.2 ? 'flat' : `rows^${exponent.toFixed(1)}`;
}

function tableOf(growth: Growth): string {
  const whats = growth.get(SIZES[0])?.map(({ what }) => what) ?? [],
    sizes = [...growth.keys()],
    row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['devices of the customer', ...sizes.map(size => size.toLocaleString('en')), 'law']),
    row(['---', ...sizes.map(() => '---'), '---']),
    ...whats.map(what =>
      row([
        what,
        ...sizes.map(size => {
          const step = growth.get(size)?.find(other => other.what === what);
          return step ? cell(step) : '';
        }),
        law(growth, what),
      ]),
    ),
  ].join('\n');
}

/** Puts the table in its place and leaves all others as they are. */
export function writeGrowth(growth: Growth): void {
  const file = path.join(folder, 'README.md'),
    section = `${BEGIN}
## As work grows: the mock server

Time of the processor for one request, what the process holds more than before the world was opened, and
the size of the answer. Each size is a process of its own, and its steps follow each other. A sort, filter or
search that nobody asked for before looks at every row: it keeps the rows it made or, of more than 250,000,
only what it asked of each.

${tableOf(growth)}
${END}`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n',
    start = text.indexOf(BEGIN),
    end = text.indexOf(END);
  const next =
    start >= 0 && end > start
      ? text.slice(0, start) + section + text.slice(end + END.length)
      : `${text.trimEnd()}\n\n${section}\n`;
  writeFileSync(file, next);
}
