import type { FieldProblem } from '../contract/types.ts';
import { fieldProblem } from '../server/problems.ts';

/** Details of a customer that can be pinned; custom fields too, as `customFields.{key}` [PIN-11, X-10]. */
export const PINNABLE = [
  'phone',
  'address',
  'postalCode',
  'fax',
  'domains',
  'website',
  'businessId',
  'ticketCreationLimit',
  'accountManager',
  'notes',
  'createdAt',
  'updatedAt',
] as const;
export const MIN_PINS = 3,
  MAX_PINS = 6;

/** What is wrong with a choice of pinned fields: 3 to 6, none twice, all known [PIN-09, PIN-10]. */
export function pinProblems(fields: readonly string[], customFieldKeys: readonly string[]): FieldProblem[] {
  const known = new Set<string>([...PINNABLE, ...customFieldKeys.map(key => `customFields.${key}`)]);
  const errors: FieldProblem[] = [];
  if (fields.length < MIN_PINS)
    errors.push(fieldProblem('/fields', 'too_few', `At least ${MIN_PINS} fields stay pinned.`));
  if (fields.length > MAX_PINS)
    errors.push(fieldProblem('/fields', 'too_many', `At most ${MAX_PINS} fields can be pinned.`));
  fields.forEach((field, index) => {
    if (fields.indexOf(field) < index)
      errors.push(fieldProblem(`/fields/${index}`, 'duplicate', `${field} is pinned already.`));
    if (!known.has(field))
      errors.push(fieldProblem(`/fields/${index}`, 'unknown_field', `${field} cannot be pinned.`));
  });
  return errors;
}
