import type { ImportKind, ImportRow } from '../../contract/types.ts';
import { ASSET_TYPES } from '../../database/collections/assets.ts';
import type { ImportRecord, ImportRowRecord } from '../../database/collections/imports.ts';
import { isTimeZone } from '../../domain/days.ts';
import { normalEmail } from '../../domain/email.ts';
import { checkAssetRow, type CheckedAsset } from '../../domain/import-assets.ts';
import type { PlacementLookup } from '../../domain/import-placement.ts';
import { checkContactRow, type CheckedRow } from '../../domain/import-rows.ts';
import { cleanText } from '../../domain/names.ts';
import { startOf } from '../../domain/registration.ts';
import type { Context } from '../../server/handler.ts';
import { assetChanges, contactChanges } from './import-existing.ts';
import { asFurtherAddress, chosenContact, withLookalikes, type KnownPeople } from './import-lookalikes.ts';
import { moveRow, type Tally } from './import-states.ts';

/** Rows of an import are many and change in bulk: no event each. */
export const QUIET = { silent: true, event: false } as const;
export const rowId = (importId: string, line: number): string => `imr_${importId}.${line}`;
export const presentRow = ({
  line,
  status,
  values,
  problems,
  change,
  changes,
  recordId,
  lookalikes = [],
  sameAs,
}: ImportRowRecord): ImportRow => ({
  line,
  status,
  values,
  problems,
  change,
  changes,
  recordId,
  ...(lookalikes.length > 0 ? { lookalikes } : {}),
  ...(sameAs === undefined ? {} : { sameAs }),
});

/** What tells whether two rows are about the same: the address of a person, the serial number of an asset. */
const sameness = (kind: ImportKind, values: ImportRow['values']): string =>
  kind === 'contacts'
    ? normalEmail(cleanText(values.email ?? ''))
    : cleanText(values.serialNumber ?? '').toLowerCase();
export const twinKey = (
  { id, kind }: Pick<ImportRecord, 'id' | 'kind'>,
  values: ImportRow['values'],
): string => {
  const text = sameness(kind, values);
  return text && `${id}/${text}`;
};
/** Rows of the import about the same, this one included, in order of their lines. */
export async function twins(
  record: ImportRecord,
  values: ImportRow['values'],
  { db }: Context,
): Promise<ImportRowRecord[]> {
  const key = twinKey(record, values);
  return key ? (await db.importRows.find({ twinKey: key })).toSorted((a, b) => a.line - b.line) : [];
}

type Checked = CheckedRow & CheckedAsset & Pick<ImportRow, 'changes' | 'lookalikes'>;
/** Gathers what the check needs to know and runs it. */
async function checkRow(
  row: ImportRowRecord,
  record: ImportRecord,
  context: Context,
  people: KnownPeople,
): Promise<Checked> {
  const { db } = context,
    { values } = row;
  const key = cleanText(values.customerId ?? '').replace(/^#/, '') || record.customerId || '';
  const customer = key
    ? ((await db.customers.find({ number: key }))[0] ?? (await db.customers.get(key.toLowerCase())))
    : undefined;
  const named = key && !customer ? (await db.customers.find({ name: key }))[0] : undefined;
  const earlier = (await twins(record, values, context)).find(({ line }) => line < row.line);
  const placement: PlacementLookup = {
    customer: () => customer,
    customerNumberByName: () => named?.number,
    earlierLine: () => earlier?.line,
  };
  if (record.kind === 'assets') {
    const serialNumber = cleanText(values.serialNumber ?? ''),
      known =
        customer && serialNumber
          ? (await db.assets.find({ customerId: customer.id, serialNumber }))[0]
          : undefined;
    const contact = customer
        ? await contactOf(cleanText(values.contact ?? ''), customer.id, context)
        : undefined,
      folder = customer ? await folderOf(cleanText(values.folder ?? ''), customer.id, context) : undefined;
    const checked = checkAssetRow(row, record.customerId, {
      ...placement,
      asset: () => known,
      assetType: name => ASSET_TYPES.find(type => type.toLowerCase() === name.toLowerCase()),
      contact: () => contact,
      folder: () => folder,
    });
    return compared(checked, known && checked.asset && (await assetChanges(known, checked.asset, context)));
  }
  const email = sameness('contacts', values),
    held = email ? (await db.contacts.find({ email }))[0] : undefined,
    chosen = held ? undefined : await chosenContact(row, customer?.id, context),
    contact = held ?? chosen;
  const plain = checkContactRow(row, record.customerId, { ...placement, contact: () => contact, isTimeZone });
  const checked = chosen
    ? asFurtherAddress(plain, chosen)
    : contact || row.sameAs === null
      ? plain
      : await withLookalikes(plain, people, context);
  return compared(
    checked,
    contact && checked.contact && (await contactChanges(contact, checked.contact, context)),
  );
}

/** A row about a record that is there changes something of it, or nothing. */
const compared = <T extends CheckedRow | CheckedAsset>(checked: T, changes: ImportRow['changes'] = []) => {
  const isSame = checked.change === 'update' && changes.length === 0;
  return { ...checked, change: isSame ? ('unchanged' as const) : checked.change, changes };
};

/** Whom a cell of a file means: by mail address, else by a name that only one person has. */
async function contactOf(key: string, customerId: string, { db }: Context): Promise<string | undefined> {
  if (!key) return undefined;
  const found = key.includes('@')
    ? await db.contacts.find({ customerId, email: normalEmail(key) })
    : (await db.contacts.find({ customerId })).filter(
        ({ displayName }) => displayName.toLowerCase() === key.toLowerCase(),
      );
  return found.length === 1 ? found[0]?.id : undefined;
}
const folderOf = async (name: string, customerId: string, { db }: Context): Promise<string | undefined> =>
  name
    ? (await db.folders.find({ customerId })).find(folder => folder.name.toLowerCase() === name.toLowerCase())
        ?.id
    : undefined;

/** Checks a row and keeps the result; counts are those of the import, changed in place. */
export async function checkAndKeep(
  row: ImportRowRecord,
  record: ImportRecord,
  tally: Tally,
  context: Context,
  people: KnownPeople = new Map(),
): Promise<ImportRowRecord> {
  const checked = await checkRow(row, record, context, people),
    { status, problems, change, changes, recordId, lookalikes = [] } = checked;
  moveRow(tally, row, { status, change });
  return context.db.importRows.update(
    row.id,
    { status, problems, change, changes, recordId, lookalikes },
    QUIET,
  );
}

/** Writes the record of a row; checks it once more, because the database may have changed since. */
export async function commitRow(
  row: ImportRowRecord,
  record: ImportRecord,
  tally: Tally,
  context: Context,
  people: KnownPeople = new Map(),
): Promise<void> {
  const checked = await checkRow(row, record, context, people),
    { problems, recordId, change, changes } = checked;
  const written = await writeRow(checked, record, context),
    status = typeof written === 'string' ? written : written.status,
    id = typeof written === 'string' ? recordId : written.recordId;
  moveRow(tally, row, { status, change });
  await context.db.importRows.update(
    row.id,
    {
      status,
      change,
      changes,
      recordId: id,
      problems: status === 'failed' ? problems.map(problem => ({ ...problem, retryable: true })) : problems,
    },
    QUIET,
  );
}

/** What became of a row that was left as it is, or was written, and where. */
async function writeRow(
  { contact, asset, change, recordId }: Checked,
  record: ImportRecord,
  context: Context,
): Promise<'failed' | 'unchanged' | 'skipped' | { status: 'created' | 'updated'; recordId: string }> {
  if (!contact && !asset) return 'failed';
  if (change === 'unchanged') return 'unchanged';
  if (change === 'update' && record.existing === 'skip') return 'skipped';
  const id = contact
    ? await writeContact(contact, recordId, record, context)
    : await writeAsset(asset as NonNullable<typeof asset>, recordId, record, context);
  return { status: recordId === null ? 'created' : 'updated', recordId: id };
}

async function writeContact(
  contact: NonNullable<CheckedRow['contact']>,
  recordId: string | null,
  { registration: { method, mustChangePassword = true }, startedBy }: ImportRecord,
  { db }: Context,
): Promise<string> {
  if (recordId !== null) {
    // What the file does not say stays as it is; a person without a customer moves in, and may sign in again.
    const { otherEmails: known } = await db.contacts.need(recordId),
      otherEmails = [...new Set([...known, ...(contact.otherEmails ?? [])])];
    return (
      await db.contacts.update(
        recordId,
        { ...contact, otherEmails, suspended: false, updatedBy: startedBy },
        { event: false },
      )
    ).id;
  }
  const meant = method === 'default' ? (await db.account.need('acc_1')).registrationDefaults.method : method;
  return (
    await db.contacts.insert(
      {
        jobTitle: null,
        phone: null,
        mobile: null,
        notes: null,
        timeZone: null,
        otherEmails: [],
        displayName: contact.email,
        givenName: null,
        familyName: null,
        ...contact,
        status: 'active',
        suspended: false,
        system: null,
        customFields: {},
        registration: startOf(meant),
        mustChangePassword: meant === 'temporary_password' && mustChangePassword,
        updatedBy: startedBy,
      },
      { event: false },
    )
  ).id;
}
async function writeAsset(
  asset: NonNullable<CheckedAsset['asset']>,
  recordId: string | null,
  { startedBy }: ImportRecord,
  { db }: Context,
): Promise<string> {
  if (recordId !== null)
    return (await db.assets.update(recordId, { ...asset, updatedBy: startedBy }, { event: false })).id;
  const { customerId, serialNumber } = asset,
    [device] = serialNumber ? await db.devices.find({ customerId, serialNumber }) : [];
  return (
    await db.assets.insert(
      {
        status: 'in_use',
        purchaseDate: null,
        warrantyExpiresOn: null,
        manufacturer: null,
        model: null,
        serialNumber: null,
        notes: null,
        folderId: null,
        contactId: null,
        ...asset,
        deviceId: device?.id ?? null,
        updatedBy: startedBy,
      },
      { event: false },
    )
  ).id;
}
