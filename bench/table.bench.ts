/**
 * Our table beside a bare one of Lit, AG Grid Community and the grid of Vaadin, with the same columns and
 * rows: first rows, sort, filter, scrolling, elements, heap.
 */
import { chromium } from 'playwright-core';
import { chromiumArgs, findBrowser } from '../tools/find-browser.mjs';
import { bundledPage } from './lib/bundle.ts';
import { assertGoals, median, type Goal } from './lib/goals.ts';
import type { Measures, Who } from './table/page.ts';

const sizes = [1000, 100_000, 1_000_000];
const rounds = 5;
/**
 * Times of the bare table that ours may take; it does what the other leaves out. The others are there to
 * compare with.
 */
const goals = { first: 1.3, sort: 1.3, filter: 1.3, scroll: 1 };

export async function run(): Promise<void> {
  const { origin, close } = await bundledPage('table/page.ts');
  const { path: executablePath, env } = await findBrowser();
  // Frames as fast as they can be made: capped ones would all look the same.
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...chromiumArgs,
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
      '--js-flags=--expose-gc',
      '--enable-precise-memory-info',
    ],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(origin);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(() => window.bench(1000)); // warm
    const table = [];
    const checked: Goal[] = [];
    for (const size of sizes) {
      const results: Record<Who, Measures>[] = [];
      for (let round = 0; round < rounds; round++)
        results.push(await page.evaluate(count => window.bench(count), size));
      // Of each round by itself: what disturbs the machine disturbs all.
      const ratio = (who: Who, key: keyof Measures): number =>
        median(results.map(result => result[who][key] / Math.max(result.bare[key], 0.1)));
      const shown = (who: Who, key: keyof Measures): string =>
        `${median(results.map(result => result[who][key])).toFixed(1)} (${ratio(who, key).toFixed(2)}x)`;
      const plain = (who: Who, key: keyof Measures): number =>
        Math.round(median(results.map(result => result[who][key])) * 10) / 10;
      const goal = (name: string, is: number, atMost: number): void =>
        void checked.push({ name: `${size.toLocaleString('en')} rows: ${name}`, is, atMost });
      goal('first rows over bare', ratio('ours', 'firstMs'), goals.first);
      goal('sort over bare', ratio('ours', 'sortMs'), goals.sort);
      goal('filter over bare', ratio('ours', 'filterMs'), goals.filter);
      goal('scroll p95 over bare', ratio('ours', 'scrollP95Ms'), goals.scroll);
      goal('blank frames', plain('ours', 'blankFrames'), 0);
      goal('frames over 33 ms', plain('ours', 'longFrames'), 0);
      for (const who of Object.keys(results[0]!) as Who[]) {
        table.push({
          rows: size.toLocaleString('en'),
          table: who,
          'first rows ms': shown(who, 'firstMs'),
          'sort ms': shown(who, 'sortMs'),
          'filter ms': shown(who, 'filterMs'),
          'scroll p50 ms': shown(who, 'scrollP50Ms'),
          'scroll p95 ms': shown(who, 'scrollP95Ms'),
          'frames > 33 ms': plain(who, 'longFrames'),
          'blank frames': plain(who, 'blankFrames'),
          elements: plain(who, 'elements'),
          'heap MB': plain(who, 'heapMb'),
        });
      }
    }
    console.log('In brackets: times of the bare table, median of the ratio per round.');
    console.table(table);
    assertGoals(checked);
  } finally {
    await browser.close();
    await close();
  }
}
