import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { HubPromise } from '../core/reply.ts';
import type { Versioned } from '../core/types.ts';
import type {
  Contract,
  ContractBulk,
  ContractInput,
  ContractListParams,
  ContractPatch,
  ContractSlaHistory,
  ContractUsage,
  ContractUsageGetParams,
  DefaultChargingPlan,
  BulkResults,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Service contracts: pre-paid hours, charging plan and what was used of them. */
export const contracts = (client: Client) => ({
  /**
   * List a customer's contracts. `q` looks into the name and the words of the kind and group.
   * - Sort: `name kind group sla startDate endDate status fee prepaidMinutes billableMinutes remainingMinutes
   *   ticketCount createdAt updatedAt`. Default `name`.
   * - Facets: `kind group status slaId billingPeriod balance`.
   * @param query - `limit` (1 to 200, default `50`), `cursor`, `offset` (0 to 10,000,000), `count`, `sort`,
   *   `q`, `filter`, `facets`, `kind`, `group`, `status`, `slaId`, `billingPeriod`, `balance`
   * @throws NotFoundError
   */
  list: (customerId: string, query?: ContractListParams, options?: RequestOptions): ListRequest<Contract> =>
    client.list('listContracts', path`/customers/${customerId}/contracts`, options, query),
  /**
   * Make a contract. A value that does not belong to the kind is refused with `not_for_kind`; see
   * `ContractKind`. Needs permission.
   * @throws NotFoundError
   * @throws ValidationError
   */
  create: (customerId: string, input: ContractInput, options?: RequestOptions): HubPromise<Contract> =>
    client.post('createContract', path`/customers/${customerId}/contracts`, options, input),
  /**
   * Read one contract. With the hours that are left of a pre-paid one, counted from the time entries of the
   * current period, and the number of its tickets.
   * @throws NotFoundError
   */
  get: (contractId: string, options?: RequestOptions): HubPromise<Contract> =>
    client.get('getContract', path`/contracts/${contractId}`, options),
  /**
   * Change a contract. The kind stays as it is; the status follows from the dates and is never set by hand.
   * @throws NotFoundError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   * @throws ValidationError
   */
  update: (contract: Versioned, changes: ContractPatch, options?: RequestOptions): HubPromise<Contract> =>
    client.patch('updateContract', path`/contracts/${contract.id}`, options, changes, contract),
  /**
   * Delete a contract. Refused with `deletion_blocked` while open tickets count on it (`has_open_tickets`) or
   * an invoice of it is not settled (`has_unpaid_invoices`). It can be brought back with `restore` for 24
   * hours.
   * @throws NotFoundError
   * @throws ConflictError
   * @throws PreconditionFailedError with `current` when somebody else was faster
   */
  delete: (contract: Versioned, options?: RequestOptions): HubPromise<void> =>
    client.remove('deleteContract', path`/contracts/${contract.id}`, options, contract),
  /**
   * Bring a deleted contract back. Within 24 hours of the deletion; NotFoundError after that.
   * @throws NotFoundError
   */
  restore: (contractId: string, options?: RequestOptions): HubPromise<Contract> =>
    client.post('restoreContract', path`/contracts/${contractId}/restore`, options),
  /**
   * Change or delete many contracts. At most 500 by `ids`; `filter` takes all that the list would show. Each
   * is done or refused by itself.
   * @throws ValidationError
   */
  bulk: (input: ContractBulk, options?: RequestOptions): HubPromise<BulkResults> =>
    client.post('bulkContracts', path`/contracts:bulk`, options, input),
  /**
   * Pre-paid, used, left and overdrawn time of one period. Per type, left is never below 0 and overdrawn time
   * of one type never comes off another; `total` adds the types, so it can be more than pre-paid minus used.
   * Time counts as the contract's `hoursRules` round it. Time beyond the pre-paid hours is charged by the
   * first variable rate that covers it, else by the plan's default rate; without a plan of its own, by the
   * default plan. Sums of money are told to who has `invoice:read` alone.
   * @remarks Minutes per service type, of the period that `date` lies in; by default today.
   * @param query - `date`
   * @throws NotFoundError
   */
  usage: (
    contractId: string,
    query?: ContractUsageGetParams,
    options?: RequestOptions,
  ): HubPromise<ContractUsage> =>
    client.get('getContractUsage', path`/contracts/${contractId}/usage`, options, query),
  /**
   * How many tickets kept the SLA, month by month. Of the tickets of the contract, by the month in which
   * their SLA was kept or missed; `slaOutcome` and `slaMonth` of `tickets.list`, together with `contractId`,
   * list the same tickets. Time in which a clock was paused, and time out of business hours, counts for
   * nobody.
   * @throws NotFoundError
   */
  slaHistory: (contractId: string, options?: RequestOptions): HubPromise<ContractSlaHistory> =>
    client.get('getContractSlaHistory', path`/contracts/${contractId}/sla-history`, options),
  /** Read the account's default price list. Rates by asset type, managed in the admin panel. */
  defaultChargingPlan: (options?: RequestOptions): HubPromise<DefaultChargingPlan> =>
    client.get('getDefaultChargingPlan', path`/charging-plans/default`, options),
});
