import type { ImportRow } from '../contract/types.ts';
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
    displayName: string;
    givenName: string | null;
    familyName: string | null;
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
    found: RowProblems = { errors, warnings: [] };
  const { email, problem } = checkEmail(cellOf(row, 'email'), customer?.domains),
    existing = email === undefined ? undefined : lookup.contact(email);
  if (problem) errors.push({ field: 'email', ...problem });
  if (email !== undefined) {
    checkTwin(row, email, lookup, found);
    checkHolder(existing, customer, found);
    if (customer) checkDomain(email, customer.domains, found);
  }
  const names = readNames(row, found),
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
      displayName: names.displayName || email.slice(0, email.lastIndexOf('@')),
      givenName: names.givenName,
      familyName: names.familyName,
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
  const host = domainOf(email);
  if (!host || domains.length === 0 || domains.some(domain => covers(domain, host))) return;
  const suggestion = suggestEmail(email, domains);
  warnings.push({
    field: 'email',
    code: 'foreign_domain',
    message: `The domain ${host} is not one of the domains of this customer. The contact is still imported.`,
    ...(suggestion ? { suggestion } : {}),
  });
}

/** From the parts of the name where they are given, else from the whole. */
function readNames(
  row: SentRow,
  { warnings }: RowProblems,
): { displayName: string; givenName: string | null; familyName: string | null } {
  const whole = cellOf(row, 'name'),
    split = splitName(whole),
    givenName = cellOf(row, 'givenName') || split.givenName,
    familyName = cellOf(row, 'familyName') || split.familyName,
    displayName = whole ? split.displayName : [givenName, familyName].filter(Boolean).join(' ');
  if (!displayName)
    warnings.push({
      field: 'name',
      code: 'name_missing',
      message: 'No name found. The part of the address before @ is used.',
    });
  else if (!givenName || !familyName)
    warnings.push({
      field: 'name',
      code: 'single_name',
      message: 'Only one name found. It is used as the family name.',
    });
  return { displayName, givenName, familyName };
}
