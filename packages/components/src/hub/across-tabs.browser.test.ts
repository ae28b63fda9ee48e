import { expect } from '@open-wc/testing';
import { mountHub, tidy } from '../testing/mount.ts';
import { all, choose, click, dialog, pressButton, textOf, until } from '../testing/person.ts';
import { cell, row, rowMenu, rowNames, rows } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

const path = { customerId: ASHGROVE };
const badge = (): number =>
  Number(
    textOf(
      all('[role="tab"]')
        .find(tab => tab.dataset.key === 'contacts')!
        .querySelector('.n')!,
    ),
  );
const people = async (at: World) =>
  (await at.mock.call('listContacts', { path, query: { sort: 'displayName', limit: 50 } })).body.items;
const filled = (): Promise<boolean> => until(() => rows().length > 5, 'contacts');
const listed = (at: World): number =>
  at.calls.filter(call => call === `GET /customers/${ASHGROVE}/contacts`).length;

afterEach(tidy);

describe('a change shows everywhere at once', () => {
  it('a contact that is removed is gone from the count of its tab and from the figures, and is back with its undo', async () => {
    const at = world();
    await mountHub(at, { tab: 'contacts', width: 1400 });
    await filled();
    const before = await until(() => badge(), 'the count');
    const [person] = (await people(at)).filter(contact => !contact.system && !contact.isPrimary);
    await rowMenu(person!.displayName);
    await choose(/^Remove from/);
    const question = await dialog(/^Remove /);
    await pressButton(/^Remove/, question);
    await until(
      () => badge() === before - 1,
      () => `${before - 1} contacts, not ${badge()}`,
    );
    await pressButton('Undo');
    await until(() => badge() === before, 'all contacts again');
  }).timeout(30_000);

  it('what others changed between the first answers and the first moment of the event stream is not missed', async () => {
    const at = world();
    await mountHub(at, { tab: 'contacts', width: 1400 });
    await filled();
    expect(at.streams.size).to.equal(0);
    const before = await until(() => badge(), 'the count');
    const [first] = await people(at);
    await at.mock.someoneElse(first!.id, { jobTitle: 'Changed before anybody listened' });
    await at.mock.call('createContact', {
      path,
      body: { email: 'zz.late@ashgrovedental.com', displayName: 'Aaa Unheard' } as never,
    });
    expect(at.streams.size).to.equal(0);
    await until(() => at.streams.size > 0, 'the event stream');
    await until(
      async () =>
        textOf(cell(await row(first!.displayName), 'Job title')) === 'Changed before anybody listened',
      'the change',
    );
    await row('Aaa Unheard');
    await until(() => badge() === before + 1, 'the count');
  }).timeout(30_000);

  it('a row that names another record follows it: a device that others rename', async () => {
    const at = world();
    await mountHub(at, { tab: 'contacts', width: 1400 });
    await filled();
    const owner = (await people(at)).find(
      contact => contact.devices.length > 0 && rowNames().includes(contact.displayName),
    )!;
    await until(() => at.streams.size > 0, 'the event stream');
    await at.mock.someoneElse(owner.devices[0]!.id, { name: 'RENAMED-01' });
    await until(
      async () => textOf(cell(await row(owner.displayName), 'Associated agent')).includes('RENAMED-01'),
      'the new name',
    );
  }).timeout(30_000);

  it('nothing moves under the focus when others add rows above it', async () => {
    const at = world();
    await mountHub(at, { tab: 'contacts', width: 1400 });
    await filled();
    await until(() => at.streams.size > 0, 'the event stream');
    const name = rowNames()[4]!;
    await click((await row(name)).querySelector<HTMLElement>('[role="gridcell"]') ?? (await row(name)));
    const top = (await row(name)).getBoundingClientRect().top;
    await at.mock.call('createContact', {
      path,
      body: { email: 'aaa.above@ashgrovedental.com', displayName: 'Aaa Above' } as never,
    });
    await until(() => all('.foot').some(foot => textOf(foot).includes('49 contacts')), 'the new row');
    await until(
      async () => Math.abs((await row(name)).getBoundingClientRect().top - top) <= 1,
      'the row where it was',
    );
  }).timeout(30_000);

  it('a tab that is not looked at asks for nothing, and is up to date when it is looked at', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'contacts', width: 1400 });
    await filled();
    await until(() => at.streams.size > 0, 'the event stream');
    hub.openTab('notes');
    await until(() => !rows().length, 'another tab');
    const [first] = await people(at);
    const before = listed(at);
    const summaries = at.calls.filter(call => call.endsWith('/summary')).length;
    await at.mock.call('createContact', {
      path,
      body: { email: 'aaa.hidden@ashgrovedental.com', displayName: 'Aaa Hidden' } as never,
    });
    await at.mock.someoneElse(first!.id, { jobTitle: 'Behind the scenes' });
    // The figures show on every tab.
    await until(() => at.calls.filter(call => call.endsWith('/summary')).length > summaries, 'the figures');
    expect(listed(at)).to.equal(before);
    hub.openTab('contacts');
    await row('Aaa Hidden');
    await until(
      async () => textOf(cell(await row(first!.displayName), 'Job title')) === 'Behind the scenes',
      'the change',
    );
  }).timeout(30_000);

  it('a lone element follows others as well', async () => {
    const at = world();
    const hub = await mountHub(at, { tab: 'contacts' });
    hub.remove();
    await until(() => at.open.size === 0, 'nothing open');
    const alone = Object.assign(document.createElement('hub-contacts'), {
      hub: at.hub,
      customerId: ASHGROVE,
      locale: 'en',
      timeZone: 'UTC',
    });
    alone.style.blockSize = '600px';
    document.body.append(alone);
    await filled();
    const [first] = await people(at);
    await until(() => at.streams.size > 0 && at.open.size > 0, 'the event stream');
    await at.mock.someoneElse(first!.id, { displayName: 'Aaa Renamed Elsewhere' });
    await row('Aaa Renamed Elsewhere');
    alone.remove();
    await until(() => at.open.size === 0, 'the stream to end');
  }).timeout(30_000);
});
