const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
/** How German, Danish, Norwegian and Swedish spell a letter where it is missing from the keyboard. */
const SPELLINGS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
// eslint-disable-next-line no-control-regex -- the quick way out for most text
const ASCII = /^[\x00-\x7f]*$/;

/** Text as search and sort compare it: without case, accents, and the points of Hebrew and Arabic. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(MARKS, '')
        .replace(/[ßłøđðþæœı]/g, letter => LETTERS[letter] ?? letter);
}

/** The same with the letters of `SPELLINGS` written out: `müller` is `mueller`. */
const spellOut = (text: string): string =>
  fold(
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöüøå]/g, letter => SPELLINGS[letter] ?? letter),
  );

/** All spellings that a word of a search may be found by, without repetition. */
export const spellings = (word: string): readonly string[] => {
  const plain = fold(word);
  if (ASCII.test(word)) return [plain];
  const long = spellOut(word);
  return plain === long ? [plain] : [plain, long];
};

/** Text as a search looks into it: what is spelled in two ways stands in it in both. */
export const searchText = (text: string): string => spellings(text).join('\n');
