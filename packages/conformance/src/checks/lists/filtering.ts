import { isChoice, readContract } from '../../contract/contract.ts';
import { applies, expect, expectProblem } from '../../run/outcome.ts';
import { valuesOf, type Field, type Row } from './facts.ts';
import {
  all,
  ask,
  expectSame,
  has,
  keyOfRow,
  onEach,
  type List,
  type ListCheck,
  type Subject,
} from './list.ts';

/** The values that rows have, the most frequent first. */
export function valuesIn(rows: readonly Row[], field: Field): string[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of new Set(valuesOf(row, field))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([value]) => value);
}
export const fits = (row: Row, field: Field, wanted: readonly string[]): boolean =>
  valuesOf(row, field).some(value => wanted.includes(value));

async function chosenBy(
  subject: Subject,
  chosen: readonly [string, Field, readonly string[]][],
): Promise<void> {
  const query = Object.fromEntries(chosen.map(([name, , values]) => [name, values]));
  const { rows, ids } = await all(subject, query);
  const asked = chosen.map(([name, , values]) => `${name}=${values.join('|')}`).join(', ');
  const right = (row: Row): boolean => chosen.every(([, field, values]) => fits(row, field, values));
  const wrong = rows.find(row => !right(row));
  expect(
    wrong === undefined,
    `with ${asked} comes row ${wrong ? keyOfRow(subject, wrong) : ''}, which does not fit`,
    subject.client.last,
  );
  if (subject.partial) return;
  const wanted = subject.rows.filter(right).map(row => keyOfRow(subject, row));
  expectSame(subject, ids, wanted, `with ${asked}`);
}

const filtersOf = ({ facts }: List): [string, Field][] => Object.entries(facts.filters ?? {});
const isList = ({ operation }: List, name: string): boolean => {
  const schema = operation.parameters.find(one => one.name === name)?.schema;
  return readContract().resolve(schema).type === 'array';
};

/** One check for each parameter that chooses rows. */
export const filterChecks = (list: List): readonly ListCheck[] =>
  filtersOf(list).map(([name, field]) => ({
    name: `filter.${name}`,
    title: `${name} chooses the rows that have the value, and only those`,
    clause: `parameters ${name}`,
    for: () => true,
    run: (context, one) =>
      onEach(context, one, 1, async subject => {
        const values = valuesIn(subject.rows, field);
        for (const value of values.slice(0, 4)) await chosenBy(subject, [[name, field, [value]]]);
        // Yes and no: what no row has leaves nothing.
        if (values.length === 1 && /^(true|false)$/.test(values[0] ?? ''))
          await chosenBy(subject, [[name, field, [values[0] === 'true' ? 'false' : 'true']]]);
        return values.length > 0;
      }),
  }));

export const filteringChecks: readonly ListCheck[] = [
  {
    name: 'filter-or',
    title: 'several values of one parameter mean any of them',
    clause: 'parameters "repeat for OR"',
    for: list => filtersOf(list).some(([name]) => isList(list, name)),
    run: (context, list) =>
      onEach(context, list, 2, async subject => {
        let tried = false;
        for (const [name, field] of filtersOf(list)) {
          const [one, other] = valuesIn(subject.rows, field);
          if (one === undefined || other === undefined || !isList(list, name)) continue;
          await chosenBy(subject, [[name, field, [other, one]]]);
          tried = true;
        }
        return tried;
      }),
  },
  {
    name: 'filter-and',
    title: 'several parameters mean all of them',
    clause: 'parameters',
    for: list => filtersOf(list).length > 1,
    run: (context, list) =>
      onEach(context, list, 2, async subject => {
        const known = filtersOf(list).flatMap(([name, field]) => {
          const values = valuesIn(subject.rows, field);
          return values.length > 1 ? [{ name, field, values }] : [];
        });
        let tried = 0;
        for (const one of known)
          for (const other of known)
            if (one !== other && tried < 12) {
              const [value] = one.values;
              await chosenBy(subject, [
                [one.name, one.field, [value ?? '']],
                [other.name, other.field, [other.values[tried % 2] ?? '']],
              ]);
              tried++;
            }
        return tried > 0;
      }),
  },
  {
    name: 'filter-total',
    title: 'totalCount counts what a filter leaves',
    clause: '#/components/schemas/PageInfo/properties/totalCount',
    for: list => filtersOf(list).length > 0 && has(list, 'count'),
    run: (context, list) =>
      onEach(context, list, 2, async subject => {
        if (subject.partial) return false;
        const found = filtersOf(list).find(([, field]) => valuesIn(subject.rows, field).length > 1);
        if (!found) return false;
        const [name, field] = found;
        const [value = ''] = valuesIn(subject.rows, field);
        const { page, exchange } = await ask(subject, { [name]: value, limit: 1, count: 'exact' });
        const wanted = subject.rows.filter(row => fits(row, field, [value])).length;
        expect(page.totalCount === wanted, `totalCount is ${page.totalCount}, ${wanted} rows fit`, exchange);
        return true;
      }),
  },
  {
    name: 'filter-unknown-value',
    title: 'a value that a parameter does not have is refused',
    clause: '#/components/responses/BadRequest',
    for: ({ operation }) => operation.parameters.some(one => one.in === 'query' && isChosen(one.schema)),
    run: (context, list) =>
      onEach(context, list, 0, async ({ path }) => {
        const chosen = list.operation.parameters.filter(one => one.in === 'query' && isChosen(one.schema));
        applies(chosen.length > 0, 'no parameter has a closed list of values');
        for (const { name } of chosen) {
          const query = { [name]: 'conformance-unknown' };
          expectProblem(await context.client.call(list.operation.id, { path, query }), 400, 422);
        }
      }),
  },
];
const isChosen = (schema: Parameters<typeof isChoice>[1]): boolean => {
  const contract = readContract();
  const own = contract.resolve(schema);
  return own.type === 'boolean' || isChoice(contract, own) || isChoice(contract, own.items);
};
