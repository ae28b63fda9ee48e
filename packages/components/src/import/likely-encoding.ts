import type { Encoding } from './encodings.ts';

/** Letters beyond a to z that languages write, by what their spreadsheets save in. The first of equals is taken. */
const languages = [
  [
    'Windows-1252',
    [
      /^[a-zäöüß]+$/u,
      /^[a-zéèêëàâçîïôùûüœæ]+$/u,
      /^[a-záéíóúñü]+$/u,
      /^(?:[a-zãáéíóúâêôàç]|õ(?=e))+$/u,
      /^[a-zåäöøæéü]+$/u,
      /^[a-zàèéìòù]+$/u,
      /^[a-zéëïöü]+$/u,
      // Icelandic: a thorn begins a word.
      /^þ?[a-záéíóúýðæö]+$/u,
    ],
  ],
  [
    'Windows-1250',
    [
      /^[a-ząćęłńóśźż]+$/u,
      /^[a-záčďéěíňóřšťúůýžľĺŕôä]+$/u,
      /^[a-záéíóöőúüű]+$/u,
      /^[a-zăâîşţșț]+$/u,
      /^[a-zčćđšž]+$/u,
      /^[a-zäöüß]+$/u,
    ],
  ],
  ['Windows-1254', [/^[a-zçğıöşüâîû]+$/u]],
  // One accent in each word, a sigma of its own at the end.
  ['Windows-1253', [/^[α-ρσ-ω]*[άέήίόύώ][α-ρσ-ω]*(?<!σ)ς?$/u]],
  // Without points, letters of the end only there.
  ['Windows-1255', [/^[אבגדהוזחטיכלמנסעפצקרשת]+[א-ת]$/u]],
  ['Windows-1251', [/^\p{Script=Cyrillic}+$/u]],
  ['Windows-1256', [/^\p{Script=Arabic}+$/u]],
  ['Shift-JIS', [/^[\p{Script=Hiragana}\p{Script=Katakana}ー々\u4e00-\u9fff]+$/u]],
  ['Mac OS Roman', [/^[a-zäöüß]+$/u, /^[a-zéèêëàâçîïôùûœæ]+$/u, /^[a-záéíóúñü]+$/u, /^[a-zåäöøæé]+$/u]],
] as const satisfies readonly (readonly [Encoding, readonly RegExp[]])[];

const MOST_WORDS = 2000;
/** Half-width kana are single bytes of nearly everything, and nobody's name is written in them. */
const unlikely = /[\uff61-\uff9f\ufffd\u0080-\u009f]/;

/** A large letter behind a small one. */
const oddCase = /\p{Ll}\p{Lu}/u;

/** What stands between words, and around them, in every encoding. */
const between = /[\s,;"|:.@!?&%*#/\\()[\]<>=+_'’`-]+/u;
const around = /^[\d“”„«»‹›–—…€$^~°]+|[\d“”„«»‹›–—…€$^~°]+$/gu;

/** Words with letters beyond a to z. */
const telling = (text: string): string[] =>
  text
    .split(between)
    .map(word => word.replace(around, ''))
    .filter(word => /[^\0-\x7f]/.test(word) && /\p{L}/u.test(word))
    .slice(0, MOST_WORDS);

const share = (text: string, alphabets: readonly RegExp[]): number => {
  const words = telling(text);
  if (words.length === 0) return 0;
  const known = words.filter(
    word =>
      !unlikely.test(word) &&
      !oddCase.test(word) &&
      alphabets.some(alphabet => alphabet.test(word.toLowerCase())),
  ).length;
  return known / words.length;
};

/** The encoding in which the most words are words of some language; Windows-1252 where none says more. */
export const likelyEncoding = (textIn: (encoding: Encoding) => string): Encoding => {
  let best: Encoding = 'Windows-1252';
  let most = 0;
  for (const [encoding, alphabets] of languages) {
    const found = share(textIn(encoding), alphabets);
    if (found > most) {
      most = found;
      best = encoding;
    }
  }
  return best;
};
