import { expect, html } from '@open-wc/testing';
import '../../../define/hub-contact.ts';
import type { HubNavigateDetail } from '../../internal/events.ts';
import { mount, mountHub, tidy } from '../../testing/mount.ts';
import {
  accessible,
  choose,
  click,
  deepActive,
  dialog,
  fill,
  find,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../../testing/person.ts';
import { row, rowNames, rows, rowsAre } from '../../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../../testing/world.ts';
import type { HubContact } from './hub-contact.ts';

const path = { customerId: ASHGROVE };
/** Somebody with a device, a ticket and an address. */
const someone = async ({ mock }: World) => {
  const { items } = (await mock.call('listContacts', { path, query: { sort: 'displayName', limit: 100 } }))
    .body;
  for (const person of items) {
    const { page } = (
      await mock.call('listTickets', { path, query: { contactId: [person.id], count: 'exact', limit: 1 } })
    ).body;
    if (person.devices.length > 0 && person.email && page.totalCount) return person;
  }
  throw new Error('Nobody has a device and a ticket.');
};
const open = async (
  { hub }: World,
  contactId: string,
  { width = 1200, panel = 'overview', locale = 'en' } = {},
): Promise<HubContact> =>
  mount<HubContact>(
    html`<hub-contact
      .hub=${hub}
      contact-id=${contactId}
      active-panel=${panel}
      locale=${locale}
      time-zone="UTC"></hub-contact>`,
    { width, height: 800 },
  );
const tab = (name: RegExp): Promise<HTMLElement> => find('[role="tab"]', name);
const countAt = (name: RegExp): Promise<number> =>
  tab(name).then(found => Number(/\d+/.exec(textOf(found))?.[0] ?? 0));

afterEach(tidy);

describe('hub-contact', () => {
  it('says who a person is, by itself in a page, with links to write and to call', async () => {
    const at = world();
    const person = await someone(at);
    const element = await open(at, person.id);
    await reads(element, person.displayName);
    await reads(element, 'How to reach them');
    const mail = await find<HTMLAnchorElement>('a', person.email!);
    expect(mail.href).to.equal(`mailto:${person.email!}`);
    if (person.phone) {
      const call = await find<HTMLAnchorElement>('a', person.phone);
      expect(call.getAttribute('href')).to.equal(`tel:${person.phone.replace(/[^\d+]/g, '')}`);
    }
    expect(Boolean(see('button', 'Close contact'))).to.equal(false);
    await accessible(element);
  });

  it('counts on its tabs what they hold', async () => {
    const at = world();
    const person = await someone(at);
    const element = await open(at, person.id);
    for (const [name, panel] of [
      [/^Tickets/, 'tickets'],
      [/^Devices/, 'devices'],
    ] as const) {
      await until(async () => (await countAt(name)) > 0, `the count of ${panel}`);
      const count = await countAt(name);
      await click(await tab(name));
      await until(
        () => rows().length === count,
        () => `${count} rows of ${panel}, not ${rows().length}`,
      );
    }
    expect(element.activePanel).to.equal('devices');
    const { devices } = person;
    await rowsAre(
      names =>
        names.toSorted().join() ===
        devices
          .map(({ name }) => name)
          .toSorted()
          .join(),
      'the devices of the person',
    );
  });

  it('goes from panel to panel by the arrows, as tabs do', async () => {
    const at = world();
    const person = await someone(at);
    const element = await open(at, person.id);
    const told: string[] = [];
    element.addEventListener('hub-panel-change', event =>
      told.push((event as CustomEvent<{ panel: string }>).detail.panel),
    );
    (await tab(/^Overview/)).focus();
    await press('ArrowRight');
    expect(textOf(deepActive()!)).to.match(/^Tickets/);
    await press('Enter');
    await until(() => element.activePanel === 'tickets', 'the tickets');
    expect(told).to.deep.equal(['tickets']);
  });

  it('adds up the time spent on the tickets of the person, as a picture and as a table', async () => {
    const at = world();
    const person = await someone(at);
    const { id: ticketId } = await at.hub.tickets.create(ASHGROVE, { title: 'Work', contactId: person.id });
    await at.hub.tickets.comment(ticketId, {
      text: 'Done.',
      visibility: 'internal',
      time: { serviceType: 'remote', minutes: 90, billable: true },
    });
    const element = await open(at, person.id, { panel: 'hours' });
    await reads(element, 'Time spent on their tickets');
    const { body } = await at.mock.call('getContactHours', { path: { contactId: person.id } });
    const sum = body.months.reduce((all, { minutes }) => all + minutes, 0) / 60;
    await reads(
      element,
      `${new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(sum)} h in 12 months`,
    );
    await pressButton('As a table');
    await until(
      () =>
        element.shadowRoot!.querySelector('hub-contact-hours')!.shadowRoot!.querySelector('svg.months') ===
        null,
      'no picture',
    );
    await accessible(element);
  });

  it('shows names of passwords alone, of the devices of the person', async () => {
    const at = world();
    const person = await someone(at);
    const [device] = person.devices;
    await at.hub.passwords.create(ASHGROVE, {
      name: 'Local admin',
      secret: 'never-shown-1',
      deviceId: device!.id,
    });
    await at.hub.passwords.create(ASHGROVE, { name: 'Of nobody', secret: 'never-shown-2' });
    const element = await open(at, person.id, { panel: 'passwords' });
    await row('Local admin');
    expect(rowNames()).not.to.include('Of nobody');
    expect(Boolean(see('button', /^(Show|Reveal|Copy)/))).to.equal(false);
    const told: HubNavigateDetail[] = [];
    element.addEventListener('hub-navigate', event => {
      told.push((event as CustomEvent<HubNavigateDetail>).detail);
      event.preventDefault();
    });
    await click(await find('a', 'Local admin', await row('Local admin')));
    await until(() => told.length > 0, 'the way to the tab');
    expect(told[0]).to.deep.equal({
      to: 'tab',
      tab: 'passwords',
      view: 'q=Local+admin',
      customerId: ASHGROVE,
    });
  });

  it('does what the list does: edits, deletes and brings back', async () => {
    const at = world();
    const { body: person } = await at.mock.call('createContact', {
      path,
      body: { email: 'page@ashgrovedental.com', displayName: 'Page Person' },
    });
    const element = await open(at, person.id);
    await reads(element, 'Page Person');
    await pressButton('Edit');
    const form = await dialog('Edit contact');
    await fill(await find('input', 'Job title', form), 'Nurse');
    await pressButton('Save', form);
    await reads(element, 'Nurse');
    await pressButton('More: Actions for Page Person');
    await choose('Delete');
    await pressButton('Delete contact', await dialog('Delete Page Person?'));
    await reads(element, 'This contact no longer exists');
    await reads(element, 'Page Person was deleted');
    await pressButton('Restore');
    await reads(element, 'How to reach them');
    expect((await at.mock.call('getContact', { path: { contactId: person.id } })).body.jobTitle).to.equal(
      'Nurse',
    );
  });

  it('leads from who was merged away to who it became', async () => {
    const at = world();
    const make = async (displayName: string) =>
      (
        await at.mock.call('createContact', {
          path,
          body: { email: `${displayName.toLowerCase()}@ashgrovedental.com`, displayName },
        })
      ).body;
    const [kept, other] = [await make('Keeper'), await make('Goner')];
    const { body } = await at.mock.call('previewContactMerge', {
      path: { contactId: kept.id },
      query: { with: other.id },
    });
    await at.mock.call('mergeContacts', {
      path: { contactId: kept.id },
      body: { with: other.id, keptEtag: body.kept.etag, mergedEtag: body.merged.etag },
    });
    const hub = await mountHub(at, { tab: 'contacts' });
    hub.place = `contacts/${other.id}`;
    await reads(hub, 'This is part of Keeper now');
    expect(Boolean(see('button', 'Restore'))).to.equal(false);
    await click(await find('a', 'Open Keeper'));
    await until(
      () => hub.place === `contacts/${kept.id}`,
      () => hub.place,
    );
    await reads(hub, 'How to reach them');
  });

  it('says in a panel what one may not see, and shows the others', async () => {
    const at = world({ token: 'scopes=customer:read,contact:read,device:read' });
    const person = await someone(world());
    const element = await open(at, person.id, { panel: 'hours' });
    await reads(element, "You don't have access: Hours");
    await click(await tab(/^Devices/));
    await until(() => rows().length > 0, 'the devices');
  });

  it('asks again for what could not be read', async () => {
    const at = world({ retries: 0 });
    const person = await someone(at);
    at.mock.scenario('offline');
    const element = await open(at, person.id);
    await find('button', /^Retry/);
    at.mock.scenario();
    await pressButton(/^Retry/);
    await reads(element, person.displayName);
  });
});

describe('a contact in the hub', () => {
  it('opens beside the list by its name, steps by the keys, and closes back to its row [L-05]', async () => {
    const at = world();
    const person = await someone(at);
    const hub = await mountHub(at, { tab: 'contacts', width: 1400, height: 800 });
    await fill(await find('input', 'Contact name or email'), person.displayName);
    // Alone: the list before the search, which may show the same row, is about to go.
    await rowsAre(
      names => names.length > 0 && names.every(name => name === person.displayName),
      'the person',
    );
    const view = `?${new URLSearchParams({ q: person.displayName }).toString()}`;
    await click(await find('a', person.displayName, await row(person.displayName)));
    await until(
      () => hub.place === `contacts/${person.id}${view}`,
      () => hub.place,
    );
    await until(
      () => deepActive()?.localName === 'h2' && textOf(deepActive()!) === person.displayName,
      'its name',
    );
    await press('Escape');
    await until(
      () => hub.place === `contacts${view}`,
      () => hub.place,
    );
    await until(() => textOf(deepActive()!).includes(person.displayName), 'the focus on its row');
  });

  it('has a place that names its panel, and leads back there', async () => {
    const at = world();
    const person = await someone(at);
    const hub = await mountHub(at, { tab: 'contacts', width: 1400, height: 800 });
    await until(() => rows().length > 3, 'the contacts');
    hub.place = `contacts/${person.id}/tickets`;
    const page = await until(
      () => hub.shadowRoot!.querySelector('hub-contacts')?.shadowRoot?.querySelector('hub-contact'),
      'the page',
    );
    await find('[role="tab"][aria-selected="true"]', /^Tickets/, page);
    expect(hub.place).to.equal(`contacts/${person.id}/tickets`);
    await click(await find('[role="tab"]', /^Activity/, page));
    await until(
      () => hub.place === `contacts/${person.id}/activity`,
      () => hub.place,
    );
    hub.place = 'contacts';
    await until(() => !see('button', 'Close contact'), 'the list alone');
  });

  it('keeps what its panels show to itself: the list of the tab stays as it was', async () => {
    const at = world();
    const person = await someone(at);
    const hub = await mountHub(at, { tab: 'contacts', width: 1400, height: 800 });
    hub.place = `contacts/${person.id}/tickets`;
    await until(() => Boolean(see('input', 'Ticket title or number')), 'the tickets');
    await fill(await find('input', 'Ticket title or number'), 'zzz');
    await reads(hub, '0 tickets');
    expect(hub.place).to.equal(`contacts/${person.id}/tickets`);
    hub.activeTab = 'tickets';
    await until(() => rows().length > 0, 'the tickets of the customer');
    expect(hub.place).to.equal('tickets');
  });
});
