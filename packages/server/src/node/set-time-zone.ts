import type { Collections } from '../database/collections/index.ts';
import { ACCOUNT_ZONE } from '../database/collections/account.ts';
import type { SqlStore } from '../sql/store.ts';
import { UsageError } from './arguments.ts';

/**
 * Moves the account of a tenant to another time zone, and with it the business hours and the contacts' default that
 * were in the same one; gives the zone from before. What the database keeps of days is counted anew in the same
 * transaction, and servers that run count by the new zone from then on.
 */
export async function setTimeZone(
  store: SqlStore<Collections>,
  tenant: string,
  timeZone: string,
): Promise<string> {
  const unknown = new UsageError(`There is no account of a tenant ${tenant}.`);
  // Whoever asks for a tenant makes it.
  if (!(await store.tenants()).includes(tenant)) throw unknown;
  return store.of(tenant).transaction(async ({ account }) => {
    const row = await account.get(ACCOUNT_ZONE.id);
    if (!row) throw unknown;
    const moved = { timeZone },
      isThere = (part: { timeZone: string } | null | undefined): boolean => part?.timeZone === row.timeZone;
    await account.update(
      row.id,
      {
        ...moved,
        ...(isThere(row.businessHours) ? { businessHours: moved } : {}),
        ...(isThere(row.registrationDefaults) ? { registrationDefaults: moved } : {}),
      },
      { event: false },
    );
    return row.timeZone;
  });
}
