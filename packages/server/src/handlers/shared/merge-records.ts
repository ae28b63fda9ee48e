import type { MergeInput, MergePreview } from '../../contract/types.ts';
import type { MergeRow } from '../../database/collections/merges.ts';
import { NotFoundError, type RowPatch } from '../../database/store.ts';
import { RESTORE_MS } from '../../database/living.ts';
import {
  compareField,
  mergeFields,
  patchOf,
  type FieldChange,
  type ListChange,
} from '../../domain/merge-fields.ts';
import type { Context } from '../../server/handler.ts';
import { conflict, fieldProblem, invalid, otherProblem } from '../../server/problems.ts';
import type { MergeOf, Mergeable } from './merge-kind.ts';
import { countMoves, moveReferences } from './merge-moves.ts';
import { mergedInto } from '../../server/merged.ts';

interface Sides<T> {
  kept: T;
  merged: T;
}
/** Both records; throws 404 when one is not there, and 409 when these two cannot become one. */
async function sidesOf<T extends Mergeable>(
  of: MergeOf<T>,
  keptId: string,
  mergedId: string,
  context: Context,
): Promise<Sides<T>> {
  if (keptId === mergedId)
    throw conflict('same_record', 'One record', { detail: 'A record cannot be merged with itself.' });
  const [kept, merged] = [await living(of, keptId, context), await living(of, mergedId, context)];
  of.refuse(kept, merged);
  return { kept, merged };
}
async function living<T extends Mergeable>(of: MergeOf<T>, id: string, context: Context): Promise<T> {
  const row = await of.collection(context).get(id);
  if (row) return row;
  const into = await mergedInto(id, context);
  if (!into) throw new NotFoundError(id);
  throw otherProblem(409, 'already_merged', 'Merged meanwhile', `This is already part of ${into.name}.`, {
    mergedInto: into,
  });
}

const untilOf = ({ clock }: Context): string => new Date(clock.nowMs() + RESTORE_MS).toISOString();

/** What a merge would do. */
export async function previewMerge<T extends Mergeable>(
  of: MergeOf<T>,
  keptId: string,
  mergedId: string,
  context: Context,
): Promise<MergePreview> {
  const { kept, merged } = await sidesOf(of, keptId, mergedId, context);
  const record = (row: T): MergePreview['kept'] => ({
    id: row.id,
    name: of.nameOf(row),
    customerId: of.customerIdOf(row),
    etag: row.etag,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  });
  return {
    kind: of.kind,
    kept: record(kept),
    merged: record(merged),
    reasons: of.reasons(kept, merged),
    fields: of.rules(kept, merged).flatMap(rule => compareField(rule, kept, merged) ?? []),
    lists: of.lists(kept, merged),
    moves: await countMoves(of.references, kept.id, merged.id, context),
    undoableUntil: untilOf(context),
  };
}

/** Only these two versions were compared. */
async function refuseChanged<T extends Mergeable>(
  of: MergeOf<T>,
  row: T,
  etag: string,
  context: Context,
): Promise<void> {
  if (row.etag === etag) return;
  throw otherProblem(
    412,
    'etag_mismatch',
    'Changed meanwhile',
    'Somebody changed this record after the two were compared; `current` is how it stands now.',
    { current: { ...(await of.present(row, context)) } },
  );
}

interface Outcome {
  fields: FieldChange[];
  lists: ListChange[];
}
/** What becomes of the record that stays; throws a 422 for choices that there are not. */
async function outcomeOf<T extends Mergeable>(
  of: MergeOf<T>,
  { kept, merged }: Sides<T>,
  { choices = {}, stay = {} }: MergeInput,
): Promise<Outcome> {
  const { changes, problems } = mergeFields(of.rules(kept, merged), kept, merged, choices),
    known = new Map(
      of.lists(kept, merged).map(({ field, values }) => [field, values.map(({ value }) => value)]),
    );
  const errors = [
    ...problems.map(field =>
      fieldProblem(`/choices/${pointed(field)}`, 'unknown_choice', 'This cannot be chosen.'),
    ),
    ...Object.entries(stay).flatMap(([field, values]) =>
      values.some(value => !known.get(field)?.includes(value))
        ? [fieldProblem(`/stay/${pointed(field)}`, 'unknown_value', 'Neither record has this value.')]
        : [],
    ),
  ];
  if (errors.length > 0) throw invalid(errors);
  const patch = patchOf(changes.map(({ after }) => after)) as Partial<T>;
  return { fields: changes, lists: await of.mergeLists(kept, merged, stay, patch) };
}
const pointed = (field: string): string => field.replaceAll('~', '~0').replaceAll('/', '~1');

/** Merges one record into another. Everything is checked before anything is written. */
export async function mergeRecords<T extends Mergeable>(
  of: MergeOf<T>,
  keptId: string,
  input: MergeInput,
  context: Context,
): Promise<MergeRow> {
  const { db, user } = context,
    sides = await sidesOf(of, keptId, input.with, context),
    { kept, merged } = sides;
  await refuseChanged(of, kept, input.keptEtag, context);
  await refuseChanged(of, merged, input.mergedEtag, context);
  const { fields, lists } = await outcomeOf(of, sides, input);

  const more = await of.extras(kept, merged, context),
    { moved, changedLists, counts } = await moveReferences(of.references, merged.id, kept.id, context),
    allLists = [...lists, ...more.lists];
  await of.collection(context).remove(merged.id, { data: { mergedInto: kept.id } });
  // It is the other record's as well: its version grows even when no field changes.
  const after = await of
    .collection(context)
    .update(kept.id, {
      ...patchOf(fields.map(change => change.after)),
      ...Object.fromEntries(allLists.map(list => [list.field, list.after])),
      updatedBy: user.person,
    } as unknown as RowPatch<T>);
  return db.merges.insert({
    kind: of.kind,
    customerId: of.customerIdOf(after),
    name: of.nameOf(merged),
    keptId: kept.id,
    keptName: of.nameOf(kept),
    mergedId: merged.id,
    status: 'merged',
    mergedBy: user.person,
    undoableUntil: untilOf(context),
    undoneAt: null,
    counts,
    fields,
    lists: allLists,
    moved: [...more.moved, ...moved],
    changedLists: [...more.changedLists, ...changedLists],
    changedRows: more.changedRows,
    removed: more.removed,
    stays: [],
  });
}
