/** What needs attention at all customers, as a list. */
import type { AttentionEntry, AttentionPage, NamedRef } from '../../contract/types.ts';
import type { ListQuery } from '../../database/store.ts';
import { countFacts } from '../../domain/attention.ts';
import type { Context } from '../../server/handler.ts';
import { nameDevices } from './attention-devices.ts';
import type { Found } from './attention-facts.ts';
import { SOURCES } from './attention-sources.ts';
import { factsOf, withSnoozes } from './attention.ts';
import { pageOfRows } from './page-of-rows.ts';

interface AttentionListQuery extends ListQuery {
  snoozed?: boolean;
}
/** Whose it is where nobody is named. */
const NOBODY = 'none';
interface ListedFact extends Found {
  area: string;
  group: string;
  person: string;
  snoozed: boolean;
  /** What is searched. */
  words: string[];
}
const LIST = { search: ['words'] };

const listed = (one: Found, customerName: string): ListedFact => {
  const { area, group, person, snooze, record, records } = one.fact;
  return {
    ...one,
    area,
    group,
    person: person?.id ?? NOBODY,
    snoozed: snooze !== null,
    words: [customerName, ...(record ? [record.name] : []), ...records.map(({ name }) => name)],
  };
};

/** A page of it, in the order of urgency. */
export async function attentionPage(query: AttentionListQuery, context: Context): Promise<AttentionPage> {
  const customers = await context.db.customers.find(),
    names = new Map(customers.map(({ id, name }) => [id, name])),
    { areas, found } = await factsOf(SOURCES, customers, {}, context),
    all = await withSnoozes(found, {}, context);
  const shown: AttentionListQuery = { ...query, snoozed: query.snoozed ?? false };
  const nameOf = (customerId: string): string => names.get(customerId) ?? customerId;
  const { items, page, facets } = pageOfRows(
    all.map(one => listed(one, nameOf(one.customerId))),
    shown,
    LIST,
    context,
  );
  return {
    items: await Promise.all(
      items.map(async ({ customerId, fact }): Promise<AttentionEntry> => ({
        customer: { id: customerId, name: nameOf(customerId) },
        fact: (await nameDevices({ customerId, fact }, context)).fact,
      })),
    ),
    page,
    ...(facets ? { facets } : {}),
    ...(facets?.['person'] ? { people: peopleOf(all, facets['person']) } : {}),
    asOf: context.now(),
    areas,
    counts: countFacts(all.map(({ fact }) => fact)),
  };
}

/** Who is counted, by the name. */
function peopleOf(all: readonly Found[], counts: Readonly<Record<string, number>>): NamedRef[] {
  const people = new Map(all.flatMap(({ fact: { person } }) => (person ? [[person.id, person.name]] : [])));
  return Object.keys(counts).flatMap(id => {
    const name = people.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
}
