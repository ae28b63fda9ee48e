/** A page that loads the CDN build, and the mock over HTTP behind it. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { createMockServer, type MockServer } from '@customer-hub/mock-server/http';
import { testArgs } from '../../../tools/find-browser.mjs';
import { startChromium } from '../../../tools/lib/chromium.ts';
import { strictPolicy } from '../../../tools/lib/policy.mjs';
import { INTEGRITY } from '../../../tools/lib/integrity.ts';
import { root } from '../../../tools/lib/run.ts';
import { fileIn, serve, type Listening } from '../../../tools/lib/static-server.ts';
import { visiting } from '../../portal/test/page.ts';

export const build = path.join(root, 'packages/components/dist/cdn');
const example = path.join(root, 'examples/cdn');

/** A name of an intranet: to the browser an origin like any other, and without HTTPS no secure context. */
export const intranet = 'portal.test';

type On = (
  host: string,
  work: (page: Page, api: MockServer) => Promise<void>,
  /** More of the address. `&held`: every script is held to its hash. */
  more?: string,
) => Promise<void>;

const nonce = 'r4nd0m';

/** The page with a map of imports before its first script, as the guide of the policy has it. */
function held(page: string): string {
  const hashes = JSON.parse(readFileSync(path.join(build, INTEGRITY), 'utf8')) as Record<string, string>;
  const integrity = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`/hub/${file}`, hash]));
  const map = `<script type="importmap" nonce="${nonce}">${JSON.stringify({ integrity })}</script>`;
  return page.replace('<script', `${map}\n    <script`);
}

/**
 * Call it once, at the top of a file. Gives `on(host, work)`: opens the example at that name and holds that
 * nothing was violated.
 */
export function useCdn(): On {
  let browser: Browser | undefined;
  let api: MockServer | undefined;
  let pages: Listening | undefined;
  before(async () => {
    api = await createMockServer({ scale: { devices: 50, customers: 5 } });
    const { port } = api;
    pages = await serve(async ({ pathname, searchParams }, request) => {
      const name = new URL(`http://${request.headers.host}`).hostname;
      const answer = pathname.startsWith('/hub/')
        ? await fileIn(build, pathname.slice('/hub'.length))
        : pathname === '/icon.svg'
          ? await fileIn(path.join(root, 'examples/portal'), pathname)
          : await fileIn(example, pathname === '/' ? '/index.html' : pathname);
      const isHeld = searchParams.has('held');
      return (
        answer && {
          ...answer,
          ...(isHeld ? { body: held(String(answer.body)) } : {}),
          headers: {
            'content-security-policy': strictPolicy({
              'connect-src': `'self' http://${name}:${port}`,
              ...(isHeld ? { 'script-src': `'self' 'nonce-${nonce}'` } : {}),
            }),
          },
        }
      );
    }, 0);
    browser = await startChromium([...testArgs, `--host-resolver-rules=MAP ${intranet} localhost`]);
  });
  after(() => Promise.all([browser?.close(), pages?.close(), api?.close()]));

  return async (host, work, more = '') => {
    const server = api;
    assert.ok(browser && server && pages, 'The browser or a server did not start.');
    const origin = pages.origin.replace('localhost', host),
      base = `http://${host}:${server.port}`;
    await visiting(browser, { origins: [origin, base], url: `${origin}/?api=${base}/v1${more}` }, page =>
      work(page, server),
    );
  };
}

/** Opens a tab and waits for its rows. */
export async function openTab(page: Page, name: RegExp): Promise<Locator> {
  const hub = page.locator('customer-hub');
  await hub.getByRole('tab', { name }).click();
  await hub.getByRole('row').nth(1).waitFor();
  return hub;
}
