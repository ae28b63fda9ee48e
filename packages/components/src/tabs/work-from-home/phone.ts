/** Why a number cannot receive a code, by the name of its message. */
export type PhoneProblem = 'country' | 'letters' | 'extension' | 'short' | 'long' | 'zero';

/** Calling codes, longest first, so that the code of `+1...` or `+971...` can be told; ITU-T E.164. */
const codes = `
  210 211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237 238 239
  240 241 242 243 244 245 246 248 249 250 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267
  268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 359 370 371 372 373 374 375 376 377 378
  380 381 382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594
  595 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692
  850 852 853 855 856 870 880 886 960 961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 979
  992 993 994 995 996 998 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60
  61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 1 7
`
  .trim()
  .split(/\s+/);

/** Digits of any script as plain ones; invisible marks of direction gone. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\p{Nd}/gu, digit => String(digitValue(digit)));

/** Every script has its ten digits in a row. */
const digitValue = (digit: string): number => {
  let at = digit.codePointAt(0)!;
  const from = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(at - 1)) && from - at < 9) at -= 1;
  return (from - at) % 10;
};

/**
 * The number as it is stored, E.164: `+15035550142`; undefined when it is none. Punctuation and a leading 00 do not
 * matter.
 */
export const toE164 = (text: string): string | undefined => {
  const compact = plain(text)
    .replaceAll(/[\s().\-/\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(compact) ? compact : undefined;
};

/** The calling code of a number that has one, e.g. of the customer's own: `1`, `49`, `971`. */
export const callingCode = (number: string | null | undefined): string | undefined => {
  const digits = number && toE164(number)?.slice(1);
  return digits ? codes.find(code => digits.startsWith(code)) : undefined;
};

/** A stored number in groups that can be read out: `+1 503 555 0142`, `+49 301 234 567`. */
export const spaced = (number: string): string => {
  const code = callingCode(number);
  if (!code) return number;
  const rest = number.slice(code.length + 1);
  const groups =
    code === '1' && rest.length === 10
      ? rest.replace(/^(...)(...)/, '$1 $2 ')
      : rest.replaceAll(/(\d{3})(?=\d{2,})/g, '$1 ');
  return `+${code} ${groups}`;
};

/**
 * What is wrong with a number for the second factor, and the number that was probably meant [WFH-06].
 * @param code Calling code to suggest when there is none: that of the customer.
 */
export const checkSecondFactor = (
  text: string,
  code?: string,
): { readonly problem: PhoneProblem; readonly suggestion?: string } | undefined => {
  if (toE164(text)) return undefined;
  const written = plain(text).trim();
  const direct = written.replace(/\s*(?:,|;|x|ext\.?|extension|#|dw|durchwahl|تحويلة)+\s*\d*$/iu, '');
  if (direct !== written && /\d{3}/.test(direct))
    return { problem: 'extension', ...suggested(toE164(direct) ?? national(direct, code)) };
  if (/\p{L}/u.test(written)) return { problem: 'letters' };
  const international = /^(?:\+|00)/.test(written);
  const digits = written
    .replaceAll(/\D/g, '')
    .replace(international && written.startsWith('00') ? /^00/ : /^$/, '');
  if (international)
    return { problem: digits.startsWith('0') ? 'zero' : digits.length < 7 ? 'short' : 'long' };
  return { problem: digits.length < 4 ? 'short' : 'country', ...suggested(national(written, code)) };
};

const suggested = (number: string | undefined): { suggestion?: string } =>
  number ? { suggestion: number } : {};

/** A national number with the code in front of it; the trunk zero goes, but in Italy it is part of the number. */
const national = (text: string, code: string | undefined): string | undefined => {
  const digits = text.replaceAll(/\D/g, '');
  if (!code || digits.length < 6) return undefined;
  // Written with its code, only the sign is missing.
  const whole =
    digits.startsWith(code) && digits.length > 10
      ? digits
      : code + (code === '39' ? digits : digits.replace(/^0/, ''));
  return toE164(`+${whole}`);
};
