import { spellings } from '../internal/fold.ts';

/** How well something is found, the best first. */
export const RANKS = ['exact', 'start', 'words', 'initials', 'inside', 'elsewhere'] as const;
export type Rank = (typeof RANKS)[number];

/** Letters of a text that were typed: from the first one up to, and without, the last. */
export type Mark = readonly [start: number, end: number];

export interface Match {
  readonly rank: Rank;
  /** In their order; they do not touch. */
  readonly marks: readonly Mark[];
}

/** A text as it is compared, and where in the text each of its letters comes from. */
interface Folded {
  readonly text: string;
  readonly from: readonly number[];
  /** Length of the text itself. */
  readonly length: number;
}

/** @param spelling 0: without marks; 1: with the letters written out that some languages write instead. */
const foldedIn = (text: string, spelling: 0 | 1): Folded => {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    // A final sigma is a sigma.
    const plain = spellings(letter)[spelling].replaceAll('ς', 'σ');
    for (let n = 0; n < plain.length; n += 1) from.push(at);
    folded += plain;
    at += letter.length;
  }
  return { text: folded, from, length: at };
};

const bothOf = (text: string): readonly Folded[] => {
  const plain = foldedIn(text, 0);
  const long = foldedIn(text, 1);
  return plain.text === long.text ? [plain] : [plain, long];
};

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a word begins there. */
const isStart = (text: string, at: number): boolean => at === 0 || !LETTER.test(text[at - 1]!);

/** Where a word stands: where a word of the text begins with it, or else anywhere; -1: nowhere. */
const placeIn = (text: string, word: string): number => {
  const first = text.indexOf(word);
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) if (isStart(text, at)) return at;
  return first;
};

const markOf = ({ from, length }: Folded, at: number, size: number): Mark => {
  const last = from[at + size - 1]!;
  // With the marks above and below its last letter, and the rest of a letter that is written out.
  return [from[at]!, from.slice(at + size).find(start => start > last) ?? length];
};

/** Marks that touch are one. */
const joined = (marks: readonly Mark[]): readonly Mark[] =>
  [...marks]
    .sort(([a], [b]) => a - b)
    .reduce<Mark[]>((known, [start, end]) => {
      const last = known.at(-1);
      if (last && start <= last[1]) known[known.length - 1] = [last[0], Math.max(last[1], end)];
      else known.push([start, end]);
      return known;
    }, []);

interface Found {
  readonly mark: Mark;
  readonly isStart: boolean;
}

/** A word in whatever spelling, in a text in all of its own. */
const findWord = (texts: readonly Folded[], word: readonly Folded[]): Found | undefined => {
  let inside: Found | undefined;
  for (const text of texts)
    for (const { text: letters } of word) {
      const at = placeIn(text.text, letters);
      if (at < 0) continue;
      const found = { mark: markOf(text, at, letters.length), isStart: isStart(text.text, at) };
      if (found.isStart) return found;
      inside ??= found;
    }
  return inside;
};

/** The letters that the words of a text begin with, one after the other: `nt` in `New ticket`. */
const findInitials = (text: Folded, letters: string): readonly Mark[] | undefined => {
  if (letters.length < 2) return undefined;
  const starts = Array.from(text.text, (_, at) => at).filter(
    at => LETTER.test(text.text[at]!) && isStart(text.text, at),
  );
  const initials = starts.map(at => text.text[at]).join('');
  const at = initials.indexOf(letters);
  return at < 0 ? undefined : starts.slice(at, at + letters.length).map(start => markOf(text, start, 1));
};

const wordsIn = (query: string): readonly string[] => query.split(/\s+/).filter(Boolean);

const rankOf = (texts: readonly Folded[], query: string, found: readonly Found[]): Rank => {
  const wanted = bothOf(query.trim());
  const says = (test: (text: string, query: string) => boolean): boolean =>
    texts.some(({ text }) => wanted.some(one => test(text, one.text)));
  if (says((text, whole) => text === whole)) return 'exact';
  if (says((text, whole) => text.startsWith(whole))) return 'start';
  return found.every(({ isStart: starts }) => starts) ? 'words' : 'inside';
};

/**
 * How well a text is found by what is typed, whatever the case and the marks of its letters. Undefined: not every
 * word is in it.
 * @param also More that it is found by, and that does not show.
 */
export const matchOf = (shown: string, query: string, also = ''): Match | undefined => {
  const words = wordsIn(query)
    .map(bothOf)
    // Marks alone are no word.
    .filter(([word]) => word!.text !== '');
  // Where the text itself has room for it: marks stand in what is shown.
  const texts = bothOf(shown);
  const found = words.map(word => findWord(texts, word));
  const known = found.filter(one => one !== undefined);
  const marks = joined(known.map(({ mark }) => mark));
  const rank = known.length === words.length ? rankOf(texts, query, known) : undefined;
  if (rank && rank !== 'inside') return { rank, marks };
  const [typed] = words.length === 1 ? words[0]! : [];
  const initials = typed && findInitials(texts[0]!, typed.text);
  if (initials) return { rank: 'initials', marks: joined(initials) };
  if (rank) return { rank, marks };
  const others = bothOf(also);
  return words.every((word, n) => found[n] ?? findWord(others, word))
    ? { rank: 'elsewhere', marks }
    : undefined;
};

/** Something that is found by a text. */
interface Findable {
  readonly label: string;
  readonly also?: string | undefined;
}

export type Ranked<E> = E & { readonly marks: readonly Mark[]; readonly rank: Rank };

/**
 * What is found by what is typed, the best first; of those found equally well, those used last, and then as they
 * were. All of them, as they were, where nothing is typed.
 * @param recency How many were used since; Infinity: it was not.
 */
export const ranked = <E extends Findable>(
  entries: readonly E[],
  query: string,
  recency: (entry: E) => number = () => Infinity,
): readonly Ranked<E>[] =>
  entries
    .flatMap((given, n) => {
      // A letter and its mark are one: it may be written out.
      const entry = { ...given, label: given.label.normalize('NFC') };
      const match = matchOf(entry.label, query, entry.also);
      return match ? [{ entry, n, match, order: RANKS.indexOf(match.rank), used: recency(given) }] : [];
    })
    .sort((a, b) => a.order - b.order || (a.used === b.used ? a.n - b.n : a.used - b.used))
    .map(({ entry, match }) => ({ ...entry, ...match }));
