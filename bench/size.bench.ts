/** JavaScript that travels to show a customer, measured in a browser over the build for a plain script tag. */
import { createMockServer } from '@customer-hub/mock-server/http';
import type { Page } from 'playwright-core';
import { build } from '../tools/build.ts';
import { kilobytes } from '../tools/lib/budget.ts';
import { withChromium } from '../tools/lib/chromium.ts';
import { builtPage } from './lib/built-page.ts';
import { assertGoals } from './lib/goals.ts';

/** Bytes, gzip. */
const budgets = {
  'Overview, first view': 50 * 1024,
  // With what follows changes of others.
  'Overview, settled': 52 * 1024,
  // With what the first touch and the first change bring.
  'Contacts, on top': 44 * 1024,
};

export async function run(): Promise<void> {
  await build();
  const mock = await createMockServer({ seed: 7, scale: 300 });
  const { origin, close } = await builtPage(mock.url, start, '<customer-hub></customer-hub>');
  try {
    const measured = await withChromium(async browser => measure(await browser.newPage(), origin));
    const views = Object.entries(budgets).map(([view, budget], index) => ({
      view,
      budget,
      scripts: measured[index]?.scripts ?? new Map<string, number>(),
    }));
    console.table(
      views.map(({ view, budget, scripts }) => ({
        view,
        transferred: kilobytes(sum(scripts)),
        requests: scripts.size,
        goal: kilobytes(budget),
        kept: sum(scripts) <= budget,
      })),
    );
    for (const { view, scripts } of views) {
      console.log(`\n${view}`);
      for (const [name, size] of [...scripts].sort((a, b) => b[1] - a[1]))
        console.log(`${String(size).padStart(8)} ${name}`);
    }
    assertGoals(
      views.map(({ view, budget, scripts }) => ({
        name: `${view}, KB`,
        is: sum(scripts) / 1024,
        atMost: budget / 1024,
      })),
    );
  } finally {
    await Promise.all([close(), mock.close()]);
  }
}

const start = `import { createHub } from '/hub.js';
const baseUrl = document.querySelector('meta[name=api]').content;
const hub = createHub({ baseUrl, auth: () => 'staff' });
Object.assign(document.querySelector('customer-hub'), { customerId: 'cus_1', hub });`;

interface Measured {
  /** Bytes as they travelled, without headers, per script. */
  scripts: Map<string, number>;
}

const sum = (scripts: Map<string, number>) => [...scripts.values()].reduce((total, size) => total + size, 0);

/** What the network carried for scripts: for Overview, for Overview once it follows changes, and then for Contacts. */
async function measure(page: Page, origin: string): Promise<Measured[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const names = new Map<string, string>();
  let scripts = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' && !response.url.endsWith('/start.js'))
      names.set(requestId, new URL(response.url).pathname);
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
  await page
    .locator('customer-hub')
    .getByRole('tab', { name: /Overview/, selected: true })
    .waitFor();
  const overview = await settled();
  await page
    .waitForRequest(request => request.url().includes('/events'), { timeout: 5000 })
    .catch(() => undefined);
  const live = await settled();
  await page
    .locator('customer-hub')
    .getByRole('tab', { name: /Contacts/ })
    .click();
  await page.locator('hub-contacts').getByRole('row').nth(1).waitFor();
  return [overview, { scripts: new Map([...overview.scripts, ...live.scripts]) }, await settled()];
}
