import { sql } from 'kysely';
import { noteCount } from './counts.ts';
import { changed, ofTenant, type Fragment } from './engine.ts';
import type { Held } from './held.ts';
import { textTable } from './schema.ts';
import type { KeyColumns, Shape, SqlValue } from './shape.ts';
import { BATCH, type Work } from './work.ts';

/** Parameters of one statement, of which SQLite takes 32,766. */
export const PARAMETERS = 30_000;

/** A row that is held, and what its columns become. */
export interface Change {
  before: Held;
  columns: KeyColumns;
}
/** Writes what is new, so that the indexes of all other columns are left alone. */
export async function writeColumns(changes: readonly Change[], shape: Shape, work: Work): Promise<void> {
  const news = changes.filter(({ before, columns }) => namesOfNew(before, columns).length > 0);
  if (news.length === 0) return;
  const names = [...new Set(news.flatMap(({ before, columns }) => namesOfNew(before, columns)))],
    atOnce = Math.min(BATCH, Math.floor(PARAMETERS / (names.length + 1)));
  for (let at = 0; at < news.length; at += atOnce) {
    const some = news.slice(at, at + atOnce),
      count = await changed(updateOf(some, names, shape, work), work.db);
    if (count !== some.length)
      throw new Error(`${some.length - count} rows of ${shape.name} were not written`);
  }
  for (const { before, columns } of news)
    noteCount(before.columns, { ...before.columns, ...columns }, shape, work);
  const told = news.filter(
    ({ before, columns }) =>
      columns['search'] !== undefined && columns['search'] !== before.columns['search'],
  );
  await replaceTexts(told, shape, work);
}
const namesOfNew = (before: Held, columns: KeyColumns): string[] =>
  Object.entries(columns).flatMap(([name, value]) => (isSame(before.columns[name], value) ? [] : [name]));

/** One statement for all of them; where a column stays as it is in some, it is written as it is. */
function updateOf(
  changes: readonly Change[],
  names: readonly string[],
  shape: Shape,
  { tenant }: Work,
): Fragment {
  const valueOf = ({ before, columns }: Change, name: string): SqlValue =>
    (name in columns ? columns[name] : before.columns[name]) ?? null;
  const [only] = changes,
    table = sql.table(shape.table);
  if (only && changes.length === 1)
    return sql`update ${table} set ${sql.join(
      names.map((name): Fragment => sql`${sql.ref(name)} = ${valueOf(only, name)}`),
    )} where ${ofTenant(tenant, sql`id = ${only.before.row.id}`)}`;
  const rows = changes.map(
    change => sql`(${sql.join([change.before.row.id, ...names.map(name => valueOf(change, name))])})`,
  );
  return sql`update ${table} set ${sql.join(
    names.map((name, at): Fragment => {
      const value = sql.ref(`news.column${at + 2}`);
      return sql`${sql.ref(name)} = ${NUMBERS.has(name) ? sql`cast(${value} as smallint)` : value}`;
    }),
  )} from (values ${sql.join(rows)}) as news
    where ${table}.tenant_id = ${tenant} and ${table}.id = news.column1`;
}
/** PostgreSQL takes the values of a list for texts. */
const NUMBERS: ReadonlySet<string> = new Set(['odd']);

/** Keeps SQLite's index of the search texts in step. */
async function replaceTexts(changes: readonly Change[], shape: Shape, { engine, db }: Work): Promise<void> {
  if (engine.kind !== 'sqlite' || !shape.searched || changes.length === 0) return;
  const table = textTable(shape);
  await sql`delete from ${table} where rowid in (${sql.join(changes.map(({ before }) => before.seq))})`.execute(
    db,
  );
  await sql`insert into ${table} (rowid, search) values ${sql.join(
    changes.map(({ before, columns }) => sql`(${before.seq}, ${columns['search'] ?? ''})`),
  )}`.execute(db);
}
const isSame = (a: SqlValue | undefined, b: SqlValue): boolean => a === b || (a === undefined && b === null);
