/** Serves `examples/portal` from the sources, as strictly as a careful host would. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, context, type BuildOptions, type BuildResult } from 'esbuild';
import { strictPolicy } from './policy.mjs';
import { root } from './run.ts';
import { fileIn, serve, typeOf, type Answer, type Handler, type Listening } from './static-server.ts';

const portal = path.join(root, 'examples', 'portal');
/**
 * Where the bundle would lie. It stays in memory: two servers at once, of two processes, would write over what the
 * other one reads.
 */
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

const options = {
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
  write: false,
} satisfies BuildOptions;

/** By path. */
type Bundle = ReadonlyMap<string, Uint8Array>;

const bundled = ({ outputFiles }: BuildResult<typeof options>): Bundle =>
  new Map(outputFiles.map(({ path: file, contents }) => [file, contents]));

/** The bundle of this process, for all servers that are `fixed`. */
let built: Promise<Bundle> | undefined;

/** Bundles again at every load of the page, unless `fixed`: save a file, reload. Only what changed is read anew. */
export async function servePortal(
  port: number,
  { api, fixed = false }: PortalOptions = {},
): Promise<Listening> {
  if (fixed) {
    const bundle = await (built ??= build(options).then(bundled));
    return serve(
      handler(() => bundle, api),
      port,
    );
  }
  const bundler = await context(options);
  let bundle: Bundle;
  const rebuild = async (): Promise<void> => {
    bundle = bundled(await bundler.rebuild());
  };
  try {
    await rebuild();
  } catch (error) {
    await bundler.dispose();
    throw error;
  }
  const listening = await serve(
    handler(() => bundle, api, rebuild),
    port,
  );
  const close = async () => {
    await listening.close();
    await bundler.dispose();
  };
  return { ...listening, close };
}

const handler =
  (bundle: () => Bundle, api: string | undefined, rebuild?: () => Promise<void>): Handler =>
  async ({ pathname }) => {
    const isPage = path.extname(pathname) === '';
    if (isPage) await rebuild?.();
    const answer = isPage ? await page(api) : await file(bundle(), pathname);
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
async function file(bundle: Bundle, pathname: string): Promise<Answer | undefined> {
  if (pathname === '/mockServiceWorker.js') {
    return {
      body: await readFile(path.join(root, 'node_modules/msw/lib/mockServiceWorker.js')),
      type: 'text/javascript',
    };
  }
  const isStatic = pathname.endsWith('.css') || pathname.endsWith('.svg');
  if (isStatic) return fileIn(portal, pathname);
  const body = bundle.get(path.join(output, pathname));
  return body && { body, type: typeOf(pathname) };
}
