import type { Import, ImportChangeCounts, ImportCounts, ImportRow } from '../../contract/types.ts';
import type { ImportRecord } from '../../database/collections/imports.ts';
import { conflict } from '../../server/problems.ts';
import { TICK_MS } from './background.ts';

/** Rows per tick of 50 ms. */
export const CHECKED_PER_TICK = 500,
  COMMITTED_PER_TICK = 100;
type Status = ImportRecord['status'];
/** Rows of an import counted by where they are, and by what becomes of those that can come in. */
export interface Tally {
  counts: ImportCounts;
  changes: ImportChangeCounts;
}
export const noRows = (): Tally => ({
  counts: {
    pending: 0,
    ok: 0,
    warning: 0,
    error: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    skipped: 0,
  },
  changes: { create: 0, update: 0, unchanged: 0 },
});
export const tallyOf = ({ counts, changes }: Tally): Tally => ({
  counts: { ...counts },
  changes: { ...changes },
});
type Counted = Pick<ImportRow, 'status' | 'change'>;
/** What a row that can come in would do. */
const doing = ({ status, change }: Counted): Counted['change'] =>
  status === 'ok' || status === 'warning' ? change : null;

/** Counts a row where it is now, no longer where it was. */
export function moveRow({ counts, changes }: Tally, before: Counted, after: Counted): void {
  counts[before.status]--;
  counts[after.status]++;
  const was = doing(before),
    is = doing(after);
  if (was) changes[was]--;
  if (is) changes[is]++;
}
/** Rows that were sent. */
export const received = (counts: ImportCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
/** Rows that a commit would write. */
export const toCommit = ({ ok: good, warning, failed }: ImportCounts): number => good + warning + failed;

/** Whether something can be done now, or why not. */
const states = ({ status, counts, totalRows }: ImportRecord): Record<string, string | false> => ({
  add_rows: status !== 'uploading' && 'wrong_state',
  validate:
    status !== 'uploading' && status !== 'validated'
      ? 'wrong_state'
      : received(counts) < totalRows && 'rows_missing',
  update_row: !['validated', 'done', 'failed'].includes(status) && 'wrong_state',
  // A commit that was stopped goes on where it stopped; after one that is done, the failed rows are tried again.
  commit:
    !['validated', 'done', 'failed', 'cancelled'].includes(status) || counts.pending > 0
      ? 'wrong_state'
      : toCommit(counts) === 0 && 'nothing_to_import',
  retry: !['done', 'failed'].includes(status) ? 'wrong_state' : counts.failed === 0 && 'nothing_to_import',
  cancel: !['uploading', 'validating', 'validated', 'committing'].includes(status) && 'wrong_state',
});
const NEXT: Readonly<Record<Status, Status[]>> = {
  uploading: ['validating', 'cancelled'],
  validating: ['validated', 'cancelled'],
  validated: ['validating', 'committing', 'cancelled'],
  committing: ['done', 'failed', 'cancelled'],
  done: ['committing'],
  failed: ['committing'],
  cancelled: ['committing'],
};
/** 409 with the statuses that are possible, unless this can be done now. */
export function allow(record: ImportRecord, action: string): void {
  const reason = states(record)[action];
  if (reason)
    throw conflict(reason, 'Not possible now', {
      detail: `The import is ${record.status}.`,
      allowedNext: NEXT[record.status],
    });
}

/** The import as the contract shows it, with how far it is and what can be done with it. */
export function presentImport({
  step,
  registration,
  startedBy: _,
  existing: _existing,
  ...record
}: ImportRecord): Import {
  const { counts, status, totalRows } = record,
    waiting = counts.ok + counts.warning;
  delete (record as { deletedAt?: string }).deletedAt;
  const progress = step
    ? { done: step.done, total: step.total }
    : status === 'uploading'
      ? { done: received(counts), total: totalRows }
      : status === 'validated'
        ? { done: 0, total: waiting }
        : {
            done: counts.created + counts.updated + counts.unchanged + counts.failed,
            total: counts.created + counts.updated + counts.unchanged + counts.failed + waiting,
          };
  const perTick = status === 'committing' ? COMMITTED_PER_TICK : CHECKED_PER_TICK;
  return {
    ...record,
    receivedRows: received(counts),
    progress,
    registration: {
      method: registration.method,
      mustChangePassword: registration.mustChangePassword ?? null,
    },
    secondsLeft: step ? Math.ceil(((step.total - step.done) / perTick) * (TICK_MS / 1000)) : null,
    allowedActions: Object.entries(states({ step, registration, startedBy: _, ...record })).map(
      ([action, reason]) => (reason ? { action, allowed: false, reason } : { action, allowed: true }),
    ),
  };
}
