import type { Customer } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { RecordsMessages } from '../messages/en/records.ts';
import { inLanes } from '../internal/lanes.ts';

/** Brings back customers that were deleted, and says of each whether that worked. */
export const restoreCustomers = async (
  { hub, records, notices }: HubState,
  removed: readonly Pick<Customer, 'id' | 'name'>[],
  words: RecordsMessages,
): Promise<void> =>
  inLanes(removed, async ({ id, name }) => {
    try {
      await records.write('customer', { id, as: 'created' }, () => hub.customers.restore(id));
      notices.show({ text: words.restored(name) });
    } catch {
      notices.show({ text: words.failed(name), tone: 'failed' });
    }
  });
