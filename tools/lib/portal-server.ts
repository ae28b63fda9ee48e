/** Serves `examples/portal` from the sources, as strictly as a careful host would. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strictPolicy } from './policy.mjs';
import { bundleChanges, bundleOnce, portal, type Bundler } from './portal-bundle.ts';
import { root } from './run.ts';
import { fileIn, serve, typeOf, type Answer, type Listening } from './static-server.ts';

export interface PortalOptions {
  /** A server that speaks the contract, with its `/v1`. Default: an invented one within the page. */
  api?: string | undefined;
  /** The server is a real one: it has no moods, and nothing to go back to. */
  isReal?: boolean;
  /** Bundled once, for tests that open many windows at the same time. Default: again when a source changes. */
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

/** The page of shared links is kept by nobody, and found by no search. */
const unseen = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };

/** Save a file, reload. Listens at once; what the page asks for waits for the bundle. */
export async function servePortal(
  port: number,
  { api, isReal = false, fixed = false }: PortalOptions = {},
): Promise<Listening> {
  const bundler = fixed ? bundleOnce() : await bundleChanges();
  const headers = headersFor(api);
  const listening = await serve(async ({ pathname }) => {
    const isPage = path.extname(pathname) === '',
      isShared = pathname === '/shared';
    const answer = isPage
      ? await page(isShared ? '/shared.html' : '/index.html', api, isReal)
      : await file(bundler, pathname);
    const more = isShared ? unseen : {};
    return answer && { ...answer, headers: { ...answer.headers, ...headers, ...more } };
  }, port);
  const close = async () => {
    await listening.close();
    await bundler.close();
  };
  return { ...listening, close };
}

async function page(name: string, api: string | undefined, isReal: boolean): Promise<Answer | undefined> {
  const answer = await fileIn(portal, name);
  if (!answer || !api) return answer;
  return {
    ...answer,
    body: answer.body
      .toString()
      .replace(
        '</title>',
        `</title>\n    <meta name="customer-hub-api" content="${new URL(api).href}"${isReal ? ' data-real' : ''}>`,
      ),
  };
}

/** Sources are served only as the bundle made of them. */
async function file(bundler: Bundler, pathname: string): Promise<Answer | undefined> {
  if (pathname === '/mockServiceWorker.js') {
    return {
      body: await readFile(path.join(root, 'node_modules/msw/lib/mockServiceWorker.js')),
      type: 'text/javascript',
    };
  }
  const isStatic = pathname.endsWith('.css') || pathname.endsWith('.svg');
  if (isStatic) return fileIn(portal, pathname);
  const found = (await bundler.latest()).get(pathname);
  return (
    found && {
      body: found.contents,
      type: typeOf(pathname),
      etag: `"${found.hash}"`,
      // Chunks are named after their content.
      ...(pathname.startsWith('/chunks/')
        ? { headers: { 'cache-control': 'max-age=31536000, immutable' } }
        : {}),
    }
  );
}
