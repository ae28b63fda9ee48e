import { pathGetter } from './fields.ts';
import type { Tally, TallyRequest } from './store.ts';

/** A field by its plain name, dotted for what lies inside of objects. */
const PLAIN = /^[A-Za-z]+(?:\.[A-Za-z]+)*$/;

/** Refuses everything else: names are written into statements. */
export function plainFields({ by, within = [] }: TallyRequest): void {
  for (const field of [...by, ...within.map(span => span.field)])
    if (!PLAIN.test(field)) throw new Error(`${field} cannot be counted by`);
}

/** Counts rows one by one, as a database does by itself. */
export function tallyRows(rows: Iterable<object>, request: TallyRequest): Tally[] {
  plainFields(request);
  const getters = request.by.map(field => pathGetter<object>(field)),
    spans = request.within?.map(({ field, from, to }) => ({ get: pathGetter<object>(field), from, to })),
    known = new Map<string, { values: unknown[]; n: number }>();
  for (const row of rows) {
    const isWithin = spans?.some(({ get, from, to }) => {
      const value = get(row);
      return typeof value === 'string' && value >= from && value < to;
    });
    if (isWithin === false) continue;
    const values = getters.map(get => get(row) ?? null),
      key = JSON.stringify(values),
      same = known.get(key);
    if (same) same.n++;
    else known.set(key, { values, n: 1 });
  }
  return [...known.values()];
}
