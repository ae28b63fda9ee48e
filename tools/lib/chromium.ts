/** A Chromium that scripts drive, started with the same flags everywhere. */
import { chromium, type Browser } from 'playwright-core';
import { chromiumArgs, findBrowser } from '../find-browser.mjs';

/** @param more flags beyond those. */
export async function startChromium(more: readonly string[] = []): Promise<Browser> {
  const found = await findBrowser();
  const environment = Object.fromEntries(
    Object.entries({ ...process.env, ...found.env }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return chromium.launch({ executablePath: found.path, args: [...chromiumArgs, ...more], env: environment });
}

/**
 * Starts a browser for the work and ends it afterwards, whatever happens.
 * @param more flags beyond those.
 */
export async function withChromium<T>(
  work: (browser: Browser) => Promise<T>,
  more: readonly string[] = [],
): Promise<T> {
  const browser = await startChromium(more);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
