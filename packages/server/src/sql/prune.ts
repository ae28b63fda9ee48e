import { sql } from 'kysely';
import { MANY } from './changes.ts';
import { changed, rowsOf, type Engine } from './engine.ts';

/** Which changes are not needed any more. */
export interface Pruned {
  /** RFC 3339: those before it may go. */
  before: string;
  /** Only those up to this position; undefined for all. */
  upTo?: number | undefined;
  /** RFC 3339 UTC with milliseconds. */
  now: string;
  /** Says that the server is to end: what is left is done the next time. */
  isOver?(): boolean;
}
/** Whoever asks for changes just before they are given up has read them by then. */
const GRACE_MS = 10 * 60_000;

/**
 * Removes old changes of a tenant in two strides: first they are given up, so that nobody is promised them any more,
 * and by the next call that comes at least 10 minutes later they are deleted, in small batches. Says how many were
 * deleted. Several servers may do it at once.
 */
export async function pruneChanges(
  tenant: string,
  { before, upTo, now, isOver = () => false }: Pruned,
  { reader, writer }: Engine,
): Promise<number> {
  const [mark] = await rowsOf<{ pruned_to: number | string; pruned_at: string | null }>(
      sql`select pruned_to, pruned_at from hub_tenants where tenant_id = ${tenant}`,
      reader,
    ),
    floor = Number(mark?.pruned_to ?? 0);
  if (Date.parse(mark?.pruned_at ?? '') > Date.parse(now) - GRACE_MS) return 0;
  let deleted = 0;
  for (let count = MANY; count === MANY && !isOver(); deleted += count)
    count = await changed(
      sql`delete from hub_changes where tenant_id = ${tenant} and position in (select position from hub_changes
        where tenant_id = ${tenant} and position <= ${floor} order by position limit ${MANY})`,
      writer,
    );
  const [kept] = await rowsOf<{ first: number | string | null; last: number | string | null }>(
    sql`select (select position from hub_changes where tenant_id = ${tenant} and position > ${floor}
        and at >= ${before} order by position limit 1) as first,
      (select max(position) from hub_changes where tenant_id = ${tenant}) as last`,
    reader,
  );
  const old = kept?.first == null ? Number(kept?.last ?? 0) : Number(kept.first) - 1,
    next = Math.min(old, upTo ?? old);
  if (next > floor)
    await sql`update hub_tenants set pruned_to = ${next}, pruned_at = ${now}
      where tenant_id = ${tenant} and pruned_to < ${next}`.execute(writer);
  return deleted;
}
