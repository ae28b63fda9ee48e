import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { defineMessages, loadMessages } from './bundle.ts';

type Message = (...values: unknown[]) => unknown;

const here = new URL('.', import.meta.url);
const languages = ['en', 'de', 'ar'];
const areas = readdirSync(new URL('en', here)).map(name => name.replace('.ts', ''));
const sourceOf = (language: string, area: string): string =>
  readFileSync(new URL(`${language}/${area}.ts`, here), 'utf8');

const numbers = [0, 1, 2, 3, 11, 100];
const names = ['James', 'Ann Hess', 'Contoso (US)', '+49 30 1234567', 'A'.repeat(200)];

/** One value for a parameter: a number where English takes one, else a name, or the number as text where it is counted. */
const valueOf = (source: string, parameter: string, count: number, name: string): unknown => {
  const word = parameter.replace(/^_/, '');
  if (new RegExp(`\\b${word}: number`).test(source)) return count;
  if (new RegExp(`\\b${word}: boolean`).test(source)) return true;
  return /^(n|m|text|total|failed|done|shown|all|hidden)$/.test(word) ? String(count) : name;
};

/** Calls a message with each number and name; `detail` and the like stand for messages that take an object. */
const written = (source: string, declaration: string, message: Message): [string, string][] => {
  const declared = /^\(?([^)=]*)\)?\s*=>/.exec(declaration)?.[1] ?? '';
  return numbers.flatMap(count =>
    names.map((name): [string, string] => {
      const object = { count, detail: name, breached: name, atRisk: name, paused: name };
      const values = /[{]|^counts$/.test(declared)
        ? [object]
        : declared.split(',').map(one => valueOf(source, one.trim(), count, name));
      return [String(message(...values)), name];
    }),
  );
};

const functionsIn = (messages: unknown, path = ''): [string, Message][] =>
  typeof messages === 'function'
    ? [[path, messages as Message]]
    : typeof messages === 'object' && messages
      ? Object.entries(messages).flatMap(([key, inner]) => functionsIn(inner, `${path}.${key}`))
      : [];

const textsIn = (messages: unknown): string[] =>
  typeof messages === 'string'
    ? [messages]
    : typeof messages === 'object' && messages
      ? Object.values(messages).flatMap(textsIn)
      : [];

const contentOf = async (language: string, area: string): Promise<object> =>
  Object.values((await import(`./${language}/${area}.ts`)) as Record<string, object>)[0]!;

/** What no reader should ever see, whatever the language. */
const broken = /undefined|null|NaN|\[object|\$\{|[^\n] {2}|\.\.| [,.;?!](?!\w)|,,/;

const wrong: Readonly<Record<string, RegExp>> = {
  en: /\b1 (?!starts\b|reboots\b|is\b)[a-z]+(?<![su]s|[aio]s)s\b|brought back|by itself|by themselves|\b[Tt]ied? |pre-paid|may not\b|\bis back\b|did not work|any more|[Ss]omebody|\b[Mm]ails?\b(?![@.])|licence|organisation/,
  de: /Meldung|von selbst|dürfen|wieder da|zurückholen|geholt|Reiter|geklappt|E-E-|(?<!E-)\bMail/,
  ar: /يحق ل|يُسمح لك|كلمة السر|تحرير|المرشح|الإتاحة|رتبة(?<!مرتبة)/,
};

/** Whether each place where a value stands keeps its own direction, and every opened mark is closed. */
const isIsolated = (text: string, value: string): boolean => {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (/[\u2066-\u2068]/.test(text[at]!)) depth += 1;
    if (text[at] === '\u2069') depth -= 1;
    if (depth === 0 && text.startsWith(value, at)) return false;
  }
  return depth === 0;
};

/** The forms that a source names in each of its counted messages. */
const pluralsIn = (source: string): string[][] =>
  source
    .split(/plural\('\w+', /)
    .slice(1)
    .map(rest => rest.slice(rest.indexOf('{') + 1))
    .map(rest => [...rest.slice(0, endOf(rest)).matchAll(/\b(zero|one|two|few|many|other)\b(?=[:,])/g)])
    .map(found => found.map(([, form]) => form!));

const endOf = (text: string): number => {
  let depth = 1;
  let at = 0;
  for (; depth > 0 && at < text.length; at += 1) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
  return at;
};

describe('every message reads well [W-12]', () => {
  for (const language of languages) {
    it(`with awkward values, in ${language}`, async () => {
      for (const area of areas) {
        const content = await contentOf(language, area);
        const load = { [language]: () => Promise.resolve({ default: content }) };
        const messages = await loadMessages(defineMessages(area, content, load), language);
        const english = sourceOf('en', area);
        const original = new Map(functionsIn(content));
        const problems = [
          ...textsIn(content).filter(text => broken.test(text) || wrong[language]!.test(text)),
          ...functionsIn(messages).flatMap(([key, message]) =>
            written(english, String(original.get(key)), message)
              .filter(([text, name]) => {
                const plain = text.replaceAll(/[\u2066-\u2069]/g, '');
                return (
                  broken.test(plain) ||
                  wrong[language]!.test(plain) ||
                  (language === 'ar' && !isIsolated(text, name))
                );
              })
              .map(([text]) => `${key}: ${text.slice(0, 160)}`),
          ),
        ];
        assert.deepEqual([...new Set(problems)].slice(0, 8), [], `${language}/${area}`);
      }
    });

    it(`with each form of a number that the language has, in ${language}`, () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const area of areas)
        for (const named of pluralsIn(sourceOf(language, area)))
          assert.deepEqual([...new Set(named)].sort(), [...forms].sort(), `${language}/${area}`);
    });
  }
});
