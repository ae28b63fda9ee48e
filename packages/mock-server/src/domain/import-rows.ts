import type { ImportProblem, ImportRow } from '../contract/types.ts';
import { covers, domainOf } from './domains.ts';
import { checkEmail, suggestEmail } from './email.ts';
import { placeRow, tooLong, type PlacementLookup } from './import-placement.ts';
import { cleanText, splitName } from './names.ts';

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
 * Checks one row of a contacts import. Errors keep the row out, warnings do not. The same row and the same answers of the lookup give
 * the same result, so a row can be checked again after each fix, and once more when it is committed.
 * @requirement IMP-07, IMP-08, IMP-09, IMP-11
 */
export function checkContactRow(
  { line, values }: { line: number; values: Readonly<Record<string, string>> },
  defaultCustomerId: string | null,
  lookup: ImportLookup,
): CheckedRow {
  const warnings: ImportProblem[] = [],
    cell = (field: string): string => cleanText(values[field] ?? '');
  const { customer, errors } = placeRow(values, defaultCustomerId, lookup);
  const { email, problem } = checkEmail(cell('email'), customer?.domains);
  if (problem) errors.push({ field: 'email', ...problem });
  const existing = email === undefined ? undefined : lookup.contact(email);
  const twin = email === undefined ? undefined : lookup.earlierLine(email, line);
  if (twin !== undefined)
    errors.push({
      field: 'email',
      code: 'duplicate_line',
      message: `The same address is on line ${twin}. Keep one of them.`,
      line: twin,
    });
  if (existing?.system)
    errors.push({
      field: 'email',
      code: 'system_contact',
      message: 'This address belongs to a system user.',
    });
  else if (existing?.customerId && customer && existing.customerId !== customer.id)
    errors.push({
      field: 'email',
      code: 'other_customer',
      message: 'Belongs to another customer, you may not move it.',
    });
  const host = email === undefined ? null : domainOf(email);
  if (
    email !== undefined &&
    host &&
    customer &&
    customer.domains.length > 0 &&
    !customer.domains.some(domain => covers(domain, host))
  ) {
    const suggestion = suggestEmail(email, customer.domains);
    warnings.push({
      field: 'email',
      code: 'foreign_domain',
      message: `The domain ${host} is not one of the domains of this customer. The contact is still imported.`,
      ...(suggestion ? { suggestion } : {}),
    });
  }

  const split = splitName(cell('name'));
  const givenName = cell('givenName') || split.givenName,
    familyName = cell('familyName') || split.familyName;
  const displayName = cell('name') ? split.displayName : [givenName, familyName].filter(Boolean).join(' ');
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

  const timeZone = cell('timeZone');
  if (timeZone && !lookup.isTimeZone(timeZone))
    errors.push({ field: 'timeZone', code: 'time_zone_unknown', message: `${timeZone} is not a time zone.` });
  errors.push(...tooLong(values, LIMITS));

  const problems = [...errors, ...warnings];
  if (errors.length > 0 || email === undefined || !customer)
    return { status: 'error', problems, change: null, recordId: existing?.id ?? null };
  return {
    status: warnings.length > 0 ? 'warning' : 'ok',
    problems,
    change: existing ? 'update' : 'create',
    recordId: existing?.id ?? null,
    contact: {
      email,
      customerId: customer.id,
      displayName: displayName || email.slice(0, email.lastIndexOf('@')),
      givenName,
      familyName,
      ...Object.fromEntries(OPTIONAL.map(field => [field, cell(field)]).filter(([, value]) => value)),
      ...(values.notes?.trim() ? { notes: values.notes.trim() } : {}),
    },
  };
}
