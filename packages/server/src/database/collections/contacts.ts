import type { Contact } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/**
 * A contact without what is derived: the customer's name, devices (they name their contact), whether it is primary,
 * portal access.
 */
export type ContactRow = Omit<
  Contact,
  'allowedActions' | 'customerName' | 'customerRank' | 'isPrimary' | 'deviceIds' | 'devices' | 'portalAccess'
> & {
  /** Removed from its customer, which suspends the portal login. */
  suspended: boolean;
};

export const contacts: CollectionDefinition<ContactRow> = {
  prefix: 'con',
  resource: 'contact',
  search: ['displayName', 'email', 'otherEmails'],
  exact: ['email'],
  sortable: [
    'displayName',
    'givenName',
    'familyName',
    'jobTitle',
    'email',
    'phone',
    'mobile',
    'status',
    'registration',
    'createdAt',
    'updatedAt',
    'customerName',
  ],
  defaultSort: 'displayName',
  indexes: ['email'],
  filters: ['rank', 'status', 'registration', 'system', 'unassigned'],
  joins: {
    customerName: { via: 'customerId', collection: 'customers', field: 'name' },
    customerRank: { via: 'customerId', collection: 'customers', field: 'rank' },
    rank: { via: 'customerId', collection: 'customers', field: 'rank' },
  },
  computed: { system: ({ system }) => system ?? 'none', unassigned: ({ customerId }) => customerId === null },
};
