import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Account } from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Who is signed in, what the plan allows, and the account-wide settings. */
export const account = (client: Client) => ({
  /**
   * Read the account and the signed-in member of staff. The first request of a hub. `allowedActions` answers
   * the plan gate: `open_hub` is refused with reason `plan` unless the account is an MSP's, and with `role`
   * for people who are not staff.
   */
  get: (options?: RequestOptions): HubPromise<Account> => client.get('getAccount', path`/account`, options),
});
