import { below, pick, type RandomWords } from './random.ts';

/** What a password is made of. */
export interface GeneratorOptions {
  /** `readable`: groups of four letters that can be spoken, with a digit in one of them. */
  readonly kind: 'characters' | 'readable';
  /** Characters, 8 to 64; of `readable`, groups, 3 to 12. */
  readonly length: number;
  readonly upper: boolean;
  readonly lower: boolean;
  readonly digits: boolean;
  readonly symbols: boolean;
  /** Without those that look alike. */
  readonly clear: boolean;
}

export const defaultOptions: GeneratorOptions = {
  kind: 'characters',
  length: 20,
  upper: true,
  lower: true,
  digits: true,
  symbols: true,
  clear: true,
};
export const limits = {
  characters: { least: 8, most: 64, start: 20 },
  readable: { least: 3, most: 12, start: 5 },
} as const;

const sets = {
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  digits: '0123456789',
  // Those that every keyboard, shell dialog and connection string takes best.
  symbols: '!#$%&*+-=?@_~.:',
} as const;
const alike = /[0O1lI|5S2Z8B.:]/g;
const consonants = 'bdfghjkmnprstvwz';
const vowels = 'aeiou';

type SetName = keyof typeof sets;

/** The sets that are chosen; small letters when none is. */
const chosen = (options: GeneratorOptions): string[] => {
  const names = (Object.keys(sets) as SetName[]).filter(name => options[name]);
  return (names.length > 0 ? names : ['lower' as const]).map(name =>
    options.clear ? sets[name].replaceAll(alike, '') : sets[name],
  );
};

/** Fisher and Yates, so that each order is as likely as any other. */
const shuffled = (items: string[], random?: RandomWords): string[] => {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = below(at + 1, random);
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
  return items;
};

const lengthOf = ({ kind, length }: GeneratorOptions): number =>
  Math.max(limits[kind].least, Math.min(limits[kind].most, Math.round(length) || limits[kind].start));

/** A password at random, with at least one character of every chosen set. */
export const generate = (options: GeneratorOptions, random?: RandomWords): string => {
  const length = lengthOf(options);
  if (options.kind === 'readable') {
    const groups = Array.from(
      { length },
      () => pick(consonants, random) + pick(vowels, random) + pick(consonants, random) + pick(vowels, random),
    );
    const at = below(length, random);
    groups[at] += pick('23456789', random);
    return groups.join('-');
  }
  const from = chosen(options);
  const all = from.join('');
  return shuffled(
    [
      ...from.map(set => pick(set, random)),
      ...Array.from({ length: length - from.length }, () => pick(all, random)),
    ],
    random,
  ).join('');
};

/** Bits of chance in what `generate` makes; no more than that, because one of each set is certain. */
export const bitsOf = (options: GeneratorOptions): number => {
  const length = lengthOf(options);
  if (options.kind === 'readable')
    return length * 2 * Math.log2(consonants.length * vowels.length) + Math.log2(length * 8);
  const from = chosen(options);
  const all = from.join('').length;
  // At least: the free places alone, and the certain ones within their sets; their places are not counted.
  return (
    from.reduce((bits, set) => bits + Math.log2(set.length), 0) + (length - from.length) * Math.log2(all)
  );
};
