/** A page of the portal in a real browser, which remembers everything a careful host would complain about. */
import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { momentScript } from '../../../tools/lib/moment.mjs';

export interface Visit {
  page: Page;
  /** Policy violations, uncaught errors, errors on the console and requests to anybody else, in words. */
  complaints: string[];
  close(): Promise<void>;
}

export async function visit(
  browser: Browser,
  origins: readonly string[],
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // What moves costs a fifth of the CPU of a page; the browser tests look at it.
    reducedMotion: 'reduce',
    ...options,
  });
  await context.addInitScript(momentScript());
  const page = await context.newPage();
  const complaints: string[] = [];
  await page.exposeFunction('complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => {
      const { complain } = window as unknown as { complain: (text: string) => void };
      complain(
        `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', error => complaints.push(`error: ${error.stack ?? error.message}`));
  context.on('request', request => {
    if (!origins.some(origin => request.url().startsWith(origin)) && !request.url().startsWith('data:'))
      complaints.push(`foreign request: ${request.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** Opens an address for the work, and holds that nobody complained. */
export async function visiting(
  browser: Browser,
  { origins, url }: { origins: readonly string[]; url: string },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, complaints, close } = await visit(browser, origins);
  // Long, for machines that are busy with other things; nothing here waits that long when it works.
  page.setDefaultTimeout(30_000);
  try {
    await page.goto(url);
    await work(page);
    assert.deepEqual(complaints, []);
  } catch (error) {
    // What the page complained about is usually why the work failed.
    if (complaints.length > 0 && error instanceof Error)
      error.message += `\nThe page complained:\n${[...new Set(complaints)].join('\n')}`;
    throw error;
  } finally {
    await close();
  }
}
