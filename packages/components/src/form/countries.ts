import { fold } from '../internal/fold.ts';
import { isExact, type Choice } from '../primitives/choices.ts';
import { countryName } from './country-name.ts';

/** All assigned codes of ISO 3166-1 alpha-2, one behind the other. */
const iso =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW';

export const countryCodes: readonly string[] = iso.match(/../g)!;

/** What people write that no language calls the country by. */
const alsoCalled: Readonly<Record<string, string>> = {
  AE: 'UAE|U.A.E.|Emirates',
  BA: 'Bosnia',
  CD: 'DR Congo|Congo-Kinshasa',
  CG: 'Congo',
  CI: 'Ivory Coast',
  CV: 'Cabo Verde|Cape Verde',
  CZ: 'Czech Republic|Czechia',
  GB: 'UK|U.K.|Great Britain|Britain|England|Scotland|Wales',
  KP: 'DPRK',
  KR: 'Korea|Republic of Korea',
  MK: 'Macedonia',
  MM: 'Burma',
  NL: 'Holland',
  RU: 'Russian Federation',
  SZ: 'Swaziland',
  TL: 'East Timor',
  TR: 'Turkey|Türkiye',
  US: 'USA|U.S.A.|U.S.|United States of America|America|Vereinigte Staaten von Amerika',
  VA: 'Vatican',
};

/** Languages a country is found by, whatever the reader's is. */
const languages = ['en', 'de', 'ar'];

const known = new Map<string, readonly Choice[]>();

/**
 * All countries by name in the reader's language, in its order; found also by code and by their names in the
 * other languages.
 */
export const countryChoices = (locale: string): readonly Choice[] => {
  let choices = known.get(locale);
  if (!choices) {
    const order = new Intl.Collator(locale);
    choices = countryCodes
      .map(code => ({
        value: code,
        label: countryName(code, locale),
        hint: code,
        keywords: [
          ...languages.map(language => countryName(code, language)),
          ...(alsoCalled[code]?.split('|') ?? []),
        ],
      }))
      .sort((a, b) => order.compare(a.label, b.label));
    known.set(locale, choices);
  }
  return choices;
};

/**
 * The code of a country by its code or its name, also in another language than the reader's; undefined when
 * it is none, or more than one.
 */
export const findCountry = (text: string, locale: string): string | undefined => {
  const choices = countryChoices(locale);
  const meant = fold(text.trim());
  const own = choices.filter(({ value, label }) => fold(value) === meant || fold(label) === meant);
  const found = own.length > 0 ? own : choices.filter(choice => isExact(choice, text));
  return found.length === 1 ? found[0]!.value : undefined;
};
