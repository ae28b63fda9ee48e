/**
 * What a command prints, as fast as it can: 10 MB a second through the stream of its job into the view of its output.
 * Frames while it prints, that no piece is lost, what stays in memory afterwards, and what the view weighs.
 */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { CDPSession } from 'playwright-core';
import { startChromium } from '../tools/lib/chromium.ts';
import type { Flood } from './devices/output-page.ts';
import { bundledPage } from './lib/bundle.ts';
import { assertGoals, quantile, type Goal } from './lib/goals.ts';

const seconds = Number(process.env.BENCH_SECONDS ?? 6);
const cases: readonly Flood[] = [
  { mbPerSecond: 10, seconds, look: 'plain' },
  { mbPerSecond: 10, seconds, look: 'colour' },
  { mbPerSecond: 1, seconds, look: 'colour' },
];

const heapMb = async (session: CDPSession): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
};

/** The view by itself, without what every element of the hub shares. */
const sizeKb = async (): Promise<number> => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { HubOutput } from '../packages/components/src/terminal/hub-output.ts';",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    target: 'es2022',
    conditions: ['hub-source', 'production', 'browser'],
    tsconfig: path.join(import.meta.dirname, '../tsconfig.base.json'),
    plugins: [
      {
        name: 'own-files',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\.|^[a-z@]/ }, ({ path: name, importer, kind }) =>
            kind === 'entry-point' || /terminal\/|^\.\/[a-z-]+\.ts$/.test(name) || importer === '<stdin>'
              ? undefined
              : { path: name, external: true },
          ),
      },
    ],
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).byteLength / 1000;
};

export async function run(): Promise<void> {
  const served = await bundledPage('devices/output-page.ts');
  const browser = await startChromium([]);
  const goals: Goal[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    page.on('pageerror', error => console.error(error));
    await page.goto(served.origin);
    await page.waitForFunction(() => 'flood' in window);
    await page.evaluate(() => window.flood({ mbPerSecond: 1, seconds: 1, look: 'plain' }));
    await page.evaluate(() => window.leave());
    const before = await heapMb(session);
    const rows: object[] = [];
    for (const one of cases) {
      const { frames, sentBytes, heardBytes, missing, lastLine, wantedLine } = await page.evaluate(
        how => window.flood(how),
        one,
      );
      await page.evaluate(() => window.leave());
      const label = `${one.mbPerSecond} MB/s, ${one.look}`;
      const [p50, p95, max] = [quantile(frames, 0.5), quantile(frames, 0.95), Math.max(...frames)];
      goals.push(
        { name: `${label}: p95 of frames, ms`, is: p95, atMost: 33 },
        { name: `${label}: longest frame, ms`, is: max, atMost: 100 },
        { name: `${label}: pieces missing`, is: missing, atMost: 0 },
        { name: `${label}: bytes lost or doubled`, is: Math.abs(sentBytes - heardBytes), atMost: 0 },
        { name: `${label}: last line is shown`, is: lastLine === wantedLine ? 0 : 1, atMost: 0 },
      );
      rows.push({
        flood: label,
        'sent MB': Math.round(sentBytes / 1_000_000),
        frames: frames.length,
        'p50 ms': Math.round(p50 * 10) / 10,
        'p95 ms': Math.round(p95 * 10) / 10,
        'max ms': Math.round(max),
        lost: sentBytes - heardBytes,
      });
    }
    console.table(rows);
    const [after, size] = [await heapMb(session), await sizeKb()];
    console.log(
      `heap before ${before.toFixed(1)} MB, after closing ${after.toFixed(1)} MB; the view weighs ${size.toFixed(1)} KB gzip`,
    );
    goals.push(
      { name: 'heap after closing over before, MB', is: after - before, atMost: 3 },
      { name: 'the view, KB gzip', is: size, atMost: 12 },
    );
  } finally {
    await browser.close();
    await served.close();
  }
  assertGoals(goals);
}
