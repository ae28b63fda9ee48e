import { sql } from 'kysely';
import type { Tally, TallyRequest } from '../database/store.ts';
import { plainFields, tallyRows } from '../database/tally.ts';
import { rowsIn } from './by-row.ts';
import { scopeOf } from './conditions.ts';
import { rowsOf, some, type Engine, type Fragment } from './engine.ts';
import type { Place } from './place.ts';
import { hasOdd } from './question.ts';

/** PostgreSQL reads no document that tells of these characters, wherever in it; a blank in their place is read. */
const UNREADABLE = String.raw`\\u(?:0000|d[89a-f][0-9a-f]{2})`,
  BLANK = String.raw`\\u0020`;
/** A member that no row has: with two paths and more, SQLite gives a list of values, however few are asked for. */
const NOTHING = '$._';

/** How each database reads values from rows: all of them at once, as a JSON list, so that each row is read once. */
interface Reading {
  /** What is read from. */
  rows: Fragment;
  values: Fragment;
  text(field: string): Fragment;
}
function readingOf(
  kind: Engine['kind'],
  by: readonly string[],
  table: string,
  conditions: Fragment,
): Reading {
  if (kind === 'sqlite')
    return {
      rows: sql`${sql.table(table)} where ${conditions}`,
      values: sql`json_extract(doc, ${sql.join([...by.map(field => `$.${field}`), NOTHING, NOTHING])})`,
      text: field => sql`doc ->> ${`$.${field}`}`,
    };
  const pathOf = (field: string): Fragment => sql`${`{${field.replaceAll('.', ',')}}`}::text[]`;
  return {
    // Without the offset the document would be read once for each value.
    rows: sql`(select regexp_replace(doc, ${UNREADABLE}, ${BLANK}, 'gi')::json as own from ${sql.table(table)}
      where ${conditions} offset 0) as read where true`,
    values: sql`json_build_array(${sql.join(by.map(field => sql`own #> ${pathOf(field)}`))})::text`,
    text: field => sql`(own #>> ${pathOf(field)}) collate "C"`,
  };
}

/** Counts rows by their values, as `tallyRows` does one by one. */
export async function tally(request: TallyRequest, place: Place): Promise<Tally[]> {
  plainFields(request);
  const { engine, tenant, shape, db } = place,
    { by, within } = request,
    scope = scopeOf(request.where, tenant, shape, engine);
  if (!scope.isExact || (!scope.isPlain && (await hasOdd(place))))
    return tallyRows(await rowsIn(scope, [], place), request);
  const { rows, values, text } = readingOf(engine.kind, by, shape.table, scope.conditions),
    spans = within?.map(({ field, from, to }) => sql`(${text(field)} >= ${from} and ${text(field)} < ${to})`);
  const groups = await rowsOf<{ found: string; n: number | string }>(
    sql`select found, count(*) as n from (select ${values} as found from ${rows}
      ${spans ? sql`and ${some(spans)}` : sql``}) as counted group by found`,
    db,
  );
  return groups.map(({ found, n }) => {
    const all = JSON.parse(found) as unknown[];
    return { values: by.map((_, at) => all[at] ?? null), n: Number(n) };
  });
}
