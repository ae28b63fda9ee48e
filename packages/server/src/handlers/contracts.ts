import type { ContractInput, ContractPatch } from '../contract/types.ts';
import { queryRows } from '../database/rows.ts';
import { defaultChargingPlan } from '../domain/charging-plan.ts';
import type { ContractRow } from '../database/collections/contracts.ts';
import { contractProblems } from '../domain/contracts.ts';
import { created, noContent, ok, page } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, invalid } from '../server/problems.ts';
import { accountDays } from './shared/account-days.ts';
import { slaHistory } from '../domain/sla-outcome.ts';
import { ticketOutcome } from '../database/collections/tickets.ts';
import { customerIn, eachOf, needParam, selectedIds } from './shared/bulk.ts';
import {
  blockersOf,
  CONTRACT_LIST,
  contractIds,
  presentContract,
  presentContracts,
} from './shared/contracts.ts';
import { explainUsage } from './shared/usage.ts';
import { withoutMoney } from './shared/usage-money.ts';

/** As far as the SLA is told back. */
const MONTHS = 12;

const NOTHING = {
  slaId: null,
  endDate: null,
  fee: null,
  prepaid: null,
  hourlyRate: null,
  unitRate: null,
  countBy: null,
  includedAmount: null,
  chargingPlan: null,
  hoursRules: null,
  taxable: true,
  isDefault: false,
} as const;

/** @param pointer Where the input stands in the request. */
async function check(
  input: Partial<ContractInput> & ContractPatch,
  stored: ContractRow | undefined,
  { db }: Context,
  pointer = '',
): Promise<void> {
  const problems = pointer ? [] : contractProblems(input, stored);
  if (input.slaId != null && !(await db.slas.get(input.slaId)))
    problems.push(fieldProblem(`${pointer}/slaId`, 'unknown_reference', 'There is no such SLA.'));
  if (input.name !== undefined && input.name.trim() === '')
    problems.push(fieldProblem('/name', 'required', 'Must not be empty.'));
  if (problems.length > 0) throw invalid(problems);
}
/** At most one contract of a customer takes the tickets that name none. */
async function onlyDefault(row: ContractRow, { db }: Context): Promise<void> {
  if (row.isDefault)
    for (const other of await db.contracts.find({ customerId: row.customerId, isDefault: true }))
      if (other.id !== row.id) await db.contracts.update(other.id, { isDefault: false });
}

async function remove(id: string, context: Context): Promise<void> {
  const blockers = await blockersOf(id, context);
  if (blockers.length > 0) throw conflict('deletion_blocked', 'Cannot be deleted', { blockers });
  await context.db.contracts.remove(id);
}
async function restore(id: string, context: Context): Promise<ContractRow> {
  const row = await context.db.contracts.restore(id);
  await onlyDefault(row, context);
  return row;
}

/** Service contracts and the hours used of them [CTR, OCT]. */
export const contracts: Handlers<
  | 'listContracts'
  | 'createContract'
  | 'getContract'
  | 'updateContract'
  | 'deleteContract'
  | 'restoreContract'
  | 'bulkContracts'
  | 'getContractUsage'
  | 'getContractSlaHistory'
  | 'getDefaultChargingPlan'
> = {
  async listContracts({ path, query }, context) {
    const rows = await presentContracts(
      await context.db.contracts.find({ customerId: path.customerId }),
      context,
    );
    const { dayOf } = await accountDays(context);
    return page(queryRows(rows, CONTRACT_LIST, { query }, context.clock.nowMs(), dayOf), row => row);
  },

  async createContract({ path, body }, context) {
    await check(body, undefined, context);
    const row = await context.db.contracts.insert({
      ...NOTHING,
      billingPeriod: body.kind === 'project_one_time_fee' ? 'once' : 'monthly',
      ...body,
      name: body.name.trim(),
      customerId: path.customerId,
    });
    await onlyDefault(row, context);
    return created(await presentContract(row, context), `/contracts/${row.id}`);
  },

  getContract: async ({ path }, context) =>
    ok(await presentContract(await context.db.contracts.need(path.contractId), context)),

  async updateContract({ path, body }, context) {
    await check(body, await context.db.contracts.need(path.contractId), context);
    const row = await context.db.contracts.update(path.contractId, body);
    await onlyDefault(row, context);
    return ok(await presentContract(row, context));
  },

  async deleteContract({ path }, context) {
    await remove(path.contractId, context);
    return noContent();
  },

  restoreContract: async ({ path }, context) =>
    ok(await presentContract(await restore(path.contractId, context), context)),

  async bulkContracts({ body }, context) {
    const { action, params = {} } = body,
      { db } = context;
    needParam(action, params, { set_sla: 'slaId' });
    const { slaId = null } = params;
    if (action === 'set_sla') await check({ slaId }, undefined, context, '/params');
    const ids = await selectedIds(
      { select: ({ where, query }) => contractIds(query, customerIn(where), context) },
      body,
    );
    return ok(
      await eachOf(ids, context, async id => {
        if (action === 'delete') return remove(id, context);
        if (action === 'restore') {
          await restore(id, context);
          return;
        }
        if ((await db.contracts.need(id)).slaId === slaId) return 'skipped';
        await db.contracts.update(id, { slaId });
      }),
    );
  },

  getContractUsage: async ({ path, query }, context) =>
    ok(
      withoutMoney(
        await explainUsage(await context.db.contracts.need(path.contractId), context, query.date),
        context.user,
      ),
    ),

  async getContractSlaHistory({ path: { contractId } }, context) {
    const { customerId } = await context.db.contracts.need(contractId),
      now = context.now(),
      tickets = await context.db.tickets.find({ customerId, contractId });
    const settled = tickets.map(ticket => ticketOutcome(ticket, now)),
      { dayOf } = await accountDays(context);
    return ok({ contractId, asOf: now, ...slaHistory(settled, now, MONTHS, dayOf) });
  },

  getDefaultChargingPlan: () => ok(defaultChargingPlan),
};
