import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '../testing.ts';

const SHA = 'b'.repeat(64);
type Values = Record<string, string>;

describe('imports of people who may be there already', () => {
  const mock = createTestMock();
  after(() => mock.stop());
  const rows = async (importId: string) =>
    (await mock.call('listImportRows', { path: { importId }, query: { limit: 200 } as never })).body.items;
  async function checked(values: readonly Values[]): Promise<string> {
    const { body } = await mock.call('createImport', {
      body: {
        kind: 'contacts',
        source: 'file',
        customerId: 'cus_1',
        fileName: 'people.csv',
        sha256: SHA,
        totalRows: values.length,
        registration: { method: 'default' },
      },
    });
    const path = { importId: body.id };
    await mock.call('addImportRows', {
      path,
      body: { rows: values.map((cells, index) => ({ line: index + 2, values: cells })) },
    });
    await mock.call('validateImport', { path });
    await mock.clock.advance(60_000);
    return body.id;
  }
  const decide = async (importId: string, line: number, body: object) =>
    (
      await mock.call('updateImportRow', {
        path: { importId, line: String(line) } as never,
        body: body as never,
      })
    ).body;
  let n = 0;
  const someone = async () => {
    const number = `+1 503 555 9${String(++n).padStart(3, '0')}`;
    const input = {
      displayName: `Wanda Lookalike${n}`,
      email: `wanda${n}@ashgrovedental.com`,
      mobile: number,
    };
    return (await mock.call('createContact', { path: { customerId: 'cus_1' }, body: input })).body;
  };
  const sheet = ({ displayName, mobile }: { displayName: string; mobile: string | null }): Values => ({
    email: `w.look${n}@ashgrovedental.com`,
    name: displayName,
    mobile: mobile?.replace('+1 ', '') ?? '',
    jobTitle: 'Hygienist',
  });

  it('are asked about, with why; the row comes in as it is when nobody answers', async () => {
    const known = await someone();
    const id = await checked([sheet(known), { email: 'nobody@ashgrovedental.com', name: 'Nobody Alike' }]);
    const [row, other] = await rows(id);
    assert.deepEqual([row?.status, row?.change], ['warning', 'create']);
    assert.deepEqual(
      row?.lookalikes?.map(({ id: contactId, reasons }) => [contactId, reasons]),
      [[known.id, ['same_mobile', 'same_name']]],
    );
    assert.deepEqual([other?.status, other?.lookalikes], ['ok', undefined]);
    await mock.call('commitImport', { path: { importId: id }, body: { sha256: SHA } });
    await mock.clock.advance(60_000);
    const [written] = await rows(id);
    assert.equal(written?.status, 'created');
    assert.notEqual(written?.recordId, known.id);
  });

  it('are changed when they are the same, keep their address, and get the new one too', async () => {
    const known = await someone();
    const id = await checked([sheet(known)]);
    const { row, import: record } = await decide(id, 2, { sameAs: known.id });
    assert.deepEqual(
      [row.status, row.change, row.recordId, row.sameAs, row.lookalikes],
      ['ok', 'update', known.id, known.id, undefined],
    );
    assert.deepEqual(record.changes, { create: 0, update: 1, unchanged: 0 });
    assert.ok(
      row.changes.some(({ field, to }) => field === 'otherEmails' && to === `w.look${n}@ashgrovedental.com`),
    );
    await mock.call('commitImport', { path: { importId: id }, body: { sha256: SHA } });
    await mock.clock.advance(60_000);
    const { body: after } = await mock.call('getContact', { path: { contactId: known.id } });
    assert.deepEqual(
      [after.email, after.otherEmails, after.jobTitle],
      [known.email, [`w.look${n}@ashgrovedental.com`], 'Hygienist'],
    );
  });

  it('are left alone when they are not, and the row is no longer asked about', async () => {
    const known = await someone();
    const id = await checked([sheet(known)]);
    const { row } = await decide(id, 2, { sameAs: null });
    assert.deepEqual([row.status, row.change, row.sameAs, row.recordId], ['ok', 'create', null, null]);
    const again = await decide(id, 2, { sameAs: known.id });
    assert.equal(again.row.change, 'update');
  });

  it('are asked about again when the chosen one is gone', async () => {
    const [known, twin] = [await someone(), await someone()];
    const id = await checked([{ ...sheet(known), name: twin.displayName }]);
    assert.equal((await rows(id))[0]?.lookalikes?.length, 2);
    await decide(id, 2, { sameAs: known.id });
    await mock.call('deleteContact', { path: { contactId: known.id }, ifMatch: known.etag });
    const { row } = await decide(id, 2, { values: { notes: 'Looked at again' } });
    assert.deepEqual(
      row.lookalikes?.map(({ id: contactId }) => contactId),
      [twin.id],
    );
  });

  it('are found by a further address, and never beyond the customer', async () => {
    const known = await someone();
    await mock.call('updateContact', {
      path: { contactId: known.id },
      ifMatch: known.etag,
      body: { otherEmails: ['further@ashgrovedental.com'] },
    });
    const id = await checked([{ email: 'further@ashgrovedental.com', name: 'Somebody Else' }]);
    assert.deepEqual((await rows(id))[0]?.lookalikes?.[0]?.reasons, ['same_email']);
    const { items } = (
      await mock.call('listContacts', { path: { customerId: 'cus_3' }, query: { limit: 1 } as never })
    ).body;
    const path = { importId: id, line: '2' } as never;
    const refused = await mock.refused('updateImportRow', { path, body: { sameAs: items[0]!.id } as never });
    assert.equal(refused.status, 422);
  });
});
