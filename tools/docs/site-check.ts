/** The site as it is built: whole, without anything that the policy forbids, and all of it in what programs read. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/run.ts';
import { buildDocs } from './build.ts';

/** Beside the one that somebody may be looking at. */
const site = path.join(root, '.cache', 'docs-checked');
const read = (name: string): string => readFileSync(path.join(site, name), 'utf8');

/** What a page asks for and the site does not have. */
function missingFiles(url: string, html: string): string[] {
  const asked = [...html.matchAll(/ (?:href|src)="([^"#]+)(?:#[^"]*)?"/g)].map(([, address = '']) => address);
  return [...new Set(asked)]
    .filter(address => !/^[a-z]+:|^\//.test(address))
    .filter(address => !existsSync(path.join(site, path.dirname(url), address)))
    .map(address => `${url}: ${address} is missing`);
}

const forbidden = (url: string, html: string): string[] => [
  ...(/<script(?![^>]* src=)/.test(html) ? [`${url}: an inline script`] : []),
  ...(/<style|<[^>]+ style=/.test(html) ? [`${url}: inline style`] : []),
  ...(/<[^>]+ on[a-z]+=/.test(html) ? [`${url}: an inline listener`] : []),
];

/** Builds the site. @returns what is wrong with it, one line each. */
export async function siteProblems(): Promise<string[]> {
  const pages = await buildDocs(site);
  const list = read('llms.txt'),
    full = read('llms-full.txt');
  return pages.flatMap(({ url, text }) => {
    const html = read(url);
    return [
      ...missingFiles(url, html),
      ...forbidden(url, html),
      ...(list.includes(`(${url.replace(/\.html$/, '.md')})`) ? [] : [`llms.txt does not have ${url}`]),
      ...(full.includes(text.trim()) ? [] : [`llms-full.txt does not have ${url}`]),
    ];
  });
}
