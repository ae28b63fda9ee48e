import type { Asset, ImportProblem, ImportRow } from '../contract/types.ts';
import { isDay } from './days.ts';
import { placeRow, tooLong, type PlacementLookup } from './import-placement.ts';
import { cleanText } from './names.ts';

export interface AssetLookup extends PlacementLookup {
  /** The customer's asset with this serial number. */
  asset(serialNumber: string): { id: string; customerId: string } | undefined;
  /** Spelled as in the account, when it is known. */
  assetType(name: string): string | undefined;
  /** The customer's contact with this mail address or name; undefined also when several have the name. */
  contact(key: string): string | undefined;
  /** The customer's folder of this name. */
  folder(name: string): string | undefined;
}
export interface CheckedAsset extends Pick<ImportRow, 'status' | 'problems' | 'change' | 'recordId'> {
  asset?: { customerId: string; name: string; assetType: string } & Partial<
    Pick<
      Asset,
      'status' | 'purchaseDate' | 'warrantyExpiresOn' | 'manufacturer' | 'model' | 'serialNumber' | 'notes'
    >
  > & { contactId?: string; folderId?: string };
}
const STATUSES: readonly Asset['status'][] = ['in_use', 'in_stock', 'purchased', 'damaged', 'retired'];
const LIMITS = {
  name: 200,
  assetType: 100,
  manufacturer: 200,
  model: 200,
  serialNumber: 100,
  notes: 10_000,
} as const;

/** A day as files write it: `2027-01-18`, or `01/18/2027` as the account shows days. */
export function readDay(text: string): string | undefined {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(written) ? written : undefined;
}

/** Checks one row of an assets import, like `checkContactRow`; the serial number tells which asset a row is about [AST-23]. */
export function checkAssetRow(
  row: { line: number; values: Readonly<Record<string, string>> },
  defaultCustomerId: string | null,
  lookup: AssetLookup,
): CheckedAsset {
  const warnings: ImportProblem[] = [],
    cell = (field: string): string => cleanText(row.values[field] ?? '');
  const { customer, errors } = placeRow(row.values, defaultCustomerId, lookup);
  const name = cell('name'),
    serialNumber = cell('serialNumber'),
    existing = serialNumber ? lookup.asset(serialNumber) : undefined;
  if (!name) errors.push({ field: 'name', code: 'name_missing', message: 'A name is needed.' });
  const twin = serialNumber ? lookup.earlierLine(serialNumber, row.line) : undefined;
  if (twin !== undefined)
    errors.push({
      field: 'serialNumber',
      code: 'duplicate_line',
      message: `The same serial number is on line ${twin}. Keep one of them.`,
      line: twin,
    });
  const written = cell('assetType'),
    assetType = written && (lookup.assetType(written) ?? written);
  if (!assetType)
    errors.push({ field: 'assetType', code: 'asset_type_missing', message: 'A type is needed.' });
  else if (!lookup.assetType(written))
    warnings.push({
      field: 'assetType',
      code: 'asset_type_new',
      message: `${assetType} is a new type. It is added.`,
    });
  const status = STATUSES.find(
    known =>
      known ===
      cell('status')
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
  );
  if (cell('status') && !status)
    errors.push({ field: 'status', code: 'status_unknown', message: `${cell('status')} is not a status.` });
  const days: { purchaseDate?: string; warrantyExpiresOn?: string } = {};
  for (const field of ['purchaseDate', 'warrantyExpiresOn'] as const) {
    const text = cell(field),
      day = readDay(text);
    if (text && !day)
      errors.push({ field, code: 'date_invalid', message: `${text} is not a day. Write it as YYYY-MM-DD.` });
    else if (day) days[field] = day;
  }
  // A name that nobody has does not hold up the thing itself: it comes in without.
  const contact = cell('contact'),
    contactId = contact ? lookup.contact(contact) : undefined,
    folder = cell('folder'),
    folderId = folder ? lookup.folder(folder) : undefined;
  if (contact && !contactId)
    warnings.push({
      field: 'contact',
      code: 'contact_unknown',
      message: `${contact} is no contact of this customer, or several have the name. The asset comes in without.`,
    });
  if (folder && !folderId)
    warnings.push({
      field: 'folder',
      code: 'folder_unknown',
      message: `There is no folder ${folder}. The asset comes in without.`,
    });
  errors.push(...tooLong(row.values, LIMITS));
  const problems = [...errors, ...warnings],
    recordId = existing?.id ?? null;
  if (errors.length > 0 || !customer) return { status: 'error', problems, change: null, recordId };
  const texts = Object.fromEntries(
    (['manufacturer', 'model', 'serialNumber', 'notes'] as const)
      .map(field => [field, cell(field)])
      .filter(([, text]) => text),
  );
  return {
    status: warnings.length > 0 ? 'warning' : 'ok',
    problems,
    change: existing ? 'update' : 'create',
    recordId,
    asset: {
      customerId: customer.id,
      name,
      assetType,
      ...(status ? { status } : {}),
      ...days,
      ...texts,
      ...(contactId ? { contactId } : {}),
      ...(folderId ? { folderId } : {}),
    },
  };
}
