import { expect } from '../../run/outcome.ts';
import { valuesOf, type Field, type Row } from './facts.ts';
import { fits, valuesIn } from './filtering.ts';
import { ask, has, onEach, type List, type ListCheck, type Page, type Subject } from './list.ts';

/** What the prose counts, of which the rows tell the values. */
function facetsOf({ facts, operation }: List): [string, Field][] {
  const named =
    /Facets: ([^.]+)\./
      .exec(operation.description)?.[1]
      ?.replaceAll('`', '')
      .split(/[\s,]+/) ?? [];
  const known = { ...facts.filters, ...facts.facets };
  return named.flatMap(name => (known[name] === undefined ? [] : [[name, known[name]] as [string, Field]]));
}

function expectCounts(page: Page, name: string, field: Field, rows: readonly Row[], within: string): void {
  const came = page.facets?.[name];
  expect(came !== undefined, `facets has no ${name}, which was asked for`, page.exchange);
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of new Set(valuesOf(row, field))) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts)
    expect(
      came[value] === count,
      `facet ${name}${within} counts ${came[value] ?? 'no'} ${value}, ${count} rows have it`,
      page.exchange,
    );
  for (const [value, count] of Object.entries(came))
    if (count > 0 && value !== 'none' && value !== 'null' && value !== '')
      expect(
        counts.has(value),
        `facet ${name}${within} counts ${count} ${value}, no row has it`,
        page.exchange,
      );
}

/** One check for each facet that the contract names. */
export const facetChecks = (list: List): readonly ListCheck[] =>
  has(list, 'facets')
    ? facetsOf(list).map(([name, field]) => ({
        name: `facet.${name}`,
        title: `facet ${name} counts the rows of each value`,
        clause: '#/components/parameters/Facets',
        for: () => true,
        run: (context, one) =>
          onEach(context, one, 1, async subject => {
            if (subject.partial) return false;
            const page = await ask(subject, { facets: name, limit: 1 });
            expectCounts(page, name, field, subject.rows, '');
            return true;
          }),
      }))
    : [];

async function counted(subject: Subject, facets: readonly [string, Field][]): Promise<boolean> {
  const filters = Object.entries(subject.list.facts.filters ?? {});
  let tried = 0;
  for (const [name, field] of filters) {
    const values = valuesIn(subject.rows, field);
    const value = values.at(-1);
    if (value === undefined || values.length < 2 || tried >= 4) continue;
    const page = await ask(subject, {
      [name]: value,
      facets: facets.map(([one]) => one).join(','),
      limit: 1,
    });
    const chosen = subject.rows.filter(row => fits(row, field, [value]));
    for (const [one, of] of facets)
      expectCounts(page, one, of, one === name ? subject.rows : chosen, ` with ${name}=${value}`);
    tried++;
  }
  return tried > 0;
}

export const facetingChecks: readonly ListCheck[] = [
  {
    name: 'facets-within',
    title: 'each facet counts within all filters but its own',
    clause: '#/components/parameters/Facets "each within all other filters"',
    for: list => has(list, 'facets') && facetsOf(list).length > 0,
    run: (context, list) =>
      onEach(context, list, 2, async subject => (subject.partial ? false : counted(subject, facetsOf(list)))),
  },
  {
    name: 'facets-only-asked',
    title: 'facets come when asked for, and only those',
    clause: '#/components/parameters/Facets',
    for: list => has(list, 'facets') && facetsOf(list).length > 1,
    run: (context, list) =>
      onEach(context, list, 1, async subject => {
        const [[name]] = facetsOf(list) as [[string, Field]];
        const page = await ask(subject, { facets: name, limit: 1 });
        const came = Object.keys(page.facets ?? {});
        expect(
          came.length === 1 && came[0] === name,
          `asked was ${name}, counted are ${came.join(', ')}`,
          page.exchange,
        );
      }),
  },
];
