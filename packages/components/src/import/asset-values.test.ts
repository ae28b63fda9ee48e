import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { guessMapping, mappingProblem } from './mapping.ts';
import { dayOf, isDayFirst, assetStateOf, assetReader } from './asset-values.ts';
import { assetImport } from './asset-import.ts';

describe('assets as inventory programs export them [AST-23]', () => {
  const fields = (...header: string[]): (string | undefined)[] =>
    guessMapping(header, assetImport).map(column => column.field);
  it('knows the columns of Snipe-IT, Lansweeper, Intune and a warranty list', () => {
    assert.deepEqual(
      fields(
        'Company',
        'Asset Name',
        'Serial',
        'Model',
        'Category',
        'Status',
        'Checked Out To',
        'Location',
        'Purchase Date',
        'Notes',
      ),
      [
        'customerId',
        'name',
        'serialNumber',
        'model',
        'assetType',
        'status',
        'contact',
        'folder',
        'purchaseDate',
        'notes',
      ],
    );
    assert.deepEqual(
      fields(
        'AssetName',
        'AssetTypename',
        'Manufacturer',
        'Model',
        'Serialnumber',
        'Purchasedate',
        'Warrantydate',
        'Username',
      ),
      [
        'name',
        'assetType',
        'manufacturer',
        'model',
        'serialNumber',
        'purchaseDate',
        'warrantyExpiresOn',
        'contact',
      ],
    );
    assert.deepEqual(fields('Device name', 'Serial number', 'Manufacturer', 'Model', 'Primary user UPN'), [
      'name',
      'serialNumber',
      'manufacturer',
      'model',
      'contact',
    ]);
    assert.deepEqual(fields('Service Tag', 'Product Model', 'Ship Date', 'End Date'), [
      'serialNumber',
      'model',
      'purchaseDate',
      'warrantyExpiresOn',
    ]);
  });
  it('gives a field to one column only, and knows what is missing', () => {
    assert.deepEqual(mappingProblem(guessMapping(['Name', 'Serial'], assetImport), assetImport.required), {
      missing: 'assetType',
    });
    assert.equal(
      mappingProblem(guessMapping(['Name', 'Type'], assetImport), assetImport.required),
      undefined,
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('Name', 'Asset Name', 'Type', 'Status', 'State', 'Serial', 'Folder', 'Location'),
        ),
        header => {
          const given = guessMapping(header, assetImport).flatMap(column => column.field ?? []);
          assert.equal(new Set(given).size, given.length);
        },
      ),
    );
  });
});

describe('days as other programs write them [AST-10, AST-11, AST-23]', () => {
  it('reads them all', () => {
    for (const [text, day] of [
      ['2026-04-13', '2026-04-13'],
      ['2026-04-13 00:00:00', '2026-04-13'],
      ['2026-04-13T08:00:00Z', '2026-04-13'],
      ['2026/4/3', '2026-04-03'],
      ['13.04.2026', '2026-04-13'],
      ['3. 4. 26', '2026-04-03'],
      ['4/13/2026', '2026-04-13'],
      ['04/13/26 12:00 AM', '2026-04-13'],
      ['13 Apr 2026', '2026-04-13'],
      ['13-Apr-2026', '2026-04-13'],
      ['Apr 13, 2026', '2026-04-13'],
      ['April 3rd, 2026', '2026-04-03'],
      ['13. Oktober 2026', '2026-10-13'],
      ['soon', 'soon'],
      ['', ''],
    ] as const)
      assert.equal(dayOf(text, false), day, text);
    assert.equal(dayOf('13/04/2026', true), '2026-04-13');
  });
  it('decides day and month once for a whole column', () => {
    assert.equal(isDayFirst(['05/04/2024', '13/04/2024']), true);
    assert.equal(isDayFirst(['05/04/2024', '04/13/2024']), false);
    const read = assetReader(
      [{ cells: ['05/04/2024', '05/04/2027'] }, { cells: ['13/04/2024', '04/13/2027'] }],
      [
        { header: 'a', field: 'purchaseDate' },
        { header: 'b', field: 'warrantyExpiresOn' },
      ],
    );
    const open = assetReader(
      [{ cells: ['05/04/2024', '06/05/2027'] }, { cells: ['13/04/2024', ''] }],
      [
        { header: 'a', field: 'purchaseDate' },
        { header: 'b', field: 'warrantyExpiresOn' },
      ],
    );
    assert.deepEqual(open({ warrantyExpiresOn: '06/05/2027' }), { warrantyExpiresOn: '2027-05-06' });
    assert.deepEqual(
      read({ purchaseDate: '05/04/2024', warrantyExpiresOn: '05/04/2027', name: '05/04/2024' }),
      { purchaseDate: '2024-04-05', warrantyExpiresOn: '2027-05-04', name: '05/04/2024' },
    );
  });
  it('writes back every day of every order', () => {
    const day = fc
      .date({ min: new Date('1971-01-01'), max: new Date('2069-12-31'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, iso => {
        const [y, m, d] = iso.split('-') as [string, string, string];
        assert.deepEqual(
          [
            dayOf(iso, false),
            dayOf(`${d}.${m}.${y}`, false),
            dayOf(`${Number(m)}/${Number(d)}/${y}`, false),
            dayOf(`${Number(d)}/${Number(m)}/${y}`, true),
            dayOf(`${d}.${m}.${y.slice(2)}`, false),
          ],
          [iso, iso, iso, iso, iso],
        );
      }),
    );
  });
});

describe('states of assets in the words of other programs [AST-05 .. AST-09, AST-23]', () => {
  it('knows them in three languages, and leaves what it does not know', () => {
    assert.deepEqual(
      [
        'Deployed',
        'ready to deploy',
        'On order',
        'DEFEKT',
        'Archived',
        'in_use',
        'قيد الاستخدام',
        'Auf  Lager',
        'Lost at sea',
      ].map(assetStateOf),
      [
        'in_use',
        'in_stock',
        'purchased',
        'damaged',
        'retired',
        'in_use',
        'in_use',
        'in_stock',
        'Lost at sea',
      ],
    );
  });
});
