import type { Where } from './store.ts';

/** The name of a list whose orders are worth keeping: a customer's, or that of all. */
export function listOf(where: Where | undefined): string | undefined {
  if (where === undefined) return '';
  const { customerId, ...others } = where;
  return typeof customerId === 'string' && Object.values(others).every(value => value === undefined)
    ? customerId
    : undefined;
}
