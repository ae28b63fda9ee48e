/** Serves the pages of the hosts, the build they load, and the mock behind it. */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { compile } from 'tailwindcss';
import { createMockServer, type MockServer } from '@customer-hub/mock-server/http';
import { strictPolicy } from '../../tools/lib/policy.mjs';
import { root } from '../../tools/lib/run.ts';
import { fileIn, serve, type Answer } from '../../tools/lib/static-server.ts';
import { hosts, pageOf } from './hosts.ts';

const folder = path.join(root, 'examples/hosts');
const cdn = path.join(root, 'packages/components/dist/cdn');

/** The part of Tailwind that changes a page that uses none of its classes. */
async function preflight(): Promise<string> {
  const folder = path.join(root, 'node_modules/tailwindcss');
  const { build: css } = await compile(
    '@import "theme.css" layer(theme); @import "preflight.css" layer(base);',
    {
      base: folder,
      loadStylesheet: async (id, base) => ({
        path: path.join(folder, id),
        base,
        content: await readFile(path.join(folder, id), 'utf8'),
      }),
    },
  );
  return css([]);
}

/** Scripts of the pages, by their paths: TypeScript and JSX become what a browser reads. */
async function scripts(): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: globSync('scripts/*.{ts,tsx}', { cwd: folder }).filter(file => !file.endsWith('.d.ts')),
    absWorkingDir: folder,
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    alias: { 'hub-build': '/hub/hub.js' },
    external: ['/hub/*'],
    define: {
      'process.env.NODE_ENV': '"production"',
      // Where Radix's locks of scrolling look for the nonce of their style.
      __webpack_nonce__: '"of-the-host"',
    },
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return new Map(
    outputFiles.map(({ path: file, contents }) => [`/scripts/${path.basename(file)}`, contents]),
  );
}

export interface Served {
  /** Where the page of a host is, with a backend that nobody has used yet. */
  urlOf(host: string): Promise<string>;
  close(): Promise<void>;
}

export async function serveHosts(): Promise<Served> {
  const backends: MockServer[] = [],
    bundled = await scripts(),
    tailwind = await preflight();
  const answerTo = async (pathname: string): Promise<Answer | undefined> => {
    const script = bundled.get(pathname);
    if (script) return { body: script, type: 'text/javascript; charset=utf-8' };
    if (pathname === '/tailwind.css') return { body: tailwind, type: 'text/css; charset=utf-8' };
    if (pathname.startsWith('/hub-again/')) return fileIn(cdn, pathname.slice('/hub-again'.length));
    if (pathname.startsWith('/hub/')) return fileIn(cdn, pathname.slice('/hub'.length));
    if (pathname.startsWith('/npm/')) return fileIn(path.join(root, 'node_modules'), pathname.slice(4));
    return fileIn(folder, pathname);
  };
  const pages = await serve(async ({ pathname }) => {
    const host = hosts[/^\/hosts\/([\w-]+)$/.exec(pathname)?.[1] ?? ''],
      answer = host ? { body: pageOf(host), type: 'text/html; charset=utf-8' } : await answerTo(pathname);
    const policy = strictPolicy({
      'connect-src': "'self' http://localhost:*",
      'img-src': "'self' data:",
      ...host?.policy,
    });
    return answer && { ...answer, headers: { 'content-security-policy': policy } };
  }, 0);
  return {
    async urlOf(host) {
      const backend = await createMockServer({ scale: { devices: 50, customers: 5 } });
      backends.push(backend);
      return `${pages.origin}/hosts/${host}?api=http://localhost:${backend.port}/v1`;
    },
    async close() {
      await Promise.all([pages, ...backends].map(server => server.close()));
    },
  };
}
