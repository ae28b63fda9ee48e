/** Tags that mails in HTML are made of; a text that merely mentions one in passing is left as it is. */
const looksLikeHtml = /<(?:!doctype|html|body|div|p|br|table|span|style|script|img|a)\b[^<]{0,2000}>/i;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const breaks = new Set(['br', 'p', 'div', 'tr', 'li', 'table', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'hr']);
const unseen = new Set(['script', 'style', 'head', 'title', 'svg', 'template']);

const character = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';

const decode = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) =>
    name.startsWith('#')
      ? character(name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
      : (entities[name.toLowerCase()] ?? whole),
  );

/**
 * The words of a mail that came as HTML, for reading. Nothing is parsed into a document and nothing is ever
 * set as markup: the result is text, and is shown as text. One pass, linear in the length, whatever the mail
 * is made of.
 * @returns undefined when it is no HTML.
 */
export const mailText = (source: string): string | undefined => {
  if (!looksLikeHtml.test(source)) return undefined;
  const parts: string[] = [];
  let hidden = '';
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('<', at);
    if (open < 0) {
      if (!hidden) parts.push(source.slice(at));
      break;
    }
    if (!hidden) parts.push(source.slice(at, open));
    const comment = source.startsWith('<!--', open);
    const close = comment ? source.indexOf('-->', open + 4) : source.indexOf('>', open);
    if (close < 0) {
      if (!hidden) parts.push(source.slice(open));
      break;
    }
    const name = comment
      ? ''
      : (/^<\/?([a-z][a-z\d]*)/i.exec(source.slice(open, open + 40))?.[1]?.toLowerCase() ?? '');
    const ends = source[open + 1] === '/';
    if (hidden) {
      if (ends && name === hidden) hidden = '';
    } else if (unseen.has(name) && !ends) hidden = source[close - 1] === '/' ? '' : name;
    else if (breaks.has(name)) parts.push('\n');
    else if (!name && !comment && source[open + 1] !== '!') parts.push(source.slice(open, close + 1));
    at = comment ? close + 3 : close + 1;
  }
  return decode(parts.join(''))
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};
