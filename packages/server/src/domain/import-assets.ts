import type { Asset, ImportRow } from '../contract/types.ts';
import { damagedLine, damagedNumbers, hiddenDirections } from './cell-signs.ts';
import { isDay } from './days.ts';
import {
  cellOf,
  placeRow,
  tooLong,
  type PlacementLookup,
  type RowProblems,
  type SentRow,
} from './import-placement.ts';

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

/** A day that is none, and the one that was probably meant: spreadsheets count days from the end of 1899. */
const serialDay = (text: string): string | undefined =>
  /^[2-6]\d{4}$/.test(text)
    ? new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10)
    : undefined;

/**
 * Checks one row of an assets import, like `checkContactRow`; the serial number tells which asset a row is about
 * [AST-23].
 */
export function checkAssetRow(
  row: SentRow,
  defaultCustomerId: string | null,
  lookup: AssetLookup,
): CheckedAsset {
  const { customer, errors } = placeRow(row.values, defaultCustomerId, lookup),
    found: RowProblems = { errors, warnings: damagedNumbers(row.values, ['serialNumber']) };
  errors.push(...damagedLine(row.damaged), ...hiddenDirections(row.values));
  const name = cellOf(row, 'name'),
    serialNumber = cellOf(row, 'serialNumber'),
    existing = serialNumber ? lookup.asset(serialNumber) : undefined;
  if (!name) errors.push({ field: 'name', code: 'name_missing', message: 'A name is needed.' });
  if (serialNumber) checkTwin(row, serialNumber, lookup, found);
  const assetType = readType(row, lookup, found),
    status = readStatus(row, found),
    days = readDays(row, found),
    ties = readTies(row, lookup, found);
  errors.push(...tooLong(row.values, LIMITS));
  const problems = [...errors, ...found.warnings],
    recordId = existing?.id ?? null;
  if (errors.length > 0 || !customer) return { status: 'error', problems, change: null, recordId };
  return {
    status: found.warnings.length > 0 ? 'warning' : 'ok',
    problems,
    change: existing ? 'update' : 'create',
    recordId,
    asset: {
      customerId: customer.id,
      name,
      assetType,
      ...(status ? { status } : {}),
      ...days,
      ...writtenTexts(row),
      ...ties,
    },
  };
}

function checkTwin(
  { line }: SentRow,
  serialNumber: string,
  lookup: AssetLookup,
  { errors }: RowProblems,
): void {
  const twin = lookup.earlierLine(serialNumber, line);
  if (twin === undefined) return;
  errors.push({
    field: 'serialNumber',
    code: 'duplicate_line',
    message: `The same serial number is on line ${twin}. Keep one of them.`,
    line: twin,
  });
}

/** As the account spells it; a type that it does not know is added. */
function readType(row: SentRow, lookup: AssetLookup, { errors, warnings }: RowProblems): string {
  const field = 'assetType',
    written = cellOf(row, field),
    known = written ? lookup.assetType(written) : undefined,
    assetType = known ?? written;
  if (!assetType) errors.push({ field, code: 'asset_type_missing', message: 'A type is needed.' });
  else if (!known)
    warnings.push({ field, code: 'asset_type_new', message: `${assetType} is a new type. It is added.` });
  return assetType;
}

function readStatus(row: SentRow, { errors }: RowProblems): Asset['status'] | undefined {
  const field = 'status',
    written = cellOf(row, field),
    name = written.toLowerCase().replace(/[\s-]+/g, '_'),
    status = STATUSES.find(known => known === name);
  if (written && !status)
    errors.push({ field, code: 'status_unknown', message: `${written} is not a status.` });
  return status;
}

function readDays(
  row: SentRow,
  { errors }: RowProblems,
): { purchaseDate?: string; warrantyExpiresOn?: string } {
  const days: { purchaseDate?: string; warrantyExpiresOn?: string } = {};
  for (const field of ['purchaseDate', 'warrantyExpiresOn'] as const) {
    const text = cellOf(row, field),
      suggestion = serialDay(text);
    if (text && !isDay(text))
      errors.push({
        field,
        code: 'date_invalid',
        message: `${text} is not a day. Write it as YYYY-MM-DD.`,
        ...(suggestion ? { suggestion } : {}),
      });
    else if (text) days[field] = text;
  }
  return days;
}

/** A contact or folder that nobody knows does not hold up the thing itself: it comes in without. */
function readTies(
  row: SentRow,
  lookup: AssetLookup,
  { warnings }: RowProblems,
): { contactId?: string; folderId?: string } {
  const contact = cellOf(row, 'contact'),
    contactId = contact ? lookup.contact(contact) : undefined,
    folder = cellOf(row, 'folder'),
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
  return { ...(contactId ? { contactId } : {}), ...(folderId ? { folderId } : {}) };
}

const writtenTexts = (row: SentRow): Record<string, string> =>
  Object.fromEntries(
    ['manufacturer', 'model', 'serialNumber', 'notes']
      .map((field): [string, string] => [field, cellOf(row, field)])
      .filter(([, text]) => text),
  );
