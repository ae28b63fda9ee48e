import type { ImportChange } from '../../contract/types.ts';
import type { AssetRow } from '../../database/collections/assets.ts';
import type { ContactRow } from '../../database/collections/contacts.ts';
import type { CheckedAsset } from '../../domain/import-assets.ts';
import { changesOf, type TextValues } from '../../domain/import-changes.ts';
import type { CheckedRow } from '../../domain/import-rows.ts';
import type { Context } from '../../server/handler.ts';

const SAME_FIELDS = ['givenName', 'familyName', 'jobTitle', 'phone', 'mobile', 'timeZone', 'notes'] as const;

const texts = <K extends string>(
  record: Readonly<Partial<Record<K, string | null | undefined>>>,
  fields: readonly K[],
): TextValues =>
  Object.fromEntries(
    fields.flatMap(field => (record[field] === undefined ? [] : [[field, record[field] ?? '']])),
  );

async function customerNumber(id: string | null, { db }: Context): Promise<string> {
  return id === null ? '' : ((await db.customers.get(id))?.number ?? '');
}

/** What a row would change in a contact. */
export async function contactChanges(
  before: ContactRow,
  after: NonNullable<CheckedRow['contact']>,
  context: Context,
): Promise<ImportChange[]> {
  const others = [...new Set([...before.otherEmails, ...(after.otherEmails ?? [])])].join('; ');
  return changesOf(
    {
      name: before.displayName,
      ...texts(before, SAME_FIELDS),
      otherEmails: before.otherEmails.join('; '),
      customerId: await customerNumber(before.customerId, context),
    },
    {
      ...(after.displayName === undefined ? {} : { name: after.displayName }),
      ...texts(after, SAME_FIELDS),
      otherEmails: others,
      customerId: await customerNumber(after.customerId, context),
    },
  );
}

const ASSET_FIELDS = [
  'name',
  'assetType',
  'status',
  'purchaseDate',
  'warrantyExpiresOn',
  'manufacturer',
  'model',
  'notes',
] as const;

/** What a row would change in an asset. */
export async function assetChanges(
  before: AssetRow,
  after: NonNullable<CheckedAsset['asset']>,
  { db }: Context,
): Promise<ImportChange[]> {
  const contact = async (id: string | null): Promise<string> =>
      id === null ? '' : ((await db.contacts.get(id))?.displayName ?? ''),
    folder = async (id: string | null): Promise<string> =>
      id === null ? '' : ((await db.folders.get(id))?.name ?? '');
  return changesOf(
    {
      ...texts(before, ASSET_FIELDS),
      contact: await contact(before.contactId),
      folder: await folder(before.folderId),
    },
    {
      ...texts(after, ASSET_FIELDS),
      ...(after.contactId ? { contact: await contact(after.contactId) } : {}),
      ...(after.folderId ? { folder: await folder(after.folderId) } : {}),
    },
  );
}
