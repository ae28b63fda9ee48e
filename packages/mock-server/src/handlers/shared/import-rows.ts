import type { ImportCounts, ImportRow } from '../../contract/types.ts';
import type { ImportRecord, ImportRowRecord } from '../../database/seed/imports.ts';
import { normalEmail } from '../../domain/email.ts';
import { checkContactRow, type CheckedRow } from '../../domain/import-rows.ts';
import { cleanText } from '../../domain/names.ts';
import { startOf } from '../../domain/registration.ts';
import type { Context } from '../../server/handler.ts';
import { isTimeZone } from './contacts.ts';

/** Rows of an import are many and change in bulk: no event each. */
export const QUIET = { silent: true, event: false } as const;
export const rowId = (importId: string, line: number): string => `imr_${importId}.${line}`;
export const emailKey = (importId: string, email: string): string => `${importId}/${normalEmail(email)}`;
export const noCounts = (): ImportCounts => ({ pending: 0, ok: 0, warning: 0, error: 0, created: 0, updated: 0, failed: 0, skipped: 0 });

export const presentRow = ({ line, status, values, problems, change, recordId }: ImportRowRecord): ImportRow => ({ line, status, values, problems, change, recordId });

/** Rows of the import with the same address, this one included, in order of their lines. */
export async function twins(row: Pick<ImportRowRecord, 'importId'>, email: string, { db }: Context): Promise<ImportRowRecord[]> {
  if (!normalEmail(email)) return [];
  return (await db.importRows.find({ emailKey: emailKey(row.importId, email) })).toSorted((a, b) => a.line - b.line);
}

/** Gathers what the check needs to know and runs it. */
export async function checkRow(row: ImportRowRecord, record: ImportRecord, context: Context): Promise<CheckedRow> {
  const { db } = context;
  const key = cleanText(row.values.customerId ?? '').replace(/^#/, '') || record.customerId || '';
  const customer = key ? (await db.customers.find({ number: key }))[0] ?? (await db.customers.get(key.toLowerCase())) : undefined;
  const named = key && !customer ? (await db.customers.find({ name: key }))[0] : undefined;
  const email = normalEmail(cleanText(row.values.email ?? ''));
  const contact = email ? (await db.contacts.find({ email }))[0] : undefined;
  const earlier = (await twins(row, email, context)).find(({ line }) => line < row.line);
  return checkContactRow(row, record.customerId, {
    customer: () => customer, customerNumberByName: () => named?.number, contact: () => contact, earlierLine: () => earlier?.line, isTimeZone,
  });
}

/** Checks a row and keeps the result; counts are those of the import, changed in place. */
export async function checkAndKeep(row: ImportRowRecord, record: ImportRecord, counts: ImportCounts, context: Context): Promise<ImportRowRecord> {
  const { contact, ...result } = await checkRow(row, record, context);
  counts[row.status]--;
  counts[result.status]++;
  return context.db.importRows.update(row.id, { ...result, checked: contact ?? null }, QUIET);
}

/** Writes the contact of a row; checks it once more, because the database may have changed since. */
export async function commitRow(row: ImportRowRecord, record: ImportRecord, counts: ImportCounts, context: Context): Promise<void> {
  const { db } = context, result = await checkRow(row, record, context), keep = (status: ImportRow['status'], patch: Partial<ImportRowRecord>): Promise<unknown> => {
    counts[row.status]--;
    counts[status]++;
    return db.importRows.update(row.id, { ...patch, status }, QUIET);
  };
  const { contact, recordId } = result;
  if (!contact) return void (await keep('failed', { problems: result.problems.map((problem) => ({ ...problem, retryable: true })) }));
  const { registration: { method, mustChangePassword = true }, startedBy } = record;
  const known = recordId === null ? undefined : await db.contacts.get(recordId);
  if (known) {
    // What the file does not say stays as it is; a person without a customer moves in, and may sign in again.
    await db.contacts.update(known.id, { ...contact, suspended: false, updatedBy: startedBy }, { event: false });
    return void (await keep('updated', { recordId: known.id, problems: result.problems }));
  }
  const meant = method === 'default' ? (await db.account.need('acc_1')).registrationDefaults.method : method;
  const made = await db.contacts.insert({
    jobTitle: null, phone: null, mobile: null, notes: null, timeZone: null, ...contact, otherEmails: [], status: 'active', suspended: false, system: null, customFields: {},
    registration: startOf(meant), mustChangePassword: meant === 'temporary_password' && mustChangePassword, updatedBy: startedBy,
  }, { event: false });
  await keep('created', { recordId: made.id, problems: result.problems });
}
