import type { MergeRemainder } from '../../contract/types.ts';
import type { MergeRow } from '../../database/collections/merges.ts';
import { pathGetter } from '../../database/fields.ts';
import type { Reference } from '../../database/references.ts';
import type { Row } from '../../database/store.ts';
import type { Context } from '../../server/handler.ts';
import { collectionOf, patchAt, resourceOf, rowsNaming, updateAll } from './merge-moves.ts';

interface Candidate {
  reference: Reference;
  row: Row;
  /** What it belongs to, the strongest tie first: by field, the ids that the field names. */
  ties: { field: string; ids: readonly string[] }[];
  mayFollow: boolean;
}
type Undone = Pick<MergeRow, 'keptId' | 'mergedId' | 'createdAt'>;

/**
 * Moves what was made after a merge, and belongs to something that went back, to where that is; then what belongs to
 * these rows, and so on. `wentBack` grows by their ids. Returns what is tied to records of both sides afterwards.
 */
export async function followBack(
  merge: Undone,
  references: readonly Reference[],
  wentBack: Set<string>,
  context: Pick<Context, 'db'>,
): Promise<MergeRemainder[]> {
  const followers: Candidate[] = [],
    leads = ({ ids }: Candidate['ties'][number]): boolean => ids.some(id => wentBack.has(id));
  let left = await candidatesOf(merge, references, context),
    following: Candidate[];
  do {
    following = left.filter(({ ties: [first], mayFollow }) => mayFollow && first && leads(first));
    for (const { row } of following) wentBack.add(row.id);
    followers.push(...following);
    left = left.filter(({ row }) => !wentBack.has(row.id));
  } while (following.length > 0);
  for (const [reference, own] of Map.groupBy(followers, one => one.reference))
    await updateAll(
      own.map(({ row }) => row),
      patchAt(reference.field, merge.mergedId),
      collectionOf(reference.collection, context),
    );
  return [
    ...followers.flatMap(one => remaindersOf(one, tie => !leads(tie), references)),
    ...left.flatMap(one => remaindersOf(one, leads, references)),
  ];
}

async function candidatesOf(
  { keptId, createdAt }: Undone,
  references: readonly Reference[],
  context: Pick<Context, 'db'>,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const reference of references) {
    const { parents = [], isPart = false } = reference;
    if (parents.length === 0) continue;
    for (const row of await rowsNaming(reference, keptId, context)) {
      const ties = parents.flatMap(field => {
        const value = pathGetter<Row>(field)(row);
        return typeof value === 'string' ? [{ field, ids: value.split(':') }] : [];
      });
      // What the record that stays had before is its own, wherever somebody has put it since.
      const mayFollow = isPart || (row.createdAt ?? '') >= createdAt;
      if (ties.length > 0) candidates.push({ reference, row, ties, mayFollow });
    }
  }
  return candidates;
}

const remaindersOf = (
  { reference: { collection }, row, ties }: Candidate,
  isOfTheOther: (tie: Candidate['ties'][number]) => boolean,
  references: readonly Reference[],
): MergeRemainder[] =>
  row.deletedAt === undefined
    ? ties
        .filter(isOfTheOther)
        .map(({ field }) => ({
          type: resourceOf(references, collection),
          id: row.id,
          field,
          reason: 'edited',
        }))
    : [];
