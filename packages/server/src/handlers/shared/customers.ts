import type { Customer, CustomerPatch, FieldProblem } from '../../contract/types.ts';
import { isCountry } from '../../domain/countries.ts';
import { missingProblems, valueProblems } from '../../domain/custom-values.ts';
import { deletionBlockers } from '../../domain/deletion.ts';
import { covers, domainOf, readDomains, type HeldDomain } from '../../domain/domains.ts';
import { cleanText } from '../../domain/names.ts';
import { readWebsite } from '../../domain/website.ts';
import { planSystemContacts } from '../../domain/system-contacts.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { Presentations } from '../../server/json.ts';
import { conflict, fieldProblem, invalid } from '../../server/problems.ts';

const EMPTY_ADDRESS: NonNullable<Customer['address']> = {
  line1: null,
  line2: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  lat: null,
  lng: null,
};
const LIVE = [
  'contacts',
  'devices',
  'contracts',
  'assets',
  'passwords',
  'attachments',
  'remoteAccess',
  'invoices',
  'notes',
] as const;
export const COUNTED = [...LIVE, 'tickets', 'alerts'] as const;

/**
 * Rows per tab as they are now, without system users. Open tickets and alerts are those counted last: `keepCounts`
 * counts them again when one changes, so that a page of the directory does not have to look at every ticket of fifty
 * customers.
 */
export async function countsOf(
  {
    id,
    systemContactIds,
    counts: { tickets, alerts },
  }: Pick<CustomerRow, 'id' | 'systemContactIds' | 'counts'>,
  { db }: Pick<Context, 'db'>,
): Promise<Customer['counts']> {
  const live = await Promise.all(
    LIVE.map(async name => [name, await db[name].count({ customerId: id })] as const),
  );
  const counts = { ...Object.fromEntries(live), tickets, alerts } as Customer['counts'];
  return { ...counts, contacts: counts.contacts - systemContactIds.length };
}

const presentations = new Presentations<CustomerRow, Customer>();

/** The record as the contract shows it. */
export async function presentCustomer(row: CustomerRow, context: Context): Promise<Customer> {
  const counts = await countsOf(row, context);
  return presentations.of(row, [context.user.scopes, ...Object.values(counts)], () =>
    presentRow(row, counts, context),
  );
}
function presentRow(row: CustomerRow, counts: Customer['counts'], context: Context): Customer {
  const {
    outgoingMailAddressId: _mail,
    autoAssign: _auto,
    collaborators: _with,
    systemContactIds: _system,
    ...record
  } = visible(row);
  return {
    ...record,
    counts,
    allowedActions: actions(context, {
      update: 'customer:write',
      // Managed customers are named in the platform's console [ORG-06, X-14].
      'update:name': { scope: 'customer:write', blockedBy: row.kind === 'managed' && 'managed' },
      delete: { scope: 'customer:delete', blockedBy: deletionBlockers(row, counts.contacts)[0]?.code },
      merge: { scope: ['customer:write', 'customer:delete'] },
      promote: { scope: 'customer:write', blockedBy: row.kind === 'managed' && 'already_managed' },
    }),
  };
}

/** Entries that cover the host of an address: itself, and each dotted parent. */
export async function domainsCovering(email: string, { db }: Context): Promise<HeldDomain[]> {
  const host = domainOf(email);
  if (!host) return [];
  const parents = host
    .split('.')
    .map((_, index, labels) => (index === 0 ? host : `.${labels.slice(index).join('.')}`));
  const holders = await Promise.all(
    parents.map(async domain =>
      (await db.customers.find({ domains: domain })).map(({ id }) => ({ domain, customerId: id })),
    ),
  );
  return holders.flat().filter(({ domain }) => covers(domain, host));
}

/** Refuses domains that are none (422) or that another customer holds (409), and gives back how they are stored. */
export async function checkDomains(
  domains: readonly string[],
  customerIds: string | null | readonly string[],
  { db }: Context,
): Promise<string[]> {
  const own = [customerIds].flat();
  const { domains: read, errors } = readDomains(domains);
  if (errors.length > 0) throw invalid(errors);
  for (const domain of read) {
    const holder = (await db.customers.find({ domains: domain })).find(({ id }) => !own.includes(id));
    if (holder)
      throw conflict('domain_taken', 'Domain in use', {
        detail: `${domain} belongs to ${holder.name}.`,
        blockers: [{ code: 'domain_taken', count: 1, link: `/v1/customers/${holder.id}` }],
      });
  }
  return read;
}

/**
 * What follows from a customer's domains: system users exist and have addresses in it [ADD-09, ADD-10]; waiting
 * guests move in [ADD-12].
 */
export async function followDomains(row: CustomerRow, { db, user }: Context): Promise<CustomerRow> {
  const existing = (await db.contacts.getMany(row.systemContactIds)).flatMap(({ id, system, email }) =>
    system === null ? [] : [{ id, system, email }],
  );
  const { make, rename } = planSystemContacts(row.domains, existing),
    ids = [...row.systemContactIds];
  for (const { id, email } of rename) await db.contacts.update(id, { email });
  for (const { system, displayName, email } of make) {
    ids.push(
      (
        await db.contacts.insert({
          customerId: row.id,
          displayName,
          givenName: null,
          familyName: displayName,
          jobTitle: null,
          email,
          otherEmails: [],
          phone: null,
          mobile: null,
          status: 'active',
          registration: 'guest',
          mustChangePassword: false,
          suspended: false,
          system,
          timeZone: null,
          notes: null,
          customFields: {},
          updatedBy: null,
        })
      ).id,
    );
  }
  if (row.domains.length > 0) {
    for (const guest of await db.contacts.find({ customerId: null })) {
      const host = guest.email === null ? null : domainOf(guest.email);
      if (host && !guest.suspended && row.domains.some(domain => covers(domain, host)))
        await db.contacts.update(guest.id, { customerId: row.id, updatedBy: user.person });
    }
  }
  return make.length > 0
    ? db.customers.update(row.id, { systemContactIds: ids }, { silent: true, event: false })
    : row;
}

/** What a customer is made of, and what of it is wrong. */
interface Read {
  row: Partial<CustomerRow>;
  errors: FieldProblem[];
}

/** What is sent for a customer, checked and in the form it is stored in; throws a 422 that names every wrong field. */
export async function readCustomer(
  sent: CustomerPatch,
  before: CustomerRow | null,
  context: Context,
): Promise<Partial<CustomerRow>> {
  const {
    name: _name,
    address: _address,
    website: _website,
    domains,
    customFields: _fields,
    accountManagerId: _manager,
    primaryContactIds: _contacts,
    phone: _phone,
    fax: _fax,
    ...rest
  } = sent;
  const read: Read = { row: { ...rest }, errors: [] },
    { row, errors } = read;
  readTexts(sent, read);
  readAddress(sent, before, read);
  await readCustomFields(sent, before, read, context);
  await readManager(sent, read, context);
  await readPrimaryContacts(sent, before, read, context);
  if (errors.length > 0) throw invalid(errors);
  if (domains) row.domains = await checkDomains(domains, before?.id ?? null, context);
  return row;
}

function readTexts(sent: CustomerPatch, { row, errors }: Read): void {
  const { name, website } = sent;
  if (name !== undefined) {
    row.name = cleanText(name);
    if (row.name === '') errors.push(fieldProblem('/name', 'required', 'A name is needed.'));
  }
  for (const key of ['phone', 'fax'] as const) {
    const value = sent[key];
    if (value === undefined) continue;
    row[key] = value === null ? null : cleanText(value) || null;
    if (row[key] && !/\d/.test(row[key]))
      errors.push(fieldProblem(`/${key}`, 'invalid_phone', 'A number needs digits.'));
  }
  if (website !== undefined) {
    const address = website === null ? null : readWebsite(website);
    if (address === undefined)
      errors.push(
        fieldProblem('/website', 'invalid_url', 'An address of the web starts with https:// or http://.'),
      );
    else row.website = address;
  }
}

/** What is stored already stays, whatever it is: a change of the street is no occasion to refuse the country. */
function readAddress({ address }: CustomerPatch, before: CustomerRow | null, { row, errors }: Read): void {
  if (address === undefined) return;
  const { country } = address ?? {};
  if (country && !isCountry(country) && country !== before?.address?.country)
    errors.push(
      fieldProblem('/address/country', 'country_invalid', `${country} is not a country of ISO 3166.`),
    );
  row.address = address === null ? null : { ...EMPTY_ADDRESS, ...before?.address, ...address };
}

/** Only a new customer must have what is required; a change may leave it as it is. */
async function readCustomFields(
  { customFields }: CustomerPatch,
  before: CustomerRow | null,
  { row, errors }: Read,
  { db }: Context,
): Promise<void> {
  if (!customFields) return;
  const definitions = await db.customFieldDefinitions.find({ target: 'customer' });
  errors.push(...valueProblems(definitions, customFields, '/customFields'));
  if (!before) errors.push(...missingProblems(definitions, customFields, '/customFields'));
  row.customFields = { ...before?.customFields, ...customFields };
}

async function readManager(
  { accountManagerId }: CustomerPatch,
  { row, errors }: Read,
  context: Context,
): Promise<void> {
  if (accountManagerId === undefined) return;
  const manager = accountManagerId === null ? null : await technician(accountManagerId, context);
  if (manager === undefined)
    errors.push(fieldProblem('/accountManagerId', 'unknown_technician', 'There is no such member of staff.'));
  else Object.assign(row, { accountManagerId, accountManager: manager });
}

/** People of this customer; system users are nobody to call. */
async function readPrimaryContacts(
  { primaryContactIds }: CustomerPatch,
  before: CustomerRow | null,
  { row, errors }: Read,
  { db }: Context,
): Promise<void> {
  if (!primaryContactIds) return;
  const people = (await db.contacts.getMany(primaryContactIds)).filter(
    ({ customerId, system }) => customerId === before?.id && system === null,
  );
  primaryContactIds.forEach((id, index) => {
    if (!people.some(person => person.id === id))
      errors.push(
        fieldProblem(
          `/primaryContactIds/${index}`,
          'unknown_contact',
          'This is not a contact of the customer.',
        ),
      );
  });
  row.primaryContactIds = [...new Set(primaryContactIds)];
}

const technician = async (id: string, { db }: Context): Promise<Customer['accountManager'] | undefined> => {
  const found = await db.technicians.get(id);
  return found && { id: found.id, name: found.name };
};
