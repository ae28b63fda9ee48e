import type { ImportRecord, ImportRowRecord } from '../database/collections/imports.ts';
import { created, ok, page } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { conflict, fieldProblem, forbidden, invalid } from '../server/problems.ts';
import { readRegistration } from './shared/registration.ts';
import { checkAndKeep, presentRow, QUIET, rowId, twinKey, twins } from './shared/import-rows.ts';
import {
  allow,
  moveRow,
  noRows,
  presentImport,
  received,
  tallyOf,
  toCommit,
} from './shared/import-states.ts';
import { beginStep, needImport } from './shared/import-steps.ts';

/** 422 unless the contact is one that a row of this import can be about. */
async function mustBeIn(
  { kind, customerId }: ImportRecord,
  contactId: string,
  { db }: Context,
): Promise<void> {
  const contact = kind === 'contacts' ? await db.contacts.get(contactId) : undefined;
  if (!contact || contact.system || (customerId !== null && contact.customerId !== customerId))
    throw invalid([fieldProblem('/sameAs', 'unknown_reference', 'There is no such contact to take in.')]);
}

/** Imports: send rows, check them, fix them in place, commit [IMP]. */
export const imports: Handlers<
  | 'listImports'
  | 'createImport'
  | 'getImport'
  | 'listImportRows'
  | 'addImportRows'
  | 'updateImportRow'
  | 'validateImport'
  | 'commitImport'
  | 'cancelImport'
> = {
  listImports: async ({ query }, context) =>
    page(
      await context.db.imports.query({ where: { 'startedBy.id': context.user.id }, query }),
      presentImport,
    ),

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
      ...noRows(),
      step: null,
      expiresAt: null,
      startedBy: context.user.person,
    });
    return created(presentImport(record), `/imports/${record.id}`);
  },

  getImport: async ({ path }, context) => ok(presentImport(await needImport(path.importId, context))),

  async listImportRows({ path, query }, context) {
    const { id } = await needImport(path.importId, context);
    return page(await context.db.importRows.query({ where: { importId: id }, query }), presentRow);
  },

  async addImportRows({ path, body }, context) {
    const record = await needImport(path.importId, context),
      { db } = context;
    allow(record, 'add_rows');
    const counts = { ...record.counts };
    for (const { line, values, damaged } of body.rows) {
      const id = rowId(record.id, line),
        fresh = { values, damaged, twinKey: twinKey(record, values) };
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
          changes: [],
          recordId: null,
          ...fresh,
        },
        QUIET,
      );
      counts.pending++;
      await db.imports.update(record.id, { counts }, QUIET);
    }
    return ok(presentImport(await db.imports.update(record.id, { counts }, { event: false })));
  },

  async updateImportRow({ path, body }, context) {
    const record = await needImport(path.importId, context),
      { db } = context;
    allow(record, 'update_row');
    const before = await db.importRows.need(rowId(record.id, Number(path.line)));
    if (before.status === 'created' || before.status === 'updated')
      throw conflict('wrong_state', 'Imported already', { detail: `Line ${before.line} is imported.` });
    if (body.sameAs != null) await mustBeIn(record, body.sameAs, context);
    const values = { ...before.values, ...body.values },
      skipped = body.skipped ?? before.status === 'skipped',
      tally = tallyOf(record);
    let row = await db.importRows.update(
      before.id,
      {
        values,
        twinKey: skipped ? '' : twinKey(record, values),
        // Whoever wrote values has looked at the line.
        ...(body.values ? { damaged: false } : {}),
        ...(body.sameAs === undefined ? {} : { sameAs: body.sameAs }),
      },
      QUIET,
    );
    if (skipped) {
      const out = {
        status: 'skipped' as const,
        problems: [],
        change: null,
        changes: [],
        recordId: null,
        lookalikes: [],
      };
      moveRow(tally, before, out);
      row = await db.importRows.update(row.id, out, QUIET);
    } else row = await checkAndKeep(row, record, tally, context);
    // Whoever was about the same as the old values, or is about the same as the new ones, may be right or wrong now.
    const others = new Map(
      [...(await twins(record, before.values, context)), ...(await twins(record, values, context))]
        .filter(other => other.id !== row.id && ['ok', 'warning', 'error'].includes(other.status))
        .map(other => [other.id, other]),
    );
    const affected: ImportRowRecord[] = [];
    for (const other of others.values()) {
      const checked = await checkAndKeep(other, record, tally, context);
      if (JSON.stringify(presentRow(checked)) !== JSON.stringify(presentRow(other))) affected.push(checked);
    }
    return ok({
      row: presentRow(row),
      affected: affected.map(presentRow),
      import: presentImport(await db.imports.update(record.id, tally, { event: false })),
    });
  },

  async validateImport({ path }, context) {
    const record = await needImport(path.importId, context);
    allow(record, 'validate');
    // Checked rows are checked again, except those left out by hand.
    const tally = noRows(),
      { counts } = tally;
    counts.skipped = record.counts.skipped;
    counts.pending = received(record.counts) - counts.skipped;
    for (const row of await context.db.importRows.find({ importId: record.id }))
      if (row.status !== 'pending' && row.status !== 'skipped')
        await context.db.importRows.update(row.id, { status: 'pending' }, QUIET);
    return ok(presentImport(await beginStep(record, 'validating', counts.pending, tally, context)));
  },

  async commitImport({ path, body }, context) {
    const record = await needImport(path.importId, context);
    allow(record, 'commit');
    if (body.sha256 !== record.sha256)
      throw conflict('file_changed', 'Another file', {
        detail: 'The hash is not that of the checked file. Check it again.',
      });
    const { existing = 'update' } = body;
    return ok(
      presentImport(await beginStep(record, 'committing', toCommit(record.counts), { existing }, context)),
    );
  },

  async cancelImport({ path }, context) {
    const record = await needImport(path.importId, context);
    allow(record, 'cancel');
    return ok(
      presentImport(
        await context.db.imports.update(record.id, { status: 'cancelled', step: null, expiresAt: null }),
      ),
    );
  },
};
