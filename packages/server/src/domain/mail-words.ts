import { Parser } from 'htmlparser2';

const HTML =
  /<(?:!doctype|html|head|title|meta|body|div|p|br|table|span|style|script|svg|img|a)\b[^<]{0,2000}>/i;
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'title', 'svg', 'template', 'iframe']);

/** The words of a mail that came as HTML; any other text as it is [I-16]. */
export function mailWords(text: string): string {
  if (!HTML.test(text)) return text;
  const words: string[] = [];
  let unseen = 0;
  new Parser({
    onopentag: name => {
      if (UNSEEN.has(name)) unseen++;
      words.push(' ');
    },
    onclosetag: name => {
      if (UNSEEN.has(name)) unseen--;
    },
    ontext: found => {
      if (unseen === 0) words.push(found);
    },
  }).end(text);
  return words.join('');
}
