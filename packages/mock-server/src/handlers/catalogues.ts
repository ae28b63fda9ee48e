import type { Collection, ListQuery, QueryRequest, Row } from '../database/store.ts';
import { ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';

/** What runs on any of the wanted systems. */
const match: NonNullable<QueryRequest['match']> = {
  osFamily: ({ osFamilies }: { osFamilies: readonly string[] }, wanted: readonly string[]) =>
    wanted.some(family => osFamilies.includes(family)),
};

/** A page of a list that comes in the order it is shown. */
async function listed<T extends Row & { position: number }>(
  collection: Collection<T>,
  query: ListQuery & object,
) {
  const { items, page } = await collection.query({ query, match });
  return ok({
    items: items.map(
      ({ position: _position, etag: _etag, ...entry }) => entry as Omit<T, 'position' | 'etag' | 'deletedAt'>,
    ),
    page,
  });
}
type Ids =
  | 'listScripts'
  | 'listSoftwarePackages'
  | 'listSoftwareBundles'
  | 'listAutomationProfiles'
  | 'listThresholdProfiles'
  | 'listApps'
  | 'listTechnicians'
  | 'listTicketStatuses'
  | 'listSnmpTypes'
  | 'listMailAddresses'
  | 'listSlas';

/** Served lists that forms, filters and dialogs choose from. */
export const catalogues: Handlers<Ids> = {
  listScripts: ({ query }, { db }: Context) => listed(db.scripts, query),
  listSoftwarePackages: ({ query }, { db }) => listed(db.softwarePackages, query),
  listSoftwareBundles: ({ query }, { db }) => listed(db.softwareBundles, query),
  listAutomationProfiles: ({ query }, { db }) => listed(db.automationProfiles, query),
  listThresholdProfiles: ({ query }, { db }) => listed(db.thresholdProfiles, query),
  listApps: ({ query }, { db }) => listed(db.apps, query),
  listTechnicians: ({ query }, { db }) => listed(db.technicians, query),
  listTicketStatuses: ({ query }, { db }) => listed(db.ticketStatuses, query),
  listSnmpTypes: ({ query }, { db }) => listed(db.snmpTypes, query),
  listMailAddresses: ({ query }, { db }) => listed(db.mailAddresses, query),
  listSlas: ({ query }, { db }) => listed(db.slas, query),
};
