import { fieldProblem } from '../server/problems.ts';
import type { FieldProblem } from '../contract/types.ts';

/** A mail domain and the customer that holds it. */
export interface HeldDomain {
  domain: string;
  customerId: string;
}

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const DOMAIN = new RegExp(`^\\.?(?:${LABEL}\\.)+${LABEL}$`, 'u');

/**
 * As it is stored and compared: lower case, no white space, no `@` in front, no dot at the end. A leading dot stays.
 */
export const normalDomain = (text: string): string =>
  text.trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '');
export const isDomain = (domain: string): boolean => domain.length <= 254 && DOMAIN.test(domain);

/** What follows the last `@`, normalised; `null` without one. */
export function domainOf(email: string): string | null {
  const at = email.lastIndexOf('@');
  return at < 0 || at === email.length - 1 ? null : normalDomain(email.slice(at + 1));
}

/**
 * Whether an entry covers a host: whole and case-blind, or with a leading dot every subdomain, but not the host
 * itself [SET-12].
 */
export const covers = (entry: string, host: string): boolean => {
  const domain = normalDomain(entry);
  return domain.startsWith('.') ? host.length > domain.length && host.endsWith(domain) : host === domain;
};

/**
 * The entry that an address falls under: the longest that covers it. Entries are unique, so there is never a tie
 * [SET-11].
 */
export function matchDomain(email: string, held: Iterable<HeldDomain>): HeldDomain | undefined {
  const host = domainOf(email);
  let best: HeldDomain | undefined;
  if (host)
    for (const entry of held)
      if (covers(entry.domain, host) && (!best || entry.domain.length > best.domain.length)) best = entry;
  return best;
}

/** Domains as sent, made ready to store: normalised, without repeats; or what is wrong with each. */
export function readDomains(
  domains: readonly string[],
  pointer = '/domains',
): { domains: string[]; errors: FieldProblem[] } {
  const errors: FieldProblem[] = [],
    read: string[] = [];
  domains.forEach((text, index) => {
    const domain = normalDomain(text);
    if (!isDomain(domain))
      errors.push(
        fieldProblem(
          `${pointer}/${index}`,
          'invalid_domain',
          domain.includes('.') ? `${text} is not a mail domain.` : 'A domain needs a dot, as in example.com.',
        ),
      );
    else if (!read.includes(domain)) read.push(domain);
  });
  return { domains: read, errors };
}

/** Letters to change, add or drop to come from one text to the other, at most `limit + 1`. */
export function editDistance(a: string, b: string, limit = 3): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return Math.min(row[b.length] ?? 0, limit + 1);
}
