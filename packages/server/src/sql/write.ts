import { sql } from 'kysely';
import { pathGetter } from '../database/fields.ts';
import type { Row } from '../database/store.ts';
import { noteCount } from './counts.ts';
import { lock, rowsOf, ofTenant, type Fragment } from './engine.ts';
import { held, type Held, type Stored } from './held.ts';
import { valueColumn } from './keys.ts';
import { textTable } from './schema.ts';
import { TURNS, type KeyColumns, type Shape } from './shape.ts';
import { BATCH, keysFor, remember, type Work } from './work.ts';
import { PARAMETERS, writeColumns } from './write-columns.ts';

const fixedColumns = (row: Row): KeyColumns => ({
  etag: row.etag ?? null,
  created_at: row.createdAt ?? null,
  updated_at: row.updatedAt ?? null,
  deleted_at: row.deletedAt ?? null,
  doc: JSON.stringify(row),
});

const NO_ROW: Row = { id: '' };
/** The columns that `keysFor` gives. */
const keyNames = ({ columns }: Shape): string[] => ['id_key', 'customer_id', 'search', 'odd', ...columns];

/** Adds a row; false when its id is taken. */
export async function addRow(row: Row, shape: Shape, work: Work): Promise<boolean> {
  const [keys = {}] = await keysFor([row], shape, work),
    columns: KeyColumns = { tenant_id: work.tenant, id: row.id, ...fixedColumns(row), ...keys };
  const [added] = await rowsOf<{ seq: number | string }>(
    sql`insert into ${sql.table(shape.table)} (${sql.join(Object.keys(columns).map(name => sql.ref(name)))})
      values (${sql.join(Object.values(columns))}) on conflict (tenant_id, id) do nothing returning seq`,
    work.db,
  );
  if (!added) return false;
  await writeTexts(new Map([[row.id, Number(added.seq)]]), [columns], shape, work);
  noteCount(undefined, columns, shape, work);
  remember(row, shape, work);
  await refreshJoined(row.id, undefined, row, shape, work);
  return true;
}

/** Adds rows by as few statements as it takes; throws when an id is taken. */
export async function addRows(rows: readonly Row[], shape: Shape, work: Work): Promise<void> {
  const names = ['tenant_id', 'id', ...Object.keys(fixedColumns(NO_ROW)), ...keyNames(shape)],
    atOnce = Math.min(BATCH, Math.floor(PARAMETERS / names.length)),
    isJoined = [...work.shapes.values()].some(({ definition: { joins = {}, zone } }) =>
      [...Object.values(joins), ...(zone ? [zone] : [])].some(({ collection }) => collection === shape.name),
    );
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce),
      keys = await keysFor(some, shape, work),
      all = some.map((row, index): KeyColumns => ({
        tenant_id: work.tenant,
        id: row.id,
        ...fixedColumns(row),
        ...keys[index],
      }));
    const added = await rowsOf<{ id: string; seq: number | string }>(
      sql`insert into ${sql.table(shape.table)} (${sql.join(names.map(name => sql.ref(name)))}) values ${sql.join(
        all.map(columns => sql`(${sql.join(names.map(name => columns[name] ?? null))})`),
      )} on conflict (tenant_id, id) do nothing returning id, seq`,
      work.db,
    );
    if (added.length < some.length) {
      const made = new Set(added.map(({ id }) => id));
      throw new Error(`${some.find(({ id }) => !made.has(id))?.id} exists`);
    }
    await writeTexts(new Map(added.map(({ id, seq }) => [id, Number(seq)])), all, shape, work);
    for (const columns of all) noteCount(undefined, columns, shape, work);
    for (const row of some) remember(row, shape, work);
    if (isJoined) await refreshNaming(some, shape, work);
  }
}
async function writeTexts(
  places: ReadonlyMap<string, number>,
  rows: readonly KeyColumns[],
  shape: Shape,
  { engine, db }: Work,
): Promise<void> {
  if (engine.kind !== 'sqlite' || !shape.searched) return;
  const texts = rows.map(({ id, search }) => sql`(${places.get(String(id))}, ${search ?? ''})`);
  await sql`insert into ${textTable(shape)} (rowid, search) values ${sql.join(texts)}`.execute(db);
}

/** Puts a row in the place of one that is held. */
export const putRow = (before: Held, row: Row, shape: Shape, work: Work): Promise<void> =>
  putRows([[before, row]], shape, work);

/** Puts rows in the places of those that are held. */
export async function putRows(
  rows: readonly (readonly [before: Held, row: Row])[],
  shape: Shape,
  work: Work,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const some = rows.slice(at, at + BATCH),
      keys = await keysFor(
        some.map(([, row]) => row),
        shape,
        work,
      );
    await writeColumns(
      some.map(([before, row], index) => ({ before, columns: { ...fixedColumns(row), ...keys[index] } })),
      shape,
      work,
    );
    for (const [before, row] of some) {
      remember(row, shape, work);
      await refreshJoined(row.id, living(before.row), living(row), shape, work);
    }
  }
}
const living = (row: Row): Row | undefined => (row.deletedAt === undefined ? row : undefined);

/** Writes the key columns anew of all rows whose joins or days see something else of this row than before. */
async function refreshJoined(
  id: string,
  before: Row | undefined,
  after: Row | undefined,
  { name }: Shape,
  work: Work,
): Promise<void> {
  const isOther = ({ collection, field }: { collection: string; field: string }): boolean => {
    const get = pathGetter<Row>(field),
      seen = (row: Row | undefined): string | undefined => JSON.stringify(row && get(row));
    return collection === name && seen(before) !== seen(after);
  };
  for (const shape of work.shapes.values()) {
    const { joins = {}, zone } = shape.definition,
      vias = new Set(Object.values(joins).flatMap(join => (isOther(join) ? join.via : [])));
    if (zone?.id === id && isOther(zone)) await refreshRows(shape, everyRow, work);
    else for (const via of vias) await refreshRows(shape, namesOf(shape, via, [id]), work);
  }
}
/** New rows: others may have named them before they were there. */
async function refreshNaming(rows: readonly Row[], { name }: Shape, work: Work): Promise<void> {
  const ids = rows.map(({ id }) => id);
  for (const shape of work.shapes.values()) {
    const { joins = {}, zone } = shape.definition,
      vias = Object.values(joins).flatMap(({ collection, via }) => (collection === name ? via : []));
    if (zone?.collection === name && ids.includes(zone.id)) await refreshRows(shape, everyRow, work);
    else for (const via of new Set(vias)) await refreshRows(shape, namesOf(shape, via, ids), work);
  }
}
/** A row that is deleted for good: joins see it no more. */
export async function leaveJoined(row: Row, shape: Shape, work: Work): Promise<void> {
  if (row.deletedAt === undefined) await refreshJoined(row.id, row, undefined, shape, work);
}
/** Rows of a condition, by the number that they come after each other in. */
interface Names {
  condition: Fragment;
  number: Fragment;
}
/**
 * Living rows, and removed ones: to a customer's or a tenant's removed rows no index leads but that of all removed
 * ones, which the number of the rows must not keep the planner from.
 */
const livingAndRemoved = (condition: Fragment): Names[] => [
  { condition: sql`${condition} and deleted_at is null`, number: sql`seq` },
  { condition: sql`${condition} and deleted_at is not null`, number: sql`(seq + 0)` },
];
const everyRow = livingAndRemoved(sql`true`);
/**
 * Which rows name others by a field: in their column, or in themselves where they are too long for columns. To
 * each of these conditions an index leads, to all of them at once there would be none.
 */
function namesOf(shape: Shape, via: string, ids: readonly string[]): Names[] {
  const column = shape.links.get(via) as string,
    named = sql`${sql.ref(column)} in (${sql.join(ids.map(valueColumn))})`,
    number = sql`seq`;
  return [
    ...(column === 'customer_id' ? livingAndRemoved(named) : [{ condition: named, number }]),
    { condition: sql`odd = 1`, number },
  ];
}
async function refreshRows(shape: Shape, which: readonly Names[], work: Work): Promise<void> {
  for (const { condition, number } of which)
    for (let after = 0; ;) {
      const found = await rowsOf<Stored>(
        sql`select * from ${sql.table(shape.table)} where ${ofTenant(
          work.tenant,
          condition,
          sql`${number} > ${after}`,
        )} order by ${number} limit ${BATCH} ${lock(work.engine, 'update')}`,
        work.db,
      );
      const rows = found.map(held);
      await fillKeys(rows, shape, work);
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) break;
      after = last.seq;
    }
}
/** Works the key columns of rows out anew, and writes those that changed. */
export async function fillKeys(rows: readonly Held[], shape: Shape, work: Work): Promise<void> {
  const keys = await keysFor(
    rows.map(({ row }) => row),
    shape,
    work,
  );
  await writeColumns(
    rows.map((before, at) => ({ before, columns: keys[at] ?? {} })),
    shape,
    work,
  );
}
/** Works out again what the time has changed since it was written. */
export async function turnRows(shape: Shape, work: Work): Promise<void> {
  for (;;) {
    const found = await rowsOf<Stored>(
      sql`select * from ${sql.table(shape.table)} where ${isDue(work)}
        order by ${sql.ref(TURNS)}, id limit ${BATCH} ${lock(work.engine, 'update')}`,
      work.db,
    );
    if (found.length === 0) return;
    await fillKeys(found.map(held), shape, work);
  }
}
const isDue = ({ tenant, clock }: Pick<Work, 'tenant' | 'clock'>): Fragment =>
  ofTenant(tenant, sql`${sql.ref(TURNS)} <= ${clock.now()}`);
/** Whether the time has come for any row of the tenant. */
export async function hasDue(shape: Shape, place: Pick<Work, 'tenant' | 'clock' | 'db'>): Promise<boolean> {
  if (!shape.definition.turnsAt) return false;
  const due = sql`select 1 as one from ${sql.table(shape.table)} where ${isDue(place)} limit 1`;
  return (await rowsOf(due, place.db)).length > 0;
}

/** All rows of a tenant behind a place, removed ones too, in the order of their insertion. */
export const rowsAfter = async (after: number, shape: Shape, work: Work): Promise<Held[]> =>
  (
    await rowsOf<Stored>(
      sql`select * from ${sql.table(shape.table)}
        where ${ofTenant(work.tenant, sql`seq > ${after}`)} order by seq limit ${BATCH}`,
      work.db,
    )
  ).map(held);
