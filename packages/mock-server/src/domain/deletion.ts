import type { Blocker } from '../contract/types.ts';

/**
 * Everything that keeps a customer from being deleted, not just the first thing [REM-01, REM-03..05]. System users do not count:
 * they were made with the customer and go with it.
 */
export function deletionBlockers(customer: { id: string; kind: 'managed' | 'unmanaged' }, users: number): Blocker[] {
  return [
    ...(customer.kind === 'managed' ? [{ code: 'managed' }] : []),
    ...(users > 0 ? [{ code: 'has_users', count: users, link: `/v1/customers/${customer.id}/contacts` }] : []),
  ];
}
