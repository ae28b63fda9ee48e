/** Our table beside a bare one of Lit with the same columns and rows: first rows, sort, filter, scrolling, elements. */
import path from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArgs, findBrowser } from '../tools/find-browser.mjs';
import { serve } from '../tools/lib/static-server.ts';
import type { Measures } from './table/page.ts';

const sizes = [1000, 100_000, 1_000_000];
const rounds = 3;
/** Times of the bare table that ours may take; it does what the other leaves out. */
const goals = { first: 1.3, sort: 1.3, filter: 1.3, scroll: 1 };

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

export async function run(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'table/page.ts')], bundle: true, write: false, format: 'esm', minify: true, target: 'es2022',
    conditions: ['hub-source'], tsconfig: path.join(import.meta.dirname, '../tsconfig.base.json'), logLevel: 'error',
  });
  const script = outputFiles[0]!.contents;
  const { origin, close } = await serve(({ pathname }) => Promise.resolve(pathname === '/page.js'
    ? { body: Buffer.from(script), type: 'text/javascript' }
    : { body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Table</title><script type="module" src="/page.js"></script></html>', type: 'text/html' }), 0);
  const { path: executablePath, env } = await findBrowser();
  // Frames as fast as they can be made: capped ones would all look the same.
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs, '--disable-frame-rate-limit', '--disable-gpu-vsync'], env: { ...process.env as Record<string, string>, ...env } });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(origin);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(() => window.bench(1000)); // warm
    const table = [];
    for (const size of sizes) {
      const results: { ours: Measures; bare: Measures }[] = [];
      for (let round = 0; round < rounds; round++) results.push(await page.evaluate(count => window.bench(count), size));
      const of = (who: 'ours' | 'bare', key: keyof Measures): number => median(results.map(result => result[who][key]));
      // Of each round by itself: what disturbs the machine disturbs both.
      const ratio = (key: keyof Measures): number => median(results.map(({ ours, bare }) => ours[key] / Math.max(bare[key], 0.1)));
      const both = (key: keyof Measures): string => `${of('ours', key).toFixed(1)} / ${of('bare', key).toFixed(1)} (${ratio(key).toFixed(2)}x)`;
      table.push({
        rows: size.toLocaleString('en'), 'first rows ms': both('firstMs'), 'sort ms': both('sortMs'), 'filter ms': both('filterMs'),
        'scroll p50 ms': both('scrollP50Ms'), 'scroll p95 ms': both('scrollP95Ms'), 'frames > 33 ms': `${of('ours', 'longFrames')} / ${of('bare', 'longFrames')}`,
        'blank frames': `${of('ours', 'blankFrames')} / ${of('bare', 'blankFrames')}`, elements: `${of('ours', 'elements')} / ${of('bare', 'elements')}`,
        kept: ratio('firstMs') <= goals.first && ratio('sortMs') <= goals.sort && ratio('filterMs') <= goals.filter && ratio('scrollP95Ms') <= goals.scroll && of('ours', 'blankFrames') === 0,
      });
    }
    console.log('ours / bare Lit (median of the ratio per round)');
    console.table(table);
  } finally {
    await browser.close();
    await close();
  }
}
