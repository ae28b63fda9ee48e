/**
 * What a call through the SDK costs beyond `fetch` itself: with a stubbed fetch at most 40 us, over loopback
 * HTTP with validation at most 60 us. The ways take turns in short rounds, so that a busy machine slows all
 * of them. Shown are the median over all rounds, and the best tenth: the rounds in which the neighbours were
 * quiet. The goal is held against the latter, because the former measures the machine's load as well.
 */
import { Worker } from 'node:worker_threads';
import ky from 'ky';
import { createHub } from '../packages/sdk/src/index.ts';

const STUB_GOAL_US = 40,
  LOOPBACK_GOAL_US = 60;

const note = {
  id: 'not_1',
  customerId: 'cus_7',
  text: 'Server room key is with the front desk.',
  author: { id: 'tec_1', name: 'Dana Whitfield' },
  createdAt: '2026-11-03T09:12:44Z',
  updatedAt: '2026-11-03T09:12:44Z',
  etag: '"1"',
  allowedActions: [{ action: 'update', allowed: true }],
};
const body = JSON.stringify(note);

type Ways = Record<string, () => Promise<unknown>>;

interface Figures {
  readonly quiet: number;
  readonly median: number;
}

/** Microseconds per call of each way, over rounds in which the ways take turns. */
async function compare(
  ways: Ways,
  { rounds, calls }: { rounds: number; calls: number },
): Promise<Record<string, Figures>> {
  const times = Object.fromEntries(Object.keys(ways).map(name => [name, [] as number[]]));
  for (let round = -100; round < rounds; round += 1) {
    for (const [name, call] of Object.entries(ways)) {
      const start = performance.now();
      for (let n = 0; n < calls; n += 1) await call();
      // The first rounds warm up.
      if (round >= 0) times[name]?.push(((performance.now() - start) * 1_000) / calls);
    }
  }
  const at = (values: number[], share: number): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
  return Object.fromEntries(
    Object.entries(times).map(([name, values]) => [
      name,
      { quiet: at(values, 0.1), median: at(values, 0.5) },
    ]),
  );
}

function table(title: string, measured: Record<string, Figures>, goalUs: number): boolean {
  const raw = measured.fetch?.quiet ?? NaN;
  console.log(`  ${title.padEnd(34)}  median    quiet   over fetch`);
  for (const [name, { quiet, median }] of Object.entries(measured)) {
    const over = name === 'fetch' ? '' : `${(quiet - raw).toFixed(1).padStart(9)} us`;
    console.log(
      `    ${name.padEnd(30)} ${median.toFixed(1).padStart(7)} ${quiet.toFixed(1).padStart(8)}${over}${
        name.startsWith('hub') ? `   goal <= ${goalUs} us` : ''
      }`,
    );
  }
  return Object.entries(measured).every(
    ([name, { quiet }]) => !name.startsWith('hub') || quiet - raw <= goalUs,
  );
}

const schemas = () => import('../packages/sdk/src/schemas/index.ts');

async function stubbed(): Promise<boolean> {
  const answer = async (): Promise<Response> =>
    new Response(body, { headers: { 'content-type': 'application/json' } });
  const url = 'http://hub.test/v1/notes/not_1';
  const headers = { accept: 'application/json', authorization: 'Bearer token' };
  const hub = createHub({ baseUrl: 'http://hub.test/v1', auth: () => 'token', fetch: answer });
  const measured = await compare(
    {
      fetch: async () =>
        (await (answer as (request: Request) => Promise<Response>)(new Request(url, { headers }))).json(),
      ky: () => ky(url, { headers, fetch: answer }).json(),
      'hub.notes.get': () => hub.notes.get('not_1'),
    },
    { rounds: 600, calls: 30 },
  );
  return table('stubbed fetch', measured, STUB_GOAL_US);
}

async function loopback(): Promise<boolean> {
  // In a thread of its own, as a server is on a machine of its own.
  const server = new Worker(
    `
    const { createServer } = require('node:http'); const { parentPort } = require('node:worker_threads');
    const body = ${JSON.stringify(body)};
    createServer((request, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body))
      .listen(0, '127.0.0.1', function () { parentPort.postMessage(this.address().port); });`,
    { eval: true },
  );
  try {
    const port = await new Promise<number>(done => server.once('message', done));
    const baseUrl = `http://127.0.0.1:${port}/v1`;
    const headers = { accept: 'application/json', authorization: 'Bearer token' };
    const hub = createHub({ baseUrl, auth: () => 'token', validate: { schemas, mode: 'strict' } });
    const measured = await compare(
      {
        fetch: async () => (await fetch(`${baseUrl}/notes/not_1`, { headers })).json(),
        ky: () => ky(`${baseUrl}/notes/not_1`, { headers }).json(),
        'hub.notes.get, validated': () => hub.notes.get('not_1'),
      },
      { rounds: 600, calls: 10 },
    );
    return table('loopback HTTP, answers validated', measured, LOOPBACK_GOAL_US);
  } finally {
    await server.terminate();
  }
}

export async function run(): Promise<void> {
  const met = [await stubbed(), await loopback()];
  if (met.includes(false)) throw new Error('The SDK costs more than it may.');
}
