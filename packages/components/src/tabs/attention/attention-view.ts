/** What the list of facts shows, whether it is one customer's or that of all customers. */
import type { Attention, AttentionFact, NamedRef } from '@customer-hub/sdk';
import type { AttentionList } from '@customer-hub/state/core';

export type Area = AttentionFact['area'];
/** Whose a fact is where nobody is named. */
export const NOBODY = 'none';

/** What is chosen above the list. */
export interface Choice {
  readonly area: Area | undefined;
  /** Id of a person, or `NOBODY`. */
  readonly person: string | undefined;
  /** Facts that are left alone instead of those that are not. */
  readonly asleep: boolean;
}
export interface Entry {
  /** Where several customers are listed. */
  readonly customer?: NamedRef;
  readonly fact: AttentionFact;
}
export interface PersonCount {
  readonly id: string;
  /** Undefined: nobody. */
  readonly name: string | undefined;
  readonly count: number;
}
export interface AttentionView {
  /** The most urgent first; the first rows where there are many. */
  readonly entries: readonly Entry[];
  /** All facts of the choice, by group. */
  readonly groups: Readonly<Record<AttentionFact['group'], number>>;
  readonly total: number;
  /** Each area with its state, and how many facts it has within the choice of a person. */
  readonly areas: readonly (Attention['areas'][number] & { readonly count: number })[];
  /** All areas together. */
  readonly inAll: number;
  /** By name, nobody last; counted within the choice of an area. */
  readonly people: readonly PersonCount[];
  readonly counts: Attention['counts'];
  readonly asOf: string;
}
type Counts = Readonly<Record<string, number>>;

const tally = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const personOf = ({ person }: AttentionFact): string => person?.id ?? NOBODY;
const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
const groupsOf = ({ now = 0, week = 0, later = 0 }: Counts): AttentionView['groups'] => ({
  now,
  week,
  later,
});

const peopleOf = (counts: Counts, names: ReadonlyMap<string, string>): PersonCount[] =>
  Object.entries(counts)
    .map(([id, count]) => ({ id, name: id === NOBODY ? undefined : (names.get(id) ?? id), count }))
    .toSorted((a, b) => {
      if (a.name === undefined || b.name === undefined) return a.name === b.name ? 0 : a.name ? -1 : 1;
      return a.name.localeCompare(b.name);
    });

/** The facts of one customer, all of which are at hand. */
export const viewOfCustomer = (
  { facts, areas, counts, asOf }: Attention,
  { area, person, asleep }: Choice,
): AttentionView => {
  const own = facts.filter(({ snooze }) => (snooze !== null) === asleep);
  const isOfArea = (fact: AttentionFact): boolean => !area || fact.area === area;
  const isOfPerson = (fact: AttentionFact): boolean => !person || personOf(fact) === person;
  const shown = own.filter(fact => isOfArea(fact) && isOfPerson(fact));
  const byArea = tally(own.filter(isOfPerson).map(fact => fact.area));
  const names = new Map(facts.flatMap(fact => (fact.person ? [[fact.person.id, fact.person.name]] : [])));
  return {
    entries: shown.map(fact => ({ fact })),
    groups: groupsOf(tally(shown.map(({ group }) => group))),
    total: shown.length,
    areas: areas.map(one => ({ ...one, count: byArea[one.area] ?? 0 })),
    inAll: sumOf(byArea),
    people: peopleOf(tally(own.filter(isOfArea).map(personOf)), names),
    counts,
    asOf,
  };
};

/** The facts of all customers, as the server has listed and counted them. */
export const viewOfAll = ({
  entries,
  total,
  facets = {},
  people = [],
  areas,
  counts,
  asOf,
}: AttentionList): AttentionView => {
  const { area = {}, group = {}, person = {} } = facets;
  return {
    entries,
    groups: groupsOf(group),
    total,
    areas: areas.map(one => ({ ...one, count: area[one.area] ?? 0 })),
    inAll: sumOf(area),
    people: peopleOf(person, new Map(people.map(({ id, name }) => [id, name]))),
    counts,
    asOf,
  };
};
