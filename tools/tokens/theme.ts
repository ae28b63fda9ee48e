/** The theme as data, read from the style sheet that the elements adopt: there is no second list of tokens. */
import { colourOf, counted, resolve, split, type Lookup, type Scheme } from './css-value.ts';
import type { Colour } from './colour.ts';

export type Kind = 'color' | 'dimension' | 'duration' | 'fontFamily' | 'shadow';

export interface ThemeToken {
  /** Without dashes before it: `accent`, `text-2`. What a host sets is called as the host calls it. */
  readonly name: string;
  /** What a host sets: `--hub-accent`. Undefined: counted or mixed from others. */
  readonly property: string | undefined;
  /** The private name inside the elements: `--ch-accent`. */
  readonly inner: string;
  /** As CSS: the default of what a host sets, the rule of anything else. */
  readonly value: string;
  /** What it is for. */
  readonly role: string;
  readonly kind: Kind;
}

/** In the order of the style sheet. @throws when something in it has no comment that says what it is for. */
export function themeTokens(css: string): readonly ThemeToken[] {
  const [own = ''] = css.split('@media');
  const declared = /(?:\/\*([^*]*)\*\/\s*)?(--[a-z][\w-]*):\s*([^;]*?)\s*!important;/g;
  return [...own.matchAll(declared)].map(([, comment, inner = '', text = '']) => {
    if (!comment) throw new Error(`No comment says what ${inner} is for.`);
    const given = /^var\(\s*(--hub-[\w-]+),\s*([^]*?)\s*\)$/.exec(text);
    const property = given?.[1];
    const value = (given?.[2] ?? text).replace(/\s+/g, ' ');
    const name = property?.slice('--hub-'.length) ?? inner.slice('--ch-'.length);
    return { name, property, inner, value, role: comment.trim(), kind: kindOf(name, value) };
  });
}

function kindOf(name: string, value: string): Kind {
  if (name === 'shadow') return 'shadow';
  if (/^font(?:-mono)?$/.test(name)) return 'fontFamily';
  if (/\d(?:px|rem|em)\b|--ch-(?:fs-md|space|radius)\b/.test(value)) return 'dimension';
  return /^[\d.]+m?s$/.test(value) ? 'duration' : 'color';
}

/** What a host sets, by its name: `{ '--hub-accent': '#0a7' }`. */
export type Overrides = Readonly<Record<string, string>>;

/** The values inside the elements of a host that sets these. */
export function lookupIn(tokens: readonly ThemeToken[], overrides: Overrides = {}): Lookup {
  const inner = new Map(
    tokens.map(({ inner, property, value }) => [inner, (property && overrides[property]) || value]),
  );
  return name => inner.get(name) ?? overrides[name];
}

/** @throws when the theme says it in a way that is not understood here. */
export function colourIn(token: ThemeToken, scheme: Scheme, lookup: Lookup): Colour {
  const found = colourOf(resolve(`var(${token.inner})`, scheme, lookup));
  if (!found) throw new Error(`${token.inner} is no colour: ${token.value}`);
  return found;
}

/** In px. */
export const lengthIn = (token: ThemeToken, lookup: Lookup): number =>
  counted(resolve(`var(${token.inner})`, 'light', lookup));

/** One layer of a shadow: offsets and blur in px. */
export interface Layer {
  readonly offsetX: number;
  readonly offsetY: number;
  readonly blur: number;
  readonly spread: number;
  readonly color: Colour;
}

export const shadowIn = (token: ThemeToken, scheme: Scheme, lookup: Lookup): readonly Layer[] =>
  split(resolve(`var(${token.inner})`, scheme, lookup), ',').map(layer => {
    const parts = split(layer, ' ');
    const color = colourOf(parts.at(-1) ?? '');
    if (!color) throw new Error(`${layer} ends with no colour`);
    const [offsetX = 0, offsetY = 0, blur = 0, spread = 0] = parts.slice(0, -1).map(Number.parseFloat);
    return { offsetX, offsetY, blur, spread, color };
  });

/** Names of typefaces in order of preference. */
export const familiesOf = (value: string): readonly string[] =>
  split(value, ',').map(name => name.replace(/^['"]|['"]$/g, ''));
