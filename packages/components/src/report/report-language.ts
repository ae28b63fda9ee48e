import type { HubContext } from '../context/context.ts';
import { saidBy } from '../internal/said.ts';
import { messagesFor } from '../messages/bundle.ts';
import { Format } from '../messages/format.ts';
import type { ReportMessages } from '../messages/en/report.ts';
import { reportMessages } from '../messages/report.ts';
import type { PaperSize } from './print.ts';
import type { Writing } from './report-writing.ts';

const LANGUAGES = ['en', 'de', 'ar'] as const;
/** Where people print on Letter. English that does not say from where is that of the United States here. */
const LETTER = /^en$|-(?:US|CA|MX|PH|CL|CO)$/i;

/** The language of a page for a locale. */
export const spoken = (locale: string): string => LANGUAGES.find(one => one === locale.split('-')[0]) ?? 'en';

export const sheetOf = (locale: string): PaperSize => (LETTER.test(locale) ? 'letter' : 'a4');

/** Languages that a page can be in, each by its own name. */
export const languages = (): { code: string; name: string }[] =>
  LANGUAGES.map(code => ({ code, name: new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code }));

/**
 * With what a page of a language is written, whatever the hub around it speaks; undefined while that is on its way.
 * @param ready Called when it is there.
 */
export const writingIn = (
  lang: string,
  { messages, format: own }: Pick<HubContext, 'messages' | 'format'>,
  ready: () => void,
): Writing | undefined => {
  const words = messagesFor(reportMessages, lang);
  if (words instanceof Promise) {
    void words.then(ready);
    return undefined;
  }
  const format =
    lang === spoken(own.locale) && own.locale.startsWith(lang)
      ? own
      : new Format(lang, lang === 'en' ? own.dateStyle : 'locale', own.timeZone);
  return { t: saidBy(reportMessages, words as ReportMessages, messages), format };
};
