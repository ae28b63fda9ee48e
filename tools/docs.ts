/**
 * `npm run docs` writes the documentation into `build/docs`; `npm run docs -- --serve` serves it, too, under the policy
 * that the elements are held to; `--port 4100` says where.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildDocs } from './docs/build.ts';
import { strictPolicy } from './lib/policy.mjs';
import { root } from './lib/run.ts';
import { fileIn, serve } from './lib/static-server.ts';

const { values } = parseArgs({
  options: { serve: { type: 'boolean', default: false }, port: { type: 'string', default: '4100' } },
});
const site = path.join(root, 'build', 'docs');
const pages = await buildDocs(site);
console.log(`${pages.length} pages in build/docs`);
if (values.serve) {
  const headers = { 'content-security-policy': strictPolicy() };
  const { origin } = await serve(async ({ pathname }) => {
    const answer = await fileIn(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    return answer && { ...answer, headers };
  }, Number(values.port));
  console.log(`\n  ${origin}\n\n  Ctrl+C stops it.\n`);
}
