import type {
  Contact,
  ContactInput,
  ContactPatch,
  FieldProblem,
  RegistrationInput,
  RegistrationMethod,
} from '../../contract/types.ts';
import { missingProblems, valueProblems } from '../../domain/custom-values.ts';
import { checkEmail } from '../../domain/email.ts';
import { cleanText, joinName, splitName } from '../../domain/names.ts';
import { nextOf, portalAccessOf, registered, startOf } from '../../domain/registration.ts';
import type { ContactRow } from '../../database/seed/contacts.ts';
import type { QueryRequest } from '../../database/store.ts';
import { actions } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { conflict, fieldProblem, invalid, otherProblem } from '../../server/problems.ts';

/** System users are shown only to who asks for them. */
export const SYSTEM = { system: ['none'] };
export const CONTACT_MATCH: NonNullable<QueryRequest['match']> = {
  system: (row: ContactRow, wanted: readonly string[]) => wanted.includes(row.system ?? 'none'),
  unassigned: (row: ContactRow, wanted: boolean) => (row.customerId === null) === wanted,
};

/** Records as the contract shows them; customers and devices are looked up once for all. */
export async function presentContacts(rows: readonly ContactRow[], context: Context): Promise<Contact[]> {
  const { db } = context;
  const customers = new Map(
    (await db.customers.getMany([...new Set(rows.flatMap(({ customerId }) => customerId ?? []))])).map(
      row => [row.id, row],
    ),
  );
  const devices = await devicesByContact(customers.keys(), rows, context);
  return rows.map(row => {
    const { suspended, ...record } = row;
    delete (record as { deletedAt?: string }).deletedAt;
    const customer = row.customerId === null ? undefined : customers.get(row.customerId),
      isSystem = row.system !== null && 'system_contact';
    const own = devices.get(row.id) ?? [];
    return {
      ...record,
      deviceIds: own.map(({ id }) => id),
      devices: own,
      customerName: customer?.name ?? null,
      customerRank: customer?.rank ?? null,
      isPrimary: customer?.primaryContactIds.includes(row.id) ?? false,
      portalAccess: portalAccessOf(row),
      allowedActions: actions(context, {
        update: { scope: 'contact:write', blockedBy: isSystem },
        activate: {
          scope: 'contact:write',
          blockedBy: isSystem || (row.status === 'active' && 'already_active'),
        },
        deactivate: {
          scope: 'contact:write',
          blockedBy: isSystem || (row.status === 'deactivated' && 'deactivated'),
        },
        register: {
          scope: 'contact:write',
          blockedBy:
            isSystem ||
            (row.registration === 'registered' && 'already_registered') ||
            (row.status === 'deactivated' && 'deactivated') ||
            (row.email === null && 'no_email') ||
            (suspended && 'no_customer'),
        },
        link: {
          scope: 'contact:write',
          blockedBy: isSystem || (row.customerId !== null && 'other_customer'),
        },
        unlink: { scope: 'contact:write', blockedBy: isSystem || (row.customerId === null && 'no_customer') },
        delete: { scope: 'contact:delete', blockedBy: isSystem },
      }),
    };
  });
}
/** Devices name their contact; one look through the customer's devices serves a whole page. */
async function devicesByContact(
  customerIds: Iterable<string>,
  rows: readonly ContactRow[],
  { db }: Context,
): Promise<Map<string, Contact['devices']>> {
  const wanted = new Map<string, Contact['devices']>(rows.map(({ id }) => [id, []]));
  for (const customerId of customerIds)
    for (const { id, name, contactId } of await db.devices.find({ customerId }))
      if (contactId !== null) wanted.get(contactId)?.push({ id, name });
  return wanted;
}
/** Ties exactly these devices to a contact; one that was another contact's moves. */
export async function setDevices(
  { id: contactId, customerId }: ContactRow,
  deviceIds: readonly string[],
  { db }: Context,
): Promise<void> {
  if (customerId === null) return;
  for (const device of await db.devices.find({ customerId, contactId }))
    if (!deviceIds.includes(device.id)) await db.devices.update(device.id, { contactId: null });
  for (const id of deviceIds)
    if ((await db.devices.need(id)).contactId !== contactId) await db.devices.update(id, { contactId });
}
export async function presentContact(row: ContactRow, context: Context): Promise<Contact> {
  const [contact] = await presentContacts([row], context);
  if (!contact) throw new RangeError('No contact');
  return contact;
}

/** System users are run by the server alone [ADD-11]. */
export function refuseSystem(row: ContactRow): void {
  if (row.system !== null)
    throw conflict('system_contact', 'System users stay', {
      detail: `${row.displayName} came with the customer and goes with it.`,
    });
}
/** The address is the portal login: one per account [USR-05]. The blocker links to whoever has it. */
export async function refuseTaken(email: string, id: string | null, { db }: Context): Promise<void> {
  const holder = (await db.contacts.find({ email })).find(other => other.id !== id);
  if (holder)
    throw conflict('email_taken', 'Address in use', {
      detail: `${email} belongs to ${holder.displayName}.`,
      blockers: [{ code: 'email_taken', count: 1, link: `/v1/contacts/${holder.id}` }],
    });
}

export const isTimeZone = (name: string): boolean => {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

/** What is sent for a contact, checked and in the form it is stored in; throws a 422 that names every wrong field. */
export async function readContact(
  sent: ContactInput | ContactPatch,
  before: ContactRow | null,
  customerId: string | null,
  context: Context,
): Promise<Partial<ContactRow>> {
  const errors: FieldProblem[] = [],
    row: Partial<ContactRow> = {};
  const domains = customerId === null ? [] : ((await context.db.customers.get(customerId))?.domains ?? []);
  if (sent.email !== undefined) {
    const { email, problem } = checkEmail(sent.email, domains);
    if (problem)
      errors.push(
        fieldProblem(
          '/email',
          problem.code,
          problem.suggestion ? `${problem.message} Did you mean ${problem.suggestion}?` : problem.message,
        ),
      );
    else row.email = email;
  }
  sent.otherEmails?.forEach((text, index) => {
    const { email, problem } = checkEmail(text);
    if (problem) errors.push(fieldProblem(`/otherEmails/${index}`, problem.code, problem.message));
    else row.otherEmails = [...(row.otherEmails ?? []), email];
  });
  if (sent.otherEmails?.length === 0) row.otherEmails = [];
  for (const key of ['phone', 'mobile'] as const) {
    const text = sent[key];
    if (text === undefined) continue;
    row[key] = text === null ? null : cleanText(text) || null;
    if (row[key] && !/\d/.test(row[key]))
      errors.push(fieldProblem(`/${key}`, 'invalid_phone', 'A number needs digits.'));
  }
  for (const key of ['jobTitle', 'timeZone'] as const)
    if (sent[key] !== undefined) row[key] = sent[key] === null ? null : cleanText(sent[key]) || null;
  if (row.timeZone && !isTimeZone(row.timeZone))
    errors.push(fieldProblem('/timeZone', 'unknown_time_zone', `${row.timeZone} is not a time zone.`));
  if (sent.notes !== undefined) row.notes = sent.notes?.trim() || null;
  if ('status' in sent && sent.status) row.status = sent.status;
  Object.assign(row, namesOf(sent, before, row.email ?? null));
  if (row.displayName === '') errors.push(fieldProblem('/displayName', 'required', 'A name is needed.'));
  if (sent.deviceIds) {
    const known = await context.db.devices.getMany(sent.deviceIds);
    sent.deviceIds.forEach((id, index) => {
      if (!known.some(device => device.id === id && device.customerId === customerId))
        errors.push(
          fieldProblem(`/deviceIds/${index}`, 'unknown_device', 'This is not a device of the customer.'),
        );
    });
  }
  if (sent.customFields) {
    const definitions = await context.db.customFieldDefinitions.find({ target: 'contact' });
    errors.push(
      ...valueProblems(definitions, sent.customFields, '/customFields'),
      ...(before ? [] : missingProblems(definitions, sent.customFields, '/customFields')),
    );
    row.customFields = { ...before?.customFields, ...sent.customFields };
  }
  if (errors.length > 0) throw invalid(errors);
  if (row.email) await refuseTaken(row.email, before?.id ?? null, context);
  return row;
}

/** Display name and parts follow each other: a new display name is split, new parts are joined, both are taken as they are. */
function namesOf(
  sent: ContactInput | ContactPatch,
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

/** The method that is meant, and whether a new password is asked at the first login; 422 when the password does not go with it [USR-10..20]. */
export async function readRegistration(
  sent: RegistrationInput,
  { db }: Context,
  pointer = '',
): Promise<{ method: RegistrationMethod; mustChangePassword: boolean }> {
  const defaults = (await db.account.need('acc_1')).registrationDefaults;
  const method = sent.method === 'default' ? defaults.method : sent.method;
  if (sent.method === 'temporary_password' && sent.password === undefined)
    throw invalid([fieldProblem(`${pointer}/password`, 'required', 'A temporary password is needed.')]);
  if (sent.method !== 'temporary_password' && sent.password !== undefined)
    throw invalid([
      fieldProblem(
        `${pointer}/password`,
        'not_allowed',
        'A password goes only with the method temporary password.',
      ),
    ]);
  return {
    method,
    mustChangePassword:
      method === 'temporary_password' && (sent.mustChangePassword ?? defaults.mustChangePassword),
  };
}
export const startRegistration = async (
  sent: RegistrationInput | undefined,
  context: Context,
): Promise<Pick<ContactRow, 'registration' | 'mustChangePassword'>> => {
  const { method, mustChangePassword } = await readRegistration(
    sent ?? { method: 'default' },
    context,
    '/registration',
  );
  return { registration: startOf(method), mustChangePassword };
};

/** Registers a guest [USR-14]; 409 with what is possible otherwise. */
export async function register(
  row: ContactRow,
  sent: RegistrationInput,
  context: Context,
): Promise<ContactRow> {
  refuseSystem(row);
  if (row.status === 'deactivated')
    throw conflict('deactivated', 'Deactivated', { detail: 'Activate the contact first.' });
  if (row.suspended)
    throw conflict('no_customer', 'Removed from the customer', {
      detail: 'Put the contact into a customer first.',
    });
  if (row.email === null)
    throw conflict('no_email', 'No address', { detail: 'The address is the portal login; add one first.' });
  const { method, mustChangePassword } = await readRegistration(sent, context);
  const registration = registered(row.registration, method);
  if (registration === null)
    throw otherProblem(409, 'already_registered', 'Registered already', undefined, {
      allowedNext: nextOf(row.registration),
    });
  return context.db.contacts.update(row.id, {
    registration,
    mustChangePassword,
    updatedBy: context.user.person,
  });
}

/** Off the customer's list, and the portal login suspended; the record stays in the directory. */
export async function unlink(
  row: ContactRow,
  customerId: string,
  { db, user }: Context,
): Promise<ContactRow> {
  refuseSystem(row);
  if (row.customerId !== customerId)
    throw conflict(
      row.customerId === null ? 'no_customer' : 'other_customer',
      'Not a contact of this customer',
    );
  await leavePrimaries(row.id, customerId, db);
  return db.contacts.update(row.id, { customerId: null, suspended: true, updatedBy: user.person });
}
/** Into a customer, with the portal login as it was. */
export async function link(row: ContactRow, customerId: string, { db, user }: Context): Promise<ContactRow> {
  refuseSystem(row);
  if (row.customerId === customerId) return row;
  if (row.customerId !== null)
    throw conflict('other_customer', 'Contact of another customer', { detail: 'Remove it there first.' });
  if (!(await db.customers.get(customerId)))
    throw invalid([fieldProblem('/customerId', 'unknown_customer', 'There is no such customer.')]);
  return db.contacts.update(row.id, { customerId, suspended: false, updatedBy: user.person });
}
export async function leavePrimaries(
  contactId: string,
  customerId: string,
  db: Context['db'],
): Promise<void> {
  const customer = await db.customers.get(customerId);
  if (customer?.primaryContactIds.includes(contactId))
    await db.customers.update(customerId, {
      primaryContactIds: customer.primaryContactIds.filter(id => id !== contactId),
    });
}
export async function setPrimary(row: ContactRow, isPrimary: boolean, { db }: Context): Promise<void> {
  if (row.customerId === null) return;
  const { primaryContactIds } = await db.customers.need(row.customerId);
  if (primaryContactIds.includes(row.id) !== isPrimary)
    await db.customers.update(row.customerId, {
      primaryContactIds: isPrimary
        ? [...primaryContactIds, row.id]
        : primaryContactIds.filter(id => id !== row.id),
    });
}
