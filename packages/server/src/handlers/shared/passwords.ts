import type { Password } from '../../contract/types.ts';
import type { PasswordRow } from '../../database/collections/passwords.ts';
import { selectRows } from '../../database/rows.ts';
import type { CollectionDefinition, QueryRequest } from '../../database/store.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { byId, ref } from './lookup.ts';

const DAY_MS = 86_400_000;
/** Days that `facets=notRotatedForDays` counts. */
const AGES = [30, 90, 180, 365];

/** How the list is searched and sorted. */
export const PASSWORD_LIST: Pick<
  CollectionDefinition<Password>,
  'search' | 'sortable' | 'defaultSort' | 'computed'
> = {
  // Never the secret: it is not even in these rows [PWD-11].
  search: ['name', 'loginUrl', 'username'],
  sortable: ['name', 'loginUrl', 'username', 'lastChangedAt', 'lastRevealedAt', 'createdAt', 'updatedAt'],
  defaultSort: 'name',
  computed: {
    deviceId: ({ device }) => device?.id ?? 'none',
    // Counts only; an entry is counted under every age that it has reached.
    notRotatedForDays: ({ lastChangedAt }, _days, now) =>
      AGES.filter(days => Date.parse(now) - Date.parse(lastChangedAt) >= days * DAY_MS).map(String),
  },
};

export const passwordMatch = ({ clock }: Context): NonNullable<QueryRequest['match']> => {
  const nowMs = clock.nowMs();
  return {
    notRotatedForDays: ({ lastChangedAt }: Password, days: number) =>
      nowMs - Date.parse(lastChangedAt) >= days * DAY_MS,
  };
};

/** Records as the contract shows them. */
export async function presentPasswords(rows: readonly PasswordRow[], context: Context): Promise<Password[]> {
  const devices = await byId(
    context.db.devices,
    rows.map(({ deviceId }) => deviceId),
  );
  return rows.map(row => {
    const { deviceId, ...shown } = visible(row);
    return {
      ...shown,
      device: ref(devices, deviceId, ({ name }) => name),
      allowedActions: actions(context, {
        update: 'password:write',
        delete: 'password:write',
        reveal: 'secret:reveal',
        share: 'secret:reveal',
      }),
    };
  });
}

/** Ids of all entries that a query of the list finds, in its order. Several ages mean the least of them. */
export async function passwordIds(
  query: object,
  customerId: string | null,
  context: Context,
): Promise<string[]> {
  const { notRotatedForDays: days, ...others } = query as { notRotatedForDays?: unknown },
    ages = days === undefined ? [] : [days].flat().map(Number),
    asked = ages.length > 0 ? { ...others, notRotatedForDays: Math.min(...ages) } : others;
  const rows = await presentPasswords(
    await context.db.passwords.find(customerId === null ? {} : { customerId }),
    context,
  );
  return selectRows(
    rows,
    PASSWORD_LIST,
    { query: asked, match: passwordMatch(context) },
    context.clock.nowMs(),
  );
}
