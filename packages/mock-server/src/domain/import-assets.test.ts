import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isDay } from './days.ts';
import { checkAssetRow, readDay, type AssetLookup } from './import-assets.ts';

const lookup: AssetLookup = {
  customer: key => (key === '1042' ? { id: 'cus_1', domains: [] } : undefined),
  customerNumberByName: () => undefined,
  earlierLine: () => undefined,
  asset: () => undefined,
  assetType: name => (name.toLowerCase() === 'printer' ? 'Printer' : undefined),
  contact: key => (key === 'Helen Halloran' ? 'con_1' : undefined),
  folder: name => (name === 'Front desk' ? 'fol_1' : undefined),
};

describe('checking a row of an assets file [AST-23]', () => {
  it('takes a good row', () => {
    assert.deepEqual(
      checkAssetRow(
        {
          line: 2,
          values: {
            name: 'Front desk printer',
            assetType: 'PRINTER',
            status: 'in stock',
            serialNumber: 'A-1',
            warrantyExpiresOn: '2027-1-18',
            customerId: '1042',
          },
        },
        null,
        lookup,
      ).problems.map(({ code }) => code),
      ['date_invalid'],
    );
    assert.deepEqual(
      checkAssetRow(
        {
          line: 2,
          values: {
            name: 'Front desk printer',
            assetType: 'PRINTER',
            status: 'in stock',
            serialNumber: 'A-1',
            warrantyExpiresOn: '1/8/2027',
            customerId: '1042',
          },
        },
        null,
        lookup,
      ).asset,
      {
        customerId: 'cus_1',
        name: 'Front desk printer',
        assetType: 'Printer',
        status: 'in_stock',
        warrantyExpiresOn: '2027-01-08',
        serialNumber: 'A-1',
      },
    );
  });
  it('takes the person and the folder by name, and warns of those it does not know', () => {
    const values = { name: 'Scanner', assetType: 'Printer', customerId: '1042' };
    const { asset } = checkAssetRow(
      { line: 2, values: { ...values, contact: ' Helen  Halloran ', folder: 'Front desk' } },
      null,
      lookup,
    );
    assert.deepEqual([asset?.contactId, asset?.folderId], ['con_1', 'fol_1']);
    const unknown = checkAssetRow(
      { line: 2, values: { ...values, contact: 'Nobody', folder: 'Attic' } },
      null,
      lookup,
    );
    assert.deepEqual(
      [unknown.status, unknown.problems.map(({ field, code }) => [field, code]), unknown.asset?.contactId],
      [
        'warning',
        [
          ['contact', 'contact_unknown'],
          ['folder', 'folder_unknown'],
        ],
        undefined,
      ],
    );
  });
  it('reads only days that exist', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
            .map(date => date.toISOString().slice(0, 10)),
        ),
        text => {
          const day = readDay(text);
          assert.ok(day === undefined || isDay(day));
          if (isDay(text)) assert.equal(day, text);
        },
      ),
    );
    for (const bad of ['02/30/2026', '13/01/2026', '2026-02-30', '31.12.2025'])
      assert.equal(readDay(bad), undefined, bad);
  });
  it('never throws and never takes a row with an error', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('name', 'assetType', 'status', 'purchaseDate', 'serialNumber', 'customerId'),
          fc.oneof(fc.string(), fc.constantFrom('1042', 'Printer', 'retired')),
        ),
        values => {
          const row = checkAssetRow({ line: 2, values }, null, lookup);
          assert.equal(row.status === 'error', row.asset === undefined);
        },
      ),
    );
  });
});
