/** Serves `examples/portal` from the sources, as strictly as a careful host would. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, context, type BuildContext, type BuildOptions } from 'esbuild';
import { strictPolicy } from './policy.mjs';
import { root } from './run.ts';
import { fileIn, serve, type Answer, type Handler, type Listening } from './static-server.ts';

const portal = path.join(root, 'examples', 'portal');
const output = path.join(root, '.cache', 'portal');

export interface PortalOptions {
  /** A server that speaks the contract, with its `/v1`. Default: an invented one within the page. */
  api?: string | undefined;
  /** Bundled once, for tests that open many windows at the same time. Default: again at every load of the page. */
  fixed?: boolean;
}

/** The invented server's worker needs a name of its own; a server elsewhere needs to be reached. */
const headersFor = (api: string | undefined): Record<string, string> => ({
  'content-security-policy': strictPolicy(
    api
      ? { 'connect-src': `'self' ${new URL(api).origin}` }
      : { 'trusted-types': 'lit-html customer-hub-mock' },
  ),
  'referrer-policy': 'no-referrer',
});

const options: BuildOptions = {
  entryPoints: [path.join(portal, 'main.ts')],
  outdir: output,
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  conditions: ['hub-source', 'production', 'browser'],
  logLevel: 'silent',
};

/** The bundle of this process, for all servers that are `fixed`. */
let built: Promise<unknown> | undefined;

/** Bundles again at every load of the page, unless `fixed`: save a file, reload. Only what changed is read anew. */
export async function servePortal(
  port: number,
  { api, fixed = false }: PortalOptions = {},
): Promise<Listening> {
  if (fixed) {
    await (built ??= build(options));
    return serve(handler(undefined, api), port);
  }
  const bundler = await context(options);
  try {
    await bundler.rebuild();
  } catch (error) {
    await bundler.dispose();
    throw error;
  }
  const listening = await serve(handler(bundler, api), port);
  const close = async () => {
    await listening.close();
    await bundler.dispose();
  };
  return { ...listening, close };
}

const handler =
  (bundler: BuildContext | undefined, api: string | undefined): Handler =>
  async ({ pathname }) => {
    const isPage = path.extname(pathname) === '';
    if (isPage) await bundler?.rebuild();
    const answer = isPage ? await page(api) : await file(pathname);
    return answer && { ...answer, headers: headersFor(api) };
  };

async function page(api: string | undefined): Promise<Answer | undefined> {
  const answer = await fileIn(portal, '/index.html');
  if (!answer || !api) return answer;
  return {
    ...answer,
    body: answer.body
      .toString()
      .replace('</title>', `</title>\n    <meta name="customer-hub-api" content="${new URL(api).href}">`),
  };
}

/** Sources are served only as the bundle made of them. */
async function file(pathname: string): Promise<Answer | undefined> {
  if (pathname === '/mockServiceWorker.js') {
    return {
      body: await readFile(path.join(root, 'node_modules/msw/lib/mockServiceWorker.js')),
      type: 'text/javascript',
    };
  }
  const isStatic = pathname.endsWith('.css') || pathname.endsWith('.svg');
  return isStatic ? await fileIn(portal, pathname) : await fileIn(output, pathname);
}
