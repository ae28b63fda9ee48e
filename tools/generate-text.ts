// The sentences of the contract as documentation: without requirement ids, with limits and defaults in words.
import type { Schema } from './generate-sources.ts';

const id = String.raw`[A-Z]{1,3}(?:-\d+)?`;
const bracketed = new RegExp(String.raw`\s*\[${id}(?:(?:,| to| \.\.\.|\.\.)\s*(?:${id}|\d+))*\]`, 'g');
const inParentheses = /, [A-Z]{2,3}-\d+(?=\))/g;

/** A sentence without the ids of requirements, `[DEV-16]`: they are for those who work on the contract. */
export const withoutIds = (text: string): string =>
  text
    .replace(bracketed, '')
    .replace(inParentheses, '')
    .replace(/^[\s.,;:]+/, '');

/** A contract whose descriptions and summaries are free of requirement ids. What nothing is left of is dropped. */
export function publicContract<T>(value: T): T {
  if (Array.isArray(value)) return value.map(publicContract) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
      const isText = (key === 'description' || key === 'summary') && typeof inner === 'string';
      const kept = isText ? withoutIds(inner) : publicContract(inner);
      return isText && kept === '' ? [] : [[key, kept]];
    }),
  ) as T;
}

const number = new Intl.NumberFormat('en');

/** `1 to 200`, `at most 255`, `at least 1`; nothing without limits. */
function range(least: number | undefined, most: number | undefined): string | undefined {
  if (least !== undefined && most !== undefined)
    return least === most
      ? `exactly ${number.format(most)}`
      : `${number.format(least)} to ${number.format(most)}`;
  if (most !== undefined) return `at most ${number.format(most)}`;
  return least === undefined ? undefined : `at least ${number.format(least)}`;
}

/** Limits and default of a value in words: `1 to 200`, `at most 255 characters`, `default 50`. */
export function limits({
  minimum,
  maximum,
  minLength,
  maxLength,
  minItems,
  maxItems,
  ...schema
}: Schema): string[] {
  const characters = range(minLength, maxLength);
  const items = range(minItems, maxItems);
  return [
    range(minimum, maximum),
    characters && `${characters} characters`,
    items && `${items} entries`,
    schema.default === undefined ? undefined : `default \`${JSON.stringify(schema.default)}\``,
  ].filter(limit => limit !== undefined);
}

/** `At most 255 characters, default "x".` */
export function limitSentence(schema: Schema): string {
  const text = limits(schema).join(', ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A description with its limits behind it. */
export function described(description: string | undefined, schema: Schema): string {
  const text = description?.trim().replace(/\s*\n\s*/g, ' ') ?? '';
  const closed = text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
  return [closed, limitSentence(schema)].filter(part => part !== '').join(' ');
}

/** A doc comment: on one line where it fits, otherwise folded at `width`. */
export function docComment(lines: readonly string[], indent = '', width = 110): string {
  const folded = lines.flatMap(line => fold(line, width - indent.length - 3));
  const single = `${indent}/** ${folded[0] ?? ''} */`;
  if (folded.length === 1 && single.length <= width) return `${single}\n`;
  return `${indent}/**\n${folded.map(line => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** Lines of at most `width`; those of a list go on under its first word. */
function fold(line: string, width: number): string[] {
  const hanging = /^(- |@)/.test(line) ? '  ' : '';
  const folded: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && `${current} ${word}`.length > width) {
      folded.push(current);
      current = `${hanging}${word}`;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...folded, current];
}
