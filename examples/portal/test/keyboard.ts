/** A person who has no mouse. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { until } from '../../../tools/lib/until.ts';

/** What has the focus, through shadow roots, as a person would call it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return 'nothing';
    const labels = (element as HTMLInputElement).labels;
    const name =
      element.ariaLabel ??
      (labels?.length ? labels[0]?.textContent : undefined) ??
      element.getAttribute('placeholder') ??
      element.textContent ??
      '';
    return `${element.role ?? element.localName}: ${name.replace(/\s+/g, ' ').trim()}`;
  });

/** Presses a key until something has the focus. Fails, with the way it went, when it never gets it. */
export async function pressUntil(page: Page, key: string, wanted: RegExp, most = 80): Promise<void> {
  const way: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    const now = await focused(page);
    if (wanted.test(now)) return;
    way.push(now);
    await page.keyboard.press(key);
  }
  assert.fail(`${key} never reached ${wanted}. The way: ${way.join(' → ')}`);
}

export const tabTo = (page: Page, wanted: RegExp): Promise<void> => pressUntil(page, 'Tab', wanted);

/** Waits until the focus gets there by itself: what a key has opened may have to be loaded first. */
export const focusComes = (page: Page, wanted: RegExp): Promise<void> =>
  until(async () => wanted.test(await focused(page)), `the focus on ${wanted}`);
