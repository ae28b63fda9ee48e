const known = new Map<string, Intl.DisplayNames>();

const namesIn = (locale: string): Intl.DisplayNames => {
  let names = known.get(locale);
  if (!names)
    known.set(locale, (names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })));
  return names;
};

/**
 * Name of a country by its ISO 3166 alpha-2 code, in the reader's language. What is no such code reads as it
 * is stored.
 */
export const countryName = (code: string, locale: string): string => {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const name = namesIn(locale).of(code);
  // `ZZ` has a name of its own, "unknown region", which says less than what is stored.
  return name === undefined || name === namesIn(locale).of('ZZ') ? code : name;
};
