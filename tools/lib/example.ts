/** An example as its author's bundler makes it of the published packages, before the mock over HTTP. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { createMockServer, type MockServer } from '@customer-hub/mock-server/http';
import { visiting } from '../../examples/portal/test/page.ts';
import { testArgs } from '../find-browser.mjs';
import { startChromium } from './chromium.ts';
import { strictPolicy } from './policy.mjs';
import { root } from './run.ts';
import { fileIn, serve, typeOf, type Listening } from './static-server.ts';

/** By the path that a page asks for, such as `/main.js`. */
type Bundle = ReadonlyMap<string, Uint8Array>;

/** @param entry relative to the root. @param options what the example needs beyond that. */
export async function bundleExample(entry: string, options: BuildOptions = {}): Promise<Bundle> {
  const outdir = path.join(root, '.cache', 'example');
  const { outputFiles, warnings } = await build({
    entryPoints: [path.join(root, entry)],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'silent',
    ...options,
    write: false,
  });
  assert.deepEqual(
    warnings.map(({ text }) => text),
    [],
    'A bundler warns of what we publish.',
  );
  return new Map(
    outputFiles.map(file => [
      `/${path.relative(outdir, file.path).split(path.sep).join('/')}`,
      file.contents,
    ]),
  );
}

export interface Example {
  /** Folder with `index.html`, relative to the root. */
  readonly folder: string;
  readonly bundle: () => Promise<Bundle>;
  /** What a server renders into `#app`. */
  readonly html?: () => Promise<string>;
  /** Directives of the policy that differ from the strict one. */
  readonly policy?: Readonly<Record<string, string>>;
}

type On = (example: Example, work: (page: Page) => Promise<void>) => Promise<void>;

/** Call it once, at the top of a file. Opens an example, and holds that nothing was violated. */
export function useExamples(): On {
  let browser: Browser | undefined;
  let api: MockServer | undefined;
  before(async () => {
    api = await createMockServer({ scale: { devices: 50, customers: 5 } });
    browser = await startChromium(testArgs);
  });
  after(() => Promise.all([browser?.close(), api?.close()]));

  return async (example, work) => {
    assert.ok(browser && api, 'The browser or the server did not start.');
    const base = `http://localhost:${api.port}`;
    const pages = await serveExample(example, base);
    try {
      await visiting(browser, { origins: [pages.origin, base], url: pages.origin }, work);
    } finally {
      await pages.close();
    }
  };
}

async function serveExample({ folder, bundle, html, policy }: Example, api: string): Promise<Listening> {
  const [files, template, rendered] = await Promise.all([
    bundle(),
    readFile(path.join(root, folder, 'index.html'), 'utf8'),
    html?.() ?? '',
  ]);
  const page = template
    .replace('content="/v1"', `content="${api}/v1"`)
    .replace('<div id="app"></div>', `<div id="app">${rendered}</div>`);
  const headers = { 'content-security-policy': strictPolicy({ 'connect-src': `'self' ${api}`, ...policy }) };
  return serve(async ({ pathname }) => {
    const file = files.get(pathname);
    if (file) return { body: file, type: typeOf(pathname) };
    if (pathname === '/') return { body: page, type: 'text/html; charset=utf-8', headers };
    return fileIn(path.join(root, pathname === '/icon.svg' ? 'examples/portal' : folder), pathname);
  }, 0);
}
