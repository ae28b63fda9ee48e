/**
 * A rollup plugin: takes comments and needless whitespace out of `css`, `html` and `svg` templates, which no minifier
 * of JavaScript touches. Nothing is reordered or rewritten, because minifiers of CSS drop what they do not know yet
 * (nesting, @starting-style).
 */
import MagicString from 'magic-string';

const minifiers = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

/** @returns {import('rollup').Plugin} */
export const minifyTemplates = () => ({
  name: 'minify-templates',
  transform(code) {
    if (!/\b(css|html|svg)\s*`/.test(code)) return null;
    const text = new MagicString(code);
    visit(this.parse(code), node => {
      const minify =
        node.type === 'TaggedTemplateExpression' &&
        node.tag.type === 'Identifier' &&
        Object.hasOwn(minifiers, node.tag.name) &&
        minifiers[node.tag.name];
      if (!minify) return;
      for (const { start, end, value } of node.quasi.quasis) {
        if (value.raw !== '') text.update(start, end, minify(value.raw));
      }
    });
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});

function visit(node, enter) {
  if (!node || typeof node.type !== 'string') return;
  enter(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const item of value) visit(item, enter);
    else if (value && typeof value === 'object') visit(value, enter);
  }
}

/**
 * Strings are matched first wherever comments or whitespace are sought, because they may hold what looks like either.
 */
const string = String.raw`('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")`;
const comments = new RegExp(String.raw`${string}|/\*[^]*?\*/`, 'g');
const spaces = new RegExp(String.raw`${string}|[\s;]*(})\s*|\s*([{;,])\s*|(:)\s+|\s+`, 'g');

/**
 * One piece of a template. Whitespace at its ends is kept as one space: beyond them is a value.
 * @param {string} css
 */
export function minifyCss(css) {
  return css
    .replace(comments, (_, text) => text ?? ' ')
    .replace(spaces, (_, text, close, mark, colon) => text ?? close ?? mark ?? colon ?? ' ');
}

/**
 * Line breaks with their indentation become one space, as a browser shows them; comments go.
 * @param {string} html
 */
export function minifyHtml(html) {
  return html.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, ' ');
}
