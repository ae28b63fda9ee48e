import type { ContactRow } from '../database/collections/contacts.ts';
import type { QueryResult } from '../database/store.ts';
import type { DayOf } from '../domain/days.ts';
import { monthOf, monthsUntil } from '../domain/months.ts';
import { created, noContent, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { refuseHeld } from '../server/merged.ts';
import { fieldProblem, forbidden, invalid } from '../server/problems.ts';
import { accountDays } from './shared/account-days.ts';
import { eachOf, selectedIds } from './shared/bulk.ts';
import { readContact, refuseTaken } from './shared/contact-input.ts';
import { leavePrimaries, link, setPrimary, unlink } from './shared/contact-links.ts';
import { presentContact, presentContacts, refuseSystem, setDevices, SYSTEM } from './shared/contacts.ts';
import { register, startRegistration } from './shared/registration.ts';

/** As far as hours are told back. */
const MONTHS = 12;

const answer = async ({ items, page, facets }: QueryResult<ContactRow>, context: Context) =>
  ok({ items: await presentContacts(items, context), page, ...(facets ? { facets } : {}) });

async function remove(row: ContactRow, { db }: Context): Promise<void> {
  refuseSystem(row);
  if (row.customerId !== null) await leavePrimaries(row.id, row.customerId, db);
  await db.contacts.remove(row.id);
}

interface HoursMonth {
  month: string;
  minutes: number;
  billableMinutes: number;
}
/** Work on the tickets that somebody asked for. */
async function addHours(
  months: ReadonlyMap<string, HoursMonth>,
  { customerId, contactId }: { customerId: string; contactId: string },
  dayOf: DayOf,
  { db }: Context,
): Promise<void> {
  const tickets = new Set((await db.tickets.find({ customerId, contactId })).map(({ id }) => id));
  if (tickets.size === 0) return;
  for (const { ticketId, at, minutes, billable } of await db.timeEntries.find({ customerId })) {
    const month = tickets.has(ticketId) ? months.get(monthOf(at, dayOf)) : undefined;
    if (!month) continue;
    month.minutes += minutes;
    if (billable) month.billableMinutes += minutes;
  }
}

/** People of a customer and their portal registration [CON, USR, RMU]. */
export const contacts: Handlers<
  | 'listContacts'
  | 'listAllContacts'
  | 'createContact'
  | 'getContact'
  | 'getContactHours'
  | 'updateContact'
  | 'deleteContact'
  | 'restoreContact'
  | 'registerContact'
  | 'linkContact'
  | 'unlinkContact'
  | 'bulkContacts'
> = {
  listContacts: async ({ path, query }, context) =>
    answer(
      await context.db.contacts.query({
        where: { customerId: path.customerId },
        query: { ...SYSTEM, ...query },
      }),
      context,
    ),

  listAllContacts: async ({ query }, context) =>
    answer(await context.db.contacts.query({ query: { ...SYSTEM, ...query } }), context),

  async createContact({ path, body }, context) {
    const { isPrimary, registration } = body;
    const started = await startRegistration(registration, context),
      sent = await readContact(body, null, path.customerId, context);
    const row = await context.db.contacts.insert({
      displayName: '',
      givenName: null,
      familyName: null,
      jobTitle: null,
      email: null,
      otherEmails: [],
      phone: null,
      mobile: null,
      status: 'active',
      suspended: false,
      system: null,
      timeZone: null,
      notes: null,
      customFields: {},
      ...sent,
      ...started,
      customerId: path.customerId,
      updatedBy: context.user.person,
    });
    if (isPrimary) await setPrimary(row, true, context);
    if (body.deviceIds) await setDevices(row, body.deviceIds, context);
    return created(await presentContact(row, context), `/contacts/${row.id}`);
  },

  getContact: async ({ path }, context) =>
    ok(await presentContact(await context.db.contacts.need(path.contactId), context)),

  async getContactHours({ path: { contactId } }, context) {
    const { db } = context,
      { customerId } = await db.contacts.need(contactId),
      asOf = context.now(),
      { dayOf } = await accountDays(context),
      months = new Map(
        monthsUntil(asOf, MONTHS, dayOf).map(month => [month, { month, minutes: 0, billableMinutes: 0 }]),
      );
    if (customerId !== null) await addHours(months, { customerId, contactId }, dayOf, context);
    return ok({ contactId, asOf, months: [...months.values()] });
  },

  async updateContact({ path, body }, context) {
    const before = await context.db.contacts.need(path.contactId);
    refuseSystem(before);
    const row = await context.db.contacts.update(before.id, {
      ...(await readContact(body, before, before.customerId, context)),
      updatedBy: context.user.person,
    });
    if (body.isPrimary !== undefined) await setPrimary(row, body.isPrimary, context);
    if (body.deviceIds) await setDevices(row, body.deviceIds, context);
    return ok(await presentContact(row, context));
  },

  async deleteContact({ path }, context) {
    await remove(await context.db.contacts.need(path.contactId), context);
    return noContent();
  },

  async restoreContact({ path }, context) {
    await refuseHeld(path.contactId, context);
    const row = await context.db.contacts.restore(path.contactId);
    try {
      if (row.email !== null) await refuseTaken(row.email, row.id, context);
    } catch (error) {
      await context.db.contacts.remove(row.id, { event: false });
      throw error;
    }
    return ok(await presentContact(row, context));
  },

  registerContact: async ({ path, body }, context) =>
    ok(
      await presentContact(
        await register(await context.db.contacts.need(path.contactId), body, context),
        context,
      ),
    ),

  linkContact: async ({ path, body }, context) =>
    ok(
      await presentContact(
        await link(await context.db.contacts.need(path.contactId), body.customerId, context),
        context,
      ),
    ),

  unlinkContact: async ({ path, body }, context) =>
    ok(
      await presentContact(
        await unlink(await context.db.contacts.need(path.contactId), body.customerId, context),
        context,
      ),
    ),

  async bulkContacts({ body: { action, ids, filter, params = {} } }, context) {
    const { customerId, registration = { method: 'default' as const } } = params;
    if ((action === 'unlink' || action === 'relink') && !customerId)
      throw invalid([fieldProblem('/params/customerId', 'required', 'Say which customer.')]);
    if (action === 'delete' && !context.user.scopes.has('contact:delete'))
      throw forbidden('missing_scope', { requiredScope: 'contact:delete' });
    const chosen = await selectedIds(context.db.contacts, { ids, filter }, { defaults: SYSTEM });
    return ok(
      await eachOf(chosen, context, async id => {
        const row = await context.db.contacts.need(id);
        if (action === 'unlink') await unlink(row, customerId ?? '', context);
        else if (action === 'relink') await link(row, customerId ?? '', context);
        else if (action === 'register') await register(row, registration, context);
        else if (action === 'delete') await remove(row, context);
        else {
          refuseSystem(row);
          const status = action === 'activate' ? 'active' : 'deactivated';
          if (row.status === status) return 'skipped';
          await context.db.contacts.update(id, { status, updatedBy: context.user.person });
        }
        return 'done';
      }),
    );
  },
};
