import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from '../../../tools/lib/chromium.ts';
import { servePortal } from '../../../tools/lib/portal-server.ts';
import type { Listening } from '../../../tools/lib/static-server.ts';
import { visit } from './page.ts';

let browser: Browser;
let portal: Listening;
before(async () => {
  [browser, portal] = await Promise.all([startChromium(), servePortal(0)]);
});
after(() => Promise.all([browser.close(), portal.close()]));

/** Opens an address, does the work, and holds that nothing was violated on the way. */
async function on(address: string, work: (page: Page) => Promise<void>, options?: BrowserContextOptions): Promise<void> {
  const { page, complaints, close } = await visit(browser, portal.origin, options);
  try {
    await page.goto(portal.origin + address);
    await work(page);
    assert.deepEqual(complaints, []);
  } catch (error) {
    // What the page complained about is usually why the work failed.
    if (complaints.length > 0 && error instanceof Error) error.message += `\nThe page complained:\n${complaints.join('\n')}`;
    throw error;
  } finally {
    await close();
  }
}

const directory = (page: Page) => page.locator('hub-customers');
const hub = (page: Page) => page.locator('customer-hub');
const firstCustomer = (page: Page) => directory(page).locator('a[href], [role=row] a, [role=row] button').first();

/** Opens the first customer of the directory the way a person does. */
async function openFirstCustomer(page: Page): Promise<void> {
  await firstCustomer(page).click();
  await page.waitForURL(/\/customers\/cus_/);
  await hub(page).getByRole('tab', { name: /Overview/ }).waitFor();
}

/** What a host's page is made of, apart from what is inside <main>. */
const skeleton = (page: Page) => page.evaluate(() => ({
  head: [...document.head.children].map(element => `${element.tagName} ${element.getAttributeNames().join(' ')}`),
  body: [...document.body.children].map(element => element.tagName),
  bodyAttributes: document.body.getAttributeNames(),
  htmlAttributes: document.documentElement.getAttributeNames(),
  globalStyles: document.adoptedStyleSheets.length,
}));

describe('portal', () => {
  it('starts in the directory of customers', () => on('/', async page => {
    await firstCustomer(page).waitFor();
    assert.equal(await page.locator('.sections [aria-current]').textContent(), 'Customers');
  }));

  it('leads from the directory to a customer through its own addresses, and back', () => on('/', async page => {
    await openFirstCustomer(page);
    await hub(page).getByRole('tab', { name: /Contacts/ }).click();
    await page.waitForURL(/\/customers\/cus_[^/]+\/contacts$/);
    await page.goBack();
    await hub(page).getByRole('tab', { name: /Overview/, selected: true }).waitFor();
    await page.goBack();
    await firstCustomer(page).waitFor();
  }));

  it('opens the customer and the tab that an address names', () => on('/', async page => {
    await openFirstCustomer(page);
    const address = `${new URL(page.url()).pathname}/contacts`;
    await page.goto(portal.origin + address);
    await hub(page).getByRole('tab', { name: /Contacts/, selected: true }).waitFor();
  }));

  it('keeps head, body and html of the host untouched', () => on('/today', async page => {
    const before = await skeleton(page);
    await page.locator('.sections a[href="/customers"]').click();
    await openFirstCustomer(page);
    await hub(page).getByRole('tab', { name: /Contacts/ }).click();
    await page.waitForURL(/contacts$/);
    assert.deepEqual(await skeleton(page), before);
  }));

  for (const [language, direction] of [['de', 'ltr'], ['ar', 'rtl']] as const) {
    it(`speaks ${language}, the hub included`, () => on('/', async page => {
      const english = await directory(page).getByRole('searchbox').first().getAttribute('aria-label');
      await page.locator('.me').click();
      await page.locator('select[name=language]').selectOption(language);
      assert.equal(await page.evaluate(() => document.documentElement.dir), direction);
      await page.waitForFunction(text => document.querySelector('hub-customers')?.shadowRoot?.querySelector('[type=search]')?.ariaLabel !== text, english);
    }));
  }

  it('has its sections behind a button at 400 px, and nothing wider than the page', () => on('/', async page => {
    await firstCustomer(page).waitFor();
    await page.locator('.menu').click();
    await page.locator('.sections').waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await page.locator('.sections').waitFor({ state: 'hidden' });
    await openFirstCustomer(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  }, { viewport: { width: 400, height: 800 } }));
});
