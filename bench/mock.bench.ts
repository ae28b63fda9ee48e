/**
 * The mock server's promises: behind a port it answers lists and items nearly as often as a server written by hand,
 * and listens soon; a million rows cost what is looked at of them; 100,000 devices seeded in under 2 s; a filtered,
 * sorted, searched first page of them in under 30 ms, and windows of 100,000 alerts alike; 50,000 rows of an import
 * received and checked in under 20 s. Writes how it grows into README.md.
 */
import { createHub } from '../packages/sdk/src/index.ts';
import { createMock, createFetch, type Mock } from '../packages/mock-server/src/index.ts';
import { cpuOf, measureGrowth, writeGrowth } from './mock/growth.ts';
import { compareOverHttp, readyMs } from './mock/http.ts';

const SEED_GOAL_MS = 2_000,
  PAGE_GOAL_MS = 30,
  IMPORT_GOAL_MS = 20_000,
  READY_GOAL_MS = 250;
/** Requests per second over those of the floor. */
const LIST_GOAL = 0.6,
  ITEM_GOAL = 0.5;
/** What has to look at every row. */
const ALL_ROWS_GOAL_MS = 150;
const ALERTS = 100_000;
const DEVICES = 100_000,
  IMPORT_ROWS = 50_000,
  ROWS_PER_REQUEST = 1_000;
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export async function run(): Promise<void> {
  const epoch = '2026-11-22T16:21:00Z';
  let mock = createMock({ scale: 1_000, epoch, paused: true });
  await mock.db.devices.find();
  mock.stop();
  const openMs = await timed(async () => {
    mock = createMock({ scale: DEVICES, epoch, paused: true });
  });
  const customer = mock.world.customers.find(({ counts }) => counts.devices === DEVICES);
  if (!customer) throw new Error('No customer of that size');
  const makeMs = await timed(() => mock.db.devices.find({ customerId: customer.id }));

  const fetch = createFetch(mock),
    authorization = 'Bearer bench';
  const ask = async (query: string): Promise<void> => {
    const response = await fetch(`http://mock.test/v1/customers/${customer.id}/devices?${query}`, {
      headers: { authorization },
    });
    if (!response.ok) throw new Error(await response.text());
    await response.json();
  };
  const hard =
    'kind=pc&kind=server&availability=online&q=10.&sort=-lastSeenAt&limit=50&count=exact&facets=availability,kind';
  const firstMs = await timed(() => ask(hard));
  const rows: [what: string, ms: number, goalMs?: number][] = [
    [`open the world (${mock.world.customers.length.toLocaleString('en')} customers)`, openMs],
    [`make ${DEVICES.toLocaleString('en')} devices`, makeMs],
    ['seeding together', openMs + makeMs, SEED_GOAL_MS],
    ['filter + search + sort + count + facets, very first', firstMs],
  ];
  const [device] = (await mock.db.devices.query({ where: { customerId: customer.id }, query: { limit: 1 } }))
    .items;
  if (!device) throw new Error('No device');
  for (const [what, queries, write] of [
    ['the same after a write, nothing remembered', Array.from({ length: 15 }, () => hard), true],
    [
      'the same, another search each time',
      Array.from({ length: 15 }, (_, i) => hard.replace('q=10.', `q=10.${i}`)),
      false,
    ],
    [
      'window at row 70,000, sorted by name',
      Array.from({ length: 15 }, (_, i) => `sort=name&offset=${70_000 + 50 * i}&limit=50&count=exact`),
      false,
    ],
  ] as const) {
    const times: number[] = [];
    for (const query of queries) {
      if (write) await mock.db.devices.update(device.id, { lastSeenAt: mock.clock.now() });
      times.push(await timed(() => ask(query)));
    }
    rows.push([what, median(times), PAGE_GOAL_MS]);
  }
  rows.push(...(await alertRows(epoch)));
  rows.push([
    `receive and check ${IMPORT_ROWS.toLocaleString('en')} rows of an import`,
    await timed(() => importAll(mock, fetch)),
    IMPORT_GOAL_MS,
  ]);
  mock.stop();
  rows.push(['from the start of the process until it listens', await readyMs(), READY_GOAL_MS]);
  rows.push(...grownRows());
  for (const [what, ms, goal] of rows)
    print(what, `${ms.toFixed(1)} ms`, goal && `< ${goal.toLocaleString('en')} ms`);
  const missed = rows.filter(([, ms, goal]) => goal !== undefined && !(ms < goal)).map(([what]) => what);
  missed.push(...(await overHttp()));
  if (missed.length > 0) throw new Error(`Missed: ${missed.join('; ')}`);
}

const print = (what: string, value: string, goal?: string | 0): void => {
  console.log(`  ${what.padEnd(58)} ${value.padStart(11)}${goal ? `   goal ${goal}` : ''}`);
};

/** Time of the processor, as the table of README.md. */
function grownRows(): [what: string, ms: number, goalMs: number][] {
  const growth = measureGrowth();
  writeGrowth(growth);
  const open = 'open: the first page ever';
  return [
    ['first page ever of 100,000', cpuOf(growth, 100_000, open), 150],
    ['first page ever of 1,000,000', cpuOf(growth, 1_000_000, open), 300],
    ['page 2 of 1,000,000', cpuOf(growth, 1_000_000, 'page 2'), 10],
    ['cursor at 90 % of 1,000,000', cpuOf(growth, 1_000_000, 'cursor at 90 %'), 10],
  ];
}

/** Compares with the floor; what it misses. */
async function overHttp(): Promise<string[]> {
  const missed: string[] = [];
  for (const { what, ours, floor, ratio } of await compareOverHttp()) {
    const goal = what === 'item' ? ITEM_GOAL : LIST_GOAL;
    const rates = `${Math.round(ours)} of ${Math.round(floor)}/s`;
    print(`over HTTP, ${what}: ${rates}`, `${ratio.toFixed(2)}x`, `>= ${goal}x`);
    if (!(ratio >= goal)) missed.push(what);
  }
  return missed;
}

/**
 * 100,000 alerts of one customer: what a list asks for while one searches, filters, sorts and scrolls, and
 * the picture above it.
 */
async function alertRows(epoch: string): Promise<[what: string, ms: number, goalMs?: number][]> {
  const mock = createMock({
    scale: { devices: DEVICES, customers: 60, alerts: Math.ceil(ALERTS / 2.4) },
    epoch,
    paused: true,
  });
  const customer = mock.world.customers.find(({ counts }) => counts.devices === DEVICES),
    fetch = createFetch(mock);
  if (!customer) throw new Error('No customer of that size');
  const ask = async (query: string): Promise<number | undefined> => {
    const response = await fetch(`http://mock.test/v1/customers/${customer.id}/alerts${query}`, {
      headers: { authorization: 'Bearer bench' },
    });
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as { page?: { totalCount?: number } }).page?.totalCount;
  };
  if (
    (await ask('?count=exact&limit=1')) !==
    Math.ceil(ALERTS / 2.4) + Math.ceil(Math.ceil(ALERTS / 2.4) * 1.4)
  )
    throw new Error('Not that many alerts');
  const rows: [what: string, ms: number, goalMs?: number][] = [];
  for (const [what, query, goal] of [
    [
      'open alerts, newest first',
      (i: number) => `?status=open&sort=-createdAt&limit=100&count=exact&offset=${100 * i}`,
      PAGE_GOAL_MS,
    ],
    [
      'searched, filtered, with facets',
      (i: number) =>
        `?q=disk ${i}&status=open&severity=critical&severity=warning&limit=100&count=exact&facets=severity,status,category`,
      ALL_ROWS_GOAL_MS,
    ],
    [
      'window at row 60,000, sorted by device',
      (i: number) => `?sort=deviceName&limit=100&count=exact&offset=${60_000 + 100 * i}`,
      PAGE_GOAL_MS,
    ],
    ['by day and severity', () => '/histogram?timeZone=America/Los_Angeles', ALL_ROWS_GOAL_MS],
  ] as const) {
    await ask(query(20));
    const times: number[] = [];
    for (let i = 0; i < 15; i++) times.push(await timed(() => ask(query(i))));
    rows.push([`${ALERTS.toLocaleString('en')} alerts: ${what}`, median(times), goal]);
  }
  mock.stop();
  return rows;
}

async function importAll(mock: Mock, fetch: typeof globalThis.fetch): Promise<void> {
  const hub = createHub({ baseUrl: 'http://mock.test/v1', auth: () => 'bench', fetch });
  const { id } = await hub.imports.create({
    kind: 'contacts',
    source: 'file',
    customerId: null,
    fileName: 'big.csv',
    sha256: '0'.repeat(64),
    totalRows: IMPORT_ROWS,
  });
  for (let first = 0; first < IMPORT_ROWS; first += ROWS_PER_REQUEST) {
    await hub.imports.addRows(
      id,
      Array.from({ length: ROWS_PER_REQUEST }, (_, index) => ({
        line: first + index + 2,
        values: {
          email: `p${first + index}@ashgrove.care`,
          name: `Person ${first + index}`,
          customerId: '1042',
        },
      })),
    );
  }
  await hub.imports.validate(id);
  await mock.clock.advance(60_000);
  const { status } = await hub.imports.get(id);
  if (status !== 'validated') throw new Error(`The import is ${status}`);
}
