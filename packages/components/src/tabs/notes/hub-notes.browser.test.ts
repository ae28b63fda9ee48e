import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mount, tidy } from '../../testing/mount.ts';
import {
  accessible,
  all,
  deepActive,
  dialog,
  fill,
  find,
  nameOf,
  press,
  pressButton,
  reads,
  says,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { ASHGROVE, BAKERY, world, type World } from '../../testing/world.ts';
import type { HubNotes } from './hub-notes.ts';

const open = async ({ hub }: World, customerId = ASHGROVE): Promise<HubNotes> => {
  const element = await mount<HubNotes>(
    html`<hub-notes .hub=${hub} customer-id=${customerId} locale="en" time-zone="UTC"></hub-notes>`,
  );
  await reads(element, /\d note|No notes yet/);
  return element;
};
const shown = (): string[] => all('li .text').map(text => text.textContent);
const stored = async ({ mock }: World, customerId = ASHGROVE): Promise<string[]> =>
  (await mock.call('listNotes', { path: { customerId } })).body.items.map(note => note.text);

afterEach(tidy);

describe('hub-notes', () => {
  it('lists the notes, the newest first, each with its author and time in one line, and says that only staff see them [NOT-01, NOT-02, V-19]', async () => {
    const at = world();
    const element = await open(at);
    await until(() => shown().length === 6, 'the notes');
    expect(shown()).to.deep.equal(await stored(at));
    expect(textOf(element)).to.contain('only technicians see notes');
    const [first] = (await at.mock.call('listNotes', { path: { customerId: ASHGROVE } })).body.items;
    const line = all('li .by', element)[0]!;
    expect(textOf(line)).to.match(new RegExp(`^${first!.author.name} `));
    expect(line.querySelector('time')!.offsetTop).to.be.closeTo(line.querySelector('bdi')!.offsetTop, 2);
    expect(line.querySelector('.do')!.getBoundingClientRect().bottom).to.be.at.most(
      line.getBoundingClientRect().bottom + 1,
    );
    await accessible(element);
  });

  it('begins a new note by a button, and keeps it by Create [NOT-03]', async () => {
    const at = world();
    const element = await open(at, BAKERY);
    await reads(element, 'No notes yet');
    await pressButton('New note');
    await until(() => nameOf(deepActive()!) === 'Text of the note', 'the focus in the new note');
    expect(await find<HTMLButtonElement>('button', 'Create')).to.have.property('disabled', true);
    await sendKeys({ type: '<b>Door code</b> changes weekly' });
    await pressButton('Create');
    await until(() => shown().length === 1, 'the note');
    expect(shown()).to.deep.equal(['<b>Door code</b> changes weekly']);
    expect(await stored(at, BAKERY)).to.deep.equal(['<b>Door code</b> changes weekly']);
    await reads(element, '1 note');
    // Stored, so leaving the page asks nothing.
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(false);
  });

  it('opens a note by the Edit button of its row, and stores the change by Save [NOT-04, NOT-05]', async () => {
    const at = world();
    await open(at);
    await until(() => shown().length === 6, 'the notes');
    const [before] = shown();
    (await find('button', /^Edit note by/)).focus();
    await press('Enter');
    const area = await find<HTMLTextAreaElement>('textarea', /^Edit note by/);
    expect(area.value).to.equal(before);
    await fill(area, 'Ask for Helen first.');
    await pressButton('Save');
    await until(() => shown()[0] === 'Ask for Helen first.', 'the change');
    expect((await stored(at))[0]).to.equal('Ask for Helen first.');
  });

  it('throws a change away by Undo, and sends nothing [NOT-06]', async () => {
    const at = world();
    await open(at);
    await until(() => shown().length === 6, 'the notes');
    const before = shown();
    await pressButton(/^Edit note by/);
    await fill(await find('textarea', /^Edit note by/), 'Not this');
    await until(() => {
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    }, 'a warning before the page is left');
    await pressButton('Undo');
    await until(() => shown().length === 6, 'the note as it was');
    expect(shown()).to.deep.equal(before);
    expect(at.calls.filter(call => /^(PATCH|POST|PUT)/.test(call))).to.deep.equal([]);
  });

  it('deletes a note after a question, as all that is deleted, and brings it back [W-09]', async () => {
    const at = world();
    await open(at);
    await until(() => shown().length === 6, 'the notes');
    const before = shown();
    await pressButton(/^Delete note by/);
    await pressButton('Delete note', await dialog('Delete this note?'));
    await says('Note deleted');
    expect(await stored(at)).to.deep.equal(before.slice(1));
    await pressButton('Undo');
    await says('Note restored');
    await until(() => shown().length === 6, 'the note again');
    expect(shown()).to.deep.equal(before);
  });

  it('keeps what was typed when it cannot be stored, says why, and stores it once the server answers [W-10]', async () => {
    const at = world();
    await open(at, BAKERY);
    await pressButton('New note');
    const area = await find<HTMLTextAreaElement>('textarea', 'Text of the note');
    await fill(area, 'Server room key is with the front desk');
    at.mock.scenario('forbidden');
    await pressButton('Create');
    await says(/Not saved: you don't have permission/);
    expect(area.value).to.equal('Server room key is with the front desk');
    at.mock.scenario();
    await pressButton('Create');
    await until(() => shown().length === 1, 'the note');
    expect(await stored(at, BAKERY)).to.deep.equal(['Server room key is with the front desk']);
  });

  it('lays the change of somebody else beside mine, and keeps mine on request', async () => {
    const at = world();
    await open(at);
    await until(() => shown().length === 6, 'the notes');
    const [note] = (await at.mock.call('listNotes', { path: { customerId: ASHGROVE } })).body.items;
    await pressButton(/^Edit note by/);
    await fill(await find('textarea', /^Edit note by/), 'Mine');
    await at.mock.someoneElse(note!.id, { text: 'Theirs' });
    await pressButton('Save');
    await reads(await find('button', 'Keep your version'), 'Keep your version');
    expect(all('hub-note-editor').map(textOf).join()).to.contain('Theirs');
    await pressButton('Keep your version');
    await until(() => shown()[0] === 'Mine', 'mine');
    expect((await stored(at))[0]).to.equal('Mine');
    expect(see('button', 'Keep your version')).to.not.exist;
  });
});
