import type { TicketComment } from '@customer-hub/sdk';
import { nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import { lazily } from '../internal/lazily.ts';

/** Tags that mails in HTML are made of; a text that merely mentions one in passing is left as it is. */
const HTML =
  /<(?:!doctype|html|head|title|meta|body|div|p|br|table|ul|ol|blockquote|h[1-6]|center|font|span|style|script|svg|img|a)\b[^<]{0,2000}>/i;

export const looksLikeHtml = (text: string): boolean => HTML.test(text);

type Reader = typeof import('./mail-text.ts').mailText;
let reader: Reader | undefined;
const readable = new Map<string, string>();
/** Worked out once per comment: they never change. */
const read = (by: Reader, { id, text }: TicketComment): string => {
  const key = `${id}\n${text.length}`;
  const known = readable.get(key);
  if (known !== undefined) return known;
  if (readable.size > 500) readable.clear();
  const words = by(text);
  readable.set(key, words);
  return words;
};

/**
 * The words of a comment that came as HTML, to be rendered; undefined when it is none. The reader is loaded for the
 * first one; where that fails the comment shows as it came.
 */
export const mailWords = (comment: TicketComment): unknown => {
  if (!looksLikeHtml(comment.text)) return undefined;
  if (reader) return read(reader, comment);
  const words = lazily(() => import('./mail-text.ts')).then(
    ({ mailText }) => read((reader = mailText), comment),
    () => comment.text,
  );
  return until(words, nothing);
};
