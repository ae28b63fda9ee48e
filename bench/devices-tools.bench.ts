/**
 * The tools of a device with as much in them as there can be, over HTTP: frames while they are opened and used, that
 * nothing is lost on the way, and that the memory is back when they are closed.
 */
import { createMockServer } from '@customer-hub/mock-server/http';
import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../tools/lib/chromium.ts';
import { cases, clientOf, type At, type Case, type Seen } from './devices/cases.ts';
import { costOf, memoryOf, type Cost, type Memory } from './devices/measure.ts';
import { bundledPage } from './lib/bundle.ts';
import { assertGoals, quantile, type Goal } from './lib/goals.ts';

interface Result {
  readonly cost: Cost;
  readonly seen: readonly Seen[];
  readonly before: Memory;
  readonly after: Memory;
}

async function round(
  at: At,
  page: Page,
  session: CDPSession,
  one: Case,
): Promise<{ cost: Cost; seen: Seen }> {
  const id = await one.prepare(at);
  let seen: Seen = {};
  const cost = await costOf(page, session, async () => {
    seen = await one.act(page, id);
  });
  await page.evaluate(() => window.measured.leave());
  return { cost, seen };
}

async function measure(at: At, page: Page, session: CDPSession, one: Case): Promise<Result> {
  // What is loaded once, and stays, is loaded before counting.
  await round(at, page, session, one);
  const before = await memoryOf(session);
  const frames: number[] = [];
  const work: number[] = [];
  const seen: Seen[] = [];
  for (let n = 0; n < one.rounds; n++) {
    const { cost, seen: saw } = await round(at, page, session, one);
    frames.push(...cost.frames);
    work.push(...cost.work);
    seen.push(saw);
  }
  return { cost: { frames, work }, seen, before, after: await memoryOf(session) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function judge({ name }: Case, { cost: { frames, work }, seen, before, after }: Result): [object, Goal[]] {
  const sum = (read: (one: Seen) => number | undefined): number =>
    seen.reduce((all, one) => all + (read(one) ?? 0), 0);
  const lost = sum(({ told }) => told && told.missing + told.astray + told.wrong);
  const goal = (what: string, is: number, atMost: number): Goal => ({ name: `${name}: ${what}`, is, atMost });
  const blanks = sum(one => one.blanks);
  return [
    {
      case: name,
      frames: frames.length,
      'p50 ms': tenth(quantile(frames, 0.5)),
      'p95 ms': tenth(quantile(frames, 0.95)),
      'max ms': Math.round(Math.max(...frames)),
      'CPU p50': tenth(quantile(work, 0.5)),
      'CPU p95': tenth(quantile(work, 0.95)),
      'CPU max': tenth(Math.max(...work)),
      blank: blanks,
      pieces: sum(({ told }) => told?.pieces),
      lost,
      'heap MB': `${tenth(before.heapMb)} > ${tenth(after.heapMb)}`,
      nodes: `${before.nodes} > ${after.nodes}`,
    },
    [
      goal('p95 of frames, ms', quantile(frames, 0.95), 33),
      goal('longest frame, ms', Math.max(...frames), 100),
      goal('steps with nothing in sight', blanks, 0),
      goal('pieces or states lost', lost, 0),
      goal('heap after closing over before', after.heapMb / before.heapMb, 1.05),
      goal('nodes after closing over before', after.nodes / before.nodes, 1.05),
    ],
  ];
}

export async function run(): Promise<void> {
  // So many customers that one server has thousands of services, and one customer with enough devices for a job.
  const server = await createMockServer({ seed: 7, scale: { devices: 2_000, customers: 5_100 } });
  const served = await bundledPage('devices/tools-page.ts');
  const browser = await startChromium([]);
  const goals: Goal[] = [];
  const rows: object[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    page.on('pageerror', error => console.error(error));
    await page.goto(served.origin);
    await page.waitForFunction(() => 'tools' in window);
    await page.evaluate(api => void (window.measured = window.tools(api)), server.url);
    const wanted = process.env.BENCH_CASE ?? '';
    for (const one of cases.filter(({ name }) => name.includes(wanted))) {
      const [row, more] = judge(one, await measure(clientOf(server), page, session, one));
      rows.push(row);
      goals.push(...more);
    }
    console.table(rows);
  } finally {
    await browser.close();
    await Promise.all([served.close(), server.close()]);
  }
  assertGoals(goals);
}
