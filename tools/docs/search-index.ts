/** What the search of the documentation looks through: each section of each page. */
import type { Passage } from './assets/search.ts';
import type { Page } from './contents.ts';
import { headingsOf } from './markdown.ts';

const plain = (text: string): string =>
  text
    .replace(/^```.*$/gm, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_|#>]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The text below each heading, code included. A line that looks like a heading within code begins none. */
function sections(text: string): string[] {
  const found: string[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    if (!isCode && /^#{1,6} /.test(line)) found.push('');
    else if (found.length > 0) found[found.length - 1] += `${line}\n`;
  }
  return found;
}

/** What every element has is found once, on the page of the hub. */
const repeated = (url: string, heading: string): boolean =>
  heading.endsWith(' of every element') && url !== 'elements/customer-hub.html';

export const passagesOf = ({ text, url, title }: Page): Passage[] => {
  const texts = sections(text);
  return headingsOf(text).flatMap(({ text: heading, anchor }, index) =>
    repeated(url, heading)
      ? []
      : [
          {
            id: index === 0 ? url : `${url}#${anchor}`,
            page: title,
            heading: index === 0 ? title : heading,
            text: plain(texts[index] ?? ''),
          },
        ],
  );
};
