import type { TimeEntry, TimeEntryPatch } from '../contract/types.ts';
import type { TimeEntryRow } from '../database/collections/time-entries.ts';
import { actions, noContent, ok } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, forbidden, invalid } from '../server/problems.ts';
import { between } from './shared/between.ts';
import { mustBelong, namedBy, ref } from './shared/lookup.ts';
import { noMinutes } from './shared/no-minutes.ts';

/** Whoever did the work may change it, and who may change that of others. */
const mayChange = ({ technicianId }: TimeEntryRow, { user }: Context): boolean =>
  technicianId === user.id || user.scopes.has('ticket:moderate');

async function present(rows: readonly TimeEntryRow[], context: Context): Promise<TimeEntry[]> {
  const { db } = context;
  const [tickets, contracts, technicians] = await Promise.all([
    namedBy(db.tickets, rows, ({ ticketId }) => ticketId),
    namedBy(db.contracts, rows, ({ contractId }) => contractId),
    namedBy(db.technicians, rows, ({ technicianId }) => technicianId),
  ]);
  return rows.map(row => {
    const { id, customerId, at, serviceType, minutes, billable, assetType = null } = row,
      need = { scope: 'ticket:write', blockedBy: !mayChange(row, context) && 'not_author' };
    return {
      id,
      customerId,
      ticket: ref(tickets, row.ticketId, ({ title }) => title),
      contract: ref(contracts, row.contractId, ({ name }) => name),
      technician: ref(technicians, row.technicianId, ({ name }) => name),
      at,
      serviceType,
      minutes,
      billable,
      assetType,
      createdAt: row.createdAt,
      editedAt: row.editedAt ?? null,
      etag: row.etag,
      allowedActions: actions(context, { update: need, delete: need }),
    };
  });
}
const one = async (row: TimeEntryRow, context: Context): Promise<TimeEntry> =>
  (await present([row], context))[0] as TimeEntry;

async function list(where: { customerId: string; ticketId?: string }, query: object, context: Context) {
  const { items, ...rest } = await context.db.timeEntries.query({ where, query: between(query, 'at') });
  return ok({ ...rest, items: await present(items, context) });
}

function allow(row: TimeEntryRow, context: Context): TimeEntryRow {
  if (!mayChange(row, context))
    throw forbidden('not_author', { requiredScope: 'ticket:moderate' }, 'Somebody else booked this.');
  return row;
}

/** Tells that the hours of contracts have changed, and keeps the comment in step that the work was booked with. */
async function follow(row: TimeEntryRow, contractIds: Iterable<string>, isThere: boolean, context: Context) {
  const { db, events } = context,
    { customerId, commentId, serviceType, minutes, billable, assetType = null } = row;
  for (const id of new Set(contractIds))
    events.publish({
      type: 'contract.usage_changed',
      customerId,
      resource: { type: 'contract', id, etag: null },
    });
  if (commentId === undefined || !(await db.ticketComments.get(commentId))) return;
  const time = isThere ? { serviceType, minutes, billable, assetType } : null;
  await db.ticketComments.update(commentId, { time }, { silent: true, event: false });
}

async function change(row: TimeEntryRow, body: TimeEntryPatch, context: Context): Promise<TimeEntryRow> {
  if (body.minutes === 0) throw invalid([noMinutes('/minutes')]);
  await mustBelong(context.db.contracts, body.contractId, row.customerId, '/contractId');
  const at = body.at === undefined ? row.at : new Date(body.at).toISOString();
  if (Date.parse(at) > context.clock.nowMs())
    throw invalid([fieldProblem('/at', 'in_future', 'Book work once it is done.')]);
  return context.db.timeEntries.update(row.id, { ...body, at, editedAt: context.now() });
}

/** Work booked on tickets; the hours of contracts are made of it [OCT-23]. */
export const timeEntries: Handlers<
  | 'listTimeEntries'
  | 'listTicketTimeEntries'
  | 'getTimeEntry'
  | 'updateTimeEntry'
  | 'deleteTimeEntry'
  | 'restoreTimeEntry'
> = {
  listTimeEntries: ({ path: { customerId }, query }, context) => list({ customerId }, query, context),

  async listTicketTimeEntries({ path: { ticketId }, query }, context) {
    const { customerId } = await context.db.tickets.need(ticketId);
    return list({ customerId, ticketId }, query, context);
  },

  getTimeEntry: async ({ path }, context) =>
    ok(await one(await context.db.timeEntries.need(path.timeEntryId), context)),

  async updateTimeEntry({ path, body }, context) {
    const before = allow(await context.db.timeEntries.need(path.timeEntryId), context),
      row = await change(before, body, context);
    await follow(row, [before.contractId, row.contractId], true, context);
    return ok(await one(row, context));
  },

  async deleteTimeEntry({ path }, context) {
    const row = allow(await context.db.timeEntries.need(path.timeEntryId), context);
    await context.db.timeEntries.remove(row.id);
    await follow(row, [row.contractId], false, context);
    return noContent();
  },

  async restoreTimeEntry({ path }, context) {
    const { timeEntries: kept } = context.db,
      deleted = (await kept.deleted()).find(({ id }) => id === path.timeEntryId);
    allow(deleted ?? (await kept.need(path.timeEntryId)), context);
    const row = await kept.restore(path.timeEntryId);
    await follow(row, [row.contractId], true, context);
    return ok(await one(row, context));
  },
};
