import { expect, html } from '@open-wc/testing';
import type { Note } from '@customer-hub/sdk';
import { accessible, all, fill, find, pressButton, reads, see, until } from '../../testing/person.ts';
import { mount, mountHub, tidy } from '../../testing/mount.ts';
import { ASHGROVE, BAKERY, world, type World } from '../../testing/world.ts';
import type { HubNotes } from './hub-notes.ts';

const path = { customerId: ASHGROVE };
const open = async ({ hub }: World, customerId = ASHGROVE): Promise<HubNotes> => {
  const element = await mount<HubNotes>(
    html`<hub-notes .hub=${hub} customer-id=${customerId} locale="en" time-zone="UTC"></hub-notes>`,
  );
  if (customerId === ASHGROVE) await until(() => all('li .text', element).length === 6, 'notes');
  return element;
};
const stored = async ({ mock }: World, customerId = ASHGROVE): Promise<Note[]> =>
  (await mock.call('listNotes', { path: { customerId } })).body.items;

afterEach(tidy);

describe('hub-notes: what is around them', () => {
  it('searches in the text', async () => {
    const at = world();
    const element = await open(at);
    const word = (await stored(at))[2]!.text.split(/\s+/).find(part => part.length > 5)!;
    await fill(await find('input', 'Search in notes', element), word);
    await until(
      () =>
        all('li .text', element).length < 6 &&
        all('li .text', element).every(text => text.textContent.includes(word)),
      'only those',
    );
    await fill(await find('input', 'Search in notes', element), 'zzzz');
    await reads(element, 'No note contains “zzzz”');
  });

  it('shows the newest in the Overview too, with a way to all of them [OVR-04, X-19]', async () => {
    const at = world();
    const hub = await mountHub(at, { height: 1400 });
    await until(() => all('li .text').length === 3, 'the newest three');
    await pressButton('All 6');
    await until(() => hub.activeTab === 'notes', 'all of them');
    const [note] = await stored(at);
    await until(() => at.streams.size > 0, 'the event stream');
    await at.mock.call('createNote', { path, body: { text: 'By somebody else' } });
    await reads(hub, 'By somebody else');
    expect(note!.text).not.to.equal('By somebody else');
  });

  it('says what notes are for where there are none, and lets those without permission only read [W-10]', async () => {
    const empty = await open(world(), BAKERY);
    await reads(empty, 'No notes yet');
    await accessible(empty);
    tidy();
    await open(world({ token: 'read-only' }));
    await until(() => see('button', 'New note')?.ariaDisabled === 'true', 'the button to be off');
    await pressButton('New note');
    expect(see('textarea', 'Text of the note')).to.equal(undefined);
    expect(
      see('button', /^Edit note by/) === undefined && see('button', /^Delete note by/) === undefined,
    ).to.equal(true);
  });
});
