/** Serves `examples/portal` from the sources, as strictly as a careful host would. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { context, type BuildContext } from 'esbuild';
import { strictPolicy } from './policy.mjs';
import { root } from './run.ts';
import { fileIn, serve, type Answer, type Handler, type Listening } from './static-server.ts';

const portal = path.join(root, 'examples', 'portal');
const output = path.join(root, '.cache', 'portal');

const headers = {
  // The second name is that of the invented server's worker. A portal with a real server does not need it.
  'content-security-policy': strictPolicy({ 'trusted-types': 'lit-html customer-hub-mock' }),
  'referrer-policy': 'no-referrer',
};

/** Bundles again at every load of the page: save a file, reload. Only what changed is read anew. */
export async function servePortal(port: number): Promise<Listening> {
  const bundler = await context({
    entryPoints: [path.join(portal, 'main.ts')], outdir: output, entryNames: '[name]', chunkNames: 'chunks/[name]-[hash]',
    bundle: true, splitting: true, format: 'esm', target: 'es2022', minify: true, sourcemap: true,
    conditions: ['hub-source', 'production', 'browser'], logLevel: 'silent',
  });
  try {
    await bundler.rebuild();
  } catch (error) {
    await bundler.dispose();
    throw error;
  }
  const listening = await serve(handler(bundler), port);
  const close = async () => {
    await listening.close();
    await bundler.dispose();
  };
  return { ...listening, close };
}

const handler = (bundler: BuildContext): Handler => async ({ pathname }) => {
  const isPage = path.extname(pathname) === '';
  if (isPage) await bundler.rebuild();
  const answer = isPage ? await fileIn(portal, '/index.html') : await file(pathname);
  return answer && { ...answer, headers };
};

/** Sources are served only as the bundle made of them. */
async function file(pathname: string): Promise<Answer | undefined> {
  if (pathname === '/mockServiceWorker.js') {
    return { body: await readFile(path.join(root, 'node_modules/msw/lib/mockServiceWorker.js')), type: 'text/javascript' };
  }
  const isStatic = pathname.endsWith('.css') || pathname.endsWith('.svg');
  return isStatic ? await fileIn(portal, pathname) : await fileIn(output, pathname);
}
