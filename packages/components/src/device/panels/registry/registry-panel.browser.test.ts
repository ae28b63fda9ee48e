import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { tidy } from '../../../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  dialog,
  fill,
  find,
  noDialog,
  pressButton,
  reads,
  says,
  until,
} from '../../../testing/person.ts';
import { savedFiles } from '../../../testing/table-view.ts';
import { world, type World } from '../../../testing/world.ts';
import { openPanel } from '../testing/open-panel.ts';

const AU = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU';

const stored = async ({ mock }: World, deviceId: string, name: string, path = AU) =>
  (
    await mock.call('listDeviceRegistry', { path: { deviceId }, query: { path, limit: 200 } })
  ).body.items.find(entry => entry.entry === 'value' && entry.name === name)?.value;

const goTo = async (path: string): Promise<void> => {
  await pressButton('Type a path');
  await fill(await find('input', 'Path of the key'), path);
  await pressButton('Open');
};

const edit = async (name: string): Promise<HTMLInputElement> => {
  await pressButton(`Actions for ${name}`);
  await choose('Edit');
  return find<HTMLInputElement>('hub-value-editor input, input', name);
};

describe('the registry of a device', () => {
  afterEach(tidy);

  it('is walked by its tree and by a path; what is locked says why [DVM-33]', async () => {
    const at = world();
    const { element } = await openPanel(at, 'registry');
    (await find('[role="treeitem"]', 'HKEY_LOCAL_MACHINE')).focus();
    await sendKeys({ press: 'ArrowRight' });
    const locked = await find('[role="treeitem"]', /^SAM\. Windows locks this key/);
    expect(locked.getAttribute('aria-disabled')).to.equal('true');
    await goTo(AU);
    await find('th', 'AUOptions');
    await find('[role="treeitem"][aria-selected="true"]', 'AU');
    await accessible(element);
    await goTo('HKEY_LOCAL_MACHINE\\SECURITY');
    await reads(element, /Windows locks this key. It cannot be read here/);
  });

  it('has its values changed, with what was there before kept to be taken back [DVM-34]', async () => {
    const at = world();
    const { element, device } = await openPanel(at, 'registry');
    await goTo(AU);
    await fill(await edit('AUOptions'), '4294967296');
    await pressButton('Save');
    await reads(element, /A whole number from 0 to 4294967295/);
    expect(await stored(at, device.id, 'AUOptions')).to.equal('4');
    await reads(element, /Now: 4 \(0x00000004\)\./);
    await fill(await find('input', 'AUOptions'), '0x3');
    await pressButton('Save');
    await says('AUOptions saved');
    expect(await stored(at, device.id, 'AUOptions')).to.equal('3');
    await pressButton('Undo the change of AUOptions');
    await says('Undone: AUOptions');
    expect(await stored(at, device.id, 'AUOptions')).to.equal('4');
  });

  it('gets new values and keys, and loses them: a key only by its name [DVM-34]', async () => {
    const at = world();
    const { device } = await openPanel(at, 'registry');
    await goTo(AU);
    await find('th', 'AUOptions');
    await pressButton('New value');
    await choose('REG_MULTI_SZ');
    await fill(await find('input', 'Name'), 'Servers');
    const lines = await find<HTMLTextAreaElement>('textarea', 'Data');
    lines.value = 'one\ntwo';
    lines.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await pressButton('Save');
    await says('Servers created');
    expect(await stored(at, device.id, 'Servers')).to.equal('one\ntwo');

    await pressButton('Actions for Servers');
    await choose('Delete');
    await dialog('Delete Servers?');
    await pressButton('Delete');
    await says('Servers deleted');
    expect(await stored(at, device.id, 'Servers')).to.equal(undefined);

    await pressButton('New value');
    await choose('New key');
    await fill(await find('input', 'Name of the key'), 'Mine');
    await pressButton('Create key');
    await says('Mine created');
    await find('[role="treeitem"][aria-selected="true"]', 'Mine');
    await pressButton('New value');
    await choose('Delete key');
    await dialog('Delete the key Mine?');
    const button = await find<HTMLButtonElement>('button.danger', 'Delete key');
    expect(button.disabled).to.equal(true);
    await fill(await find('input', 'Type Mine to confirm'), 'mine');
    await until(() => !button.disabled, 'the button');
    await pressButton('Delete key');
    await noDialog();
    await says('Mine deleted');
  });

  it('is saved as a .reg file [DVM-33]', async () => {
    const at = world();
    await openPanel(at, 'registry');
    await goTo(AU);
    await find('th', 'AUOptions');
    const saved = savedFiles();
    try {
      await pressButton('Export .reg');
      const file = await until(() => saved.files[0], 'the file');
      expect(await file.text()).to.match(/^Windows Registry Editor Version 5\.00/);
    } finally {
      saved.end();
    }
  });

  it('can be read but not changed without the right [DVM-34]', async () => {
    const at = world({ token: 'read-only' });
    await openPanel(at, 'registry');
    await goTo(AU);
    await pressButton('Actions for AUOptions');
    expect((await find('[role="menuitem"]', /^Edit/)).getAttribute('aria-disabled')).to.equal('true');
    expect((await find('button', /^New value/)).getAttribute('aria-disabled')).to.equal('true');
  });

  it('of a device that is offline comes later, but its changes are there', async () => {
    const at = world();
    const { element } = await openPanel(at, 'registry', { name: 'AGD-OP-03' });
    await reads(element, /The device is offline\. Available again when the device is online\./);
    await reads(element, /Changes on this device/);
    expect(all('hub-lazy-tree')).to.have.length(0);
  });
});
