/** Links between pages: where they lead on the site, and which lead nowhere. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/run.ts';
import type { Page } from './contents.ts';
import { headingsOf, linksOf } from './markdown.ts';

const { repository } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  repository: { url: string };
};
const home = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');

const isElsewhere = (href: string): boolean => /^[a-z][a-z+.-]*:/.test(href);

interface Target {
  /** From the root of the repository. */
  readonly file: string;
  readonly anchor: string | undefined;
}

function targetOf(from: string, href: string): Target {
  const [address = '', anchor] = href.split('#');
  const file =
    address === '' ? from : path.posix.normalize(path.posix.join(path.posix.dirname(from), address));
  return { file: file.replace(/\/$/, ''), anchor };
}

/** A folder is told of by the README in it. */
const pageAt = (pages: readonly Page[], file: string): Page | undefined =>
  pages.find(page => page.file === file || page.file === `${file}/README.md`);

/** Pictures are part of the site, and lie there as they lie in `docs`. */
const isPicture = (file: string): boolean => /^docs\/.+\.(?:png|svg)$/.test(file);

const climb = (url: string): string => '../'.repeat(url.split('/').length - 1);

/** From the page to what the text links to: another page, or the file in the repository. */
export function siteLink(pages: readonly Page[], from: Page, href: string): string {
  if (isElsewhere(href)) return href;
  const { file, anchor } = targetOf(from.file, href),
    hash = anchor === undefined ? '' : `#${anchor}`,
    page = pageAt(pages, file);
  if (page === from && hash) return hash;
  if (page) return climb(from.url) + page.url + hash;
  if (isPicture(file)) return climb(from.url) + file.replace(/^docs\//, '');
  return `${home}/blob/main/${file}${hash}`;
}

/** What does not lead anywhere, one line each. @param from path of the file from the root. */
export function brokenLinks(from: string, text: string): string[] {
  return linksOf(text)
    .filter(href => !isElsewhere(href))
    .flatMap(href => {
      const { file, anchor } = targetOf(from, href),
        place = path.join(root, file);
      if (!existsSync(place)) return [`${from}: ${href} leads to nothing`];
      if (anchor === undefined || !file.endsWith('.md')) return [];
      const there = headingsOf(readFileSync(place, 'utf8')).some(heading => heading.anchor === anchor);
      return there ? [] : [`${from}: ${href} leads to no heading of ${file}`];
    });
}
