import type { Account } from '@customer-hub/sdk';

/** Why it may not make customers; undefined when it may, or that is not known yet. */
export const createRefusal = (
  account: Pick<Account, 'allowedActions'> | undefined,
): 'plan' | 'permission' | undefined => {
  const entry = account?.allowedActions.find(({ action }) => action === 'create_customer');
  if (!entry || entry.allowed) return undefined;
  return entry.reason === 'plan' ? 'plan' : 'permission';
};
