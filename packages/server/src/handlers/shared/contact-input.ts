import type { ContactInput, ContactPatch, FieldProblem } from '../../contract/types.ts';
import type { ContactRow } from '../../database/collections/contacts.ts';
import { missingProblems, valueProblems } from '../../domain/custom-values.ts';
import { isTimeZone } from '../../domain/days.ts';
import { checkEmail } from '../../domain/email.ts';
import { cleanText, joinName, splitName } from '../../domain/names.ts';
import type { Context } from '../../server/handler.ts';
import { conflict, fieldProblem, invalid } from '../../server/problems.ts';

/** What a contact is made of, and what of it is wrong. */
interface Read {
  row: Partial<ContactRow>;
  errors: FieldProblem[];
}
type Sent = ContactInput | ContactPatch;

/** What is sent for a contact, checked and in the form it is stored in; throws a 422 that names every wrong field. */
export async function readContact(
  sent: Sent,
  before: ContactRow | null,
  customerId: string | null,
  context: Context,
): Promise<Partial<ContactRow>> {
  const read: Read = { row: {}, errors: [] },
    { row, errors } = read;
  await readAddresses(sent, customerId, read, context);
  readNumbers(sent, read);
  readTexts(sent, read);
  if ('status' in sent && sent.status) row.status = sent.status;
  Object.assign(row, namesOf(sent, before, row.email ?? null));
  if (row.displayName === '') errors.push(fieldProblem('/displayName', 'required', 'A name is needed.'));
  await checkDevices(sent, customerId, read, context);
  await readCustomFields(sent, before, read, context);
  if (errors.length > 0) throw invalid(errors);
  if (row.email) await refuseTaken(row.email, before?.id ?? null, context);
  return row;
}

/** Held against the domains of the customer, which also tell what a slip may have meant. */
async function readAddresses(
  { email: sentEmail, otherEmails }: Sent,
  customerId: string | null,
  { row, errors }: Read,
  { db }: Context,
): Promise<void> {
  const domains = customerId === null ? [] : ((await db.customers.get(customerId))?.domains ?? []);
  if (sentEmail !== undefined) {
    const { email, problem } = checkEmail(sentEmail, domains);
    if (!problem) row.email = email;
    else {
      const { code, message, suggestion } = problem;
      errors.push(
        fieldProblem('/email', code, suggestion ? `${message} Did you mean ${suggestion}?` : message),
      );
    }
  }
  if (otherEmails?.length === 0) row.otherEmails = [];
  otherEmails?.forEach((text, index) => {
    const { email, problem } = checkEmail(text);
    if (problem) errors.push(fieldProblem(`/otherEmails/${index}`, problem.code, problem.message));
    else row.otherEmails = [...(row.otherEmails ?? []), email];
  });
}

function readNumbers(sent: Sent, { row, errors }: Read): void {
  for (const key of ['phone', 'mobile'] as const) {
    const text = sent[key];
    if (text === undefined) continue;
    row[key] = text === null ? null : cleanText(text) || null;
    if (row[key] && !/\d/.test(row[key]))
      errors.push(fieldProblem(`/${key}`, 'invalid_phone', 'A number needs digits.'));
  }
}

function readTexts(sent: Sent, { row, errors }: Read): void {
  for (const key of ['jobTitle', 'timeZone'] as const)
    if (sent[key] !== undefined) row[key] = sent[key] === null ? null : cleanText(sent[key]) || null;
  if (row.timeZone && !isTimeZone(row.timeZone))
    errors.push(fieldProblem('/timeZone', 'unknown_time_zone', `${row.timeZone} is not a time zone.`));
  if (sent.notes !== undefined) row.notes = sent.notes?.trim() || null;
}

async function checkDevices(
  { deviceIds }: Sent,
  customerId: string | null,
  { errors }: Read,
  { db }: Context,
): Promise<void> {
  if (!deviceIds) return;
  const own = (await db.devices.getMany(deviceIds)).filter(device => device.customerId === customerId);
  deviceIds.forEach((id, index) => {
    if (!own.some(device => device.id === id))
      errors.push(
        fieldProblem(`/deviceIds/${index}`, 'unknown_device', 'This is not a device of the customer.'),
      );
  });
}

/** Only a new contact must have what is required; a change may leave it as it is. */
async function readCustomFields(
  { customFields }: Sent,
  before: ContactRow | null,
  { row, errors }: Read,
  { db }: Context,
): Promise<void> {
  if (!customFields) return;
  const definitions = await db.customFieldDefinitions.find({ target: 'contact' });
  errors.push(...valueProblems(definitions, customFields, '/customFields'));
  if (!before) errors.push(...missingProblems(definitions, customFields, '/customFields'));
  row.customFields = { ...before?.customFields, ...customFields };
}

/**
 * Display name and parts follow each other: a new display name is split, new parts are joined, both are taken as
 * they are.
 */
function namesOf(
  sent: Sent,
  before: ContactRow | null,
  email: string | null,
): Partial<Pick<ContactRow, 'displayName' | 'givenName' | 'familyName'>> {
  const part = (text: string | null | undefined): string | null | undefined =>
    text === undefined || text === null ? text : cleanText(text) || null;
  const givenName = part(sent.givenName),
    familyName = part(sent.familyName),
    displayName = sent.displayName === undefined ? undefined : cleanText(sent.displayName);
  if (displayName !== undefined && givenName === undefined && familyName === undefined) {
    if (displayName === '' && before === null && email !== null) return namesOf({}, null, email);
    const split = splitName(displayName);
    return { displayName: split.displayName, givenName: split.givenName, familyName: split.familyName };
  }
  if (givenName === undefined && familyName === undefined)
    return before || email === null
      ? {}
      : { displayName: email.slice(0, email.lastIndexOf('@')), givenName: null, familyName: null };
  const parts = {
    givenName: givenName === undefined ? (before?.givenName ?? null) : givenName,
    familyName: familyName === undefined ? (before?.familyName ?? null) : familyName,
  };
  return {
    ...parts,
    displayName:
      displayName ||
      joinName(parts.givenName, parts.familyName) ||
      before?.displayName ||
      (email ? email.slice(0, email.lastIndexOf('@')) : ''),
  };
}

/** The address is the portal login: one per account [USR-05], but for these. The blocker links to whoever has it. */
export async function refuseTaken(
  email: string,
  ids: string | null | readonly string[],
  { db }: Context,
): Promise<void> {
  const own = [ids].flat(),
    holder = (await db.contacts.find({ email })).find(({ id }) => !own.includes(id));
  if (holder)
    throw conflict('email_taken', 'Address in use', {
      detail: `${email} belongs to ${holder.displayName}.`,
      blockers: [{ code: 'email_taken', count: 1, link: `/v1/contacts/${holder.id}` }],
    });
}
