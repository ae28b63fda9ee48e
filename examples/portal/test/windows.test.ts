/** Many windows of one portal in front of a real server: a browser has six connections to it over HTTP/1.1, for all of them together. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createMockServer, type MockServer } from '@customer-hub/mock-server/http';
import type { BrowserContext, Page } from 'playwright-core';
import { servePortal } from '../../../tools/lib/portal-server.ts';
import type { Listening } from '../../../tools/lib/static-server.ts';
import { until } from '../../../tools/lib/until.ts';
import { ashgrove, running, usePortal } from './portal.ts';

const WINDOWS = 12;

let server: MockServer;
let portal: Listening;
/** Event streams that are open at the server. */
const streams = new Set<AbortSignal>();
/** The page that has asked for the newest of them. */
let leading: Page | undefined;

/** Keeps account of the streams that the server has open. */
const countStreams = ({ mock }: MockServer): void => {
  const handle = mock.handle.bind(mock);
  mock.handle = async request => {
    const response = await handle(request);
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
    streams.add(request.signal);
    request.signal.addEventListener('abort', () => streams.delete(request.signal));
    return response;
  };
};

const shows = (page: Page, phone: string): Promise<void> =>
  page.locator('customer-hub').first().locator('.pins').getByText(phone).waitFor();

/** Somebody else changes what every window shows. */
const change = async (phone: string): Promise<void> => {
  assert.ok(await server.mock.someoneElse('cus_1', { phone }));
};

/** A stream that is closed, or replaced by a wider one, ends at the server a moment after the next one has begun. */
const oneStream = (whose: string): Promise<void> =>
  // A window that was starved may take a stream for lost, and pauses up to 30 s before it asks for another.
  until(() => streams.size === 1, `one stream ${whose}`, 60_000);

const open = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  // Long, because a dozen windows begin at once, maybe on a machine that is busy with other things.
  page.setDefaultTimeout(90_000);
  page.on('request', request => {
    if (new URL(request.url()).pathname.endsWith('/events')) leading = page;
  });
  await page.goto(ashgrove);
  return page;
};

usePortal();

describe('windows of one portal over HTTP/1.1', () => {
  before(async () => {
    server = await createMockServer({ seed: 7, scale: { devices: 40, customers: 20 } });
    countStreams(server);
    portal = await servePortal(0, { api: server.url, fixed: true });
  });
  after(() => Promise.all([portal?.close(), server?.close()]));

  it(`share one event stream, so that all ${WINDOWS} of them answer, and another takes over when the leading one is closed [R-07]`, async () => {
    const { browser } = await running();
    const context = await browser.newContext({ baseURL: portal.origin, reducedMotion: 'reduce' });
    try {
      const pages = await Promise.all(Array.from({ length: WINDOWS }, () => open(context)));
      await Promise.all(
        pages.map(page =>
          page
            .locator('customer-hub')
            .getByRole('heading', { name: /Ashgrove/ })
            .waitFor(),
        ),
      );
      await until(() => streams.size > 0, 'the stream');
      await change('+1 503 555 0111');
      await Promise.all(pages.map(page => shows(page, '+1 503 555 0111')));
      await oneStream('for all windows');

      const closed = leading;
      assert.ok(closed, 'some window leads');
      await closed.close();
      await until(() => leading !== closed, 'another window to take over');
      await oneStream('of the window that has taken over');
      await change('+1 503 555 0122');
      const left = pages.filter(page => page !== closed);
      await Promise.all(left.map(page => shows(page, '+1 503 555 0122')));
      await oneStream('for all windows that are left');
    } finally {
      await context.close();
    }
    await until(() => streams.size === 0, 'the end of the stream');
  });

  it('and eight elements of one page as well [R-07]', async () => {
    const { browser } = await running();
    const context = await browser.newContext({ baseURL: portal.origin, reducedMotion: 'reduce' });
    try {
      const page = await open(context);
      await page
        .locator('customer-hub')
        .getByRole('heading', { name: /Ashgrove/ })
        .waitFor();
      await page.evaluate(() => {
        const { hub } = document.querySelector('customer-hub')!;
        const more = Array.from({ length: 7 }, (_, n) =>
          Object.assign(document.createElement(n % 2 === 0 ? 'customer-hub' : 'hub-customers'), {
            hub,
            customerId: `cus_${n + 1}`,
          }),
        );
        document.querySelector('main')!.append(...more);
      });
      const headings = page.locator('customer-hub').getByRole('heading', { level: 1 });
      await headings.nth(4).waitFor({ state: 'attached' });
      await page.locator('hub-customers [role=row]').nth(3).waitFor({ state: 'attached' });
      await until(() => streams.size > 0, 'the stream');
      await change('+1 503 555 0133');
      await shows(page, '+1 503 555 0133');
      await oneStream('for all elements');
    } finally {
      await context.close();
    }
  });
});
