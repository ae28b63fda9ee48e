import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '@customer-hub/mock-server';
import type { ExportColumn, ExportInput } from '@customer-hub/sdk';
import { assetImport } from './asset-import.ts';
import { emptyDraft } from './draft.ts';
import type { ImportSubject } from './import-subject.ts';
import { outgoing } from './outgoing.ts';
import { people } from './people.ts';
import { readSource } from './source.ts';

describe('what we export we import back equal [I-11]', () => {
  const mock = createTestMock();
  after(() => mock.stop());

  /** The file of an export, as the browser gets it. */
  const exported = async (
    kind: ExportInput['kind'],
    columns: ExportColumn[],
    delimiter: NonNullable<ExportInput['delimiter']>,
  ): Promise<File> => {
    const { body } = await mock.call('createExport', {
      body: { kind, customerId: 'cus_1', columns, delimiter },
    });
    await mock.clock.advance(10_000);
    const { response } = await mock.call('downloadExport', { path: { exportId: body.id } });
    return new File([await response.arrayBuffer()], 'export.csv');
  };
  /** What the server says of the rows of a file that nobody has touched. */
  const checked = async (file: File, subject: ImportSubject) => {
    const source = await readSource(file, { remembered: [], subject });
    assert.equal(source.askHeader, false);
    const { input, rows } = outgoing(
      source,
      { ...emptyDraft, columns: source.columns },
      subject,
      { id: 'cus_1' },
      'month',
    );
    const { body } = await mock.call('createImport', { body: input });
    const path = { importId: body.id };
    await mock.call('addImportRows', { path, body: { rows: [...rows] } });
    await mock.call('validateImport', { path });
    await mock.clock.advance(10_000);
    return (await mock.call('listImportRows', { path, query: { limit: 200 } })).body.items.map(
      ({ line, status, change, changes, problems }) => ({
        line,
        status,
        change,
        changes,
        problems: problems.filter(({ code }) => code !== 'foreign_domain'),
      }),
    );
  };

  for (const delimiter of ['comma', 'semicolon', 'tab'] as const) {
    it(`contacts, with ${delimiter}`, async () => {
      const { body: made } = await mock.call('createContact', {
        path: { customerId: 'cus_1' },
        body: {
          email: `odd.${delimiter}@ashgrovedental.com`,
          givenName: '=1+1',
          familyName: '\'+x; "y", z',
          jobTitle: '@home',
          phone: '+1 503 555 0100',
          mobile: '-12',
          notes: ' ＝A1\nsecond "line";\t',
        },
      });
      const file = await exported(
        'contacts',
        [
          { key: 'email', header: 'Email' },
          { key: 'givenName', header: 'First name' },
          { key: 'familyName', header: 'Last name' },
          { key: 'jobTitle', header: 'Job title' },
          { key: 'phone', header: 'Phone' },
          { key: 'mobile', header: 'Mobile' },
          { key: 'notes', header: 'Notes' },
          { key: 'otherEmails', header: 'Other emails' },
        ],
        delimiter,
      );
      const rows = await checked(file, people);
      assert.deepEqual(
        // Some of the world's people have no address: nothing tells who they are.
        rows.filter(
          ({ change, problems: [problem] }) => change !== 'unchanged' && problem?.code !== 'email_missing',
        ),
        [],
      );
      assert.equal(rows.length, 49);
      await mock.call('deleteContact', { path: { contactId: made.id }, ifMatch: made.etag });
    });
  }

  it('assets with a serial number', async () => {
    const rows = await checked(
      await exported(
        'assets',
        [
          { key: 'name', header: 'Name' },
          { key: 'assetType', header: 'Type' },
          { key: 'status', header: 'Status' },
          { key: 'serialNumber', header: 'Serial number' },
          { key: 'purchaseDate', header: 'Purchase date' },
          { key: 'warrantyExpiresOn', header: 'Warranty expires' },
          { key: 'folder.name', header: 'Folder' },
          { key: 'contact.name', header: 'Contact' },
        ],
        'comma',
      ),
      assetImport,
    );
    const known = rows.filter(({ change }) => change !== 'create');
    assert.ok(known.length > 5);
    assert.deepEqual(
      known.filter(({ change }) => change !== 'unchanged'),
      [],
    );
  });
});
