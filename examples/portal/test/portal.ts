/** The portal and a browser, started once for the tests of a process, and what every test does with them. */
import assert from 'node:assert/strict';
import { after } from 'node:test';
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

interface Started {
  browser: Browser;
  portal: Listening;
}

/** Of this process, for all of its files: to start a browser costs more than most tests. */
let started: Promise<Started> | undefined;

const start = async (): Promise<Started> => {
  const [portal, browser] = await Promise.all([servePortal(0, { fixed: true }), startChromium(testArgs)]);
  return { portal, browser };
};

/** The portal and the browser, from the first test that asks on. `usePortal` ends them. */
export const running = (): Promise<Started> => (started ??= start());

/** Whether the end of the process is taken care of. */
let isEnded = false;

/**
 * Call it once, at the top of a file. Gives `on(address, work)`, and `on.behind(api)` for a portal before
 * another server.
 */
export function usePortal(): On & { behind(api: string): On } {
  if (!isEnded)
    after(async () => {
      const { browser, portal } = (await started) ?? {};
      await Promise.all([browser?.close(), portal?.close()]);
    });
  isEnded = true;

  /** Opens an address, does the work, and holds that nothing was violated on the way. */
  const onPortal = async (
    origin: string,
    address: string,
    work: (page: Page) => Promise<void>,
    { expected, api, ...options }: OnOptions & { api?: string } = {},
  ): Promise<void> => {
    const { page, complaints, close } = await visit(
      (await running()).browser,
      [origin, ...(api ? [api] : [])],
      { baseURL: origin, ...options },
    );
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
  const on: On = async (address, work, options) =>
    onPortal((await running()).portal.origin, address, work, options);
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
