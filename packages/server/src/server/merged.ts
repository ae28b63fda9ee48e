import type { NamedRef } from '../contract/types.ts';
import type { MergeRow } from '../database/collections/merges.ts';
import type { Context } from './handler.ts';
import { conflict } from './problems.ts';

type Db = Pick<Context, 'db'>;

/** The merge by which a record became part of another one, if it did. */
export const mergeOf = async (id: string, { db }: Db): Promise<MergeRow | undefined> =>
  // Tests of the machinery have databases without merges.
  'merges' in db ? (await db.merges.find({ mergedId: id, status: 'merged' }))[0] : undefined;

/** The record that another one is part of by now, through any number of merges. */
export async function mergedInto(id: string, context: Db): Promise<NamedRef | undefined> {
  let last: MergeRow | undefined;
  for (let merge = await mergeOf(id, context); merge; merge = await mergeOf(merge.keptId, context))
    last = merge;
  if (!last) return undefined;
  const { kind, keptId, keptName } = last,
    name =
      kind === 'contact'
        ? (await context.db.contacts.get(keptId))?.displayName
        : (await context.db.customers.get(keptId))?.name;
  return { id: keptId, name: name ?? keptName };
}

/** The records that are part of this one by now, through any number of merges, and itself. */
export async function partsOf(id: string, { db }: Db): Promise<string[]> {
  const parts = [id];
  // What is added on the way is looked at as well.
  for (const part of parts)
    for (const { mergedId } of await db.merges.find({ keptId: part, status: 'merged' }))
      if (!parts.includes(mergedId)) parts.push(mergedId);
  return parts;
}

const PAGE = 200;
/** Merges that can still be undone, the latest first. Those before them are many by and by, and are not read. */
async function* undoable({ db, now }: Pick<Context, 'db' | 'now'>): AsyncIterable<MergeRow> {
  let cursor: string | undefined;
  do {
    const { items, page } = await db.merges.query({
      where: { status: 'merged' },
      query: { sort: '-createdAt', limit: PAGE, ...(cursor === undefined ? {} : { cursor }) },
    });
    for (const row of items) {
      // All have the same time, so those that follow are over as well.
      if (row.undoableUntil < now()) return;
      yield row;
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Ids of removed rows that only the undo of a merge brings back. */
export async function heldByMerges(context: Pick<Context, 'db' | 'now'>): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for await (const { mergedId, removed } of undoable(context))
    for (const id of [mergedId, ...removed.flatMap(({ ids }) => ids)]) held.add(id);
  return held;
}

/** A record that is part of another one is brought back by the undo of the merge, together with what moved. */
export async function refuseHeld(id: string, context: Pick<Context, 'db' | 'now'>): Promise<void> {
  if ((await heldByMerges(context)).has(id))
    throw conflict('merged', 'Merged', {
      detail: 'Undo the merge instead: it also moves back what belongs to it.',
    });
}
