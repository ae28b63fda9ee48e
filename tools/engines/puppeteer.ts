/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { chromiumArgs, findBrowser, testArgs } from '../find-browser.mjs';
import { windowSize, type Engine, type EnginePage } from './engine.ts';

interface WithEyes {
  eyes: Record<string, (...values: readonly unknown[]) => unknown>;
}

const MOVES = 6;

const pageOf = (page: Page): EnginePage => ({
  async open(url) {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
  },
  look: <T>(name: string, ...values: readonly unknown[]) =>
    page.evaluate(
      (called: string, given: readonly unknown[]) =>
        (globalThis as unknown as WithEyes).eyes[called]?.(...given),
      name,
      values,
    ) as Promise<T>,
  click: ({ x, y }) => page.mouse.click(x, y),
  async drag([from, ...way]) {
    if (!from) return;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const { x, y } of way) await page.mouse.move(x, y, { steps: MOVES });
    await page.mouse.up();
  },
  press: key => page.keyboard.press(key as KeyInput),
  type: text => page.keyboard.type(text),
  picture: () => page.screenshot(),
});

export async function startChromium(): Promise<Engine> {
  const found = await findBrowser();
  const browser = await puppeteer.launch({
    executablePath: found.path,
    args: [...chromiumArgs, ...testArgs],
    env: { ...process.env, ...found.env },
    defaultViewport: windowSize,
  });
  const version = (await browser.version()).replace(/^\w+\/(\d+\.\d+).*/, 'Chromium $1');
  return { name: 'chromium', version, page: pageOf(await browser.newPage()), close: () => browser.close() };
}

/** @param executablePath of a Firefox. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, defaultViewport: windowSize });
  const version = (await browser.version()).replace(/^firefox\//, 'Firefox ');
  return { name: 'firefox', version, page: pageOf(await browser.newPage()), close: () => browser.close() };
}
