import type { Context } from '../../server/handler.ts';

interface Numbering {
  /** Whose numbers they are: those of each kind are counted by themselves. */
  kind: 'customer' | 'ticket' | 'invoice';
  /** The lowest that it can be: rows may have brought numbers that were never counted. */
  from: number;
  /** Whether a row has this number, one that may still come back too. */
  isTaken(number: number): Promise<boolean>;
}

/**
 * The next number of a tenant's records, counted in the transaction of the record it is for. It only grows: no number
 * is given twice, whatever was deleted, brought back, merged or imported since.
 */
export async function nextNumber({ kind, from, isTaken }: Numbering, { db }: Context): Promise<number> {
  const counted = await db.numbers.get(kind);
  let next = Math.max(from, (counted?.last ?? 0) + 1);
  while (await isTaken(next)) next++;
  // Nobody is told of it.
  const quiet = { event: false, silent: true } as const;
  if (counted) await db.numbers.update(kind, { last: next }, quiet);
  else await db.numbers.insert({ id: kind, last: next }, quiet);
  return next;
}
