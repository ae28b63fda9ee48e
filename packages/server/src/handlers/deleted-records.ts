import type { DeletedRecord, DeletedRecordType as Type } from '../contract/types.ts';
import { RESTORE_MS } from '../database/living.ts';
import { queryRows } from '../database/rows.ts';
import type { Row } from '../database/store.ts';
import { excerptOf } from '../domain/tickets.ts';
import { page } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { heldByMerges } from '../server/merged.ts';
import { forbidden } from '../server/problems.ts';

interface Bin {
  /** That reading such records needs. */
  readonly scope: string;
  /** Deleted rows with what they are known by. */
  readonly rows: (context: Context) => Promise<readonly (readonly [Row, string])[]>;
}

const named = <T extends Row>(
  scope: string,
  collection: (db: Context['db']) => { deleted(): Promise<T[]> },
  name: (row: T) => string,
): Bin => ({ scope, rows: async ({ db }) => (await collection(db).deleted()).map(row => [row, name(row)]) });

const BINS: Readonly<Record<Type, Bin>> = {
  asset: named(
    'asset:read',
    db => db.assets,
    ({ name }) => name,
  ),
  attachment: named(
    'attachment:read',
    db => db.attachments,
    ({ fileName }) => fileName,
  ),
  contact: named(
    'contact:read',
    db => db.contacts,
    ({ displayName }) => displayName,
  ),
  contract: named(
    'contract:read',
    db => db.contracts,
    ({ name }) => name,
  ),
  customer: named(
    'customer:read',
    db => db.customers,
    ({ name }) => name,
  ),
  device: named(
    'device:read',
    db => db.devices,
    ({ name }) => name,
  ),
  folder: named(
    'device:read',
    db => db.folders,
    ({ name }) => name,
  ),
  invoice: named(
    'invoice:read',
    db => db.invoices,
    ({ number }) => number,
  ),
  note: named(
    'customer:read',
    db => db.notes,
    ({ text }) => excerptOf(text) ?? '',
  ),
  password: named(
    'password:read',
    db => db.passwords,
    ({ name }) => name,
  ),
  ticket: named(
    'ticket:read',
    db => db.tickets,
    ({ title }) => title,
  ),
  ticket_comment: named(
    'ticket:read',
    db => db.ticketComments,
    ({ text }) => excerptOf(text) ?? '',
  ),
  time_entry: named(
    'ticket:read',
    db => db.timeEntries,
    ({ minutes, serviceType }) => `${minutes} min, ${serviceType.replace('_', ' ')}`,
  ),
};

const customerOf = (type: Type, row: Row): string | null =>
  type === 'customer'
    ? row.id
    : 'customerId' in row && typeof row.customerId === 'string'
      ? row.customerId
      : null;

const TYPES = Object.keys(BINS) as Type[];

async function deletedOf(type: Type, context: Context): Promise<DeletedRecord[]> {
  return (await BINS[type].rows(context)).map(([row, name]) => {
    const { id, deletedAt = '' } = row,
      restorableUntil = new Date(Date.parse(deletedAt) + RESTORE_MS).toISOString();
    return { id, type, customerId: customerOf(type, row), name, deletedAt, restorableUntil };
  });
}

/** What was deleted in the last 24 hours. */
export const deletedRecords: Handlers<'listDeletedRecords'> = {
  async listDeletedRecords({ query }, context) {
    const { type, customerId, ...rest } = query,
      mayRead = (of: Type): boolean => context.user.scopes.has(BINS[of].scope);
    if (type && !mayRead(type)) throw forbidden('no_permission');
    const types = type ? [type] : TYPES.filter(mayRead),
      all = (await Promise.all(types.map(of => deletedOf(of, context)))).flat(),
      // They come back when the merge is undone, and not alone.
      held = await heldByMerges(context),
      items = all.filter(
        item => !held.has(item.id) && (customerId === undefined || item.customerId === customerId),
      );
    return page(
      queryRows(
        items.map(item => ({ ...item, etag: '' })),
        { sortable: ['deletedAt'], defaultSort: '-deletedAt' },
        { query: rest },
        context.clock.nowMs(),
      ),
      ({ etag: _, ...item }) => item,
    );
  },
};
