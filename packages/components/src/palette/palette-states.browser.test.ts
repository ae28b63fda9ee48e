import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/hub-tickets.ts';
import { mount, mountCustomers, mountHub, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  click,
  deepActive,
  dialog,
  find,
  noDialog,
  painted,
  press,
  pressButton,
  reads,
  tabTo,
  textOf,
  until,
} from '../testing/person.ts';
import { rowNames } from '../testing/table-view.ts';
import type { HubTickets } from '../tabs/tickets/hub-tickets.ts';
import { withMedia } from '../testing/media.ts';
import { ASHGROVE, BAKERY, world, type World } from '../testing/world.ts';

const palettes = (): HTMLElement[] => all('hub-command-palette');
const options = (): string[] => all('[role="option"]').map(textOf);
const open = async (): Promise<HTMLElement> => {
  await press('Control+k');
  const [shown] = await until(() => palettes().length > 0 && palettes(), 'the palette');
  await until(() => deepActive()?.matches('[role="combobox"]'), 'its field');
  return shown!;
};
const type = (text: string): Promise<void> => sendKeys({ type: text });
const finds = (...titles: readonly string[]): Promise<boolean> =>
  until(
    () => titles.every(title => options().some(option => option.startsWith(title))),
    () => `${titles.join(', ')} among ${options().join(' | ')}`,
  );
const settles = (box: HTMLElement): Promise<boolean> =>
  until(() => !textOf(box).includes('Searching'), 'an answer');

const names = ['مُؤَسَّسة النُّور', 'Артём Щёголев', 'Zoë Quagga'];
const inThreeScripts = async ({ mock }: World): Promise<void> => {
  for (const [n, displayName] of names.entries())
    await mock.call('createContact', {
      path: { customerId: n === 2 ? BAKERY : ASHGROVE },
      body: { displayName, email: `n${n}@scripts.example` },
    });
};

afterEach(async () => {
  tidy();
  await noDialog();
});

describe('the command palette', () => {
  it('finds names in three scripts, and shows nothing to whom it does not belong', async () => {
    const at = world();
    await inThreeScripts(at);
    await mountHub(at);
    for (const [typed, name] of [
      ['مؤسسة النور', names[0]],
      ['артем', names[1]],
      ['quagga zoe', names[2]],
    ] as const) {
      const box = await open();
      await type(typed);
      await finds(name!);
      await settles(box);
      await press('Escape');
      await noDialog();
    }
    tidy();
    const limited = world({ token: 'scopes=customer:read,account:read' });
    await inThreeScripts(limited);
    const hub = await mountHub(limited);
    const box = await open();
    await type('артем');
    await reads(box, 'Nothing matches “артем”');
    expect(options()).to.deep.equal([]);
    hub.features = { customers: 'hidden' };
    await press('Escape');
    await noDialog();
    await open();
    await type('brightwater');
    await reads(palettes()[0]!, 'Nothing matches “brightwater”');
    expect(textOf(palettes()[0]!)).not.to.match(/Customers/);
  });

  it('searches while it waits, says what failed, and tries again', async () => {
    const at = world({ retries: 0 });
    await mountHub(at);
    at.mock.scenario('offline');
    const box = await open();
    await type('contacts');
    await reads(box, /Couldn.t load: Records/);
    // What is here is found all the same.
    expect(options()[0]).to.equal('Contacts');
    at.mock.scenario();
    await tabTo('Retry now');
    await press('Enter');
    await settles(box);
    await until(() => !/Couldn.t load/.test(textOf(box)), 'no trouble');
    await press('Escape');
    await noDialog();
    at.mock.scenario('forbidden');
    await open();
    await type('zzqx');
    await reads(palettes()[0]!, /You don.t have access: Records/);
  });

  it('says what it looked into where nothing matches, and what to type where it is too little', async () => {
    await mountHub(world());
    const box = await open();
    await type('@');
    await reads(box, 'Type at least 2 characters to search records.');
    await type('zzqx');
    await reads(box, 'Nothing matches “@zzqx” Searched: Contacts.');
    await click(await find('button', '> Actions'));
    await finds('New ticket', 'Overview', 'All customers');
    expect(textOf(box)).not.to.include('Nothing matches');
    expect(deepActive()?.matches('[role="combobox"]')).to.equal(true);
  });

  it('has nothing of what the page hides, and is gone where the page hides it', async () => {
    const hub = await mountHub(world({ token: 'read-only' }));
    let box = await open();
    await finds('Overview');
    expect(options().join()).not.to.match(/New |Delete customer|Edit pinned/);
    await press('Escape');
    await noDialog();
    hub.features = { passwords: 'hidden' };
    box = await open();
    await finds('Overview');
    await type('scanner');
    await finds('Scanner');
    await settles(box);
    expect(textOf(box)).not.to.match(/Passwords/);
    await press('Escape');
    await noDialog();
    hub.features = { palette: 'hidden' };
    await hub.updateComplete;
    await hub.openPalette();
    await press('Control+k');
    await press('?');
    const list = await dialog('Keyboard shortcuts');
    await reads(list, 'Show this list');
    expect(textOf(list)).not.to.include('command palette');
    expect(palettes().length).to.equal(0);
  });

  it('leaves its key to a page that claims it, to dialogs, and to the shell', async () => {
    const hub = await mountHub(world(), { tab: 'contacts' });
    const claim = (event: KeyboardEvent): void => event.preventDefault();
    document.addEventListener('keydown', claim, true);
    await press('Control+k');
    document.removeEventListener('keydown', claim, true);
    await pressButton(/New contact/);
    await dialog('New contact');
    await press('Control+k');
    await press('Escape');
    await noDialog();
    expect(palettes().length).to.equal(0);
    // A keyboard of another script.
    const key = new KeyboardEvent('keydown', {
      key: 'л',
      code: 'KeyK',
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    (await find('input', 'Contact name or email')).dispatchEvent(key);
    expect(key.defaultPrevented).to.equal(true);
    await until(() => palettes().length === 1, 'the palette');
    expect(hub.hasOpenLayer || palettes().length > 0).to.equal(true);
  });

  it('opens customers and their records from the directory', async () => {
    const at = world();
    const directory = await mountCustomers(at);
    const told: unknown[] = [];
    directory.addEventListener('hub-navigate', event => {
      event.preventDefault();
      told.push((event as CustomEvent).detail);
    });
    await open();
    await type('brightwater');
    await finds('Brightwater Bakery');
    await press('Enter');
    await until(() => told.length > 0, 'a request');
    expect(told).to.deep.equal([{ to: 'customer', customerId: BAKERY }]);
  });

  it('opens what an element by itself shows in it, where the page does not', async () => {
    const at = world();
    const { body } = await at.mock.call('listTickets', {
      path: { customerId: ASHGROVE },
      query: { limit: 1 },
    });
    const { number, title } = body.items[0]!;
    const tickets = await mount<HubTickets>(
      html`<hub-tickets .hub=${at.hub} customer-id=${ASHGROVE} locale="en" time-zone="UTC"></hub-tickets>`,
    );
    await until(() => rowNames().length > 1, 'tickets');
    const box = await open();
    expect(textOf(box)).not.to.match(/> Actions/);
    await type(String(number));
    await finds(title);
    await press('Enter');
    await until(() => all('hub-dialog').some(one => textOf(one).includes(title)), 'the ticket');
    expect(tickets.isConnected).to.equal(true);
  });

  it('remembers across customers what is still there, and shows nothing of what is gone', async () => {
    const at = world();
    const hub = await mountHub(at);
    const { body: note } = await at.mock.call('createContact', {
      path: { customerId: ASHGROVE },
      body: { displayName: 'Quagga Smith', email: 'quagga@smith.example' },
    });
    await open();
    await type('quagga');
    await finds('Quagga Smith');
    await press('Enter');
    await until(() => hub.place === `contacts/${note.id}`, 'the contact');
    await press('Escape');
    await noDialog();
    hub.customerId = BAKERY;
    await until(
      () => hub.shadowRoot!.querySelector('h1')?.textContent?.includes('Brightwater'),
      'the bakery',
    );
    await open();
    await finds('Quagga Smith quagga@smith.example Ashgrove Dental Group', 'Ashgrove Dental Group');
    await press('Escape');
    await noDialog();
    const { etag } = (await at.mock.call('getContact', { path: { contactId: note.id } })).body;
    await at.mock.call('deleteContact', { path: { contactId: note.id }, ifMatch: etag });
    await until(async () => {
      await open();
      const isGone = !options().some(option => option.startsWith('Quagga'));
      await press('Escape');
      await noDialog();
      return isGone;
    }, 'the contact to be gone');
  });

  for (const { name, locale, width } of [
    { name: 'as a box over the page', locale: 'en', width: 1200 },
    { name: 'as a sheet on a phone, from right to left', locale: 'ar', width: 400 },
  ])
    it(`can be used by everybody: ${name}`, async () => {
      const hub = await mountHub(world(), { locale, width, height: 700 });
      for (const appearance of ['light', 'dark'] as const) {
        hub.appearance = appearance;
        const box = await open();
        await type('scanner');
        await finds('Scanner');
        await until(() => all('hub-command-palette .spin').length === 0, 'an end of the search');
        await painted();
        await accessible(hub);
        const sheet = all('dialog', box)[0]!.getBoundingClientRect();
        if (width < 560) expect([sheet.width, sheet.left]).to.deep.equal([width, 0]);
        else expect(sheet.width).to.equal(680);
        for (const option of all('[role="option"]', box))
          expect(option.scrollWidth, textOf(option)).to.be.at.most(option.clientWidth);
        await press('Escape');
        await noDialog();
      }
    });

  it('shows which option is active in forced colours, and is easy to hit with a finger', async () => {
    await mountHub(world());
    const box = await open();
    await finds('New ticket');
    const active = all('[role="option"].active', box)[0]!;
    await withMedia('forced-colors: active', async () => {
      await until(() => getComputedStyle(active).outlineStyle === 'solid', 'an outline');
    });
    await withMedia('pointer: coarse', async () => {
      await until(() => active.getBoundingClientRect().height >= 44, 'room for a finger');
    });
  });
});
