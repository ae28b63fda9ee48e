import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HubNavigateDetail } from '../context/destination.ts';
import type { CustomerHub } from '../hub/customer-hub.ts';
import { mountHub, tidy } from '../testing/mount.ts';
import { all, deepActive, find, noDialog, press, reads, says, textOf, until } from '../testing/person.ts';
import { ASHGROVE, BAKERY, world, type World } from '../testing/world.ts';

/** The palette that is open. */
const palette = (): Promise<HTMLElement> => until(() => all('hub-command-palette')[0], 'the palette');
const options = (): string[] => all('[role="option"]').map(textOf);
const groups = (): string[] => all('.heading', all('hub-command-palette')[0]).map(textOf);
/** What Enter would choose. */
const active = (): string => textOf(all('[role="option"].active')[0] ?? document.createElement('p'));
const activates = (text: RegExp): Promise<boolean> =>
  until(
    () => text.test(active()),
    () => `${String(text)} to be active, not ${active()}; there are ${options().join(' | ')}`,
  );

/** Opens it by its key. */
const open = async (): Promise<HTMLElement> => {
  await press('Control+k');
  const shown = await palette();
  await until(
    () => deepActive()?.role === 'combobox' || deepActive()?.matches('[role="combobox"]'),
    'its field',
  );
  return shown;
};
const type = (text: string): Promise<void> => sendKeys({ type: text });

/** What the hub asks the page for. */
const asked = (hub: HTMLElement, take: (detail: HubNavigateDetail) => boolean = () => false) => {
  const details: HubNavigateDetail[] = [];
  hub.addEventListener('hub-navigate', event => {
    const { detail } = event as CustomEvent<HubNavigateDetail>;
    details.push(detail);
    if (take(detail)) event.preventDefault();
  });
  return details;
};

const deviceOf = async ({ mock }: World) =>
  (await mock.call('listDevices', { path: { customerId: ASHGROVE }, query: { q: 'WS-BILL-03' } })).body
    .items[0]!;

const shownDevice = (hub: CustomerHub): string | null | undefined =>
  all('hub-device', hub).flatMap(view => all('h2', view))[0]?.textContent;

afterEach(async () => {
  tidy();
  await noDialog();
});

describe('the command palette', () => {
  it('opens by its key, finds a device while one types, shows it, and remembers it', async () => {
    const at = world();
    const hub = await mountHub(at);
    const told = asked(hub);
    const box = await open();
    await reads(box, 'Go to');
    await type('ws-bill-03');
    await activates(/^WS-BILL-03/);
    expect(groups()).to.include('Devices');
    expect(all('[role="option"].active mark').map(textOf)).to.deep.equal(['WS-BILL-03']);
    await press('Enter');
    await noDialog();
    const device = await deviceOf(at);
    await until(() => shownDevice(hub) === 'WS-BILL-03', 'the device');
    expect(told[0]).to.deep.equal({ to: 'device', id: device.id, customerId: ASHGROVE });
    expect(hub.place).to.equal(`devices/${device.id}`);
    await press('Control+k');
    await reads(await palette(), 'Recently used');
    await activates(/^WS-BILL-03/);
    await type('registry');
    await activates(/^Registry/);
    await press('Enter');
    await until(() => hub.place === `devices/${device.id}/registry`, 'the panel of the device');
  });

  it('goes to a tab and begins something new, by keys alone, and gives the focus back', async () => {
    const hub = await mountHub(world(), { tab: 'contacts' });
    const search = await find('input', 'Contact name or email');
    search.focus();
    await open();
    await press('Escape');
    await noDialog();
    expect(deepActive()).to.equal(search);
    await open();
    await press('Control+k');
    await noDialog();
    await open();
    await type('>tickets');
    await activates(/^Tickets/);
    await press('Enter');
    await until(() => hub.activeTab === 'tickets', 'the tab');
    await until(() => deepActive()?.role === 'tab' || deepActive()?.matches('[role="tab"]'), 'its button');
    await open();
    await type('nn');
    await activates(/^New note/);
    await press('Enter');
    await until(() => hub.activeTab === 'notes', 'the notes');
    await until(() => deepActive()?.matches('textarea'), 'the field of a new note');
  });

  it('moves through what is found by arrows, pages, Home and End, and says how much there is', async () => {
    await mountHub(world());
    const box = await open();
    const field = await find('input', 'Command palette');
    const isActive = (at: number): Promise<boolean> =>
      until(
        () => all('[role="option"]', box).findIndex(one => one.matches('.active')) === at,
        () => `option ${at} to be active`,
      );
    const last = options().length - 1;
    await isActive(0);
    await press('ArrowDown', 'ArrowDown');
    await isActive(2);
    await press('ArrowUp');
    await isActive(1);
    await press('PageDown');
    await isActive(9);
    await press('End');
    await isActive(last);
    await press('ArrowDown');
    await isActive(0);
    await press('ArrowUp');
    await isActive(last);
    await press('Home');
    await isActive(0);
    const shown = all('[role="option"]', box)[0]!;
    expect(field.getAttribute('aria-activedescendant')).to.equal(shown.id);
    expect(shown.ariaSelected ?? shown.getAttribute('aria-selected')).to.equal('true');
    await says(`${last + 1} results`);
  });

  it('finds what belongs to others behind what is the customer’s, and the page opens it', async () => {
    const at = world();
    const hub = await mountHub(at);
    const { body: contact } = await at.mock.call('createContact', {
      path: { customerId: BAKERY },
      body: { displayName: 'Zora Quillfeather', email: 'zora@bakery.example' },
    });
    const told = asked(hub, ({ to }) => to === 'contact');
    await open();
    await type('@quillf');
    await activates(/^Zora Quillfeather zora@bakery.example Brightwater Bakery/);
    expect(groups()).to.deep.equal(['Contacts of other customers']);
    await press('Enter');
    await until(() => told.length > 0, 'a request to the page');
    expect(told).to.deep.equal([{ to: 'contact', id: contact.id, customerId: BAKERY }]);
    expect(hub.customerId).to.equal(ASHGROVE);
  });

  it('says so where the page opens nothing of other customers', async () => {
    const hub = await mountHub(world());
    const told = asked(hub);
    await open();
    await type('/brightwater');
    await activates(/^Brightwater Bakery/);
    await press('Enter');
    await says('Not opened: Brightwater Bakery. This page shows one customer only.');
    expect(told).to.deep.equal([{ to: 'customer', customerId: BAKERY }]);
  });

  it('shows a ticket by its number, and a password by its name in its list, without its secret', async () => {
    const at = world();
    const hub = await mountHub(at);
    const { body } = await at.mock.call('listTickets', {
      path: { customerId: ASHGROVE },
      query: { limit: 1 },
    });
    const { number, title } = body.items[0]!;
    await open();
    await type(`#${number}`);
    await activates(new RegExp(`${number}$`));
    await press('Enter');
    await until(() => all('hub-dialog').some(one => textOf(one).includes(title)), 'the ticket');
    await press('Escape');
    await noDialog();
    await at.mock.call('createPassword', {
      path: { customerId: ASHGROVE },
      body: { name: 'Okapi router', username: 'okapi-admin', secret: 'zebra-7' },
    });
    const box = await open();
    await type('okapi');
    await activates(/^Okapi router$/);
    expect(textOf(box)).not.to.match(/zebra|okapi-admin/);
    await press('Enter');
    await until(
      () => hub.place === 'passwords?q=Okapi+router',
      () => `the list, not ${hub.place}`,
    );
  });

  it('shows a note among the others, and all of a kind where there are more', async () => {
    const at = world();
    const hub = await mountHub(at);
    for (const text of ['Quagga gate code\nis on paper', 'Nothing about it'])
      await at.mock.call('createNote', { path: { customerId: ASHGROVE }, body: { text } });
    await open();
    await type('quagga');
    await activates(/^Quagga gate code$/);
    await press('Enter');
    await until(() => hub.activeTab === 'notes', 'the notes');
    const list = await until(() => all('hub-notes', hub)[0], 'a list');
    await until(
      () => /is on paper/.test(textOf(list)) && !/Nothing about it/.test(textOf(list)),
      'that note alone',
    );
    await open();
    await type('ws-');
    const more = await find('[role="option"]', 'Show all in Devices');
    more.click();
    await until(
      () => hub.place === 'devices?q=ws-',
      () => hub.place,
    );
  });

  it('opens the address of a record in a window of its own', async () => {
    const at = world();
    const hub = await mountHub(at);
    const device = await deviceOf(at);
    hub.hrefFor = ({ to, id }) => (to === 'device' ? `/somewhere/${id}` : undefined);
    const opened: unknown[][] = [];
    const { open: browserOpen } = window;
    window.open = (...given) => {
      opened.push(given);
      return null;
    };
    try {
      await open();
      await type('ws-bill-03');
      await activates(/^WS-BILL-03/);
      expect(all('[role="option"].active')[0]!.getAttribute('href')).to.equal(`/somewhere/${device.id}`);
      await press('Control+Enter');
      await until(() => opened.length > 0, 'a window');
      expect(opened).to.deep.equal([[`/somewhere/${device.id}`, '_blank', 'noopener']]);
      expect(hub.activeTab).to.equal('overview');
    } finally {
      window.open = browserOpen;
    }
  });
});
