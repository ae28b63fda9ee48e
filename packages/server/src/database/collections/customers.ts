import type { Customer, CustomerSettings } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/**
 * A customer with its service desk settings, which share its version. `counts` are those of the seed until a list
 * needs them fresh.
 */
export type CustomerRow = Omit<Customer, 'allowedActions'> &
  Pick<CustomerSettings, 'outgoingMailAddressId' | 'autoAssign' | 'collaborators'> & {
    /** Its system users: never counted as people, deleted and restored with it. */
    systemContactIds: string[];
  };
const RANKS: readonly Customer['rank'][] = ['gold', 'silver', 'basic', 'blocked'];

export const customers: CollectionDefinition<CustomerRow> = {
  prefix: 'cus',
  resource: 'customer',
  search: ['name', 'id', 'number', 'domains', 'businessId'],
  exact: ['id', 'number', 'businessId', 'domains'],
  sortable: [
    'name',
    'number',
    'rankOrder',
    'kind',
    'createdAt',
    'updatedAt',
    'address.city',
    'ticketCreationLimit',
    'accountManager.name',
    ...(
      [
        'contacts',
        'devices',
        'contracts',
        'assets',
        'tickets',
        'alerts',
        'passwords',
        'attachments',
        'remoteAccess',
        'invoices',
        'notes',
      ] as const
    ).map(key => `counts.${key}`),
  ],
  defaultSort: 'name',
  indexes: ['number', 'domains', 'name'],
  filters: ['rank', 'kind', 'ticketCreationLimit'],
  // Gold first, blocked last: by the word, a list sorted by rank would begin with basic.
  computed: { rankOrder: ({ rank }) => RANKS.indexOf(rank) },
};
