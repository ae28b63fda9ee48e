/** The portal and a browser, started once per file of tests, and what every test does with them. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { testArgs } from '../../../tools/find-browser.mjs';
import { startChromium } from '../../../tools/lib/chromium.ts';
import { servePortal } from '../../../tools/lib/portal-server.ts';
import type { Listening } from '../../../tools/lib/static-server.ts';
import { visit } from './page.ts';

export interface OnOptions extends BrowserContextOptions {
  /** Complaints of the page that the test brings about itself. */
  expected?: RegExp;
}

type On = (address: string, work: (page: Page) => Promise<void>, options?: OnOptions) => Promise<void>;

/**
 * Call it once, at the top of a file. Gives `on(address, work)`, and `on.behind(api)` for a portal before
 * another server.
 */
export function usePortal(): On & { behind(api: string): On } {
  let browser: Browser | undefined;
  let portal: Listening | undefined;
  before(async () => {
    portal = await servePortal(0, { fixed: true });
    browser = await startChromium(testArgs);
  });
  after(() => Promise.all([browser?.close(), portal?.close()]));

  /** Opens an address, does the work, and holds that nothing was violated on the way. */
  const onPortal = async (
    origin: string,
    address: string,
    work: (page: Page) => Promise<void>,
    { expected, api, ...options }: OnOptions & { api?: string } = {},
  ): Promise<void> => {
    assert.ok(browser, 'The browser did not start.');
    const { page, complaints, close } = await visit(browser, [origin, ...(api ? [api] : [])], {
      baseURL: origin,
      ...options,
    });
    // Long, for machines that are busy with other things; nothing here waits that long when it works.
    page.setDefaultTimeout(30_000);
    const unexpected = () => [...new Set(complaints)].filter(complaint => !expected?.test(complaint));
    try {
      await page.goto(address);
      await work(page);
      assert.deepEqual(unexpected(), []);
    } catch (error) {
      // What the page complained about is usually why the work failed.
      if (unexpected().length > 0 && error instanceof Error)
        error.message += `\nThe page complained:\n${unexpected().join('\n')}`;
      throw error;
    } finally {
      await close();
    }
  };
  const on: On = (address, work, options) =>
    onPortal(portal?.origin ?? assert.fail('The portal did not start.'), address, work, options);
  return Object.assign(on, {
    behind:
      (api: string): On =>
      async (address, work, options) => {
        const other = await servePortal(0, { api, fixed: true });
        try {
          await onPortal(other.origin, address, work, { ...options, api: new URL(api).origin });
        } finally {
          await other.close();
        }
      },
  });
}

export const directory = (page: Page): Locator => page.locator('hub-customers');
export const hub = (page: Page): Locator => page.locator('customer-hub');
export const tab = (page: Page, name: RegExp): Locator => hub(page).getByRole('tab', { name });

/** The customer of the drawings, which has some of everything. */
export const ashgrove = '/customers/cus_1';
