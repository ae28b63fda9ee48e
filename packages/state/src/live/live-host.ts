import type { Account, Hub } from '@customer-hub/sdk';
import type { Changes } from '../records/changes.ts';
import type { Records } from '../records/records.ts';

/** What live changes need of the state they belong to. */
export interface LiveHost {
  readonly hub: Hub;
  readonly changes: Changes;
  readonly records: Records;
  account(): Promise<Account>;
}
