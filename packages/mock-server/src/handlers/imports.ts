import type { Import, ImportCounts } from '../contract/types.ts';
import type { ImportRecord, ImportRowRecord } from '../database/seed/imports.ts';
import { created, ok, page } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, forbidden, invalid, notFound } from '../server/problems.ts';
import { inBackground, TICK_MS } from './shared/background.ts';
import { readRegistration } from './shared/contacts.ts';
import {
  checkAndKeep,
  commitRow,
  noCounts,
  presentRow,
  QUIET,
  rowId,
  twinKey,
  twins,
} from './shared/import-rows.ts';

/** Rows per tick of 50 ms. */
const CHECKED_PER_TICK = 500,
  COMMITTED_PER_TICK = 100;
const EXPIRES_MS = 24 * 3_600_000;
type Status = ImportRecord['status'];
const received = (counts: ImportCounts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
const toCommit = ({ ok: good, warning, failed }: ImportCounts): number => good + warning + failed;

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
function allow(record: ImportRecord, action: string): void {
  const reason = states(record)[action];
  if (reason)
    throw conflict(reason, 'Not possible now', {
      detail: `The import is ${record.status}.`,
      allowedNext: NEXT[record.status],
    });
}

function present({ step, registration, startedBy: _, ...record }: ImportRecord): Import {
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
            done: counts.created + counts.updated + counts.failed,
            total: counts.created + counts.updated + counts.failed + waiting,
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

/** The import, with its running step on its way again if the server was restarted meanwhile. */
async function need(importId: string, context: Context): Promise<ImportRecord> {
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

function work(
  started: ImportRecord,
  perTick: number,
  isDue: (row: ImportRowRecord) => boolean,
  each: (
    row: ImportRowRecord,
    record: ImportRecord,
    counts: ImportCounts,
    context: Context,
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
    const counts = { ...record.counts };
    for (const row of part) await each(row, record, counts, context);
    const step = { ...record.step, done: record.step.total - left };
    if (left > 0) {
      await db.imports.update(id, { counts, step }, { event: false });
      return true;
    }
    const ended =
      end === 'validated'
        ? { status: end, expiresAt: new Date(clock.nowMs() + EXPIRES_MS).toISOString() }
        : {
            status: counts.created + counts.updated > 0 || counts.failed === 0 ? end : ('failed' as const),
            expiresAt: null,
          };
    await db.imports.update(id, { counts, step: null, ...ended });
    return false;
  });
}
async function begin(
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
  return need(record.id, context);
}

/** Imports: send rows, check them, fix them in place, commit [IMP]. */
export const imports: Handlers<
  | 'createImport'
  | 'getImport'
  | 'listImportRows'
  | 'addImportRows'
  | 'updateImportRow'
  | 'validateImport'
  | 'commitImport'
  | 'cancelImport'
> = {
  async createImport({ body: { registration, ...body } }, context) {
    const needed = body.kind === 'contacts' ? 'contact:write' : 'asset:write';
    if (!context.user.scopes.has(needed)) throw forbidden('missing_scope', { requiredScope: needed });
    if (body.customerId !== null && !(await context.db.customers.get(body.customerId)))
      throw invalid([fieldProblem('/customerId', 'unknown_customer', 'There is no such customer.')]);
    // Pasted people are guests, whatever the account's setting is [IMP-05].
    const { password: _, ...chosen } =
      body.source === 'paste'
        ? { method: 'manual' as const, password: undefined }
        : (registration ?? { method: 'default' as const, password: undefined });
    if (registration) await readRegistration(registration, context, '/registration');
    const record = await context.db.imports.insert({
      ...body,
      registration: chosen,
      status: 'uploading',
      counts: noCounts(),
      step: null,
      expiresAt: null,
      startedBy: context.user.person,
    });
    return created(present(record), `/imports/${record.id}`);
  },

  getImport: async ({ path }, context) => ok(present(await need(path.importId, context))),

  async listImportRows({ path, query }, context) {
    const { id } = await need(path.importId, context);
    return page(await context.db.importRows.query({ where: { importId: id }, query }), presentRow);
  },

  async addImportRows({ path, body }, context) {
    const record = await need(path.importId, context),
      { db } = context;
    allow(record, 'add_rows');
    const counts = { ...record.counts };
    for (const { line, values } of body.rows) {
      const id = rowId(record.id, line),
        fresh = { values, twinKey: twinKey(record, values) };
      if (await db.importRows.get(id)) {
        await db.importRows.update(id, fresh, QUIET);
        continue;
      }
      if (received(counts) >= record.totalRows)
        throw invalid([
          fieldProblem('/rows', 'too_many_rows', `The import was announced with ${record.totalRows} rows.`),
        ]);
      await db.importRows.insert(
        {
          id,
          importId: record.id,
          line,
          status: 'pending',
          problems: [],
          change: null,
          recordId: null,
          ...fresh,
        },
        QUIET,
      );
      counts.pending++;
      await db.imports.update(record.id, { counts }, QUIET);
    }
    return ok(present(await db.imports.update(record.id, { counts }, { event: false })));
  },

  async updateImportRow({ path, body }, context) {
    const record = await need(path.importId, context),
      { db } = context;
    allow(record, 'update_row');
    const before = await db.importRows.need(rowId(record.id, Number(path.line)));
    if (before.status === 'created' || before.status === 'updated')
      throw conflict('wrong_state', 'Imported already', { detail: `Line ${before.line} is imported.` });
    const values = { ...before.values, ...body.values },
      skipped = body.skipped ?? before.status === 'skipped',
      counts = { ...record.counts };
    let row = await db.importRows.update(
      before.id,
      { values, twinKey: skipped ? '' : twinKey(record, values) },
      QUIET,
    );
    if (skipped) {
      counts[before.status]--;
      counts.skipped++;
      row = await db.importRows.update(
        row.id,
        { status: 'skipped', problems: [], change: null, recordId: null },
        QUIET,
      );
    } else row = await checkAndKeep(row, record, counts, context);
    // Whoever was about the same as the old values, or is about the same as the new ones, may be right or wrong now.
    const others = new Map(
      [...(await twins(record, before.values, context)), ...(await twins(record, values, context))]
        .filter(other => other.id !== row.id && ['ok', 'warning', 'error'].includes(other.status))
        .map(other => [other.id, other]),
    );
    const affected: ImportRowRecord[] = [];
    for (const other of others.values()) {
      const checked = await checkAndKeep(other, record, counts, context);
      if (JSON.stringify(presentRow(checked)) !== JSON.stringify(presentRow(other))) affected.push(checked);
    }
    return ok({
      row: presentRow(row),
      affected: affected.map(presentRow),
      import: present(await db.imports.update(record.id, { counts }, { event: false })),
    });
  },

  async validateImport({ path }, context) {
    const record = await need(path.importId, context);
    allow(record, 'validate');
    // Checked rows are checked again, except those left out by hand.
    const counts = {
      ...noCounts(),
      skipped: record.counts.skipped,
      pending: received(record.counts) - record.counts.skipped,
    };
    for (const row of await context.db.importRows.find({ importId: record.id }))
      if (row.status !== 'pending' && row.status !== 'skipped')
        await context.db.importRows.update(row.id, { status: 'pending' }, QUIET);
    return ok(present(await begin(record, 'validating', counts.pending, { counts }, context)));
  },

  async commitImport({ path, body }, context) {
    const record = await need(path.importId, context);
    allow(record, 'commit');
    if (body.sha256 !== record.sha256)
      throw conflict('file_changed', 'Another file', {
        detail: 'The hash is not that of the checked file. Check it again.',
      });
    return ok(present(await begin(record, 'committing', toCommit(record.counts), {}, context)));
  },

  async cancelImport({ path }, context) {
    const record = await need(path.importId, context);
    allow(record, 'cancel');
    return ok(
      present(
        await context.db.imports.update(record.id, { status: 'cancelled', step: null, expiresAt: null }),
      ),
    );
  },
};
