import { isRtl } from './format.ts';

/**
 * Every string a person reads stands in a message area: one typed object per part of the product, English in
 * the code that uses it, other languages as chunks of their own. A string with a value in it is a function,
 * so word order and plurals stay free.
 */
export interface MessageBundle<T extends object> {
  readonly area: string;
  readonly en: T;
  readonly load: Readonly<Record<string, () => Promise<{ default: T }>>>;
}

export const defineMessages = <T extends object>(
  area: string,
  en: T,
  load: MessageBundle<T>['load'],
): MessageBundle<T> => ({ area, en, load });

/** By the loader of a bundle in a language: two bundles may share an area, and so what a host overrides in it. */
const loaded = new Map<() => Promise<unknown>, object>();
const loading = new Map<() => Promise<unknown>, Promise<unknown>>();

/** The language of `locale` that the bundle speaks; `de-AT` is served by `de`, what it does not speak by English. */
const language = (bundle: MessageBundle<object>, locale: string): string => {
  const exact = locale.toLowerCase();
  if (bundle.load[exact]) return exact;
  const base = exact.split('-')[0] ?? 'en';
  return bundle.load[base] ? base : 'en';
};

/**
 * Messages in the language of `locale`, or a promise while that language is on its way. A language that
 * cannot be fetched falls back to English.
 */
export const messagesFor = <T extends object>(
  bundle: MessageBundle<T>,
  locale: string,
): T | Promise<unknown> => {
  const lang = language(bundle, locale);
  if (lang === 'en') return bundle.en;
  const key = bundle.load[lang]!;
  const ready = loaded.get(key) as T | undefined;
  if (ready) return ready;
  let pending = loading.get(key);
  if (!pending) {
    pending = key()
      .then(async ({ default: words }) =>
        isRtl(lang) ? (await import('./isolating.ts')).isolating(words) : words,
      )
      .then(
        words => loaded.set(key, words),
        () => loaded.set(key, bundle.en),
      )
      .finally(() => loading.delete(key));
    loading.set(key, pending);
  }
  return pending;
};

/** Messages for code that runs outside of an element's render, e.g. after a question. */
export const loadMessages = async <T extends object>(
  bundle: MessageBundle<T>,
  locale: string,
): Promise<T> => {
  const found = messagesFor(bundle, locale);
  if (!(found instanceof Promise)) return found;
  await found;
  return messagesFor(bundle, locale) as T;
};

const rules = new Map<string, Intl.PluralRules>();

/** Picks the form of a counted message, e.g. `plural('ar', n, { zero, one, two, few, many, other })`. */
export const plural = (
  locale: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string => {
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  return forms[rule.select(count)] ?? forms.other;
};
