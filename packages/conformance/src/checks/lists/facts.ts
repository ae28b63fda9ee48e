// What the prose of each list promises, by the fields of its rows: what `q` looks into, what it sorts by, what
// its parameters choose, what it counts. A test holds this against the contract.

export type Row = Readonly<Record<string, unknown>>;
/** A field, or one inside it (`sla.state`), or what follows from several. */
export type Field = string | ((row: Row) => unknown);
export interface ListFacts {
  /** Whose rows they are. */
  readonly of: 'account' | 'customer' | 'device' | 'ticket' | 'job' | 'import';
  /** Sort keys and their fields; `null` where no row tells the value. */
  readonly sort?: Readonly<Record<string, Field | null>>;
  readonly search?: readonly string[];
  /** Parameters that choose rows. */
  readonly filters?: Readonly<Record<string, Field>>;
  /** Facets that no parameter of the same name stands for. */
  readonly facets?: Readonly<Record<string, Field>>;
  /** The order without `sort`, where the prose tells it. */
  readonly order?: string;
  /** `q` looks into words that no field of a row holds. */
  readonly searchesMore?: boolean;
  /** What identifies a row. @default id */
  readonly key?: string | readonly string[];
}

/** Fields that are called as the contract calls them. */
export const same = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map(name => [name, name]));
function step(value: unknown, names: readonly string[]): unknown {
  const [first, ...rest] = names;
  if (first === undefined) return value;
  if (Array.isArray(value)) return value.map(one => step(one, names));
  return step((value as Row | null | undefined)?.[first], rest);
}
export const valueOf = (row: Row, field: Field): unknown =>
  typeof field === 'function' ? field(row) : (step(row, field.split('.')) ?? null);
export const keyOf = (row: Row, { key = 'id' }: ListFacts): string =>
  [key]
    .flat()
    .map(name => String(row[name]))
    .join(' ');
/** All values of a field as text; a list has each of its own. */
export const valuesOf = (row: Row, field: Field): string[] =>
  [valueOf(row, field)]
    .flat()
    .flatMap(value => (value === null || value === undefined ? [] : [String(value)]));
