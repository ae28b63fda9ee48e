import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { visiting } from '../../examples/portal/test/page.ts';
import { testArgs } from '../find-browser.mjs';
import { startChromium } from '../lib/chromium.ts';
import { strictPolicy } from '../lib/policy.mjs';
import { root } from '../lib/run.ts';
import { fileIn, serve, type Listening } from '../lib/static-server.ts';
import { buildDocs } from './build.ts';

const site = path.join(root, '.cache', 'docs-visited');

describe('the site of the documentation, under the policy of the hub', () => {
  let browser: Browser | undefined;
  let pages: Listening | undefined;
  before(async () => {
    const headers = { 'content-security-policy': strictPolicy() };
    [browser] = await Promise.all([startChromium(testArgs), buildDocs(site)]);
    pages = await serve(async ({ pathname }) => {
      const answer = await fileIn(site, pathname);
      return answer && { ...answer, headers };
    }, 0);
  });
  after(() => Promise.all([browser?.close(), pages?.close()]));

  const on = async (url: string, work: (page: Page) => Promise<void>): Promise<void> => {
    assert.ok(browser && pages, 'The browser or the server did not start.');
    await visiting(browser, { origins: [pages.origin], url: `${pages.origin}/${url}` }, work);
  };

  it('shows an element alive, in the language that is chosen', () =>
    on('elements/hub-notes.html', async page => {
      const notes = page.locator('.live-place hub-notes');
      await notes.getByRole('button', { name: 'New note' }).waitFor();
      await page.getByLabel('Language').selectOption('de');
      await notes.getByRole('button', { name: 'Neue Notiz' }).waitFor();
    }));

  it('finds a section by words, with the keyboard alone, and keeps the colours', () =>
    on('index.html', async page => {
      await page.getByLabel('Colours').selectOption('dark');
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search the documentation' }).fill('two versions page');
      await page
        .getByRole('option', { name: /Two versions on one page/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/guide/versions.html#two-versions-on-one-page');
      assert.equal(await page.locator('html').getAttribute('data-scheme'), 'dark');
    }));

  it('runs an example of the SDK', () =>
    on('sdk/notes.html', async page => {
      await page.getByRole('button', { name: 'Run against the mock' }).click();
      await page.getByLabel('Output').getByText('Reboots only after 6 PM.').first().waitFor();
    }));
});
