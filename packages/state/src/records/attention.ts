import type { Attention, Hub, RequestOptions } from '@customer-hub/sdk';
import type { Change } from './change.ts';

/** How it is read and follows changes. Satisfies `Kind`, which is declared where this is used. */
export const attention = {
  byCustomer: true,
  read: (hub: Hub, id: string, options: RequestOptions): Promise<Attention> => hub.attention.get(id, options),
  // Facts are made of everything there is of a customer, and of the levels of the account.
  renewedBy: (change: Change, id: string): boolean =>
    change.type !== 'attention' && (change.customerId === id || change.type === 'attention_levels'),
  everyMs: 5000,
};
