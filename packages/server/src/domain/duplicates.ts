import type { DuplicateReason } from '../contract/types.ts';
import { spellings } from '../database/fold.ts';
import { domainOf, normalDomain } from './domains.ts';
import { normalEmail } from './email.ts';
import { cleanText } from './names.ts';

/** Something by which two records look like one: they share its key. */
interface Sign {
  kind: 'mail' | 'domain' | 'businessId' | 'phone' | 'name';
  key: string;
}
/** What is compared of a contact. */
export interface ComparedContact {
  id: string;
  displayName: string;
  email: string | null;
  otherEmails: readonly string[];
  phone: string | null;
  mobile: string | null;
}
/** What is compared of a customer. */
export interface ComparedCustomer {
  id: string;
  name: string;
  domains: readonly string[];
  website: string | null;
  businessId: string | null;
  phone: string | null;
}
/** How two records of a kind are compared. */
interface Comparison<T> {
  signs(record: T): Sign[];
  reasons(a: T, b: T): DuplicateReason[];
}
export interface Pair<T> {
  first: T;
  second: T;
  reasons: DuplicateReason[];
}

/** The strongest first. */
export const REASONS: readonly DuplicateReason[] = [
  'same_email',
  'same_domain',
  'same_business_id',
  'same_website',
  'same_mobile',
  'same_name',
  'same_phone',
  'similar_name',
];
const EXTENSION = /(?:ext\.?|extension|x|#|durchwahl|dw)\s*(\d{1,6})\s*$/i;
const LAST_DIGITS = 9,
  FEWEST_DIGITS = 6;

/**
 * A number as it is compared: its last nine digits, because the country and the zero before the area are often left
 * out, and the extension, if there is one. Null for what is too short to be somebody's number.
 */
export function phoneKey(text: string | null): string | null {
  if (text === null) return null;
  const extension = EXTENSION.exec(text),
    digits = (extension ? text.slice(0, extension.index) : text)
      .normalize('NFKC')
      .replace(/\p{Nd}/gu, digit => String(valueOfDigit(digit)))
      .replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return null;
  return digits.slice(-LAST_DIGITS) + (extension ? `x${extension[1]}` : '');
}
/** Digits of all scripts stand in tens, from zero to nine. */
function valueOfDigit(digit: string): number {
  let code = digit.codePointAt(0) ?? 0,
    value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code--;
    value++;
  }
  return value;
}

const LEGAL_FORMS = new Set(
  'inc llc llp ltd limited gmbh ag kg ohg co corp corporation company plc sa sas sarl bv nv oy ab as srl spa pty mbh ug ev the'.split(
    ' ',
  ),
);
const words = (text: string): string[] =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
/** In each spelling: without case, accents and signs, whatever the order of the words. */
export const personNameKeys = (name: string): string[] =>
  spellings(cleanText(name.normalize('NFKC'))).flatMap(text => words(text).sort().join(' ') || []);
/** The same, without the legal form; it counts where there is nothing else. */
export const companyNameKeys = (name: string): string[] =>
  spellings(cleanText(name.normalize('NFKC')).replace(/[.'’]/g, '')).flatMap(text => {
    const all = words(text),
      named = all.filter(word => !LEGAL_FORMS.has(word));
    return (named.length > 0 ? named : all).join(' ') || [];
  });

const signsOf = (kind: Sign['kind'], keys: Iterable<string | null>): Sign[] =>
  [...new Set(keys)].flatMap(key => (key ? [{ kind, key }] : []));
const share = (a: readonly string[], b: readonly string[]): boolean => a.some(key => b.includes(key));
const addresses = ({ email, otherEmails }: ComparedContact): string[] =>
  [email, ...otherEmails].flatMap(text => (text === null ? [] : normalEmail(text) || []));
const numbers = ({ phone, mobile }: ComparedContact): string[] =>
  [phone, mobile].flatMap(text => phoneKey(text) ?? []);
const nameReason = (a: string, b: string, keysOf: (name: string) => string[]): DuplicateReason[] =>
  cleanText(a) !== '' && cleanText(a) === cleanText(b)
    ? ['same_name']
    : share(keysOf(a), keysOf(b))
      ? ['similar_name']
      : [];

export const CONTACTS: Comparison<ComparedContact> = {
  signs: contact => [
    ...signsOf('mail', addresses(contact)),
    ...signsOf('phone', numbers(contact)),
    ...signsOf('name', personNameKeys(contact.displayName)),
  ],
  reasons(a, b) {
    const mobile = phoneKey(a.mobile);
    return [
      ...(share(addresses(a), addresses(b)) ? (['same_email'] as const) : []),
      ...(mobile !== null && mobile === phoneKey(b.mobile)
        ? (['same_mobile'] as const)
        : share(numbers(a), numbers(b))
          ? (['same_phone'] as const)
          : []),
      ...nameReason(a.displayName, b.displayName, personNameKeys),
    ].sort(byStrength);
  },
};

/** A contact among others by its signs: those that share one may be the same person. */
export type ContactsBySign<T extends ComparedContact> = ReadonlyMap<string, readonly T[]>;
const signName = ({ kind, key }: Sign): string => `${kind} ${key}`;
export function contactsBySign<T extends ComparedContact>(contacts: readonly T[]): ContactsBySign<T> {
  const bySign = new Map<string, T[]>();
  for (const contact of contacts)
    for (const sign of CONTACTS.signs(contact)) {
      const name = signName(sign),
        group = bySign.get(name);
      if (group) group.push(contact);
      else bySign.set(name, [contact]);
    }
  return bySign;
}

/**
 * Who may be the same person as this one, the likeliest first. People of one place share its telephone: that alone says
 * nothing.
 */
export function lookalikesOf<T extends ComparedContact>(
  contact: ComparedContact,
  others: ContactsBySign<T>,
): { contact: T; reasons: DuplicateReason[] }[] {
  const found = new Map<string, { contact: T; reasons: DuplicateReason[] }>();
  for (const sign of CONTACTS.signs(contact)) {
    const group = others.get(signName(sign)) ?? [];
    for (const other of group)
      if (!found.has(other.id) && other.id !== contact.id)
        found.set(other.id, { contact: other, reasons: CONTACTS.reasons(contact, other) });
  }
  const rank = ({ reasons: [strongest] }: { reasons: DuplicateReason[] }): number =>
    REASONS.indexOf(strongest as DuplicateReason);
  return [...found.values()]
    .filter(({ reasons }) => reasons.some(reason => reason !== 'same_phone'))
    .sort(
      (a, b) =>
        b.reasons.length - a.reasons.length || rank(a) - rank(b) || compareIds(a.contact.id, b.contact.id),
    );
}

const hosts = (domains: readonly string[]): string[] =>
  domains.map(domain => normalDomain(domain).replace(/^\./, '')).filter(Boolean);
const website = (text: string | null): string[] => {
  const host =
    text === null ? null : domainOf(`@${/^(?:https?:\/\/)?([^/?#:]+)/i.exec(text.trim())?.[1] ?? ''}`);
  return host === null ? [] : [host.replace(/^www\./, '')];
};
const businessIds = (text: string | null): string[] => {
  const id = words((text ?? '').toLowerCase()).join('');
  return id === '' ? [] : [id];
};

export const CUSTOMERS: Comparison<ComparedCustomer> = {
  signs: customer => [
    ...signsOf('domain', [...hosts(customer.domains), ...website(customer.website)]),
    ...signsOf('businessId', businessIds(customer.businessId)),
    ...signsOf('phone', [phoneKey(customer.phone)]),
    ...signsOf('name', companyNameKeys(customer.name)),
  ],
  reasons(a, b) {
    const phone = phoneKey(a.phone),
      [siteA, siteB] = [website(a.website), website(b.website)],
      [mailA, mailB] = [hosts(a.domains), hosts(b.domains)];
    return [
      ...(share(mailA, mailB) || share(mailA, siteB) || share(siteA, mailB)
        ? (['same_domain'] as const)
        : []),
      ...(share(businessIds(a.businessId), businessIds(b.businessId)) ? (['same_business_id'] as const) : []),
      ...(share(siteA, siteB) ? (['same_website'] as const) : []),
      ...(phone !== null && phone === phoneKey(b.phone) ? (['same_phone'] as const) : []),
      ...nameReason(a.name, b.name, companyNameKeys),
    ].sort(byStrength);
  },
};
const byStrength = (a: DuplicateReason, b: DuplicateReason): number =>
  REASONS.indexOf(a) - REASONS.indexOf(b);

/** The same for both orders of two ids. */
export const pairId = (a: string, b: string): string => (compareIds(a, b) <= 0 ? `${a}.${b}` : `${b}.${a}`);
const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** More that share a number share a switchboard; of more that share something else not every pair is told. */
export const LARGEST_GROUP = 5;

/**
 * Pairs that look like one, those with the most and strongest reasons first, whatever the order of the records.
 * `better` says which of two would rather stay (negative: the first).
 */
export function duplicatesOf<T extends { id: string }>(
  records: readonly T[],
  { signs, reasons }: Comparison<T>,
  better: (a: T, b: T) => number,
): Pair<T>[] {
  const groups = new Map<string, T[]>();
  const ordered = [...records].sort((a, b) => better(a, b) || compareIds(a.id, b.id));
  for (const record of ordered)
    for (const { kind, key } of signs(record)) {
      const name = `${kind} ${key}`,
        group = groups.get(name);
      if (group) group.push(record);
      else groups.set(name, [record]);
    }
  const pairs = new Map<string, Pair<T>>();
  for (const [name, group] of groups)
    for (const [first, second] of pairsIn(group, name.startsWith('phone'))) {
      const id = pairId(first.id, second.id);
      if (!pairs.has(id)) pairs.set(id, { first, second, reasons: reasons(first, second) });
    }
  const place = new Map(ordered.map(({ id }, index) => [id, index])),
    rank = ({ reasons: [strongest] }: Pair<T>): number => REASONS.indexOf(strongest as DuplicateReason);
  return [...pairs.values()].sort(
    (a, b) =>
      b.reasons.length - a.reasons.length ||
      rank(a) - rank(b) ||
      (place.get(a.first.id) ?? 0) - (place.get(b.first.id) ?? 0) ||
      (place.get(a.second.id) ?? 0) - (place.get(b.second.id) ?? 0),
  );
}
function pairsIn<T>(group: readonly T[], isPhone: boolean): [T, T][] {
  const [best, ...others] = group;
  if (best === undefined || others.length === 0) return [];
  if (group.length > LARGEST_GROUP) return isPhone ? [] : others.map(other => [best, other]);
  return group.flatMap((first, index) => group.slice(index + 1).map((second): [T, T] => [first, second]));
}
