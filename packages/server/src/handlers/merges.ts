import type { Contact, DistinctPair, Duplicate, Merge, MergeInput } from '../contract/types.ts';
import type { ContactRow } from '../database/collections/contacts.ts';
import type { CustomerRow } from '../database/collections/customers.ts';
import type { MergeRow } from '../database/collections/merges.ts';
import { CONTACTS, CUSTOMERS, duplicatesOf, pairId, type Pair } from '../domain/duplicates.ts';
import { created, ok, page } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, forbidden } from '../server/problems.ts';
import { contactMerges } from './shared/merge-contacts.ts';
import { customerMerges } from './shared/merge-customers.ts';
import { mergeRecords, previewMerge } from './shared/merge-records.ts';
import { undoMerge } from './shared/merge-undo.ts';
import { pageOfRows } from './shared/page-of-rows.ts';

const KINDS = { contact: contactMerges, customer: customerMerges };
const missingScope = ({ kind }: MergeRow, { user }: Context): string | undefined =>
  KINDS[kind].scopes.find(scope => !user.scopes.has(scope));

function present(row: MergeRow, context: Context): Merge {
  const { id, kind, customerId, status, mergedBy, undoableUntil, undoneAt, stays } = row,
    { createdAt, updatedAt, etag } = row;
  const reason =
    missingScope(row, context) !== undefined
      ? 'no_permission'
      : status === 'undone'
        ? 'already_undone'
        : undoableUntil < context.now()
          ? 'too_late'
          : undefined;
  return {
    id,
    kind,
    customerId,
    kept: { id: row.keptId, name: row.keptName },
    merged: { id: row.mergedId, name: row.name },
    moved: row.counts,
    status,
    mergedBy,
    undoableUntil,
    undoneAt,
    stays,
    createdAt,
    updatedAt,
    etag,
    allowedActions: [
      reason === undefined ? { action: 'undo', allowed: true } : { action: 'undo', allowed: false, reason },
    ],
  };
}

/** A merge of contacts is read by who may read contacts. */
async function needMerge(id: string, context: Context): Promise<MergeRow> {
  const row = await context.db.merges.need(id);
  if (row.kind === 'contact' && !context.user.scopes.has('contact:read'))
    throw forbidden('missing_scope', { requiredScope: 'contact:read' });
  return row;
}

async function merge(kind: MergeRow['kind'], id: string, input: MergeInput, context: Context) {
  const row =
    kind === 'contact'
      ? await mergeRecords(contactMerges, id, input, context)
      : await mergeRecords(customerMerges, id, input, context);
  return created(present(row, context), `/merges/${row.id}`);
}

/** Keeps in mind whether two records are two. */
async function mark(
  kind: MergeRow['kind'],
  ids: readonly [string, string],
  distinct: boolean,
  { db, user }: Context,
): Promise<DistinctPair> {
  const [one, other] = ids;
  if (one === other)
    throw conflict('same_record', 'One record', { detail: 'A record is not two with itself.' });
  const collection = kind === 'contact' ? db.contacts : db.customers;
  for (const id of ids) await collection.need(id);
  const pair = pairId(one, other),
    known = (await db.distinctPairs.find({ kind })).find(
      row => pairId(...(row.ids as [string, string])) === pair,
    );
  if (distinct && !known) await db.distinctPairs.insert({ kind, ids: [...ids], by: user.person });
  if (!distinct && known) await db.distinctPairs.remove(known.id);
  return { id: pair, kind, ids: [...ids], distinct };
}
async function asked<T extends { id: string }>(
  kind: MergeRow['kind'],
  pairs: readonly Pair<T>[],
  tell: (row: T) => Duplicate['first'],
  { db }: Context,
): Promise<Duplicate[]> {
  const distinct = new Set(
    (await db.distinctPairs.find({ kind })).map(({ ids }) => pairId(...(ids as [string, string]))),
  );
  return pairs
    .map(({ first, second, reasons }) => ({
      id: pairId(first.id, second.id),
      kind,
      reasons,
      first: tell(first),
      second: tell(second),
    }))
    .filter(({ id }) => !distinct.has(id));
}

const STAGES: readonly Contact['registration'][] = ['registered', 'pending_activation', 'guest'];
/** Who signs in stays, then who is older. */
const betterContact = (a: ContactRow, b: ContactRow): number =>
  STAGES.indexOf(a.registration) - STAGES.indexOf(b.registration) || compare(a.createdAt, b.createdAt);
const betterCustomer = (a: CustomerRow, b: CustomerRow): number =>
  Number(b.kind === 'managed') - Number(a.kind === 'managed') || compare(a.createdAt, b.createdAt);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const canBeOne = ({ first, second }: Pair<ContactRow>): boolean =>
  first.customerId === null || second.customerId === null || first.customerId === second.customerId;

/** Two records that are one. */
export const merges: Handlers<
  | 'listContactDuplicates'
  | 'listCustomerDuplicates'
  | 'previewContactMerge'
  | 'mergeContacts'
  | 'markContactsDistinct'
  | 'previewCustomerMerge'
  | 'mergeCustomers'
  | 'markCustomersDistinct'
  | 'listMerges'
  | 'getMerge'
  | 'undoMerge'
> = {
  async listContactDuplicates({ path: { customerId }, query }, context) {
    const rows = await context.db.contacts.find({
        system: null,
        ...(customerId === '-' ? {} : { customerId }),
      }),
      pairs = duplicatesOf(rows, CONTACTS, betterContact).filter(canBeOne);
    const items = await asked(
      'contact',
      pairs,
      ({ id, displayName: name, email: detail, customerId: of }) => ({ id, name, detail, customerId: of }),
      context,
    );
    return page(pageOfRows(items, query, {}, context, { of: customerId }), item => item);
  },

  async listCustomerDuplicates({ query }, context) {
    const pairs = duplicatesOf(await context.db.customers.find(), CUSTOMERS, betterCustomer);
    const items = await asked(
      'customer',
      pairs,
      ({ id, name, number }) => ({ id, name, detail: number, customerId: id }),
      context,
    );
    return page(pageOfRows(items, query, {}, context), item => item);
  },

  previewContactMerge: async ({ path, query }, context) =>
    ok(await previewMerge(contactMerges, path.contactId, query.with, context)),
  mergeContacts: ({ path, body }, context) => merge('contact', path.contactId, body, context),
  markContactsDistinct: async ({ path, body: { with: other, distinct = true } }, context) =>
    ok(await mark('contact', [path.contactId, other], distinct, context)),

  previewCustomerMerge: async ({ path, query }, context) =>
    ok(await previewMerge(customerMerges, path.customerId, query.with, context)),
  mergeCustomers: ({ path, body }, context) => merge('customer', path.customerId, body, context),
  markCustomersDistinct: async ({ path, body: { with: other, distinct = true } }, context) =>
    ok(await mark('customer', [path.customerId, other], distinct, context)),

  async listMerges({ query: { customerId, kind, ...query } }, context) {
    if (kind === 'contact' && !context.user.scopes.has('contact:read'))
      throw forbidden('missing_scope', { requiredScope: 'contact:read' });
    const kinds = kind ? [kind] : context.user.scopes.has('contact:read') ? [] : ['customer'];
    return page(
      await context.db.merges.query({
        ...(customerId === undefined ? {} : { where: { customerId } }),
        query: { ...query, ...(kinds.length > 0 ? { kind: kinds } : {}) },
      }),
      row => present(row, context),
    );
  },

  getMerge: async ({ path }, context) => ok(present(await needMerge(path.mergeId, context), context)),

  async undoMerge({ path }, context) {
    const row = await needMerge(path.mergeId, context),
      requiredScope = missingScope(row, context);
    if (requiredScope !== undefined) throw forbidden('missing_scope', { requiredScope });
    const undone =
      row.kind === 'contact'
        ? await undoMerge(contactMerges, row, context)
        : await undoMerge(customerMerges, row, context);
    return ok(present(undone, context));
  },
};
