import type { RequestOptions } from '../core/options.ts';
import type { Account } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Who is signed in, what the plan allows, and the account-wide settings [GEN-04]. */
export const account = (client: Client) => ({
  /** The first request of a hub: `allowedActions` says whether the plan and the role allow it [GEN-04, LST-07]. */
  get: (options?: RequestOptions): Promise<Account> => client.get('getAccount', path`/account`, options),
});
