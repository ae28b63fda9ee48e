import type { CustomerRow } from '../../database/collections/customers.ts';
import { CUSTOMER_REFERENCES } from '../../database/references.ts';
import { CUSTOMERS } from '../../domain/duplicates.ts';
import { customRules, type FieldRule } from '../../domain/merge-fields.ts';
import { conflict } from '../../server/problems.ts';
import { checkDomains, presentCustomer } from './customers.ts';
import { customerExtras } from './merge-customer-extras.ts';
import { valuesOfBoth, type MergeOf } from './merge-kind.ts';

const FIELDS: readonly FieldRule[] = [
  { field: 'rank', keys: ['rank'] },
  { field: 'phone', keys: ['phone'] },
  { field: 'fax', keys: ['fax'] },
  { field: 'address', keys: ['address'] },
  { field: 'website', keys: ['website'] },
  { field: 'businessId', keys: ['businessId'] },
  { field: 'accountManager', keys: ['accountManager', 'accountManagerId'] },
  { field: 'ticketCreationLimit', keys: ['ticketCreationLimit'] },
  { field: 'logoUrl', keys: ['logoUrl'] },
  { field: 'notes', keys: ['notes'], joins: true },
];
const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

export const customerMerges: MergeOf<CustomerRow> = {
  kind: 'customer',
  references: CUSTOMER_REFERENCES,
  scopes: ['customer:write', 'customer:delete'],
  collection: ({ db }) => db.customers,
  nameOf: ({ name }) => name,
  customerIdOf: ({ id }) => id,
  reasons: (kept, merged) => CUSTOMERS.reasons(kept, merged),
  refuse(kept, merged) {
    if (merged.kind === 'managed' && kept.kind !== 'managed')
      throw conflict('managed', 'The managed customer stays', {
        detail: `${merged.name} is managed: merge ${kept.name} into it instead.`,
      });
  },
  // Managed customers are named in the platform's console.
  rules: (kept, merged) => [
    { field: 'name', keys: ['name'], isLocked: kept.kind === 'managed' },
    ...FIELDS,
    ...customRules(kept, merged),
  ],
  lists: (kept, merged) => valuesOfBoth('domains', kept.domains, merged.domains),
  mergeLists: (kept, merged, { domains }) => [
    { field: 'domains', before: kept.domains, after: [...(domains ?? union(kept.domains, merged.domains))] },
    {
      field: 'primaryContactIds',
      before: kept.primaryContactIds,
      after: union(kept.primaryContactIds, merged.primaryContactIds),
    },
  ],
  extras: customerExtras,
  async refuseUndo(kept, merged, context) {
    const shared = kept.domains.find(domain => merged.domains.includes(domain));
    if (shared !== undefined)
      throw conflict('domain_taken', 'Domain in use', { detail: `${shared} belongs to ${kept.name}.` });
    await checkDomains([...kept.domains, ...merged.domains], [kept.id, merged.id], context);
  },
  present: presentCustomer,
};
