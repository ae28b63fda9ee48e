import type { Contract, ContractUsage } from '../../contract/types.ts';
import { defaultChargingPlan } from '../../database/seed/charging-plan.ts';
import type { ContractRow } from '../../database/seed/contracts.ts';
import { contractPeriod, contractStatus, currentDay, CONTRACT_GROUP } from '../../domain/contracts.ts';
import { accountDay } from '../../domain/days.ts';
import { contractUsage } from '../../domain/hours.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { byId, ref } from './lookup.ts';

/** Hours and charges of the period that `date` lies in; of the current or last one without it. */
export async function usageOf(row: ContractRow, context: Context, date?: string): Promise<ContractUsage> {
  const asOf = context.now(), today = accountDay(asOf), period = contractPeriod(row, date ?? currentDay(row, today), today);
  const booked = await context.db.timeEntries.find({ customerId: row.customerId, contractId: row.id });
  const entries = booked.filter(({ at }) => { const day = accountDay(at); return day >= period.startDate && (period.endDate === null || day <= period.endDate); });
  return { contractId: row.id, period, asOf, ...contractUsage(row.prepaid, entries, row.chargingPlan, defaultChargingPlan) };
}

/** Contracts of one customer as the contract shows them: group, status, hours of now, tickets. */
export async function presentContracts(rows: readonly ContractRow[], context: Context): Promise<Contract[]> {
  const { db } = context, today = accountDay(context.now()), customerId = rows[0]?.customerId;
  if (customerId === undefined) return [];
  const [slas, all, tickets] = await Promise.all([byId(db.slas, rows.map(({ slaId }) => slaId)), db.contracts.count({ customerId }), db.tickets.find({ customerId })]);
  const counts = new Map<string, number>();
  for (const { contractId } of tickets) if (contractId !== null) counts.set(contractId, (counts.get(contractId) ?? 0) + 1);
  return Promise.all(rows.map(async (row): Promise<Contract> => {
    const { slaId, ...shown } = visible(row);
    return {
      ...shown, group: CONTRACT_GROUP[row.kind], status: contractStatus(row, today), sla: ref(slas, slaId, ({ name }) => name),
      hours: row.prepaid === null ? null : (await usageOf(row, context)).total,
      // With one contract only, the customer's tickets are meant.
      ticketCount: all === 1 ? tickets.length : counts.get(row.id) ?? 0,
      allowedActions: actions(context, { update: 'contract:write' }),
    };
  }));
}
export const presentContract = async (row: ContractRow, context: Context): Promise<Contract> => (await presentContracts([row], context))[0] as Contract;
