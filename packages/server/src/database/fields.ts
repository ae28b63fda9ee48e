import { daysIn, type DayOf } from '../domain/days.ts';
import { malformed } from '../server/problems.ts';
import { fold } from './fold.ts';
import type { CollectionDefinition, Row } from './store.ts';

export type Getter<T> = (row: T) => unknown;
/** What sort and range filters compare: folded text, numbers (booleans as 0 and 1), or null for nothing. */
export type Key = string | number | null;
export type Describes<T extends Row> = Pick<
  CollectionDefinition<T>,
  'search' | 'exact' | 'sortable' | 'defaultSort' | 'computed' | 'joins' | 'hidden' | 'zone'
>;
/** Looks a row of another collection up; how joins see it. */
export type LookUp = (collection: string, id: string) => object | undefined;

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** `address.city`, `customFields.backup`; an array on the way gives an array of what its entries have. */
export function pathGetter<T>(path: string): Getter<T> {
  if (!path.includes('.')) return row => (row as Record<string, unknown>)[path];
  const parts = path.split('.');
  const read = (value: unknown, at: number): unknown => {
    const name = parts[at];
    if (name === undefined) return value;
    return Array.isArray(value)
      ? value.flatMap(entry => read(entry, at) ?? [])
      : read(member(value, name), at + 1);
  };
  return row => read(row, 0);
}

/** The getter of a field by the name that requests use: computed, joined, or a path into the row. */
export function fieldGetter<T extends Row>(
  name: string,
  definition: Describes<T>,
  lookUp: LookUp,
  now: string,
): Getter<T> {
  const computed = definition.computed?.[name];
  if (computed) {
    const dayOf = daysOf(definition, lookUp);
    return row => computed(row, dayOf, now);
  }
  const join = definition.joins?.[name];
  if (!join) return pathGetter(name);
  const via = pathGetter<T>(join.via),
    field = pathGetter<object>(join.field);
  return row => {
    const id = via(row),
      other = typeof id === 'string' ? lookUp(join.collection, id) : undefined;
    return other && field(other);
  };
}

/** How a list counts days: in the zone that a record of another collection tells. */
export function daysOf<T extends Row>({ zone }: Pick<Describes<T>, 'zone'>, lookUp: LookUp): DayOf {
  const told = zone && lookUp(zone.collection, zone.id);
  return daysIn(told && pathGetter<object>(zone.field)(told));
}

/** A computation that asks what time it is; all others give the same until the row is written, or the zone is. */
export const changesWithTime = <T extends Row>(name: string, { computed }: Describes<T>): boolean =>
  (computed?.[name]?.length ?? 0) > 2;
/** A computation that counts days, which are others when the zone is another one. */
export const countsDays = <T extends Row>(name: string, { computed }: Describes<T>): boolean =>
  (computed?.[name]?.length ?? 0) > 1;

/** Refuses names that no row has, and those that must not be asked about (an oracle for secrets). */
export function checkField<T extends Row>(
  name: string,
  parameter: string,
  definition: Describes<T>,
  sample: T | undefined,
): void {
  const root = name.split('.', 1)[0] ?? '';
  const known = definition.computed?.[name] ?? definition.joins?.[name] ?? (!sample || root in sample);
  if (!known || definition.hidden?.includes(root) || root === 'deletedAt')
    throw malformed(
      `\`${parameter}\` names the field \`${name}\`, which this list does not have.`,
      'unknown_field',
    );
}

export const keyOf = (value: unknown): Key =>
  typeof value === 'string'
    ? fold(value)
    : typeof value === 'number'
      ? value
      : typeof value === 'boolean'
        ? Number(value)
        : Array.isArray(value)
          ? value.length > 0
            ? keyOf(value[0])
            : null
          : null;

const DATE = /^\d{4}-\d\d-\d\d/;
/** Digits beyond these are compared as text. */
const MOST_DIGITS = 15;

/**
 * What sort compares: as `keyOf`, with the numbers in a text by their value, so that PC-2 comes before PC-10, 6.9
 * before 6.10, and 10.0.0.11 before 10.0.0.109. A text that is nothing but a number is one.
 */
export const sortKeyOf = (value: unknown): Key => {
  const key = keyOf(value);
  if (typeof key !== 'string' || !/\d/.test(key) || DATE.test(key)) return key;
  return key.replace(/\d+/g, digits => digits.replace(/^0+(?=\d)/, '').padStart(MOST_DIGITS, '0'));
};

/** Numbers before text, nothing last. */
export function compareKeys(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === typeof b) return a < b ? -1 : 1;
  return typeof a === 'number' ? -1 : 1;
}
