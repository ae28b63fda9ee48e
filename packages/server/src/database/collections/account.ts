import type { Account } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** The account without what depends on who is signed in. */
export type AccountRow = Omit<Account, 'allowedActions' | 'user' | 'role' | 'scopes'>;

export const account: CollectionDefinition<AccountRow> = { prefix: 'acc', resource: 'account' };
