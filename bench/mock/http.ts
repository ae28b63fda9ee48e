/** The mock behind a port, beside a server written by hand that does the same work. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFetch, createMock } from '../../packages/mock-server/src/index.ts';
import { sendRequests } from './load.ts';

const ROUNDS = 5,
  EPOCH = '2026-11-22T16:21:00Z',
  CUSTOMER = 'cus_4';
const root = path.dirname(path.dirname(import.meta.dirname));
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Requests per second of the processor that the server had, so that a busy machine gives the same. */
export interface Comparison {
  what: string;
  ours: number;
  floor: number;
  /** Median of the rounds; each round measures both, one after the other. */
  ratio: number;
}

interface Running {
  process: ChildProcess;
  url: string;
  /** From the start of the process until it said that it listens. */
  readyMs: number;
}
function start(...args: string[]): Promise<Running> {
  const from = performance.now();
  const child = spawn(process.execPath, ['-C', 'hub-source', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', code => {
      reject(new Error(`${args.join(' ')} ended with ${code}`));
    });
    child.stdout?.once('data', (said: Buffer) => {
      const url = /http:\S+/.exec(String(said))?.[0] ?? '';
      resolve({ process: child, url, readyMs: performance.now() - from });
    });
  });
}
const CLI = ['packages/mock-server/src/cli.ts', '--port', '0'],
  TELL_CPU = ['--import', './bench/mock/tell-cpu.ts'];
const cpuMs = ({ process }: Running): Promise<number> =>
  new Promise(resolve => {
    process.once('message', resolve as (ms: unknown) => void).send('cpu');
  });
/** Requests per second of the server's processor. */
async function rateOf(running: Running, paths: readonly string[], count: number): Promise<number> {
  const before = await cpuMs(running);
  await sendRequests(running.url, paths, count);
  return (count / ((await cpuMs(running)) - before)) * 1_000;
}
const stop = ({ process }: Running): Promise<unknown> =>
  new Promise(resolve => {
    process.removeAllListeners('exit').once('exit', resolve).kill();
  });

/** Milliseconds until the command line's server listens: the best of some, because others may use the machine too. */
export async function readyMs(): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS + 3; i++) {
    const running = await start(...CLI);
    times.push(running.readyMs);
    await stop(running);
  }
  return Math.min(...times);
}

/** Lists of the customer as the contract shows them. */
const LISTS = ['devices', 'tickets', 'alerts', 'contacts'] as const;
async function listsOf(): Promise<Record<string, { id: string }[]>> {
  const mock = createMock({ epoch: EPOCH, paused: true }),
    fetch = createFetch(mock),
    lists: Record<string, { id: string }[]> = {};
  for (const name of LISTS) {
    const all: { id: string }[] = (lists[name] = []);
    for (let offset = 0; ; offset += 200) {
      const address = `http://mock.test/v1/customers/${CUSTOMER}/${name}?limit=200&offset=${offset}`,
        response = await fetch(address, { headers: { authorization: 'Bearer bench' } }),
        { items } = (await response.json()) as { items: { id: string }[] };
      all.push(...items);
      if (items.length < 200) break;
    }
  }
  mock.stop();
  return lists;
}

export async function compareOverHttp(): Promise<Comparison[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-bench-')),
    file = path.join(folder, 'lists.json'),
    lists = await listsOf();
  writeFileSync(file, JSON.stringify(lists));
  const [floor, ours] = await Promise.all([
    start(...TELL_CPU, 'bench/mock/floor.ts', file),
    start(...TELL_CPU, ...CLI),
  ]);
  const list = `/customers/${CUSTOMER}/devices`,
    windows = (query: string): string[] =>
      Array.from({ length: 40 }, (_, i) => `${list}?${query}&limit=50&offset=${50 * i}`);
  const works: [what: string, paths: string[], count: number][] = [
    ['list: the first page', [`${list}?limit=50`], 1_500],
    ['list: windows of a scroll', windows('sort=name&count=exact'), 1_500],
    [
      'list: windows, filtered and sorted',
      windows('kind=pc&availability=online&sort=-lastSeenAt&count=exact'),
      600,
    ],
    ['list: windows of a search', windows('q=-00&sort=name&count=exact'), 600],
    ...LISTS.slice(1).map((name): [string, string[], number] => [
      `list: ${name}, windows`,
      Array.from({ length: 10 }, (_, i) => `/customers/${CUSTOMER}/${name}?limit=50&offset=${50 * i}`),
      1_000,
    ]),
    ['item', (lists.devices ?? []).slice(0, 200).map(({ id }) => `/devices/${id}`), 6_000],
  ];
  try {
    const compared: Comparison[] = [];
    for (const [what, paths, count] of works) {
      const rounds: { ours: number; floor: number }[] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const measured = { floor: await rateOf(floor, paths, count), ours: await rateOf(ours, paths, count) };
        // The first round warms both up.
        if (round > 0) rounds.push(measured);
      }
      compared.push({
        what,
        ours: median(rounds.map(({ ours: value }) => value)),
        floor: median(rounds.map(({ floor: value }) => value)),
        ratio: median(rounds.map(({ ours: value, floor: base }) => value / base)),
      });
    }
    return compared;
  } finally {
    await Promise.all([stop(floor), stop(ours)]);
    rmSync(folder, { recursive: true });
  }
}
