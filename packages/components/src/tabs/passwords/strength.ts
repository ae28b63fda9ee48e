/** Why a password is weaker than it looks. */
export type Warning = 'common' | 'word' | 'sequence' | 'repeat' | 'about' | 'date' | 'short';

export interface Strength {
  /** An upper bound of what guessing takes, as a power of two. */
  readonly bits: number;
  /** 0 very weak, 4 very strong. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly warning: Warning | undefined;
}

// The beginnings of every list that is tried first. Short on purpose: this is an estimate that says so, and
// not a dictionary.
const words = (
  'password passwort passw0rd pass word admin administrator root user login welcome willkommen letmein master secret geheim changeme default guest test temp office server ' +
  'monkey dragon shadow sunshine princess football baseball iloveyou superman batman trustno hello hallo schatz summer sommer winter spring herbst autumn monday ' +
  'company firma firewall backup cisco fortinet ubiquiti synology microsoft windows google oracle apple qwerty qwertz azerty asdf zxcv abc123 monitor printer scanner'
).split(' ');
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
  'azertyuiop',
  '1qaz2wsx3edc4rfv',
  '!"#$%&/()=',
  '!@#$%^&*()',
];
const leet: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** As it reads when digits and signs stand for letters. */
const plain = (text: string): string => [...text.toLowerCase()].map(char => leet[char] ?? char).join('');

/** How many different characters somebody has to try for one place, by the kinds that are used. */
const alphabet = (text: string): number =>
  (/[a-z]/.test(text) ? 26 : 0) +
  (/[A-Z]/.test(text) ? 26 : 0) +
  (/\d/.test(text) ? 10 : 0) +
  (/[^\w\s]|_/.test(text) ? 32 : 0) +
  (/\s/.test(text) ? 1 : 0) +
  (/[^\u0000-\u007f]/.test(text) ? 64 : 0); // eslint-disable-line no-control-regex -- all of ASCII

/** Length of the row of keys, letters or digits that begins here, either way round; 0 when it is shorter than three. */
const rowAt = (text: string, at: number): number => {
  let best = 0;
  for (const row of rows) {
    for (const way of [row, [...row].reverse().join('')]) {
      const from = way.indexOf(text[at]!);
      if (from < 0) continue;
      let length = 1;
      while (text[at + length] !== undefined && text[at + length] === way[from + length]) length += 1;
      best = Math.max(best, length);
    }
  }
  return best >= 3 ? best : 0;
};

/** A piece of the text that costs less to guess than its characters. */
interface Piece {
  readonly length: number;
  readonly bits: number;
  readonly warning: Warning;
}

const pieceAt = (
  text: string,
  lower: string,
  read: string,
  at: number,
  about: readonly string[],
): Piece | undefined => {
  const pieces: Piece[] = [];
  const own = about
    .filter(word => lower.startsWith(word, at) || read.startsWith(word, at))
    .sort((a, b) => b.length - a.length)[0];
  if (own) pieces.push({ length: own.length, bits: 3, warning: 'about' });
  const word = words
    .filter(
      candidate =>
        candidate.length > 3 && (lower.startsWith(candidate, at) || read.startsWith(candidate, at)),
    )
    .sort((a, b) => b.length - a.length)[0];
  // Which word, and which of its letters are capitals or stand-ins.
  if (word) pieces.push({ length: word.length, bits: 10, warning: 'word' });
  const row = rowAt(lower, at);
  if (row) pieces.push({ length: row, bits: 6 + Math.log2(row), warning: 'sequence' });
  const repeated = /^(.{1,8}?)\1{2,}/su.exec(text.slice(at)) ?? /^(.{3,16}?)\1/su.exec(text.slice(at));
  if (repeated) {
    const [all, one] = repeated as unknown as [string, string];
    pieces.push({
      length: all.length,
      bits: one.length * Math.log2(Math.max(2, alphabet(one))) + Math.log2(all.length / one.length),
      warning: 'repeat',
    });
  }
  const date = /^(?:(?:19|20)\d\d(?:[01]\d[0-3]\d)?|[0-3]?\d[./-][01]?\d[./-](?:(?:19|20)\d\d|\d\d))/.exec(
    text.slice(at),
  )?.[0];
  if (date) pieces.push({ length: date.length, bits: date.length <= 4 ? 7 : 15, warning: 'date' });
  // The one that explains most.
  return pieces.sort((a, b) => b.length - a.length || a.bits - b.bits)[0];
};

/**
 * Below these many bits: very weak, weak, fair, strong. 40 falls to one rented machine in an hour, 80 to
 * nobody who is known.
 */
const steps = [28, 45, 62, 80] as const;
export const levelOf = (bits: number): Strength['level'] =>
  steps.filter(step => bits >= step).length as Strength['level'];

/**
 * What a password withstands, judged by its pattern: words and rows are taken for the little they are worth,
 * everything else for pure chance. So it is at most as strong as said here.
 * @param about What the entry says anyway: its name, user and address.
 */
export const strengthOf = (text: string, about: readonly string[] = []): Strength => {
  if (text === '') return { bits: 0, level: 0, warning: undefined };
  const lower = text.toLowerCase();
  const read = plain(text);
  const own = [...new Set(about.flatMap(part => part.toLowerCase().split(/[^\p{L}\p{N}]+/u)))].filter(
    part => part.length >= 4 && !/^(?:https?|www)$/.test(part),
  );
  const perChar = Math.log2(Math.max(10, alphabet(text)));
  let bits = 0;
  let worst: { length: number; warning: Warning } | undefined;
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, lower, read, at, own);
    const spent = piece && Math.min(piece.bits, piece.length * perChar);
    if (piece && (!worst || piece.length > worst.length)) worst = piece;
    bits += spent ?? perChar;
    at += piece?.length ?? 1;
  }
  const letters = [lower, read, lower.replaceAll(/[^a-z]/g, ''), read.replaceAll(/[^a-z]/g, '')];
  const common = text.length < 12 && bits < steps[1] && letters.some(one => words.includes(one));
  if (common) bits = Math.min(bits, 14);
  const level = levelOf(bits);
  const telling = worst && worst.length * 2 >= text.length;
  const warning = common
    ? ('common' as const)
    : worst && (telling || level < 3)
      ? worst.warning
      : level < 3 && text.length < 12
        ? ('short' as const)
        : undefined;
  return { bits, level, warning };
};
