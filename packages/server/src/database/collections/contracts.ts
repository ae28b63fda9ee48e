import type { Contract } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** A contract without what is derived: group, status, hours, tickets. */
export type ContractRow = Omit<
  Contract,
  'allowedActions' | 'group' | 'status' | 'hours' | 'hoursRules' | 'ticketCount' | 'sla'
> & {
  slaId: string | null;
  /** Absent on contracts from before there were rules. */
  hoursRules?: Contract['hoursRules'];
};

export const contracts: CollectionDefinition<ContractRow> = { prefix: 'ctr', resource: 'contract' };
