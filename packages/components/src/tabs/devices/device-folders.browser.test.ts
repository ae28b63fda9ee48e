import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import '../../../define/hub-devices.ts';
import type { Folder } from '@customer-hub/sdk';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  gone,
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  textOf,
  until,
} from '../../testing/person.ts';
import { tidy } from '../../testing/mount.ts';
import { cell, row, rowNames, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import { openDevices } from './testing/open-devices.ts';

const path = { customerId: ASHGROVE };
const foldersOf = async (at: World): Promise<readonly Folder[]> =>
  (await at.mock.call('listFolders', { path, query: { limit: 200 } })).body.items;
const named = async (at: World, name: string): Promise<Folder | undefined> =>
  (await foldersOf(at)).find(folder => folder.name === name);
const folderOf = async (at: World, name: string): Promise<string | null> =>
  (await at.mock.call('listDevices', { path, query: { q: name, limit: 1 } })).body.items[0]!.folderName;

/** Names of the tree, from top to bottom. */
const tree = (): string[] => all('[role="treeitem"]').map(item => textOf(item.querySelector('.ellip')!));
const item = (name: string): Promise<HTMLElement> =>
  until(
    () => all('[role="treeitem"]').find(entry => textOf(entry.querySelector('.ellip')!) === name),
    `the folder ${name}`,
  );
const openTree = async (): Promise<void> => {
  await pressButton('All folders');
  await choose('Show beside the table');
  await item('Servers');
};
const middle = (element: HTMLElement): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
/** Drags by a real pointer, in steps as a hand does. */
const drag = async (from: HTMLElement, to: HTMLElement, drop = true): Promise<void> => {
  const start = middle(from);
  const end = middle(to);
  await sendMouse({ type: 'move', position: start });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [start[0] - 10, start[1] + 2] });
  await sendMouse({ type: 'move', position: [end[0] + 4, end[1]] });
  await sendMouse({ type: 'move', position: end });
  await until(() => to.matches('.over'), 'the folder takes it');
  if (drop) await sendMouse({ type: 'up' });
};

describe('folders of devices', () => {
  afterEach(tidy);

  it('shows the devices of a folder by the folders menu, and all again [DEV-27]', async () => {
    const at = world();
    const element = await openDevices(at);
    await pressButton('All folders');
    const servers = (await named(at, 'Servers'))!;
    await choose(new RegExp(`^Servers ?${servers.deviceCount}$`));
    await rowsAre(names => names.length === servers.deviceCount && names.includes('SRV-DC01'), 'servers');
    await find('button', 'Folder: Servers');
    await reads(element, `${servers.deviceCount} of 214 devices`);
    // The chip says the name too, not the id.
    await pressButton('Remove the filter Folder Servers');
    await rowsAre(names => names.length > servers.deviceCount, 'all');
    await find('button', 'All folders');
  });

  it('shows folders as a tree beside the table, worked by keys alone [DEV-27]', async () => {
    const at = world();
    const top = (await named(at, 'Servers'))!;
    await at.mock.call('createFolder', { path, body: { name: 'Rack A', parentId: top.id } });
    await openDevices(at, { width: 1400 });
    await openTree();
    expect(tree()[0]).to.equal('All devices');
    expect(tree()).not.to.include('Rack A');
    (await item('All devices')).focus();
    await press('s');
    await until(
      () => nameOf(deepActive()!).startsWith('Servers'),
      () => nameOf(deepActive()!),
    );
    await press('ArrowRight');
    await item('Rack A');
    await press('ArrowRight');
    await until(() => nameOf(deepActive()!).startsWith('Rack A'), 'the first one inside');
    expect(deepActive()!.ariaLevel).to.equal('2');
    await press('ArrowLeft');
    await press('Enter');
    await rowsAre(names => names.length === top.deviceCount, 'servers');
    expect((await item('Servers')).ariaSelected).to.equal('true');
    await press('ArrowLeft');
    await until(() => !tree().includes('Rack A'), 'closed');
    await press('End');
    await until(() => nameOf(deepActive()!) === 'No folder', 'the last one');
    await accessible(all('hub-folder-tree')[0]!);
  });

  it('adds a folder where it is told to, and says when the name is taken [DEV-30]', async () => {
    const at = world();
    await openDevices(at, { width: 1400 });
    await openTree();
    await pressButton('New folder…');
    const form = await dialog('New folder');
    await fill(await find('input', /^Name/, form), 'Servers');
    await pressButton('Create folder', form);
    await reads(form, 'A folder with this name already exists here. Use another name.');
    await fill(await find('input', /^Name/, form), 'Annex');
    await pressButton('Create folder', form);
    await noDialog();
    await says('Annex created');
    await item('Annex');
    (await item('Annex')).focus();
    await press('Shift+F10');
    await choose('New folder inside…');
    await fill(await find('input', /^Name/, await dialog('New folder')), 'Cellar');
    await press('Enter');
    await noDialog();
    expect((await named(at, 'Cellar'))!.path).to.deep.equal(['Annex', 'Cellar']);
  });

  it('renames a folder, and its name in the rows; moves it into another one', async () => {
    const at = world();
    await openDevices(at, { width: 1500 });
    await openTree();
    (await item('Front desk')).focus();
    await press('F2');
    const form = await dialog('Edit folder');
    await fill(await find('input', /^Name/, form), 'Reception');
    await pressButton('Save', form);
    await noDialog();
    await item('Reception');
    await until(
      async () => textOf(cell(await row('AGD-FRONT-01'), 'Folder')) === 'Reception',
      'the row says so',
    );
    (await item('Reception')).focus();
    await press('F2');
    const select = await find<HTMLSelectElement>('select', /^Inside/, await dialog('Edit folder'));
    // Not into itself.
    expect([...select.options].map(option => option.text)).not.to.include('Reception');
    select.value = (await named(at, 'Storage'))!.id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await pressButton('Save');
    await noDialog();
    expect((await named(at, 'Reception'))!.path).to.deep.equal(['Storage', 'Reception']);
  });

  it('removes a folder only after saying what becomes of what is inside; undo puts all back; from the tree and from the folders menu [DEV-31, L-20]', async () => {
    const at = world();
    await openDevices(at, { width: 1500 });
    await openTree();
    const before = (await named(at, 'Front desk'))!.deviceCount;
    const menu = async (): Promise<void> => {
      (await item('Front desk')).focus();
      await press('Shift+F10');
      await choose('Delete…');
    };
    await menu();
    const question = await dialog('Delete Front desk?');
    await reads(question, `Devices in this folder: ${before} devices. They stay without a folder.`);
    await press('Escape');
    await noDialog();
    expect(await named(at, 'Front desk')).to.not.equal(undefined);
    await pressButton('All folders');
    await choose(new RegExp(`^Front desk ?${before}$`));
    await pressButton('Folder: Front desk');
    await choose('Delete…');
    await pressButton('Delete folder', await dialog('Delete Front desk?'));
    await until(() => !tree().includes('Front desk'), 'gone');
    await until(async () => textOf(cell(await row('AGD-FRONT-01'), 'Folder')) === '–', 'in no folder');
    await pressButton('Undo');
    await item('Front desk');
    await until(async () => textOf(cell(await row('AGD-FRONT-01'), 'Folder')) === 'Front desk', 'back in it');
    expect((await named(at, 'Front desk'))!.deviceCount).to.equal(before);
  });

  it('moves a device by dragging its row onto a folder; Escape changes nothing; undo takes it back [DEV-27]', async () => {
    const at = world();
    await openDevices(at, { width: 1500 });
    await openTree();
    await drag(cell(await row('AGD-FRONT-01'), 'Device name'), await item('Imaging'), false);
    expect(textOf(all('.drag-label')[0]!)).to.equal('Move 1 device');
    await press('Escape');
    await sendMouse({ type: 'up' });
    expect(all('.drag-label').length).to.equal(0);
    expect(await folderOf(at, 'AGD-FRONT-01')).to.equal('Front desk');
    await drag(cell(await row('AGD-FRONT-01'), 'Device name'), await item('Imaging'));
    await says('1 device moved');
    expect(await folderOf(at, 'AGD-FRONT-01')).to.equal('Imaging');
    await until(async () => textOf(cell(await row('AGD-FRONT-01'), 'Folder')) === 'Imaging', 'the row');
    await pressButton('Undo');
    await until(async () => (await folderOf(at, 'AGD-FRONT-01')) === 'Front desk', 'back');
  });

  it('drags all that are selected at once, and leaves what is selected alone when another row is dragged [DEV-28]', async () => {
    const at = world();
    const element = await openDevices(at, { width: 1500 });
    await openTree();
    for (const name of ['AGD-OP-01', 'AGD-OP-02']) await click(await find('input', `Select ${name}`));
    await drag(cell(await row('AGD-FRONT-03'), 'Type'), await item('Network'));
    await until(async () => (await folderOf(at, 'AGD-FRONT-03')) === 'Network', 'moved alone');
    await reads(element, '2 selected');
    await drag(cell(await row('AGD-OP-01'), 'Type'), await item('Network'));
    await says('2 devices moved');
    for (const name of ['AGD-OP-01', 'AGD-OP-02']) expect(await folderOf(at, name)).to.equal('Network');
  });

  it('moves one device by its menu, several by the bar, into a folder that is made on the way [DEV-27, DEV-28]', async () => {
    const at = world();
    await openDevices(at);
    await pressButton('Manage AGD-FRONT-02');
    await choose(/^Move to folder/);
    let form = await dialog('Move device');
    await until(
      () => all<HTMLInputElement>('input', all('hub-choose-dialog')[0])[0]?.value === 'Front desk',
      'where it lies',
    );
    await fill(await find('input', /^Folder/, form), 'Manag');
    await click(await find('[role="option"]', /^Management/));
    await pressButton('Move', form);
    await says('1 device moved');
    expect(await folderOf(at, 'AGD-FRONT-02')).to.equal('Management');
    for (const name of ['AGD-OP-03', 'AGD-OP-04']) await click(await find('input', `Select ${name}`));
    await pressButton('Move');
    form = await dialog('Move 2 devices');
    await pressButton('New folder…', form);
    await fill(await find('input', /^Name/, await dialog('New folder')), 'Lab');
    await pressButton('Create folder');
    await gone('h2', 'New folder');
    await pressButton('Move', await dialog('Move 2 devices'));
    await says('2 devices moved');
    for (const name of ['AGD-OP-03', 'AGD-OP-04']) expect(await folderOf(at, name)).to.equal('Lab');
  });

  it('moves all that match, more than are loaded, and says so once [DEV-28]', async () => {
    const at = world();
    const element = await openDevices(at, { view: { facets: { kind: ['generic'] } } });
    await click(rowNames().length > 0 ? await find('input', `Select ${rowNames()[0]!}`) : element);
    await pressButton(/^Select all 88$/);
    await pressButton('Move');
    const form = await dialog('Move 88 devices');
    await fill(await find('input', /^Folder/, form), 'No folder');
    await click(await find('[role="option"]', /^No folder/));
    await pressButton('Move', form);
    await says('88 devices moved');
    expect(
      (
        await at.mock.call('listDevices', {
          path,
          query: { kind: ['generic'], folderId: ['none'], count: 'exact', limit: 1 },
        })
      ).body.page.totalCount,
    ).to.equal(88);
    await pressButton('Undo');
    await until(
      async () =>
        (
          await at.mock.call('listDevices', {
            path,
            query: { kind: ['generic'], folderId: ['none'], count: 'exact', limit: 1 },
          })
        ).body.page.totalCount === 0,
      'all back where they were',
    );
  });

  it('who may not change folders is told so, and can still look into them', async () => {
    await openDevices(world({ token: 'read-only' }), { width: 1400 });
    await openTree();
    (await item('Servers')).focus();
    await press('Shift+F10');
    const remove = await find('[role="menuitem"]', /^Delete/);
    expect(remove.ariaDisabled).to.equal('true');
    expect(textOf(remove)).to.contain("You don't have permission to change folders");
  });

  it('lies over the table where there is little room, and gives the focus back', async () => {
    const at = world();
    await openDevices(at, { width: 380 });
    const button = await find('button', 'All folders');
    await click(button);
    await choose('Show beside the table');
    await click(await item('Servers'));
    await rowsAre(names => names.includes('SRV-DC01') && names.length < 12, 'servers');
    await until(() => all('hub-folder-tree').length === 0, 'out of the way');
    await until(
      () => nameOf(deepActive()!).startsWith('Folder: Servers'),
      () => nameOf(deepActive()!),
    );
  });
});
