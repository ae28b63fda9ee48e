import type { ImportProblem } from '../contract/types.ts';
import { cleanText } from './names.ts';

/**
 * What the check of any row asks the rest of the database; all of it answers at once, so that 50,000 rows take
 * no time.
 */
export interface PlacementLookup {
  /** By number or id, case-blind. */
  customer(key: string): { id: string; domains: readonly string[] } | undefined;
  /** The number of the customer with this name, for people who wrote the name into the ID column. */
  customerNumberByName(name: string): string | undefined;
  /** Another line of the file, before this one, that is taken in and is about the same. */
  earlierLine(key: string, line: number): number | undefined;
}

/** A line of the file, and its cells by field. */
export interface SentRow {
  line: number;
  values: Readonly<Record<string, string>>;
  /** Whoever read the file was not sure of the cells. */
  damaged?: boolean | undefined;
}
/** What the check of a row has found so far: errors keep the row out, warnings do not. */
export interface RowProblems {
  errors: ImportProblem[];
  warnings: ImportProblem[];
}
export const cellOf = ({ values }: SentRow, field: string): string => cleanText(values[field] ?? '');

/** The customer a row belongs to, by its Customer ID or that of the whole import [IMP-08, IMP-09]. */
export function placeRow(
  values: Readonly<Record<string, string>>,
  defaultCustomerId: string | null,
  lookup: PlacementLookup,
): { customer: ReturnType<PlacementLookup['customer']>; errors: ImportProblem[] } {
  const key = cleanText(values.customerId ?? '').replace(/^#/, '');
  if (!key && defaultCustomerId === null)
    return {
      customer: undefined,
      errors: [
        {
          field: 'customerId',
          code: 'customer_missing',
          message: 'Customer ID is missing. Rows without one cannot be placed.',
        },
      ],
    };
  const customer = lookup.customer(key || (defaultCustomerId ?? ''));
  if (customer) return { customer, errors: [] };
  const suggestion = lookup.customerNumberByName(key);
  return {
    customer,
    errors: [
      {
        field: 'customerId',
        code: 'customer_unknown',
        message: `There is no customer with the ID ${key || defaultCustomerId}.`,
        ...(suggestion ? { suggestion } : {}),
      },
    ],
  };
}

export const tooLong = (
  values: Readonly<Record<string, string>>,
  limits: Readonly<Record<string, number>>,
): ImportProblem[] =>
  Object.entries(limits)
    .filter(([field, limit]) => (values[field]?.length ?? 0) > limit)
    .map(([field, limit]) => ({ field, code: 'too_long', message: `At most ${limit} characters.` }));
