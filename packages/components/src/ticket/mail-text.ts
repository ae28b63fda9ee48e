/** Loaded with the first mail in HTML, see `mail-words.ts`. */
import { Parser } from 'htmlparser2';

const breaks = new Set(
  'address article blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** What nobody was meant to read. */
const unseen = new Set(['script', 'style', 'title', 'svg', 'template', 'iframe', 'noembed', 'noframes']);
/** Their content is text to the parser; where they are left open it ends nowhere. */
const raw = new Set(['style', 'title', 'iframe', 'noembed', 'noframes']);
/** A picture ends where one of these begins, as in browsers. */
const endsPicture = new Set([
  ...breaks,
  'body',
  'b',
  'em',
  'i',
  'img',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
]);

/** The words of a mail as they come out of the parser. */
class Words {
  readonly parts: string[] = [];
  /** Something unseen that was never closed: what stands in it, from here on. */
  open: { readonly name: string; readonly from: number } | undefined;
  #hidden = '';
  #depth = 0;
  #from = 0;
  #pre = 0;

  tag(name: string, endsAt: number): void {
    if (this.#hidden === name) this.#depth++;
    else if (this.#hidden === 'svg' && endsPicture.has(name)) this.#hidden = '';
    else if (!this.#hidden && unseen.has(name)) {
      this.#hidden = name;
      this.#depth = 1;
      this.#from = endsAt + 1;
    }
    if (this.#hidden) return;
    if (name === 'pre') this.#pre++;
    if (breaks.has(name)) this.parts.push('\n');
    else if (name === 'td' || name === 'th') this.parts.push(' ');
  }

  end(name: string, implied: boolean): void {
    if (this.#hidden) {
      if (name !== this.#hidden || --this.#depth > 0) return;
      this.open = implied ? { name, from: this.#from } : undefined;
      this.#hidden = '';
    } else if (breaks.has(name) && name !== 'br') {
      if (name === 'pre') this.#pre--;
      this.parts.push('\n');
    }
  }

  text(text: string): void {
    if (this.#hidden) return;
    if (text.trim()) this.open = undefined;
    this.parts.push(this.#pre > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' '));
  }
}

const wordsIn = (source: string): Words => {
  const words = new Words();
  const parser: Parser = new Parser({
    onopentag: name => words.tag(name, parser.endIndex),
    onclosetag: (name, implied) => words.end(name, implied),
    ontext: text => words.text(text),
  });
  parser.end(source);
  return words;
};

/**
 * The words of a mail that came as HTML, for reading. Nothing is ever set as markup: the result is text, and is shown
 * as text. Where something unseen is left open, what follows is read all the same; only a script hides it.
 */
export const mailText = (source: string): string => {
  const parts: string[] = [];
  for (let left: string | undefined = source; left !== undefined;) {
    const { parts: found, open } = wordsIn(left);
    parts.push(...found);
    if (!open || open.name === 'script') break;
    const rest: string = left.slice(open.from);
    const from: number = raw.has(open.name) ? rest.indexOf('<') : 0;
    // Under another name it is read as any other element; so each of them is found open once at most.
    left = from < 0 ? undefined : rest.slice(from).replace(new RegExp(`<${open.name}`, 'gi'), '<x-open');
  }
  return parts
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};
