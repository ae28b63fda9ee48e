const letters: Readonly<Record<string, string>> = {
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
/** How German and Nordic languages spell a letter where it is missing from the keyboard. */
const written: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const put = (text: string, by: Readonly<Record<string, string>>): string =>
  text.replace(/[^\0-\x7f]/g, letter => by[letter] ?? letter);

/** Text as it is compared: whatever the accents and the capitals. */
export const fold = (text: string): string =>
  put(text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''), letters);

/** The same in each of its spellings: `Müller` is `muller` and `mueller`. */
export const spellings = (text: string): readonly [string, string] => [
  fold(text),
  fold(put(text.toLowerCase().normalize('NFC'), written)),
];

/** Every word of `query` is in `text`, in whatever spelling. */
export const finds = (text: string, query: string): boolean => {
  const inText = spellings(text).join('\n');
  return query
    .split(/[\s_/]+/)
    .filter(Boolean)
    .every(word => spellings(word).some(spelling => inText.includes(spelling)));
};
