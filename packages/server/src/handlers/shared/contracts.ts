import type { Blocker, Contract, ContractUsage } from '../../contract/types.ts';
import { defaultChargingPlan } from '../../domain/charging-plan.ts';
import { queryRows } from '../../database/rows.ts';
import type { ContractRow } from '../../database/collections/contracts.ts';
import type { CollectionDefinition } from '../../database/store.ts';
import { contractPeriod, contractStatus, currentDay, CONTRACT_GROUP } from '../../domain/contracts.ts';
import { accountDay } from '../../domain/days.ts';
import { contractBlockers } from '../../domain/deletion.ts';
import { chargeable, contractUsage } from '../../domain/hours.ts';
import { moneyValue } from '../../domain/money.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { byId, ref } from './lookup.ts';

type List = Pick<CollectionDefinition<Contract>, 'search' | 'sortable' | 'defaultSort' | 'computed'>;
/** How the list is searched and sorted. */
export const CONTRACT_LIST: List = {
  // The type is searched by the words of the kind and its group [CTR-09].
  search: ['name', 'words'],
  sortable: [
    'name',
    'kind',
    'group',
    'sla',
    'startDate',
    'endDate',
    'status',
    'fee',
    'prepaidMinutes',
    'billableMinutes',
    'remainingMinutes',
    'ticketCount',
    'createdAt',
    'updatedAt',
  ],
  defaultSort: 'name',
  computed: {
    words: ({ kind, group }) => `${kind.replaceAll('_', ' ')} ${group}`,
    sla: ({ sla }) => sla?.name ?? null,
    slaId: ({ sla }) => sla?.id ?? 'none',
    fee: ({ fee }) => fee && moneyValue(fee),
    prepaidMinutes: ({ hours }) => hours?.prepaidMinutes ?? null,
    billableMinutes: ({ hours }) => hours?.billableMinutes ?? null,
    remainingMinutes: ({ hours }) => hours?.remainingMinutes ?? null,
    balance: ({ hours }) => hours?.balance ?? 'none',
  },
};
const MOST_ENTRIES = 500;

/** The period that `date` lies in, of the current or last one without it, and the work booked in it. */
async function periodOf(row: ContractRow, context: Context, date?: string) {
  const asOf = context.now(),
    today = accountDay(asOf),
    period = contractPeriod(row, date ?? currentDay(row, today), today);
  const booked = await context.db.timeEntries.find({ customerId: row.customerId, contractId: row.id });
  const entries = booked.filter(({ at }) => {
    const day = accountDay(at);
    return day >= period.startDate && (period.endDate === null || day <= period.endDate);
  });
  return { asOf, period, entries };
}

/** A rate per hour in the terms of the contract is a plan of its own, as long as there is no other [OCT-15, OCT-17]. */
const ownPlan = ({ chargingPlan, hourlyRate }: ContractRow): ContractRow['chargingPlan'] =>
  chargingPlan ?? (hourlyRate ? { defaultRate: hourlyRate, variableRates: [] } : null);

/** Hours and charges of a period. */
export async function usageOf(row: ContractRow, context: Context, date?: string): Promise<ContractUsage> {
  const { asOf, period, entries } = await periodOf(row, context, date);
  return {
    contractId: row.id,
    period,
    asOf,
    ...contractUsage(row.prepaid, entries, ownPlan(row), defaultChargingPlan),
  };
}

/** The same with the work it adds up. */
export async function explainUsage(
  row: ContractRow,
  context: Context,
  date?: string,
): Promise<ContractUsage> {
  const { db } = context,
    { entries } = await periodOf(row, context, date);
  const billable = entries
    .filter(entry => entry.billable)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, MOST_ENTRIES);
  const [tickets, technicians] = await Promise.all([
    byId(
      db.tickets,
      billable.map(({ ticketId }) => ticketId),
    ),
    byId(
      db.technicians,
      billable.map(({ technicianId }) => technicianId),
    ),
  ]);
  const charged = new Map(chargeable(row.prepaid, entries).map(({ entry, minutes }) => [entry, minutes]));
  return {
    ...(await usageOf(row, context, date)),
    entries: billable.map(entry => ({
      at: entry.at,
      serviceType: entry.serviceType,
      minutes: entry.minutes,
      chargedMinutes: charged.get(entry) ?? 0,
      ticket: ref(tickets, entry.ticketId, ({ title }) => title),
      technician: ref(technicians, entry.technicianId, ({ name }) => name),
    })),
  };
}

/** What keeps a contract from being deleted, all of it. */
export async function blockersOf(contractId: string, { db }: Context): Promise<Blocker[]> {
  const { customerId } = await db.contracts.need(contractId);
  return contractBlockers(
    await db.tickets.find({ customerId, contractId }),
    await db.invoices.find({ customerId, contractId }),
  );
}

/**
 * Tickets of the only contract of a customer: all that name no other one, but none from before it was made.
 */
const ofOnly = <T extends { contractId: string | null; createdAt: string }>(
  { id, createdAt }: ContractRow,
  tickets: readonly T[],
): T[] => tickets.filter(ticket => ticket.contractId === id || ticket.createdAt >= createdAt);

/** Contracts of one customer as the contract shows them: group, status, hours of now, tickets. */
export async function presentContracts(rows: readonly ContractRow[], context: Context): Promise<Contract[]> {
  const { db } = context,
    today = accountDay(context.now()),
    customerId = rows[0]?.customerId;
  if (customerId === undefined) return [];
  const [slas, all, tickets, invoices] = await Promise.all([
    byId(
      db.slas,
      rows.map(({ slaId }) => slaId),
    ),
    db.contracts.count({ customerId }),
    db.tickets.find({ customerId }),
    db.invoices.find({ customerId }),
  ]);
  const ticketsOf = Map.groupBy(tickets, ({ contractId }) => contractId),
    invoicesOf = Map.groupBy(invoices, ({ contractId }) => contractId);
  return Promise.all(
    rows.map(async (row): Promise<Contract> => {
      const { slaId, ...shown } = visible(row);
      return {
        ...shown,
        group: CONTRACT_GROUP[row.kind],
        status: contractStatus(row, today),
        sla: ref(slas, slaId, ({ name }) => name),
        hours: row.prepaid === null ? null : (await usageOf(row, context)).total,
        ticketCount: all === 1 ? ofOnly(row, tickets).length : (ticketsOf.get(row.id)?.length ?? 0),
        allowedActions: actions(context, {
          update: 'contract:write',
          delete: {
            scope: 'contract:write',
            blockedBy: contractBlockers(ticketsOf.get(row.id) ?? [], invoicesOf.get(row.id) ?? [])[0]?.code,
          },
        }),
      };
    }),
  );
}
export const presentContract = async (row: ContractRow, context: Context): Promise<Contract> =>
  (await presentContracts([row], context))[0] as Contract;

/** The same for contracts of any customers. */
export const presentAllContracts = async (
  rows: readonly ContractRow[],
  context: Context,
): Promise<Contract[]> =>
  (
    await Promise.all(
      [...Map.groupBy(rows, ({ customerId }) => customerId).values()].map(own =>
        presentContracts(own, context),
      ),
    )
  ).flat();

/** Ids of all contracts that a query of the list finds, in its order. */
export const contractIds = async (
  query: object,
  customerId: string | null,
  context: Context,
): Promise<string[]> =>
  queryRows(
    await presentAllContracts(
      await context.db.contracts.find(customerId === null ? {} : { customerId }),
      context,
    ),
    CONTRACT_LIST,
    { query: { ...query, limit: Number.MAX_SAFE_INTEGER } },
    context.clock.nowMs(),
  ).items.map(({ id }) => id);
