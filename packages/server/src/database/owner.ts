import type { Where } from './store.ts';

/** Whose row it is: null for nobody's, undefined where there is no row. */
export const customerOf = (row: object | undefined): string | null | undefined => {
  if (!row) return undefined;
  const { customerId } = row as { customerId?: unknown };
  return typeof customerId === 'string' ? customerId : null;
};
/** The name of a list whose orders are worth keeping: a customer's, or that of all. */
export function listOf(where: Where | undefined): string | undefined {
  if (where === undefined) return '';
  const { customerId, ...others } = where;
  return typeof customerId === 'string' && Object.values(others).every(value => value === undefined)
    ? customerId
    : undefined;
}
