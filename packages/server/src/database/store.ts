/**
 * The Store port. Asynchronous and small, so that a database can stand behind it; handlers never reach around it.
 * Rows that come out are frozen snapshots: change them only through `update`.
 */

import type { DayOf } from '../domain/days.ts';
import type { Row } from './row.ts';

export type { Row, Segment } from './row.ts';

type Kept = 'id' | 'createdAt' | 'updatedAt' | 'etag' | 'deletedAt';
/** A row to insert: without what the store keeps; an `id` and times other than now may be given. */
export type NewRow<T> = Omit<T, Kept> & { id?: string; createdAt?: string; updatedAt?: string };
/** Merge-patch: objects merge, arrays replace, `null` empties a value. */
export type RowPatch<T> = {
  [K in keyof T]?:
    T[K] | (T[K] extends object | null | undefined ? { [P in keyof T[K]]?: T[K][P] | null } : never);
};

/**
 * Equality on fields; an array field matches when it holds the value, and an array of texts is any of them. `undefined`
 * is no condition.
 */
export type Where = Readonly<
  Record<string, string | number | boolean | null | undefined | readonly string[]>
>;

/** Whether the value of a row is what `where` wants of a field. */
export const isWanted = (value: unknown, wanted: Where[string]): boolean =>
  Array.isArray(wanted)
    ? wanted.some(one => isWanted(value, one as string))
    : value === wanted || (Array.isArray(value) && value.includes(wanted));

/** The contract's list parameters, and facet filters under the names of their fields. */
export interface ListQuery {
  limit?: number;
  cursor?: string;
  offset?: number;
  count?: 'exact' | 'estimate';
  sort?: string;
  q?: string;
  filter?: string;
  facets?: string;
}
export interface QueryRequest {
  /** Which list this is, e.g. `{ customerId }`. Not undone by facets. */
  where?: Where;
  /** `request.query` as it came; anything that is not a list parameter is a filter on the field of that name. */
  query: ListQuery & object;
  /** Filters whose parameter is not named like a field: `{ hasEmail: (row) => ... }`; gets the parameter's value. */
  match?: Readonly<Record<string, (row: never, value: never) => boolean>>;
  /** Parameters of `query` that the handler deals with itself. */
  ignore?: readonly string[];
  /** What else the rows follow from: a cursor belongs to it, too. */
  of?: string;
}
/** A filter of `match` that a database can ask by itself: the field of the row holds one of these values. */
export interface OneOf {
  (row: object): boolean;
  readonly field: string;
  readonly values: readonly (string | null)[];
}
export const oneOf = (field: string, values: readonly (string | null)[]): OneOf => {
  const wanted = new Set<unknown>(values);
  return Object.assign((row: object) => wanted.has((row as Record<string, unknown>)[field] ?? null), {
    field,
    values,
  });
};
/** A span of times, in milliseconds since 1970, without its end. */
export type Span = readonly [fromMs: number, toMs: number];
/** A filter of `match` that a database can ask by itself: the time in a field that lists sort by lies in one of these. */
export interface Within {
  (row: object): boolean;
  readonly field: string;
  readonly spans: readonly Span[];
}
export const within = (field: string, spans: readonly Span[]): Within =>
  Object.assign(
    (row: object) => {
      const at = Date.parse(String((row as Record<string, unknown>)[field]));
      return spans.some(([from, to]) => at >= from && at < to);
    },
    { field, spans },
  );
export interface QueryResult<T> {
  items: T[];
  page: {
    nextCursor: string | null;
    prevCursor: string | null;
    limit: number;
    offset?: number;
    totalCount?: number;
  };
  facets?: Record<string, Record<string, number>>;
}
/** Which rows to count, and by what. */
export interface TallyRequest {
  where?: Where;
  /** Fields of the row itself, dotted for what lies inside of objects: `clock.resolvedAt`. Not through lists. */
  by: readonly string[];
  /** Only rows with a time in one of these spans; `to` does not belong to it. Compared as text. */
  within?: readonly { field: string; from: string; to: string }[];
}
/** So many rows have these values; null for none. */
export interface Tally {
  values: readonly unknown[];
  n: number;
}
export interface WriteOptions {
  /** Type of the change event instead of `<resource>.updated`, or `false` for none. */
  event?: string | false;
  /** Extra `data` of the change event. Never a secret. */
  data?: Record<string, unknown>;
  /** Keep `updatedAt` and `etag` (for values that are not part of what people edit). */
  silent?: boolean;
  /** Write only over the version with this etag; otherwise a `ConflictError`, and no change. */
  ifEtag?: string;
  /** Also of a row that was removed, which stays so. Only `update` takes it. */
  evenRemoved?: boolean;
}

/** Of a write to many rows, each of another version. */
export type ManyOptions = Omit<WriteOptions, 'ifEtag'>;

export interface Collection<T extends Row> {
  get(id: string): Promise<T | undefined>;
  /** Like `get`, but throws `NotFoundError` (a 404). */
  need(id: string): Promise<T>;
  /** In the order of the ids; unknown ones are left out. */
  getMany(ids: readonly string[]): Promise<T[]>;
  /** All rows that match, in the order of their insertion. Give an indexed field where you can. */
  find(where?: Where): Promise<T[]>;
  count(where?: Where): Promise<number>;
  /** Counts rows by their values where the rows are, without reading them; in no order. */
  tally(request: TallyRequest): Promise<Tally[]>;
  /** A page of a list: filters, search, sort, cursor or offset, facets. */
  query(request: QueryRequest): Promise<QueryResult<T>>;
  /** Ids of all rows that match, without paging: for bulk actions on a filter. */
  select(request: QueryRequest): Promise<string[]>;
  insert(row: NewRow<T>, options?: WriteOptions): Promise<T>;
  /** Inserts many at once, faster than one by one; all of them or none where there are transactions. */
  insertMany(rows: readonly NewRow<T>[], options?: WriteOptions): Promise<void>;
  update(id: string, patch: RowPatch<T>, options?: WriteOptions): Promise<T>;
  /**
   * The same patch for many rows, once for each, which is faster than one by one. Throws `NotFoundError` for one that
   * is unknown, before anything is written where there are transactions.
   */
  updateMany(ids: readonly string[], patch: RowPatch<T>, options?: ManyOptions): Promise<void>;
  /** Soft: `restore` brings it back for 24 h. */
  remove(id: string, options?: WriteOptions): Promise<void>;
  /** Brings a removed row back; throws `NotFoundError` when it is unknown or its 24 h are over. */
  restore(id: string, options?: WriteOptions): Promise<T>;
  /** Removed rows that `restore` still brings back. */
  deleted(): Promise<T[]>;
}

/**
 * Runs one part of a transaction. When it throws, nothing of what it has written stays, and the transaction may go on
 * without it. Parts follow each other; there are none inside of a part.
 */
export type Savepoint = <R>(part: () => Promise<R>) => Promise<R>;

export class NotFoundError extends Error {
  readonly id: string;
  constructor(id: string) {
    super(`No record ${id}`);
    this.name = 'NotFoundError';
    this.id = id;
  }
}
/** The row is not the one that the writer has seen. */
export class ConflictError<T extends Row = Row> extends Error {
  /** The row as it is now. */
  readonly current: T;
  constructor(current: T) {
    super(`${current.id} was changed by somebody else`);
    this.name = 'ConflictError';
    this.current = current;
  }
}

/** Others write the same again and again: nothing was written, and it may be tried again. */
export class BusyError extends Error {
  constructor(options?: ErrorOptions) {
    super('The records are being written by others.', options);
    this.name = 'BusyError';
  }
}

/**
 * How a field of another collection becomes a field of this list: `rank: { via: 'customerId', collection:
 * 'customers', field: 'rank' }`.
 */
export interface Join {
  via: string;
  collection: string;
  field: string;
}

/** Which record tells the time zone that days are counted in: its id, and the field with the IANA name. */
export interface ZoneOf {
  collection: string;
  id: string;
  field: string;
}

/** Describes a collection: how its lists behave. */
export interface CollectionDefinition<T extends Row> {
  /** Of the ids: `not` gives `not_1`. */
  prefix: string;
  /** Of the change events: `note` gives `note.updated`. */
  resource: string;
  /** Fields that `q` searches, exactly those the contract names. Dotted paths and arrays work. */
  search?: readonly string[];
  /** Fields that name one record: what is exactly searched for comes first, whatever the order. */
  exact?: readonly string[];
  /** Fields that `sort` takes; anything else is a 400. Default: none but the default sort. */
  sortable?: readonly string[];
  /** `-createdAt` by default. */
  defaultSort?: string;
  /** Fields that lists are filtered and counted by: a database keeps them at hand. Others work too, slowly. */
  filters?: readonly string[];
  /** Fields that `where` is asked by most; the customer's is always indexed. */
  indexes?: readonly string[];
  joins?: Readonly<Record<string, Join>>;
  /** Fields that are never searched, sorted, filtered or written to a journal: secrets. */
  hidden?: readonly string[];
  /**
   * Computed fields for filters, sort and facets. `dayOf` counts days in `zone`. What a function without `now` gives is
   * remembered: until the zone becomes another one, when it has a `dayOf`.
   */
  computed?: Readonly<Record<string, (row: T, dayOf: DayOf, now: string) => unknown>>;
  /** Whose days `dayOf` counts. Default: those of UTC. */
  zone?: ZoneOf;
  /**
   * When something that is computed with `now` gives another value the next time, or earlier; null for never. With it
   * a database keeps such values at hand, and works them out again when their time has come.
   */
  turnsAt?(row: T, now: string): string | null;
}
export type RowOf<D> = D extends CollectionDefinition<infer T> ? T : never;
