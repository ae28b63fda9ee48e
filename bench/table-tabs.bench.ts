/**
 * How the real tabs scroll: devices, tickets and alerts over HTTP, as wide as in a portal, so that their columns
 * overflow and stick. Beside them a bare table of plain texts, and the same with rows that stay.
 */
import { createMockServer } from '@customer-hub/mock-server/http';
import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../tools/lib/chromium.ts';
import { bundledPage } from './lib/bundle.ts';
import { assertGoals, median, quantile, type Goal } from './lib/goals.ts';
import type { Scrolled, Setting, SubjectName } from './table/tabs-page.ts';

const subjects: readonly SubjectName[] = ['floor', 'recycled', 'devices', 'tickets', 'alerts'];
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const steps = 200;
const stepPx = 400;

interface Case {
  readonly density: Setting['density'];
  readonly appearance: Setting['appearance'];
  /** How many times slower the processor is made. */
  readonly slower: number;
}
const cases: readonly Case[] = [
  { density: 'compact', appearance: 'light', slower: 1 },
  { density: 'detailed', appearance: 'dark', slower: 1 },
  { density: 'compact', appearance: 'light', slower: 4 },
];

/** What the main thread did per step, CPU time, ms. */
interface Measured extends Scrolled {
  readonly task: number;
  readonly script: number;
  readonly style: number;
  readonly styles: number;
  readonly layout: number;
  readonly perRow: number;
  readonly total: number;
}

const metrics = async (session: CDPSession): Promise<Record<string, number>> => {
  const { metrics: all } = await session.send('Performance.getMetrics');
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
};

async function measure(page: Page, session: CDPSession, name: SubjectName, setting: Setting, slower: number) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const elements = await page.evaluate(([one, how]) => window.show(one, how), [name, setting] as const);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const before = await metrics(session);
  const scrolled = await page.evaluate(([count, px]) => window.scrollSteps(count, px), [
    steps,
    stepPx,
  ] as const);
  const after = await metrics(session);
  const perStep = (key: string, unit = 1000): number => ((after[key]! - before[key]!) * unit) / steps;
  return {
    ...scrolled,
    ...elements,
    task: perStep('TaskDuration'),
    script: perStep('ScriptDuration'),
    style: perStep('RecalcStyleDuration'),
    styles: perStep('RecalcStyleCount', 1),
    layout: perStep('LayoutDuration'),
  } satisfies Measured;
}

type Results = Record<SubjectName, Measured[]>;

function judge({ density, appearance, slower }: Case, results: Results): Goal[] {
  const label = `${density}, ${appearance}${slower > 1 ? `, CPU ${slower}x` : ''}`;
  const goals: Goal[] = [];
  const rows = subjects.map(name => {
    const all = results[name];
    const of = (read: (one: Measured) => number): number => median(all.map(read));
    const over = (share: number): number =>
      median(all.map((one, n) => quantile(one.frames, share) / quantile(results.floor[n]!.frames, share)));
    const long = of(({ frames }) => frames.filter(ms => ms > 33).length);
    if (name !== 'floor' && name !== 'recycled') {
      const goal = (what: string, is: number, atMost: number): void =>
        void goals.push({ name: `${label}: ${name} ${what}`, is, atMost });
      goal('p50 over floor', over(0.5), 1);
      goal('p95 over floor', over(0.95), 1.2);
      goal('frames over 33 ms', long, slower > 1 ? 2 : 0);
      const measured = (
        what: string,
        key: 'blanks' | 'task' | 'styles' | 'style' | 'perRow' | 'total',
        atMost: number,
      ) =>
        goal(
          what,
          of(one => one[key]),
          atMost,
        );
      measured('blank frames', 'blanks', 0);
      if (slower === 1) {
        measured('main thread per step, ms', 'task', 10);
        measured('style recalculations per step', 'styles', 1.1);
        measured('style per step, ms', 'style', 2);
      }
      if (density === 'compact' && name === 'devices') {
        measured('elements per row', 'perRow', 20);
        measured('elements of the page', 'total', 750);
      }
    }
    const round = (value: number): number => Math.round(value * 100) / 100;
    return {
      tab: name,
      'p50 ms': round(of(({ frames }) => median(frames))),
      'p50 x': round(over(0.5)),
      'p95 ms': round(of(({ frames }) => quantile(frames, 0.95))),
      'p95 x': round(over(0.95)),
      '> 33 ms': long,
      blank: of(one => one.blanks),
      waiting: of(one => one.waiting),
      'task ms': round(of(one => one.task)),
      'script ms': round(of(one => one.script)),
      'style ms': round(of(one => one.style)),
      styles: round(of(one => one.styles)),
      'layout ms': round(of(one => one.layout)),
      'per row': round(of(one => one.perRow)),
      elements: of(one => one.total),
    };
  });
  console.log(`\n${label}: ${steps} steps of ${stepPx} px, times of the main thread per step`);
  console.table(rows);
  return goals;
}

export async function run(): Promise<void> {
  // The largest customer of the mock, with a list for each tab that is longer than the way.
  const mock = await createMockServer({ seed: 7, scale: { devices: 100_000, customers: 60 } });
  const served = await bundledPage('table/tabs-page.ts');
  // Frames as fast as they can be made: capped ones would all look the same.
  const browser = await startChromium(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  const goals: Goal[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    // Time that the thread worked, not time that passed.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    page.on('pageerror', error => console.error(error));
    await page.goto(served.origin);
    await page.waitForFunction(() => 'scroll' in window && 'show' in window);
    for (const one of cases.slice(0, Number(process.env.BENCH_CASES ?? cases.length))) {
      const { slower, ...look } = one;
      const results = Object.fromEntries(subjects.map(name => [name, [] as Measured[]])) as Results;
      const setting = { api: mock.url, customerId: 'cus_4', ...look };
      for (let round = -1; round < rounds; round++)
        for (const name of subjects) {
          const measured = await measure(page, session, name, setting, slower);
          // The first round warms up.
          if (round >= 0) results[name].push(measured);
        }
      goals.push(...judge(one, results));
    }
  } finally {
    await browser.close();
    await Promise.all([served.close(), mock.close()]);
  }
  assertGoals(goals);
}
