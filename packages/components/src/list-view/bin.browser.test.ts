import { expect, html } from '@open-wc/testing';
import '../../define/hub-assets.ts';
import '../../define/hub-notes.ts';
import type { Asset } from '@customer-hub/sdk';
import { bin as words } from '../messages/en/bin.ts';
import { mount, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  find,
  noDialog,
  pressButton,
  reads,
  says,
  textOf,
  until,
} from '../testing/person.ts';
import { rowNames, rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

const path = { customerId: ASHGROVE };
const remove = async ({ mock }: World, count: number): Promise<Asset[]> => {
  const { items } = (await mock.call('listAssets', { path, query: { limit: count, sort: 'name' } })).body;
  for (const { id, etag } of items) await mock.call('deleteAsset', { path: { assetId: id }, ifMatch: etag });
  return items;
};

describe('what was deleted from a list', () => {
  afterEach(tidy);

  it('has a place in its menu, from where one or many come back for 24 hours [W-07]', async () => {
    const at = world();
    const [first, second, third] = await remove(at, 3);
    const { body: folder } = await at.mock.call('createFolder', { path, body: { name: 'Attic' } });
    await at.mock.call('deleteFolder', { path: { folderId: folder.id }, ifMatch: folder.etag });
    const element = Object.assign(document.createElement('hub-assets'), {
      hub: at.hub,
      customerId: ASHGROVE,
      locale: 'en',
    });
    await mount(html`${element}`, { width: 1280 });
    await until(() => rows().length > 3, 'assets');
    expect(rowNames()).to.not.include(first!.name);
    await pressButton('More actions');
    await choose('Deleted in the last 24 hours');
    const bin = await dialog(words.title);
    await until(() => all('li', bin).length === 4, 'what was deleted');
    await reads(all('li', bin)[0]!, 'in 24 hours');
    await accessible(bin);
    await pressButton(words.restoreOne('Attic'), bin);
    await says(words.back(1, '1', 'Attic'));
    expect((await at.mock.call('getFolder', { path: { folderId: folder.id } })).body.name).to.equal('Attic');

    await pressButton(words.restoreOne(first!.name), bin);
    await says(words.back(1, '1', first!.name));
    await until(() => rowNames().includes(first!.name), 'it is in the list again');
    expect(all('li', bin).map(textOf).join()).to.not.contain(first!.name);
    expect(deepActive()?.matches('.chk')).to.equal(true);

    // Somebody else was faster with one of them, and the day is over.
    await at.mock.call('restoreAsset', { path: { assetId: second!.id } });
    await at.mock.clock.advance(86_400_001);
    (await find('input', words.all, bin)).click();
    await pressButton(words.restoreMany(2, '2'), bin);
    await says(words.back(1, '1', second!.name));
    await until(() => all('li', bin).length === 1, 'one is left');
    await reads(all('li', bin)[0]!, third!.name);
    await reads(all('li', bin)[0]!, words.tooLate);
    await pressButton('Close', bin);
    await noDialog();
  });

  it('has a place beside notes, too [W-07]', async () => {
    const { hub, mock } = world();
    const [note] = (await mock.call('listNotes', { path, query: { limit: 1 } })).body.items;
    await mock.call('deleteNote', { path: { noteId: note!.id }, ifMatch: note!.etag });
    const properties = { hub, customerId: ASHGROVE, locale: 'en' };
    const element = Object.assign(document.createElement('hub-notes'), properties);
    await mount(html`${element}`, { width: 1280 });
    await pressButton('Deleted in the last 24 hours');
    const bin = await dialog(words.title);
    await click(await until(() => all('li button', bin)[0], 'the note'));
    await reads(bin, words.empty);
    await mock.call('getNote', { path: { noteId: note!.id } });
  });
});
