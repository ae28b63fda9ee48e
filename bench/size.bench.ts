/** JavaScript that travels to show a customer, measured in a browser over the build for a plain script tag. */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createMockServer } from '@customer-hub/mock-server/http';
import type { Page } from 'playwright-core';
import { build } from '../tools/build.ts';
import { kilobytes } from '../tools/lib/budget.ts';
import { withChromium } from '../tools/lib/chromium.ts';
import { strictPolicy } from '../tools/lib/policy.mjs';
import { root } from '../tools/lib/run.ts';
import { fileIn, serve, type Answer } from '../tools/lib/static-server.ts';

/** Bytes, gzip. */
const budgets = { 'Overview, first view': 50 * 1024, 'Contacts, on top': 35 * 1024 };

export async function run(): Promise<void> {
  await build();
  const mock = await createMockServer({ seed: 7, scale: 300 });
  const { origin, close } = await serve(({ pathname }) => answer(pathname, mock.url), 0);
  try {
    const measured = await withChromium(async browser => measure(await browser.newPage(), origin));
    console.table(Object.entries(budgets).map(([view, budget], index) => {
      const { bytes, requests } = measured[index] ?? { bytes: NaN, requests: NaN };
      return { view, transferred: kilobytes(bytes), requests, goal: kilobytes(budget), kept: bytes <= budget };
    }));
  } finally {
    await Promise.all([close(), mock.close()]);
  }
}

/** The page of somebody who has no bundler. */
const page = (api: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Size</title>
<meta name="api" content="${api}"><script type="module" src="/start.js"></script><customer-hub></customer-hub></html>`;

const start = `import { createHub } from '/hub.js';
const baseUrl = document.querySelector('meta[name=api]').content;
Object.assign(document.querySelector('customer-hub'), { customerId: 'cus_1', hub: createHub({ baseUrl, auth: () => 'staff' }) });`;

async function answer(pathname: string, api: string): Promise<Answer | undefined> {
  const policy = strictPolicy({ 'connect-src': new URL(api).origin });
  if (pathname === '/') return { body: page(api), type: 'text/html', headers: { 'content-security-policy': policy } };
  if (pathname === '/start.js') return { body: start, type: 'text/javascript' };
  const file = await fileIn(path.join(root, 'packages/components/dist/cdn'), pathname);
  return file && { ...file, body: gzipSync(file.body, { level: 9 }), headers: { 'content-encoding': 'gzip' } };
}

/** What the network carried for scripts, without headers: first for Overview, then for Contacts. */
async function measure(page: Page, origin: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  const sizes: number[] = [];
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' && !response.url.endsWith('/start.js')) scripts.add(requestId);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) sizes.push(encodedDataLength);
  });
  const total = () => ({ bytes: sizes.reduce((sum, size) => sum + size, 0), requests: scripts.size });
  await page.goto(origin);
  await page.locator('customer-hub').getByRole('tab', { name: /Overview/, selected: true }).waitFor();
  await page.waitForLoadState('networkidle');
  const overview = total();
  await page.locator('customer-hub').getByRole('tab', { name: /Contacts/ }).click();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const both = total();
  return [overview, { bytes: both.bytes - overview.bytes, requests: both.requests - overview.requests }];
}
