/**
 * The tools of a device with as much in them as there can be, over HTTP: frames while they are opened and used, that
 * nothing is lost on the way, and that the memory is back when they are closed.
 *
 * The time of a frame is judged twice. What the main thread worked for it must hold on every machine. The time that
 * passed must hold only where the main thread seldom waited for a processor: on a machine that others use, too, it says
 * more of them than of the page.
 */
import { createMockServer } from '@customer-hub/mock-server/http';
import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../tools/lib/chromium.ts';
import { cases, clientOf, type At, type Case, type Seen } from './devices/cases.ts';
import { costOf, memoryOf, type Cost, type Memory } from './devices/measure.ts';
import { bundledPage } from './lib/bundle.ts';
import { assertGoals, median, quantile, type Goal } from './lib/goals.ts';

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
  for (let n = 0; n < 2; n++) await round(at, page, session, one);
  const before = await memoryOf(session);
  const frames: number[] = [];
  const work: number[] = [];
  const waits: number[] = [];
  const seen: Seen[] = [];
  for (let n = 0; n < one.rounds; n++) {
    const { cost, seen: saw } = await round(at, page, session, one);
    frames.push(...cost.frames);
    work.push(...cost.work);
    waits.push(cost.waited);
    seen.push(saw);
  }
  return { cost: { frames, work, waited: median(waits) }, seen, before, after: await memoryOf(session) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Beyond this share of waiting for a processor others use the machine too. */
const BUSY = 0.1;

function judge({ name }: Case, result: Result): [object, Goal[]] {
  const { cost, seen, before, after } = result;
  const { frames, work, waited } = cost;
  const sum = (read: (one: Seen) => number | undefined): number =>
    seen.reduce((all, one) => all + (read(one) ?? 0), 0);
  const lost = sum(({ told }) => told && told.missing + told.astray + told.wrong);
  const blanks = sum(one => one.blanks);
  const goal = (what: string, is: number, atMost: number): Goal => ({ name: `${name}: ${what}`, is, atMost });
  const goals = (what: string, times: readonly number[]): Goal[] => [
    goal(`p95 of ${what}, ms`, quantile(times, 0.95), 33),
    goal(`longest ${what}, ms`, Math.max(...times), 100),
  ];
  const row = {
    case: name,
    frames: frames.length,
    'work p50': tenth(quantile(work, 0.5)),
    'work p95': tenth(quantile(work, 0.95)),
    'work max': tenth(Math.max(...work)),
    'frame p95': tenth(quantile(frames, 0.95)),
    'frame max': Math.round(Math.max(...frames)),
    waited: `${Math.round(waited * 100)} %`,
    blank: blanks,
    pieces: sum(({ told }) => told?.pieces),
    lost,
    'held MB': `${before.heldMb.toFixed(2)} > ${after.heldMb.toFixed(2)}`,
    nodes: `${before.nodes} > ${after.nodes}`,
  };
  return [
    row,
    [
      ...goals('work for a frame', work),
      ...(waited < BUSY ? goals('frame', frames) : []),
      goal('steps with nothing in sight', blanks, 0),
      goal('pieces, bytes or states lost', lost, 0),
      goal('memory after closing over before', after.heldMb / before.heldMb, 1.05),
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
    console.log(
      'ms: work of the main thread for a frame, time from frame to frame; its share of waiting for a processor',
    );
    console.table(rows);
  } finally {
    await browser.close();
    await Promise.all([served.close(), server.close()]);
  }
  assertGoals(goals);
}
