import type { Export } from '../contract/types.ts';
import type { ExportRow } from '../database/collections/exports.ts';
import { csvLine, csvStart, shownValue, type CellValue, type CsvOptions } from '../domain/csv.ts';
import { dayIn, isTimeZone } from '../domain/days.ts';
import { pathGetter } from '../database/fields.ts';
import { actions, created, ok, page, visible } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, invalid, notFound } from '../server/problems.ts';
import { inBackground } from './shared/background.ts';
import { queryOf } from './shared/bulk.ts';
import { hasColumn } from './shared/export-columns.ts';
import { exportLists } from './shared/export-lists.ts';

const ROWS_PER_TICK = 1000,
  EXPIRES_MS = 24 * 3_600_000;
const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;
const optionsOf = ({ input }: ExportRow): CsvOptions => ({
  delimiter: DELIMITERS[input.delimiter ?? 'comma'],
  byteOrderMark: input.byteOrderMark ?? true,
});

/** Ids in the order of the list, by the same query that the list would run. */
async function idsOf(
  { kind, customerId, input: { query = {} } }: ExportRow,
  context: Context,
): Promise<string[]> {
  const { ids, excludeIds, sort, filter, ...rest } = query,
    wanted = ids && new Set(ids),
    excluded = new Set(excludeIds);
  const found = await exportLists[kind].ids(
    { ...queryOf({ ...rest, ...(filter ? { filter } : {}) }), ...(sort ? { sort } : {}) },
    customerId,
    context,
  );
  return found.filter(id => (!wanted || wanted.has(id)) && !excluded.has(id));
}

const isExpired = ({ expiresAt }: ExportRow, { clock }: Context): boolean =>
  expiresAt !== null && Date.parse(expiresAt) < clock.nowMs();

function present(stored: ExportRow, context: Context): Export {
  const { input: _input, content: _content, ownerId: _owner, ...row } = visible(stored);
  return {
    ...row,
    allowedActions: actions(context, {
      download: {
        scope: 'export:read',
        blockedBy: row.status !== 'done' ? 'not_ready' : isExpired(stored, context) && 'expired',
      },
    }),
  };
}

function run(started: ExportRow, context: Context): void {
  const { db } = context,
    { id, kind, input } = started;
  const { timeZone } = input,
    cells = input.columns.map(({ key, words, unit }) => {
      const read = pathGetter<object>(key);
      return (record: object) => shownValue(read(record) as CellValue, { words, unit, timeZone });
    });
  inBackground(
    `export ${id}`,
    context,
    () => idsOf(started, context),
    ROWS_PER_TICK,
    async (part, left) => {
      const row = await db.exports.get(id);
      if (!row || row.status === 'done') return false;
      const options = optionsOf(row);
      // A server that was restarted begins anew, so the first part always starts the file.
      const first = row.status === 'queued',
        head = first
          ? csvStart(options) +
            csvLine(
              input.columns.map(({ header }) => header),
              options,
            )
          : (row.content ?? '');
      const content =
        head +
        (await exportLists[kind].records(part, context))
          .map(record =>
            csvLine(
              cells.map(cell => cell(record)),
              options,
            ),
          )
          .join('');
      const done = (first ? 0 : row.progress.done) + part.length,
        progress = { done, total: done + left };
      if (left > 0) {
        await db.exports.update(id, { status: 'running', content, progress }, { event: false });
        return true;
      }
      await db.exports.update(id, {
        status: 'done',
        content,
        progress,
        size: new TextEncoder().encode(content).length,
        expiresAt: new Date(context.clock.nowMs() + EXPIRES_MS).toISOString(),
      });
      return false;
    },
  );
}
async function need(exportId: string, context: Context): Promise<ExportRow> {
  const row = await context.db.exports.need(exportId);
  // What is in a file is what its owner may read.
  if (row.ownerId !== undefined && row.ownerId !== context.user.id) throw notFound();
  if (isExpired(row, context)) throw notFound('The file has expired.');
  if (row.status !== 'done') run(row, context);
  return row;
}

/** Files of rows, safe to open in a spreadsheet [EXP]. */
export const exports: Handlers<'listExports' | 'createExport' | 'getExport' | 'downloadExport'> = {
  listExports: async ({ query }, context) =>
    page(await context.db.exports.query({ where: { ownerId: context.user.id }, query }), row =>
      present(row, context),
    ),

  async createExport({ body }, context) {
    const { kind, customerId = null, timeZone = 'UTC' } = body;
    if (!isTimeZone(timeZone))
      throw invalid([fieldProblem('/timeZone', 'unknown_time_zone', `${timeZone} is not a time zone.`)]);
    if (customerId !== null && !(await context.db.customers.get(customerId)))
      throw invalid([fieldProblem('/customerId', 'unknown_customer', 'There is no such customer.')]);
    const unknown = body.columns.flatMap(({ key }, index) =>
      hasColumn(kind, key)
        ? []
        : [fieldProblem(`/columns/${index}/key`, 'unknown_column', 'The list has no such field.')],
    );
    if (unknown.length > 0) throw invalid(unknown);
    const draft = {
      kind,
      customerId,
      status: 'queued' as const,
      progress: { done: 0, total: 0 },
      fileName: `${kind}-${dayIn(timeZone, context.now())}.csv`,
      size: null,
      expiresAt: null,
      input: body,
      content: null,
    };
    // A query that the list would refuse is refused here, not later in the background.
    const total = (await idsOf({ ...draft, id: '', createdAt: '', updatedAt: '', etag: '' }, context)).length;
    const row = await context.db.exports.insert({
      ...draft,
      progress: { done: 0, total },
      ownerId: context.user.id,
    });
    run(row, context);
    return created(present(row, context), `/exports/${row.id}`);
  },

  getExport: async ({ path }, context) => ok(present(await need(path.exportId, context), context)),

  async downloadExport({ path }, context) {
    const row = await need(path.exportId, context);
    if (row.status !== 'done' || row.content === null)
      throw conflict('not_ready', 'Not ready', { detail: 'The file is still being written.' });
    return {
      status: 200,
      body: row.content,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${row.fileName}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    };
  },
};
