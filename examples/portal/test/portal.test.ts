import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ashgrove, directory, hub, tab, usePortal } from './portal.ts';

const on = usePortal();

const rows = (page: Page) => directory(page).getByRole('row');

/** Opens a customer of the directory the way a person does. */
async function openCustomer(page: Page): Promise<void> {
  await rows(page).nth(1).waitFor();
  await directory(page).getByPlaceholder(/Name/).fill('Ashgrove');
  await directory(page).getByRole('link', { name: 'Ashgrove Dental Group' }).first().click();
  await page.waitForURL(/\/customers\/cus_1/);
  await tab(page, /Overview/).waitFor();
}

/** What a host's page is made of, apart from what is inside <main>. */
const skeleton = (page: Page) =>
  page.evaluate(() => ({
    head: [...document.head.children].map(
      element => `${element.tagName} ${element.getAttributeNames().join(' ')}`,
    ),
    body: [...document.body.children].map(element => element.tagName),
    bodyAttributes: document.body.getAttributeNames(),
    htmlAttributes: document.documentElement.getAttributeNames(),
    globalStyles: document.adoptedStyleSheets.length,
  }));

describe('portal', () => {
  it('starts in the directory of customers', () =>
    on('/', async page => {
      await rows(page).nth(1).waitFor();
      assert.equal(await page.locator('.sections [aria-current]').textContent(), 'Customers');
    }));

  it('leads from the directory to a customer through its own addresses, and back', () =>
    on('/', async page => {
      await openCustomer(page);
      await page.locator('.here').filter({ hasText: 'Ashgrove Dental Group' }).waitFor();
      await tab(page, /Contacts/).click();
      await page.waitForURL(/\/customers\/cus_1\/contacts$/);
      await page.goBack();
      await hub(page)
        .getByRole('tab', { name: /Overview/, selected: true })
        .waitFor();
      await page.goBack();
      await rows(page).nth(1).waitFor();
    }));

  it('begins the day with what needs attention at all customers, and leads there and back', () =>
    on('/today', async page => {
      const today = page.locator('hub-attention');
      await today.getByRole('button', { name: /^Whose: All people/ }).click();
      await page.getByRole('menuitemradio', { name: /^Dana Whitfield/ }).click();
      await today.getByRole('button', { name: /^Contracts/ }).click();
      const link = today.getByRole('link', { name: /^See the hours/ }).first();
      await link.click();
      await page.waitForURL(/\/customers\/cus_\d+\/contracts\/ctr_/);
      await hub(page)
        .getByRole('tab', { name: /Contracts/, selected: true })
        .waitFor();
      await page.goBack();
      await today.locator('.fact').first().waitFor();
    }));

  it('goes back to the directory as it was left: search, and the focus on the customer [L-02]', () =>
    on('/', async page => {
      await openCustomer(page);
      await page.goBack();
      await directory(page)
        .getByRole('row', { name: /Ashgrove/ })
        .first()
        .waitFor();
      assert.equal(await directory(page).getByPlaceholder(/Name/).inputValue(), 'Ashgrove');
      assert.match(page.url(), /\/customers\?q=Ashgrove$/);
      await page.waitForFunction(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.textContent?.includes('Ashgrove Dental Group');
      });
    }));

  it('has an address for every record, for another tab, for Back and for a reload [L-03, L-06]', () =>
    on(`${ashgrove}/contacts`, async page => {
      const sheet = page.locator('hub-contact').getByRole('heading', { name: 'Helen Halloran' });
      const [other] = await Promise.all([
        page.context().waitForEvent('page'),
        hub(page)
          .getByRole('link', { name: 'Helen Halloran' })
          .click({ modifiers: ['ControlOrMeta'] }),
      ]);
      await other.locator('hub-contact').getByRole('heading', { name: 'Helen Halloran' }).waitFor();
      await other.close();
      await hub(page).getByRole('link', { name: 'Helen Halloran' }).click();
      await sheet.waitFor();
      await page.waitForURL(/\/customers\/cus_1\/contacts\/con_1$/);
      await page.waitForFunction(() => document.title.startsWith('Helen Halloran'));
      await page.reload();
      await sheet.waitFor();
      await page.goBack();
      await sheet.waitFor({ state: 'hidden' });
    }));

  it('opens the customer and the tab that an address names', () =>
    on(`${ashgrove}/contacts`, page =>
      hub(page)
        .getByRole('tab', { name: /Contacts/, selected: true })
        .waitFor(),
    ));

  it('keeps head, body and html of the host untouched', () =>
    on('/today', async page => {
      const before = await skeleton(page);
      await page.locator('.sections a[href="/customers"]').click();
      await openCustomer(page);
      await tab(page, /Contacts/).click();
      await page.waitForURL(/contacts$/);
      assert.deepEqual(await skeleton(page), before);
    }));

  for (const [language, direction, contacts] of [
    ['de', 'ltr', 'Kontakte'],
    ['ar', 'rtl', 'جهات الاتصال'],
  ] as const) {
    it(`speaks ${language}, the hub included`, () =>
      on(ashgrove, async page => {
        await page.locator('.me').click();
        await page.locator('select[name=language]').selectOption(language);
        assert.equal(await page.evaluate(() => document.documentElement.dir), direction);
        await tab(page, new RegExp(contacts)).waitFor();
      }));
  }

  it('is dark when its visitor says so, and the hub follows', () =>
    on(
      ashgrove,
      async page => {
        const ground = () => tab(page, /Overview/).evaluate(element => getComputedStyle(element).color);
        const light = await ground();
        await page.locator('.me').click();
        await page.locator('select[name=appearance]').selectOption('dark');
        assert.notEqual(await ground(), light);
      },
      { colorScheme: 'light' },
    ));

  it('has its sections behind a button at 400 px, and nothing wider than the page', () =>
    on(
      ashgrove,
      async page => {
        await tab(page, /Overview/).waitFor();
        await page.locator('.menu').click();
        await page.locator('.sections').waitFor({ state: 'visible' });
        await page.keyboard.press('Escape');
        await page.locator('.sections').waitFor({ state: 'hidden' });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      },
      { viewport: { width: 400, height: 800 } },
    ));
});
