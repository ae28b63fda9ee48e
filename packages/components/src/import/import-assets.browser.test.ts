import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/hub-assets.ts';
import { chooseFile, mapped } from '../testing/import-steps.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  dialog,
  find,
  noDialog,
  pressButton,
  reads,
  until,
} from '../testing/person.ts';
import { rows, rowsAre } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

const path = { customerId: ASHGROVE };
const start = async ({ hub }: World, locale = 'en'): Promise<HTMLElement> => {
  if (all('hub-assets').length === 0) {
    await mount(
      html`<hub-assets .hub=${hub} customer-id=${ASHGROVE} locale=${locale} time-zone="UTC"></hub-assets>`,
      { width: 1500, height: 900 },
    );
    await until(() => rows().length > 3, 'assets');
  }
  await pressButton(locale === 'en' ? 'More actions' : /^(Weitere|Mehr)/);
  await choose(locale === 'en' ? 'Import from CSV' : 'Aus CSV importieren');
  return dialog(locale === 'en' ? 'Import assets' : 'Assets importieren');
};
const named = async (at: World, q: string) =>
  (await at.mock.call('listAssets', { path, query: { q, limit: 50 } })).body.items;

afterEach(tidy);

describe('import of assets', () => {
  it('takes an export of an inventory program as it is: headers, states, days, people; fixes what is wrong in place, imports the rest [AST-23]', async () => {
    const at = world();
    const known = (await at.mock.call('listAssets', { path, query: { limit: 50 } })).body.items.find(
      asset => asset.serialNumber,
    )!;
    const form = await start(at);
    await chooseFile(
      `Asset Name,Asset Tag,Serial,Model,Category,Status,Checked Out To,Location,Purchase Date,Warranty Expires,Manufacturer
ZZ Front laptop,1001,ZZ-1,Latitude 5450,Laptop,Deployed,Helen Halloran,Front desk,13/04/2024,12/04/2027,Dell
ZZ Back laptop,1002,ZZ-2,Latitude 5450,Laptop,Ready to Deploy,,Attic,05/04/2024,,Dell
ZZ Drone,1003,ZZ-3,,Drone,Lost at sea,,,2024-04-13 00:00:00,,
Renamed by import,1004,${known.serialNumber!},,${known.assetType},Archived,,,,,
`,
      'snipe-it.csv',
    );
    expect(await mapped()).to.deep.equal({
      'Asset Name': 'name',
      'Asset Tag': '',
      Serial: 'serialNumber',
      Model: 'model',
      Category: 'assetType',
      Status: 'status',
      'Checked Out To': 'contact',
      Location: 'folder',
      'Purchase Date': 'purchaseDate',
      'Warranty Expires': 'warrantyExpiresOn',
      Manufacturer: 'manufacturer',
    });
    // One day alone says nothing about the others: how they are meant is asked [I-05].
    const order = await find<HTMLSelectElement>('select', 'Dates like 13/04/2024', form);
    expect(order.value).to.equal('month');
    order.focus();
    await sendKeys({ type: 'Day' });
    await accessible(all('hub-import-dialog')[0]!);
    await pressButton('Check 4 rows', form);
    await reads(form, 'Status: choose one from the list.');
    await reads(form, 'This type is new. It is created.');
    await reads(form, 'Folder: no match. The asset is imported without a folder.');
    await accessible(all('hub-import-dialog')[0]!);
    const field = await find<HTMLSelectElement>('select', 'Status in line 4', form);
    expect([...field.options].map(option => option.text)).to.deep.equal([
      'Lost at sea',
      'In use',
      'In stock',
      'Purchased',
      'Damaged',
      'Retired',
    ]);
    field.focus();
    await sendKeys({ type: 'Dam' });
    await pressButton('Import 4 assets', form);
    await reads(form, '4 assets imported');
    await pressButton('Close', form);
    await noDialog();
    const [front] = await named(at, 'ZZ Front');
    expect([
      front!.status,
      front!.contact?.name,
      front!.folder?.name,
      front!.purchaseDate,
      front!.warrantyExpiresOn,
    ]).to.deep.equal(['in_use', 'Helen Halloran', 'Front desk', '2024-04-13', '2027-04-12']);
    expect((await named(at, 'ZZ Back'))[0]).to.deep.include({
      status: 'in_stock',
      purchaseDate: '2024-04-05',
      folder: null,
    });
    expect((await named(at, 'ZZ Drone'))[0]).to.deep.include({
      status: 'damaged',
      assetType: 'Drone',
      purchaseDate: '2024-04-13',
    });
    const again = (await at.mock.call('getAsset', { path: { assetId: known.id } })).body;
    expect([again.name, again.status, again.manufacturer]).to.deep.equal([
      'Renamed by import',
      'retired',
      known.manufacturer,
    ]);
    await rowsAre(names => names.length > 3 && !names.includes(known.name), 'the list without the old name');
  });

  it('gives one type to a file that has no column for it, and remembers the mapping of its columns [AST-23]', async () => {
    const at = world();
    const form = await start(at);
    const file = 'Gerät,SN\nZZ Drucker,ZZ-9\n';
    await chooseFile(file);
    expect(await mapped()).to.deep.equal({ Gerät: 'name', SN: 'serialNumber' });
    await reads(form, 'Map a column to Asset type, or choose one for all.');
    const check = await find<HTMLButtonElement>('button', 'Check 1 row', form);
    expect(check.disabled).to.equal(true);
    const type = await find<HTMLSelectElement>('select', 'Type of all assets in this file', form);
    type.value = 'Printer';
    type.dispatchEvent(new Event('change'));
    await until(() => !check.disabled, 'nothing is missing');
    await click(check);
    await pressButton('Import 1 asset', form);
    await reads(form, '1 asset imported');
    expect((await named(at, 'ZZ Drucker'))[0]).to.deep.include({
      assetType: 'Printer',
      status: 'in_use',
      serialNumber: 'ZZ-9',
    });
    await pressButton('Close', form);
    await noDialog();
    const { mappings } = (await at.mock.call('getImportMappings', { path: { kind: 'assets' } })).body;
    expect(mappings[0]!.columns).to.deep.equal([
      { header: 'Gerät', field: 'name' },
      { header: 'SN', field: 'serialNumber' },
    ]);
    const second = await start(at);
    await chooseFile(file);
    await mapped();
    await reads(second, 'As last time');
  });

  it('goes on after the connection was lost, and nothing comes in twice [AST-23]', async () => {
    const at = world({ retries: 0 });
    const form = await start(at);
    await chooseFile('Name,Type,Serial number\nZZ One,Monitor,ZZ-11\nZZ Two,Monitor,ZZ-12\n');
    await mapped();
    await pressButton('Check 2 rows', form);
    await reads(form, 'Every row is ready');
    at.mock.scenario('offline');
    await pressButton('Import 2 assets', form);
    await reads(form, 'The connection was lost.');
    at.mock.scenario();
    await pressButton('Resume import', form);
    await reads(form, '2 assets imported');
    const made = (await named(at, 'ZZ')).filter(({ name }) => name.startsWith('ZZ '));
    expect(made.map(({ name }) => name).sort()).to.deep.equal(['ZZ One', 'ZZ Two']);
  });

  it('speaks of assets in the language of the reader', async () => {
    const form = await start(world(), 'de');
    await reads(
      form,
      'Ein Asset mit bekannter Seriennummer wird aktualisiert und mit seinem Gerät verknüpft.',
    );
    await chooseFile(
      'Bezeichnung;Kategorie;Seriennummer;Garantie bis;Zustand\nZZ Monitor;Monitor;ZZ-21;31.12.2027;In Betrieb\n',
    );
    expect(await mapped()).to.deep.equal({
      Bezeichnung: 'name',
      Kategorie: 'assetType',
      Seriennummer: 'serialNumber',
      'Garantie bis': 'warrantyExpiresOn',
      Zustand: 'status',
    });
    await pressButton('1 Zeile prüfen', form);
    await reads(form, 'Alle Zeilen sind bereit');
    await pressButton('1 Asset importieren', form);
    await reads(form, '1 Asset importiert');
  });
});
