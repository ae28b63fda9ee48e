import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { guessMapping, mappingProblem } from './mapping.ts';
import { assetReader, assetStateOf, dayOf, dayOrderOf } from './asset-values.ts';
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
      assert.equal(dayOf(text, 'month'), day, text);
    assert.equal(dayOf('13/04/2026', 'day'), '2026-04-13');
  });
  it('lets no slip decide which comes first: the language does, and the slip is reported [I-05]', () => {
    const typo = ['11/01/2026', '13/45/2026', '11/02/2026'];
    assert.equal(dayOrderOf(typo, 'month'), 'month');
    assert.equal(dayOrderOf([...typo, '13/11/2026'], 'month'), 'month');
    assert.equal(dayOrderOf(typo, 'day'), 'day');
    assert.deepEqual(
      typo.map(text => dayOf(text, 'month')),
      ['2026-11-01', '13/45/2026', '2026-11-02'],
    );
    assert.equal(dayOf('13/04/2026', 'month'), '13/04/2026');
    assert.equal(dayOf('30.02.2026', 'day'), '30.02.2026');
  });
  it('goes by the days that only one order allows, where they are many', () => {
    assert.equal(dayOrderOf(['05/04/2024', '13/04/2024', '28/02/2024'], 'month'), 'day');
    assert.equal(dayOrderOf(['05/04/2024', '04/13/2024', '02-28-2024'], 'day'), 'month');
    assert.equal(dayOrderOf(['2026-01-01', '13.04.2026', '45291', ''], 'day'), undefined);
  });
  it('takes for no day what says so, and leaves a number for the check [I-05]', () => {
    for (const text of ['N/A', 'n/a', '0000-00-00', '-', 'none'])
      assert.equal(dayOf(text, 'month'), '', text);
    assert.equal(dayOf('45291', 'month'), '45291');
    assert.deepEqual(
      assetReader({ name: '05/04/2024', purchaseDate: '05/04/2024', warrantyExpiresOn: 'N/A' }, 'day'),
      { name: '05/04/2024', purchaseDate: '2024-04-05' },
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
            dayOf(iso, 'month'),
            dayOf(`${d}.${m}.${y}`, 'month'),
            dayOf(`${Number(m)}/${Number(d)}/${y}`, 'month'),
            dayOf(`${Number(d)}/${Number(m)}/${y}`, 'day'),
            dayOf(`${d}.${m}.${y.slice(2)}`, 'month'),
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
