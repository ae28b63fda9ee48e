import type { MergeRemainder } from '../../contract/types.ts';
import type { ChangedRow, MergeRow } from '../../database/collections/merges.ts';
import { mergePatch } from '../../database/patch.ts';
import type { Reference } from '../../database/references.ts';
import type { RowPatch } from '../../database/store.ts';
import { patchOf, undoFields, undoList } from '../../domain/merge-fields.ts';
import type { Context } from '../../server/handler.ts';
import { conflict, gone, otherProblem, type ProblemError } from '../../server/problems.ts';
import type { MergeOf, Mergeable } from './merge-kind.ts';
import { followBack } from './merge-followers.ts';
import { collectionOf, moveBack, resourceOf } from './merge-moves.ts';
import { mergedInto } from '../../server/merged.ts';

const tooLate = (): ProblemError => gone('too_late', 'A merge can be undone for 24 hours.');

/** The record that stayed; throws 409 when it is no more. */
async function keptOf<T extends Mergeable>(of: MergeOf<T>, row: MergeRow, context: Context): Promise<T> {
  const kept = await of.collection(context).get(row.keptId);
  if (kept) return kept;
  const into = await mergedInto(row.keptId, context);
  if (into)
    throw otherProblem(
      409,
      'merged_again',
      'Merged again',
      `${row.keptName} is part of ${into.name} now: undo that merge first.`,
      { mergedInto: into },
    );
  throw conflict('kept_deleted', 'Deleted meanwhile', { detail: `Bring ${row.keptName} back first.` });
}

/** Undoes a merge, and says what stays. Everything is checked before anything is written. */
export async function undoMerge<T extends Mergeable>(
  of: MergeOf<T>,
  row: MergeRow,
  context: Context,
): Promise<MergeRow> {
  const { db, user, now } = context,
    collection = of.collection(context);
  if (row.status === 'undone')
    throw conflict('already_undone', 'Undone already', { detail: 'Both records are as they were.' });
  if (row.undoableUntil < now()) throw tooLate();
  const kept = await keptOf(of, row, context),
    merged = (await collection.deleted()).find(({ id }) => id === row.mergedId);
  if (!merged) throw tooLate();

  const { values, edited } = undoFields(row.fields, kept),
    lists = Object.fromEntries(
      row.lists.map(list => [list.field, undoList(list, kept[list.field as keyof T] as unknown as string[])]),
    ) as Partial<T>,
    patch = { ...patchOf(values), ...lists, ...of.undoEdited?.(row, edited, kept, lists) };
  await of.refuseUndo(mergePatch(kept, patch), merged, context);

  // First what takes the address or domain away, then what has it again.
  await collection.update(kept.id, { ...patch, updatedBy: user.person } as unknown as RowPatch<T>);
  await collection.restore(merged.id);
  // They moved with everything else, and go back with it.
  for (const { collection: name, ids } of row.removed) await bringBack(name, ids, context);
  const back = await moveBack(row, of.references, context);
  const stays: MergeRemainder[] = [
    ...edited.map(field => ({ type: of.kind, id: kept.id, field, reason: 'edited' as const })),
    ...back.stays,
    ...(await followBack(row, of.references, back.ids, context)),
    ...(await changeBack(row, of.references, context)),
  ];
  return db.merges.update(row.id, { status: 'undone', undoneAt: now(), stays });
}

async function changeBack(
  { changedRows }: MergeRow,
  references: readonly Reference[],
  context: Context,
): Promise<MergeRemainder[]> {
  const stays: MergeRemainder[] = [];
  for (const change of changedRows) {
    const rows = collectionOf(change.collection, context),
      there = await rows.get(change.id);
    if (!there) continue;
    const { values, edited } = (await isReplaced(change, context))
      ? { values: [], edited: [change.field] }
      : undoFields([change], there);
    if (values.length > 0) await rows.update(there.id, patchOf(values));
    const type = resourceOf(references, change.collection);
    stays.push(...edited.map(field => ({ type, id: change.id, field, reason: 'edited' as const })));
  }
  return stays;
}
/** Whether somebody has chosen another default contract since: a customer has one. */
async function isReplaced(
  { collection, id, field, before }: ChangedRow,
  { db }: Pick<Context, 'db'>,
): Promise<boolean> {
  if (collection !== 'contracts' || field !== 'isDefault' || before['isDefault'] !== true) return false;
  const { customerId } = await db.contracts.need(id);
  return (await db.contracts.find({ customerId, isDefault: true })).some(other => other.id !== id);
}
async function bringBack(name: string, ids: readonly string[], context: Context): Promise<void> {
  const rows = collectionOf(name, context),
    there = new Set((await rows.deleted()).map(({ id }) => id));
  for (const id of ids) if (there.has(id)) await rows.restore(id);
}
