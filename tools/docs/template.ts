/** A page of the documentation as HTML: no inline script or style, so that the strictest policy holds for it. */
import { strictPolicy } from '../lib/policy.mjs';
import type { Page } from './contents.ts';
import type { Heading, Written } from './markdown.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Where a page is served with headers, the same stands there. A meta element cannot say who may frame it. */
export const policy = strictPolicy({ 'frame-ancestors': undefined });

const climb = (url: string): string => '../'.repeat(url.split('/').length - 1);

function navigation(pages: readonly Page[], shown: Page): string {
  const sections = [...new Set(pages.map(page => page.section))];
  const entry = (page: Page): string =>
    `<li><a href="${climb(shown.url)}${page.url}"${page === shown ? ' aria-current="page"' : ''}>${escape(page.title)}</a></li>`;
  return sections
    .map(section => {
      const own = pages.filter(page => page.section === section);
      const open = section === shown.section || own.length < 12 ? ' open' : '';
      return `<details${open}><summary>${escape(section)}</summary><ul>${own.map(entry).join('')}</ul></details>`;
    })
    .join('\n');
}

/** Headings of the second and third level; a page with one alone needs no list of them. */
function outline(headings: readonly Heading[]): string {
  const listed = headings.filter(({ level }) => level === 2 || level === 3);
  if (listed.length < 2) return '';
  const entries = listed.map(
    ({ level, text, anchor }) => `<li class="level-${level}"><a href="#${anchor}">${escape(text)}</a></li>`,
  );
  return `<nav class="outline" aria-labelledby="outline"><h2 id="outline">On this page</h2><ul>${entries.join('')}</ul></nav>`;
}

function around(pages: readonly Page[], shown: Page): string {
  const at = pages.indexOf(shown);
  const link = (page: Page | undefined, rel: string, label: string): string =>
    page
      ? `<a rel="${rel}" href="${climb(shown.url)}${page.url}"><small>${label}</small> ${escape(page.title)}</a>`
      : '<span></span>';
  return `<nav class="around" aria-label="Before and after">${link(pages[at - 1], 'prev', 'Before')}${link(pages[at + 1], 'next', 'Next')}</nav>`;
}

function foot({ url }: Page): string {
  const source = url.replace(/^.*\//, '').replace(/\.html$/, '.md');
  return `<footer><p>This page as <a href="${source}">Markdown</a>,
all pages in <a href="${climb(url)}llms-full.txt">one file</a>.</p></footer>`;
}

/** Colours as the system has them, or fixed. */
const schemes = ['auto', 'light', 'dark'].map(name => `<option value="${name}">${name}</option>`).join('');

export function pageHtml(pages: readonly Page[], page: Page, { html, headings }: Written): string {
  const up = climb(page.url);
  return `<!doctype html>
<html lang="en" data-root="${up}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(page.title)} · Customer Hub</title>
<link rel="icon" href="${up}icon.svg">
<link rel="stylesheet" href="${up}site.css">
<script src="${up}scheme.js"></script>
<script type="module" src="${up}site.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
<button type="button" class="menu" aria-expanded="false" aria-controls="pages">Menu</button>
<a class="home" href="${up}index.html">Customer Hub</a>
<button type="button" class="search" aria-keyshortcuts="/"><span>Search</span> <kbd>/</kbd></button>
<label class="scheme"><span>Colours</span> <select>${schemes}</select></label>
</header>
<div class="page">
<nav id="pages" class="pages" aria-label="Pages">
${navigation(pages, page)}
</nav>
<main id="content" tabindex="-1">
${html}
${around(pages, page)}
${foot(page)}
</main>
${outline(headings)}
</div>
</body>
</html>
`;
}
