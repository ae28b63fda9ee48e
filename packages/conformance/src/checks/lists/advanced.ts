import { fieldSchema, readContract, rowSchema } from '../../contract/contract.ts';
import { expect, expectProblem } from '../../run/outcome.ts';
import { valueOf, type Row } from './facts.ts';
import { all, expectSame, has, keyOfRow, onEach, type List, type ListCheck, type Subject } from './list.ts';
import { fold } from './order.ts';

const clause = '#/components/schemas/FilterCondition';
interface Condition {
  readonly field: string;
  readonly op: string;
  readonly value?: unknown;
}
type Filter = Readonly<Partial<Record<'all' | 'any', readonly Condition[]>>>;
const found = (row: Row, field: string): unknown => valueOf(row, field);
const texts = (row: Row, field: string): string => fold(String(found(row, field) ?? ''));

/** `true` or `false` where the contract leaves no doubt, else `undefined`. */
function holds(row: Row, { field, op, value }: Condition): boolean {
  const own = found(row, field);
  const [one, other] = [texts(row, field), fold(String(value))];
  if (op === 'isNull') return (own === null || own === '') === (value !== false);
  if (op === 'in') return (value as string[]).map(fold).includes(one);
  if (op === 'eq') return own !== null && one === other;
  if (op === 'ne') return own === null || one !== other;
  if (op === 'contains') return own !== null && one.includes(other);
  if (op === 'startsWith') return own !== null && one.startsWith(other);
  if (own === null) return false;
  const order = typeof own === 'number' ? own - Number(value) : one < other ? -1 : one > other ? 1 : 0;
  return { lt: order < 0, lte: order <= 0, gt: order > 0, gte: order >= 0 }[op] ?? false;
}
const right = (row: Row, filter: Filter): boolean =>
  (filter.all ?? []).every(one => holds(row, one)) &&
  (filter.any === undefined || filter.any.some(one => holds(row, one)));

async function filtered(subject: Subject, filter: Filter): Promise<void> {
  const text = JSON.stringify(filter);
  const { rows, ids } = await all(subject, { filter: text });
  const wrong = rows.find(row => !right(row, filter));
  expect(
    wrong === undefined,
    `with ${text} comes row ${wrong ? keyOfRow(subject, wrong) : ''}, which does not fit`,
    subject.client.last,
  );
  if (subject.partial) return;
  const wanted = subject.rows.filter(row => right(row, filter)).map(row => keyOfRow(subject, row));
  expectSame(subject, ids, wanted, `with ${text}`);
}

/** Fields of rows to filter by: of text, of moments or days, and one that may be nothing. */
function fieldsOf(list: List): {
  text: string | undefined;
  time: string | undefined;
  empty: string | undefined;
} {
  const contract = readContract();
  const row = rowSchema(contract, list.operation) ?? {};
  const names = Object.keys(list.facts.sort ?? {}).filter(name => fieldSchema(contract, row, name));
  const of = (test: (type: string, format: string | undefined) => boolean): string | undefined =>
    names.find(name => {
      const { type, format, enum: values } = fieldSchema(contract, row, name) ?? {};
      return !values && test([type ?? ''].flat().join(), format);
    });
  return {
    text: of((type, format) => type === 'string' && !format),
    time: of((_, format) => format === 'date') ?? of((_, format) => format === 'date-time'),
    empty: of(type => type === 'string,null'),
  };
}
const valuesIn = (subject: Subject, field: string): string[] => [
  ...new Set(subject.rows.flatMap(row => (found(row, field) === null ? [] : [String(found(row, field))]))),
];
/** Safe in any collation and any quoting. */
const plainIn = (subject: Subject, field: string): string[] =>
  valuesIn(subject, field).filter(value => /^[\x20-\x7e]+$/.test(value));

const one = (
  name: string,
  title: string,
  make: (subject: Subject, fields: ReturnType<typeof fieldsOf>) => Filter[],
): ListCheck => ({
  name: `advanced-${name}`,
  title: `the advanced filter ${title}`,
  clause,
  for: list => has(list, 'filter'),
  run: (context, list) =>
    onEach(context, list, 2, async subject => {
      const filters = make(subject, fieldsOf(list));
      for (const filter of filters) await filtered(subject, filter);
      return filters.length > 0;
    }),
});
const by =
  (kind: 'text' | 'time' | 'empty', filters: (field: string, values: string[]) => Filter[]) =>
  (subject: Subject, fields: ReturnType<typeof fieldsOf>): Filter[] => {
    const field = fields[kind];
    const values = field === undefined ? [] : plainIn(subject, field);
    return field === undefined || values.length === 0 ? [] : filters(field, values);
  };

export const advancedChecks: readonly ListCheck[] = [
  one(
    'eq',
    'knows eq',
    by('text', (field, [value]) => [{ all: [{ field, op: 'eq', value }] }]),
  ),
  one(
    'ne',
    'knows ne',
    by('text', (field, [value]) => [{ all: [{ field, op: 'ne', value }] }]),
  ),
  one(
    'in',
    'knows in',
    by('text', (field, values) => [{ all: [{ field, op: 'in', value: values.slice(0, 2) }] }]),
  ),
  one(
    'contains',
    'knows contains',
    by('text', (field, [value = '']) => [{ all: [{ field, op: 'contains', value: value.slice(1, 4) }] }]),
  ),
  one(
    'starts',
    'knows startsWith',
    by('text', (field, [value = '']) => [{ all: [{ field, op: 'startsWith', value: value.slice(0, 3) }] }]),
  ),
  one(
    'null',
    'knows isNull',
    by('empty', field => [
      { all: [{ field, op: 'isNull' }] },
      { all: [{ field, op: 'isNull', value: false }] },
    ]),
  ),
  one(
    'compare',
    'knows lt, lte, gt and gte',
    by('time', (field, values) => {
      const value = values.toSorted()[Math.floor(values.length / 2)];
      return ['lt', 'lte', 'gt', 'gte'].map(op => ({ all: [{ field, op, value }] }));
    }),
  ),
  one(
    'any',
    'joins by any',
    by('text', (field, [value, other]) =>
      other === undefined
        ? []
        : [
            {
              any: [
                { field, op: 'eq', value },
                { field, op: 'eq', value: other },
              ],
            },
          ],
    ),
  ),
  one(
    'all',
    'joins by all',
    by('text', (field, [value = '', other]) =>
      other === undefined
        ? []
        : [
            {
              all: [
                { field, op: 'startsWith', value: value.slice(0, 1) },
                { field, op: 'ne', value },
              ],
            },
          ],
    ),
  ),
  {
    name: 'advanced-malformed',
    title: 'an advanced filter that is none is refused',
    clause: '#/components/schemas/AdvancedFilter',
    for: list => has(list, 'filter'),
    run: (context, list) =>
      onEach(context, list, 0, async ({ path }) => {
        for (const filter of [
          '{',
          '[]',
          '{"some":[]}',
          '{"all":[{"field":"name","op":"likes","value":"x"}]}',
        ])
          expectProblem(await context.client.call(list.operation.id, { path, query: { filter } }), 400, 422);
      }),
  },
];
