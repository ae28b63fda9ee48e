import type { TicketInput, TicketPatch } from '../contract/types.ts';
import { afterComment, clockInGroup, clockPaused, excerptOf } from '../domain/tickets.ts';
import type { TicketRow } from '../database/collections/ticket-row.ts';
import { created, noContent, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';
import { eachOf } from './shared/bulk.ts';
import { chosenIds, mustBelong, renameSort } from './shared/lookup.ts';
import { nextNumber } from './shared/numbers.ts';
import {
  defaultContract,
  groupOfStatus,
  newClock,
  presentTicket,
  presentTickets,
  technicianOf,
  ticketChanges,
  TICKET_SORT,
} from './shared/tickets.ts';

async function change(row: TicketRow, patch: TicketPatch, context: Context): Promise<TicketRow> {
  return context.db.tickets.update(row.id, await ticketChanges(row, patch, context));
}
const NEEDS: Readonly<Record<string, 'status' | 'technicianId' | 'priority' | undefined>> = {
  set_status: 'status',
  set_technician: 'technicianId',
  set_priority: 'priority',
};

/** Above every number that was given, is in use or can come back. */
async function ticketNumber(context: Context): Promise<number> {
  const { tickets: rows } = context.db,
    { items } = await rows.query({ query: { sort: '-number', limit: 1 } }),
    known = [...items, ...(await rows.deleted())].map(({ number }) => number),
    from = 1 + Math.max(60_000 + (await rows.count()), ...known);
  return nextNumber({ kind: 'ticket', from, isTaken: () => Promise.resolve(false) }, context);
}

/** A new ticket without its conversation; what is not said follows from the customer and the account. */
async function insertTicket(customerId: string, body: TicketInput, context: Context): Promise<TicketRow> {
  const { db } = context,
    { contactId = null, deviceId = null, status = 'Open', priority = 'medium', impact = 'none' } = body,
    { description, title, type = 'incident', source = 'technician' } = body;
  await mustBelong(db.contacts, contactId, customerId, '/contactId');
  await mustBelong(db.devices, deviceId, customerId, '/deviceId');
  await mustBelong(db.contracts, body.contractId, customerId, '/contractId');
  const customer = await db.customers.need(customerId),
    statusGroup = await groupOfStatus(status, context),
    contractId = body.contractId === undefined ? await defaultContract(customerId, context) : body.contractId,
    assigned = customer.autoAssign ? customer.accountManager : null,
    technician = body.technicianId === undefined ? assigned : await technicianOf(body.technicianId, context);
  return db.tickets.insert(
    {
      number: await ticketNumber(context),
      title: title.trim(),
      excerpt: excerptOf(description),
      customerId,
      contactId,
      technician,
      priority,
      impact,
      type,
      status,
      statusGroup,
      spam: false,
      contractId,
      deviceId,
      source,
      sentiment: null,
      activity: 'unread',
      // What is created as ended has no time to run, what is created paused stands.
      clock: clockPaused(
        clockInGroup(
          await newClock({ customerId, contractId, priority }, context),
          statusGroup,
          context.now(),
        ),
        body.paused ?? false,
        context.now(),
      ),
      seededComments: { from: 0, count: 0 },
      replyIds: [],
      commentCount: 0,
      lastActivityAt: context.now(),
    },
    // With a description, the ticket is told of once that is in it.
    description?.trim() ? { event: false } : {},
  );
}

/** Puts the description into the conversation, as the words of the contact or of who wrote the ticket. */
async function openWith(ticket: TicketRow, description: string, context: Context): Promise<TicketRow> {
  const { db, user } = context,
    { id: ticketId, customerId, contactId } = ticket;
  const comment = await db.ticketComments.insert(
    {
      ticketId,
      customerId,
      visibility: 'public',
      text: description,
      time: null,
      author:
        contactId === null
          ? { kind: 'technician', id: user.id, name: user.name }
          : { kind: 'contact', id: contactId, name: '' },
      writtenBy: user.id,
    },
    { event: false },
  );
  const { sentiment } =
    contactId === null
      ? ticket
      : afterComment(ticket, { visibility: 'public', text: description }, 'contact', context.now());
  return db.tickets.update(
    ticketId,
    { replyIds: [comment.id], commentCount: 1, sentiment },
    { silent: true, event: 'ticket.created' },
  );
}

/** Requests of customers [TKT, OTK]. */
export const tickets: Handlers<
  | 'listTickets'
  | 'listAllTickets'
  | 'createTicket'
  | 'getTicket'
  | 'updateTicket'
  | 'deleteTicket'
  | 'restoreTicket'
  | 'bulkTickets'
> = {
  async listTickets({ path, query }, context) {
    const { items, ...rest } = await context.db.tickets.query({
      where: { customerId: path.customerId },
      query: renameSort(query, TICKET_SORT),
    });
    return ok({ ...rest, items: await presentTickets(items, context) });
  },

  async listAllTickets({ query }, context) {
    const { items, ...rest } = await context.db.tickets.query({ query: renameSort(query, TICKET_SORT) });
    return ok({ ...rest, items: await presentTickets(items, context) });
  },

  async createTicket({ path: { customerId }, body }, context) {
    const ticket = await insertTicket(customerId, body, context),
      { description } = body,
      opened = description?.trim() ? await openWith(ticket, description, context) : ticket;
    return created(await presentTicket(opened, context), `/tickets/${ticket.id}`);
  },

  getTicket: async ({ path }, context) =>
    ok(await presentTicket(await context.db.tickets.need(path.ticketId), context)),

  updateTicket: async ({ path, body }, context) =>
    ok(
      await presentTicket(await change(await context.db.tickets.need(path.ticketId), body, context), context),
    ),

  async deleteTicket({ path }, context) {
    await context.db.tickets.remove(path.ticketId);
    return noContent();
  },

  restoreTicket: async ({ path }, context) =>
    ok(await presentTicket(await context.db.tickets.restore(path.ticketId), context)),

  async bulkTickets({ body }, context) {
    const { action, params } = body,
      needed = NEEDS[action];
    if (needed && params?.[needed] === undefined)
      throw invalid([fieldProblem(`/params/${needed}`, 'required', 'Needed for this action.')]);
    const patch: TicketPatch = needed
      ? { [needed]: params?.[needed] }
      : action === 'mark_spam'
        ? { spam: true }
        : action === 'mark_not_spam'
          ? { spam: false }
          : action === 'mark_read'
            ? { activity: 'read' }
            : action === 'mark_unread'
              ? { activity: 'unread' }
              : { status: 'Deleted' };
    const ids = await chosenIds(body, query => context.db.tickets.select({ query }));
    return ok(
      await eachOf(ids, context, async id => {
        if (action === 'restore') {
          await context.db.tickets.restore(id);
          return;
        }
        if (action === 'remove') return context.db.tickets.remove(id);
        const row = await context.db.tickets.need(id);
        const now = { ...row, technicianId: row.technician?.id ?? null };
        // Whose turn it is was not read away: reading lifts `unread` alone, and only that comes back.
        if (action === 'mark_read' && row.activity !== 'unread') return 'skipped';
        if (action === 'mark_unread' && row.activity !== 'read') return 'skipped';
        if (Object.entries(patch).every(([key, value]) => now[key as keyof typeof now] === value))
          return 'skipped';
        await change(row, patch, context);
      }),
    );
  },
};
