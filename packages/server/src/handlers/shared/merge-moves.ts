import type { MergeMove, MergeRemainder } from '../../contract/types.ts';
import type { ChangedList, MergeRow, MovedRows } from '../../database/collections/merges.ts';
import type { Database } from '../../database/collections/index.ts';
import { pathGetter } from '../../database/fields.ts';
import type { Reference } from '../../database/references.ts';
import type { Collection, Row, RowPatch } from '../../database/store.ts';
import { undoList } from '../../domain/merge-fields.ts';
import type { Context } from '../../server/handler.ts';

type Db = Pick<Context, 'db'>;
export const collectionOf = (name: string, { db }: Db): Collection<Row> =>
  db[name as keyof Database] as unknown as Collection<Row>;
export const resourceOf = (references: readonly Reference[], collection: string): string =>
  references.find(reference => reference.collection === collection)?.type ?? collection;

/** `author.id` as a merge-patch. */
export const patchAt = (field: string, value: unknown): RowPatch<Row> =>
  field.split('.').reduceRight<unknown>((inner, member) => ({ [member]: inner }), value) as RowPatch<Row>;
const names = ({ field, isList }: Pick<Reference, 'field' | 'isList'>, id: string) => {
  const get = pathGetter<Row>(field);
  return (row: Row): boolean => {
    const value = get(row);
    return isList ? Array.isArray(value) && value.includes(id) : value === id;
  };
};

/** Rows that name a record: those that live, and those that can still be brought back. */
export async function rowsNaming(reference: Reference, id: string, context: Db): Promise<Row[]> {
  const collection = collectionOf(reference.collection, context);
  return [
    ...(await collection.find({ [reference.field]: id })),
    ...(await collection.deleted()).filter(names(reference, id)),
  ];
}

/** How many records of each type name the two. */
export async function countMoves(
  references: readonly Reference[],
  keptId: string,
  mergedId: string,
  { db, user }: Pick<Context, 'db' | 'user'>,
): Promise<MergeMove[]> {
  const counted = references.filter(({ type }) => type !== undefined),
    // System users are nobody who moves.
    only = ({ collection }: Reference) => (collection === 'contacts' ? { system: null } : {});
  return Promise.all(
    counted.map(async reference => {
      const { collection, field, type = '', scope } = reference,
        rows = collectionOf(collection, { db }),
        count = (id: string): Promise<number> => rows.count({ [field]: id, ...only(reference) });
      return {
        type,
        kept: await count(keptId),
        merged: await count(mergedId),
        mayRead: scope === undefined || user.scopes.has(scope),
      };
    }),
  );
}

type Moved = Pick<MergeRow, 'moved' | 'changedLists' | 'counts'>;
/** Makes all rows that name one record name another. */
export async function moveReferences(
  references: readonly Reference[],
  from: string,
  to: string,
  context: Db,
): Promise<Moved> {
  const done: Moved = { moved: [], changedLists: [], counts: [] };
  for (const reference of references) {
    const { collection: name, field, isList, type } = reference,
      collection = collectionOf(name, context),
      rows = await rowsNaming(reference, from, context);
    if (isList)
      for (const row of rows) done.changedLists.push(await changeList(row, reference, from, to, context));
    else await updateAll(rows, patchAt(field, to), collection);
    if (isList || rows.length === 0) continue;
    const removedIds = rows.filter(({ deletedAt }) => deletedAt !== undefined).map(({ id }) => id);
    done.moved.push({ collection: name, field, from, to, ids: rows.map(({ id }) => id), removedIds });
    const count = rows.filter(row => row.deletedAt === undefined && !isSystem(row)).length;
    if (type !== undefined && count > 0) done.counts.push({ type, count });
  }
  return done;
}
async function changeList(
  row: Row,
  { collection, field }: Reference,
  from: string,
  to: string,
  context: Db,
): Promise<ChangedList> {
  const before = pathGetter<Row>(field)(row) as string[],
    after = replaced(before, from, to),
    isRemoved = row.deletedAt !== undefined;
  await collectionOf(collection, context).update(row.id, patchAt(field, after), isRemoved ? QUIETLY : {});
  return { collection, id: row.id, field, before, after };
}
/** The same for rows that live, and for removed ones, of which nobody is told. */
export async function updateAll(
  rows: readonly Row[],
  patch: RowPatch<Row>,
  collection: Collection<Row>,
): Promise<void> {
  const idsOf = (isRemoved: boolean): string[] =>
    rows.flatMap(({ id, deletedAt }) => ((deletedAt !== undefined) === isRemoved ? [id] : []));
  await collection.updateMany(idsOf(false), patch);
  await collection.updateMany(idsOf(true), patch, QUIETLY);
}
const isSystem = (row: Row): boolean => 'system' in row && row.system !== null;
/** Nobody is told of what happens to a removed row. */
export const QUIETLY = { evenRemoved: true, event: false } as const;
const replaced = (ids: readonly string[], from: string, to: string): string[] => [
  ...new Set(ids.map(id => (id === from ? to : id))),
];

/** What an undo did: what stays as it is, and the ids of the rows that went back. */
export interface MovedBack {
  stays: MergeRemainder[];
  ids: Set<string>;
}
/** Moves back what a merge has moved, but for what names another record by now, or was deleted since. */
export async function moveBack(
  { mergedId, moved, changedLists }: MergeRow,
  references: readonly Reference[],
  context: Db,
): Promise<MovedBack> {
  const done: MovedBack = { stays: [], ids: new Set() };
  for (const move of moved) {
    const { stays, ids } = await moveRowsBack(move, references, context);
    done.stays.push(...stays);
    // Others moved between system users.
    if (move.from === mergedId) for (const id of ids) done.ids.add(id);
  }
  for (const change of changedLists) {
    const collection = collectionOf(change.collection, context),
      row = await collection.get(change.id);
    if (row)
      await collection.update(
        row.id,
        patchAt(change.field, undoList(change, pathGetter<Row>(change.field)(row) as string[])),
      );
  }
  return done;
}
async function moveRowsBack(
  { collection: name, field, from, to, ids, removedIds }: MovedRows,
  references: readonly Reference[],
  context: Db,
): Promise<MovedBack> {
  const collection = collectionOf(name, context),
    done: MovedBack = { stays: [], ids: new Set() },
    wanted = new Set(ids),
    were = new Set(removedIds),
    rows = [
      ...(await collection.getMany(ids)),
      ...(await collection.deleted()).filter(({ id }) => wanted.has(id)),
    ],
    isThere = names({ field }, to),
    going: Row[] = [];
  for (const row of rows) {
    const wasDeleted = row.deletedAt !== undefined && !were.has(row.id),
      reason = !isThere(row) ? 'edited' : wasDeleted ? 'deleted' : undefined;
    if (reason) done.stays.push({ type: resourceOf(references, name), id: row.id, field, reason });
    if (reason !== 'edited') going.push(row);
  }
  await updateAll(going, patchAt(field, from), collection);
  for (const { id } of going) done.ids.add(id);
  return done;
}
