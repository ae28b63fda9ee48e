import type { Blocker, Contract } from '../../contract/types.ts';
import { queryRows } from '../../database/rows.ts';
import type { ContractRow } from '../../database/collections/contracts.ts';
import { OPEN_TICKETS } from '../../database/collections/tickets.ts';
import type { CollectionDefinition } from '../../database/store.ts';
import { contractStatus, CONTRACT_GROUP, KIND_TERMS } from '../../domain/contracts.ts';
import { contractBlockers } from '../../domain/deletion.ts';
import { moneyValue } from '../../domain/money.ts';
import { rulesOf } from '../../domain/usage-periods.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { accountDays } from './account-days.ts';
import { countBy } from './count-by.ts';
import { byId, ref } from './lookup.ts';
import { usageOf } from './usage.ts';

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
/** What keeps a contract from being deleted, all of it. */
export async function blockersOf(contractId: string, { db }: Context): Promise<Blocker[]> {
  const { customerId } = await db.contracts.need(contractId);
  const { total } = await countBy(db.tickets, { customerId }, [], {
    contractId,
    statusGroup: OPEN_TICKETS.statusGroup,
  });
  return contractBlockers(total, await db.invoices.find({ customerId, contractId }));
}

/**
 * How many tickets the only contract of a customer has: all that name no other one, but none from before it was
 * made.
 */
async function countOfOnly({ id, customerId, createdAt }: ContractRow, { db }: Context): Promise<number> {
  const since = JSON.stringify({ all: [{ field: 'createdAt', op: 'gte', value: createdAt }] }),
    count = async (filters: object): Promise<number> =>
      (await countBy(db.tickets, { customerId }, [], filters)).total;
  const [named, later, both] = await Promise.all([
    count({ contractId: id }),
    count({ filter: since }),
    count({ contractId: id, filter: since }),
  ]);
  return named + later - both;
}

/** Contracts of one customer as the contract shows them: group, status, hours of now, tickets. */
export async function presentContracts(rows: readonly ContractRow[], context: Context): Promise<Contract[]> {
  const { db } = context,
    customerId = rows[0]?.customerId;
  if (customerId === undefined) return [];
  const [days, slas, all, tickets, open, invoices] = await Promise.all([
    accountDays(context),
    byId(
      db.slas,
      rows.map(({ slaId }) => slaId),
    ),
    db.contracts.count({ customerId }),
    countBy(db.tickets, { customerId }, ['contractId']),
    countBy(db.tickets, { customerId }, ['contractId'], { statusGroup: OPEN_TICKETS.statusGroup }),
    db.invoices.find({ customerId }),
  ]);
  const invoicesOf = Map.groupBy(invoices, ({ contractId }) => contractId);
  return Promise.all(
    rows.map(async (row): Promise<Contract> => {
      const { slaId, ...shown } = visible(row);
      return {
        ...shown,
        group: CONTRACT_GROUP[row.kind],
        status: contractStatus(row, days.today),
        sla: ref(slas, slaId, ({ name }) => name),
        hoursRules: KIND_TERMS[row.kind].includes('hoursRules') ? rulesOf(row) : null,
        hours: row.prepaid === null ? null : (await usageOf(row, context, { days })).total,
        ticketCount:
          all === 1 ? await countOfOnly(row, context) : (tickets.counts['contractId']?.[row.id] ?? 0),
        allowedActions: actions(context, {
          update: 'contract:write',
          delete: {
            scope: 'contract:write',
            blockedBy: contractBlockers(
              open.counts['contractId']?.[row.id] ?? 0,
              invoicesOf.get(row.id) ?? [],
            )[0]?.code,
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
    (await accountDays(context)).dayOf,
  ).items.map(({ id }) => id);
