import type { ImportRow } from '../contract/types.ts';
import { damagedLine, damagedNumbers, hiddenDirections, looksLike } from './cell-signs.ts';
import { covers, domainOf } from './domains.ts';
import { checkEmail, suggestEmail } from './email.ts';
import {
  cellOf,
  placeRow,
  tooLong,
  type PlacementLookup,
  type RowProblems,
  type SentRow,
} from './import-placement.ts';
import { splitName } from './names.ts';

export interface ImportLookup extends PlacementLookup {
  contact(email: string): { id: string; customerId: string | null; system: string | null } | undefined;
  isTimeZone(name: string): boolean;
}
/** A row as it would be written: what the check found out about it. */
export interface CheckedRow extends Pick<ImportRow, 'status' | 'problems' | 'change' | 'recordId'> {
  contact?: {
    email: string;
    customerId: string;
    /** Left out where a person who is there already is told of without a name. */
    displayName?: string;
    givenName?: string | null;
    familyName?: string | null;
    otherEmails?: string[];
    jobTitle?: string;
    phone?: string;
    mobile?: string;
    notes?: string;
    timeZone?: string;
  };
}

const LIMITS: Readonly<Record<string, number>> = {
  email: 254,
  name: 200,
  givenName: 100,
  familyName: 100,
  jobTitle: 200,
  phone: 50,
  mobile: 50,
  timeZone: 100,
  notes: 10_000,
};
/** Numbers that a spreadsheet may have shortened. */
const NUMBERS = ['phone', 'mobile'] as const;
const OPTIONAL = ['jobTitle', 'phone', 'mobile', 'timeZone'] as const;

/**
 * Checks one row of a contacts import. Errors keep the row out, warnings do not. The same row and the same answers
 * of the lookup give the same result, so a row can be checked again after each fix, and once more when it is
 * committed.
 * @requirement IMP-07, IMP-08, IMP-09, IMP-11
 */
export function checkContactRow(
  row: SentRow,
  defaultCustomerId: string | null,
  lookup: ImportLookup,
): CheckedRow {
  const { customer, errors } = placeRow(row.values, defaultCustomerId, lookup),
    found: RowProblems = { errors, warnings: damagedNumbers(row.values, NUMBERS) };
  errors.push(...damagedLine(row.damaged), ...hiddenDirections(row.values));
  const { email, problem } = checkEmail(cellOf(row, 'email'), customer?.domains),
    existing = email === undefined ? undefined : lookup.contact(email);
  if (problem) errors.push({ field: 'email', ...problem });
  if (email !== undefined) {
    checkTwin(row, email, lookup, found);
    checkHolder(existing, customer, found);
    if (customer) checkDomain(email, customer.domains, found);
  }
  const names = readNames(row, existing !== undefined, found),
    otherEmails = readOthers(row, found),
    timeZone = cellOf(row, 'timeZone');
  if (timeZone && !lookup.isTimeZone(timeZone))
    errors.push({ field: 'timeZone', code: 'time_zone_unknown', message: `${timeZone} is not a time zone.` });
  errors.push(...tooLong(row.values, LIMITS));

  const problems = [...errors, ...found.warnings],
    recordId = existing?.id ?? null;
  if (errors.length > 0 || email === undefined || !customer)
    return { status: 'error', problems, change: null, recordId };
  const notes = row.values.notes?.trim();
  return {
    status: found.warnings.length > 0 ? 'warning' : 'ok',
    problems,
    change: existing ? 'update' : 'create',
    recordId,
    contact: {
      email,
      customerId: customer.id,
      ...(names ?? (existing ? {} : { displayName: localPart(email), givenName: null, familyName: null })),
      ...(otherEmails.length > 0 ? { otherEmails } : {}),
      ...Object.fromEntries(OPTIONAL.map(field => [field, cellOf(row, field)]).filter(([, value]) => value)),
      ...(notes ? { notes } : {}),
    },
  };
}

function checkTwin({ line }: SentRow, email: string, lookup: ImportLookup, { errors }: RowProblems): void {
  const twin = lookup.earlierLine(email, line);
  if (twin === undefined) return;
  errors.push({
    field: 'email',
    code: 'duplicate_line',
    message: `The same address is on line ${twin}. Keep one of them.`,
    line: twin,
  });
}

/** Whoever has the address already must be a person, and one whom this customer may take. */
function checkHolder(
  holder: ReturnType<ImportLookup['contact']>,
  customer: { id: string } | undefined,
  { errors }: RowProblems,
): void {
  if (holder?.system)
    errors.push({
      field: 'email',
      code: 'system_contact',
      message: 'This address belongs to a system user.',
    });
  else if (holder?.customerId && customer && holder.customerId !== customer.id)
    errors.push({
      field: 'email',
      code: 'other_customer',
      message: 'Belongs to another customer, you may not move it.',
    });
}

/** An address outside the customer's domains is taken in, but may be a slip. */
function checkDomain(email: string, domains: readonly string[], { warnings }: RowProblems): void {
  const host = domainOf(email),
    twin = host && looksLike(host);
  if (twin) {
    warnings.push({
      field: 'email',
      code: 'lookalike_domain',
      message: `The domain is not ${twin}: it has letters of another script that look the same.`,
      suggestion: `${localPart(email)}@${twin}`,
    });
    return;
  }
  if (!host || domains.length === 0 || domains.some(domain => covers(domain, host))) return;
  const suggestion = suggestEmail(email, domains);
  warnings.push({
    field: 'email',
    code: 'foreign_domain',
    message: `The domain ${host} is not one of the domains of this customer. The contact is still imported.`,
    ...(suggestion ? { suggestion } : {}),
  });
}

const localPart = (email: string): string => email.slice(0, email.lastIndexOf('@'));

/** Further addresses; what is none of them does not hold up the person. */
function readOthers(row: SentRow, { warnings }: RowProblems): string[] {
  const checked = cellOf(row, 'otherEmails')
    .split(';')
    .filter(text => text.trim())
    .map(text => checkEmail(text));
  if (checked.some(({ problem }) => problem))
    warnings.push({
      field: 'otherEmails',
      code: 'other_email_invalid',
      message: 'One of the other addresses is none. It is left out.',
    });
  return [...new Set(checked.flatMap(({ email }) => email ?? []))].slice(0, 20);
}

/** From the parts of the name where they are given, else from the whole; undefined where there is none. */
function readNames(
  row: SentRow,
  isKnown: boolean,
  { warnings }: RowProblems,
): { displayName: string; givenName: string | null; familyName: string | null } | undefined {
  const whole = cellOf(row, 'name'),
    split = splitName(whole),
    givenName = cellOf(row, 'givenName') || split.givenName,
    familyName = cellOf(row, 'familyName') || split.familyName,
    displayName = whole ? split.displayName : [givenName, familyName].filter(Boolean).join(' ');
  if (!displayName) {
    if (!isKnown)
      warnings.push({
        field: 'name',
        code: 'name_missing',
        message: 'No name found. The part of the address before @ is used.',
      });
    return undefined;
  }
  if (!givenName || !familyName)
    warnings.push({
      field: 'name',
      code: 'single_name',
      message: 'Only one name found. It is used as the family name.',
    });
  return { displayName, givenName, familyName };
}
