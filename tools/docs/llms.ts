/** The documentation for programs that read: https://llmstxt.org. */
import type { Page } from './contents.ts';

const summary =
  'Everything a managed service provider knows about one customer, as custom elements for any portal, a typed SDK, ' +
  'one OpenAPI contract that any backend can implement, a server on SQLite or PostgreSQL, and a mock server.';

/** The first sentences below the heading. */
const about = ({ text }: Page): string => {
  const [, paragraph = ''] = /^# .+\n+((?!```|[|#!-]).+(?:\n(?!\n|```|[|#-]).+)*)/m.exec(text) ?? [];
  return paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/:$/, '.')
    .trim();
};

/** The list of all pages, with what each is about. Addresses are those of the Markdown beside the pages. */
export function llmsText(pages: readonly Page[]): string {
  const sections = [...new Set(pages.map(page => page.section))];
  const entry = (page: Page): string => {
    const told = about(page);
    return `- [${page.title}](${page.url.replace(/\.html$/, '.md')})${told ? `: ${told}` : ''}`;
  };
  const lists = sections.map(
    section =>
      `## ${section}\n\n${pages
        .filter(page => page.section === section)
        .map(entry)
        .join('\n')}\n`,
  );
  return `# Customer Hub\n\n> ${summary}\n\nAll pages in one file: [llms-full.txt](llms-full.txt)\n\n${lists.join('\n')}`;
}

/** All pages, one after the other, each with its address. */
export const llmsFullText = (pages: readonly Page[]): string =>
  `# Customer Hub\n\n> ${summary}\n\n${pages.map(page => `<!-- ${page.url} -->\n\n${page.text.trim()}\n`).join('\n---\n\n')}`;
