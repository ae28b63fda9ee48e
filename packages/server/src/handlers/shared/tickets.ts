import type { Person, Ticket, TicketPatch, TicketStatusGroup } from '../../contract/types.ts';
import { slaOf } from '../../domain/service-levels.ts';
import type { TicketRow } from '../../database/collections/ticket-row.ts';
import type { RowPatch } from '../../database/store.ts';
import { contractStatus } from '../../domain/contracts.ts';
import {
  restartClock,
  slaAt,
  slaState,
  standsUntil,
  startClock,
  ticketFlags,
  type ServiceLevel,
  type SlaClock,
} from '../../domain/sla.ts';
import { clockInGroup, clockPaused } from '../../domain/tickets.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { Presentations } from '../../server/json.ts';
import { conflict, fieldProblem, invalid } from '../../server/problems.ts';
import { accountDays } from './account-days.ts';
import { mustBelong, namedBy, ref } from './lookup.ts';

/** Fields by which the list is sorted under another name. */
export const TICKET_SORT = {
  contact: 'contactName',
  technician: 'technicianName',
  contract: 'contractName',
  priority: 'priorityOrder',
  impact: 'impactOrder',
  status: 'statusOrder',
  activity: 'activityOrder',
  sentiment: 'sentimentOrder',
  sla: 'slaOrder',
};

const presentations = new Presentations<TicketRow, Ticket>();

/** Tickets as the contract shows them, names and clocks as of now. */
export async function presentTickets(rows: readonly TicketRow[], context: Context): Promise<Ticket[]> {
  const { db, user } = context,
    now = context.now();
  const [customers, contacts, contracts] = await Promise.all([
    namedBy(db.customers, rows, ({ customerId }) => customerId),
    namedBy(db.contacts, rows, ({ contactId }) => contactId),
    namedBy(db.contracts, rows, ({ contractId }) => contractId),
  ]);
  return rows.map(row => {
    const { contactId, contractId, clock } = row,
      customer = customers.get(row.customerId),
      contact = ref(contacts, contactId, ({ displayName }) => displayName),
      contract = ref(contracts, contractId, ({ name }) => name);
    // Time changes nothing but the state of the clock, and when it runs on.
    const state = [slaState(clock, now), standsUntil(clock, now)];
    const parts = [customer, contact?.name, contract?.name, ...state, user.scopes];
    return presentations.of(row, parts, () => ({
      ...shownOf(row),
      customerName: customer?.name ?? '',
      customerRank: customer?.rank ?? 'basic',
      contact,
      contract,
      flags: ticketFlags(row, now),
      sla: slaAt(clock, now),
      allowedActions: actionsOf(row, context),
    }));
  });
}
/** What is shown as it is stored. */
function shownOf(row: TicketRow) {
  const {
    contactId: _contact,
    contractId: _contract,
    spam: _spam,
    clock: _clock,
    seededComments: _seeded,
    replyIds: _replies,
    ...shown
  } = visible(row);
  return shown;
}
function actionsOf({ statusGroup }: TicketRow, context: Context): Ticket['allowedActions'] {
  const deleted = statusGroup === 'deleted' && 'deleted';
  return actions(context, {
    update: 'ticket:write',
    comment: { scope: 'ticket:write', blockedBy: deleted },
    assist: { scope: 'ticket:assist', blockedBy: deleted },
    delete: { scope: 'ticket:write', blockedBy: deleted },
    remove: 'ticket:write',
  });
}
export const presentTicket = async (row: TicketRow, context: Context): Promise<Ticket> =>
  (await presentTickets([row], context))[0] as Ticket;

export async function technicianOf(id: string | null, { db }: Context): Promise<Person | null> {
  if (id === null) return null;
  const found = await db.technicians.get(id);
  if (!found)
    throw invalid([fieldProblem('/technicianId', 'unknown_technician', 'There is no such technician.')]);
  return { id: found.id, name: found.name };
}
export async function groupOfStatus(name: string, { db }: Context): Promise<TicketStatusGroup> {
  const [status] = await db.ticketStatuses.find({ name });
  if (!status) throw invalid([fieldProblem('/status', 'unknown_status', 'The account has no such status.')]);
  return status.group;
}
/** The SLA of the contract; without one, the account's level for the rank of the customer. */
async function levelOf(
  customerId: string,
  contractId: string | null,
  { db }: Context,
): Promise<ServiceLevel> {
  const contract = contractId === null ? undefined : await db.contracts.get(contractId),
    agreed = contract?.slaId ? await db.slas.get(contract.slaId) : undefined,
    sla = agreed ?? slaOf((await db.customers.need(customerId)).rank);
  const account = sla.hours === 'business' ? (await db.account.need('acc_1')).businessHours : null;
  return { ...sla, calendar: sla.hours === 'always' ? null : (sla.businessHours ?? account ?? null) };
}
export const newClock = async (
  ticket: Pick<TicketRow, 'customerId' | 'contractId' | 'priority'>,
  context: Context,
): Promise<SlaClock> =>
  startClock(await levelOf(ticket.customerId, ticket.contractId, context), ticket.priority, context.now());
/** The active contract that takes tickets which name none. */
export async function defaultContract(customerId: string, context: Context): Promise<string | null> {
  const { today } = await accountDays(context);
  return (
    (await context.db.contracts.find({ customerId })).find(
      contract =>
        contract.isDefault && contract.startDate <= today && contractStatus(contract, today) === 'active',
    )?.id ?? null
  );
}

export const ticketDeleted = () =>
  conflict('ticket_deleted', 'The ticket is deleted', { allowedNext: ['Open', 'Pending'] });

/** What a patch makes of a ticket, all rules checked; nothing is written yet. */
export async function ticketChanges(
  row: TicketRow,
  patch: TicketPatch,
  context: Context,
): Promise<RowPatch<TicketRow>> {
  const { technicianId, status, paused, ...plain } = patch,
    now = context.now();
  await mustBelong(context.db.contacts, patch.contactId, row.customerId, '/contactId');
  await mustBelong(context.db.contracts, patch.contractId, row.customerId, '/contractId');
  await mustBelong(context.db.devices, patch.deviceId, row.customerId, '/deviceId');
  const group = status === undefined ? row.statusGroup : await groupOfStatus(status, context);
  if (row.statusGroup === 'deleted' && group === 'deleted') throw ticketDeleted();
  let { clock } = row;
  const contractId = patch.contractId === undefined ? row.contractId : patch.contractId,
    priority = patch.priority ?? row.priority;
  if (priority !== row.priority || contractId !== row.contractId)
    clock = restartClock(clock, await levelOf(row.customerId, contractId, context), priority, row.createdAt);
  if (group !== row.statusGroup) clock = clockInGroup(clock, group, now);
  if (paused !== undefined) clock = clockPaused(clock, paused, now);
  // To read a ticket, or to mark it as unread, is nothing that happened to it.
  const isOnlyRead = Object.keys(patch).every(key => key === 'activity');
  return {
    ...plain,
    clock,
    ...(isOnlyRead ? {} : { lastActivityAt: now }),
    ...(status === undefined ? {} : { status, statusGroup: group }),
    ...(technicianId === undefined ? {} : { technician: await technicianOf(technicianId, context) }),
  };
}
