import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../define/hub-assets.ts';
import type { Asset } from '@customer-hub/sdk';
import type { HubNavigateDetail } from '../../internal/events.ts';
import { mount, tidy } from '../../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { tabContract } from '../../testing/tab-contract.ts';
import {
  cell,
  columnNames,
  row,
  rowMenu,
  rowNames,
  rows,
  rowsAre,
  savedFiles,
} from '../../testing/table-view.ts';
import { ASHGROVE, day, shown, world, type World } from '../../testing/world.ts';
import type { HubAssets } from './hub-assets.ts';

const path = { customerId: ASHGROVE };
const open = async (
  { hub }: World,
  properties: Partial<HubAssets> = {},
  width = 1900,
): Promise<HubAssets> => {
  const element = Object.assign(
    document.createElement('hub-assets'),
    { hub, customerId: ASHGROVE, locale: 'en', timeZone: 'America/Los_Angeles' },
    properties,
  );
  await mount<HubAssets>(html`${element}`, { width });
  await until(() => rows().length > 3, 'assets');
  return element;
};
const stored = async ({ mock }: World, query: Record<string, unknown> = {}): Promise<Asset[]> =>
  (await mock.call('listAssets', { path, query: { limit: 200, ...query } as never })).body.items;
const search = (): Promise<HTMLElement> => find('input', 'Name, type, folder, contact or serial number');
/** Parts of the warranty strip, as `Expired 34`. */
const strip = (): HTMLButtonElement[] =>
  all('hub-warranty-strip').flatMap(found => [...found.shadowRoot!.querySelectorAll('button')]);
const part = (name: string): Promise<HTMLButtonElement> =>
  until(
    () => strip().find(button => new RegExp(`^${name} \\d`).test(textOf(button))),
    `${name} in the strip`,
  );
const heads = (): HTMLElement[] =>
  all('.body > .tr.group')
    .filter(head => head.checkVisibility())
    .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex));
const groupHeads = (): string[] => heads().map(head => textOf(head).replace(/ \d+ rows?$/, ''));

afterEach(tidy);

describe('hub-assets', () => {
  it('lists the inventory in the columns of the seed, every status by word and shape [AST-01 .. AST-13, X-24]', async () => {
    const at = world();
    const element = await open(at);
    expect(columnNames()).to.deep.equal([
      'Name',
      'Asset type',
      'Status',
      'Purchase date',
      'Warranty end',
      'Folder',
      'Contact',
      'Device',
      'Serial number',
      '',
    ]);
    await reads(element, '96 assets');
    const known = (await stored(at))
      .slice(0, 12)
      .find(
        asset =>
          asset.folder &&
          asset.contact &&
          asset.purchaseDate &&
          asset.warrantyExpiresOn &&
          asset.serialNumber,
      )!;
    const found = await row(known.name);
    const [year, month, day] = known.purchaseDate!.split('-');
    expect(textOf(cell(found, 'Asset type'))).to.equal(known.assetType);
    expect(textOf(cell(found, 'Purchase date'))).to.equal(`${month}/${day}/${year}`);
    expect(textOf(cell(found, 'Warranty end'))).to.contain(known.warrantyExpiresOn!.slice(0, 4));
    expect(textOf(cell(found, 'Folder'))).to.equal(known.folder!.name);
    expect(textOf(cell(found, 'Contact'))).to.equal(known.contact!.name);
    expect(textOf(cell(found, 'Serial number'))).to.equal(known.serialNumber);
    for (const [value, word] of [
      ['in_use', 'In use'],
      ['in_stock', 'In stock'],
      ['purchased', 'Purchased'],
      ['damaged', 'Damaged'],
      ['retired', 'Retired'],
    ] as const) {
      element.view = { ...element.view!, facets: { status: [value] } };
      await until(
        () => rows().length > 0 && rows().every(entry => textOf(cell(entry, 'Status')) === word),
        `only ${word}`,
      );
    }
    await accessible(element);
  });

  it('searches name, type, folder and contact [AST-14 .. AST-17]', async () => {
    const at = world();
    const all = await stored(at);
    await open(at);
    const field = await search();
    const contact = all.find(asset => asset.contact)!.contact!.name;
    for (const [text, read] of [
      ['door reader 0', (asset: Asset) => asset.name],
      ['switch', asset => asset.assetType],
      ['imaging', asset => asset.folder?.name ?? ''],
      [contact.toLowerCase(), asset => asset.contact?.name ?? ''],
    ] as readonly (readonly [string, (asset: Asset) => string])[]) {
      const wanted = all.filter(asset => read(asset).toLowerCase().includes(text)).map(asset => asset.name);
      expect(wanted.length, text).to.be.above(0);
      await fill(field, text);
      await rowsAre(
        names =>
          names.length > 0 &&
          names.length <= 40 &&
          wanted.some(name => names.includes(name)) &&
          names.every(name => wanted.includes(name) || all.some(asset => asset.name === name)),
        text,
      );
      await until(
        async () =>
          rowNames().join() ===
          (await stored(at, { q: text }))
            .slice(0, rowNames().length)
            .map(asset => asset.name)
            .join(),
        `what the server finds for ${text}`,
      );
    }
  });

  for (const [choice, groupBy, name] of [
    ['Asset type', 'assetType', (asset: Asset) => asset.assetType],
    ['Folder', 'folder', asset => asset.folder?.name ?? 'No folder'],
    ['User', 'contact', asset => asset.contact?.name ?? 'Nobody'],
    [
      'Status',
      'status',
      asset =>
        ({
          in_use: 'In use',
          in_stock: 'In stock',
          purchased: 'Purchased',
          damaged: 'Damaged',
          retired: 'Retired',
        })[asset.status],
    ],
  ] as readonly (readonly [string, string, (asset: Asset) => string])[]) {
    it(`groups by ${choice} with the size of each group, which collapses [AST-18 .. AST-21]`, async () => {
      const at = world();
      const element = await open(at);
      const wanted = new Map<string, number>();
      for (const asset of await stored(at, { groupBy }))
        wanted.set(name(asset), (wanted.get(name(asset)) ?? 0) + 1);
      await pressButton('Group by');
      await choose(choice);
      const [[first, size] = ['', 0]] = wanted;
      await until(
        () => groupHeads()[0] === `${first} ${size}`,
        () => `${first} ${size} above the first rows; there are ${groupHeads().join(', ')}`,
      );
      expect([...wanted].map(([label, count]) => `${label} ${count}`)).to.include.members(groupHeads());
      await click(heads()[0]!);
      await until(
        () => heads()[0]?.ariaExpanded === 'false' && groupHeads()[0] === `${first} ${size}`,
        'the first group to be closed',
      );
      await until(() => groupHeads().length > 1, 'the head of the second group');
      expect(groupHeads()[1]).to.equal([...wanted].map(([label, count]) => `${label} ${count}`)[1]);
      await reads(element, '96 assets');
      if (groupBy === 'folder') await accessible(element);
    });
  }

  it('draws when warranties end, and filters by a press on it; search and filters go into the picture [AST-11, V-15]', async () => {
    const at = world();
    const element = await open(at);
    const { facets } = (await at.mock.call('listAssets', { path, query: { facets: 'warranty' } })).body;
    const expected = {
      Expired: 'expired',
      'Within 30 days': 'within_30_days',
      'In 31 to 90 days': 'within_90_days',
      Later: 'valid',
      Unknown: 'unknown',
    } as const;
    for (const [label, key] of Object.entries(expected))
      await until(
        () => strip().some(button => textOf(button) === `${label} ${facets?.['warranty']?.[key] ?? 0}`),
        () => `${label} of ${JSON.stringify(facets)}; there is ${strip().map(textOf).join(', ')}`,
      );
    // As long as there are assets: twice as many are twice as long.
    const lengthOf = (key: string): number =>
      all('.scale > .bar')
        .find(bar => bar.classList.contains(key))!
        .getBoundingClientRect().width / facets!['warranty']![key]!;
    expect(lengthOf('expired')).to.be.closeTo(lengthOf('within_30_days'), 0.05);
    expect(lengthOf('expired')).to.be.closeTo(lengthOf('unknown'), 0.05);
    await click(await part('Within 30 days'));
    await rowsAre(
      names => names.length === facets!['warranty']!['within_30_days'],
      'those that end within 30 days',
    );
    expect(rows().every(entry => /days? left|Ends today/.test(textOf(cell(entry, 'Warranty end'))))).to.equal(
      true,
    );
    // A part is a button of two states, and both may be on.
    (await part('Expired')).focus();
    await press('Enter');
    const both = facets!['warranty']!['within_30_days']! + facets!['warranty']!['expired']!;
    await reads(element, `${both} of 96 assets`);
    expect(strip().map(button => button.ariaPressed)).to.deep.equal([
      'true',
      'true',
      'false',
      'false',
      'false',
    ]);
    expect(textOf(await part('Later'))).to.equal(`Later ${facets!['warranty']!['valid']}`);
    await accessible(element);
    await pressButton('Clear all');
    await reads(element, /(^| )96 assets/);
    await fill(await search(), 'door reader');
    const doors = (
      await at.mock.call('listAssets', { path, query: { q: 'door reader', facets: 'warranty' } })
    ).body.facets!['warranty']!;
    await until(
      () => textOf(strip()[0]!) === `Expired ${doors['expired'] ?? 0}`,
      'the picture of what was found',
    );
  });

  it('says how many days are left of a warranty that ends soon, and that it is over [AST-11]', async () => {
    const at = world();
    await at.mock.call('createAsset', {
      path,
      body: { name: 'AAA soon', assetType: 'Monitor', warrantyExpiresOn: day(9) },
    });
    await at.mock.call('createAsset', {
      path,
      body: { name: 'AAA over', assetType: 'Monitor', warrantyExpiresOn: day(-21) },
    });
    await open(at, { timeZone: 'UTC' });
    expect(textOf(cell(await row('AAA over'), 'Warranty end'))).to.equal(`${shown(day(-21))} Expired`);
    expect(textOf(cell(await row('AAA soon'), 'Warranty end'))).to.equal(`${shown(day(9))} 9 days left`);
  });

  it('adds an asset by its button: known types or a new one, a warranty of three years, its device by the serial number [AST-03, AST-22]', async () => {
    const at = world();
    const device = (await at.mock.call('listDevices', { path, query: { limit: 20 } })).body.items.find(
      ({ hardware }) => hardware?.serialNumber,
    )!;
    await open(at);
    await pressButton('New asset');
    const form = await dialog('New asset');
    await pressButton('Create asset', form);
    await reads(form, 'Enter a value.');
    await until(
      () => nameOf(deepActive() as HTMLElement).startsWith('Name'),
      'the focus at the first that is missing',
    );
    await sendKeys({ type: 'AAA Loaner' });
    await fill(await find('input', /^Asset type/, form), 'Hoverboard');
    await fill(await find('input', 'Serial number', form), device.hardware!.serialNumber!);
    await reads(form, `Linked to ${device.name}`);
    (await find('input', 'Purchase date', form)).focus();
    await sendKeys({ type: '03182024' });
    await pressButton('3 years', form);
    expect((await find<HTMLInputElement>('input', 'Warranty end', form)).value).to.equal('2027-03-17');
    await accessible(all('hub-asset-dialog')[0]!);
    await pressButton('Create asset', form);
    await noDialog();
    const found = await row('AAA Loaner');
    expect(textOf(cell(found, 'Asset type'))).to.equal('Hoverboard');
    expect(textOf(cell(found, 'Status'))).to.equal('In use');
    expect(textOf(cell(found, 'Device'))).to.equal(device.name);
    await says('AAA Loaner created');
  });

  it('leads to the device with the same serial number, and to the contact [AST-13]', async () => {
    const at = world();
    const element = await open(at);
    const tied = (await stored(at, { sort: 'name' }))
      .slice(0, 14)
      .find(asset => asset.device && asset.contact)!;
    const leaves: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event =>
      leaves.push((event as CustomEvent<HubNavigateDetail>).detail),
    );
    const found = await row(tied.name);
    await click(cell(found, 'Device').querySelector('a')!);
    await click(cell(found, 'Contact').querySelector('a')!);
    expect(leaves).to.deep.equal([
      { to: 'device', id: tied.device!.id, customerId: ASHGROVE },
      { to: 'contact', id: tied.contact!.id, customerId: ASHGROVE },
    ]);
  });

  it('edits an asset; what somebody else changed meanwhile stands beside it', async () => {
    const at = world();
    await open(at);
    const [first] = await stored(at, { sort: 'name' });
    await rowMenu(first!.name);
    await choose('Edit');
    const form = await dialog('Edit asset');
    await fill(await find('input', 'Model', form), 'Mine');
    await at.mock.someoneElse(first!.id, { model: 'Theirs', notes: 'By somebody else' });
    await pressButton('Save', form);
    await reads(form, 'Theirs');
    await pressButton('Keep your version', form);
    await pressButton('Save', form);
    await noDialog();
    const { model, notes, folder } = (await at.mock.call('getAsset', { path: { assetId: first!.id } })).body;
    expect([model, notes, folder?.name]).to.deep.equal(['Mine', 'By somebody else', first!.folder?.name]);
  });

  it('sets any status from any other by the menu of a row, with undo [AST-05 .. AST-09]', async () => {
    const at = world();
    await open(at);
    const asset = (await stored(at, { sort: 'name', status: ['in_use'] }))[0]!;
    await rowMenu(asset.name);
    await choose('Status');
    await choose('Retired');
    await until(async () => textOf(cell(await row(asset.name), 'Status')) === 'Retired', 'retired');
    const { status, contact } = (await at.mock.call('getAsset', { path: { assetId: asset.id } })).body;
    expect([status, contact]).to.deep.equal(['retired', asset.contact]);
    await pressButton('Undo');
    await until(async () => textOf(cell(await row(asset.name), 'Status')) === 'In use', 'in use again');
  });

  it('deletes one with undo, and several after a question, with undo [AST-24]', async () => {
    const at = world();
    const element = await open(at);
    const [first, second, third] = rowNames() as [string, string, string];
    await rowMenu(first);
    await choose('Delete');
    await pressButton('Delete asset', await dialog(`Delete ${first}?`));
    await rowsAre(names => !names.includes(first), 'the first to be gone');
    await pressButton('Undo');
    await rowsAre(names => names.includes(first), 'the first again');
    for (const name of [second, third])
      await click((await row(name)).querySelector<HTMLElement>('input[type="checkbox"]')!);
    await reads(element, '2 selected');
    await pressButton('Delete');
    await pressButton('Delete 2 assets', await dialog('Delete 2 assets?'));
    await says('2 assets deleted');
    await rowsAre(names => !names.includes(second) && !names.includes(third), 'both gone');
    await reads(element, '94 assets');
    await pressButton('Undo');
    await rowsAre(names => names.includes(second) && names.includes(third), 'both back');
  });

  it('changes all that match at once, on the server, and tells each that could not be', async () => {
    const at = world();
    const element = await open(at, { view: { q: 'door reader' } as never });
    await click(await find('input', /Select all|All rows/i));
    const count = (await stored(at, { q: 'door reader' })).length;
    await reads(element, `${count} selected`);
    await pressButton('Move to folder');
    const form = await dialog(`Move ${count} assets`);
    await fill(await find('input', 'Folder', form), 'imag');
    await click(await find('[role="option"]', 'Imaging'));
    await accessible(all('hub-choose-dialog')[0]!);
    await pressButton('Move', form);
    await noDialog();
    await until(
      async () => (await stored(at, { q: 'door reader' })).every(asset => asset.folder?.name === 'Imaging'),
      'all in Imaging',
    );
    expect(at.calls.filter(call => call === 'POST /assets:bulk')).to.have.length(1);
    await until(() => !see('button', 'Status'), 'nothing to be selected any more');
    const [kept, lost] = await stored(at, { q: 'door reader', sort: 'name' });
    for (const { name } of [kept!, lost!]) {
      const box = (await row(name)).querySelector<HTMLInputElement>('input[type="checkbox"]')!;
      if (!box.checked) await click(box);
    }
    await pressButton('Status');
    const question = await dialog(/^Status of 2 assets/);
    // One of two is taken away by somebody else meanwhile.
    await at.mock.call('deleteAsset', { path: { assetId: lost!.id }, ifMatch: lost!.etag });
    await fill(await find('input', 'Status', question), 'dam');
    await click(await find('[role="option"]', 'Damaged'));
    await pressButton('Set status', question);
    const results = await dialog('Failed: 1 of 2');
    await reads(results, 'It no longer exists');
    expect((await at.mock.call('getAsset', { path: { assetId: kept!.id } })).body.status).to.equal('damaged');
  });

  it('shows what others do at once, and keeps a layout with its groups', async () => {
    const at = world();
    const element = await open(at);
    await until(() => at.streams.size > 0, 'the event stream');
    const [first] = await stored(at, { sort: 'name' });
    const views: string[] = [];
    element.addEventListener('hub-view-change', event =>
      views.push((event as CustomEvent<{ view: { groupBy: string } }>).detail.view.groupBy),
    );
    await at.mock.someoneElse(first!.id, { model: 'X', name: 'AAA renamed' });
    await row('AAA renamed');
    await pressButton('Group by');
    await choose('Status');
    await until(() => views.at(-1) === 'status', 'the host is told');
  });

  it('exports the rows as they are filtered, names for ids', async () => {
    const at = world();
    const saved = savedFiles();
    try {
      await open(at, { view: { q: 'door reader' } as never });
      await pressButton('More actions');
      await choose('Export to CSV');
      const file = await until(() => saved.files[0], 'the file');
      const lines = (await file.text()).trim().split('\r\n');
      expect(lines[0]).to.contain(
        'Name,Asset type,Status,Purchase date,Warranty end,Folder,Contact,Device,Serial number',
      );
      const items = await stored(at, { q: 'door reader', sort: 'name' });
      expect(lines.slice(1).map(line => line.split(',')[0])).to.deep.equal(items.map(asset => asset.name));
      expect(lines[1]).to.contain(items[0]!.folder?.name ?? items[0]!.assetType);
    } finally {
      saved.end();
    }
  });

  it('offers nothing that may not be done, and says so', async () => {
    await open(world({ token: 'read-only' }));
    await rowMenu(rowNames()[0]!);
    const item = await find('[role="menuitem"]', /^Delete/);
    expect(item.ariaDisabled).to.equal('true');
    expect(textOf(item)).to.contain("You don't have permission to change assets");
    expect(see('[role="menuitem"]', /^Open device/)).not.to.equal(undefined);
  });
});

tabContract({
  tag: 'hub-assets',
  operationId: 'listAssets',
  scope: 'asset:read',
  subject: 'Assets',
  empty: 'No assets yet',
  created: 'New asset',
});
