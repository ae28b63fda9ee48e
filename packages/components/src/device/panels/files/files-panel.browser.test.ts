import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { tidy } from '../../../testing/mount.ts';
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
  noDialog,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../../testing/person.ts';
import { row, rowMenu, rowNames, rowsAre, savedFiles } from '../../../testing/table-view.ts';
import { world, type World } from '../../../testing/world.ts';
import { openPanel } from '../testing/open-panel.ts';

const DESK = 'C:\\Users\\svc-admin\\Desktop';

const filesIn = async ({ mock }: World, deviceId: string, path: string): Promise<string[]> =>
  (await mock.call('listDeviceFiles', { path: { deviceId }, query: { path, limit: 200 } })).body.items.map(
    ({ name }) => name,
  );

const goTo = async (path: string): Promise<void> => {
  await pressButton('Type a path');
  await fill(await find('input', 'Path'), path);
  await pressButton('Open');
};

const pick = (files: readonly File[]): void => {
  const [input] = all<HTMLInputElement>('hub-device-files input[type="file"], input[type="file"]');
  const given = new DataTransfer();
  for (const file of files) given.items.add(file);
  input!.files = given.files;
  input!.dispatchEvent(new Event('change', { bubbles: true }));
};

const dock = (): Promise<HTMLElement> =>
  until(() => all('hub-transfer-dock')[0]?.shadowRoot?.querySelector('section'), 'the transfers');

const open = async (
  at: World,
  options: { readonly name?: string; readonly width?: number; readonly locale?: string } = {},
) => {
  const opened = await openPanel(at, 'files', options);
  await row('C:');
  return opened;
};

describe('the files of a device', () => {
  afterEach(tidy);

  it('are found by tree, by path and by a search through all folders below [DVM-28]', async () => {
    const at = world();
    const { element } = await open(at);
    await click(await find('[role="treeitem"]', /C:/));
    await row('Windows');
    await click(await find('[role="treeitem"]', 'Users'));
    await row('svc-admin');
    await goTo('C:/Users/svc-admin/Desktop/');
    await row('Recall list.xlsx');
    expect(see('[role="treeitem"][aria-selected="true"]', 'Desktop')).to.exist;
    await pressButton('C:', element);
    await row('Program Files');
    await fill(await find('input[type="search"]', 'Search this folder'), 'agent');
    await rowsAre(names => names.length === 2 && names.every(name => /agent/.test(name)), 'the agent');
    await accessible(element);
  });

  it('are walked by keys alone', async () => {
    const at = world();
    await open(at);
    (await find('[role="treeitem"]', /C:/)).focus();
    await sendKeys({ press: 'ArrowRight' });
    await find('[role="treeitem"]', 'Windows');
    await sendKeys({ press: 'ArrowRight' });
    await until(() => deepActive()?.dataset.path === 'C:\\Program Files', 'the first folder');
    await sendKeys({ press: 'Enter' });
    await row('Dentrix');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => deepActive()?.dataset.path === 'C:', 'the drive');
  });

  it('are downloaded under a name that is safe, and are the bytes of the device [DVM-30]', async () => {
    const at = world();
    await open(at);
    await goTo(DESK);
    const saved = savedFiles();
    try {
      await rowMenu('notes <script>.txt');
      await choose('Download');
      await until(() => saved.files[0], 'the file');
      expect(await saved.files[0]!.text()).to.equal('notes <script>.txt of SRV-DC01\r\n');
      expect(saved.files[0]!.type).to.equal('application/octet-stream');
      await reads(await dock(), /notes <script>\.txt from C:\\Users\\svc-admin\\Desktop/);
      expect(see('script', '')).to.equal(undefined);
    } finally {
      saved.end();
    }
  });

  it('are uploaded; a name that is taken is asked about [DVM-29]', async () => {
    const at = world();
    const { device } = await open(at);
    await goTo(DESK);
    await row('Recall list.xlsx');
    pick([new File(['new'], 'report.txt')]);
    await row('report.txt');
    await reads(await dock(), /report\.txt to C:\\Users\\svc-admin\\Desktop/);
    expect(await filesIn(at, device.id, DESK)).to.include('report.txt');

    pick([new File(['newer'], 'REPORT.txt')]);
    await dialog('REPORT.txt is already there');
    await pressButton('Keep both');
    await row('REPORT (2).txt');

    pick([new File(['newest'], 'report.txt'), new File(['x'], 'REPORT (2).txt')]);
    await dialog('report.txt is already there');
    await click(await find('input[type="checkbox"]', 'Do the same for the other 1'));
    await pressButton('Skip');
    await noDialog();
    expect((await filesIn(at, device.id, DESK)).filter(name => /report/i.test(name))).to.have.length(2);
  });

  it('whose names Windows would not take are refused before anything is sent [DVM-29]', async () => {
    const at = world();
    await open(at);
    await goTo(DESK);
    await row('Recall list.xlsx');
    const before = at.calls.length;
    pick([new File(['x'], 'CON.txt'), new File(['x'], 'what?.txt')]);
    await says(/CON\.txt: Windows reserves this name/);
    await says(/what\?\.txt: A name cannot contain/);
    expect(at.calls.slice(before).filter(call => call.startsWith('POST'))).to.deep.equal([]);
  });

  it('go into the bin after a question [DVM-31]', async () => {
    const at = world();
    const { device } = await open(at);
    await goTo(DESK);
    await rowMenu('Recall list.xlsx');
    await choose('Delete');
    await dialog('Move Recall list.xlsx to the bin?');
    await pressButton('Delete');
    await rowsAre(names => !names.includes('Recall list.xlsx'), 'one file less');
    expect(await filesIn(at, device.id, DESK)).not.to.include('Recall list.xlsx');
    await says('Recall list.xlsx moved to the bin');
  });

  it('say why nothing can be done without the right [DVM-29] [DVM-30] [DVM-31]', async () => {
    const at = world({ token: 'read-only' });
    const { device } = await open(at);
    await goTo(DESK);
    const before = at.calls.length;
    const upload = await find('button', 'Upload');
    await click(upload);
    expect(upload.ariaDisabled).to.equal('true');
    expect(upload.getAttribute('aria-description')).to.equal("You don't have permission to do this");
    await rowMenu('Recall list.xlsx');
    for (const name of [/^Download/, /^Rename/, /^Delete/]) {
      const entry = await find('[role="menuitem"]', name);
      expect(entry.ariaDisabled).to.equal('true');
      expect(textOf(entry)).to.contain("You don't have permission to do this");
      await click(entry);
    }
    expect(at.calls.slice(before).filter(call => !call.endsWith('/files'))).to.deep.equal([]);
    expect(await filesIn(at, device.id, DESK)).to.include('Recall list.xlsx');
  });

  it('of a device that is offline are told to come later, without a request', async () => {
    const at = world();
    const { element } = await openPanel(at, 'files', { name: 'AGD-OP-03' });
    await reads(element, /The device is offline\. Available again when the device is online\./);
    expect(at.calls.filter(call => call.endsWith('/files'))).to.deep.equal([]);
    expect(rowNames()).to.deep.equal([]);
  });

  for (const [width, locale] of [
    [390, 'en'],
    [1200, 'ar'],
  ] as const)
    it(`can be used at ${width} px in ${locale}`, async () => {
      const at = world();
      const { element } = await open(at, { width, locale });
      await row('D:');
      expect(element.scrollWidth).to.be.at.most(width);
      expect(textOf(element)).to.include('C:');
      await gone('[role="alert"]', /./);
      await accessible(element);
    });
});
