import type { ExportKind } from '../../contract/types.ts';
import { queryRows } from '../../database/rows.ts';
import type { Collection, ListQuery, QueryRequest, Row } from '../../database/store.ts';
import { visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { activityQuestion, presentEntry, readerOf } from './activity.ts';
import { alertMatch, bySeverity, presentAlerts } from './alerts.ts';
import { ASSET_SORT, presentAssets } from './assets.ts';
import { presentContacts, SYSTEM } from './contacts.ts';
import { contractIds, presentAllContracts } from './contracts.ts';
import { presentCustomer } from './customers.ts';
import { deviceMatch, presentDevices } from './devices.ts';
import { invoiceIds, presentInvoices } from './invoices.ts';
import { renameSort } from './lookup.ts';
import { PASSWORD_LIST, passwordMatch, presentPasswords } from './passwords.ts';
import { presentRemoteAccess, REMOTE_ACCESS_LIST, REMOTE_ACCESS_SORT } from './remote-access.ts';
import { presentTickets, TICKET_SORT } from './tickets.ts';

/** A list as a file needs it: which rows, in which order, and what they hold. */
interface ExportList {
  /** Ids by the same query that the list would run, of one customer or of all. */
  ids(query: ListQuery, customerId: string | null, context: Context): Promise<readonly string[]>;
  /** Records as the list shows them, in the order of the ids. */
  records(ids: readonly string[], context: Context): Promise<readonly object[]>;
}
const ALL = { limit: Number.MAX_SAFE_INTEGER };
const where = (customerId: string | null): Record<string, string> =>
  customerId === null ? {} : { customerId };
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** A list whose rows are a collection. */
const stored = <T extends Row>(
  of: (db: Context['db']) => Collection<T>,
  present: (rows: readonly T[], context: Context) => Promise<readonly object[]>,
  {
    prepare = query => query,
    match,
    within = where,
  }: {
    prepare?(query: ListQuery): ListQuery;
    match?(query: ListQuery, context: Context): Promise<NonNullable<QueryRequest['match']>>;
    within?(customerId: string | null): Record<string, string>;
  } = {},
): ExportList => ({
  ids: async (query, customerId, context) =>
    idsOf(
      (
        await of(context.db).query({
          where: within(customerId),
          query: { ...prepare(query), ...ALL },
          ...(match ? { match: await match(query, context) } : {}),
        })
      ).items,
    ),
  records: async (ids, context) => present(await of(context.db).getMany(ids), context),
});
/** A list that is searched and sorted by what is worked out for each row. */
const derived = <T extends { id: string }>(
  ids: ExportList['ids'],
  all: (ids: readonly string[], context: Context) => Promise<readonly T[]>,
): ExportList => ({
  ids,
  records: async (wanted, context) => {
    const made = new Map((await all(wanted, context)).map(row => [row.id, row]));
    return wanted.flatMap(id => made.get(id) ?? []);
  },
});
const plain = <T extends Row>(rows: readonly T[]): Promise<readonly object[]> =>
  Promise.resolve(rows.map(row => visible(row)));

export const exportLists: Readonly<Record<ExportKind, ExportList>> = {
  customers: stored(
    db => db.customers,
    (rows, context) => Promise.all(rows.map(row => presentCustomer(row, context))),
    { within: (id): Record<string, string> => (id === null ? {} : { id }) },
  ),
  contacts: stored(db => db.contacts, presentContacts, { prepare: query => ({ ...SYSTEM, ...query }) }),
  devices: stored(db => db.devices, presentDevices, {
    match: (query, context) => deviceMatch(query as { folderId?: string[] }, context),
  }),
  tickets: stored(db => db.tickets, presentTickets, { prepare: query => renameSort(query, TICKET_SORT) }),
  alerts: stored(db => db.alerts, presentAlerts, {
    prepare: bySeverity,
    match: query => Promise.resolve(alertMatch(query)),
  }),
  assets: stored(db => db.assets, presentAssets, { prepare: query => renameSort(query, ASSET_SORT) }),
  attachments: stored(
    db => db.attachments,
    async rows => (await plain(rows)).map(({ source: _, ...shown }: { source?: unknown }) => shown),
  ),
  notes: stored(db => db.notes, plain),
  activity: {
    ids: async (query, customerId, context) =>
      idsOf(
        (await context.db.auditEvents.query(await activityQuestion(query, customerId, context, ALL))).items,
      ),
    records: async (ids, context) => {
      const reader = readerOf(context.user);
      return (await context.db.auditEvents.getMany(ids)).map(row => presentEntry(row, reader));
    },
  },
  contracts: derived(contractIds, async (ids, context) =>
    presentAllContracts(await context.db.contracts.getMany(ids), context),
  ),
  invoices: derived(invoiceIds, async (ids, context) =>
    presentInvoices(await context.db.invoices.getMany(ids), context),
  ),
  remote_access: derived(
    async (query, customerId, context) =>
      idsOf(
        queryRows(
          await presentRemoteAccess(await context.db.remoteAccess.find(where(customerId)), context),
          REMOTE_ACCESS_LIST,
          { query: { ...renameSort(query, REMOTE_ACCESS_SORT), ...ALL } },
          context.clock.nowMs(),
        ).items,
      ),
    async (ids, context) =>
      presentRemoteAccess(
        (await Promise.all(ids.map(deviceId => context.db.remoteAccess.find({ deviceId })))).flat(),
        context,
      ),
  ),
  // Never the secret: it is not even in these rows [PWD-11].
  passwords: derived(
    async (query, customerId, context) =>
      idsOf(
        queryRows(
          await presentPasswords(await context.db.passwords.find(where(customerId)), context),
          PASSWORD_LIST,
          { query: { ...query, ...ALL }, match: passwordMatch(context) },
          context.clock.nowMs(),
        ).items,
      ),
    async (ids, context) => presentPasswords(await context.db.passwords.getMany(ids), context),
  ),
};
