import { fieldSchema, isChoice, readContract, rowSchema } from '../../contract/contract.ts';
import { expect, expectProblem } from '../../run/outcome.ts';
import { keyOf, valueOf, type Field } from './facts.ts';
import { all, expectSame, onEach, type List, type ListCheck, type Subject } from './list.ts';
import { compare, groupFault, groupsOf, orderFault, tieFault, ties } from './order.ts';

const isGrouped = ({ operation }: List, field: Field): boolean => {
  const contract = readContract();
  const row = rowSchema(contract, operation);
  const schema = row && typeof field === 'string' ? fieldSchema(contract, row, field) : undefined;
  return isChoice(contract, schema) || contract.resolve(schema).type === 'boolean';
};

async function sortedBy(subject: Subject, key: string, field: Field | null): Promise<void> {
  const { list, client } = subject;
  const grouped = field !== null && isGrouped(list, field);
  const idOf = (row: Parameters<typeof keyOf>[0]): string => keyOf(row, list.facts);
  const orders: string[][] = [];
  for (const falling of [false, true]) {
    const sort = `${falling ? '-' : ''}${key}`;
    const { rows, ids } = await all(subject, { sort });
    if (!subject.partial) expectSame(subject, ids, subject.ids, `sorted by ${sort}`);
    if (field === null) continue;
    const fault = grouped ? groupFault(rows, field) : orderFault(rows, field, falling);
    expect(fault === undefined, `sorted by ${sort}, ${fault ?? ''}`, client.last);
    const tie = list.facts.key === undefined ? tieFault(rows, [field], idOf) : undefined;
    expect(tie === undefined, `sorted by ${sort}, ${tie ?? ''}`, client.last);
    orders.push(groupsOf(rows, field).filter(value => value !== 'null'));
  }
  const [up, down] = orders;
  if (grouped && up && down && !subject.partial)
    expect(
      up.length < 2 || up.join() === down.toReversed().join(),
      `sorted by -${key} the values do not come the other way round: ${up.join(', ')} and ${down.join(', ')}`,
      client.last,
    );
}

/** One check for each key that the contract names. */
export const sortChecks = (list: List): readonly ListCheck[] =>
  Object.entries(list.facts.sort ?? {}).map(([key, field]) => ({
    name: `sort.${key}`,
    title: `sorted by ${key}, up and down, ties by id`,
    clause: '#/components/parameters/Sort',
    for: () => true,
    run: (context, one) =>
      onEach(context, one, 2, async subject => {
        await sortedBy(subject, key, field);
      }),
  }));

/** A field in which rows tie, and one that tells them apart. */
function twoFields(subject: Subject): [string, Field, string, Field] | undefined {
  const known = Object.entries(subject.list.facts.sort ?? {}).flatMap(([key, field]) =>
    field === null ? [] : [{ key, field, ties: ties(subject.rows, field) }],
  );
  const [tied] = known.toSorted((one, other) => other.ties - one.ties);
  const clear = known.find(({ field }) => {
    const [first] = subject.rows;
    return (
      tied &&
      field !== tied.field &&
      !isGrouped(subject.list, field) &&
      first &&
      ties(subject.rows, field) < tied.ties
    );
  });
  return tied && clear ? [tied.key, tied.field, clear.key, clear.field] : undefined;
}

export const sortingChecks: readonly ListCheck[] = [
  {
    name: 'sort-two',
    title: 'sorted by two fields, the second decides where the first ties',
    clause: '#/components/parameters/Sort "Comma list of sortable fields"',
    for: ({ facts }) => facts.sort !== undefined,
    run: (context, list) =>
      onEach(context, list, 3, async subject => {
        const found = twoFields(subject);
        if (!found) return false;
        const [tied, tiedField, clear, clearField] = found;
        for (const minus of ['', '-']) {
          const sort = `${tied},${minus}${clear}`;
          const { rows } = await all(subject, { sort });
          for (let index = 1; index < rows.length; index++) {
            const [one, other] = [rows[index - 1] ?? {}, rows[index] ?? {}];
            if (JSON.stringify(valueOf(one, tiedField)) !== JSON.stringify(valueOf(other, tiedField)))
              continue;
            const order = compare(valueOf(one, clearField), valueOf(other, clearField)) * (minus ? -1 : 1);
            expect(
              order <= 0,
              `sorted by ${sort}, ${JSON.stringify(valueOf(one, clearField))} stands before ${JSON.stringify(valueOf(other, clearField))}`,
              context.client.last,
            );
          }
        }
        return true;
      }),
  },
  {
    name: 'sort-unknown',
    title: 'a field that the list does not sort by is refused',
    clause: '#/components/responses/BadRequest',
    for: ({ facts }) => facts.sort !== undefined,
    run: (context, list) =>
      onEach(context, list, 0, async ({ path }) => {
        for (const sort of ['conformanceUnknown', '-conformanceUnknown'])
          expectProblem(await context.client.call(list.operation.id, { path, query: { sort } }), 400);
      }),
  },
];
