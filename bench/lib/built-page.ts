/**
 * The page of somebody who has no bundler: the build for a plain script tag, under the policy that we promise
 * to hosts.
 */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strictPolicy } from '../../tools/lib/policy.mjs';
import { root } from '../../tools/lib/run.ts';
import { fileIn, serve, type Answer } from '../../tools/lib/static-server.ts';

/**
 * Serves it, compressed as a good server would.
 * @param api where the mock server answers.
 * @param script runs in the page, as a module.
 * @param body of the page.
 */
export function builtPage(api: string, script: string, body = ''): ReturnType<typeof serve> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<meta name="api" content="${api}"><script type="module" src="/start.js"></script>${body}</html>`;
  const policy = strictPolicy({ 'connect-src': new URL(api).origin });
  return serve(async ({ pathname }): Promise<Answer | undefined> => {
    if (pathname === '/')
      return { body: page, type: 'text/html', headers: { 'content-security-policy': policy } };
    if (pathname === '/start.js') return { body: script, type: 'text/javascript' };
    const file = await fileIn(path.join(root, 'packages/components/dist/cdn'), pathname);
    return (
      file && { ...file, body: gzipSync(file.body, { level: 9 }), headers: { 'content-encoding': 'gzip' } }
    );
  }, 0);
}
