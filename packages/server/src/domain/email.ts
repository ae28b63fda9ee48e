import { visibleAddress } from './cell-signs.ts';
import { domainOf, editDistance } from './domains.ts';

export type EmailCheck =
  | { email: string; problem?: undefined }
  | {
      email?: undefined;
      problem: {
        code: 'email_missing' | 'email_invalid' | 'email_domain_incomplete';
        message: string;
        suggestion?: string;
      };
    };

const LOCAL = /^[^\s@"(),:;<>[\\\]\p{Cc}]{1,64}$/u;
const HOST =
  /^(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])$/u;
/** Where slips of the finger usually were meant to go. */
const COMMON = ['gmail.com', 'outlook.com', 'hotmail.com', 'yahoo.com', 'icloud.com'];

/** As it is stored and compared. */
export const normalEmail = (text: string): string =>
  visibleAddress(text)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\.$/, '')
    .toLowerCase();

/** The address, made ready to store; or what is wrong with it, with the address that was probably meant. */
export function checkEmail(text: string, domains: readonly string[] = []): EmailCheck {
  const email = normalEmail(text);
  if (!email) return { problem: { code: 'email_missing', message: 'An address is needed.' } };
  const at = email.lastIndexOf('@'),
    local = email.slice(0, at),
    host = email.slice(at + 1);
  if (at < 1 || !LOCAL.test(local) || local.includes('..') || local.startsWith('.') || local.endsWith('.'))
    return { problem: { code: 'email_invalid', message: 'This is not an e-mail address.' } };
  if (!host.includes('.')) {
    const meant = host && mailDomains(domains).find(domain => domain.startsWith(`${host}.`));
    return {
      problem: {
        code: 'email_domain_incomplete',
        message: 'The part after @ needs a dot.',
        ...(meant ? { suggestion: `${local}@${meant}` } : {}),
      },
    };
  }
  return HOST.test(host)
    ? { email }
    : { problem: { code: 'email_invalid', message: 'This is not an e-mail address.' } };
}

/**
 * The address with a known domain that is a slip or two away from the one written; `undefined` when none is near, or
 * it is known itself.
 */
export function suggestEmail(email: string, domains: readonly string[]): string | undefined {
  const host = domainOf(email),
    known = [...mailDomains(domains), ...COMMON];
  if (!host || known.includes(host)) return undefined;
  const near = known.find(domain => editDistance(host, domain, 2) <= (domain.length < 10 ? 1 : 2));
  return near && `${email.slice(0, email.lastIndexOf('@'))}@${near}`;
}
const mailDomains = (domains: readonly string[]): string[] =>
  domains.filter(domain => !domain.startsWith('.')).map(domain => domain.toLowerCase());
