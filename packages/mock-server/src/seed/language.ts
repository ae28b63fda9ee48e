/** Raw words in the languages that customers of an MSP write in, two of them right-to-left. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pl' | 'tr' | 'he' | 'ar' | 'ja' | 'hi';

export interface Words {
  country: string;
  currency: string;
  timeZone: string;
  /** Country code and pattern; `#` is a digit. */
  phone: string;
  given: readonly string[];
  family: readonly string[];
  cities: readonly (readonly [
    city: string,
    state: string | null,
    postalCode: string,
    lat: number,
    lng: number,
  ])[];
  streets: readonly string[];
  /** `{n}` is a family name or a place. */
  companies: readonly string[];
  sentences: readonly string[];
}
