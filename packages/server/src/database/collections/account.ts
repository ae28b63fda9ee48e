import type { Account } from '../../contract/types.ts';
import type { CollectionDefinition, ZoneOf } from '../store.ts';

/** The account without what depends on who is signed in. */
export type AccountRow = Omit<Account, 'allowedActions' | 'user' | 'role' | 'scopes' | 'sharing'>;

/** Days are counted where the account is. */
export const ACCOUNT_ZONE: ZoneOf = { collection: 'account', id: 'acc_1', field: 'timeZone' };

export const account: CollectionDefinition<AccountRow> = { prefix: 'acc', resource: 'account' };
