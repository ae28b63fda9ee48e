/** The part of CSS values that the theme is written in: `var`, `light-dark`, `color-mix`, relative `oklch`, `calc`. */
import { fromOklch, mix, toOklch, type Colour } from './colour.ts';

export type Scheme = 'light' | 'dark';

/** The value of a custom property. Undefined: the page does not set it. */
export type Lookup = (name: string) => string | undefined;

/** `name(a, b)` as its name and its arguments; undefined for anything else. */
function call(text: string): { name: string; args: string[] } | undefined {
  const found = /^([a-z-]+)\(([^]*)\)$/.exec(text.trim());
  if (!found) return undefined;
  const [, name = '', inner = ''] = found;
  return { name, args: split(inner, ',') };
}

/** At a separator that no bracket encloses; each part without space around it. */
export function split(text: string, separator: ',' | ' '): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const sign of text.replace(/\s+/g, ' ')) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && sign === separator) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part].map(piece => piece.trim()).filter(piece => piece !== '');
}

/** The value with its variables and its scheme filled in. @throws when a variable has neither a value nor a default. */
export function resolve(text: string, scheme: Scheme, lookup: Lookup): string {
  let value = text.replace(/\s+/g, ' ').trim();
  for (;;) {
    const start = /\b(?:var|light-dark)\(/.exec(value);
    if (!start) return value;
    const end = closing(value, start.index + start[0].length);
    const { name, args } = call(value.slice(start.index, end))!;
    const chosen = name === 'var' ? variable(args, lookup) : args[scheme === 'light' ? 0 : 1];
    if (chosen === undefined) throw new Error(`${value.slice(start.index, end)} has no value`);
    value = value.slice(0, start.index) + chosen + value.slice(end);
  }
}

const variable = ([name = '', ...other]: string[], lookup: Lookup): string | undefined =>
  lookup(name)?.trim() ?? (other.length > 0 ? other.join(', ') : undefined);

/** The place after the bracket that closes the one before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; depth > 0; at += 1) {
    if (at >= text.length) throw new Error(`${text} lacks a bracket`);
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
  }
  return at;
}

/** A colour that was resolved. Undefined: none, or one in words that the theme does not use. */
export function colourOf(text: string): Colour | undefined {
  const value = text.trim();
  if (value.startsWith('#')) return fromHex(value.slice(1));
  const found = call(value);
  if (found?.name === 'rgb') return fromRgb(found.args.join(' '));
  if (found?.name === 'color-mix') return mixed(found.args);
  if (found?.name === 'oklch') return relative(found.args.join(' '));
  return undefined;
}

function fromHex(digits: string): Colour | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(digits)) return undefined;
  const pairs = digits.length < 6 ? [...digits].map(digit => digit + digit) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0, alpha = 1] = pairs.map(pair => Number.parseInt(pair, 16) / 255);
  return { red, green, blue, alpha };
}

function fromRgb(text: string): Colour | undefined {
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : { red: red / 255, green: green / 255, blue: blue / 255, alpha };
}

/** `in oklab`, a colour with its share, another colour. */
function mixed([space, first = '', second = '']: string[]): Colour | undefined {
  const [colour = '', share = '50%'] = split(first, ' ');
  const [one, other] = [colourOf(colour), colourOf(second)];
  if (space !== 'in oklab' || !one || !other) return undefined;
  return mix(one, Number.parseFloat(share) / 100, other);
}

/** `from <colour> <l> <c> <h>`, each counted from that colour's own. */
function relative(text: string): Colour | undefined {
  const [, origin = '', ...channels] = split(text, ' ');
  const colour = colourOf(origin);
  if (!colour || channels.length !== 3) return undefined;
  const own = toOklch(colour);
  const [l = 0, c = 0, h = 0] = channels.map(channel => counted(channel, { l: own.l, c: own.c, h: own.h }));
  return fromOklch({ l, c, h, alpha: own.alpha });
}

/** A sum or product of numbers, of names for them and of lengths in one unit: `calc(5 * 4px)`, `max(l, 0.82)`. */
export function counted(text: string, names: Readonly<Record<string, number>> = {}): number {
  const found = call(text);
  if (found?.name === 'max') return Math.max(...found.args.map(part => counted(part, names)));
  if (found && found.name !== 'calc') throw new Error(`${text} is not counted here`);
  if (found) return counted(found.args.join(','), names);
  const words = split(text, ' ');
  if (words.length === 3) {
    const [left = '', sign, right = ''] = words;
    const [one, other] = [counted(left, names), counted(right, names)];
    if (sign === '+') return one + other;
    if (sign === '-') return one - other;
    if (sign === '*') return one * other;
  }
  const value = names[text] ?? Number.parseFloat(text);
  if (words.length !== 1 || Number.isNaN(value)) throw new Error(`${text} is no number`);
  return value;
}
