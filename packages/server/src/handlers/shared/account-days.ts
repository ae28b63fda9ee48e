import { ACCOUNT_ZONE } from '../../database/collections/account.ts';
import { daysIn, type DayOf } from '../../domain/days.ts';
import type { Context } from '../../server/handler.ts';

/** Calendar days where the account is. */
export interface AccountDays {
  /** `YYYY-MM-DD` */
  today: string;
  dayOf: DayOf;
}
/** How the account counts days now; in UTC when nothing tells its time zone. */
export async function accountDays({ db, now }: Pick<Context, 'db' | 'now'>): Promise<AccountDays> {
  const dayOf = daysIn((await db.account.get(ACCOUNT_ZONE.id))?.timeZone);
  return { today: dayOf(now()), dayOf };
}
