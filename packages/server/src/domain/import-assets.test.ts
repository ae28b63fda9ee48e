import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkAssetRow, type AssetLookup } from './import-assets.ts';

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
            warrantyExpiresOn: '2027-01-08',
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
  it('takes a day in one form only, and says which day a number may have meant [I-05]', () => {
    const problem = (purchaseDate: string) =>
      checkAssetRow(
        { line: 2, values: { name: 'A', assetType: 'Printer', customerId: '1042', purchaseDate } },
        null,
        lookup,
      ).problems.map(({ code, suggestion }) => [code, suggestion]);
    assert.deepEqual(problem('2026-11-02'), []);
    for (const bad of ['11/02/2026', '02/30/2026', '2026-02-30', '31.12.2025', 'N/A', '0000-00-00'])
      assert.deepEqual(problem(bad), [['date_invalid', undefined]], bad);
    assert.deepEqual(problem('45291'), [['date_invalid', '2023-12-31']]);
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
