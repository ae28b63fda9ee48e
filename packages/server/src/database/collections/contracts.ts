import type { Contract } from '../../contract/types.ts';
import { CONTRACT_GROUP } from '../../domain/contracts.ts';
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

export const contracts: CollectionDefinition<ContractRow> = {
  prefix: 'ctr',
  resource: 'contract',
  search: ['name', 'words'],
  defaultSort: 'name',
  // The type is searched by the words of the kind and its group [CTR-09].
  computed: { words: ({ kind }) => `${kind.replaceAll('_', ' ')} ${CONTRACT_GROUP[kind]}` },
};
