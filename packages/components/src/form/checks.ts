import {
  addressParts,
  type Draft,
  type FieldDefinition,
  type FieldOption,
  type FieldProblem,
  type FieldType,
} from './definition.ts';

const LONGEST_TEXT = 4000;
const MOST_ITEMS = 50;

const longest: Readonly<Partial<Record<FieldType, number>>> = { email: 254, phone: 50, url: 2048 };

/** Longest text of a field, in UTF-16 code units. */
export const maxLengthOf = (field: FieldDefinition): number =>
  field.maxLength ?? longest[field.type] ?? LONGEST_TEXT;

const domainPattern =
  /^(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
const localPattern = /^(?!\.)(?!.*\.\.)[^\s@<>()[\]\\,;:"]{1,64}(?<!\.)$/u;

const commonDomains = ['gmail.com', 'outlook.com', 'hotmail.com', 'yahoo.com', 'icloud.com'];

/** How many letters have to change to make one word of the other; stops counting above 2. */
const distance = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
};

/** The known domain that `domain` was probably meant to be: its beginning, or one or two letters away. */
export const suggestDomain = (domain: string, known: readonly string[]): string | undefined => {
  const wanted = domain.toLowerCase();
  const all = [...known.map(entry => entry.replace(/^\./, '').toLowerCase()), ...commonDomains];
  if (wanted === '' || all.includes(wanted)) return undefined;
  return (
    all.find(entry => entry.startsWith(`${wanted.replace(/\.$/, '')}.`)) ??
    all.find(entry => distance(wanted, entry) <= (entry.length > 7 ? 2 : 1))
  );
};

/** A mail address: something, @, a domain with a dot. */
export const checkEmail = (text: string, known: readonly string[] = []): FieldProblem | undefined => {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (at < 1 || !localPattern.test(local)) return { code: 'email_invalid' };
  const meant = suggestDomain(domain, known);
  const suggestion = meant && `${local}@${meant}`;
  if (!domain.includes('.'))
    return { code: 'email_domain_incomplete', ...(suggestion ? { suggestion } : {}) };
  return domainPattern.test(domain)
    ? undefined
    : { code: 'email_invalid', ...(suggestion ? { suggestion } : {}) };
};

/** A domain without @; a leading dot takes its subdomains [ADD-03, SET-12]. */
export const checkDomain = (text: string): FieldProblem | undefined => {
  if (text.includes('@'))
    return { code: 'domain_at', detail: text, suggestion: text.slice(text.lastIndexOf('@') + 1) };
  const bare = text.replace(/^https?:\/\//i, '').replace(/[/?#].*$/, '');
  if (domainPattern.test(text.replace(/^\./, ''))) return undefined;
  return {
    code: 'domain_invalid',
    detail: text,
    ...(bare !== text && domainPattern.test(bare) ? { suggestion: bare } : {}),
  };
};

/** Digits, the signs that people group them by, and an extension. */
export const checkPhone = (text: string): FieldProblem | undefined => {
  const plain = text.replace(/[\s\u200e\u200f\u202a-\u202e]/g, '');
  const digits = plain.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 3 &&
    digits <= 24 &&
    /^\+?[\p{Nd}().\-/]+(?:(?:,|;|x|ext\.?|#)+\p{Nd}{1,8})?$/iu.test(plain)
    ? undefined
    : { code: 'phone_invalid' };
};

/**
 * http or https and nothing else, with a host; a bare host name is taken as https.
 * @param intranet A host without a dot will do when the scheme is written: `http://nas:5000`.
 */
export const checkUrl = (text: string, intranet = false): FieldProblem | undefined => {
  // A scheme, unless what follows the colon is a port.
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))/i.exec(text)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return { code: 'url_scheme' };
  if (/[\s<>"'`\\]/.test(text)) return { code: 'url_invalid' };
  try {
    const url = new URL(scheme ? text : `https://${text}`);
    return (url.protocol === 'https:' || url.protocol === 'http:') &&
      !url.username &&
      !url.password &&
      (url.hostname.includes('.') ||
        url.hostname === 'localhost' ||
        url.hostname.startsWith('[') ||
        (intranet && scheme !== undefined))
      ? undefined
      : { code: 'url_invalid' };
  } catch {
    return { code: 'url_invalid' };
  }
};

/**
 * The number that was typed, in the reader's own way of grouping or in plain digits, as plain digits with a
 * point; empty when it is none.
 */
export const plainDigits = (text: string, locale = 'en'): string => {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const sign = (type: string): string => parts.find(part => part.type === type)?.value ?? '';
  let plain = text
    .trim()
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 0xf))
    .replace('−', '-');
  const [group, decimal] = [sign('group'), sign('decimal')];
  if (group) {
    // Only where groups stand: `1.5` of a German reader is no 15.
    const grouped = new RegExp(`^-?\\d{1,3}(?:${escape(group)}\\d{3})+(?:${escape(decimal)}\\d+)?$`);
    if (grouped.test(plain.replaceAll(/[\u00a0\u202f]/g, group === ' ' ? ' ' : group)))
      plain = plain.replaceAll(/[\u00a0\u202f]/g, group).replaceAll(group, '');
  }
  if (decimal && decimal !== '.') plain = plain.replace(decimal, '.');
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? plain : '';
};

/** The same as a number; NaN when it is none. */
export const parseNumber = (text: string, locale = 'en'): number => Number(plainDigits(text, locale) || NaN);

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const checkNumber = (field: FieldDefinition, text: string, locale: string): FieldProblem | undefined => {
  const number = parseNumber(text, locale);
  if (!Number.isFinite(number)) return { code: 'number_invalid' };
  if (field.minimum !== undefined && number < field.minimum)
    return { code: 'too_small', detail: field.minimum };
  if (field.maximum !== undefined && number > field.maximum)
    return { code: 'too_large', detail: field.maximum };
  return undefined;
};

/** A day that exists, as `YYYY-MM-DD`, from the year 1000 to 9999. */
export const checkDate = (text: string): FieldProblem | undefined => {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  const at = match && new Date(`${text}T00:00:00Z`);
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
    ? undefined
    : { code: 'date_invalid' };
};

const isKnown = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const checkPath = (
  options: readonly FieldOption[] | undefined,
  path: readonly string[],
): FieldProblem | undefined => {
  const [first, ...rest] = path;
  if (first === undefined) return options && options.length > 0 ? { code: 'incomplete' } : undefined;
  const option = options?.find(candidate => candidate.value === first);
  return option ? checkPath(option.options, rest) : { code: 'not_in_list' };
};

const checkList = (field: FieldDefinition, list: readonly string[]): FieldProblem | undefined => {
  const most = field.maxItems ?? MOST_ITEMS;
  if (list.length > most) return { code: 'too_many', detail: most };
  const twice = list.find(
    (entry, at) => list.findIndex(other => other.toLowerCase() === entry.toLowerCase()) < at,
  );
  if (twice !== undefined) return { code: 'duplicate', detail: twice };
  for (const entry of list) {
    const problem =
      field.type === 'domain_list'
        ? checkDomain(entry)
        : entry.length > maxLengthOf(field)
          ? { code: 'too_long', detail: maxLengthOf(field) }
          : undefined;
    if (problem) return problem;
  }
  return undefined;
};

const addressLimits = { line1: 200, line2: 200, city: 100, state: 100, postalCode: 20, country: 2 } as const;

const isEmpty = (draft: Draft): boolean => {
  if (typeof draft === 'string') return draft.trim() === '';
  if (typeof draft === 'boolean') return false;
  return Array.isArray(draft)
    ? draft.length === 0
    : addressParts.every(part => (draft as Readonly<Record<string, string>>)[part]?.trim() === '');
};

/** Why what was entered cannot be saved, or undefined. The server has the last word; this is the early one. */
export const checkField = (field: FieldDefinition, draft: Draft, locale = 'en'): FieldProblem | undefined => {
  if (isEmpty(draft)) return field.required ? { code: 'required' } : undefined;
  if (field.check) return field.check(draft);
  if (typeof draft === 'boolean') return undefined;
  if (typeof draft === 'object') {
    if (field.type === 'options_with_dependencies')
      return checkPath(field.options, draft as readonly string[]);
    if (Array.isArray(draft)) return checkList(field, draft as readonly string[]);
    const address = draft as Readonly<Record<keyof typeof addressLimits, string>>;
    for (const part of addressParts)
      if (address[part].trim().length > addressLimits[part])
        return part === 'country'
          ? { code: 'country_invalid' }
          : { code: 'too_long', detail: addressLimits[part] };
    return address.country.trim() === '' || /^[a-z]{2}$/i.test(address.country.trim())
      ? undefined
      : { code: 'country_invalid' };
  }
  const text = field.type === 'secret' ? draft : draft.trim();
  if (text.length > maxLengthOf(field)) return { code: 'too_long', detail: maxLengthOf(field) };
  // eslint-disable-next-line no-control-regex -- these are what is refused
  if (field.type !== 'secret' && /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text))
    return { code: 'characters' };
  switch (field.type) {
    case 'email':
      return checkEmail(text, field.knownDomains);
    case 'phone':
      return checkPhone(text);
    case 'url':
      return checkUrl(text, field.intranet);
    case 'number':
      return checkNumber(field, text, locale);
    case 'date':
      return checkDate(text);
    case 'time_zone':
      return isKnown(text) ? undefined : { code: 'time_zone_unknown' };
    case 'select':
      return field.options && !field.options.some(option => option.value === text)
        ? { code: 'not_in_list' }
        : undefined;
    default:
      return undefined;
  }
};
