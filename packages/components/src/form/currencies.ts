import type { FieldOption } from './definition.ts';

/** Offered in front of all: the currencies that providers bill in. ISO 4217. */
const usual = [
  ...['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'JPY', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK'],
  ...['AED', 'SAR', 'ILS', 'INR', 'SGD', 'ZAR', 'BRL', 'MXN'],
];

/** Currencies to choose from, with their names. @param current One that is there already: it stays to be chosen. */
export const currencyOptions = (locale: string, current?: string): readonly FieldOption[] => {
  const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'code' });
  return [...new Set([...usual, ...(current ? [current] : [])])].map(code => ({
    value: code,
    label: `${code} – ${names.of(code) ?? code}`,
  }));
};
