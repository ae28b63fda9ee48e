import type { Blocker } from '../contract/types.ts';

/**
 * Everything that keeps a customer from being deleted, not just the first thing [REM-01, REM-03..05]. System users do
 * not count: they were made with the customer and go with it.
 */
export function deletionBlockers(
  customer: { id: string; kind: 'managed' | 'unmanaged' },
  users: number,
): Blocker[] {
  return [
    ...(customer.kind === 'managed' ? [{ code: 'managed' }] : []),
    ...(users > 0
      ? [{ code: 'has_users', count: users, link: `/v1/customers/${customer.id}/contacts` }]
      : []),
  ];
}

/**
 * What keeps a contract from being deleted: work that still counts on it, money that is still owed for it. A draft is
 * owed to nobody yet.
 */
export function contractBlockers(
  openTickets: number,
  invoices: Iterable<{ state: string | null }>,
): Blocker[] {
  let unpaid = 0;
  for (const { state } of invoices) if (state === 'sent' || state === 'overdue') unpaid++;
  return [
    ...(openTickets > 0 ? [{ code: 'has_open_tickets', count: openTickets }] : []),
    ...(unpaid > 0 ? [{ code: 'has_unpaid_invoices', count: unpaid }] : []),
  ];
}
