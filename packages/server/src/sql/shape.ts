import { changesWithTime, fieldGetter, pathGetter, type Getter, type LookUp } from '../database/fields.ts';
import { searchText } from '../database/fold.ts';
import type { CollectionDefinition, Row } from '../database/store.ts';
import { orderedId, searchColumn, sortColumn, valueColumn } from './keys.ts';

export type Definitions = Readonly<Record<string, CollectionDefinition<Row>>>;
export type SqlValue = string | number | null;
export type KeyColumns = Record<string, SqlValue>;

/** Where a collection lies in the database: its table, and which column holds what of a row. */
export interface Shape {
  name: string;
  table: string;
  definition: CollectionDefinition<Row>;
  /** Field to column of its sort key, for all fields that lists are sorted by and that do not change with time. */
  sorts: ReadonlyMap<string, string>;
  /** Field to column of its value as filters and facets see it: computed and joined. */
  values: ReadonlyMap<string, string>;
  /** Field to column of its value in the row itself, as `where` and joins ask for it. */
  links: ReadonlyMap<string, string>;
  /** All key columns, in the order of the table. */
  columns: readonly string[];
  /** Columns of values that few rows have alone: not of ids. Rows are counted by them as they are written. */
  coarse: readonly string[];
  /** Whether there is a text to search in. */
  searched: boolean;
}

/** The columns of a row that are longer than an index takes; such a row has no values, and is looked at itself. */
const LONGEST_VALUES = 1_600,
  LONGEST_VALUE = 500;
/** The column of the time at which a row's other columns are to be worked out again. */
export const TURNS = 't_turns';
const IDENTIFIER = /^[a-z][a-z0-9_]{0,50}$/;

const snake = (name: string): string =>
  name.replace(/[^A-Za-z0-9]+/g, '_').replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
/** Refuses everything but a plain name: names come from definitions, and are written into statements. */
function identifier(text: string): string {
  if (!IDENTIFIER.test(text)) throw new Error(`${text} cannot name a table or a column`);
  return text;
}

function columnsOf(fields: Iterable<string>, mark: string): Map<string, string> {
  const columns = new Map<string, string>();
  for (const field of fields) columns.set(field, identifier(`${mark}_${snake(field)}`));
  if (new Set(columns.values()).size !== columns.size)
    throw new Error(`Two fields share a column: ${[...columns.keys()].join(', ')}`);
  return columns;
}

export const sortFieldsOf = ({
  sortable = [],
  defaultSort = '-createdAt',
}: CollectionDefinition<Row>): string[] => [
  ...new Set([...defaultSort.split(',').map(part => part.trim().replace(/^-/, '')), ...sortable]),
];

export function shapeOf(name: string, definition: CollectionDefinition<Row>): Shape {
  const { filters = [], indexes = [], joins = {}, computed = {}, search = [] } = definition,
    // What changes at a time that is known is worked out again then.
    lasting = (field: string): boolean =>
      definition.turnsAt !== undefined || !changesWithTime(field, definition),
    isPlain = (field: string): boolean => !(field in computed) && !(field in joins);
  const sorts = columnsOf(new Set(sortFieldsOf(definition).filter(lasting)), 's'),
    linked = new Set([...indexes, ...Object.values(joins).map(({ via }) => via)]),
    values = columnsOf(new Set([...filters.filter(lasting), ...[...linked].filter(isPlain)]), 'v'),
    links = new Map<string, string>();
  const own = columnsOf(
    [...linked].filter(field => !isPlain(field)),
    'l',
  );
  for (const field of linked) links.set(field, own.get(field) ?? (values.get(field) as string));
  values.delete('customerId');
  if (isPlain('customerId')) values.set('customerId', 'customer_id');
  links.set('customerId', 'customer_id');
  const columns = [
    ...sorts.values(),
    ...values.values(),
    ...own.values(),
    ...(definition.turnsAt ? [TURNS] : []),
  ].filter(column => column !== 'customer_id');
  return {
    name,
    table: identifier(`hub_${snake(name)}`),
    definition,
    sorts,
    values,
    links,
    columns,
    coarse: filters.filter(field => !/Id$/.test(field)).flatMap(field => values.get(field) ?? []),
    searched: search.length > 0,
  };
}

/** Each value is a line. */
const linesOf = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : String(value ?? ''));

/** Everything that the columns of a row hold beside the row itself. */
export function keysOf(row: Row, shape: Shape, lookUp: LookUp, now: string): KeyColumns {
  const { definition } = shape,
    get = (field: string): unknown => fieldGetter(field, definition, lookUp, now)(row);
  const keys: KeyColumns = {
    id_key: orderedId(row.id),
    customer_id: customerOf(row),
    search: shape.searched
      ? searchColumn(searchText((definition.search ?? []).map(field => linesOf(get(field))).join('\n')))
      : '',
    odd: 0,
  };
  for (const [field, column] of shape.sorts) keys[column] = sortColumn(get(field));
  if (definition.turnsAt) keys[TURNS] = turnOf(definition.turnsAt(row, now), now);
  const held: KeyColumns = {};
  for (const [field, column] of shape.values)
    if (column !== 'customer_id') held[column] = valueColumn(get(field));
  for (const [field, column] of shape.links)
    if (column.startsWith('l_')) held[column] = valueColumn((pathGetter(field) as Getter<Row>)(row));
  const sizes = Object.values(held).map(value => (value === null ? 0 : Buffer.byteLength(String(value))));
  if (sizes.some(size => size > LONGEST_VALUE) || sizes.reduce((a, b) => a + b, 0) > LONGEST_VALUES) {
    keys['odd'] = 1;
    for (const column of Object.keys(held)) held[column] = null;
  }
  return { ...keys, ...held };
}
/** A time that is over would be worked out for ever. */
const LEAST_MS = 1_000;
function turnOf(turnsAt: string | null, now: string): string | null {
  const ms = Date.parse(turnsAt ?? '');
  if (Number.isNaN(ms)) return null;
  const nowMs = Date.parse(now);
  return new Date(ms > nowMs ? ms : nowMs + LEAST_MS).toISOString();
}
export const customerOf = (row: object): string | null => {
  const { customerId } = row as { customerId?: unknown };
  return typeof customerId === 'string' ? valueColumn(customerId) : null;
};
