import { expect, html } from '@open-wc/testing';
import type { Attachment } from '@customer-hub/sdk';
import '../../../define/hub-attachments.ts';
import { mount, tidy } from '../../testing/mount.ts';
import {
  accessible,
  all,
  choose,
  click,
  dialog,
  fill,
  find,
  noDialog,
  press,
  pressButton,
  reads,
  says,
  see,
  until,
} from '../../testing/person.ts';
import { cell, row, rowMenu, rows, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import type { HubAttachments } from './hub-attachments.ts';

const stored = async ({ mock }: World): Promise<readonly Attachment[]> =>
  (await mock.call('listAttachments', { path: { customerId: ASHGROVE }, query: { limit: 100 } })).body.items;

const open = async ({ hub }: World): Promise<void> => {
  await mount<HubAttachments>(
    html`<hub-attachments .hub=${hub} customer-id=${ASHGROVE} locale="en" time-zone="UTC"></hub-attachments>`,
    { width: 1400 },
  );
  await until(() => rows().length > 3, 'files');
};

afterEach(tidy);

describe('renaming a file', () => {
  it('gives a file another name from its menu: the ending stays, undo brings the old name back', async () => {
    const at = world();
    await open(at);
    await rowMenu('network-plan.pdf');
    await choose(/^Rename/);
    const form = await dialog('Rename file');
    const name = await find<HTMLInputElement>('input', /^Name/, form);
    expect([name.value, name.selectionStart, name.selectionEnd]).to.deep.equal(['network-plan', 0, 12]);
    await fill(name, 'Plan of the network 2026');
    await reads(form, /New name: .*Plan of the network 2026\.pdf/);
    await accessible(all('hub-rename-dialog')[0]!);
    await press('Enter');
    await noDialog();
    await says('Renamed to Plan of the network 2026.pdf');
    await rowsAre(names => names.includes('Plan of the network 2026.pdf'), 'the new name');
    await pressButton('Undo');
    await rowsAre(names => names.includes('network-plan.pdf'), 'the old name');
    expect((await stored(at)).some(one => one.fileName === 'Plan of the network 2026.pdf')).to.equal(false);
  });

  it('renames by F2 on the row, and changes the ending only when it is asked to, with a warning', async () => {
    const at = world();
    await open(at);
    await click(cell(await row('handover-notes.txt'), 'Size'));
    await press('F2');
    const form = await dialog('Rename file');
    expect(see('input', 'File extension', form)).to.not.exist;
    await pressButton('Change the extension', form);
    const ending = await find<HTMLInputElement>('input', /^File extension/, form);
    expect(ending.value).to.equal('.txt');
    await fill(ending, 'md');
    await reads(form, 'The extension was .txt.');
    await pressButton('Rename', form);
    await noDialog();
    await rowsAre(names => names.includes('handover-notes.md'), 'the new ending');
    expect((await stored(at)).some(one => one.fileName === 'handover-notes.md')).to.equal(true);
  });

  it('refuses hostile names before they are sent, and says what to do', async () => {
    const at = world();
    await open(at);
    await rowMenu('network-plan.pdf');
    await choose(/^Rename/);
    const form = await dialog('Rename file');
    const name = await find<HTMLInputElement>('input', /^Name/, form);
    for (const [text, why] of [
      ['../../etc/passwd', "A file name can't contain a folder."],
      ['plan?', 'Leave out the characters <>:"|?* and invisible ones.'],
      ['CON', 'Windows reserves this name.'],
      ['.plan', 'Start with a letter or digit'],
    ] as const) {
      await fill(name, text);
      await pressButton('Rename', form);
      await reads(form, why);
    }
    expect(at.calls.filter(call => call.startsWith('PATCH')).length).to.equal(0);
    await fill(name, 'plan');
    await pressButton('Rename', form);
    await noDialog();
    await rowsAre(names => names.includes('plan.pdf'), 'a harmless name');
  });

  it('shows the name that somebody else gave it meanwhile beside the own one', async () => {
    const at = world();
    await open(at);
    const plan = (await stored(at)).find(one => one.fileName === 'network-plan.pdf')!;
    await rowMenu('network-plan.pdf');
    await choose(/^Rename/);
    const form = await dialog('Rename file');
    await fill(await find('input', /^Name/, form), 'mine');
    await at.mock.someoneElse(plan.id, { fileName: 'theirs.pdf' });
    await pressButton('Rename', form);
    await reads(form, 'Someone else changed 1 field.');
    await reads(form, 'theirs');
    await pressButton('Keep your version', form);
    await pressButton('Rename', form);
    await noDialog();
    await rowsAre(names => names.includes('mine.pdf') && !names.includes('theirs.pdf'), 'the chosen one');
  });
});
