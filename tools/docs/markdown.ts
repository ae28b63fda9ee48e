/** Markdown as pages of the documentation have it: anchors at headings, coloured code that can be copied. */
import highlighter from 'highlight.js/lib/common';
import MarkdownIt, { type Options, type Renderer, type Token } from 'markdown-it';

/** The anchor of a heading, as GitHub makes it. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

/** A block of code: its language, and the words after it, such as `live`. */
export interface Fence {
  readonly language: string;
  readonly words: readonly string[];
}
export const fenceOf = (info: string): Fence => {
  const [language = '', ...words] = info.trim().split(/\s+/);
  return { language, words };
};

/** What highlight.js calls a language that we write. */
const spoken: Readonly<Record<string, string>> = {
  vue: 'xml',
  svelte: 'xml',
  html: 'xml',
  astro: 'xml',
  sh: 'bash',
  tsx: 'typescript',
  jsx: 'javascript',
  http: 'plaintext',
  text: 'plaintext',
};

export interface Written {
  readonly html: string;
  readonly headings: readonly Heading[];
}

export interface WriteOptions {
  /** Where a link of the text leads to on the site. */
  readonly link: (href: string) => string;
  /** What stands below a block of code, such as its live example. */
  readonly after?: (fence: Fence, code: string) => string;
}

const textOf = (token: Token | undefined): string =>
  (token?.children ?? [])
    .map(child => (/^(?:text|code_inline)$/.test(child.type) ? child.content : ''))
    .join('');

/** The headings of a text with their anchors; those of the same name are counted. */
function anchored(tokens: readonly Token[]): Heading[] {
  const taken = new Map<string, number>();
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const text = textOf(tokens[index + 1]),
      slug = slugOf(text),
      count = taken.get(slug) ?? 0,
      anchor = count === 0 ? slug : `${slug}-${count}`;
    taken.set(slug, count + 1);
    token.attrSet('id', anchor);
    token.meta = { anchor };
    return [{ level: Number(token.tag.slice(1)), text, anchor }];
  });
}

const parser = new MarkdownIt({ html: false });

export const headingsOf = (text: string): readonly Heading[] => anchored(parser.parse(text, {}));

/** The tokens of the links and pictures of a text. */
export const linksOf = (text: string): readonly string[] =>
  parser
    .parse(text, {})
    .flatMap(token => token.children ?? [])
    .flatMap(token => [token.attrGet('href'), token.attrGet('src')])
    .filter(address => address !== null);

const escape = parser.utils.escapeHtml;

function coloured(language: string, code: string): string {
  const name = spoken[language] ?? language;
  return highlighter.getLanguage(name) ? highlighter.highlight(code, { language: name }).value : escape(code);
}

function figure(fence: Fence, code: string): string {
  const head = `<span>${escape(fence.language)}</span><button type="button" class="copy">Copy</button>`,
    body = coloured(fence.language, code);
  return `<figure class="code"><figcaption>${head}</figcaption><pre tabindex="0"><code>${body}</code></pre></figure>\n`;
}

export function write(text: string, { link, after = () => '' }: WriteOptions): Written {
  const markdown = new MarkdownIt({ html: false });
  const { rules } = markdown.renderer;
  const plainly = (tokens: Token[], index: number, options: Options, _env: unknown, self: Renderer): string =>
    self.renderToken(tokens, index, options);
  rules.fence = (tokens, index) => {
    const { info = '', content = '' } = tokens[index] ?? {},
      fence = fenceOf(info);
    return figure(fence, content) + after(fence, content);
  };
  rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
  rules.table_close = () => '</table></div>\n';
  rules.heading_close = (tokens, index) => {
    const open = tokens[index - 2];
    const anchor = String((open?.meta as { anchor?: string } | null)?.anchor ?? '');
    const label = escape(`Link to: ${textOf(tokens[index - 1])}`);
    return ` <a class="anchor" href="#${anchor}" aria-label="${label}">#</a></${open?.tag}>\n`;
  };
  rules.link_open = (tokens, index, ...rest) => {
    const token = tokens[index];
    token?.attrSet('href', link(token.attrGet('href') ?? ''));
    return plainly(tokens, index, ...rest);
  };
  rules.image = (tokens, index) => {
    const token = tokens[index];
    const source = link(token?.attrGet('src') ?? '');
    return `<img src="${escape(source)}" alt="${escape(token?.content ?? '')}" loading="lazy">`;
  };
  const tokens = markdown.parse(text, {});
  const headings = anchored(tokens);
  return { html: markdown.renderer.render(tokens, markdown.options, {}), headings };
}
