import { sql } from 'kysely';
import { addNoted } from './counts.ts';
import { isCollision } from './engine.ts';
import type { Savepoint } from '../database/store.ts';
import type { Work } from './work.ts';

/** Parts of a transaction that are undone by themselves, with all that the transaction has noted of them. */
export function savepointsOf(work: Work): Savepoint {
  return async part => {
    const noted = { counts: work.counts, numbers: new Map(work.numbers), changes: work.changes.length };
    work.counts = new Map();
    work.earlier = noted.counts;
    await sql`savepoint part`.execute(work.db);
    try {
      const result = await part();
      await sql`release savepoint part`.execute(work.db);
      work.counts = addNoted(work.earlier, work.counts);
      return result;
    } catch (error) {
      // The whole transaction is lost, and is done again.
      if (isCollision(error)) throw error;
      await sql`rollback to savepoint part`.execute(work.db);
      await sql`release savepoint part`.execute(work.db);
      work.counts = noted.counts;
      work.numbers = noted.numbers;
      work.changes.length = noted.changes;
      // What joins have seen may have been written by the part.
      work.seen.clear();
      throw error;
    } finally {
      work.earlier = new Map();
    }
  };
}
