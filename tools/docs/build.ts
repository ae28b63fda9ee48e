/** The documentation as a folder of files that any server of files can serve. */
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../lib/run.ts';
import { readPages, type Page } from './contents.ts';
import { llmsFullText, llmsText } from './llms.ts';
import { siteLink } from './links.ts';
import { write, type Fence } from './markdown.ts';
import { passagesOf } from './search-index.ts';
import { pageHtml } from './template.ts';

const assets = path.join(root, 'tools', 'docs', 'assets');
const examples = 'docs/sdk/examples';

/** Below a block of code: the elements of it, alive, or a button that runs it. */
const after = ({ words }: Fence, code: string): string => {
  const [kind, name] = words;
  if (kind === 'live')
    return `<div class="live">
<p class="live-note">The example comes alive in browsers that run scripts.</p>
<div class="live-place">${code.trim()}</div></div>\n`;
  if (kind === 'run')
    return `<div class="output">
<button type="button" class="run" value="${name}">Run against the mock</button>
<pre hidden tabindex="0" aria-live="polite" aria-label="Output"></pre></div>\n`;
  return '';
};

function writePages(site: string, pages: readonly Page[]): void {
  const put = (name: string, text: string): void => {
    const file = path.join(site, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const page of pages) {
    const written = write(page.text, { link: href => siteLink(pages, page, href), after });
    put(page.url, pageHtml(pages, page, written));
    put(page.url.replace(/\.html$/, '.md'), page.text);
  }
  put('search.json', JSON.stringify(pages.flatMap(passagesOf)));
  put('llms.txt', llmsText(pages));
  put('llms-full.txt', llmsFullText(pages));
}

async function writeScripts(site: string): Promise<void> {
  const runnable = globSync(`${examples}/*.ts`, { cwd: root });
  await build({
    entryPoints: {
      site: path.join(assets, 'site.ts'),
      ...Object.fromEntries(
        runnable.map(file => [`examples/${path.basename(file, '.ts')}`, path.join(root, file)]),
      ),
    },
    outdir: site,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['hub-source', 'production', 'browser'],
    logLevel: 'silent',
  });
  for (const name of ['site.css', 'scheme.js']) cpSync(path.join(assets, name), path.join(site, name));
}

function writePictures(site: string): void {
  for (const file of globSync('**/*.{png,svg}', { cwd: path.join(root, 'docs') }))
    cpSync(path.join(root, 'docs', file), path.join(site, file));
  cpSync(path.join(root, 'examples/portal/icon.svg'), path.join(site, 'icon.svg'));
}

/** Writes the site into a folder, from nothing. @returns its pages. */
export async function buildDocs(site: string): Promise<readonly Page[]> {
  const pages = readPages();
  rmSync(site, { recursive: true, force: true });
  writePages(site, pages);
  writePictures(site);
  await writeScripts(site);
  return pages;
}
