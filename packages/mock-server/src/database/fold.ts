const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
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
        .replace(/[ßłøđæœı]/g, letter => LETTERS[letter] ?? letter);
}
