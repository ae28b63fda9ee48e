/** Each element mounted and taken away a thousand times: what of it stays on the page, and in its memory. */
import { createMockServer } from '@customer-hub/mock-server/http';
import type { CDPSession, Page } from 'playwright-core';
import { tags as elements } from '../packages/components/src/cdn/tags.ts';
import { build } from '../tools/build.ts';
import { withChromium } from '../tools/lib/chromium.ts';
import { builtPage } from './lib/built-page.ts';

const times = 1000;
/** Of so many mounts one waits until its content is there; the others are taken away while they still load. */
const settleEvery = 20;
const tags = Object.keys(elements).filter(tag => tag !== 'customer-hub');
/** Caches of the hub grow once and are kept on purpose, e.g. the list of technicians; per mount nothing may stay. */
const mayStay = { nodes: 100, listeners: 20, timers: 0, requests: 0 };

interface Counts {
  nodes: number;
  listeners: number;
  /** Timers and intervals that wait. */
  timers: number;
  requests: number;
  heapMb: number;
}

export async function run(): Promise<void> {
  await build();
  const mock = await createMockServer({ seed: 7, scale: 300 });
  const { origin, close } = await builtPage(mock.url, start);
  try {
    const rows = await withChromium(async browser => {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const found = [];
      for (const tag of tags) found.push(await measure(page, session, origin, tag));
      return found;
    });
    console.table(rows);
    const missed = rows.filter(({ kept }) => !kept).map(({ element }) => element);
    if (missed.length > 0) throw new Error(`Something stays of ${missed.join(', ')}.`);
  } finally {
    await Promise.all([close(), mock.close()]);
  }
}

async function measure(page: Page, session: CDPSession, origin: string, tag: string) {
  await page.goto(origin);
  await page.waitForFunction(() => 'mounted' in window);
  // What is loaded once, and stays, is loaded before counting.
  await page.evaluate(name => window.mounted(name, 10, 1), tag);
  const before = await counts(page, session);
  const from = performance.now();
  await page.evaluate(([name, count, every]) => window.mounted(name, count, every), [
    tag,
    times,
    settleEvery,
  ] as const);
  const tookMs = performance.now() - from;
  const after = await counts(page, session);
  const stayed = (key: keyof Counts): number => Math.round((after[key] - before[key]) * 10) / 10;
  return {
    element: tag,
    'ms per mount': Math.round((tookMs / times) * 10) / 10,
    nodes: stayed('nodes'),
    listeners: stayed('listeners'),
    timers: after.timers,
    requests: after.requests,
    'heap MB': stayed('heapMb'),
    kept:
      stayed('nodes') <= mayStay.nodes &&
      stayed('listeners') <= mayStay.listeners &&
      after.timers <= mayStay.timers &&
      after.requests <= mayStay.requests,
  };
}

async function counts(page: Page, session: CDPSession): Promise<Counts> {
  await page
    .waitForFunction(() => window.waiting.requests === 0, undefined, { timeout: 10_000 })
    .catch(() => undefined);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find(entry => entry.name === name)?.value ?? 0;
  const { timers, requests } = await page.evaluate(() => ({
    timers: window.waiting.timers,
    requests: window.waiting.requests,
  }));
  return {
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    timers,
    requests,
    heapMb: metric('JSHeapUsedSize') / 1e6,
  };
}

declare global {
  interface Window {
    mounted(tag: string, count: number, settleEvery: number): Promise<void>;
    waiting: { timers: number; requests: number };
  }
}

/**
 * Runs in the page, from the build for a plain script tag. Counts what waits: timers and requests that began
 * and did not end.
 */
const start = `
const timers = new Set(), requests = new Set();
for (const [begin, end] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval']]) {
  const set = window[begin], clear = window[end];
  window[begin] = (work, ms, ...rest) => {
    const id = set(() => { if (begin === 'setTimeout') timers.delete(id); work(...rest); }, ms);
    timers.add(id);
    return id;
  };
  window[end] = id => { timers.delete(id); clear(id); };
}
window.waiting = { get timers() { return timers.size; }, get requests() { return requests.size; } };
const { createHub, load } = await import('/hub.js');
const ask = async (...args) => {
  const request = {};
  requests.add(request);
  try { return await fetch(...args); } finally { requests.delete(request); }
};
const hub = createHub({ baseUrl: document.querySelector('meta[name=api]').content, auth: () => 'staff', fetch: ask });
const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
const deep = (root, found = []) => {
  for (const element of root.querySelectorAll('*')) {
    found.push(element);
    if (element.shadowRoot) deep(element.shadowRoot, found);
  }
  return found;
};
const settled = async element => {
  for (let n = 0; n < 600; n++) {
    await frame();
    const inside = element.shadowRoot ? deep(element.shadowRoot) : undefined;
    if (requests.size === 0 && inside && !inside.some(entry => entry.ariaBusy === 'true')) return;
  }
  throw new Error(element.localName + ' never settled');
};
window.mounted = async (tag, count, every) => {
  await load(tag);
  for (let n = 0; n < count; n++) {
    const element = document.createElement(tag);
    Object.assign(element, { hub, customerId: 'cus_1' });
    document.body.append(element);
    await element.updateComplete;
    if (n % every === 0) await settled(element);
    else await frame();
    element.remove();
  }
  await frame();
};`;
