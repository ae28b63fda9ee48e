import type { ListRequest } from '../core/page.ts';
import type { RequestOptions } from '../core/options.ts';
import type { Query, Versioned } from '../core/types.ts';
import type {
  Contract,
  ContractInput,
  ContractPatch,
  ContractUsage,
  DefaultChargingPlan,
} from '../generated/types.ts';
import type { Client } from '../internal/client.ts';
import { path } from '../internal/path.ts';

/** Service contracts: pre-paid hours, charging plan and what was used of them [CTR, OCT]. */
export const contracts = (client: Client) => ({
  /** `q` looks into the name and the words of the kind [CTR-08, CTR-09]. */
  list: (
    customerId: string,
    query?: Query<'listContracts'>,
    options?: RequestOptions,
  ): ListRequest<Contract> =>
    client.list('listContracts', path`/customers/${customerId}/contracts`, options, query),
  /** @throws ValidationError `not_for_kind` for a term that the kind does not have */
  create: (customerId: string, input: ContractInput, options?: RequestOptions): Promise<Contract> =>
    client.post('createContract', path`/customers/${customerId}/contracts`, options, input),
  /** @throws NotFoundError */
  get: (contractId: string, options?: RequestOptions): Promise<Contract> =>
    client.get('getContract', path`/contracts/${contractId}`, options),
  /** Sends the etag of `contract`. @throws PreconditionFailedError with `current` when somebody else was faster */
  update: (contract: Versioned, changes: ContractPatch, options?: RequestOptions): Promise<Contract> =>
    client.patch('updateContract', path`/contracts/${contract.id}`, options, changes, contract),
  /** Brought back with `restore` for 24 hours. @throws ConflictError `deletion_blocked` with `blockers`: open tickets, unpaid invoices */
  delete: (contract: Versioned, options?: RequestOptions): Promise<void> =>
    client.remove('deleteContract', path`/contracts/${contract.id}`, options, contract),
  /** Within 24 hours of the deletion. @throws NotFoundError after that */
  restore: (contractId: string, options?: RequestOptions): Promise<Contract> =>
    client.post('restoreContract', path`/contracts/${contractId}/restore`, options),
  /** Minutes per service type of the period that `date` (today) lies in, with charges for overdrawn time [OCT-22 to OCT-25, X-22]. */
  usage: (
    contractId: string,
    query?: Query<'getContractUsage'>,
    options?: RequestOptions,
  ): Promise<ContractUsage> =>
    client.get('getContractUsage', path`/contracts/${contractId}/usage`, options, query),
  /** The price list by asset type that applies without a plan of one's own [OCT-17, OCT-18]. */
  defaultChargingPlan: (options?: RequestOptions): Promise<DefaultChargingPlan> =>
    client.get('getDefaultChargingPlan', path`/charging-plans/default`, options),
});
