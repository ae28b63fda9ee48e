import type { ImportRecord, ImportRowRecord } from '../../database/collections/imports.ts';
import type { Context } from '../../server/handler.ts';
import { notFound } from '../../server/problems.ts';
import { inBackground } from './background.ts';
import type { KnownPeople } from './import-lookalikes.ts';
import { checkAndKeep, commitRow } from './import-rows.ts';
import { CHECKED_PER_TICK, COMMITTED_PER_TICK, tallyOf, type Tally } from './import-states.ts';

const EXPIRES_MS = 24 * 3_600_000;

/** The import, with its running step on its way again if the server was restarted meanwhile. */
export async function needImport(importId: string, context: Context): Promise<ImportRecord> {
  const record = await context.db.imports.need(importId);
  if (
    record.status === 'validated' &&
    record.expiresAt !== null &&
    Date.parse(record.expiresAt) < context.clock.nowMs()
  )
    throw notFound('The import has expired.');
  if (record.status === 'validating')
    work(record, CHECKED_PER_TICK, ({ status }) => status === 'pending', checkAndKeep, 'validated', context);
  if (record.status === 'committing')
    work(
      record,
      COMMITTED_PER_TICK,
      ({ status }) => status === 'ok' || status === 'warning' || status === 'failed',
      commitRow,
      'done',
      context,
    );
  return record;
}

/** Takes the rows that are due in parts, and ends the step after the last of them. */
function work(
  started: ImportRecord,
  perTick: number,
  isDue: (row: ImportRowRecord) => boolean,
  each: (
    row: ImportRowRecord,
    record: ImportRecord,
    tally: Tally,
    context: Context,
    people: KnownPeople,
  ) => Promise<unknown>,
  end: 'validated' | 'done',
  context: Context,
): void {
  const { db, clock } = context,
    { id, status } = started;
  const queue = async (): Promise<ImportRowRecord[]> =>
    (await db.importRows.find({ importId: id })).filter(isDue).toSorted((a, b) => a.line - b.line);
  inBackground(`import ${id}`, context, queue, perTick, async (part, left) => {
    const record = await db.imports.get(id);
    // Stopped meanwhile: what was written stays.
    if (!record || record.status !== status || !record.step) return false;
    const tally = tallyOf(record),
      { counts } = tally;
    const people: KnownPeople = new Map();
    for (const row of part) await each(row, record, tally, context, people);
    const step = { ...record.step, done: record.step.total - left };
    if (left > 0) {
      await db.imports.update(id, { ...tally, step }, { event: false });
      return true;
    }
    const ended =
      end === 'validated'
        ? { status: end, expiresAt: new Date(clock.nowMs() + EXPIRES_MS).toISOString() }
        : {
            status:
              counts.created + counts.updated + counts.unchanged > 0 || counts.failed === 0
                ? end
                : ('failed' as const),
            expiresAt: null,
          };
    await db.imports.update(id, { ...tally, step: null, ...ended });
    return false;
  });
}

/** Begins the check or the commit of so many rows, which goes on in the background. */
export async function beginStep(
  record: ImportRecord,
  status: 'validating' | 'committing',
  total: number,
  patch: Partial<ImportRecord>,
  context: Context,
): Promise<ImportRecord> {
  await context.db.imports.update(record.id, {
    ...patch,
    status,
    expiresAt: null,
    step: { startedAtMs: context.clock.nowMs(), done: 0, total },
  });
  return needImport(record.id, context);
}
