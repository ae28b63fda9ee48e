import type { Contract } from '../../contract/contract.ts';
import type { Check, Context } from '../../run/check.ts';
import { advancedChecks } from './advanced.ts';
import { facetChecks, facetingChecks } from './facets.ts';
import { listFacts } from './fact-table.ts';
import { filterChecks, filteringChecks } from './filtering.ts';
import { mannerChecks } from './manners.ts';
import { pagingChecks } from './paging.ts';
import { searchChecks, searchingChecks } from './searching.ts';
import { sortChecks, sortingChecks } from './sorting.ts';

const shared = [
  ...pagingChecks,
  ...mannerChecks,
  ...sortingChecks,
  ...filteringChecks,
  ...facetingChecks,
  ...searchingChecks,
  ...advancedChecks,
];
const perField = [sortChecks, filterChecks, facetChecks, searchChecks];

/** The promises of every list. */
export function listChecks(contract: Contract): Check[] {
  return Object.entries(listFacts).flatMap(([id, facts]) => {
    const operation = contract.operations.get(id);
    if (!operation) return [];
    const list = { operation, facts };
    const checks = [...shared.filter(check => check.for(list)), ...perField.flatMap(make => make(list))];
    return checks.map(check => ({
      id: `${operation.resource}.${id}.${check.name}`,
      title: `${id}: ${check.title}`,
      resource: operation.resource,
      phase: 'read' as const,
      clause: check.clause.startsWith('#') ? check.clause : `${operation.pointer}/${check.clause}`,
      run: (context: Context) => check.run(context, list),
    }));
  });
}
