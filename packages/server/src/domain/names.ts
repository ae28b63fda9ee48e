import { visibleText } from './cell-signs.ts';

/** A person's name in its parts. `isSingle` when only one part was found; it is then the family name. */
export interface SplitName {
  givenName: string | null;
  familyName: string | null;
  displayName: string;
  isSingle: boolean;
}

const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'zu',
  'zur',
  'und',
  'bin',
  'ibn',
  'abu',
  'ter',
  'ten',
  'al',
  'el',
  'ben',
  'st.',
  'freiherr',
  'عبد',
  'آل',
  'بن',
]);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|dds)\.?$/i;
// Names in these scripts put the family first.
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s々]+$/u;

/** Without control characters and invisible letters, runs of white space as one space. */
export const cleanText = (text: string): string =>
  visibleText(text)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * `Lopez, Tina` and `Tina Lopez` to Tina and Lopez, keeping particles (`Bea van der Berg`) and suffixes (`Owen Price
 * Jr.`) with the family.
 */
export function splitName(text: string): SplitName {
  const name = cleanText(text)
    .replace(/^,+|,+$/g, '')
    .trim();
  const comma = name.indexOf(',');
  if (comma > 0) {
    const before = name.slice(0, comma).trim(),
      after = name.slice(comma + 1).trim();
    if (!SUFFIX.test(after)) return named(after || null, before);
    const { givenName, familyName } = splitName(before);
    return named(givenName, `${familyName ?? ''} ${after}`.trim());
  }
  const parts = name.split(' ').filter(Boolean);
  if (parts.length < 2)
    return { givenName: null, familyName: name || null, displayName: name, isSingle: parts.length === 1 };
  if (FAMILY_FIRST.test(name))
    return {
      givenName: parts.slice(1).join(' '),
      familyName: parts[0] ?? null,
      displayName: name,
      isSingle: false,
    };
  let start = parts.length - 1;
  while (start > 1 && SUFFIX.test(parts[start] ?? '')) start--;
  while (start > 1 && PARTICLES.has((parts[start - 1] ?? '').toLowerCase())) start--;
  return named(parts.slice(0, start).join(' '), parts.slice(start).join(' '));
}
const named = (givenName: string | null, familyName: string): SplitName => ({
  givenName,
  familyName,
  displayName: joinName(givenName, familyName),
  isSingle: givenName === null,
});

/** The display name of two parts. */
export const joinName = (givenName: string | null, familyName: string | null): string => {
  const parts = [givenName, familyName].filter((part): part is string => !!part);
  return (parts.length === 2 && FAMILY_FIRST.test(parts.join(' ')) ? parts.reverse() : parts).join(' ');
};
