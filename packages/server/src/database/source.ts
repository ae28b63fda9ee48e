import type { DayOf } from '../domain/days.ts';
import type { Getter, Key } from './fields.ts';
import type { SortField } from './sort.ts';
import type { Row } from './row.ts';

/** Slots in an order. */
export interface Order {
  readonly length: number;
  at(index: number): number;
}
/** The rows that a query runs over, by number, and what is remembered about them. */
export interface Source<T extends Row> {
  readonly slots: readonly number[];
  /** Counts the days of an advanced filter. Default: those of UTC. */
  readonly dayOf?: DayOf;
  row(slot: number): T;
  id(slot: number): string;
  /** The row for a look at it. */
  glance(slot: number): T;
  /** Folded search text. */
  texts(): (slot: number) => string;
  /** Values of a field, for filters and facets. */
  values(field: string): Getter<number>;
  /** Sort keys of a field. */
  keys(field: string): (slot: number) => Key;
  /** All slots in this order, if it is kept or worth keeping. */
  order?(fields: readonly SortField[], deep: boolean): Order | undefined;
  /** The same again while no row changes: a table that scrolls asks for the same list in many windows. */
  remember?(question: string, answer: () => Matching): Matching;
}
/** Which slots match, and the facets' counts. */
export interface Matching {
  slots: readonly number[];
  facets: Record<string, Record<string, number>> | undefined;
  /** The same slots in the orders that were asked for, while they are remembered. */
  orders: Map<string, Order>;
  /** The very rows that are searched for. */
  exact?: ReadonlySet<number>;
}
