import type { Account } from '@customer-hub/sdk';

type Gate = Pick<Account, 'kind' | 'allowedActions'>;

/**
 * Why this account may not see customers, before anything of them is asked for: the plan, or a permission that is
 * missing [GEN-04]. Undefined: it may, or that is not known yet.
 */
export const hubRefusal = (account: Gate | undefined): 'plan' | 'permission' | undefined => {
  const entry = account?.allowedActions.find(({ action }) => action === 'open_hub');
  if (account?.kind === 'it_department') return 'plan';
  if (!entry || entry.allowed) return undefined;
  return entry.reason === 'plan' ? 'plan' : 'permission';
};
