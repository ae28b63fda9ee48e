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
    const views = Object.entries(budgets).map(([view, budget], index) => ({ view, budget, scripts: measured[index]?.scripts ?? new Map<string, number>() }));
    console.table(views.map(({ view, budget, scripts }) =>
      ({ view, transferred: kilobytes(sum(scripts)), requests: scripts.size, goal: kilobytes(budget), kept: sum(scripts) <= budget })));
    for (const { view, scripts } of views) {
      console.log(`\n${view}`);
      for (const [name, size] of [...scripts].sort((a, b) => b[1] - a[1])) console.log(`${String(size).padStart(8)} ${name}`);
    }
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

interface Measured {
  /** Bytes as they travelled, without headers, per script. */
  scripts: Map<string, number>;
}

const sum = (scripts: Map<string, number>) => [...scripts.values()].reduce((total, size) => total + size, 0);

/** What the network carried for scripts: first for Overview, then for Contacts. */
async function measure(page: Page, origin: string): Promise<Measured[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const names = new Map<string, string>();
  let scripts = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' && !response.url.endsWith('/start.js')) names.set(requestId, new URL(response.url).pathname);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const name = names.get(requestId);
    if (name) scripts.set(name, (scripts.get(name) ?? 0) + encodedDataLength);
  });
  const settled = async (): Promise<Measured> => {
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1000);
    const measured = { scripts };
    scripts = new Map();
    return measured;
  };
  await page.goto(origin);
  await page.locator('customer-hub').getByRole('tab', { name: /Overview/, selected: true }).waitFor();
  const overview = await settled();
  await page.locator('customer-hub').getByRole('tab', { name: /Contacts/ }).click();
  await page.locator('hub-contacts').getByRole('row').nth(1).waitFor();
  return [overview, await settled()];
}
