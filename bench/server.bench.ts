/**
 * The server over HTTP, on SQLite and on PostgreSQL, with 10,000 and with 1,000,000 devices of one customer, beside
 * what a person would write by hand. Writes its table into README.md. `HUB_BENCH_ROWS=10000,100000` takes other sizes,
 * `HUB_BENCH_DATABASES=SQLite` one database alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { databases, type TestDatabase } from '../packages/server/src/sql/testing/databases.ts';
import { fanOut, get, listOf, measure, start, writes, type Measured, type Process } from './server/ask.ts';
import { fill } from './server/fill.ts';
import { writeResults, type Results } from './server/results.ts';

const sizes = (process.env['HUB_BENCH_ROWS'] ?? '10000,1000000').split(',').map(Number),
  wanted = process.env['HUB_BENCH_DATABASES']?.split(','),
  here = path.join(import.meta.dirname, 'server');
const WINDOW = 'limit=50&count=exact';

interface Page {
  page: { nextCursor: string | null; totalCount?: number };
}

export async function run(): Promise<void> {
  const results: Results = new Map(),
    running = new Map<string, TestDatabase>();
  try {
    for (const { name, start: startDatabase } of databases)
      if (!wanted || wanted.includes(name)) running.set(name, await startDatabase());
    for (const size of sizes)
      for (const [name, database] of running) {
        const where = await database.create(),
          place = 'url' in where ? where.url : where.file,
          column = `${name}, ${size.toLocaleString('en')}`,
          seconds = (await fill(where, size)) / 1_000;
        console.log(`  ${column}: filled in ${seconds.toFixed(1)} s`);
        const rows = await measureServer(place, size, column);
        if ('file' in where) rows.set('by hand: list, first page', await measureFloor(place));
        results.set(column, rows);
        // What was measured is kept when a larger size is cut off.
        writeResults(results, `${cpus().length} cores`);
      }
  } finally {
    for (const database of running.values()) await database.close();
  }
}

async function measureServer(place: string, size: number, column: string): Promise<Map<string, Measured>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-bench-files-')),
    server = await start(path.join(here, 'serve.ts'), place, folder),
    list = listOf(server.url),
    rows = new Map<string, Measured>();
  const deep = Math.floor(size * 0.8),
    many = size > 1_000 ? size / 100 : size;
  const works: readonly [what: string, work: () => Promise<Measured>][] = [
    ['list, first page', () => measure(server, () => get(`${list}?${WINDOW}`))],
    [
      'list, page at 80 % by offset',
      () => measure(server, turn => get(`${list}?${WINDOW}&offset=${deep + ((turn * 50) % many)}`)),
    ],
    ['list, page behind a cursor at 80 %', () => behindCursor(server, list, deep)],
    [
      'filtered by two, sorted by time',
      () =>
        measure(server, turn =>
          get(`${list}?${WINDOW}&kind=pc&availability=online&sort=-lastSeenAt&offset=${50 * (turn % 20)}`),
        ),
    ],
    ['counts of two facets', () => measure(server, () => get(`${list}?${WINDOW}&facets=kind,availability`))],
    [
      'searched, few rows',
      () =>
        measure(server, turn =>
          get(`${list}?${WINDOW}&q=pc-${String((turn * 7_919) % size).padStart(7, '0')}`),
        ),
    ],
    [
      'searched, one row in ten',
      () => measure(server, turn => get(`${list}?${WINDOW}&q=${turn % 10}&sort=name`)),
    ],
    ['one write with If-Match', () => writes(server)],
    ['head of the customer page', () => measure(server, () => get(`${server.url}/customers/cus_1/summary`))],
    ['what needs attention', () => measure(server, () => get(`${server.url}/customers/cus_1/attention`))],
    ['a change, until the last of 50 streams has it', () => fanOut(server.url)],
  ];
  try {
    const { page } = await get<Page>(`${list}?${WINDOW}`);
    if (page.totalCount !== size) throw new Error(`${page.totalCount} devices instead of ${size}`);
    for (const [what, work] of works) {
      const measured = await work();
      rows.set(what, measured);
      const { p50, p95, cpu, rate } = measured;
      console.log(
        `  ${column.padEnd(22)} ${what.padEnd(48)} ${p50.toFixed(1).padStart(8)} ms, p95 ${p95.toFixed(1).padStart(8)} ms${rate === undefined ? '' : `, ${cpu?.toFixed(1)} ms of the processor, ${Math.round(rate)}/s`}`,
      );
    }
    return rows;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function behindCursor(server: Process, list: string, offset: number): Promise<Measured> {
  let next = (await get<Page>(`${list}?limit=50&offset=${offset}`)).page.nextCursor;
  return measure(server, async () => {
    const { page } = await get<Page>(`${list}?limit=50&cursor=${next}`);
    next = page.nextCursor ?? next;
  });
}

async function measureFloor(file: string): Promise<Measured> {
  const floor = await start(path.join(here, 'floor.ts'), file);
  try {
    return await measure(floor, () => get(listOf(floor.url)));
  } finally {
    await floor.stop();
  }
}
