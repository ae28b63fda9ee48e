import { finds, fold } from '../internal/fold.ts';

/** One entry of a combobox. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Fainter, beside the label: an address, a place, an offset. */
  readonly hint?: string | undefined;
  /** Does not show; found by it too. */
  readonly keywords?: readonly string[];
  /** Why it cannot be chosen. */
  readonly disabled?: string | undefined;
}

/** Finds choices for what was typed; `''` asks for the first ones. */
export type LoadChoices = (query: string, signal: AbortSignal) => Promise<readonly Choice[]>;

/** `text` is the whole name of the choice, its value, or another name of it. */
export const isExact = (choice: Choice, text: string): boolean => {
  const meant = fold(text.trim());
  return [choice.value, choice.label, ...(choice.keywords ?? [])].some(name => fold(name) === meant);
};

/**
 * Choices whose label or hint holds every word of `query`, whatever the accents; what it names whole comes
 * first, then those that begin with it.
 */
export const filterChoices = (choices: readonly Choice[], query: string): readonly Choice[] => {
  const [first = ''] = fold(query)
    .split(/[\s_/]+/)
    .filter(Boolean);
  if (first === '') return choices;
  const found = choices.filter(({ label, hint = '', keywords = [] }) =>
    finds([label, hint, ...keywords].join(' '), query),
  );
  const rank = new Map(
    found.map(choice => [choice, isExact(choice, query) ? 2 : Number(fold(choice.label).startsWith(first))]),
  );
  return found.sort((a, b) => rank.get(b)! - rank.get(a)!);
};

/** Every IANA zone the browser knows, with its offset now, to choose from [time zones of users and schedules]. */
export const timeZoneChoices = (locale: string): readonly Choice[] =>
  ['UTC', ...Intl.supportedValuesOf('timeZone').filter(zone => zone !== 'UTC')].map(zone => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
    hint:
      new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longOffset' })
        .formatToParts()
        .find(part => part.type === 'timeZoneName')?.value ?? '',
  }));

const zones = new Map<string, LoadChoices>();

/**
 * The zones as a list to ask: a hundred milliseconds of work, done when such a list first opens and not on
 * every key typed in its form.
 */
export const loadTimeZones = (locale: string): LoadChoices => {
  const known = zones.get(locale);
  if (known) return known;
  let choices: readonly Choice[] | undefined;
  const load: LoadChoices = async query => filterChoices((choices ??= timeZoneChoices(locale)), query);
  zones.set(locale, load);
  return load;
};
