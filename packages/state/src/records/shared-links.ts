import type { Hub, RequestOptions, SharedLink } from '@customer-hub/sdk';
import { all } from './all-pages.ts';
import type { Change } from './change.ts';

/** How those that open something now are read, and follow changes. Satisfies `Kind`, as `attention`. */
export const sharedLinks = {
  byCustomer: true,
  read: (hub: Hub, id: string, options: RequestOptions): Promise<readonly SharedLink[]> =>
    all(hub.sharedLinks.list(id, { state: ['active'], limit: 200 }, options)),
  renewedBy: ({ type, customerId }: Change, id: string): boolean =>
    type === 'shared_link' && (customerId === undefined || customerId === id),
};
