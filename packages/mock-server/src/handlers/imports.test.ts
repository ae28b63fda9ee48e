import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';
import { TICK_MS } from '@customer-hub/server/parts/handlers/shared/background';

const SHA = 'a'.repeat(64);
type Values = Record<string, string>;

describe('imports', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const get = async (importId: string) => (await mock.call('getImport', { path: { importId } })).body;
  const rows = async (importId: string, query: object = {}) =>
    (await mock.call('listImportRows', { path: { importId }, query: { limit: 200, ...query } })).body.items;
  async function start(values: readonly Values[], over: object = {}): Promise<string> {
    const {
      body: { id },
    } = await mock.call('createImport', {
      body: {
        kind: 'contacts',
        source: 'file',
        customerId: null,
        fileName: 'contacts.csv',
        sha256: SHA,
        totalRows: values.length,
        registration: { method: 'default' },
        ...over,
      },
    });
    for (let i = 0; i < values.length; i += 1000)
      await mock.call('addImportRows', {
        path: { importId: id },
        body: {
          rows: values.slice(i, i + 1000).map((cells, index) => ({ line: i + index + 2, values: cells })),
        },
      });
    return id;
  }
  async function checked(values: readonly Values[], over: object = {}): Promise<string> {
    const id = await start(values, over);
    assert.equal((await mock.call('validateImport', { path: { importId: id } })).body.status, 'validating');
    await mock.clock.advance(60_000);
    assert.equal((await get(id)).status, 'validated');
    return id;
  }
  const commit = (importId: string, sha256 = SHA) =>
    mock.call('commitImport', { path: { importId }, body: { sha256 } });
  let n = 0;
  const person = (over: Values = {}): Values => ({
    email: `import${++n}@ashgrovedental.com`,
    name: `Person Number${n}`,
    phone: '+1 503 555 0171',
    notes: '',
    customerId: '1042',
    ...over,
  });

  it('checks, says what is wrong with each row, and counts [IMP-07..11]', async () => {
    const twice = person();
    const id = await checked([
      twice,
      person({ email: 's.okafor@ashgrovedental' }),
      person({ customerId: '' }),
      { ...person(), email: twice.email?.toUpperCase() ?? '' },
      person({ email: 'b.nguyen@gmail.com' }),
      person({ name: 'Weiss' }),
      person({ customerId: '999999' }),
      person({ email: 'tina.lopez@ashgrovedental.com' }),
      person({ email: 'helen.halloran@ashgrovedental.com', customerId: '1044' }),
    ]);
    const { counts, progress, allowedActions, expiresAt } = await get(id);
    assert.deepEqual(counts, {
      pending: 0,
      ok: 2,
      warning: 2,
      error: 5,
      created: 0,
      updated: 0,
      unchanged: 0,
      failed: 0,
      skipped: 0,
    });
    assert.deepEqual(progress, { done: 0, total: 4 });
    assert.ok(expiresAt && allowedActions.find(({ action }) => action === 'commit')?.allowed);
    assert.deepEqual(
      (await rows(id)).map(({ line, status, change, problems }) => [
        line,
        status,
        change,
        problems[0]?.code ?? null,
      ]),
      [
        [2, 'ok', 'create', null],
        [3, 'error', null, 'email_domain_incomplete'],
        [4, 'error', null, 'customer_missing'],
        [5, 'error', null, 'duplicate_line'],
        [6, 'warning', 'create', 'foreign_domain'],
        [7, 'warning', 'create', 'single_name'],
        [8, 'error', null, 'customer_unknown'],
        [9, 'ok', 'update', null],
        [10, 'error', null, 'other_customer'],
      ],
    );
    const problems = (await rows(id, { status: ['error'] })).flatMap(row => row.problems);
    assert.equal(
      problems.find(({ code }) => code === 'email_domain_incomplete')?.suggestion,
      's.okafor@ashgrovedental.com',
    );
    assert.equal(problems.find(({ code }) => code === 'duplicate_line')?.line, 2);
  });

  it('creates and updates, leaves rows with errors out, and shows how far it is', async () => {
    const values = Array.from({ length: 350 }, () => person());
    const id = await checked([
      ...values,
      person({
        email: 'rolf.jensen@ashgrovedental.com',
        name: 'Jensen, Rolf',
        jobTitle: 'Head of reception',
      }),
      person({ customerId: '' }),
    ]);
    assert.equal((await commit(id)).body.status, 'committing');
    await mock.clock.advance(110);
    const half = await get(id);
    assert.deepEqual(
      [half.status, half.progress.total, half.counts.created, half.progress.done],
      ['committing', 351, 200, 200],
    );
    assert.ok(half.secondsLeft !== null);
    await mock.clock.advance(1_000);
    const done = await get(id);
    assert.deepEqual(
      [done.status, done.counts.created, done.counts.updated, done.counts.error, done.secondsLeft],
      ['done', 350, 1, 1, null],
    );
    const [row] = await rows(id, { limit: 1 });
    const contact = (await mock.call('getContact', { path: { contactId: row?.recordId ?? '' } })).body;
    assert.deepEqual(
      [contact.email, contact.customerId, contact.registration, contact.updatedBy?.name],
      [values[0]?.email, 'cus_1', 'guest', 'Dana Whitfield'],
    );
    const [rolf] = (
      await mock.call('listContacts', { path: { customerId: 'cus_1' }, query: { q: 'Rolf Jensen' } })
    ).body.items;
    assert.deepEqual([rolf?.jobTitle, rolf?.registration], ['Head of reception', 'registered']);
  });

  it('fixes a row in place and frees those that named it', async () => {
    const a = person(),
      id = await checked([a, { ...person(), email: a.email ?? '' }, person({ email: 'kim@ashgrovedental' })]);
    assert.deepEqual(
      (await rows(id)).map(({ status }) => status),
      ['ok', 'error', 'error'],
    );
    const { body } = await mock.call('updateImportRow', {
      path: { importId: id, line: 2 },
      body: { values: { email: 'moved@ashgrove.care' } },
    });
    assert.deepEqual(
      [
        body.row.status,
        body.affected.map(({ line, status }) => [line, status]),
        body.import.counts.ok,
        body.import.counts.error,
      ],
      ['ok', [[3, 'ok']], 2, 1],
    );
    const fixed = (
      await mock.call('updateImportRow', {
        path: { importId: id, line: 4 },
        body: { values: { email: 'kim@ashgrovedental.com' } },
      })
    ).body;
    assert.deepEqual([fixed.row.status, fixed.row.problems, fixed.import.counts.error], ['ok', [], 0]);
    const back = (
      await mock.call('updateImportRow', {
        path: { importId: id, line: 2 },
        body: { values: { email: a.email ?? '' } },
      })
    ).body;
    assert.deepEqual(
      back.affected.map(({ line, problems }) => [line, problems[0]?.code]),
      [[3, 'duplicate_line']],
    );
    const skipped = (
      await mock.call('updateImportRow', { path: { importId: id, line: 2 }, body: { skipped: true } })
    ).body;
    assert.deepEqual(
      [
        skipped.row.status,
        skipped.affected.map(({ line, status }) => [line, status]),
        skipped.import.counts.skipped,
      ],
      ['skipped', [[3, 'ok']], 1],
    );
    const again = (
      await mock.call('updateImportRow', { path: { importId: id, line: 2 }, body: { skipped: false } })
    ).body;
    assert.deepEqual(
      [again.row.status, again.affected[0]?.status, again.import.counts.skipped],
      ['ok', 'error', 0],
    );
  });

  it('can be stopped in the middle; what was created stays, and it can go on', async () => {
    const id = await checked(Array.from({ length: 300 }, () => person()));
    await commit(id);
    await mock.clock.advance(60);
    const { body: stopped } = await mock.call('cancelImport', { path: { importId: id } });
    assert.deepEqual([stopped.status, stopped.counts.created, stopped.counts.ok], ['cancelled', 100, 200]);
    await mock.clock.advance(5_000);
    assert.equal((await get(id)).counts.created, 100);
    await commit(id);
    await mock.clock.advance(5_000);
    assert.deepEqual([(await get(id)).status, (await get(id)).counts.created], ['done', 300]);
  });

  it('retries what failed, and only that', async () => {
    const values = [person(), person()],
      id = await checked(values);
    const { body: rival } = await mock.call('createContact', {
      path: { customerId: 'cus_3' },
      body: { email: values[1]?.email ?? '' },
    });
    await commit(id);
    await mock.clock.advance(1_000);
    const { status, counts, allowedActions } = await get(id);
    assert.deepEqual(
      [
        status,
        counts.created,
        counts.failed,
        allowedActions.find(({ action }) => action === 'retry')?.allowed,
      ],
      ['done', 1, 1, true],
    );
    assert.deepEqual(
      (await rows(id, { status: ['failed'] }))[0]?.problems.map(({ code }) => code),
      ['other_customer'],
    );
    await mock.call('deleteContact', { path: { contactId: rival.id }, ifMatch: rival.etag });
    await commit(id);
    await mock.clock.advance(1_000);
    assert.deepEqual([(await get(id)).counts.created, (await get(id)).counts.failed], [2, 0]);
    assert.equal(
      (await mock.refused('commitImport', { path: { importId: id }, body: { sha256: SHA } })).problem.code,
      'nothing_to_import',
    );
  });

  it('sends mail or registers as chosen; pasted people are guests whatever is chosen [IMP-05, IMP-13]', async () => {
    const registrationOf = async (over: object): Promise<string | undefined> => {
      const id = await checked([person({ customerId: '' })], { customerId: 'cus_1', ...over });
      await commit(id);
      await mock.clock.advance(1_000);
      const [row] = await rows(id);
      return (await mock.call('getContact', { path: { contactId: row?.recordId ?? '' } })).body.registration;
    };
    assert.equal(
      await registrationOf({ registration: { method: 'activation_email' } }),
      'pending_activation',
    );
    assert.equal(
      await registrationOf({ registration: { method: 'temporary_password', password: 'correct horse' } }),
      'registered',
    );
    assert.equal(
      await registrationOf({ source: 'paste', fileName: null, registration: { method: 'activation_email' } }),
      'guest',
    );
  });

  it('takes a lost batch again, refuses other files, missing rows and wrong states', async () => {
    const values = [person(), person(), person()],
      id = await start(values.slice(0, 2), { totalRows: 3 });
    assert.equal(
      (await mock.refused('validateImport', { path: { importId: id } })).problem.code,
      'rows_missing',
    );
    const { body } = await mock.call('addImportRows', {
      path: { importId: id },
      body: {
        rows: [
          { line: 3, values: { ...values[1], name: 'Sent Again' } },
          { line: 4, values: values[2] ?? {} },
        ],
      },
    });
    assert.deepEqual([body.receivedRows, body.counts.pending], [3, 3]);
    assert.equal(
      (
        await mock.refused('addImportRows', {
          path: { importId: id },
          body: { rows: [{ line: 5, values: person() }] },
        })
      ).problem.errors?.[0]?.code,
      'too_many_rows',
    );
    const early = await mock.refused('commitImport', { path: { importId: id }, body: { sha256: SHA } });
    assert.deepEqual(
      [early.status, early.problem.code, early.problem.allowedNext],
      [409, 'wrong_state', ['validating', 'cancelled']],
    );
    await mock.call('validateImport', { path: { importId: id } });
    await mock.clock.advance(1_000);
    assert.equal((await rows(id))[1]?.values.name, 'Sent Again');
    assert.equal(
      (await mock.refused('commitImport', { path: { importId: id }, body: { sha256: 'b'.repeat(64) } }))
        .problem.code,
      'file_changed',
    );
    await mock.clock.advance(25 * 3_600_000);
    assert.equal((await mock.refused('getImport', { path: { importId: id } })).status, 404);
  });

  it('says before the commit what is new, what changes from what to what, and what does not [I-09]', async () => {
    const before = (
      await mock.call('listContacts', { path: { customerId: 'cus_1' }, query: { q: 'Helen Halloran' } })
    ).body.items[0];
    assert.ok(before?.email);
    const { email, displayName: name, phone } = before;
    const id = await checked([
      person(),
      { email, name, customerId: '1042', ...(phone ? { phone } : {}) },
      { email: 'diego.reyes@ashgrovedental.com', jobTitle: 'Head of IT', customerId: '1042' },
    ]);
    const [fresh, same, other] = await rows(id);
    assert.deepEqual([fresh?.change, fresh?.changes], ['create', []]);
    assert.deepEqual([same?.change, same?.changes, same?.status], ['unchanged', [], 'ok']);
    assert.deepEqual(
      [other?.change, other?.changes.map(({ field, to }) => [field, to])],
      ['update', [['jobTitle', 'Head of IT']]],
    );
    assert.notEqual(other?.changes[0]?.from, 'Head of IT');
    assert.deepEqual((await get(id)).changes, { create: 1, update: 1, unchanged: 1 });
    assert.deepEqual(
      (await rows(id, { change: ['update'] })).map(({ line }) => line),
      [4],
    );
    await commit(id);
    await mock.clock.advance(1_000);
    const { created, updated, unchanged } = (await get(id)).counts;
    assert.deepEqual([created, updated, unchanged], [1, 1, 1]);
    const after = (await mock.call('getContact', { path: { contactId: same?.recordId ?? '' } })).body;
    assert.equal(after.etag, before.etag);
  });

  it('leaves records that are there as they are where that is chosen [I-09]', async () => {
    const id = await checked([
      person(),
      { email: 'diego.reyes@ashgrovedental.com', jobTitle: 'Skipped', customerId: '1042' },
    ]);
    await mock.call('commitImport', { path: { importId: id }, body: { sha256: SHA, existing: 'skip' } });
    await mock.clock.advance(1_000);
    const { created, updated, skipped } = (await get(id)).counts;
    assert.deepEqual([created, updated, skipped], [1, 0, 1]);
    const recordId = (await rows(id))[1]?.recordId ?? '';
    assert.notEqual(
      (await mock.call('getContact', { path: { contactId: recordId } })).body.jobTitle,
      'Skipped',
    );
  });

  it('finds who is there through letters that nobody sees, and refuses or warns of tricks [I-10]', async () => {
    const id = await checked([
      { email: 'tina\u200b.lopez@ashgrovedental.com', customerId: '1042' },
      person({ email: 'ab\u202e@ashgrovedental.com' }),
      person({ email: 'kim@аshgrovedental.com' }),
      person({ email: 'rene\u0301@ashgrovedental.com' }),
      person({ email: 'ren\u00e9@ashgrovedental.com' }),
    ]);
    assert.deepEqual(
      (await rows(id)).map(({ status, change, problems: [problem] }) => [
        status,
        change,
        problem?.code,
        problem?.suggestion ?? problem?.line,
      ]),
      [
        ['ok', 'unchanged', undefined, undefined],
        ['error', null, 'hidden_direction', undefined],
        ['warning', 'create', 'lookalike_domain', 'kim@ashgrovedental.com'],
        ['ok', 'create', undefined, undefined],
        ['error', null, 'duplicate_line', 5],
      ],
    );
  });

  it('warns of a number that a spreadsheet has shortened, and holds a damaged line until it is looked at [I-02, I-08]', async () => {
    const { body } = await mock.call('createImport', {
      body: {
        kind: 'contacts',
        source: 'file',
        customerId: 'cus_1',
        fileName: 'x.csv',
        sha256: SHA,
        totalRows: 2,
      },
    });
    const path = { importId: body.id };
    const damaged = { line: 7, damaged: true, values: person({ name: 'Q A' }) };
    const shortened = { line: 8, values: person({ phone: '4.41632E+11', mobile: '4,9E+10' }) };
    await mock.call('addImportRows', { path, body: { rows: [damaged, shortened] } });
    await mock.call('validateImport', { path });
    await mock.clock.advance(1_000);
    assert.deepEqual(
      (await rows(body.id)).map(({ status, problems }) => [
        status,
        ...problems.map(({ code, field }) => `${code} ${field}`),
      ]),
      [
        ['error', 'line_damaged null'],
        ['warning', 'number_damaged phone', 'number_damaged mobile'],
      ],
    );
    const fixed = await mock.call('updateImportRow', { path: { ...path, line: 7 }, body: { values: {} } });
    assert.deepEqual([fixed.body.row.status, fixed.body.row.problems], ['ok', []]);
  });

  it('adds further addresses to those that are known, and says which is none [I-07]', async () => {
    const values: Values = { ...person(), otherEmails: 'Second@ashgrove.care; nothing; third@ashgrove.care' };
    const id = await checked([values]);
    assert.deepEqual(
      (await rows(id))[0]?.problems.map(({ code }) => code),
      ['other_email_invalid'],
    );
    await commit(id);
    await mock.clock.advance(1_000);
    const again = await checked([
      { email: values['email'] ?? '', otherEmails: 'x@ashgrove.care', customerId: '1042' },
    ]);
    assert.deepEqual((await rows(again))[0]?.changes, [
      {
        field: 'otherEmails',
        from: 'second@ashgrove.care; third@ashgrove.care',
        to: 'second@ashgrove.care; third@ashgrove.care; x@ashgrove.care',
      },
    ]);
  });

  it('brings in assets by their serial numbers, with their days [AST-23]', async () => {
    const asset = (over: Values = {}): Values => ({
      name: 'Front desk printer',
      assetType: 'printer',
      status: 'In use',
      serialNumber: `SN-${++n}`,
      purchaseDate: '2026-01-18',
      customerId: '1042',
      ...over,
    });
    const known = asset();
    const id = await checked(
      [
        known,
        asset({ assetType: 'Hoverboard' }),
        asset({ name: '', status: 'lost', purchaseDate: '31.12.2025' }),
        { ...known },
      ],
      { kind: 'assets' },
    );
    assert.deepEqual(
      (await rows(id)).map(({ status, problems }) => [status, problems.map(({ code }) => code)]),
      [
        ['ok', []],
        ['warning', ['asset_type_new']],
        ['error', ['name_missing', 'status_unknown', 'date_invalid']],
        ['error', ['duplicate_line']],
      ],
    );
    await commit(id);
    await mock.clock.advance(1_000);
    const made = (await mock.call('getAsset', { path: { assetId: (await rows(id))[0]?.recordId ?? '' } }))
      .body;
    assert.deepEqual(
      [made.name, made.assetType, made.status, made.purchaseDate, made.customerId],
      ['Front desk printer', 'Printer', 'in_use', '2026-01-18', 'cus_1'],
    );
    const again = await checked([{ ...known, name: 'Renamed' }], { kind: 'assets' });
    assert.deepEqual(
      (await rows(again)).map(({ change, recordId }) => [change, recordId]),
      [['update', made.id]],
    );
    assert.equal(
      (
        await mock.refused('createImport', {
          token: 'scopes=import:write',
          body: {
            kind: 'assets',
            source: 'file',
            customerId: null,
            fileName: null,
            sha256: SHA,
            totalRows: 1,
          },
        })
      ).problem.requiredScope,
      'asset:write',
    );
  });

  it('goes on after a restart of the server', async () => {
    const before = createTestMock();
    const id = await (async () => {
      const { body } = await before.call('createImport', {
        body: {
          kind: 'contacts',
          source: 'file',
          customerId: 'cus_1',
          fileName: 'x.csv',
          sha256: SHA,
          totalRows: 150,
        },
      });
      await before.call('addImportRows', {
        path: { importId: body.id },
        body: {
          rows: Array.from({ length: 150 }, (_, i) => ({
            line: i + 2,
            values: { email: `r${i}@ashgrove.care`, name: `R Row${i}` },
          })),
        },
      });
      await before.call('validateImport', { path: { importId: body.id } });
      await before.clock.advance(1_000);
      await before.call('commitImport', { path: { importId: body.id }, body: { sha256: SHA } });
      await before.clock.advance(60);
      return body.id;
    })();
    const journal = structuredClone(before.journal());
    before.stop();
    const later = createTestMock();
    later.restore(journal);
    assert.equal((await later.call('getImport', { path: { importId: id } })).body.counts.created, 100);
    await later.clock.advance(1_000);
    assert.deepEqual(
      [
        (await later.call('getImport', { path: { importId: id } })).body.status,
        (await later.call('getImport', { path: { importId: id } })).body.counts.created,
      ],
      ['done', 150],
    );
    later.stop();
  });

  it('checks a large file in steps, between which others are answered', async () => {
    const big = createTestMock();
    const {
      body: { id },
    } = await big.call('createImport', {
      body: {
        kind: 'contacts',
        source: 'file',
        customerId: null,
        fileName: 'big.csv',
        sha256: SHA,
        totalRows: 3_000,
      },
    });
    for (let i = 0; i < 3; i++)
      await big.call('addImportRows', {
        path: { importId: id },
        body: {
          rows: Array.from({ length: 1000 }, (_, k) => ({
            line: i * 1000 + k + 2,
            values: { email: `p${i * 1000 + k}@ashgrove.care`, name: `P${k} Q${i}`, customerId: '1042' },
          })),
        },
      });
    await big.call('validateImport', { path: { importId: id } });
    const done: (number | undefined)[] = [];
    for (
      let { body } = await big.call('getImport', { path: { importId: id } });
      body.status === 'validating';
      { body } = await big.call('getImport', { path: { importId: id } })
    ) {
      done.push(body.progress?.done);
      await big.clock.advance(TICK_MS);
    }
    assert.deepEqual(done, [0, 500, 1_000, 1_500, 2_000, 2_500]);
    assert.equal((await big.call('getImport', { path: { importId: id } })).body.counts.ok, 3_000);
    big.stop();
  });
});
